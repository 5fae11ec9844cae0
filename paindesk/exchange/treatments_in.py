"""What was done, ordered or planned beside medicines: surgery, and treatments without medicine.

Procedure, ServiceRequest, CarePlan and Appointment. A procedure that is neither a treatment of pain nor plainly a
test or a piece of paper counts as surgery: bypass, dialysis and the like must not be lost.
"""

import re
from dataclasses import dataclass

from paindesk.exchange.node import Node

_TREATMENT = re.compile(
    r"physical therap|physiotherap|occupational therap|rehabilitat|exercise|yoga|tai chi|pilates|acupunctur|dry needl|"
    r"chiropract|osteopath|manipulat|massage|cognitive behavio|psychotherap|pain psycholog|behavio(?:u)?ral (?:health|"
    r"therap)|biofeedback|mindful|meditat|relaxation|hypnosis|\btens\b|electrical nerve stimulat|\bheat\b|ice pack|"
    r"inject|nerve block|\bblock\b|epidural|radiofrequency|ablation|neurotomy|rhizotomy|cord stimulat|neuromodulat|"
    r"botulinum|trigger point|platelet|intrathecal pump|ketamine infusion|pain management|pain control|pain clinic|"
    r"self[- ]?management|counsel|weight (?:loss|management|reduction)|sleep hygiene|cpap"
)
_NOT_SURGERY = re.compile(
    r"vaccin|immuni[sz]|documentation|screening|assessment|evaluation|interview|examination|review|education|culture|"
    r"\btests?\b|measurement|monitoring|imaging|x-?ray|radiograph|\bmri\b|magnetic resonance|tomography|\bct\b|"
    r"ultraso|echocardio|electrocardio|\b(?:ecg|ekg|emg)\b|electromyogra|colonoscopy|gastroscopy|endoscopy|"
    r"blood sampling|venipuncture|phlebotomy|urinalysis|specimen|admission|discharge|transfer|consultation|"
    r"certif|prescription|medication reconciliation|history taking|notification|support"
)
_VACCINE = re.compile(r"vaccin|immuni[sz]")
_NOT_DONE = ("not-done", "preparation")
_NOT_ORDERED = ("revoked", "draft", "entered-in-error")
_NOT_PLANNED = ("cancelled", "stopped", "entered-in-error", "on-hold")
_NOT_BOOKED = ("cancelled", "noshow", "entered-in-error", "proposed")


def is_treatment(words: str) -> bool:
    """Whether it treats pain or its company without a medicine to take."""
    said = words.casefold()
    return _TREATMENT.search(said) is not None and _VACCINE.search(said) is None


@dataclass(frozen=True, slots=True)
class Done:
    """A procedure: surgery, or a treatment, or neither with the day it was done."""

    surgery: str = ""
    treatment: str = ""
    neither: str = ""
    when: str = ""


def read_procedure(node: Node) -> Done:
    """A procedure with its year; nothing (and noted) when it was not done or has no name."""
    words, status = node.concept("code").words, node.text("status")
    if not words or status in _NOT_DONE:
        why = "no name in it" if not words else status
        node.notes.add(node.where, words or node.text("id"), f"not taken over: {why}")
        return Done()
    where = next((one.words for one in node.concepts("bodySite") if one), "")
    if where and where.casefold() not in words.casefold():
        words = f"{words}, {where}"
    when = _when(node)
    shown = _dated(words, when)
    if status == "stopped":
        shown = f"{shown}, stopped"
    if is_treatment(words):
        return Done(treatment=shown)
    if _NOT_SURGERY.search(words.casefold()):
        return Done(neither=words, when=when)
    return Done(surgery=shown)


def _when(node: Node) -> str:
    for key in ("performedDateTime", "performedString"):
        if node.has(key):
            return node.written_date(key) if key == "performedDateTime" else node.text(key)
    return node.node("performedPeriod").written_date("start")


def _dated(words: str, when: str) -> str:
    """ "Fusion (2012)"."""
    return f"{words} ({when[:4]})" if when[:4].isdigit() else words


def read_order(node: Node) -> str:
    """ "Ordered: physical therapy (2026)" for a ServiceRequest of a treatment; "" (and noted) for any other."""
    words, status = node.concept("code").words, node.text("status")
    why = "not used by PainDesk"
    if node.value.get("doNotPerform") is True:
        why = "an order not to do it"
    elif status in _NOT_ORDERED or node.text("intent") in ("proposal", "option"):
        why = f"not taken over: {status if status in _NOT_ORDERED else node.text('intent')}"
    elif words and is_treatment(words):
        done = "Ordered" if status != "completed" else "Ordered and done"
        return f"{done}: {_dated(words, node.written_date('authoredOn'))}"
    node.notes.add(node.where, words or node.text("id"), f"{status or 'no status'}: {why}")
    return ""


def read_plan(node: Node) -> tuple[str, ...]:
    """ "Planned: exercise therapy" for each treatment of a CarePlan; its other parts are noted."""
    status = node.text("status")
    found: list[str] = []
    others = [one for one in (node.text("title"), node.text("description")) if one]
    for activity in node.nodes("activity"):
        detail = activity.node("detail")
        words = detail.concept("code").words or detail.text("description")
        words = words or activity.node("reference").text("display")
        planned = status in ("active", "completed") and detail.text("status") not in _NOT_PLANNED
        if words and planned and is_treatment(words) and detail.value.get("doNotPerform") is not True:
            found.append(f"{'Planned' if status == 'active' else 'Care plan'}: {words}")
        else:
            others += [f"{words} ({detail.text('status')})" if words and not planned else words]
    said = "; ".join(dict.fromkeys(one for one in others if one))
    if said or not found:
        why = "not used by PainDesk" if said else "nothing in it that PainDesk reads"
        node.notes.add(node.where, said or node.text("id"), f"{status or 'no status'}: {why}")
    return tuple(found)


def read_appointment(node: Node) -> str:
    """ "Booked: physical therapy on 2026-12-03" for a treatment; "" (and noted) for any other visit."""
    what = [*(one.words for one in node.concepts("serviceType")), *(one.words for one in node.concepts("specialty")),
            node.concept("appointmentType").words, node.text("description"),
            *(one.words for one in node.concepts("reasonCode"))]  # fmt: skip
    words = "; ".join(dict.fromkeys(one for one in what if one))
    day, status = node.written_date("start"), node.text("status")
    shown = f"{words or 'a visit'} on {day}" if day else words
    if status not in _NOT_BOOKED and is_treatment(words):
        return f"{'Seen' if status == 'fulfilled' else 'Booked'}: {shown}"
    node.notes.add(node.where, shown or node.text("id"), f"{status or 'no status'}: not used by PainDesk")
    return ""
