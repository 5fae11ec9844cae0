"""What was on the medicine list on the day of a urine test, as the substances a laboratory can name.

The idea: a result is read against what was prescribed and taken then, not now. What ended shortly before may still be
found; of a line without dates, or one not read, nobody can tell. No clinical rule of its own: the dates of the list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from paindesk.domain.dose import Sig
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Record, Section
from paindesk.domain.urine import UrineSubstance
from paindesk.rules.evidence import spoken
from paindesk.rules.taking import lines_taken
from paindesk.rules.wording import normal

_SHORTLY = timedelta(days=7)  # a medicine can still make a screen answer for several days; this project's own number


@dataclass(frozen=True, slots=True, kw_only=True)
class Perhaps:
    """A line that may still explain what was found: `certain` where its dates say so."""

    because: str
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOn:
    """The list on one day: substance -> its line; what may explain beside it; the lines nobody could read.

    `just_ended`: lines that were over for a week at most.
    """

    taken: Mapping[str, MedicineLine] = field(default_factory=dict)
    perhaps: Mapping[str, Perhaps] = field(default_factory=dict)
    lines: tuple[MedicineLine, ...] = ()
    just_ended: tuple[MedicineLine, ...] = ()
    unread: tuple[str, ...] = ()
    known: bool = True

    def medicine(self, names: tuple[str, ...], others: tuple[str, ...]) -> str:
        """The first of these on the list by ingredient, or by a word of a line; "" when none is."""
        return _first(self.lines, names, others)

    def medicine_before(self, names: tuple[str, ...], others: tuple[str, ...]) -> str:
        """The same of what ended shortly before."""
        return _first(self.just_ended, names, others)


def _first(lines: tuple[MedicineLine, ...], names: tuple[str, ...], others: tuple[str, ...]) -> str:
    taken = {one.name for line in lines for one in line.ingredients}
    read = [normal(line.text) for line in lines]
    by_word = (word for word in others if any(normal(word) in text for text in read))
    return next((name for name in names if name in taken), None) or next(by_word, "")


def list_on(record: Record, on: date, knowledge: Knowledge) -> ListOn:
    """The list as it stood on that day."""
    now = set(lines_taken(record, on))
    own = [line for line in record.medicines if not _is_kit(line, knowledge)]
    lines = tuple(line for line in own if line in now or _ended_since(line, on))
    here = set(lines)
    others = [line for line in own if line not in here]
    taken: dict[str, MedicineLine] = {}
    perhaps: dict[str, Perhaps] = {}
    for one in knowledge.urine.substances.values():
        for line in lines:
            if _is_it(one, line) and (one.key not in taken or _steady(line.sig)):
                taken[one.key] = line
        for line in others if one.key not in taken else ():
            if _is_it(one, line):
                found = _perhaps(one, line, on)
                if found is not None and not (one.key in perhaps and perhaps[one.key].certain):
                    perhaps[one.key] = found
    return ListOn(
        taken=taken,
        perhaps=perhaps,
        lines=lines,
        just_ended=tuple(line for line in record.medicines if line not in lines and _just_ended(line, on)),
        unread=tuple(line.text for line in lines if not line.ingredients),
        known=bool(record.medicines) or Section.MEDICINES in record.confirmed,
    )


def _ended_since(line: MedicineLine, on: date) -> bool:
    """Whether it is over by now and was not yet on that day."""
    began = line.started is None or line.started <= on
    over_later = line.ends is not None and line.ends >= on
    return line.activity is Activity.ENDED and not line.not_taking and began and over_later


def _just_ended(line: MedicineLine, on: date) -> bool:
    return not line.not_taking and line.ends is not None and on - _SHORTLY <= line.ends <= on


def _is_it(one: UrineSubstance, line: MedicineLine) -> bool:
    if any(part.name in one.medicines for part in line.ingredients):
        return True
    return not line.ingredients and any(normal(word) in normal(line.text) for word in one.others)


def _is_kit(line: MedicineLine, knowledge: Knowledge) -> bool:
    """Naloxone at hand for an overdose is not taken."""
    known = knowledge.file_of(line)
    return known is not None and known.class_id == "rescue"


def _steady(sig: Sig | None) -> bool:
    return sig is None or not sig.as_needed


def _perhaps(one: UrineSubstance, line: MedicineLine, on: date) -> Perhaps | None:
    if line.not_taking:
        return Perhaps(because=f"{line.name} is on the list as not taken", certain=False)
    if line.started is not None and line.started > on:
        return Perhaps(because=f"{line.name} is on the list from {spoken(line.started)} on only", certain=False)
    if line.ends is None:
        return Perhaps(because=f"{line.name} is on the list as over, nobody knows since when", certain=False)
    longest = one.window.longest_days if one.window is not None else 0
    if line.ends + timedelta(days=longest) < on:
        return None
    return Perhaps(because=f"{line.name} ended on {spoken(line.ends)} and can be found {_up_to(longest)}", certain=True)


def _up_to(days: int) -> str:
    return f"up to {days} day{'s' if days != 1 else ''} after the last dose"
