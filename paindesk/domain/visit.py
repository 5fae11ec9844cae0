"""A visit: everything entered at it, as one frozen value that can be saved, signed, undone and compared."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, DerivationStep
from paindesk.domain.medicine_line import Ingredient
from paindesk.domain.pain import PainToday
from paindesk.domain.panel import PanelFacts
from paindesk.domain.patient import Provider, Record
from paindesk.domain.plan_reason import PlanReason


class VisitKind(StrEnum):
    """The two flows."""

    FIRST = "first"
    FOLLOW_UP = "follow_up"


class Act(StrEnum):
    """What a prescription line does."""

    START = "start"
    CONTINUE = "continue"
    CHANGE = "change"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taper:
    """What a taper must remember from visit to visit: the dose it began with and when, its rule and its speed.

    `rule` is a key of tapers.toml; `pause_on` is the day from which the dose then reached is held `pause_days` longer;
    `behind`: the last step was not taken, so that it is worked out again from the dose before it.
    """

    original: Amount
    began: date
    rule: str
    speed: str = "usual"
    pause_on: date | None = None
    pause_days: int = 28
    behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """One medicine of the plan.

    `steps` are the step-up plan in days from the visit; `quantity` counts pieces of `strength` ("100 mg
    capsule") for `days`. `advised` is False when the clinician changed the dose from what was advised.
    `reason` is what the clinician typed and nothing else; `because` is what PainDesk says of the line itself.
    `holds` is what one piece has in it, by substance, where that is not the medicine's own name ("fentanyl patch").
    `route` is that of the medicine's file; "" in visits signed before it was kept.
    One opioid in place of others: the new one names them in `replaces` and keeps how its dose was worked out in
    `working`; each old one names it in `replaced_by`, is stopped or lowered, and does not go on after its last step.
    `really` is then what was taken of it a day, where that was less than written and the change was worked out from it.
    `together`: through this day of the plan both are taken on purpose (a low-dose start); 0 for one after the other.
    With a `taper` the steps lead to zero: the last one ends, and nothing is taken after it.
    """

    medicine: str
    act: Act
    strength: Amount | None = None
    form: str = ""
    steps: tuple[PlanStep, ...] = ()
    ceiling: Amount | None = None
    quantity: Decimal | None = None
    days: int = 28
    repeats: int = 0
    directions: str = ""
    for_problem: str = ""
    reason: str = ""
    because: PlanReason | None = None
    advised: bool = True
    holds: tuple[Ingredient, ...] = ()
    route: str = ""
    taper: Taper | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str = ""
    really: Amount | None = None
    working: tuple[DerivationStep, ...] = ()
    together: int = 0

    @property
    def why(self) -> str:
        """Why it is so, for a reader: "Lower to stop: he wants a clear head"."""
        said = "" if self.because is None else str(self.because)
        return ": ".join(part for part in (said, self.reason.strip()) if part)

    @property
    def last_day(self) -> int | None:
        """The day of the plan on which its steps end; None where they go on, or where there are none."""
        return self.steps[-1].to_day if self.steps else None

    @property
    def in_the_change(self) -> str:
        """ "days 1–7, then buprenorphine patch" or "from day 8, in place of oxycodone"; else ""."""
        if self.together and self.replaced_by:
            return f"with {self.replaced_by} on purpose; last day {self.together}"
        if self.together and self.replaces:
            names = " and ".join(self.replaces)
            return f"with {names} on purpose through day {self.together}, then in its place"
        if self.replaced_by:
            last = self.last_day
            return f"then {self.replaced_by}" if last is None else f"days 1–{last}, then {self.replaced_by}"
        if not self.replaces or self.is_breakthrough:
            return ""
        first = self.steps[0].from_day if self.steps else 1
        begins = f"from day {first}, " if first > 1 else ""
        return f"{begins}in place of {' and '.join(self.replaces)}"

    @property
    def is_breakthrough(self) -> bool:
        """Whether it is the dose as needed beside the one that takes the place."""
        return bool(self.replaces) and any(step.rung.as_needed is not None for step in self.steps)

    def over_on(self, day: int) -> bool:
        """Whether it has ended by that day of the plan because another took its place."""
        return bool(self.replaced_by) and (self.last_day is None or day > self.last_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One medicine started in place of another at this visit; `before` is how the old one stood until then."""

    old: str
    new: str
    before: Prescription


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The third step: which problem is treated, which class and medicine were chosen and why."""

    problem: str = ""
    class_id: str = ""
    medicine: str = ""
    reason: str = ""
    opioid_exception: str = ""  # why the opioid gate's conditions cannot be met, in the clinician's words


@dataclass(frozen=True, slots=True, kw_only=True)
class SideEffectReport:
    """A side effect by name, graded 0-10 (4 or more limits daily life); what it limits, and the day it began."""

    name: str
    grade: int
    limits: str = ""
    began: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """How one medicine was really taken: the answer, the patient's words, and the pieces (tablets, patches) left."""

    medicine: str
    how: str = ""
    really: str = ""
    left: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefillRequest:
    """A line of the refill log: asked for early on that day. `filled` adds one more supply to what is expected.

    `lost`: because the supply was lost or stolen.
    """

    on: date
    medicine: str = ""
    why: str = ""
    filled: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """One day of the diary the patient brings. Scores 0-10; None where the page says nothing."""

    on: date
    average: int | None = None
    worst: int | None = None
    relief_percent: int | None = None
    side_effect: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLastVisit:
    """What the patient reports at a follow-up.

    `no_side_effects`: asked, and there is none; without it an empty list is "not asked". `missed_on` and `refills` are
    the dated part of `missed_appointments` and `early_refills`. `pill_count` is what older visits have for all at once.
    """

    relief_percent: int | None = None
    side_effects: tuple[SideEffectReport, ...] = ()
    no_side_effects: bool = False
    taking: tuple[Taking, ...] = ()
    missed_on: tuple[date, ...] = ()
    refills: tuple[RefillRequest, ...] = ()
    bowel: str = ""
    function: str = ""
    unchanged: bool = False  # "nothing changed": answers were taken over from the visit before
    diary: tuple[DiaryDay, ...] = ()
    adherence: str = ""
    pill_count: int | None = None
    missed_appointments: int = 0
    early_refills: int = 0
    ed_visits: int = 0
    falls: int = 0
    goal_progress: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTherapy:
    """A non-drug therapy chosen, with its detail ("gait and balance, 6 visits")."""

    id: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCheck:
    """A check with its date: by rule, or moved by the clinician."""

    what: str
    on: date
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who else is told, and how ("letter", "referral", "medicine list")."""

    provider: Provider
    how: str = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The fifth step."""

    therapies: tuple[PlannedTherapy, ...] = ()
    checks: tuple[PlannedCheck, ...] = ()
    told: tuple[Told, ...] = ()
    exit_plan: str = ""
    agreement_signed: bool = False
    naloxone_offered: bool = False
    laxative: bool = False
    stomach_protection: bool = False
    follow_up_on: date | None = None
    phone_check_on: date | None = None
    minutes: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A finding accepted with a reason; it lapses when the finding's text changes."""

    finding_id: str
    because: str  # the finding's own text when it was accepted
    reason: str
    declined: str = ""  # a caution declined for later visits: the mark of what it stands on (rules/declined.py)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, when (UTC), and the hash of what was signed."""

    by: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """A paper to print after signing."""

    document: str
    language: str = "en"
    large: bool = False
    chosen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit. A draft until `signature` is set; then it is locked, and changed only by an amendment.

    `typed`: words in a field whose button has not entered them yet, by field; only a draft has any.
    """

    id: str
    kind: VisitKind
    on: date
    number: int
    record: Record
    pain: PainToday = field(default_factory=PainToday)
    since: SinceLastVisit | None = None
    choice: Choice = field(default_factory=Choice)
    prescriptions: tuple[Prescription, ...] = ()
    swaps: tuple[Swap, ...] = ()
    plan: Plan = field(default_factory=Plan)
    overrides: tuple[Override, ...] = ()
    printing: tuple[PrintChoice, ...] = ()
    done_steps: tuple[str, ...] = ()
    typed: tuple[tuple[str, str], ...] = ()
    amends: str = ""
    amendment_reason: str = ""
    signature: Signature | None = None
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something marked on the charts: "ed_visit", "missed_visit", "early_refill", "urine_test", "pdmp"..."""

    kind: str
    on: date
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPoint:
    """One signed visit as the charts and Today read it; written when the visit is signed."""

    visit_id: str
    on: date
    kind: VisitKind
    relief_percent: int | None = None
    nrs: int | None = None
    peg: Decimal | None = None
    side_effects: tuple[SideEffectReport, ...] = ()
    no_side_effects: bool = False  # asked, and none; without it an empty list is "not asked"
    regimen: tuple[tuple[str, Amount], ...] = ()  # medicine, daily dose after this visit
    mme: Decimal | None = None
    events: tuple[Event, ...] = ()
    unchanged: bool = False  # told as "nothing changed": answers of the visit before
    function: int | None = None  # PEG item "general activity", 0-10, higher is worse
    diary: tuple[DiaryDay, ...] = ()
    panel: PanelFacts | None = None  # None where an earlier version signed the visit

    @property
    def burden(self) -> int | None:
        """The grade of the worst side effect, 0 where asked and none; None where it was not asked."""
        worst = self.worst
        return worst.grade if worst is not None else 0 if self.no_side_effects else None

    @property
    def worst(self) -> SideEffectReport | None:
        """The worst side effect reported."""
        return max(self.side_effects, key=lambda one: one.grade, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A line of the day's list. `status`: "booked", "arrived", "in room", "signed", "missed", "cancelled"."""

    id: str
    patient_id: str
    at: datetime  # the clinic's local time, naive
    kind: VisitKind
    status: str = "booked"
    room: str = ""
    note: str = ""


HEAD_MM, HEAD_MM_LEAST, HEAD_MM_MOST = 50, 18, 120  # a printed head, millimeters from the upper edge
LOGO_MOST = 100_000  # bytes
CODES = ("", "phone", "web")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """Who prints the papers."""

    name: str
    phone: str = ""
    address: str = ""
    web: str = ""
    logo: bytes = b""  # a PNG made by PainDesk, never the file that was given; b"" where there is none
    own_paper: bool = False  # letters go on paper with a printed head: that much of their first page stays blank
    head_mm: int = HEAD_MM
    code: str = ""  # the QR code on papers leads to the clinic's "phone" or "web"; "" prints none
