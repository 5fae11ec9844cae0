"""What two people changed differently, in words: what it is, and what each side says.

On the screen in the interface's language; what is kept with the visit is English (`in_english`).
"""

from collections.abc import Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, plain
from paindesk.domain.kept_side import KeptLine
from paindesk.domain.medicine import on_label
from paindesk.domain.merge import Difference, Entry
from paindesk.domain.pain import ScreenAnswers
from paindesk.domain.visit import Choice, Prescription
from paindesk.kit.language import later, named, told, tr
from paindesk.rules.evidence import capital, spoken
from paindesk.shell.in_english import Say, in_english
from paindesk.shell.names_of_parts import part_names, value_names

NOTHING = later("nothing")
# Parts whose own name says too little; the others are told by it ("exit plan").
_PARTS = {
    "record": later("History"),
    "pain": later("Pain today"),
    "since": later("Since last visit"),
    "plan": later("Plan & safety"),
    "choice": later("Medicines of the plan"),
    "overrides": later("Reason to go on in spite of a finding"),
    "typed": later("Words typed and not entered yet"),
    "printing": later("Papers"),
    "done_steps": later("Steps gone through"),
    "patient": later("Patient"),
    "background": later("Background"),
    "stewardship": later("Monitoring"),
    "oud_care": later("Treatment of opioid use disorder"),
    "no_known_allergies": later("Allergies"),
    "no_side_effects": later("Side effects"),
    "pdmp_reviews": later("Look into the monitoring program"),
    "sites": later("Place"),
    "peg": later("PEG"),
    "red_flags": later("Red flag"),
    "sleep": later("Sleep, 0–10"),
    "mood": later("Mood, 0–10"),
    "work": later("Work, 0–10"),
    "now": later("Pain now, 0–10"),
    "average": later("Average pain, 0–10"),
    "worst": later("Worst pain, 0–10"),
    "relief_percent": later("Relief, %"),
    "ed_visits": later("Visits to the emergency department"),
    "told": later("Who is told"),
}
_TELL_THEMSELVES = {"text", "act", "name", "strength", "form", "steps"}
# What PainDesk works out by itself from the rest.
_WORKED_OUT = {(Prescription, "working"), (Prescription, "holds"), (Prescription, "route")}


def what(one: Difference, say: Say = tr) -> str:
    """ "Pain today › Place 1 › Worst pain, 0–10"."""
    words: list[str] = []
    for step in one.way:
        if isinstance(step, Entry):
            words[-1] = f"{words[-1]} {_told_by(step.told_by, say)}"
        else:
            words.append(_part(step, say))
    if one.parts:
        words.append(_part(one.parts[0], say))
    return " › ".join(words)


def where(one: Difference) -> str:
    """The same without which entry of a list: "Pain today › Place"."""
    names = [_part(step, tr) for step in one.way if isinstance(step, str)][:2]
    return " › ".join(names) or _part(one.parts[0], tr)


def sides(one: Difference, say: Say = tr) -> tuple[str, str, str]:
    """What it was before, theirs and mine."""
    before, theirs, mine = (_values(one, value, say) for value in (one.before, one.theirs, one.mine))
    return before, theirs, mine


def kept_lines(differences: Sequence[Difference], taken: Sequence[str]) -> tuple[KeptLine, ...]:
    """As they are kept with the visit, in English; `taken` says of each which side was taken."""
    lines = []
    for one, which in zip(differences, taken, strict=True):
        before, theirs, mine = sides(one, in_english)
        lines.append(KeptLine(what=what(one, in_english), before=before, theirs=theirs, mine=mine, taken=which))
    return tuple(lines)


def _part(name: str, say: Say) -> str:
    return say(_PARTS[name]) if name in _PARTS else capital(_name(name, say))


def _name(name: str, say: Say) -> str:
    words = name.replace("_", " ")
    return words if say is in_english else part_names().get(name, words)


def _told_by(value: object, say: Say) -> str:
    if isinstance(value, tuple):
        return ", ".join(said(one, say) for one in value if one not in ("", None))
    return said(value, say).replace("-", " ").replace("_", " ") if isinstance(value, str) else said(value, say)


def _values(one: Difference, value: Any, say: Say) -> str:
    if not one.parts:
        words = value[1] if one.way[0] == "typed" and isinstance(value, tuple) else value  # beside its field
        return said(words, say)
    if all(isinstance(each, bool | tuple) for each in value) and any(each is True for each in value):
        return say(later("{part}: none"), part=_part(one.parts[0], say))
    empty = (said(None, say), said(False, say))
    return "\n".join(line for each in value if (line := said(each, say)) not in empty) or empty[0]


def said(value: Any, say: Say = tr) -> str:
    """A value of the visit in words; everything that differs from an empty one is told."""
    if value is None or value in ("", ()):
        return say(NOTHING)
    if isinstance(value, bool):
        return say(later("yes") if value else later("no"))
    if isinstance(value, Enum):
        return _value(str(value.value), say)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return spoken(value)
    if isinstance(value, Amount):
        return str(value)
    if isinstance(value, ScreenAnswers):
        if value.total is not None:
            return say(later("total {points}"), points=value.total)
        return " ".join(_answer(one) for one in value.answers)
    if isinstance(value, tuple):
        return ("\n" if _is_long(value) else ", ").join(said(one, say) for one in value)
    if isinstance(value, PlanStep):
        return _step(value, say)
    if isinstance(value, Choice):
        kind = (value.problem.replace("-", " "), value.class_id.replace("_", " "))
        words = (_named(value.medicine, say), value.reason, value.opioid_exception)
        return " · ".join(one for one in (*kind, *words) if one) or say(NOTHING)
    if is_dataclass(value):
        return _described(value, say)
    return _named(value, say) if isinstance(value, str) else str(value)


def _named(text: str, say: Say) -> str:
    """A medicine as labels write it; whatever else it is stays as it is."""
    return on_label(text) if say is in_english else named(text)


def _step(step: PlanStep, say: Say) -> str:
    words = (step.text if say is in_english else told(step.text)) or said(step.rung, say)
    if step.to_day is None:
        return say(later("day {first} on: {dose}"), first=step.from_day, dose=words)
    return say(later("day {first} to {last}: {dose}"), first=step.from_day, last=step.to_day, dose=words)


def _value(value: str, say: Say) -> str:
    return value if say is in_english else value_names().get(value, value)


def _answer(points: int | None) -> str:
    return "–" if points is None else str(points)


def _is_long(values: Sequence[Any]) -> bool:
    return any(is_dataclass(one) and not isinstance(one, Amount) for one in values)


def _described(thing: Any, say: Say) -> str:
    first, *others = fields(thing)
    parts = []
    lead = getattr(thing, first.name)
    if not _is_default(first, lead):
        parts.append(said(lead, say))
    for one in others:
        value = getattr(thing, one.name)
        if not _is_default(one, value) and (type(thing), one.name) not in _WORKED_OUT:
            words = said(value, say).replace("\n", "; " if one.name == "steps" else ", ")
            parts.append(words if one.name in _TELL_THEMSELVES else f"{_name(one.name, say)}: {words}")
    return "; ".join(parts) or say(NOTHING)


def _is_default(one: "Field[Any]", value: Any) -> bool:
    if one.default is not MISSING:
        return bool(value == one.default)
    if one.default_factory is not MISSING:
        return bool(value == one.default_factory())
    return value in ("", None, ())
