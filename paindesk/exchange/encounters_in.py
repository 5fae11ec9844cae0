"""Visits elsewhere: what a patient was seen for counts as a diagnosis that once was, where a rule asks for it.

An overdose or a bleeding ulcer may stand nowhere else in a record than as the reason of a visit to an emergency room.
"""

from collections import defaultdict
from collections.abc import Sequence

from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Condition
from paindesk.exchange.node import Concept, Node
from paindesk.exchange.people_in import Diagnoses

_OPEN = ("arrived", "triaged", "in-progress", "onleave")
_NEVER = ("planned", "cancelled", "entered-in-error")
_IN_HOSPITAL = ("IMP", "ACUTE", "NONAC", "OBSENC", "EMER")


def read_encounters(encounters: Sequence[Node], there: Sequence[Condition], diagnoses: Diagnoses) -> list[Condition]:
    """The reasons of visits that rules ask for and that no condition of the record has; the rest is listed, by kind."""
    codes = {one.code for one in there if one.code}
    texts = {one.text.casefold() for one in there}
    found: dict[str, Condition] = {}
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for node in encounters:
        day = node.node("period").written_date("start")
        status = node.text("status")
        if status in _OPEN and node.node("class").text("code") in _IN_HOSPITAL:
            node.notes.add(node.where, _kind(node), f"in hospital since {day or 'an unknown day'}, says the record")
        reasons = [one for one in node.concepts("reasonCode") if one]
        reasons += [one for one in node.concepts("type") if diagnoses.known(*diagnoses.code(one))]
        for reason in reasons:
            code, system = diagnoses.code(reason)
            if status not in _NEVER and code and code not in codes and diagnoses.known(code, system):
                activity = Activity.UNKNOWN if status in _OPEN else Activity.ENDED
                words = f"{reason.words} (reason for a visit)"
                before = found.get(code)
                if before is None or before.since < day:
                    found[code] = Condition(text=words, code=code, system=system, since=day, activity=activity)
            elif reason.words.casefold() not in texts and code not in codes:
                listed[_said(node, reason, status)].append(day)
        if not reasons:
            listed[_said(node, Concept(), status)].append(day)
    if encounters:
        for said, days in listed.items():
            newest = max(days)
            often = f"{len(days)} visits, the newest" if len(days) > 1 else "a visit"
            encounters[0].notes.add("Encounter", f"{said}: {often} {newest}".strip(), "not used by PainDesk")
    return list(found.values())


def _kind(node: Node) -> str:
    shown = next((one.words for one in node.concepts("type") if one), "")
    where = node.node("class")
    return shown or where.text("display") or where.text("code") or "a visit"


def _said(node: Node, reason: Concept, status: str) -> str:
    state = f" ({status})" if status in (*_OPEN, *_NEVER) else ""
    return f"{_kind(node)}{f' for {reason.words}' if reason else ''}{state}"
