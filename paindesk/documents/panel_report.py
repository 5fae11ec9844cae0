"""The panel report: how many patients each group holds, who they are and why, and the audit's head to check it by."""

from dataclasses import dataclass
from datetime import date

from paindesk.documents.letterhead import Letterhead, letterhead
from paindesk.documents.words import words
from paindesk.domain.paper import LETTER
from paindesk.domain.visit import Clinic

_BLOCK = 8  # letters of a hash that are read at once


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
    paper_size: str = LETTER,
    audit_count: int,
    audit_head: str,
) -> PanelReport:
    """The report of that day. `heads` are the titles of the columns, `patients` everybody who was looked at."""
    blocks = (audit_head[start : start + _BLOCK] for start in range(0, len(audit_head), _BLOCK))
    return PanelReport(
        language="en",
        large=False,
        made_on=on,
        paper_size=paper_size,
        head=letterhead(clinic, words("en")),
        clinic=clinic.name,
        date=words("en").long(on),
        patients=patients,
        heads=heads,
        groups=groups,
        audit_count=audit_count,
        audit_head=" ".join(blocks),
    )
