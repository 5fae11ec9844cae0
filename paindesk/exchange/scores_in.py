"""Questionnaires answer by answer: each question by its LOINC code, its points, and the total where all are there.

The points are a number, the answer's ordinal value, its LOINC answer code, or its words as the instrument has them.
A question left out is not a zero: without all answers there is no total (see rules/screens).
Codes: LOINC answer lists LL358-3 (not at all to nearly every day), LL2179-1, LL2180-9 and LL2181-7 (AUDIT-C).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge, ObservationCode
from paindesk.domain.patient import Observation
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.observations_in import Value

_POINTS = {
    "LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3,
    "LA6270-8": 0, "LA18926-8": 1, "LA18927-6": 2, "LA18928-4": 3, "LA18929-2": 4,
    "LA15694-5": 0, "LA15695-2": 1, "LA18930-0": 2, "LA18931-8": 3, "LA18932-6": 4,
    "LA18933-4": 1, "LA18876-5": 2, "LA18891-4": 3, "LA18934-2": 4,
}  # fmt: skip
_ORDINAL = ("ordinalvalue", "itemweight", "questionnaire-ordinalvalue")
# AHRQ CDS Connect's own codes for the items of the PEG.
_CDS_CONNECT = {"PEGPAIN": "75893-8", "PEGENJOYMENT": "91145-3", "PEGGENERALACTIVITY": "91146-1"}
_SELF_HARM = "phq9_item9"


class Scores:
    """The answers of one record as they come together."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._codes = [one for one in knowledge.observations.values() if one.items]
        self._words: dict[str, dict[str, int]] = {}
        for code in self._codes:
            instrument = knowledge.instruments.get(code.code)
            for item, question in zip(code.items, instrument.questions if instrument else (), strict=False):
                if question.choices:
                    self._words[item] = {words.casefold(): points for points, words in question.choices}
        self._items = {item for code in self._codes for item in code.items}
        self._answers: defaultdict[date | None, dict[str, Decimal]] = defaultdict(dict)
        self_harm = knowledge.observations.get(_SELF_HARM)
        self._self_harm = self_harm if self_harm is not None and self_harm.loinc else None

    def item(self, question: Concept) -> str:
        """The LOINC code of the question of an instrument, or ""."""
        for one in question.codings:
            if one.system == LOINC and one.code in self._items:
                return one.code
            if "cds.ahrq.gov" in one.system and one.code in _CDS_CONNECT:
                return _CDS_CONNECT[one.code]
        return ""

    def take(self, item: str, value: Value, node: Node, on: date | None) -> bool:
        """Keep the points of an answer; False where they cannot be told."""
        points = self._points(item, value, node)
        if points is None:
            return False
        self._answers[on][item] = points
        return True

    def _points(self, item: str, value: Value, node: Node) -> Decimal | None:
        for coding in node.node("valueCodeableConcept").nodes("coding") if node.has("valueCodeableConcept") else ():
            for extension in coding.nodes("extension"):
                if extension.text("url").rsplit("/", 1)[-1].casefold() in _ORDINAL:
                    return extension.number("valueDecimal") or extension.number("valueInteger") or Decimal(0)
            if coding.text("code") in _POINTS:
                return Decimal(_POINTS[coding.text("code")])
        if value.number is not None:
            return value.number
        said = value.words.casefold().strip(" .")
        if said in self._words.get(item, {}):
            return Decimal(self._words[item][said])
        first = re.match(r"(\d{1,2})(?:\b|\D)", said)
        return Decimal(first[1]) if first is not None and (said == first[1] or "-" in said or "=" in said) else None

    def observations(self, there: Sequence[Observation], notes: Notes) -> list[Observation]:
        """The totals of what is whole and stands nowhere as a total; a total that does not add up is noted."""
        told: defaultdict[tuple[str, date | None], list[Decimal | None]] = defaultdict(list)
        for one in there:
            told[one.code, one.on].append(one.value)
        found: list[Observation | None] = []
        for on, answers in self._answers.items():
            for code in self._codes:
                written = told.get((code.code, on))
                if all(item in answers for item in code.items):
                    found.append(_total(code, answers, on, written, notes))
                elif written is None:
                    _note_missing(code, answers, on, notes)
            if self._self_harm is not None and (_SELF_HARM, on) not in told:
                points = answers.get(self._self_harm.loinc[0])
                found.append(None if points is None else Observation(code=_SELF_HARM, value=points, unit="", on=on))
        return [one for one in found if one is not None]


def _total(
    code: ObservationCode, answers: dict[str, Decimal], on: date | None, written: list[Decimal | None] | None,
    notes: Notes,
) -> Observation | None:  # fmt: skip
    """The total of all answers; None where the record has one, which is kept."""
    total = sum((answers[item] for item in code.items), Decimal(0))
    if code.mean:
        total = (total / len(code.items)).quantize(Decimal("0.1"))
    told = [one for one in written or () if one is not None]
    if told and not any(abs(one - total) < 1 for one in told):
        why = f"its answers come to {plain(total)}; the total as written is kept"
        notes.add("Observation", f"{code.title} {plain(told[0])}", why)
    if told or code.lowest is None or code.highest is None:
        return None
    if not code.lowest <= total <= code.highest:
        notes.add("Observation", f"{code.title} {plain(total)}", "outside what is plausible")
        return None
    return Observation(code=code.code, value=total, unit=code.unit, on=on)


def _note_missing(code: ObservationCode, answers: dict[str, Decimal], on: date | None, notes: Notes) -> None:
    there = [item for item in code.items if item in answers]
    by_itself = (*code.items[:2], *code.items[8:]) if code.code == "phq9" else ()  # the PHQ-2, and item 9
    if not set(there) - set(by_itself):
        return
    dated = f" of {on.isoformat()}" if on is not None else ""
    notes.add("Observation", f"{code.title}{dated}", f"{len(there)} of {len(code.items)} answers: no total")
