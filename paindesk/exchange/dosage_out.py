"""What a medicine is called and how it is taken, as FHIR R4: the text, and its structure beside it.

What `dosage_in` and `names` read back.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.exchange.dosage_in import spoken

Json = dict[str, Any]

_PIECES = ("tablet", "capsule", "patch", "lozenge", "film", "suppository", "puff", "spray", "drop", "packet", "piece")


def named(text: str, rxcui: str) -> Json:
    """A medicine as written, with its number where it is known."""
    coding = [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": rxcui}]
    return {"text": text} | ({"coding": coding} if rxcui else {})


def with_strengths(text: str, ingredients: Sequence[Ingredient]) -> str:
    """A combination with the strength of each part ("5 mg/325 mg"), without which its dose in mg says nothing."""
    told = [one.strength for one in ingredients if one.strength is not None]
    if len(ingredients) < 2 or len(told) < len(ingredients) or all(_stands(one, text) for one in told):
        return text
    first, each = str(told[0]), "/".join(str(one) for one in told)
    return text.replace(first, each, 1) if _stands(told[0], text) and first in text else f"{text} {each}"


def _stands(strength: Amount, text: str) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(plain(strength.value))}(?![\d.])", text) is not None


def dosage(one: MedicineLine) -> Json:
    """Text and structure; where they disagree the structured side is kept as the other choice.

    That two opioids are taken together on purpose, and that the doses of a day differ, has no place in a structure and
    is said in words.
    """
    sig = one.sig or (one.sig_choices[-1] if one.sig_choices else None)
    text = one.sig_text or (spoken(sig) if sig is not None and sig.unequal else "")
    made: Json = {"text": text} if text else {}
    if one.together_with:
        made["additionalInstruction"] = [{"text": f"taken together with {one.together_with} on purpose"}]
    if sig is None:
        return made
    if sig.unequal:
        return made | ({"asNeededBoolean": True} if sig.as_needed else {})
    return made | structured(sig)


def structured(sig: Sig) -> Json:
    """One dose so many times a day."""
    often = Fraction(sig.times_per_day).limit_denominator(400)
    made: Json = {
        "timing": {"repeat": {"frequency": often.numerator, "period": often.denominator, "periodUnit": "d"}},
        "doseAndRate": [{"doseQuantity": quantity(sig.dose)}],
    }
    return made | ({"asNeededBoolean": True} if sig.as_needed else {})


def quantity(amount: Amount) -> Json:
    """A Quantity; pieces have no code."""
    if amount.unit in _PIECES:
        return {"value": number(amount.value), "unit": amount.unit}
    code = {"mcg": "ug"}.get(amount.unit, amount.unit)
    return {"value": number(amount.value), "unit": amount.unit, "system": "http://unitsofmeasure.org", "code": code}


def number(value: Decimal) -> int | float:
    """As JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)
