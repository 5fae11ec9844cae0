"""What is known of a medicine: facts with unit and source, read from resources/knowledge/medicines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from paindesk.domain.dose import Amount, Rung
from paindesk.domain.finding import Level, Source

_RELEASE = re.compile(r"(?<=[a-z]) er\b")
LOCAL = " (local)"  # what the name of a medicine of the clinic's own ends with


def on_label(name: str) -> str:
    """ "morphine ER": a name as labels write it; the key stays "morphine er"."""
    return _RELEASE.sub(" ER", name)


class Verdict(StrEnum):
    """How a medicine stands for one patient, mildest first."""

    SUITS = "suits"
    CAUTION = "caution"
    AVOID = "avoid"
    CONTRAINDICATED = "contraindicated"

    weight: int  # 0 for *suits*, 3 for *contraindicated*
    level: Level  # the finding level it shows as

    def __init__(self, _: str) -> None:
        self.weight = len(type(self).__members__)
        self.level = (Level.OK, Level.CAUTION, Level.CAUTION, Level.STOP)[self.weight]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long it may be taken at a stretch; `hard` where the label forbids more and does not merely advise."""

    longest_days: int
    text: str
    source: Source
    hard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A pain problem (key of problems.toml) it is used for; `line` "first", "second", "third" or "".

    `maximum` is the most in a day for this problem, where that is less than the medicine's own; `course` how long it is
    taken for it, where that ends (a gout flare).
    """

    problem: str
    labelled: bool
    source: Source
    line: str = ""
    maximum: Amount | None = None
    course: Course | None = None


MOST_PIECES = 8  # of one strength at one time; more is no directions a patient keeps to


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What a pharmacy can dispense. `strength` is per piece, or per mL for liquids; `scored` allows halves.

    Of a combination `strength` is the first substance's, and `contains` what else a piece holds, by substance.
    `most_a_day` is the most pieces of this strength in a day, where the label counts pieces and not only mg.
    `worn_days` is how many days a patch is worn before it is changed; None for what is not worn for days.
    """

    form: str
    strength: Amount
    scored: bool = False
    note: str = ""
    contains: Mapping[str, Amount] = field(default_factory=dict)
    most_a_day: int | None = None
    worn_days: int | None = None

    @property
    def piece(self) -> Decimal:
        """The smallest amount of it: half of a scored one."""
        return self.strength.value / (2 if self.scored else 1)


