"""A strength written without its unit ("MS Contin 15", "Norco 10", "Duragesic-25"): only a strength that is made.

The number must stand right after the name, be none of a count or a time, and be the strength of a product of that
very medicine; anything else stays open.
"""

import re
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Product
from paindesk.domain.medicine_line import Ingredient

_AFTER = re.compile(
    r"^(?:[ -]+(?:hcl|hydrochloride|sulfate|sodium|er|xr|sr|cr|ir|la|xl|tablet|capsule|patch|film|dose|strength))*"
    r"[ -]+(?P<number>\d{1,4}(?:\.\d{1,2})?)(?![\d.]*\s*(?:-|/|%|x\b|mg|mcg|g\b|ml|units?\b|meq|tab|cap|pill|patch|"
    r"film|times|doses?|day|week|month|hours?|hrs?|h\b|puff|spray|drop|#))(?![\w.])"
)


def bare_strength(
    after: str, ingredients: list[Ingredient], form: str, release: str, knowledge: Knowledge
) -> list[Ingredient] | None:
    """The ingredients with that number as their strength; None where it is none. `after`: what follows the name."""
    found = _AFTER.match(after)
    if found is None or not ingredients or any(one.strength is not None for one in ingredients):
        return None
    names = {one.name for one in ingredients}
    files = [one for one in knowledge.medicines.values() if set(one.substances) == names]
    files = [one for one in files if one.release == release] or ([] if release else files)
    products = [
        (one.substances[0], product)
        for one in files
        for product in one.products
        if product.strength.value == Decimal(found["number"]) and (not form or form in product.form)
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
