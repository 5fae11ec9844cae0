"""The tables, the same on SQLCipher and on PostgreSQL. Every key holds the site, so that sites can be joined.

Clinical content is JSON text of the domain objects (`body`); beside it stand only the columns that are asked for.
"""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    false,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from paindesk.store.body import stamp


class Utc(TypeDecorator[datetime]):
    """A moment in UTC, kept as text so that both databases give back the very same microsecond."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Aware times only; a naive one would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored as UTC")
        return stamp(value.astimezone(UTC))

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The aware moment."""
        return None if value is None else datetime.fromisoformat(value)


# Compared byte by byte on both databases, so that "starts with" can use the index.
Folded = Text().with_variant(Text(collation="C"), "postgresql")
Key = String(36)


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map: ClassVar[Any] = {datetime: Utc, str: Text}


class Versioned:
    """A row that changes: who saves over a version that is not there any more gets a conflict."""

    version: Mapped[int] = mapped_column(sort_order=99)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


def _of_patient() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["site_id", "patient_id"], ["patient.site_id", "patient.id"])


def _of_visit() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["site_id", "visit_id"], ["visit.site_id", "visit.id"])


class SiteRow(Versioned, Base):
    """The clinic, and the head of its audit chain (so that a cut tail shows)."""

    __tablename__ = "site"
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    made_at: Mapped[datetime]
    audit_count: Mapped[int] = mapped_column(BigInteger)
    audit_head: Mapped[str] = mapped_column(String(64))
    names_version: Mapped[int]  # rises with every new or changed patient: tells the name search to look again