class Pace(StrEnum):
    """Which step-up ladder: the label's, the one for older or frail people, or the slowest after intolerance."""

    ADULT = "adult"
    OLDER = "older"
    SLOW = "slow"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ladder:
    """A step-up plan: the first rung is the starting dose. `problem` "" serves every use. Each is like no other."""

    pace: Pace
    rungs: tuple[Rung, ...]
    source: Source
    problem: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What a fact about the patient allows. Of several limits the strictest wins.

    Amounts are per day. `times_per_day` is the most often it may be given. `ceiling_per_crcl` is a ceiling in
    proportion to creatinine clearance (20 mg for each mL/min). `no_start`: no dose is proposed at all, because the
    label says not to begin it or wants less than the smallest piece.
    """

    text: str
    source: Source
    verdict: Verdict = Verdict.SUITS
    start_daily: Amount | None = None
    ceiling_daily: Amount | None = None
    ceiling_per_crcl: Amount | None = None
    times_per_day: int | None = None
    every_hours_at_least: int | None = None
    no_start: bool = False

    def __hash__(self) -> int:
        """By what tells most limits apart; equal ones have the same text."""
        return hash(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A half-open band `at_least` <= x < `below`; None is unbounded. CrCl in mL/min, age in years, weight in kg."""

    at_least: Decimal | None
    below: Decimal | None
    limit: Limit

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies in this band."""
        above = self.at_least is None or value >= self.at_least
        return above and (self.below is None or value < self.below)


@dataclass(frozen=True, slots=True, kw_only=True)
class GenotypeLimit:
    """What a phenotype (or, for HLA alleles, "positive") allows."""

    gene: str
    phenotype: str
    limit: Limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something to mind: always, or `when` the record shows any of these tags (conditions.toml, groups.toml).

    `ceiling_daily` and `start_daily`, per day, bind like those of a Limit: of several the strictest wins. Not said
    where one of `unless` holds: a sharper caution says it then.
    """

    id: str
    verdict: Verdict
    title: str
    text: str
    source: Source
    action: str = ""
    when: tuple[str, ...] = ()
    boxed: bool = False
    ceiling_daily: Amount | None = None
    start_daily: Amount | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SideEffect:
    """A side effect; `percent` against `placebo_percent` as the source gives it, None where it gives none.

    `at_least`: the source gives only a lower bound ("5 % or more"), which `percent` then is.
    """

    name: str
    source: Source
    percent: Decimal | None = None
    placebo_percent: Decimal | None = None
    serious: bool = False
    patient_words: Mapping[str, str] | None = None
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A lab or clinical check to do: at the start, and every so many days."""

    what: str
    why: str
    source: Source
    baseline: bool = False
    first_after_days: int | None = None
    every_days: int | None = None
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdequateTrial:
    """The daily dose and the weeks that make a trial worth judging."""

    daily: Amount | None
    weeks: int | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopping:
    """How it ends: whether it must be lowered, over how many days at least."""

    taper: bool
    text: str
    source: Source
    over_days_at_least: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LowDose:
    """Up to how much in a day it is taken for something else than pain, and which groups it is then not in.

    Aspirin for the heart: an antiplatelet, but no NSAID that could be replaced by another. In one piece with a
    substance of `beside` it is always the low dose, whatever is known of its strength (aspirin with dipyridamole).
    """

    at_most: Amount
    not_groups: tuple[str, ...]
    text: str
    source: Source
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberNeeded:
    """NNT or NNH with its 95 % confidence interval."""

    value: Decimal
    low: Decimal
    high: Decimal
    outcome: str
    source: Source
    harm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientWords:
    """What the handout says, by language code. Sentences of 6th-grade words."""

    say_it: str
    for_what: Mapping[str, str]
    how: Mapping[str, str]
    notice: Mapping[str, tuple[str, ...]]
    call_911: Mapping[str, tuple[str, ...]]
    call_us: Mapping[str, tuple[str, ...]]
    do_not_mix: Mapping[str, tuple[str, ...]]
    stopping: Mapping[str, str]
    how_liquid: Mapping[str, str] = field(default_factory=dict)  # said of a liquid alone
    brands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Medicine:
    """One medicine, one file: each is itself alone, like no other. `substances` are what it puts into the body.

    They are its own name unless the file says otherwise: "oxycodone er" gives oxycodone, "lidocaine patch" stands for
    itself, because next to nothing of it enters the blood. `no_ladder` says why there is no step-up plan.
    """

    name: str
    rxcui: str
    class_id: str  # key of classes.toml
    subclass: str
    route: str
    reviewed: date
    schedule: str  # "none", "C-II"...
    groups: tuple[str, ...]  # groups.toml, beside its own name and class
    allergens: tuple[str, ...]  # allergy words that rule it out ("sulfonamide")
    uses: tuple[Use, ...]
    products: tuple[Product, ...]
    ladders: tuple[Ladder, ...]
    usual_from: Amount | None
    usual_to: Amount | None
    usual_source: Source | None
    maximum: Amount | None
    maximum_source: Source
    maximum_note: str
    ages: tuple[Band, ...]
    kidney: tuple[Band, ...]
    liver: Mapping[str, Limit]  # Child-Pugh "A", "B", "C"
    dialysis: Limit | None
    pregnancy: Limit
    lactation: Limit
    genotypes: tuple[GenotypeLimit, ...]
    cautions: tuple[Caution, ...]
    side_effects: tuple[SideEffect, ...]
    hold_if: tuple[str, ...]
    stop_if: tuple[str, ...]
    checks: tuple[Check, ...]
    trial: AdequateTrial | None
    stopping: Stopping
    driving: str
    alcohol: str
    food: str
    evidence: tuple[NumberNeeded, ...]
    patient: PatientWords
    notes: tuple[str, ...] = ()
    weights: tuple[Band, ...] = ()  # kg; only the bands in which something changes
    substances: tuple[str, ...] = ()
    release: str = ""  # "er" for extended release
    no_ladder: str = ""
    course: Course | None = None
    low_dose: LowDose | None = None
    # House rules of the clinic: apart from `cautions`, because what those say, other rules leave unsaid.
    house: tuple[Caution, ...] = ()
    local: bool = False  # of the clinic's own folder; its name ends with `LOCAL`, so that it shows everywhere
    without_prescription: bool = False  # stands on the shelf: patients may take it without anybody's knowing
    # Question -> answer, worked out once from this file alone; `replace` starts anew.
    told: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Left out, the substance is the medicine's own name."""
        if not self.substances:
            object.__setattr__(self, "substances", (self.name,))

    @property
    def written(self) -> str:
        """Its name as records write it, without the mark of a local one."""
        return self.name.removesuffix(LOCAL)

    @property
    def worn_days(self) -> int | None:
        """How many days one of its patches is worn; None where it has none that is worn for days."""
        return next((one.worn_days for one in self.products if one.worn_days is not None), None)

    def ladder(self, pace: Pace, problem: str = "") -> Ladder | None:
        """The ladder for that pace: the problem's own before the general one; None when the file has none."""
        general = None
        for one in self.ladders:
            if one.pace is pace:
                if not one.problem:
                    general = general or one
                elif one.problem == problem:
                    return one
        return general
