"""What rules and knowledge say in English, said in another language: the English sentence is the key.

Where a sentence is changed in English it has no translation any more, and tests and `paindesk knowledge` say so: a
translation is never left standing beside a sentence that means something else. What a person wrote stays as written.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from operator import attrgetter

import rtoml

from paindesk.documents import own_words
from paindesk.documents.folder import resources
from paindesk.documents.words import Words, words
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import LOCAL, on_label
from paindesk.domain.pain import PainProblem, PainSite
from paindesk.domain.sentence import key
from paindesk.domain.visit import Visit

HEADINGS = frozenset({"Naloxone"})  # titles of checks, though a medicine is called so, too
NAMES = "names"  # the file with the medicines whose name holds a form
CHARTS = "trend"  # the file with the words of the charts
# The files with the sentences of the rules; {names}, {text}, {number}, {amount}, {day}, {own} vary.
PATTERNS = ("findings", "follow_up", "panel", "patterns")
# The folder with what windows say and papers never do: errors, notes of imports, faults of the audit, answers to why.
# There {kept} and {file} stay as they are.
WINDOW = "window"
_BRACES = re.compile(r"\{(names|text|number|amount|day|own|kept|file)(\d?)\}")
_PIECES = ("application", "capsule", "film", "lozenge", "patch", "spray", "suppository", "tablet", "dose")
_UNITS = ("mg", "mcg/h", "mcg", "g", "mL/min", "mL", "MME", *_PIECES)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LOOKS = {
    "names": "(.+?)",
    "text": "(.+?)",
    "own": "(.+?)",
    "kept": r"((?:(?!\. [A-Z¿]).)+?)",
    "file": r"((?:(?![.:;] ).)+\.[A-Za-z]\w{0,7})",
    "number": r"(\d[\d.,]*(?:[-–]\d[\d.,]*)?)",
    "amount": rf"(\d[\d.,]*(?:[-–]\d[\d.,]*)? (?:{'|'.join(_UNITS)}))",
    "day": rf"(\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}})",
}
_LIST = re.compile(r"(, and |, or |, | and | or )")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")  # a comma parts thousands, or it is not understood
_TOGETHER = " + "  # between medicines that are taken together, each with its dose
_NAME_PARTS = 5  # a name of the record may hold a comma or an "and": as many pieces are tried as one


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with places that vary: how it looks in English, the longest of its words that do not vary (what lacks
    them needs no closer look), the kind of each place, what is said instead."""

    looks: re.Pattern[str]
    fixed: str
    kinds: tuple[str, ...]
    said: str

    @property
    def of_numbers(self) -> bool:
        """Whether only numbers vary: then a comma within it separates no names."""
        return all(one.startswith(("number", "amount", "day")) for one in self.kinds)

    @property
    def short(self) -> bool:
        """Whether it can be one name of a list: it holds no sentence and nothing that may be anything."""
        return not any(one.startswith(("text", "own", "kept", "file")) for one in self.kinds)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The translations of a language: of whole sentences by their English, and of sentences of rules by patterns.

    `of_numbers` and `short` are those of the patterns; `charts` the words of the trend's charts as they are written.
    """

    whole: Mapping[str, str]
    patterns: tuple[Pattern, ...] = ()
    of_numbers: tuple[Pattern, ...] = ()
    short: tuple[Pattern, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    charts: Mapping[str, str] = field(default_factory=dict)


def tables(language: str, of: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """The files of a language, each as its name and its sentences: those of papers, or those `of` the WINDOW."""
    for file in sorted((resources() / "documents" / "sentences" / language / of).glob("*.toml")):
        yield file.stem, rtoml.loads(file.read_text("utf-8"))


@cache
def sentences(language: str) -> Sentences:
    """What there is in that language."""
    whole: dict[str, str] = {}
    names: dict[str, str] = {}
    patterns: list[Pattern] = []
    files = dict(tables(language))
    for name, table in files.items():
        for english, said in table.items():
            if name in PATTERNS and _BRACES.search(english):
                patterns.append(_pattern(english, said))
            else:
                table_of = names if name == NAMES else whole
                table_of[key(english)] = said.rstrip(". ")
    return _made(whole, patterns, names, files.get(CHARTS, {}))


def _made(
    whole: Mapping[str, str],
    patterns: Sequence[Pattern],
    names: Mapping[str, str],
    charts: Mapping[str, str],
) -> Sentences:
    of_numbers, short = (tuple(filter(attrgetter(kind), patterns)) for kind in ("of_numbers", "short"))
    return Sentences(
        whole=whole, patterns=tuple(patterns), of_numbers=of_numbers, short=short, names=names, charts=charts
    )


@cache
def _of_window(language: str) -> Sentences:
    said = [one for _, table in tables(language, WINDOW) for one in table.items()]
    whole = {key(english): told.rstrip(". ") for english, told in said if not _BRACES.search(english)}
    return _made(whole, [_pattern(english, told) for english, told in said if _BRACES.search(english)], {}, {})


def _pattern(english: str, said: str) -> Pattern:
    parts = _BRACES.split(key(english))  # words, kind, number, words, ...
    looks = "".join(
        re.escape(part) if place % 3 == 0 else _LOOKS[part] if place % 3 == 1 else ""
        for place, part in enumerate(parts)
    )
    fixed = max((parts[0][1:], *parts[3::3]), key=len)  # the first letter may be large or small
    return Pattern(
        re.compile(looks), fixed, tuple(f"{kind}{number}" for kind, number in _BRACES.findall(english)), said
    )


REMEMBERED = 5_000  # sentences; a visit with all its steps looked through tells some two thousand


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of one paper in its language. What stands as it is, in small letters: the names of `medicines`, and
    the record's `own` words. `seen` remembers what was told last."""

    say: Words
    known: Sentences
    medicines: frozenset[str]
    own: frozenset[str]
    seen: dict[str, str | None] = field(default_factory=dict)

    def text(self, english: str) -> str | None:
        """The same in the paper's language; None where that is not known. In English it is itself."""
        if self.in_english or not english:
            return on_label(english)
        if english in self.seen:
            return self.seen[english]
        self.seen[english] = None  # a sentence within itself is no sentence
        said = self.seen[english] = self._found(english)
        if len(self.seen) > REMEMBERED:
            del self.seen[next(iter(self.seen))]
        return said

    def sure(self, english: str) -> str:
        """The same in the paper's language; where that is not known, that it stands in the note, and never English."""
        said = self.text(english)
        return self.say.letter("untranslated") if said is None else said

    def word(self, english: str) -> str:
        """A heading or word of the paper itself: also where a medicine is called so, "Naloxone" is said."""
        whole = self.known.whole.get(key(english))
        return self.sure(english) if whole is None else _as_large(english, whole)

    def with_reason(self, why: str) -> str:
        """ "Lower to stop: he wants a clear head": what was pressed is translated, what was written stays.

        What was pressed may hold a colon itself: the longest that is known counts.
        """
        cuts = [len(why), *(one.start() for one in reversed(list(re.finditer(": ", why))))]
        return next((said + why[cut:] for cut in cuts if (said := self.text(why[:cut])) is not None), why)

    def cited(self, source: Source) -> str:
        """Where it stands: the title of a work as it is printed, the place in it in the paper's language."""
        between = " " if self.in_english else ", "  # words of two languages do not run into each other
        place = between.join(self.or_own(one) for one in (source.title, source.section) if one)
        return place if source.confirmed else f"{place} ({self.say.letter('unconfirmed')})"

    def problem(self, problem: PainProblem, knowledge: Knowledge) -> str:
        """What is treated: in the record's words, and as it is called in the paper's language where those are not."""
        known = knowledge.problems.get(problem.key)
        if self.text(problem.text) is not None or known is None:
            return self.or_own(problem.text)
        return f"{self.sure(known.title)} ({problem.text})"

    def place(self, site: PainSite) -> str:
        """Where it hurts."""
        return self.or_own(site.name) or ", ".join(map(self.or_own, site.regions))

    def pain(self, site: PainSite) -> tuple[str, str]:
        """Since when, and how it feels."""
        return self.or_own(site.since), ", ".join(map(self.or_own, site.qualities))

    @property
    def in_english(self) -> bool:
        """Whether everything is said as it is."""
        return self.say.language == "en"

    def chart_words(self) -> Mapping[str, str]:
        """The words of the trend's charts by their English, {values} within braces."""
        return self.known.charts

    def or_own(self, typed: str) -> str:
        """What a person wrote or chose: what was chosen is translated, what was written stays."""
        return self.text(typed) or typed

    def name(self, name: str) -> str:
        """A medicine as its label calls it, with its form in the paper's language ("fentanyl (parche)")."""
        return on_label(name) if self.in_english else _as_large(name, self.known.names.get(key(name), on_label(name)))

    def _found(self, english: str) -> str | None:
        bare = english.strip().rstrip(". ")
        found = self._one(bare)
        for joined_by in (". ", "; "):
            if found is None:
                found = self._tiled(bare.split(joined_by), joined_by)
        if found is None:
            return None
        found = found.rstrip(". ")
        return found + "." if english.rstrip().endswith(".") else found

    def _one(self, bare: str) -> str | None:
        if (whole := self._known(bare)) is not None:
            return _as_large(bare, whole)
        found = self._first(self.known.of_numbers, bare)
        if found is None and (listed := self._names(bare)) is not None:
            return _as_large(bare, listed)
        return found or self._first(self.known.patterns, bare)

    def _first(self, patterns: Iterable[Pattern], bare: str) -> str | None:
        told = (self._by(one, bare) for one in patterns if one.fixed in bare)
        return next((found for found in told if found is not None), None)

    def _names(self, said: str) -> str | None:
        """A list of names, each as it is or in its language; None where one of its parts is no name."""
        parts = _LIST.split(said)  # name, what joins, name, ...
        found: list[str] = []
        at = 0
        while at < len(parts):
            ends = range(min(at + 2 * _NAME_PARTS - 1, len(parts)), at, -2)
            tried = ((end, self._name("".join(parts[at:end]), alone=end == at + 1)) for end in ends if (end - at) % 2)
            end, name = next(((end, name) for end, name in tried if name is not None), (at, None))
            if name is None:
                return None
            found.append(name)
            at = end + 1
        return self._joined(found, "or" if any(" or " in one for one in parts[1::2]) else "and")

    def _name(self, said: str, *, alone: bool) -> str | None:
        """One name; what is written with a comma or an "and" is one only where just that, or all but its numbers, is
        known."""
        if (whole := self._known(said)) is not None:
            return _as_large(said, whole)
        found = self._first(self.known.short if alone else self.known.of_numbers, said)
        if found is None and _TOGETHER in said:
            each = [self._name(one, alone=alone) for one in said.split(_TOGETHER)]
            return None if None in each else _TOGETHER.join(one for one in each if one is not None)
        return found

    def _known(self, said: str) -> str | None:
        """A medicine as its label has it, else a sentence or word by its English, else the record's own words."""
        if said.lower() in self.medicines and (said not in HEADINGS or said.lower() in self.own):
            return self.name(said)
        whole = self.known.whole.get(key(said))
        return said if whole is None and said.lower() in self.own else whole

    def _joined(self, names: Sequence[str], joined_by: str = "and") -> str:
        several = self.say.several(tuple(names), joined_by)
        return several if self.say.language != "es" else _before_i(several)

    def _by(self, pattern: Pattern, bare: str) -> str | None:
        match = pattern.looks.fullmatch(bare) or pattern.looks.fullmatch(bare[:1].lower() + bare[1:])
        if match is None:
            return None
        values: dict[str, str] = {}
        for kind, value in zip(pattern.kinds, match.groups(), strict=True):
            said = self._place(kind.rstrip("0123456789"), value)
            if said is None:
                return None
            values[kind] = said
        return _as_large(bare, _BRACES.sub(lambda one: values[one[1] + one[2]], pattern.said))

    def _place(self, kind: str, value: str) -> str | None:
        ways: Mapping[str, Callable[[str], str | None]] = {
            "names": self._names, "text": self.text, "day": self._day, "amount": self._amount, "own": self.or_own,
        }  # fmt: skip
        return ways[kind](value) if kind in ways else value

    def _amount(self, said: str) -> str | None:
        number, unit = said.split(" ", 1)
        if unit not in _PIECES:
            return said
        return self.say.pieces(Decimal(number.replace(",", "")), unit) if _COUNT.fullmatch(number) else None

    def _day(self, said: str) -> str:
        day, month, year = said.split()
        return f"{day} {self.say.month(_MONTHS.index(month))} {year}"

    def _tiled(self, parts: Sequence[str], joined_by: str) -> str | None:
        """Sentences put one behind the other, the longest known first."""
        for cut in range(len(parts) - 1, 0, -1):
            first = self._one(joined_by.join(parts[:cut]))
            rest = self.text(joined_by.join(parts[cut:])) if first is not None else None
            if first is not None and rest is not None:
                return f"{first.rstrip('. ')}{joined_by}{rest}"
        return None


