"""Questionnaires: their questions, range and bands, as resources/knowledge/instruments holds them."""

from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.finding import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of an instrument and its answers, each with its points.

    `not_under_supervision`: it does not count for somebody who takes the medicine as prescribed.
    """

    text: str
    choices: tuple[tuple[int, str], ...]
    not_under_supervision: bool = False


CURRENT_DAYS = 365  # of a questionnaire that says nothing else


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A score: its range and bands; questions only where the licence lets them be shown, else a total is entered.

    `if_positive` says what to do from `positive_from` on. `current_days`: an older score says nothing of today, which
    is PainDesk's own convention.
    """

    key: str
    title: str
    lowest: int
    highest: int
    bands: tuple[tuple[int, str], ...]  # from this score on: words
    positive_from: int | None
    licence: str
    source: Source
    questions: tuple[Question, ...] = ()
    positive_from_female: int | None = None
    if_positive: str = ""
    current_days: int = CURRENT_DAYS

    def meaning(self, value: Decimal) -> str:
        """The band this score lies in ("moderate"); "" where there is none."""
        return next((words for start, words in reversed(self.bands) if value >= start), "")
