"""Changing from one opioid to another: the tables in resources/knowledge/equianalgesic.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.finding import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Equal:
    """How many mg by mouth relieve about as much as the oral morphine of the same table (`morphine_mg`)."""

    mg: Decimal
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """What is said, and where it is written: why there is no way from, or to, an opioid, among others."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MorphineBand:
    """What holds up to so much oral morphine a day; with neither bound, for all that is left.

    `low` and `high` are % of the morphine, `amount` is a dose at one time, `refuse` why there is none.
    """

    below: Decimal | None = None
    at_most: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    amount: Decimal | None = None
    times: int | None = None
    lower_first: bool = False
    refuse: str = ""

    def holds(self, morphine: Decimal) -> bool:
        """Whether that much oral morphine a day lies below the bound."""
        if self.below is not None:
            return morphine < self.below
        return self.at_most is None or morphine <= self.at_most


def band_of(bands: Sequence[MorphineBand], morphine: Decimal) -> MorphineBand:
    """The first that holds; the last has no bound."""
    return next(one for one in bands if one.holds(morphine))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """How much less than the table says, in %: `least` to `most`, by what is known of the patient."""

    least: Decimal
    most: Decimal
    source: Source
    text: str
    older_from: int
    high_dose: Decimal
    high_source: Source
    careful: tuple[str, ...]
    sedatives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakthrough:
    """The dose as needed, in % of the daily dose."""

    least: Decimal
    most: Decimal
    every_hours: int
    times_per_day: int
    source: Source
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethadoneTable:
    """% of the oral morphine a day; capped at the low end of `cap_mg` to `cap_high_mg`, ECG first, one way."""

    bands: tuple[MorphineBand, ...]
    source: Source
    cap_mg: Decimal
    cap_high_mg: Decimal
    cap_source: Source
    times: int
    ecg_days: int
    qtc_other: Decimal
    qtc_never: Decimal
    ecg_again: str
    ecg_source: Source
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FentanylTable:
    """mcg/h by the oral morphine a day; only for those used to opioids, one way."""

    bands: tuple[MorphineBand, ...]
    source: Source
    tolerant_days: int
    tolerant_mg: Decimal
    text: str
    older_from: int
    older_mcg_h: Decimal
    older_unless_mg: Decimal
    halve_crcl_below: Decimal
    halve_source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class BuprenorphineTable:
    """The first dose of one product by the oral morphine a day; `lower_first` bands lower the opioid before."""

    bands: tuple[MorphineBand, ...]
    source: Source
    times: int
    unit: str
    lower_to_mg: Decimal
    lower_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LowDoseStep:
    """One step of a low-dose start: so many % of the label's first dose at one time, so many times a day."""

    percent: Decimal
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LowDoseStart:
    """Buprenorphine rises from a very low dose while the old opioid goes on; then the old one is lowered to nothing.

    Each of `steps` is held for `days`; the old opioid goes on unchanged through the last of them, then loses
    `lower_percent` of its dose every `lower_days`. From `from_mg` of oral morphine a day on. `not_for` has a reason for
    each condition tag; `elsewhere` is what is published for those to whom this gives no dose.
    """

    from_mg: Decimal
    steps: tuple[LowDoseStep, ...]
    days: int
    pace_source: Source
    begins: Barred
    together: Barred
    off_label: Barred
    lower_percent: Decimal
    lower_days: int
    lower_source: Source
    supply_days: int
    watch: tuple[Barred, ...]
    not_for: Mapping[str, Barred]
    elsewhere: Barred


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationTable:
    """Everything a rotation is worked out from. It knows nothing of MME factors."""

    equal: Mapping[str, Equal]
    no_way_from: Mapping[str, Barred]
    no_way_to: Mapping[str, Barred]
    reduction: Reduction
    times_a_day: Mapping[str, int]
    breakthrough: Breakthrough
    methadone: MethadoneTable
    fentanyl: FentanylTable
    buprenorphine: Mapping[str, BuprenorphineTable]
    wait: Barred
    wait_after_short: str  # the hours alone, as `wait` says them
    wait_after_extended: str
    low_dose: str
    low_dose_start: Mapping[str, LowDoseStart]

    @property
    def morphine_mg(self) -> Decimal:
        """The oral morphine that every dose of `equal` relieves as much as."""
        return self.equal["morphine"].mg


@dataclass(frozen=True, slots=True, kw_only=True)
class OpioidState:
    """One of the things that look alike when an opioid helps less: how it shows, and what helps."""

    key: str
    title: str
    shows: str
    helps: str
    source: Source