def _as_large(english: str, said: str) -> str:
    """The first letter as large as in English; what is written large throughout ("AINE") stays so."""
    if english[:1].isupper():
        return said[:1].upper() + said[1:]
    if english[:1].islower() and said[1:2].islower():
        return said[:1].lower() + said[1:]
    return said


def _before_i(several: str) -> str:
    """ "naproxen e ibuprofen": before the sound of i, "y" is "e"."""
    return re.sub(r" y (?=h?i(?![eao]))", " e ", several, flags=re.IGNORECASE)


def told(language: str, knowledge: Knowledge, visit: Visit | None) -> Told:
    """The sentences of a visit's papers and screens in that language; those of no visit where there is none."""
    say = words(language)
    if language == "en":
        return Told(say, Sentences({}), frozenset(), frozenset())
    known = sentences(language)
    if not known.whole:
        raise PainDeskError(f"There are no sentences in the language {language!r}.", "Print in English.")
    effects = {key(name): said for name, said in own_words.side_effects(knowledge, language)}
    clinic = knowledge.own_words.get(language, {})
    given = {key(english): said for english, said in clinic.items() if said}
    medicines = frozenset(one.lower() for one in own_words.medicines(knowledge, visit))
    made = Told(say, replace(known, whole={**effects, **known.whole, **given}), medicines, frozenset())
    # "oxycodone 10 mg tablet" is said in the language; what nobody can say stays as the pharmacy wrote it
    fills = {one: made.text(one) or _with_its_form(one, say) for one in own_words.fills(visit)}
    own = frozenset(one.lower() for one in (*own_words.typed(visit), *(one for one in fills if not fills[one])))
    made = replace(made, own=own, seen={})
    as_typed = {one: _as_typed(one, say) for one in clinic if made.text(one) is None}
    more = {key(one): said for one, said in (*fills.items(), *as_typed.items()) if said}
    return replace(made, known=replace(made.known, whole={**made.known.whole, **more}), seen={})


def _with_its_form(fill: str, say: Words) -> str:
    """A pharmacy's "Oxycodone Hcl 10 mg tablet" with its last word in the language; "" where that is no form."""
    rest, _, form = fill.rpartition(" ")
    return f"{rest} {say.piece(form.lower())}" if rest and form.lower() in _PIECES else ""


def _as_typed(of_the_clinic: str, say: Words) -> str:
    """What a clinic wrote and nobody said in the language, marked so: "Our patients fell (sin traducir)"."""
    bare, mark = of_the_clinic.strip().rstrip(". "), say.letter("as_typed")
    return f"{bare[:-1]}, {mark})" if bare.endswith(LOCAL) else f"{bare} ({mark})"


def in_window(papers: Told) -> Told:
    """The same for windows, which say more than papers: errors, notes of imports, faults of the audit, answers to why.
    Papers need not read those."""
    more, known = _of_window(papers.say.language), papers.known
    both = _made({**known.whole, **more.whole}, (*more.patterns, *known.patterns), known.names, known.charts)
    return replace(papers, known=both, seen={})
