"""What every paper says of itself: who it is for, who prints it, how it is to be set."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from paindesk.documents.letterhead import Letterhead
from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import LETTER, PAPER_SIZES
from paindesk.domain.visit import Clinic, Visit

NO_HEAD = Letterhead()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The common part. `made_on` is the visit's day, so that the same paper is the same bytes again."""

    language: str
    large: bool
    made_on: date
    patient: str
    clinic: str
    phone: str
    paper_size: str = LETTER
    head: Letterhead = NO_HEAD
    chart_copy: str = ""  # says so on every page of an English copy of a paper in another language

    def __post_init__(self) -> None:
        if self.paper_size not in PAPER_SIZES:
            raise PainDeskError(f"There is no paper size {self.paper_size!r}.", "Use us-letter or a4.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadSample(Sheet):
    """A page without a patient, that shows in the settings how papers look."""

    date: str


class Top(TypedDict):
    """What a paper of a visit says of itself, as `Sheet` takes it."""

    language: str
    large: bool
    made_on: date
    patient: str
    clinic: str
    phone: str


def top(visit: Visit, clinic: Clinic, language: str, large: bool) -> Top:
    """The common part of a paper that tells its reader to call. Raises PainDeskError for a missing name or number."""
    return Top(
        language=language,
        large=large,
        made_on=visit.on,
        patient=patient_name(visit),
        clinic=clinic.name,
        phone=clinic_phone(clinic),
    )


def patient_name(visit: Visit) -> str:
    """The name for the head of every page; a paper without one could go home with somebody else."""
    if not visit.record.patient.name:
        raise PainDeskError("The patient has no name on record.", "Enter it in History before printing.")
    return visit.record.patient.name


def clinic_phone(clinic: Clinic) -> str:
    """The number patients are told to call; a paper that says "call us" must say where."""
    if not clinic.phone:
        raise PainDeskError("The clinic has no phone number.", "Enter it in Settings, under “The clinic on papers”.")
    return clinic.phone
