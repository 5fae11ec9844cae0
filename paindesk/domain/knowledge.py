"""Everything in resources/knowledge, as the rules read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from paindesk.domain.finding import Level, Source
from paindesk.domain.instrument import Instrument
from paindesk.domain.letter_note import LetterNote
from paindesk.domain.low_dose import is_low_dose
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import Signal
from paindesk.domain.pain import Mechanism
from paindesk.domain.rotation import OpioidState, RotationTable
from paindesk.domain.self_care import SelfCare
from paindesk.domain.spanish_names import in_english
from paindesk.domain.taper import TaperRule
from paindesk.domain.urine import UrineFacts

_ON_SKIN = ("topical", "cutaneous", "ophthalmic", "otic")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionTag:
    """A condition rules ask for ("heart-failure"), and how records write it. Codes match by prefix."""

    tag: str
    title: str
    words: tuple[str, ...] = ()
    icd10: tuple[str, ...] = ()
    snomed: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """Two sides, each a list of medicine names, groups or condition tags; `third` makes it a three-way rule.

    `harm` names what comes of it ("bleeding", "serotonin"): of several rules about one partner and one harm only the
    most serious is said. A wash-out has a direction: `a_after_b_days` must pass between the last b and the first a,
    `b_after_a_days` between the last a and the first b.
    """

    id: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    level: Level
    avoid: bool  # True: the verdict is at least *avoid*; False: *caution*; level STOP: *contraindicated*
    title: str
    effect: str
    action: str
    source: Source
    third: tuple[str, ...] = ()
    not_topical: bool = True
    harm: str = ""
    a_after_b_days: int | None = None
    b_after_a_days: int | None = None
    sides: tuple[tuple[str, ...], ...] = field(init=False, repr=False, compare=False)  # two or three
    verdict: Verdict = field(init=False, repr=False, compare=False)  # what it does to the medicine that brings it about

    def __post_init__(self) -> None:
        """Its sides and its verdict follow from the rest; *stop* contraindicates, information leaves it suited."""
        object.__setattr__(self, "sides", (self.a, self.b, self.third) if self.third else (self.a, self.b))
        milder = Verdict.CAUTION if self.level is Level.CAUTION else Verdict.SUITS
        weighed = Verdict.CONTRAINDICATED if self.level is Level.STOP else Verdict.AVOID if self.avoid else milder
        object.__setattr__(self, "verdict", weighed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """A sentence with its source."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineClass:
    """A class of the third step. `by_mechanism`: "suits", "consider", "avoid" or "no_reason", with the reason."""

    id: str
    title: str
    order: int
    by_mechanism: Mapping[Mechanism, tuple[str, Reasoned]]
    by_problem: Mapping[str, tuple[str, Reasoned]]
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A pain problem the knowledge covers, and the words and codes that name it."""

    key: str
    title: str
    mechanism: Mechanism
    words: tuple[str, ...] = ()
    icd10: tuple[str, ...] = ()
    snomed: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityWord:
    """A word for pain ("burning") and what it speaks for."""

    word: str
    points_to: Mechanism | None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """A question that must be answered before any medicine; asked for these regions or problems ("" = all)."""

    id: str
    question: str
    if_present: str
    action: str
    source: Source
    regions: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    urgent: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapy:
    """A non-drug therapy, for whom, and how strong the evidence is."""

    id: str
    title: str
    detail: str
    evidence: str
    source: Source
    mechanisms: tuple[Mechanism, ...] = ()
    problems: tuple[str, ...] = ()
    patient_words: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorBand:
    """The factor for daily doses `above` < mg <= `up_to`, as the tables print them; None is unbounded."""

    above: Decimal
    up_to: Decimal | None
    factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MorphineFactors:
    """One dated set of MME conversion factors, per mg (per mcg/h for fentanyl patches).

    `by_dose`: opioids whose factor grows with their daily dose. `differs`: why a factor is not the newest set's.
    """

    key: str
    title: str
    factors: Mapping[str, Decimal]
    source: Source
    no_factor: Mapping[str, str]  # opioid -> why it has none
    by_dose: Mapping[str, tuple[FactorBand, ...]] = field(default_factory=dict)
    differs: Mapping[str, str] = field(default_factory=dict)

    def knows(self, opioid: str) -> bool:
        """Whether it has a factor at some dose."""
        return opioid in self.factors or opioid in self.by_dose

    def factor(self, opioid: str, daily: Decimal) -> Decimal | None:
        """The factor at that dose a day (mg, mcg/h of a patch); None where it has none."""
        bands = self.by_dose.get(opioid, ())
        found = next((one for one in bands if one.above < daily and (one.up_to is None or daily <= one.up_to)), None)
        return self.factors.get(opioid) if found is None else found.factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number a rule compares with ("mme.pause" = 50 MME/day)."""

    key: str
    value: Decimal
    unit: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationCode:
    """A lab, vital sign or score the program knows: its unit, plausible range, LOINC codes, conversions.

    `items`: the LOINC codes of a score's questions in their order: their sum, or `mean`, where no total is given.
    """

    code: str
    title: str
    unit: str
    loinc: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    mean: bool = False
    lowest: Decimal | None = None
    highest: Decimal | None = None
    also: Mapping[str, Decimal] | None = None  # other unit -> factor that turns it into `unit`
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergen:
    """A family of substances that cross-react, and how records write them.

    `cross` is the most that a reaction to another member does to a medicine's verdict. `of`: words that name a whole
    class and not a member ("opioids"): it speaks of every medicine of these classes, subclasses and groups.
    """

    key: str
    title: str
    words: tuple[str, ...]
    cross: Verdict
    source: Source
    text: str = ""
    of: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMedicine:
    """A medicine PainDesk does not advise on but must recognise: names, brands, groups for interactions."""

    name: str
    rxcui: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


