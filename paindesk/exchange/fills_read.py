"""What was read of a fill history, before any of it is taken: the lines, whose they are said to be, and the rest."""

from dataclasses import dataclass

from paindesk.domain.monitoring import FilledPrescription
from paindesk.domain.patient import Patient
from paindesk.exchange.csv_rows import NotRead


@dataclass(frozen=True, slots=True, kw_only=True)
class FillsRead:
    """`fills` oldest first; `columns` they came from, `not_used` those without use here; `names` as the file has them.

    `born_told`: every line (or the file itself) named this patient's day of birth.
    """

    file: str = ""
    fills: tuple[FilledPrescription, ...] = ()
    columns: tuple[str, ...] = ()
    not_used: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    born_told: bool = False
    not_read: tuple[NotRead, ...] = ()
    counted: str = "Line"  # what the numbers of `not_read` count


def refused(file: str, why: str) -> FillsRead:
    """A file that cannot be read at all."""
    return FillsRead(file=file, not_read=(NotRead(line=0, text="the whole file", why=why),))


def is_named(name: str, patient: Patient) -> bool:
    """Whether a name in the file is this patient's: given and family name stand in it, in any order."""
    words = set(name.casefold().replace(",", " ").split())
    own = [part.casefold().split() for part in (patient.given, patient.family) if part]
    return all(words & set(part) for part in own)
