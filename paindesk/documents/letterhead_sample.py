"""A sample page for the settings: how the clinic's papers look, before anything is printed."""

from datetime import date

from paindesk.documents.papers import dressed
from paindesk.documents.render import render
from paindesk.documents.sheet import LetterheadSample
from paindesk.documents.words import words
from paindesk.domain.visit import Clinic


def sample(clinic: Clinic, on: date, paper_size: str) -> bytes:
    """The sample page as PDF."""
    sheet = LetterheadSample(
        language="en",
        large=False,
        made_on=on,
        patient="Sample",
        clinic=clinic.name,
        phone=clinic.phone,
        date=words("en").long(on),
    )
    return render(dressed(sheet, clinic, paper_size))
