"""The patient and everything on record that changes prescribing."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.dose import Amount, Sig
from paindesk.domain.monitoring import OudCare, Talk


class Sex(StrEnum):
    """Sex as the formulas for kidney function need it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Who it is. `id` is a UUIDv7 as text; `mrn` the clinic's own number."""

    id: str
    given: str = ""
    family: str = ""
    mrn: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    language: str = "en"
    phone: str = ""
    deceased: bool = False
    deceased_on: date | None = None

    @property
    def name(self) -> str:
        """Given and family name as spoken."""
        return f"{self.given} {self.family}".strip()

    def age_on(self, day: date) -> int | None:
        """Whole years on that day; None when the birth date is unknown or later."""
        if self.birth_date is None or self.birth_date > day:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (0 if had_birthday else 1)


class Activity(StrEnum):
    """Whether something on record still holds."""

    ACTIVE = "active"
    REMISSION = "remission"
    ENDED = "ended"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A diagnosis as written, with its code where there is one."""

    text: str
    code: str = ""
    system: str = ""  # "icd-10-cm", "snomed" or ""
    since: str = ""
    activity: Activity = Activity.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy:
    """A substance and what happened. `kind`: "allergy", "intolerance" or "" when not told apart."""

    substance: str
    reaction: str = ""
    severity: str = ""  # "mild", "moderate", "severe" or ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """One active substance by its generic name, with its strength per tablet, patch or mL where known."""

    name: str
    strength: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """Handed out by a pharmacy: when, how much, and for how many days as the pharmacy counts them."""

    on: date
    quantity: Amount | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineLine:
    """A medicine the patient takes or was ordered, as written and as understood.

    `ingredients` is empty when the text was not recognised. `sig` is None when it could not be read or when
    text and structured timing disagree; `disagreement` then shows both, for the clinician to choose. A name that
    disagrees with its code has no `ingredients` either. `fills` is what shows that it is really fetched.
    """

    text: str
    ingredients: tuple[Ingredient, ...] = ()
    rxcui: str = ""
    form: str = ""  # "tablet", "capsule", "patch", "solution", "gel"...
    release: str = ""  # "er" for extended release, "" for immediate
    route: str = "oral"
    sig_text: str = ""
    sig: Sig | None = None
    sig_choices: tuple[Sig, ...] = ()
    disagreement: str = ""
    activity: Activity = Activity.ACTIVE
    started: date | None = None
    ends: date | None = None
    prescriber: str = ""
    not_taking: bool = False
    source_id: str = ""
    quantity: Decimal | None = None  # pieces handed out, refills included
    fills: tuple[Fill, ...] = ()

    @property
    def name(self) -> str:
        """The recognised name ("hydrocodone/acetaminophen"), else the text as written."""
        return "/".join(one.name for one in self.ingredients) or self.text


class Relief(StrEnum):
    """Relief as patients say it."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A pain medicine tried before. Whether the trial was adequate is a rule's judgement, not stored here."""

    medicine: str
    highest_daily: Amount | None = None
    days: int | None = None
    ongoing: bool = False
    relief: Relief | None = None
    side_effects: tuple[str, ...] = ()
    why_stopped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A lab result, vital sign or score by the project's own code (see resources/knowledge/observations.toml)."""

    code: str
    value: Decimal | None = None
    unit: str = ""
    text: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Genotype:
    """A pharmacogenomic result: gene ("CYP2D6") and phenotype ("poor metabolizer") or allele ("positive")."""

    gene: str
    phenotype: str
    on: date | None = None


class Pregnancy(StrEnum):
    """None of these is a guess: `UNKNOWN` means not asked."""

    PREGNANT = "pregnant"
    POSSIBLE = "possible"
    NOT_PREGNANT = "not pregnant"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"


class Apnoea(StrEnum):
    """Sleep-disordered breathing, as the CDC 2022 guideline grades its caution."""

    NONE = "none"
    SUSPECTED = "suspected"
    MILD = "mild"
    MODERATE_OR_SEVERE = "moderate or severe"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is asked rather than measured. None or UNKNOWN is "not asked"; an empty tuple with the section
    confirmed is "none"."""

    pregnancy: Pregnancy = Pregnancy.UNKNOWN
    breastfeeding: bool | None = None
    alcohol_drinks_per_week: int | None = None
    tobacco: str = ""
    substances: tuple[str, ...] = ()
    sleep_apnoea: Apnoea = Apnoea.UNKNOWN
    falls_past_year: int | None = None
    mood: str = ""
    suicidal_thoughts: bool | None = None
    overdose_before: bool | None = None
    family_history: tuple[str, ...] = ()
    family_substance_use: bool | None = None
    work: str = ""
    function: str = ""
    surgery: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()  # without medicine, and injections: done, ordered or planned, as written
    genotypes: tuple[Genotype, ...] = ()


class Section(StrEnum):
    """The parts of History, each confirmed by itself so that "none" differs from "not asked"."""

    CONDITIONS = "conditions"
    ALLERGIES = "allergies"
    MEDICINES = "medicines"
    TRIALS = "trials"
    LABS = "labs"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """Something in an imported record that was not read: where, what it said, and why."""

    where: str
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Another clinician or clinic that cares for the patient."""

    name: str
    role: str = ""  # "primary care", "surgeon", "physical therapist", "pharmacy"...
    address: str = ""
    phone: str = ""
    referred: bool = False


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
        return self.line.name


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineTest:
    """A urine drug test: what was looked for, what was found and what was not, and the sample itself.

    `tested` is what it looked for beyond what was found and not found. `awaited`: the result is not there yet.
    `tampered` is what the sample showed, in words. `talked_on` is the day its result was talked about, with what the
    patient said and what was decided.
    """

    on: date
    method: str = "immunoassay"  # or "confirmatory": LC-MS/MS or GC-MS at the laboratory
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
        return self.method != "immunoassay"

    @property
    def has_result(self) -> bool:
        """Whether it says anything: a test that was only sent does not."""
        return not self.awaited and bool(self.found or self.not_found)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is known of one patient: what every rule reads. Never changed, only replaced."""

    patient: Patient
    conditions: tuple[Condition, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    medicines: tuple[MedicineLine, ...] = ()
    trials: tuple[Trial, ...] = ()
    observations: tuple[Observation, ...] = ()
    background: Background = field(default_factory=Background)
    stewardship: Stewardship = field(default_factory=Stewardship)
    providers: tuple[Provider, ...] = ()
    goals_in_own_words: tuple[str, ...] = ()
    pain_complaints: tuple[str, ...] = ()
    confirmed: tuple[Section, ...] = ()
    no_known_allergies: bool = False
    not_understood: tuple[NotUnderstood, ...] = ()

    def latest(self, code: str, on: date) -> Observation | None:
        """The newest observation of that code not after `on`; undated ones only when nothing is dated."""
        known = [one for one in self.observations if one.code == code and (one.on is None or one.on <= on)]
        return max(known, key=lambda one: one.on or date.min, default=None)
