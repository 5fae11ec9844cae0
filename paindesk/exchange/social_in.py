"""What observations say of life rather than of the body: tobacco, alcohol, pregnancy, breastfeeding, falls.

Codes: LOINC 72166-2 tobacco smoking status, 82810-3 and 11449-6 pregnancy status, 63895-7 breastfeeding status,
74013-4 alcoholic drinks a day, 52552-7 falls in the past year.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

from paindesk.domain.patient import Pregnancy
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.observations_in import Value

T = TypeVar("T")

_TOBACCO, _ALCOHOL, _FALLS, _BREASTFEEDING = "72166-2", "74013-4", "52552-7", "63895-7"
_PREGNANCY = ("82810-3", "11449-6")
_TEST = "pregnancy_test"
_PREGNANT = {
    "77386006": Pregnancy.PREGNANT, "60001007": Pregnancy.NOT_PREGNANT, "LA15173-0": Pregnancy.PREGNANT,
    "LA26683-5": Pregnancy.NOT_PREGNANT, "pregnant": Pregnancy.PREGNANT, "not pregnant": Pregnancy.NOT_PREGNANT,
    "possible": Pregnancy.POSSIBLE, "possible pregnancy": Pregnancy.POSSIBLE, "possibly pregnant": Pregnancy.POSSIBLE,
    "102874004": Pregnancy.POSSIBLE, "yes": Pregnancy.PREGNANT, "no": Pregnancy.NOT_PREGNANT,
}  # fmt: skip
_NONE = (
    "none",
    "never",
    "non-drinker",
    "nondrinker",
    "does not drink",
    "current non-drinker",
    "no",
    "lifetime abstainer",
)
_NURSES = {"413712001": True, "yes": True, "breastfeeding": True, "lactating": True, "true": True,
           "no": False, "not breastfeeding": False, "false": False}  # fmt: skip


@dataclass(slots=True)
class Life:
    """The answers with their days; of each the newest counts."""

    tobacco: list[tuple[date, str]] = field(default_factory=list)
    pregnancy: list[tuple[date, Pregnancy]] = field(default_factory=list)
    breastfeeding: list[tuple[date, bool]] = field(default_factory=list)
    drinks: list[tuple[date, int]] = field(default_factory=list)
    falls: list[tuple[date, int]] = field(default_factory=list)

    def take(self, question: Concept, value: Value, on: date | None, node: Node) -> bool:
        """Whether it was one of these questions; an answer that is not plain is noted."""
        loinc, day = question.of(LOINC), on or date.min
        answer = node.concept("valueCodeableConcept") if node.has("valueCodeableConcept") else Concept()
        keys = [*(one.code for one in answer.codings), value.words.casefold().strip(" .")]
        if loinc == _TOBACCO:
            self.tobacco.append((day, str(value)))
        elif loinc in _PREGNANCY:
            said = next((_PREGNANT[one] for one in keys if one in _PREGNANT), Pregnancy.UNKNOWN)
            self.pregnancy.append((day, said))
            if said is Pregnancy.UNKNOWN or said is not Pregnancy.NOT_PREGNANT:
                dated = f", said on {on.isoformat()}" if on is not None else ""
                node.notes.add(node.where, f"Pregnancy: {value}{dated}", "ask whether it still holds")
        elif loinc == _BREASTFEEDING:
            nurses = next((_NURSES[one] for one in keys if one in _NURSES), None)
            if nurses is None:
                return self._unclear("Breastfeeding", value, node)
            self.breastfeeding.append((day, nurses))
        elif loinc == _ALCOHOL:
            week = _a_week(value)
            if week is None:
                return self._unclear("Alcohol", value, node)
            self.drinks.append((day, week))
        elif loinc == _FALLS:
            count = int(value.number) if value.number is not None else 0 if keys[-1] in ("no", "none", "0") else None
            if count is None:
                return self._unclear("Falls in the past year", value, node)
            self.falls.append((day, count))
        else:
            return False
        return True

    def _unclear(self, what: str, value: Value, node: Node) -> bool:
        node.notes.add(node.where, f"{what}: {value}", "an answer that is not plain: ask")
        return True

    def take_test(self, code: str, words: str, on: date | None, node: Node) -> None:
        """A positive pregnancy test makes a pregnancy possible; a negative one is only a result."""
        if code == _TEST and words.casefold().strip(" .") in ("positive", "pos", "detected", "pregnant", "reactive"):
            self.pregnancy.append((on or date.min, Pregnancy.POSSIBLE))
            node.notes.add(node.where, f"Pregnancy test positive {on or ''}".strip(), "ask whether it still holds")


def _a_week(value: Value) -> int | None:
    """Drinks a week, rounded up."""
    if value.number is None:
        return 0 if value.words.casefold().strip(" .") in _NONE else None
    unit = value.unit.casefold().replace(" ", "")
    if unit.endswith(("/wk", "/week", "perweek")):
        return int(value.number.to_integral_value(ROUND_CEILING))
    if unit in ("", "1", "drinks", "{drinks}") or unit.endswith(("/d", "/day", "perday")):
        return int((value.number * Decimal(7)).to_integral_value(ROUND_CEILING))
    return None


def newest(said: Sequence[tuple[date, T]], otherwise: T) -> T:
    """The answer given last."""
    return max(said, key=lambda one: one[0])[1] if said else otherwise
