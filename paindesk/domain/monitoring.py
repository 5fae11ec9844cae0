"""What is kept around opioids: looks into the monitoring program, urine tests, fills, talks, and treatment offered."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.finding import Source
from paindesk.domain.medicine_line import Ingredient, MedicineLine, called

TREATS_OUD = "addiction treatment"  # the role of a provider whom a patient is handed over to
OUD_CRITERIA = "oud_dsm5"  # the questionnaire of the criteria
# How a urine test was made: a screen, or named by the laboratory (LC-MS/MS, GC-MS).
SCREEN, CONFIRMATORY = "immunoassay", "confirmatory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A kind of event worth a talk, with the innocent explanations that come first and a way to begin."""

    key: str
    title: str
    innocent: tuple[str, ...]
    ask: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Such an event on its day."""

    signal: Signal
    on: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PdmpReview:
    """A look into the prescription drug monitoring program."""

    on: date
    seen: str = ""
    as_expected: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDose:
    """The day on which a medicine was last taken before a urine test, as the patient says."""

    medicine: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FillSource:
    """Where a line of a fill history was read, and on which day. Without a file it was typed in by hand."""

    file: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledPrescription:
    """A line of a fill history: what was handed out on a day, as a monitoring program or a pharmacy tells it.

    `ingredients` is empty when the name was not recognised. None and "" are "not told". One line may have been read
    several times: each of `sources` can be taken back by itself.
    """

    on: date
    text: str
    ingredients: tuple[Ingredient, ...] = ()
    form: str = ""
    release: str = ""
    route: str = "oral"
    quantity: Amount | None = None
    days: int | None = None
    written_on: date | None = None
    prescriber: str = ""
    pharmacy: str = ""
    payment: str = ""
    refills: str = ""
    sources: tuple[FillSource, ...] = ()

    @property
    def ends(self) -> date | None:
        """The first day its supply no longer covers, taken as written from the day of the fill."""
        return None if self.days is None else self.on + timedelta(days=self.days)

    @property
    def line(self) -> MedicineLine:
        """The same product as a line of the list, without directions: what rules ask about groups and routes."""
        return MedicineLine(
            text=self.text, ingredients=self.ingredients, form=self.form, release=self.release, route=self.route
        )

    @property
    def name(self) -> str:
        """The recognised name, else the text as written."""
        return called(self.ingredients, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineTest:
    """A urine drug test: what was looked for, what was found and what was not, and the sample itself.

    `tested` is what it looked for beyond what was found and not found. `awaited`: the result is not there yet.
    `tampered` is what the sample showed, in words. `talked_on` is the day its result was talked about, with what the
    patient said and what was decided.
    """

    on: date
    method: str = SCREEN
    found: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    note: str = ""
    tested: tuple[str, ...] = ()
    awaited: bool = False
    creatinine: Decimal | None = None  # mg/dL
    specific_gravity: Decimal | None = None
    ph: Decimal | None = None
    nitrite: Decimal | None = None  # mcg/mL
    temperature: Decimal | None = None  # °F, within 4 minutes
    tampered: str = ""
    last_doses: tuple[LastDose, ...] = ()
    talked_on: date | None = None
    explanation: str = ""
    decided: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether a laboratory named the substances, which a screen cannot do."""
        return self.method != SCREEN

    @property
    def has_result(self) -> bool:
        """Whether it says anything: a test that was only sent does not."""
        return not self.awaited and bool(self.found or self.not_found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What was talked about with the patient, in words for the record."""

    on: date
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OudCare:
    """Treatment of opioid use disorder: offered, answered, and handed over to whoever treats.

    `consent_on`: the day the patient agreed that the letter goes out; without it there is no letter. `until_then` says
    who looks after the patient meanwhile, and with what.
    """

    offered_on: date | None = None
    answer: str = ""
    consent_on: date | None = None
    spoke_with: str = ""
    appointment_on: date | None = None
    until_then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stewardship:
    """What must be on record around opioids, each with its date."""

    pdmp_reviews: tuple[PdmpReview, ...] = ()
    urine_tests: tuple[UrineTest, ...] = ()
    agreement_on: date | None = None
    naloxone_on: date | None = None
    laxative_on: date | None = None
    risk_talk_on: date | None = None
    opioid_since: date | None = None
    talks: tuple[Talk, ...] = ()
    oud_care: OudCare = field(default_factory=OudCare)
    fills: tuple[FilledPrescription, ...] = ()
