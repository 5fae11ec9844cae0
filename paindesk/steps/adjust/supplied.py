"""How long what goes on is supplied for, and how often it may be dispensed again, without Qt.

A taper, a change of opioids and a low-dose start say that themselves: their days are part of the plan.
"""

from dataclasses import dataclass, replace
from datetime import date

from paindesk.domain.visit import Act, Prescription, Visit
from paindesk.rules import supply_to_visit
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import follow_up
from paindesk.rules.prescription import MOST_REPEATS, most_repeats
from paindesk.steps.adjust.counted import counted
from paindesk.steps.adjust.options import Option, supply_words

_USUAL = (7, 14, 28, 30, 56, 60, 84, 90)  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplied:
    """What is written `now` for one medicine, and what can be chosen. `reach`: the repeats with which it lasts until
    the next visit; None where it does so, or where none may be written that would."""

    now: Prescription
    days: tuple[int, ...]
    repeats: int
    visit_on: date
    reach: int | None


def supplied(one: Prescription, visit: Visit, facts: Facts) -> Supplied | None:
    """What can be chosen; None where nothing is counted, or where the plan itself says how long."""
    medicine = facts.knowledge.medicines.get(one.medicine)
    if medicine is None or not is_open(one):
        return None
    law = most_repeats(medicine, one.days)
    most = MOST_REPEATS if law is None else law
    visit_on = visit.plan.follow_up_on or follow_up(visit.prescriptions, facts, visit.choice.problem).on
    return Supplied(
        now=one,
        days=tuple(sorted({*_USUAL, one.days})),
        repeats=max(most, one.repeats),
        visit_on=visit_on,
        reach=supply_to_visit.repeats_to_reach(one, visit_on, facts, most),
    )


def is_open(one: Prescription) -> bool:
    """Whether its supply is the clinician's to say."""
    bound = one.taper is not None or one.replaced_by or one.replaces or one.together
    return one.act is not Act.STOP and one.quantity is not None and not bound


def with_supply(one: Prescription, days: int, repeats: int, facts: Facts) -> Prescription:
    """The same doses for so many days, counted again."""
    medicine = facts.knowledge.medicines.get(one.medicine)
    made = replace(one, days=days, repeats=repeats)
    return made if medicine is None else counted(made, medicine)


def as_written(option: Option, one: Prescription | None) -> Option:
    """The option that stands in the plan, with the supply as it is written there; chosen again it stays."""
    proposed = option.prescription
    if proposed is None or one is None or not (is_open(one) and is_open(proposed)):
        return option
    written = replace(
        proposed, days=one.days, repeats=one.repeats, strength=one.strength, form=one.form, quantity=one.quantity,
        holds=one.holds,
    )  # fmt: skip
    return replace(option, looks=option.looks.replace(supply_words(proposed), supply_words(one)), prescription=written)