class LetterheadRow(Versioned, Base):
    """How the clinic's papers look. Apart from the site, whose row is read with every entry of the audit."""

    __tablename__ = "letterhead"
    __table_args__ = (ForeignKeyConstraint(["site_id"], ["site.site_id"]),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    web: Mapped[str]
    logo: Mapped[bytes] = mapped_column(LargeBinary)
    own_paper: Mapped[bool]
    head_mm: Mapped[int]
    code: Mapped[str]


class AccountRow(Versioned, Base):
    """Somebody who may sign in."""

    __tablename__ = "account"
    __table_args__ = (
        ForeignKeyConstraint(["site_id"], ["site.site_id"]),
        Index("ix_account_login", "site_id", "login", unique=True),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    login: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    active: Mapped[bool]
    failed: Mapped[int]
    failed_at: Mapped[datetime | None]
    # The password was given by somebody else: the person chooses their own at the next sign-in.
    must_change: Mapped[bool] = mapped_column(server_default=false(), sort_order=100)


class SecondFactorRow(Versioned, Base):
    """What a second factor is checked against; there is a row where one is on."""

    __tablename__ = "second_factor"
    __table_args__ = (ForeignKeyConstraint(["site_id", "account_id"], ["account.site_id", "account.id"]),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    account_id: Mapped[str] = mapped_column(Key, primary_key=True)
    secret: Mapped[str]  # wrapped under the person's password
    last_step: Mapped[int] = mapped_column(BigInteger)  # of the code used last: it is not good again
    codes: Mapped[str]  # hashes of the recovery codes that are left


class SittingRow(Base):
    """Somebody signed in on a computer, until they sign out. Not sealed: both are on the audit."""

    __tablename__ = "sitting"
    __table_args__ = (ForeignKeyConstraint(["site_id", "account_id"], ["account.site_id", "account.id"]),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    account_id: Mapped[str] = mapped_column(Key)
    machine: Mapped[str]
    begun_at: Mapped[datetime]
    last_act_at: Mapped[datetime]
    alive_at: Mapped[datetime]


class PatientRow(Versioned, Base):
    """What a patient is found by."""

    __tablename__ = "patient"
    __table_args__ = (
        ForeignKeyConstraint(["site_id"], ["site.site_id"]),
        # With both names and the id: a server finds parts of names in the index alone.
        Index("ix_patient_names", "site_id", "family_folded", "given_folded", "id"),
        Index("ix_patient_given", "site_id", "given_folded", "family_folded", "id"),
        Index("ix_patient_mrn", "site_id", "mrn"),
        Index("ix_patient_born", "site_id", "birth_date"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    given: Mapped[str]
    family: Mapped[str]
    birth_date: Mapped[date | None]
    sex: Mapped[str]
    mrn: Mapped[str]
    deceased: Mapped[bool]
    family_folded: Mapped[str] = mapped_column(Folded)
    given_folded: Mapped[str] = mapped_column(Folded)
    folded: Mapped[str] = mapped_column(Folded)


class SpellingRow(Base):
    """A family or given name of some patient, once however many bear it; none is taken away.

    `since` is the site's `names_version` with which it came: a search reads only what is newer than it knows.
    """

    __tablename__ = "spelling"
    __table_args__ = (
        ForeignKeyConstraint(["site_id"], ["site.site_id"]),
        Index("ix_spelling_since", "site_id", "since"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(Folded, primary_key=True)
    since: Mapped[int]


class RecordRow(Versioned, Base):
    """All that is known of one patient now."""

    __tablename__ = "patient_record"
    __table_args__ = (_of_patient(),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    patient_id: Mapped[str] = mapped_column(Key, primary_key=True)
    body: Mapped[str]
    saved_at: Mapped[datetime]
    saved_by: Mapped[str] = mapped_column(Key)


class VisitRow(Versioned, Base):
    """A draft, or a signed visit that nothing changes again.

    `base_body` is the record as the visit began from it, `base_version` its version then: what somebody else
    changed meanwhile can be told from what was changed at the visit.
    """

    __tablename__ = "visit"
    __table_args__ = (
        _of_patient(),
        CheckConstraint("status IN ('draft', 'signed')", name="status"),
        CheckConstraint("(status = 'draft') = (digest = '')", name="signed_has_digest"),
        # Two with the status: without it SQLite takes the one over that alone, and reads every signed visit there is.
        Index("ix_visit_patient", "site_id", "patient_id", "status", "on_day"),
        Index("ix_visit_status", "site_id", "status"),
        Index("ix_visit_amends", "site_id", "amends", "status"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    patient_id: Mapped[str] = mapped_column(Key)
    kind: Mapped[str]
    on_day: Mapped[date]
    number: Mapped[int]
    status: Mapped[str]
    amends: Mapped[str]
    saved_at: Mapped[datetime]
    saved_by: Mapped[str] = mapped_column(Key)
    signed_at: Mapped[datetime | None]
    signed_by: Mapped[str]
    signed_name: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    base_version: Mapped[int]
    base_body: Mapped[str]
    body: Mapped[str]


class PointRow(Base):
    """A signed visit as the charts read it."""

    __tablename__ = "visit_point"
    __table_args__ = (_of_visit(), _of_patient(), Index("ix_visit_point_patient", "site_id", "patient_id", "on_day"))
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    visit_id: Mapped[str] = mapped_column(Key, primary_key=True)
    patient_id: Mapped[str] = mapped_column(Key)
    on_day: Mapped[date]
    body: Mapped[str]


class DueRow(Base):
    """Something due for a patient, as the last signed visit left it."""

    __tablename__ = "due"
    __table_args__ = (
        _of_patient(),
        Index("ix_due_day", "site_id", "due_on"),
        Index("ix_due_patient", "site_id", "patient_id", "id"),  # in the order they are sealed in
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    patient_id: Mapped[str] = mapped_column(Key)
    due_on: Mapped[date]
    what: Mapped[str]
    body: Mapped[str]


class AppointmentRow(Versioned, Base):
    """A line of the day's list; `at` is the clinic's local time."""

    __tablename__ = "appointment"
    __table_args__ = (
        _of_patient(),
        Index("ix_appointment_day", "site_id", "day"),
        Index("ix_appointment_patient", "site_id", "patient_id", "day"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    patient_id: Mapped[str] = mapped_column(Key)
    day: Mapped[date]
    minute: Mapped[int] = mapped_column(Integer)  # of the day
    kind: Mapped[str]
    status: Mapped[str]
    room: Mapped[str]
    note: Mapped[str]


class PaperRow(Base):
    """A paper that was printed from a signed visit, as it was printed."""

    __tablename__ = "paper"
    __table_args__ = (_of_visit(), Index("ix_paper_visit", "site_id", "visit_id"))
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    visit_id: Mapped[str] = mapped_column(Key)
    document: Mapped[str]
    language: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(Key)
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class ReasonRow(Base):
    """Why somebody looked at a chart outside their role. Apart from the audit, which holds codes only."""

    __tablename__ = "reason"
    __table_args__ = (ForeignKeyConstraint(["site_id"], ["site.site_id"]),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    text: Mapped[str]


class KeptSideRow(Base):
    """What was not chosen where two people had changed the same of a visit: both sides in words, never changed again.

    Without a reference to the visit: a draft may be discarded, what somebody typed into it stays.
    """

    __tablename__ = "kept_side"
    __table_args__ = (
        ForeignKeyConstraint(["site_id"], ["site.site_id"]),
        Index("ix_kept_side_visit", "site_id", "visit_id"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    visit_id: Mapped[str] = mapped_column(Key)
    kept_at: Mapped[datetime]
    kept_by: Mapped[str] = mapped_column(Key)
    body: Mapped[str]


class LocalKeyRow(Base):
    """The key under which a workstation keeps what this person typed while the record could not be reached."""

    __tablename__ = "local_key"
    __table_args__ = (ForeignKeyConstraint(["site_id", "account_id"], ["account.site_id", "account.id"]),)
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    account_id: Mapped[str] = mapped_column(Key, primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)


class AuditRow(Base):
    """Who did what when, chained by hash. Codes and ids only: no name, no free text."""

    __tablename__ = "audit"
    __table_args__ = (
        ForeignKeyConstraint(["site_id"], ["site.site_id"]),
        Index("ix_audit_subject", "site_id", "subject"),
        Index("ix_audit_by", "site_id", "by", "seq"),
        Index("ix_audit_act", "site_id", "act", "seq"),
    )
    site_id: Mapped[str] = mapped_column(Key, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(Key)
    act: Mapped[str]
    subject: Mapped[str] = mapped_column(Key)
    detail: Mapped[str]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
