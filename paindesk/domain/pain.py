"""Pain as the patient tells it, and what the clinician makes of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Mechanism(StrEnum):
    """The kind of pain. Proposed by a rule with reasons, decided by the clinician."""

    NOCICEPTIVE = "nociceptive"  # includes inflammatory
    SPASM = "spasm"
    NEUROPATHIC = "neuropathic"
    NOCIPLASTIC = "nociplastic"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line drawn on the body map: `side` is "front" or "back"; points are 0-1 of the figure's width and height."""

    side: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PainSite:
    """One place that hurts. NRS are integers 0-10, None when not asked."""

    number: int
    name: str = ""
    regions: tuple[str, ...] = ()  # names of the body map's regions, "left knee front"
    strokes: tuple[Stroke, ...] = ()
    qualities: tuple[str, ...] = ()
    since: str = ""
    since_days: int | None = None
    course: str = ""
    worse_with: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    now: int | None = None
    average: int | None = None
    worst: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Peg:
    """The three PEG items, 0-10, past week (Krebs 2009). All three or no score."""

    pain: int | None = None
    enjoyment: int | None = None
    activity: int | None = None

    @property
    def score(self) -> Decimal | None:
        """Mean of the three items, one decimal; None while one is missing."""
        items = (self.pain, self.enjoyment, self.activity)
        if any(item is None for item in items):
            return None
        total = sum(item for item in items if item is not None)
        return (Decimal(total) / 3).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAnswers:
    """An instrument filled in today: points by question, None where not answered; or only its total."""

    key: str
    answers: tuple[int | None, ...] = ()
    total: int | None = None

    @property
    def begun(self) -> bool:
        """Whether anything was answered or entered."""
        return self.total is not None or any(one is not None for one in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagAnswer:
    """What was asked and answered. `present` None means "ask"."""

    id: str
    present: bool | None = None
    escalated: str = ""  # what was done about it, where it is present


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The patient's own goal, in their words, measurable."""

    text: str = ""
    by: date | None = None
    today: str = ""
    met_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PainProblem:
    """One pain problem. `key` names an entry of problems.toml, or is "" for one that is only text."""

    text: str
    key: str = ""
    mechanism: Mechanism | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PainToday:
    """The second step of a first visit."""

    sites: tuple[PainSite, ...] = ()
    peg: Peg = field(default_factory=Peg)
    sleep: int | None = None  # interference 0-10
    mood: int | None = None
    work: int | None = None
    problems: tuple[PainProblem, ...] = ()
    mechanism: Mechanism | None = None  # the clinician's decision
    red_flags: tuple[RedFlagAnswer, ...] = ()
    goal: Goal = field(default_factory=Goal)
    screens: tuple[ScreenAnswers, ...] = ()

    @property
    def qualities(self) -> tuple[str, ...]:
        """Every quality named for any place, each once."""
        return tuple(dict.fromkeys(word for site in self.sites for word in site.qualities))
