"""A strength written without its unit ("MS Contin 15", "Norco 10 tablet", "Duragesic-25"): only one that is made.

The number must stand right after the name, be none of a count or a time, and be the strength of a product of that very
medicine. In front of a form it may be how many are taken as well: "15 tablet" cannot be, "15 tablets" and "4 tab" can,
and then neither is read, because of tablets taken for milligrams comes a dose many times too high.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Product
from paindesk.domain.medicine_line import Ingredient

_ONE_PIECE = r"tablet|caplet|capsule|patch|film|lozenge|suppository|pill|tableta|comprimido|c[aá]psula|parche|pastilla"
_PIECES = (
    r"tablets|tabs|caplets|capsules|caps|patches|films|lozenges|suppositories|pills|tabletas|comprimidos|c[aá]psulas|"
    r"parches|pastillas"
)
_ANY_PIECE = rf"{_ONE_PIECE}|{_PIECES}|tab|cap"
_BETWEEN = (
    r"^(?:[ -]+(?:hcl|hydrochloride|sulfate|sodium|er|xr|sr|cr|ir|la|xl|tablet|capsule|patch|film|dose|strength))*[ -]+"
)
_AFTER = re.compile(
    rf"{_BETWEEN}(?P<number>\d{{1,4}}(?:\.\d{{1,2}})?)(?![\d.]*\s*(?:-|/|%|x\b|mg|mcg|g\b|ml|units?\b|meq|tab|cap|pill|"
    r"patch|parche|film|comprimido|c[aá]psula|pastilla|caplet|lozenge|suppositor|times|veces|dos[ei]s?|doses|day|d[ií]a|"
    r"week|month|hours?|horas?|hrs?|h\b|puff|spray|drop|#))(?![\w.])"
)
_IN_FRONT = re.compile(
    rf"{_BETWEEN}(?P<said>(?P<number>\d{{1,4}}(?:\.\d{{1,2}})?)(?:\s*[-/]\s*(?P<other>\d{{1,4}}(?:\.\d{{1,2}})?))?\s*-?\s*"
    rf"(?:(?P<one>{_ONE_PIECE})|(?P<several>{_PIECES})|tab|cap))\b(?P<rest>.*)"
)
# How many are taken stands behind it: "15 tablet, 2 tablets twice a day", "20 tab take 1 bid".
_COUNTED_AFTER = re.compile(
    rf"^\s*(?:(?:take|use|give|tome|tomar)\s+(?:\d|an?\b|one|two|una?|dos)|"
    rf"(?:\d+(?:\.\d+)?|one|two|una?|dos|media)\s*(?:{_ANY_PIECE})\b)"
)
_MOST_PIECES = 4  # as many as are taken at one time, where the number alone has to say it


class Bare(NamedTuple):
    """The ingredients with that number as their strength, None where it is none.

    `piece`: a form stands behind it, so that one piece is taken at a time unless more is said. `open`: the words of
    which nobody can say whether they are a strength or how many.
    """

    ingredients: list[Ingredient] | None = None
    piece: bool = False
    open: str = ""


def bare_strength(after: str, ingredients: list[Ingredient], form: str, release: str, knowledge: Knowledge) -> Bare:
    """What a number without a unit says. `after`: what follows the name."""
    if not ingredients or any(one.strength is not None for one in ingredients):
        return Bare()
    names = {one.name for one in ingredients}
    files = [one for one in knowledge.medicines.values() if set(one.substances) == names]
    files = [one for one in files if one.release == release] or ([] if release else files)
    made = [(one.substances[0], product) for one in files for product in one.products]
    made = [(leading, product) for leading, product in made if not form or form in product.form]
    if (found := _AFTER.match(after)) is not None:
        return Bare(_with(Decimal(found["number"]), None, ingredients, made))
    if (found := _IN_FRONT.match(after)) is not None:
        return _in_front_of_piece(found, ingredients, made)
    return Bare()


def _in_front_of_piece(found: re.Match[str], ingredients: list[Ingredient], made: list[tuple[str, Product]]) -> Bare:
    number, other = Decimal(found["number"]), Decimal(found["other"]) if found["other"] else None
    if number <= 1 or (other is not None and number < other):
        return Bare()  # one, a half, or a range
    strength = _with(number, other, ingredients, made)
    many = number > _MOST_PIECES
    unsure = Bare(open=found["said"])
    if found["several"]:
        return unsure if other is not None or (strength is not None and many) else Bare()
    counted = _COUNTED_AFTER.match(found["rest"]) is not None
    if strength is not None and (counted or (found["one"] and (many or other is not None))):
        return Bare(strength, piece=True)
    return unsure if strength is not None or counted or many or other is not None else Bare()


def _with(
    number: Decimal, other: Decimal | None, ingredients: list[Ingredient], made: list[tuple[str, Product]]
) -> list[Ingredient] | None:
    """The ingredients where a product of just that strength is made, `other` being what it holds beside; else None."""
    products = [
        (leading, product)
        for leading, product in made
        if product.strength.value == number
        and (other is None or any(part.value == other for part in product.contains.values()))
    ]
    if len({product.strength for _, product in products}) != 1:
        return None
    leading, first = products[0]
    return [Ingredient(name=one.name, strength=_of(one, leading, first, products)) for one in ingredients]


def _of(one: Ingredient, leading: str, first: Product, products: list[tuple[str, Product]]) -> Amount | None:
    if one.name == leading:
        return first.strength
    amounts = {product.contains.get(one.name) for _, product in products}
    return amounts.pop() if len(amounts) == 1 else None
