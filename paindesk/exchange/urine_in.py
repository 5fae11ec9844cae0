"""Urine drug tests: single results and panels, put together by their day.

A substance is known by its LOINC code, by LOINC's long or short name ("oxyCODONE Ur Ql Scn"), or by its plain name
inside a panel. Whether it was found is what the laboratory says; a bare number is told as it is and not judged.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import CONFIRMATORY, SCREEN, UrineTest
from paindesk.domain.urine import spelled
from paindesk.exchange.names import recognise
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.observations_in import Value
from paindesk.exchange.urine_sample_in import ABNORMAL, in_unit, is_validity, is_wrong, measure

_LOINC_NAME = re.compile(
    r"^(?P<name>.+?) (?:\[(?:presence|mass/volume|moles/volume|units/volume)\] in urine\b|"
    r"ur(?:ine)?(?: ql| scn| cfm|-mcnc|-scnc|-acnc|$))"
)
_PLAIN_NAME = re.compile(
    r"^(?:urine (?P<after>.+?)|(?P<before>.+?)[, ]+urine)(?: (?:screen(?:ing)?|confirm\w*|test|level|qual\w*))*$"
)
_PANEL = re.compile(
    r"urine drug|drug screen|drugs? of abuse|toxicology|\buds\b|\budt\b|drug test|urine tox|drug monitoring"
)
_CONFIRMED = re.compile(r"confirm|\bcfm\b|lc[/-]?ms|gc[/-]?ms|definitive|mass spec|quant")
_ABSENT = re.compile(
    r"\b(?:negative|neg|not detected|none detected|nondetected|absent|not present|nonreactive|non-reactive|"
    r"below (?:the )?cut-?off|nd|within normal limits)\b|^<|^no\b"
)
_PRESENT = re.compile(r"\b(?:positive|pos|detected|present|reactive|abnormal|high)\b|^>|^yes\b")
_UNSURE = re.compile(r"\b(?:inconclusive|indeterminate|equivocal|pending|invalid|cancel\w*)\b")
_NOT_A_DRUG = re.compile(
    r"creatinine|specific gravity|\bph\b|nitrite|oxidant|temperature|protein|glucose|ketone|blood|leukocyte|"
    r"bilirubin|urobilinogen|albumin|sodium|potassium|hcg|pregnan|color|appearance|culture|bacteria|cutoff|method|"
    r"tested for|/creat|valid|adulter|dilut|comment|interpret"
)
_RESULT_CODES = {
    "10828004": "positive", "260385009": "negative", "260373001": "detected", "260415000": "not detected",
    "LA6576-8": "positive", "LA6577-6": "negative", "LA11882-0": "detected", "LA11883-8": "not detected",
    "POS": "positive", "NEG": "negative", "DET": "detected", "ND": "not detected",
}  # fmt: skip


@dataclass(slots=True)
class _Day:
    found: list[str] = field(default_factory=list)
    not_found: list[str] = field(default_factory=list)
    tested: list[str] = field(default_factory=list)  # looked for, and neither found nor not found
    notes: list[str] = field(default_factory=list)
    sample: dict[str, Decimal] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def has_result(self) -> bool:
        """Whether it names a substance."""
        return bool(self.found or self.not_found)


class UrineTests:
    """The tests of one record as they come together."""

    def __init__(self, knowledge: Knowledge) -> None:
        urine = [one for code, one in knowledge.observations.items() if code.startswith("urine_") and one.words]
        self._by_loinc = {loinc: one.title.removeprefix("Urine ") for one in urine for loinc in one.loinc}
        self._by_word = {
            word.casefold(): one.title.removeprefix("Urine ")
            for one in urine
            for word in one.words
            if one.code != "urine_drug"
        }
        self._knowledge = knowledge
        self._panels = {loinc for one in urine if one.code == "urine_drug" for loinc in one.loinc}
        self._days: dict[tuple[date, bool], _Day] = {}
        self._waiting: list[tuple[date, str, Concept, Value]] = []

    def is_panel(self, concept: Concept) -> bool:
        """Whether that is a test for drugs in urine as a whole."""
        words = " ".join((concept.words, *(one.display for one in concept.codings))).casefold()
        return concept.of(LOINC) in self._panels or (
            _PANEL.search(words) is not None
            and not re.search(r"\b(?:blood|serum|plasma|saliva|oral fluid|hair)\b", words)
        )

    def substance(self, concept: Concept, *, in_panel: bool = False) -> str:
        """The drug that test looks for; "" when it is no test of urine, or none for a drug."""
        for one in concept.codings:
            if one.system == LOINC and one.code in self._by_loinc and one.code not in self._panels:
                return self._by_loinc[one.code]
        for shown in (concept.text, *(one.display for one in concept.codings)):
            words = shown.casefold()
            match = _LOINC_NAME.match(words) or _PLAIN_NAME.match(words)
            said = next(part for part in match.groups() if part) if match is not None else words
            if not words or _NOT_A_DRUG.search(said):
                continue
            if match is not None:
                if _PANEL.search(said) or said in ("drug", "drugs"):
                    return ""
                if (known := self._known(said)) or in_panel:
                    return known or said
            elif in_panel:
                return self._known(said) or said
        return ""

    def _known(self, words: str) -> str:
        titled = self._knowledge.urine.substance(words)
        if titled is not None and spelled(words) == spelled(titled.title):
            return titled.title
        bare = re.sub(r"\b(?:screen|confirm\w*|metabolites?|qual\w*|total)\b|[,;()]", " ", words)
        bare = " ".join(bare.split())
        if known := self._by_word.get(words.strip()) or self._by_word.get(bare):
            return bare if self._is_metabolite(bare, known) else known
        named = recognise(bare.removeprefix("nor") if bare.startswith("nor") else bare, self._knowledge).ingredients
        return named[0].name if len(named) == 1 else ""

    def _is_metabolite(self, bare: str, known: str) -> bool:
        """Whether it goes by a name of its own ("noroxymorphone"), which tells more than what it is filed under."""
        facts = self._knowledge.urine
        own = facts.substance(bare)
        if own is None or spelled(bare) == spelled(known):
            return False
        return spelled(bare) in map(spelled, own.shown_by) or (own.key == bare and own.key != known)

    def take(
        self,
        substance: str,
        concept: Concept,
        value: Value | None,
        node: Node,
        on: date,
        *,
        panel: Concept,
        method: Concept,
    ) -> None:
        """One result of a day; a laboratory's confirmation is a test of its own beside a screen."""
        day = self._day(on, _is_confirmed(concept, method, panel))
        result, shown = _result(value, node)
        if result == "found":
            day.found.append(substance)
        elif result == "not found":
            day.not_found.append(substance)
        else:
            day.tested.append(substance)
            day.notes.append(f"{substance}: {shown}")

    def take_panel(self, concept: Concept, node: Node, value: Value | None, on: date) -> None:
        """The day of a test as a whole, with what it says in words."""
        day = self._day(on, _is_confirmed(concept, node.concept("method")))
        if value is not None and str(value):
            day.notes.append(str(value))

    def take_sample(self, concept: Concept, value: Value, on: date, *, panel: Concept, method: Concept) -> bool:
        """Whether it is of the sample of a panel: a measure in its unit, or its validity in words."""
        key = measure(concept, in_panel=True)
        if not key and not is_validity(concept):
            return False
        day = self._day(on, _is_confirmed(concept, method, panel))
        said = f"{concept.words}: {value}"
        number = in_unit(key, value) if key else None
        if number is not None:
            day.sample[key] = number
        elif not key and is_wrong(str(value)):
            day.wrong.append(str(value).removeprefix(ABNORMAL) if str(value).startswith(ABNORMAL) else said)
        else:
            day.notes.append(said)
        return True

    def wait(self, concept: Concept, value: Value, on: date) -> bool:
        """Whether it is a measure of urine by itself: of a drug test's sample only where there is a test that day."""
        key = measure(concept, in_panel=False)
        if not key:
            return False
        self._waiting.append((on, key, concept, value))
        return True

    def unused(self) -> list[tuple[Concept, Value, date]]:
        """Measures of urine of days without a drug test, and those in a unit that is not known. After `all`."""
        return [(concept, value, on) for on, _, concept, value in self._waiting]

    def _day(self, on: date, confirmed: bool) -> _Day:
        return self._days.setdefault((on, confirmed), _Day())

    def all(self) -> tuple[UrineTest, ...]:
        """The tests in the order of their days, a screen before its confirmation.

        A substance that one part of a test found and another did not counts as found.
        """
        for day in sorted({on for on, _ in self._days}):
            self._settle(day)
        return tuple(
            UrineTest(
                on=on,
                method=CONFIRMATORY if confirmed else SCREEN,
                found=tuple(dict.fromkeys(day.found)),
                not_found=tuple(one for one in dict.fromkeys(day.not_found) if one not in day.found),
                note="; ".join(dict.fromkeys(day.notes)),
                tested=tuple(dict.fromkeys(day.tested)),
                creatinine=day.sample.get("creatinine"),
                specific_gravity=day.sample.get("specific_gravity"),
                ph=day.sample.get("ph"),
                nitrite=day.sample.get("nitrite"),
                temperature=day.sample.get("temperature"),
                tampered="; ".join(dict.fromkeys(day.wrong)),
            )
            for (on, confirmed), day in sorted(self._days.items(), key=lambda one: one[0])
        )

    def _settle(self, on: date) -> None:
        """One sample a day: both tests of a day share it, and one that names no substance belongs to the other."""
        parts = {confirmed: self._days[on, confirmed] for confirmed in (False, True) if (on, confirmed) in self._days}
        for one in [each for each in self._waiting if each[0] == on]:
            number = in_unit(one[1], one[3])
            if number is not None:
                next(iter(parts.values())).sample.setdefault(one[1], number)
                self._waiting.remove(one)
        if len(parts) < 2:
            return
        for mine, other in ((parts[False], parts[True]), (parts[True], parts[False])):
            for key, number in mine.sample.items():
                other.sample.setdefault(key, number)
            other.wrong += [one for one in mine.wrong if one not in other.wrong]
        for confirmed, other in ((True, parts[False]), (False, parts[True])):
            if not parts[confirmed].has_result:
                other.notes += parts[confirmed].notes
                other.tested += parts[confirmed].tested
                del self._days[on, confirmed]
                return


def _is_confirmed(*concepts: Concept) -> bool:
    words = (" ".join((one.words, *(each.display for each in one.codings))).casefold() for one in concepts)
    return any(_CONFIRMED.search(one) is not None for one in words)


def _result(value: Value | None, node: Node) -> tuple[str, str]:
    """ "found", "not found" or "", and what was said."""
    said = [one for part in node.concepts("interpretation") for one in _spoken(part)]
    if value is not None and value.number is None:
        said = [*_spoken(node.concept("valueCodeableConcept") if node.has("valueCodeableConcept") else Concept()),
                value.words, *said]  # fmt: skip
    for words in said:
        lowered = words.casefold()
        if _UNSURE.search(lowered):
            continue
        if _ABSENT.search(lowered):
            return "not found", words
        if _PRESENT.search(lowered):
            return "found", words
    if value is not None and value.number is not None:
        return ("not found", "0") if value.number == 0 else ("", f"{plain(value.number)} {value.unit}".strip())
    return "", "; ".join(dict.fromkeys(said)) or "no result"


def _spoken(concept: Concept) -> list[str]:
    codes = [_RESULT_CODES[one.code] for one in concept.codings if one.code in _RESULT_CODES]
    return [*codes, *([concept.words] if concept else [])]
