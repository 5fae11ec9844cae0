"""What two people changed differently, in words: what it is, and what each side says. Without Qt."""

from collections.abc import Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, plain
from paindesk.domain.kept_side import KeptLine
from paindesk.domain.merge import Difference, Entry
from paindesk.domain.pain import ScreenAnswers
from paindesk.domain.visit import Choice, Prescription
from paindesk.rules.evidence import spoken

NOTHING = "nothing"
# Parts whose own name says too little; the others are told by it ("exit plan").
_PARTS = {
    "record": "History",
    "pain": "Pain today",
    "since": "Since last visit",
    "plan": "Plan & safety",
    "choice": "Medicines of the plan",
    "overrides": "Reason to go on in spite of a finding",
    "typed": "Words typed and not entered yet",
    "printing": "Papers",
    "done_steps": "Steps gone through",
    "patient": "Patient",
    "background": "Background",
    "stewardship": "Monitoring",
    "oud_care": "Treatment of opioid use disorder",
    "no_known_allergies": "Allergies",
    "no_side_effects": "Side effects",
    "pdmp_reviews": "Look into the monitoring program",
    "sites": "Place",
    "peg": "PEG",
    "red_flags": "Red flag",
    "sleep": "Sleep, 0–10",
    "mood": "Mood, 0–10",
    "work": "Work, 0–10",
    "now": "Pain now, 0–10",
    "average": "Average pain, 0–10",
    "worst": "Worst pain, 0–10",
    "relief_percent": "Relief, %",
    "ed_visits": "Visits to the emergency department",
    "told": "Who is told",
}
_TELL_THEMSELVES = {"text", "act", "name", "strength", "form", "steps"}
# What PainDesk works out by itself from the rest.
_WORKED_OUT = {(Prescription, "working"), (Prescription, "holds")}


def what(one: Difference) -> str:
    """ "Pain today › Place 1 › Worst pain, 0–10"."""
    words: list[str] = []
    for step in one.way:
        if isinstance(step, Entry):
            words[-1] = f"{words[-1]} {_told_by(step.told_by)}"
        else:
            words.append(_part(step))
    if one.parts:
        words.append(_part(one.parts[0]))
    return " › ".join(words)


def where(one: Difference) -> str:
    """The same without which entry of a list: "Pain today › Place"."""
    names = [_part(step) for step in one.way if isinstance(step, str)][:2]
    return " › ".join(names) or _part(one.parts[0])


def sides(one: Difference) -> tuple[str, str, str]:
    """What it was before, theirs and mine."""
    before, theirs, mine = (_values(one, value) for value in (one.before, one.theirs, one.mine))
    return before, theirs, mine


def kept_lines(differences: Sequence[Difference], taken: Sequence[str]) -> tuple[KeptLine, ...]:
    """As they are kept with the visit; `taken` says of each which side was taken."""
    lines = []
    for one, which in zip(differences, taken, strict=True):
        before, theirs, mine = sides(one)
        lines.append(KeptLine(what=what(one), before=before, theirs=theirs, mine=mine, taken=which))
    return tuple(lines)


def _part(name: str) -> str:
    return _PARTS.get(name, name.replace("_", " ").capitalize())


def _told_by(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(said(one) for one in value if one not in ("", None))
    return said(value).replace("-", " ").replace("_", " ") if isinstance(value, str) else said(value)


def _values(one: Difference, value: Any) -> str:
    if not one.parts:
        words = value[1] if one.way[0] == "typed" and isinstance(value, tuple) else value  # beside its field
        return said(words)
    if all(isinstance(each, bool | tuple) for each in value) and any(each is True for each in value):
        return f"{_part(one.parts[0])}: none"
    lines = [said(each) for each in value]
    return "\n".join(line for line in lines if line not in (NOTHING, "no")) or NOTHING


def said(value: Any) -> str:
    """A value of the visit in words; everything that differs from an empty one is told."""
    if value is None or value in ("", ()):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return spoken(value)
    if isinstance(value, Amount):
        return str(value)
    if isinstance(value, ScreenAnswers):
        return f"total {value.total}" if value.total is not None else " ".join(_answer(one) for one in value.answers)
    if isinstance(value, tuple):
        return "\n".join(said(one) for one in value) if _is_long(value) else ", ".join(said(one) for one in value)
    if isinstance(value, PlanStep):
        until = "on" if value.to_day is None else f"to {value.to_day}"
        return f"day {value.from_day} {until}: {value.text or said(value.rung)}"
    if isinstance(value, Choice):
        parts = (value.problem.replace("-", " "), value.class_id.replace("_", " "), value.medicine, value.reason)
        return " · ".join(one for one in (*parts, value.opioid_exception) if one) or NOTHING
    if is_dataclass(value):
        return _described(value)
    return str(value)


def _answer(points: int | None) -> str:
    return "–" if points is None else str(points)


def _is_long(values: Sequence[Any]) -> bool:
    return any(is_dataclass(one) and not isinstance(one, Amount) for one in values)


def _described(thing: Any) -> str:
    first, *others = fields(thing)
    parts = []
    lead = getattr(thing, first.name)
    if not _is_default(first, lead):
        parts.append(said(lead))
    for one in others:
        value = getattr(thing, one.name)
        if not _is_default(one, value) and (type(thing), one.name) not in _WORKED_OUT:
            words = said(value).replace("\n", "; " if one.name == "steps" else ", ")
            parts.append(words if one.name in _TELL_THEMSELVES else f"{one.name.replace('_', ' ')}: {words}")
    return "; ".join(parts) or NOTHING


def _is_default(one: "Field[Any]", value: Any) -> bool:
    if one.default is not MISSING:
        return bool(value == one.default)
    if one.default_factory is not MISSING:
        return bool(value == one.default_factory())
    return value in ("", None, ())
