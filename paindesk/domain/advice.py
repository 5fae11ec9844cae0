"""The whole advice for one record: what the side panel and `paindesk advise` both show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from paindesk.domain.dose import Amount, CannotTell, DerivationStep, Derived, Rung
from paindesk.domain.finding import Finding, Source
from paindesk.domain.later import Later
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import Mechanism, PainProblem
from paindesk.domain.patient import NotUnderstood
from paindesk.domain.trend_page import TrendPage


class ClassVerdict(StrEnum):
    """How a class stands for one patient."""

    SUITS = "suits"
    CONSIDER = "consider"
    NO_REASON = "no_reason"
    AVOID = "avoid"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason, in a clinician's words, with its sources."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The lowest dose expected to work for this patient, and how it was worked out."""

    dose: Amount  # at one time
    route: str
    times_per_day: int
    daily: Amount
    as_needed: bool
    rung: Rung
    derivation: tuple[DerivationStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """Days `from_day`-`to_day` (day 1 is the first) on one rung; `to_day` None is "until decided"."""

    from_day: int
    to_day: int | None
    rung: Rung
    text: str

    @property
    def daily(self) -> Amount:
        """The most taken in a day."""
        return self.rung.daily


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most this patient may take in a day."""

    daily: Amount
    reason: str
    source: Source


class Opened(NamedTuple):
    """What of the advice on a medicine only its own page, papers and the mark it has in its class show."""

    findings: tuple[Finding, ...]
    start: Start | None
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineAdvice(Later):
    """One medicine for one patient. `start` is None where there is none; `findings` then says why."""

    name: str
    rxcui: str
    class_id: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    start: Start | None = None
    steps: tuple[PlanStep, ...] = ()
    ceiling: Ceiling | None = None
    local: bool = False  # of the clinic's own folder
    # Without the clinic's house rules, which never open what stands behind a medicine.
    own_verdict: Verdict | None = None

    @classmethod
    def later(
        cls,
        work: Callable[[], Opened],
        *,
        name: str,
        rxcui: str,
        class_id: str,
        verdict: Verdict,
        ceiling: Ceiling | None = None,
        local: bool = False,
        own_verdict: Verdict | None = None,
    ) -> "MedicineAdvice":
        """The advice of which findings, start and steps are not known so far: `work` tells them once it is opened."""
        made: MedicineAdvice = cls._of(
            work,
            name=name,
            rxcui=rxcui,
            class_id=class_id,
            verdict=verdict,
            ceiling=ceiling,
            local=local,
            own_verdict=own_verdict,
        )
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAdvice:
    """One class for one patient; `rank` 1 is the first to think of."""

    id: str
    title: str
    rank: int
    verdict: ClassVerdict
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    medicines: tuple[MedicineAdvice, ...]
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MmeLine:
    """One opioid line. `per_day` is None when it cannot be calculated; `reason` says why, or shows the sum.

    `left_out`: it is not taken, or another line counts for it, so that nothing is missing from the sum.
    """

    text: str
    medicine: str
    per_day: Decimal | None
    factor: Decimal | None
    included: bool
    reason: str
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mme:
    """MME per day. `complete` is False when an active opioid line could not be calculated.

    `per_day` is None when no active opioid line could be calculated; it is 0 only when there is no opioid.
    """

    per_day: Decimal | None
    complete: bool
    factors: str
    lines: tuple[MmeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismProposal:
    """The kind of pain proposed and why; None where the record does not say enough."""

    mechanism: Mechanism | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateCheck:
    """One condition before the first opioid: whether it is met, and what is missing."""

    id: str
    title: str
    met: bool
    detail: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that must be done by a date. `what` is one of the fixed names of PRODUCT: "pdmp", "lab"..."""

    what: str
    why: str
    last: date | None
    due_on: date
    overdue: bool
    source: Source
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganFunction:
    """Age, weight, kidney and liver as computed for this record; a CannotTell says what is missing."""

    age_years: int | None
    weight_kg: Decimal | None
    creatinine_mg_dl: Decimal | None
    crcl: Derived | CannotTell  # Cockcroft-Gault, mL/min
    egfr: Derived | CannotTell  # CKD-EPI 2021, mL/min/1.73 m2
    child_pugh: Derived | CannotTell
    child_pugh_class: str  # "A", "B", "C" or ""
    on_dialysis: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What is taken from one day to another, in words; `first` is None where the days do not matter."""

    text: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAfter:
    """One medicine taken once the plan is followed. `act`: "start", "change" or "continue"; "" where the list's line
    goes on and the plan says nothing of it. `how` is one line a step; `groups` are the words interactions name it by.

    `fill_on` is the day by which the supply of this visit is used up.
    """

    name: str
    act: str
    how: tuple[Dated, ...]
    groups: frozenset[str]
    tapered: bool = False
    last_on: date | None = None
    supply: str = ""
    repeats: int = 0
    fill_on: date | None = None


class SupplyEnd(NamedTuple):
    """The last day that what a visit hands out covers, repeats counted; the day before the first where it covers none.

    `meant`: a course that is to end with it, and may end at once.
    """

    last_on: date
    meant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Acetaminophen: the most a day for this patient and why, and what all products taken give already."""

    most: Amount
    reason: str
    taken: Amount | CannotTell


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterVisit:
    """How it stands once the visit's plan is followed: what papers for others tell.

    `stopped`: medicine -> why. `tags`: condition tag -> its evidence. `acetaminophen` is None in an edition without its
    file. `nsaids`: those that others give first, judged beside what is then taken. `supply_ends`: medicine -> where a
    written supply ends before the plan does. `trend` is None where no paper shows it.
    """

    taken: tuple[TakenAfter, ...]
    stopped: Mapping[str, str]
    mme: Mme
    tolerance: str
    naloxone: bool
    tags: Mapping[str, str]
    acetaminophen: Room | None
    nsaids: tuple[MedicineAdvice, ...]
    to_watch: tuple[Finding, ...]
    supply_ends: Mapping[str, SupplyEnd]
    trend: Callable[[str], TrendPage] | None = None  # draws it, with the words of that language

    def names_in(self, *groups: str) -> tuple[str, ...]:
        """The medicines taken that belong to one of these groups, each once."""
        return tuple(dict.fromkeys(one.name for one in self.taken if not one.groups.isdisjoint(groups)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Everything the rules have to say about one record on one day.

    `after` is worked out only where a paper is made of a visit.
    """

    on: date
    organ: OrganFunction
    problem: PainProblem
    problems: tuple[PainProblem, ...]
    proposal: MechanismProposal
    mme: Mme
    classes: tuple[ClassAdvice, ...]
    gate: tuple[GateCheck, ...]
    findings: tuple[Finding, ...]
    due: tuple[Due, ...]
    not_understood: tuple[NotUnderstood, ...]
    edition: str
    reviewed_on: date
    after: AfterVisit | None = None

    def medicine(self, name: str) -> MedicineAdvice | None:
        """The advice on one medicine by name."""
        return next((one for group in self.classes for one in group.medicines if one.name == name), None)
