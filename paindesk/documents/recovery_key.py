"""The recovery key on paper, for the clinic's safe: what it is, where to keep it, the key in groups to be typed."""

from dataclasses import dataclass
from datetime import date

from paindesk.documents.letterhead import letterhead
from paindesk.documents.sheet import Sheet
from paindesk.documents.words import words
from paindesk.domain.paper import LETTER
from paindesk.domain.visit import Clinic


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryKey(Sheet):
    """Of the clinic, whose name stands where other papers have a patient's."""

    date: str
    groups: tuple[str, ...]


def build(key: str, clinic: Clinic, on: date, language: str = "en", paper_size: str = LETTER) -> RecoveryKey:
    """The sheet of a key as it is shown, its groups parted by spaces."""
    return RecoveryKey(
        language=language,
        large=False,
        made_on=on,
        patient=clinic.name,
        clinic=clinic.name,
        phone=clinic.phone,
        paper_size=paper_size,
        head=letterhead(clinic, words(language)),
        date=words(language).long(on),
        groups=tuple(key.split()),
    )
