"""The strengths written beside the names of medicines: of each ingredient, of a pair ("5-325 mg"), per mL, per hour."""

import re
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient
from paindesk.exchange.sig_words import NUM

Found = list[tuple[str, int, int]]  # each medicine named, with where its name begins and ends

_NUM = rf"(?:{NUM}|\.\d+)"
_MASS = r"mcg|mg|g|unt|units?|meq"
_STRENGTH = re.compile(
    rf"(?<![\w.])(?P<number>{_NUM})\s*-?\s*(?:(?P<percent>%)|(?P<unit>{_MASS})\b"
    rf"(?:\s*(?:/|per)\s*(?P<per>{_NUM})?\s*(?P<of>ml|h|hr|hour|actuat|act|spray)\b)?)"
)
_PAIR = re.compile(rf"(?<![\w.])(?P<numbers>(?:{_NUM})(?:\s*(?:mg)?\s*[-/]\s*(?:{_NUM}))+)\s*(?P<unit>mg|mcg)\b")
_PAIR_BARE = re.compile(
    r"(?<![\w.])(?P<numbers>(?:2\.5|5|7\.5|10|15|30|37\.5|60)\s*[-/]\s*(?:200|300|325|500|650)|"
    r"(?:300|325|500|650)\s*[-/]\s*(?:2\.5|5|7\.5|10|15|30|37\.5|60))(?![\w.])"
)
_PER_VOLUME = re.compile(rf"\s*(?:/|per)\s*(?P<per>{_NUM})?\s*ml\b")
_IN_NOTHING = re.compile(r"(?:/|\bper\b)\s*0+(?:\.0*)?\s*(?:ml|h|hr|hour|actuat|act|spray)\b")  # "325 mg/0 mL": a slip
# Codeine with acetaminophen is written by its number (labels of Tylenol with Codeine).
_NUMBERED = re.compile(r"(?:#|\bno\.? ?)(?P<number>[234])\b")
_CODEINE = {"2": "15", "3": "30", "4": "60"}
_ACETAMINOPHEN = frozenset({Decimal(300), Decimal(325), Decimal(500), Decimal(650)})


def with_strengths(cleaned: str, found: Found, knowledge: Knowledge) -> list[Ingredient]:
    """Each ingredient with the first strength written after its name and before the next one."""
    pair = _PAIR.search(cleaned) or _PAIR_BARE.search(cleaned)
    numbers = re.findall(_NUM, pair["numbers"]) if pair is not None else []
    names = [name for name, _, _ in found]
    if _IN_NOTHING.search(cleaned):
        return [Ingredient(name=name) for name in names]
    if pair is not None and len(found) == 1 and _shorthand(names[0], numbers, knowledge):
        found = [*found, ("acetaminophen", found[0][1], found[0][2])]
    if pair is not None and len(numbers) == len(found) > 1:
        volume = _PER_VOLUME.match(cleaned, pair.end())
        return _from_pair(numbers, pair.groupdict().get("unit") or "mg", found, volume)
    if pair is not None and found and len(numbers) > len(found):
        return [Ingredient(name=name) for name in names]  # one of the numbers is a partner's that is not known
    numbered = _NUMBERED.search(cleaned) if _STRENGTH.search(cleaned) is None else None
    if set(names) == {"codeine", "acetaminophen"} and numbered is not None:
        codeine = Amount(Decimal(_CODEINE[numbered["number"]]), "mg")
        acetaminophen = Ingredient(name="acetaminophen", strength=Amount(Decimal(300), "mg"))
        return [Ingredient(name="codeine", strength=codeine), acetaminophen]
    if len(found) > 1 and len({start for _, start, _ in found}) == 1:
        return [Ingredient(name=name) for name in names]  # a brand alone: which strength is whose is not said
    if _two_rates(cleaned):
        return [Ingredient(name=name) for name in names]
    ingredients: list[Ingredient] = []
    starts = [start for _, start, _ in found] + [len(cleaned)]
    for number, (name, start, end) in enumerate(found):
        until = min((other for other in starts if other > start), default=len(cleaned))
        strength = _strength(cleaned[end:until])
        if strength is None and len(found) == 1:
            strength = _strength(cleaned[:start]) if number == 0 else None
        ingredients.append(Ingredient(name=name, strength=strength))
    if len({one.strength.unit.endswith("/mL") for one in ingredients if one.strength is not None}) > 1:
        return _in_one_volume(cleaned, ingredients)
    return ingredients


