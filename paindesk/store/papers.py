"""What was printed, kept as it was printed."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, undefer

from paindesk.domain.errors import PainDeskError
from paindesk.store import seal
from paindesk.store.acting import Acting
from paindesk.store.ids import new_id
from paindesk.store.tables import AccountRow, PaperRow, VisitRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A kept paper; `size` in bytes, `made_at` in UTC, `by` the name of who printed or saved it."""

    id: str
    document: str
    language: str
    made_at: datetime
    sha256: str
    size: int
    by: str = ""


def keep(acting: Acting, visit_id: str, document: str, language: str, pdf: bytes) -> PaperLine:
    """Keeps a paper with its signed visit. Raises PainDeskError for a draft: it could still change."""
    visit = acting.session.get(VisitRow, (acting.site_id, visit_id))
    if visit is None or visit.status != "signed":
        raise PainDeskError("Papers are kept with signed visits only.", "Sign the visit, then print.")
    row = PaperRow(
        site_id=acting.site_id,
        id=new_id(),
        visit_id=visit_id,
        document=document,
        language=language,
        made_at=acting.at,
        made_by=acting.by,
        sha256=hashlib.sha256(pdf).hexdigest(),
        size=len(pdf),
        content=pdf,
    )
    acting.session.add(row)
    seal.note(acting, seal.PAPER, row.id)
    return _line(row, acting.name)


def of_visit(session: Session, site_id: str, visit_id: str) -> tuple[PaperLine, ...]:
    """The papers of a visit in the order they were made."""
    rows = session.execute(
        _with_names()
        .where(PaperRow.site_id == site_id, PaperRow.visit_id == visit_id)
        .order_by(PaperRow.made_at, PaperRow.id)
    )
    return tuple(_line(row, by) for row, by in rows)


def of_patient(session: Session, site_id: str, patient_id: str) -> tuple[tuple[str, PaperLine], ...]:
    """Visit id and paper of every visit of the patient, the newest visit first, in the order they were made."""
    # By the visits: joined alone, SQLite goes through every paper there is.
    theirs = select(VisitRow.id).where(VisitRow.site_id == site_id, VisitRow.patient_id == patient_id)
    rows = session.execute(
        _with_names()
        .join(VisitRow, (VisitRow.site_id == PaperRow.site_id) & (VisitRow.id == PaperRow.visit_id))
        .where(PaperRow.site_id == site_id, PaperRow.visit_id.in_(theirs))
        .order_by(VisitRow.on_day.desc(), VisitRow.number.desc(), VisitRow.id, PaperRow.made_at, PaperRow.id)
    )
    return tuple((row.visit_id, _line(row, by)) for row, by in rows)


def _with_names() -> Select[PaperRow, str]:
    who = (AccountRow.site_id == PaperRow.site_id) & (AccountRow.id == PaperRow.made_by)
    return select(PaperRow, AccountRow.name).outerjoin(AccountRow, who)


def _line(row: PaperRow, by: str | None) -> PaperLine:
    return PaperLine(
        id=row.id,
        document=row.document,
        language=row.language,
        made_at=row.made_at,
        sha256=row.sha256,
        size=row.size,
        by=by or "",
    )


def read(session: Session, site_id: str, paper_id: str) -> bytes:
    """The very bytes. Raises PainDeskError when they are not what was kept."""
    row = session.get(PaperRow, (site_id, paper_id), options=[undefer(PaperRow.content)])
    if row is None:
        raise PainDeskError("There is no such paper in this record file.", "Open the visit again.")
    if hashlib.sha256(row.content).hexdigest() != row.sha256:
        raise PainDeskError("This paper was altered after it was kept.", "Run `paindesk verify`; restore a backup.")
    return row.content


def visit_of(session: Session, site_id: str, paper_id: str) -> str:
    """The visit a paper was printed from; "" when there is no such paper."""
    row = session.get(PaperRow, (site_id, paper_id))
    return "" if row is None else row.visit_id
