"""A paper and its template → one tagged PDF/UA-1, the same bytes for preview, printer and file."""

import json
import threading
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from paindesk.documents.agreement import Agreement
from paindesk.documents.diary_page import DiaryPage
from paindesk.documents.dose_calendar import DoseCalendar
from paindesk.documents.exercise import Exercise
from paindesk.documents.folder import resources
from paindesk.documents.formulary import FormularySheet
from paindesk.documents.handout import Handout
from paindesk.documents.handover import Handover
from paindesk.documents.letter import ReferralLetter
from paindesk.documents.naloxone_sheet import NaloxoneSheet
from paindesk.documents.panel_report import PanelReport
from paindesk.documents.printable import everything, has_letters_for
from paindesk.documents.provider_letter import ProviderLetter
from paindesk.documents.recovery_key import RecoveryKey
from paindesk.documents.sheet import LetterheadSample, Sheet
from paindesk.documents.taper_calendar import TaperCalendar
from paindesk.documents.trend_report import TrendReport
from paindesk.documents.visit_note import VisitNote
from paindesk.documents.wallet_list import WalletList
from paindesk.documents.words import words
from paindesk.documents.writing import isolated
from paindesk.domain.errors import PainDeskError

if TYPE_CHECKING:
    from typst import Compiler

Printable = Sheet | FormularySheet | PanelReport
TEMPLATES: dict[type, str] = {
    Handout: "handout",
    DoseCalendar: "dose_calendar",
    TaperCalendar: "taper_calendar",
    DiaryPage: "diary_page",
    NaloxoneSheet: "naloxone_sheet",
    WalletList: "wallet_list",
    ReferralLetter: "letter",
    Handover: "handover",
    Agreement: "agreement",
    Exercise: "exercise",
    VisitNote: "visit_note",
    ProviderLetter: "provider_letter",
    TrendReport: "trend_report",
    FormularySheet: "formulary",
    PanelReport: "panel_report",
    LetterheadSample: "letterhead_sample",
    RecoveryKey: "recovery_key",
}
ONE_AT_A_TIME = threading.Lock()  # the compiler keeps its inputs between calls


@cache
def _compiler() -> "Compiler":
    """One compiler with the shipped fonts only; typst is imported here so that start-up does not wait for it."""
    import typst  # noqa: PLC0415 - 60 ms that only a printed paper needs

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resources() / "fonts")]
    )
    return typst.Compiler(root=resources(), font_paths=fonts)


def _as_json(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a paper holds text, numbers and dates, not {type(value).__name__}")


def render(paper: Printable, language: str | None = None, large: bool | None = None) -> bytes:
    """The paper as PDF/UA-1. Language and size are the paper's own; `large` may be changed here.

    Values go in as data and are never read as markup. Raises PainDeskError when the language has no template or the
    patient's name has letters that no shipped typeface draws, and TypstError for a template that asks for a value
    that is not there: a mistake in the template.
    """
    if language is not None and language != paper.language:
        raise PainDeskError("The paper was made in another language.", "Build it again in the language wanted.")
    folder = resources() / "documents" / TEMPLATES[type(paper)]
    template = folder / f"{paper.language}.typ"
    if not template.is_file():
        raise PainDeskError(f"There is no {folder.name} in the language {paper.language!r}.", "Print in English.")
    if isinstance(paper, Sheet) and not has_letters_for(paper.patient):
        raise PainDeskError(
            "The papers have no letters for the patient's name.",
            "Write it in Latin letters in History before printing.",
        )
    say = words(paper.language)
    data = everything(asdict(paper)) | {"direction": say.direction, "checked": say.checked}
    if large is not None:
        data["large"] = large
    if say.direction == "ltr":
        data = isolated(data)
    with ONE_AT_A_TIME:
        made = _compiler().compile(
            input=str(template),
            format="pdf",
            sys_inputs={"paper": json.dumps(data, default=_as_json)},
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(paper.made_on, time(), UTC),
        )
    assert isinstance(made, bytes), "a PDF is one file"
    return made
