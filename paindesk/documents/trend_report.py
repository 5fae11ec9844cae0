"""The trend report: both charts, the dose periods as a table, the lowest effective dose."""

from dataclasses import dataclass

from paindesk.documents.sheet import Sheet, patient_name
from paindesk.documents.words import words
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.trend_page import TrendPage
from paindesk.domain.visit import Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendReport(Sheet):
    """All that the report prints; the charts come drawn, each with its words."""

    date: str
    born: str
    mrn: str
    page: TrendPage


def of_page(page: TrendPage, visit: Visit, clinic: Clinic, *, language: str = "en", large: bool = False) -> TrendReport:
    """The report of a trend that is drawn already."""
    say, patient = words(language), visit.record.patient
    return TrendReport(
        language=language,
        large=large,
        made_on=visit.on,
        patient=patient_name(visit),
        clinic=clinic.name,
        phone=clinic.phone,  # nobody is told to call: it is for the chart and for colleagues
        date=say.long(visit.on),
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        mrn=patient.mrn,
        page=page,
    )


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> TrendReport:
    """The report of a visit: everything up to it. Raises PainDeskError where nothing draws the trend."""
    if advice.after is None or advice.after.trend is None:
        raise PainDeskError("The trend was not drawn.", "Print it from the visit.")
    return of_page(advice.after.trend(language), visit, clinic, language=language, large=large)
