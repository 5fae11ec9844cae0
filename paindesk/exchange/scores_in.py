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
        found: list[Observation] = []
        for on, answers in self._answers.items():
            for code in self._codes:
                if not all(item in answers for item in code.items):
                    if code.items[-1] in answers or code.items[0] in answers:
                        self._note_missing(code, answers, there, on, notes)
                    continue
                total = sum((answers[item] for item in code.items), Decimal(0))
                if code.mean:
                    total = (total / len(code.items)).quantize(Decimal("0.1"))
                told = [one.value for one in there if one.code == code.code and one.on == on and one.value is not None]
                if told and not any(abs(one - total) < 1 for one in told):
                    notes.add(
                        "Observation", f"{code.title} {plain(told[0])}",
                        f"its answers come to {plain(total)}; the total as written is kept",
                    )  # fmt: skip
                if not told and code.lowest is not None and code.highest is not None:
                    if code.lowest <= total <= code.highest:
                        found.append(Observation(code=code.code, value=total, unit=code.unit, on=on))
                    else:
                        notes.add("Observation", f"{code.title} {plain(total)}", "outside what is plausible")
            if self._self_harm is not None and (points := answers.get(self._self_harm.loinc[0])) is not None:
                one = Observation(code=_SELF_HARM, value=points, unit="", on=on)
                if one.code not in [other.code for other in there if other.on == on]:
                    found.append(one)
        return found

    def _note_missing(
        self, code: ObservationCode, answers: dict[str, Decimal], there: Sequence[Observation], on: date | None,
        notes: Notes,
    ) -> None:  # fmt: skip
        if any(one.code == code.code and one.on == on for one in there):
            return
        count = sum(item in answers for item in code.items)
        if code.code == "phq9" and count <= 2:
            return  # the two questions of the PHQ-2
        dated = f" of {on.isoformat()}" if on is not None else ""
        notes.add("Observation", f"{code.title}{dated}", f"{count} of {len(code.items)} answers: no total")
