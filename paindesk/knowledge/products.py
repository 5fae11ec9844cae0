"""Whether a dose can be made of what a pharmacy dispenses."""

from collections.abc import Iterable
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.medicine import MOST_PIECES, Product

LIQUIDS = ("solution", "suspension", "syrup", "liquid", "elixir", "concentrate")
# What the amount of a rung may be counted in, and the words in a product's form that allow it.
COUNTED = {
    "patch": ("patch",),
    "tablet": ("tablet",),
    "capsule": ("capsule",),
    "spray": ("spray",),
    "film": ("film",),
    "application": ("gel", "cream", "ointment", "lotion", "solution"),
    "g": ("gel", "cream", "ointment"),
    "mL": (*LIQUIDS, "gel"),
}


def can_be_made(amount: Amount, products: Iterable[Product]) -> bool:
    """Whole pieces, halves of scored ones, and half-millilitres of liquids (strength per mL) of one unit."""
    kinds = tuple(products)
    words = COUNTED.get(amount.unit, ())
    if any(word in product.form for product in kinds for word in words):
        return amount.value % Decimal("0.5") == 0
    pieces = {_smallest_piece(product) for product in kinds if product.strength.unit == amount.unit}
    if any(amount.value % piece == 0 and amount.value / piece <= MOST_PIECES for piece in pieces):
        return True
    reachable = {Decimal(0)}
    for _ in range(MOST_PIECES):
        reachable |= {total + piece for total in reachable for piece in pieces if total + piece <= amount.value}
    liquids = [_smallest_piece(one) for one in kinds if _is_liquid(one) and one.strength.unit == amount.unit]
    return amount.value in reachable or any(amount.value % piece == 0 for piece in liquids)


def _is_liquid(product: Product) -> bool:
    return any(word in product.form for word in LIQUIDS)


def _smallest_piece(product: Product) -> Decimal:
    return product.strength.value / 2 if _is_liquid(product) else product.piece
