"""Where what was handed out ends before a calendar does, said on its day.

A calendar that goes on past the last tablet looks as if there were more: who waits for the next visit then stops from
one day to the other.
"""

from datetime import date

from paindesk.documents.dosing import piece_of
from paindesk.documents.words import Words
from paindesk.domain.advice import Advice, SupplyEnd
from paindesk.domain.visit import Prescription, Visit

_COUNTED = ("tablet", "capsule", "patch", "suppository", "film", "lozenge")


def end_before(one: Prescription, last: date, advice: Advice) -> SupplyEnd | None:
    """Where its supply ends before that day; None where it lasts, or where nobody knows how long."""
    end = advice.after.supply_ends.get(one.medicine) if advice.after is not None else None
    return end if end is not None and end.last_on < last else None


def said(one: Prescription, end: SupplyEnd, first: date, visit: Visit, say: Words) -> str:
    """What the patient is told on that day. `first`: the day on which the medicine begins."""
    piece = piece_of(one.form)
    counted = piece in _COUNTED

    def sentence(key: str) -> str:
        return say.phrase(key, pieces=say.piece(piece, several=True)) if counted else say.phrase(f"{key}_uncounted")

    if end.last_on < first:
        return sentence("supply_none")
    if end.meant:
        return f"{sentence('supply_ends')} {say.phrase('supply_meant')}"
    next_visit = visit.plan.follow_up_on
    if next_visit is not None and (next_visit - end.last_on).days <= 1:
        return f"{sentence('supply_ends')} {say.phrase('supply_visit', day=say.short(next_visit))}"
    return f"{sentence('supply_ends')} {say.phrase('supply_call')}"
