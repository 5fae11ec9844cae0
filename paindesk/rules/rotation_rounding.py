"""Rounding down to what a pharmacy can hand out: never up, no liquids, halves only of scored tablets."""

from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.medicine import Medicine
from paindesk.rules.dispensing import dispensable, is_measured

_MOST_PIECES = 4  # of one strength at one time


def rounded_down(amount: Amount, medicine: Medicine) -> Amount | None:
    """The largest dose at one time that pieces make without passing this amount; None when even one is too much."""
    found = Decimal(0)
    for product in medicine.products:
        if is_measured(product.form) or product.strength.unit != amount.unit:
            continue
        piece = product.piece
        most = product.strength.value * (1 if product.worn_days is not None else _MOST_PIECES)
        pieces = int(min(amount.value, most) // piece)
        if pieces > 0 and dispensable(Amount(piece * pieces, amount.unit), medicine) is not None:
            found = max(found, piece * pieces)
    return Amount(found.normalize() if found % 1 else found.quantize(Decimal(1)), amount.unit) if found else None