def _shorthand(name: str, numbers: list[str], knowledge: Knowledge) -> bool:
    """Whether "hydrocodone 10-325" means the combination with acetaminophen, as it does for every opioid."""
    large = max((Decimal(one) for one in numbers), default=Decimal(0))
    return len(numbers) == 2 and large in _ACETAMINOPHEN and "opioid" in knowledge.groups_of(name)


def _two_rates(cleaned: str) -> bool:
    """Whether it names patches of two strengths: neither alone is the dose."""
    rates = {match["number"] for match in _STRENGTH.finditer(cleaned) if match["of"] in ("h", "hr", "hour")}
    return len(rates) > 1


def _in_one_volume(cleaned: str, ingredients: list[Ingredient]) -> list[Ingredient]:
    """ "hydrocodone 7.5 mg-acetaminophen 325 mg/15 mL": the volume at the end is that of all; else none is clear."""
    *first, last = ingredients
    volumes = [match for match in _STRENGTH.finditer(cleaned) if match["of"] == "ml"]
    masses = all(one.strength is not None and one.strength.unit in ("mg", "mcg") for one in first)
    if len(volumes) != 1 or not masses or last.strength is None or not last.strength.unit.endswith("/mL"):
        return [Ingredient(name=one.name) for one in ingredients]
    per = Decimal(volumes[0]["per"] or 1)
    shared = [(one.name, one.strength) for one in first if one.strength is not None]
    return [*(Ingredient(name=name, strength=Amount(of.value / per, f"{of.unit}/mL")) for name, of in shared), last]


def unknown_partners(cleaned: str, found: Found) -> list[Ingredient]:
    """In "acetaminophen 300 mg / dihydrocodeine 16 mg" with only one known, the other is kept by its own name."""
    partners: list[Ingredient] = []
    place = 0
    for part in cleaned.split(" / "):
        end = place + len(part)
        named = re.match(r"[a-z][a-z -]+?(?= \d)", part)
        known = named is not None and any(name == named[0].strip() for name, _, _ in found)
        here = any(place <= start < end for _, start, _ in found)
        if found and named is not None and not known and not here:
            partners.append(Ingredient(name=named[0].strip(), strength=_strength(part)))
        place = end + 3
    return partners


def _from_pair(numbers: list[str], unit: str, found: Found, volume: re.Match[str] | None) -> list[Ingredient]:
    """ "5-325 mg": of an opioid and acetaminophen the larger is acetaminophen's; else in the order of the names."""
    names = [name for name, _, _ in found]
    amounts = [Amount(Decimal(one), unit) for one in numbers]
    if any(one.value == 0 for one in amounts):
        return [Ingredient(name=name) for name in names]
    if volume is not None:
        amounts = [Amount(one.value / Decimal(volume["per"] or 1), f"{unit}/mL") for one in amounts]
    if len(names) == 2 and "acetaminophen" in names:
        small, large = sorted(amounts, key=lambda one: one.value)
        return [Ingredient(name=name, strength=large if name == "acetaminophen" else small) for name in names]
    return [Ingredient(name=name, strength=one) for name, one in zip(names, amounts, strict=True)]


def _strength(part: str) -> Amount | None:
    """The first strength in that part of the text, in mg where it was written in g."""
    match = _STRENGTH.search(part)
    if match is None:
        return None
    value = Decimal(match["number"])
    if match["percent"]:
        return Amount(value, "%")
    unit = match["unit"].replace("unt", "unit").rstrip("s")
    if unit == "g":
        value, unit = value * 1000, "mg"
    per = Decimal(match["per"] or 1)
    if match["of"] is None or value <= 0 or per <= 0:
        return Amount(value, unit) if value > 0 and match["of"] is None else None
    if match["of"] == "ml":
        return Amount(value / per, f"{unit}/mL")
    if match["of"] in ("h", "hr", "hour"):
        return Amount(value * 1000 / per, "mcg/h") if unit == "mg" else Amount(value / per, f"{unit}/h")
    return Amount(value, unit)
