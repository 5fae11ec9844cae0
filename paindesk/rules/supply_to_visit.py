"""Until which day what is written lasts, and whether that is until the next visit.

The idea: a supply that ends weeks before anybody looks again ends the medicine, unplanned. Pieces are counted by the
steps of the plan, repeats included; a medicine taken as needed, or one whose pieces cannot be counted, lasts the days
that were written. Without a written quantity nothing is said: what is at home is not known. A course that is meant to
end, and a plan that ends before, need nothing more. The day of the visit itself is not asked for.
Edition: this project's own convention.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from paindesk.domain.advice import SupplyEnd
from paindesk.domain.dose import Derived
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Act, Prescription
from paindesk.rules import opioid_start
from paindesk.rules.evidence import capital, number_of, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.medicine_said import said
from paindesk.rules.quantity import used

_FORESEEN = 730  # days: no paper shows more of a plan


def findings(plan: Sequence[Prescription], visit_on: date | None, facts: Facts) -> Iterator[Finding]:
    """A caution for each medicine whose supply, repeats counted, ends before the day before the next visit."""
    if visit_on is None:
        return
    wanted = (visit_on - facts.on).days
    for one in plan:
        medicine = facts.knowledge.medicines.get(one.medicine)
        if medicine is None or _is_course(one, medicine):
            continue
        lasts = _lasts(one, wanted)
        if lasts is not None:
            yield _ends(one, medicine, lasts, visit_on, facts)


def ends(one: Prescription, start: date, knowledge: Knowledge) -> SupplyEnd | None:
    """The last day that the supply covers, whatever day the next visit is.

    None where it is not known, or where it is enough for the whole plan.
    """
    lasts = _lasts(one, _FORESEEN)
    if lasts is None:
        return None
    medicine = knowledge.medicines.get(one.medicine)
    meant = medicine is not None and _is_course(one, medicine) and not medicine.stopping.taper
    return SupplyEnd(start + timedelta(days=lasts - 1), meant)


def repeats_to_reach(one: Prescription, visit_on: date, facts: Facts, most: int) -> int | None:
    """The fewest repeats, up to `most`, with which it lasts until that visit; None where it does so as it is, where
    none would, or where it is meant to end."""
    medicine, wanted = facts.knowledge.medicines.get(one.medicine), (visit_on - facts.on).days
    if medicine is None or _is_course(one, medicine) or _lasts(one, wanted) is None:
        return None
    more = range(one.repeats + 1, most + 1)
    return next((repeats for repeats in more if _lasts(replace(one, repeats=repeats), wanted) is None), None)


def _is_course(one: Prescription, medicine: Medicine) -> bool:
    """Whether the medicine is meant to be taken for a limited time, of itself or for this problem."""
    return medicine.course is not None or any(
        use.course is not None for use in medicine.uses if use.problem == one.for_problem
    )


def _lasts(one: Prescription, wanted: int) -> int | None:
    """The days that the supply lasts, where these are fewer than wanted; None where it is enough, or not known."""
    if one.quantity is None or one.days < 1 or (one.act is Act.STOP and not one.steps):
        return None
    if _ends_by_itself(one) and one.last_day is not None:
        wanted = min(wanted, one.last_day)
    written = one.days * (1 + one.repeats)
    counted = _counted(one, wanted)
    lasts = written if counted is None else counted
    return lasts if lasts < wanted else None


def _ends_by_itself(one: Prescription) -> bool:
    """Whether nothing is taken after the last step; else it is held until somebody decides."""
    return one.taper is not None or bool(one.replaced_by)


def _counted(one: Prescription, most: int) -> int | None:
    """Whole days of the plan that the pieces cover, up to `most`; None where they cannot be counted."""
    if one.quantity is None or one.strength is None or any(step.rung.as_needed is not None for step in one.steps):
        return None
    pieces = one.quantity * (1 + one.repeats)
    steps = one.steps
    if steps and not _ends_by_itself(one):
        steps = (*steps[:-1], replace(steps[-1], to_day=None))
    first = steps[0].from_day if steps else 1  # in place of another it may begin days after the visit
    for day in range(first, most + 1):
        found = used(steps, one.strength, day)
        if not isinstance(found, Derived):
            return None
        if found.value > pieces:
            return day - 1
    return most


def _ends(one: Prescription, medicine: Medicine, lasts: int, visit_on: date, facts: Facts) -> Finding:
    last = facts.on + timedelta(days=lasts - 1)  # the day of this visit is the first
    title = f"{capital(medicine.name)}: supply ends {spoken(last)}, next visit {spoken(visit_on)}"
    because = f"The supply lasts {number_of(lasts, 'day')}, repeats counted."
    if lasts < 1:
        title = f"{capital(medicine.name)}: no whole day is supplied, next visit {spoken(visit_on)}"
        because = "What is written covers no whole day of the plan."
    sudden = medicine.stopping.taper
    if sudden:
        because += " It must not be stopped suddenly."
    sources = (medicine.stopping.source,) if sudden else ()
    return said(f"{medicine.name}.supply.visit", Level.CAUTION, title, because, _what_to_do(one, medicine), *sources)


def _what_to_do(one: Prescription, medicine: Medicine) -> str:
    """What fits: a first opioid is not supplied for longer, and a C-II prescription has no repeats."""
    if medicine.class_id == opioid_start.CLASS and one.act is Act.START and not one.replaces:
        return "Plan an earlier visit."
    if medicine.schedule.upper() == "C-II":
        return "Write more days, or plan an earlier visit."
    return "Add repeats, write more days, or plan an earlier visit."
