"""The patient and everything on record that changes prescribing."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.dose import Amount
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.monitoring import Stewardship


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
