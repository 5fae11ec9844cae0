"""The panel report: how many patients each group holds, who they are and why, and the audit's head to check it by."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from paindesk.documents.letterhead import Letterhead, letterhead
from paindesk.documents.sentences import Told, told
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import CHART_LANGUAGE, LETTER
from paindesk.domain.visit import Clinic

_BLOCK = 8  # letters of a hash that are read at once
_TYPED = (0, 2)  # of a row: the name and the number, as they were typed
_WHY = 3  # a sentence of rules/panel.py


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of the panel: its patients, each as the cells of a row."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelReport:
    """All that the report prints. It is of the whole clinic, so it has no patient of its own."""

    language: str
    large: bool
    made_on: date
    paper_size: str
    head: Letterhead
    clinic: str
    date: str
    patients: int
    heads: tuple[str, ...]
    groups: tuple[Group, ...]
    audit_count: int
    audit_head: str


def build(
    on: date,
    clinic: Clinic,
    patients: int,
    heads: tuple[str, ...],
    groups: tuple[Group, ...],
    *,
    knowledge: Knowledge,
    own: Collection[str] = (),
    language: str = CHART_LANGUAGE,
    paper_size: str = LETTER,
    audit_count: int,
    audit_head: str,
) -> PanelReport:
    """The report of that day. `heads` are the titles of the columns, `patients` everybody who was looked at.

    Heads and groups come in English, as the rules say them. `own` are the words of the records that stand in them:
    medicines that PainDesk does not know, checks that somebody typed.
    """
    has = told(language, knowledge, None)
    has = replace(has, own=frozenset(one.lower() for one in own if has.text(one) is None), seen={})
    blocks = (audit_head[start : start + _BLOCK] for start in range(0, len(audit_head), _BLOCK))
    return PanelReport(
        language=language,
        large=False,
        made_on=on,
        paper_size=paper_size,
        head=letterhead(clinic, has.say),
        clinic=clinic.name,
        date=has.say.long(on),
        patients=patients,
        heads=tuple(map(has.sure, heads)),
        groups=tuple(
            Group(title=has.sure(one.title), rows=tuple(_row(row, has) for row in one.rows)) for one in groups
        ),
        audit_count=audit_count,
        audit_head=" ".join(blocks),
    )


def _row(cells: tuple[str, ...], has: Told) -> tuple[str, ...]:
    """Days and words in the report's language; numbers and what was typed stay."""
    return tuple(
        cell if place in _TYPED else has.sure(cell) if place == _WHY else has.or_own(cell)
        for place, cell in enumerate(cells)
    )
