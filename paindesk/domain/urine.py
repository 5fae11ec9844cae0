"""Urine drug tests: the facts of resources/knowledge/urine_tests.toml, and what a test is read as."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.finding import Source

# What laboratories write around the name of a substance.
_AROUND = re.compile(
    r"\b(?:in urine|urine|screen(?:ing)?|confirm\w*|immunoassay|total|free|qual\w*|quant\w*|"
    r"lc ms ms|lc ms|gc ms|class|test|hydrochloride|hcl|sulfate|bitartrate|er|xr|ir)\b"
)
_METABOLITE = re.compile(r"\bmetabolites?\b")
_ASIDE = re.compile(r"(?P<name>[^(]+)\((?P<aside>[^()]+)\)[^(]*")  # "EDDP (methadone metabolite)"
_APART = re.compile(r"[^0-9a-zα-ω]+")


def spelled(words: str) -> str:
    """The words in one spelling: lower case, single spaces, no signs ("6-MAM" and "6 mam")."""
    return _APART.sub(" ", words.casefold().replace("α", "alpha ")).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact in words, with where it is written."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Substances that a screen sees from maker to maker, or cannot be relied on to see."""

    substances: tuple[str, ...]
    source: Source
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FalsePositive:
    """Medicines that can make a screen answer as if its own substance were there. `others`: words of a list."""

    medicines: tuple[str, ...]
    others: tuple[str, ...]
    source: Source
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineAssay:
    """One screen (immunoassay): what it finds, what depends on its maker, what it misses.

    `of` is what its answer is about ("opiates"); `usual`: it is on most panels; `grave`: why its answer is talked about
    and confirmed even where a medicine can explain it.
    """

    key: str
    title: str
    of: str
    said: Told
    detects: tuple[str, ...]
    words: tuple[str, ...] = ()
    usual: bool = False
    varies: tuple[Seen, ...] = ()
    misses: tuple[Seen, ...] = ()
    false_positives: tuple[FalsePositive, ...] = ()
    innocent: Told | None = None
    grave: Told | None = None

    def sees(self, substance: str) -> bool:
        """Whether it answers to that substance, by any maker."""
        return substance in self.detects or any(substance in one.substances for one in self.varies)

    def missed(self, substance: str) -> Seen | None:
        """Why nothing follows from its silence about that substance."""
        return next((one for one in self.misses if substance in one.substances), None)

    def unsure(self, substance: str) -> Seen | None:
        """Whether its answer to that substance depends on the maker."""
        return next((one for one in self.varies if substance in one.substances), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metabolite:
    """Another substance that this one becomes. A minor one, and an impurity of tablets, count only beside it."""

    name: str
    source: Source
    minor: bool = False
    impurity: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """How long it is found: after `shortest_days` it may be gone, after `longest_days` it is."""

    text: str
    shortest_days: int
    longest_days: int
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineSubstance:
    """What a laboratory can name. `medicines` are the ingredients that are it when prescribed."""

    key: str
    title: str
    group: str
    assay: str = ""
    words: tuple[str, ...] = ()
    shown_by: tuple[str, ...] = ()
    shown_source: Source | None = None
    medicines: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    window: Window | None = None
    metabolites: tuple[Metabolite, ...] = ()
    illicit: bool = False
    innocent: Told | None = None
    patch: Told | None = None
    alone: Told | None = None  # found without any of its metabolites

    @property
    def is_medicine(self) -> bool:
        """Whether it is taken by itself too, not only made by the body."""
        return bool(self.medicines or self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A bound of the sample itself ("creatinine_dilute", 20 mg/dL)."""

    value: Decimal
    unit: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineFacts:
    """All of it. `names`: a name in one spelling -> its substance; `classes`: -> the screen it names."""

    substances: Mapping[str, UrineSubstance] = field(default_factory=dict)
    assays: Mapping[str, UrineAssay] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)

    def substance(self, words: str) -> UrineSubstance | None:
        """The substance that a laboratory, a list or a brand names so; None for a class, or a word not known."""
        name = self._name(words)
        return None if name is None else self.substances[self.names[name]]

    def shows(self, words: str, substance: str) -> bool:
        """Whether those words name a metabolite of its own of that substance."""
        known = self.substances.get(substance)
        return known is not None and self._name(words) in set(map(spelled, known.shown_by))

    def _name(self, words: str) -> str | None:
        """The one of `names` that is meant, as written or without what a laboratory writes around it.

        Of "EDDP (methadone metabolite)" what stands before the brackets counts, then what stands in them.
        """
        found = next((form for form in _forms(words) if form in self.classes or form in self.names), None)
        return None if found is None or found in self.classes else found

    def assay(self, words: str) -> UrineAssay | None:
        """The screen that word means: one for a class of substances, or the one that looks for this substance."""
        if (known := self.substance(words)) is not None:
            return self.assays.get(known.assay)
        key = next((self.classes[form] for form in _forms(words) if form in self.classes), None)
        return None if key is None else self.assays[key]

    def title(self, words: str) -> str:
        """What it is called: by its own name where it is known, else as written."""
        known, screen = self.substance(words), self.assay(words)
        if known is not None:
            return known.title
        return " ".join(words.split()) if screen is None else screen.of


def _forms(words: str) -> tuple[str, ...]:
    """As written, without what is written around a name, without the word "metabolite"; then so for what stands before
    brackets, and in them."""
    aside = _ASIDE.fullmatch(words)
    found = []
    for part in (words,) if aside is None else (words, aside["name"], aside["aside"]):
        written = spelled(part)
        bare = " ".join(_AROUND.sub(" ", written).split())
        found += [written, bare, " ".join(_METABOLITE.sub(" ", bare).split())]
    return tuple(dict.fromkeys(one for one in found if one))


class UrineVerdict(StrEnum):
    """What one line of a test comes to, what is to be talked about first."""

    TALK = "to talk about"
    CANNOT_TELL = "cannot tell"
    MAY_BE_ABSENT = "may be absent"
    EXPLAINED = "explained"
    NOT_LOOKED_FOR = "not looked for"
    EXPECTED = "expected"


class SampleState(StrEnum):
    """What the sample itself allows: from a dilute one nothing follows of what is absent."""

    SOUND = "sound"
    NOT_CHECKED = "not checked"
    DILUTE = "dilute"
    DOUBTFUL = "in doubt"

    @property
    def is_silent(self) -> bool:
        """Whether what is absent from it says nothing."""
        return self in (SampleState.DILUTE, SampleState.DOUBTFUL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The sample of a test: whether it is fit to be read, and why."""

    state: SampleState
    because: str = ""
    innocent: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineLine:
    """What one substance of a test says. `short` is the result in few words ("oxycodone not found")."""

    what: str
    short: str
    verdict: UrineVerdict
    because: str
    action: str = ""
    window: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineReading:
    """A whole test as read, what is to be talked about first."""

    sample: Sample
    lines: tuple[UrineLine, ...] = ()

    @property
    def to_talk_about(self) -> tuple[UrineLine, ...]:
        """What does not fit what is prescribed, as far as this test can tell."""
        return tuple(one for one in self.lines if one.verdict is UrineVerdict.TALK)
