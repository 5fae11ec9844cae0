"""MME a day once the prescriptions of a visit are followed: the list as it stands, with the plan's opioids.

The idea: before an opioid is written, its whole daily amount is known, at the highest dose the plan reaches.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 4 (source key cdc-2022).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import Sig
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.plan_facts import highest_daily
from paindesk.rules.taking import lines_taken


def mme_after(record: Record, prescriptions: Sequence[Prescription], knowledge: Knowledge, on: date) -> Mme:
    """MME a day after the visit. A start adds to the list; continue, change and stop replace the line listed.

    What goes on without a dose of its own keeps the line it has; where it has none, nobody can tell its amount.
    """
    listed = [
        one
        for one in prescriptions
        if one.act in (Act.CONTINUE, Act.CHANGE)
        and not one.steps
        and any(_is_of(line, one, knowledge) for line in lines_taken(record, on))
    ]
    planned = [one for one in prescriptions if one not in listed]
    replaced = [one for one in planned if one.act is not Act.START]
    kept = (line for line in record.medicines if not any(_is_of(line, one, knowledge) for one in replaced))
    added = (_line(one, knowledge) for one in planned if one.act is not Act.STOP)
    return of_record(replace(record, medicines=(*kept, *added)), knowledge, on)


def _is_of(line: MedicineLine, one: Prescription, knowledge: Knowledge) -> bool:
    """Whether the prescription is of this line: by its file, which tells the releases apart, else by its substances."""
    known = knowledge.file_of(line)
    if known is not None:
        return known.name == one.medicine
    names = {line.name, *(part.name for part in line.ingredients)}
    medicine = knowledge.medicines.get(one.medicine)
    if medicine is None:
        return one.medicine in names
    return not line.form and line.route in ("", medicine.route) and medicine.substances[0] in names


def _line(one: Prescription, knowledge: Knowledge) -> MedicineLine:
    """The prescription as a line of the list, at the highest daily amount within its supply."""
    daily = highest_daily(one)
    # Plans are written in amounts of the leading substance; what else a piece holds is no opioid.
    known = knowledge.medicines.get(one.medicine)
    substance = one.medicine if known is None else known.substances[0]
    return MedicineLine(
        text=one.directions if one.medicine in one.directions else f"{one.medicine} {one.directions}".strip(),
        ingredients=(Ingredient(name=substance, strength=one.strength),),
        form=one.form,
        release="" if known is None else known.release,
        route="oral" if known is None else known.route,
        sig=None if daily is None else Sig(dose=daily, times_per_day=Decimal(1)),
    )
