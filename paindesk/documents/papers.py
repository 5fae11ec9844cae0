"""The papers there are."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

from paindesk.documents import (
    agreement,
    diary_page,
    dose_calendar,
    exercise,
    handout,
    handover,
    letter,
    naloxone_sheet,
    provider_letter,
    taper_calendar,
    trend_report,
    visit_note,
    wallet_list,
)
from paindesk.documents.letterhead import letterhead
from paindesk.documents.render import render
from paindesk.documents.sheet import Sheet
from paindesk.documents.words import words
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import COPY_OF, LANGUAGES, LETTER
from paindesk.domain.readers import DENTIST, PHARMACIST, SURGEON, THERAPIST
from paindesk.domain.visit import Clinic, Visit

S = TypeVar("S", bound=Sheet)


class Build(Protocol):
    """One signature for every paper, in the order of the visit."""

    def __call__(
        self, visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str, large: bool
    ) -> Sheet:
        """The paper, or PainDeskError when something it needs is missing."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: the id scripts use, the title clinicians read, and what makes it."""

    id: str
    title: str
    build: Build


PAPERS = (
    Paper("handout", "Patient handout", handout.build),
    Paper("dose_calendar", "Dose calendar", dose_calendar.build),
    Paper("taper_calendar", "Taper calendar", taper_calendar.build),
    Paper("diary_page", "Diary page", diary_page.build),
    Paper("naloxone_sheet", "Naloxone sheet for the household", naloxone_sheet.build),
    Paper("wallet_list", "Medicine list for the wallet", wallet_list.build),
    Paper("letter", "Letter to the referring clinician", letter.build),
    Paper("agreement", "Opioid agreement", agreement.build),
    Paper("exercise", "Exercise and self-care page", exercise.build),
    Paper("visit_note", "Visit note", visit_note.build),
    Paper("handover", "Hand-over for treatment of opioid use disorder", handover.build),
    Paper("letter_surgeon", "Letter to the surgeon", partial(provider_letter.build, SURGEON)),
    Paper("letter_therapist", "Letter to the therapist", partial(provider_letter.build, THERAPIST)),
    Paper("letter_pharmacist", "Letter to the pharmacist", partial(provider_letter.build, PHARMACIST)),
    Paper("letter_dentist", "Letter to the dentist", partial(provider_letter.build, DENTIST)),
    Paper("trend_report", "Trend report with charts", trend_report.build),
)


def titled(paper_id: str) -> str:
    """What clinicians read: "Patient handout, copy for the chart"."""
    name, _, copy_of = paper_id.partition(COPY_OF)
    title = next((paper.title for paper in PAPERS if paper.id == name), name.replace("_", " "))
    return f"{title}, copy for the chart" if copy_of else title


def dressed(sheet: S, clinic: Clinic, paper_size: str, copy_of: str = "") -> S:
    """The same sheet with the clinic's letterhead, of that size, and marked where it is a copy for the chart."""
    say = words(sheet.language)
    marked = say.phrase("chart_copy", language=LANGUAGES[copy_of]) if copy_of else ""
    return replace(sheet, head=letterhead(clinic, say), paper_size=paper_size, chart_copy=marked)


def make(
    paper_id: str,
    visit: Visit,
    advice: Advice,
    knowledge: Knowledge,
    clinic: Clinic,
    *,
    language: str = "en",
    large: bool = False,
    paper_size: str = LETTER,
) -> bytes:
    """The PDF of one paper; "handout_copy_of_es" is the copy for the chart of the handout that was given in Spanish.

    Raises PainDeskError when there is no such paper, its language is not complete, or something it needs is missing.
    """
    if language not in LANGUAGES:
        raise PainDeskError(
            f"There are no complete papers in the language {language!r}.", f"Use one of: {', '.join(LANGUAGES)}."
        )
    name, _, copy_of = paper_id.partition(COPY_OF)
    for paper in PAPERS:
        if paper.id == name and copy_of in ("", *LANGUAGES):
            sheet = paper.build(visit, advice, knowledge, clinic, language=language, large=large)
            return render(dressed(sheet, clinic, paper_size, copy_of))
    known = ", ".join(paper.id for paper in PAPERS)
    raise PainDeskError(f"There is no document {paper_id!r}.", f"Choose one of: {known}.")