_OWN_FORMS = ("transdermal", "buccal")


def _of_another_form(line: MedicineLine, medicine: Medicine) -> bool:
    """Patches and films are files of their own: a tablet or an injection of their substance is none of them.

    Nor is a gel of diclofenac the tablet: what is put on the skin and what is swallowed do not stand for each other.
    """
    if (medicine.route == "topical") != (line.route in _ON_SKIN):
        return True
    if medicine.route in _OWN_FORMS:
        return not any(line.form and line.form in product.form for product in medicine.products)
    return line.route in _OWN_FORMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """One edition of everything the rules read. Mappings are keyed by name, id or key."""

    edition: str
    reviewed_on: date
    sources: Mapping[str, Source]
    medicines: Mapping[str, Medicine]
    other_medicines: Mapping[str, OtherMedicine]
    groups: Mapping[str, tuple[str, ...]]  # group -> medicine names in it
    conditions: Mapping[str, ConditionTag]
    interactions: tuple[Interaction, ...]
    classes: Mapping[str, MedicineClass]
    problems: Mapping[str, Problem]
    qualities: Mapping[str, QualityWord]
    red_flags: tuple[RedFlag, ...]
    therapies: tuple[Therapy, ...]
    instruments: Mapping[str, Instrument]
    factors: Mapping[str, MorphineFactors]
    thresholds: Mapping[str, Threshold]
    observations: Mapping[str, ObservationCode]
    allergens: Mapping[str, Allergen] = field(default_factory=dict)
    opioid_states: Mapping[str, OpioidState] = field(default_factory=dict)
    rotation: RotationTable | None = None  # None only in small editions made for tests
    tapers: Mapping[str, TaperRule] = field(default_factory=dict)
    signals: Mapping[str, Signal] = field(default_factory=dict)
    urine: UrineFacts = field(default_factory=UrineFacts)
    self_care: tuple[SelfCare, ...] = ()
    letters: Mapping[str, LetterNote] = field(default_factory=dict)
    spanish_names: Mapping[str, str] = field(
        default_factory=dict
    )  # without accents -> the medicine, or an allergen's word
    # What the clinic's own rules say, by language: English -> what the clinic wrote for it, "" where it is nothing.
    own_words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # What was to be used here and is not, each as a sentence that says why and what is used instead.
    left_out: tuple[str, ...] = ()
    # Question -> answer, worked out once from this edition alone.
    told: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _tokens: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _brands: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _files: dict[frozenset[str], tuple[Medicine, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _rules: dict[str, tuple[Interaction, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of_class(self, class_id: str) -> tuple[Medicine, ...]:
        """The medicines of a class, in the order of their names."""
        return tuple(one for _, one in sorted(self.medicines.items()) if one.class_id == class_id)

    def file_of(self, line: MedicineLine) -> Medicine | None:
        """The file a line of the list belongs to: by its substances, then its release, then its form; None without one.

        A tablet of morphine and its extended release are two files of one substance.
        """
        names = frozenset([one.name for one in line.ingredients])
        if names not in self._files:
            same = [one for one in self.medicines.values() if names and set(one.substances) == names]
            self._files[names] = tuple(same)
        fitting = [one for one in self._files[names] if not _of_another_form(line, one)]
        return max(
            fitting,
            key=lambda one: (
                one.release == line.release,
                any(line.form and line.form in product.form for product in one.products),
                one.name in names,
            ),
            default=None,
        )

    def name_of(self, line: MedicineLine) -> str:
        """What a line of the list is called: by the name of its file, as a plan calls it; else as the list does."""
        known = self.file_of(line) or self.medicines.get(line.name)
        return line.name if known is None else known.name

    def is_low_dose(self, line: MedicineLine) -> bool:
        """Whether the line is a medicine at so low a dose that it is not taken for pain: aspirin for the heart."""
        known = (self.medicines.get(one.name) for one in line.ingredients)
        return any(one is not None and is_low_dose(line, one) for one in known)

    def groups_taken(self, name: str, line: MedicineLine) -> frozenset[str]:
        """`groups_of` a medicine as it is taken on this line: at its low dose it is in fewer groups."""
        tokens, known = self.groups_of(name), self.medicines.get(name)
        low = known.low_dose if known is not None else None
        return tokens.difference(low.not_groups) if low is not None and self.is_low_dose(line) else tokens

    def in_english(self, text: str) -> str:
        """The text with the Spanish names of medicines and allergens put into the names used here."""
        return in_english(text, self.spanish_names)

    def brands_of(self, substance: str) -> tuple[str, ...]:
        """The brands of one substance alone: OxyContin is oxycodone, Percocet is two. Worked out once."""
        if (told := self._brands.get(substance)) is None:
            files = (one for one in self.medicines.values() if one.substances == (substance,))
            other = self.other_medicines.get(substance)
            own = (brand for one in files for brand in one.patient.brands)
            told = self._brands[substance] = (*own, *(other.brands if other else ()))
        return told

    def groups_of(self, name: str) -> frozenset[str]:
        """Every token interactions may name this medicine by: its name, class, subclass and groups, its substances'."""
        if name not in self._tokens:
            self._tokens[name] = self._groups_of(name)
        return self._tokens[name]

    def rules_of(self, name: str) -> tuple[Interaction, ...]:
        """The interactions a medicine could bring about, in their order. Worked out once."""
        if name not in self._rules:
            own = self.groups_of(name)
            rules = (one for one in self.interactions if any(not own.isdisjoint(side) for side in one.sides))
            self._rules[name] = tuple(rules)
        return self._rules[name]

    def _groups_of(self, name: str) -> frozenset[str]:
        tokens = {name} | {group for group, members in self.groups.items() if name in members}
        if (known := self.medicines.get(name)) is not None:
            tokens |= {known.class_id, known.subclass, *known.groups} - {""}
            for part in known.substances:
                if part != name:
                    tokens |= self.groups_of(part)
        if (other := self.other_medicines.get(name)) is not None:
            tokens |= set(other.groups)
        return frozenset(tokens)
