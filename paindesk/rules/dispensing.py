"""What a pharmacy can hand out: amounts as whole (or half, if scored) pieces of strengths that exist."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from paindesk.domain.dose import Amount, Rung
from paindesk.domain.medicine import MOST_PIECES, Medicine, Product
from paindesk.domain.medicine_line import Ingredient
from paindesk.rules.once import once

_OPIOID = "opioid"  # the class

_MEASURED = ("solution", "liquid", "syrup", "suspension", "gel", "cream", "ointment", "lotion", "drops")


@cache
def is_measured(form: str) -> bool:
    """Whether the form is measured out (mL, g) and not counted."""
    lowered = form.lower()
    return any(word in lowered for word in _MEASURED)


def several(form: str) -> str:
    """ "tablets", "patches"."""
    return f"{form}es" if form.endswith("ch") else f"{form}s"


@cache
def is_slow_release(form: str) -> bool:
    """Whether the form gives its dose over many hours, so that it does not stand in for an ordinary tablet."""
    return "extended" in form.lower()


def pieces(dose: Amount, product: Product) -> Decimal | None:
    """How many of that product make the dose: whole, half if scored, mL to one decimal; None if it cannot be made."""
    if is_measured(product.form):
        if dose.unit != product.strength.unit:
            return dose.value if dose.unit in ("mL", "g") else None
        measured = dose.value / product.strength.value
        return measured if measured > 0 and measured * 10 == int(measured * 10) else None
    count = dose.value if dose.unit == product.form else None
    if dose.unit == product.strength.unit:
        count = dose.value / product.strength.value
    if count is None or count <= 0:
        return None
    return count if count * product.strength.value % product.piece == 0 else None


def dispensable(amount: Amount, medicine: Medicine) -> tuple[tuple[Decimal, Product], ...] | None:
    """The fewest pieces that make the amount at one time, of one form if possible; None when nothing makes it."""
    single = [(count, one) for one in medicine.products if (count := pieces(amount, one)) is not None]
    counted = [row for row in single if not is_measured(row[1].form) and row[0] <= MOST_PIECES]
    if counted:
        return (min(counted, key=lambda row: (is_slow_release(row[1].form), row[0], row[0] % 1 != 0)),)
    together = [
        one
        for one in medicine.products
        if not is_measured(one.form) and not is_slow_release(one.form) and one.strength.unit == amount.unit
    ]
    together.sort(key=lambda one: one.strength.value, reverse=True)
    if found := _joined(amount, together, MOST_PIECES):
        return found
    return (single[0],) if single and is_measured(single[0][1].form) else None


def _joined(amount: Amount, products: Sequence[Product], room: int) -> tuple[tuple[Decimal, Product], ...]:
    """Larger strengths first; empty when no sum of these strengths is the amount."""
    if not products or room < 1:
        return ()
    first, rest = products[0], products[1:]
    for count in range(min(int(amount.value // first.strength.value), room), -1, -1):
        left = Amount(amount.value - first.strength.value * count, amount.unit)
        own = ((Decimal(count), first),) if count else ()
        if left.value == 0:
            return own
        if more := _joined(left, rest, room - count):
            return own + more
    return ()


def holds(medicine: Medicine, product: Product | None) -> tuple[Ingredient, ...]:
    """What one piece has in it, by substance; empty where the medicine is its own substance.

    An opioid always says it: by that its release is told apart, and oxycodone never takes the place of OxyContin.
    """
    if medicine.substances == (medicine.name,) and medicine.class_id != _OPIOID:
        return ()
    lead, *others = medicine.substances
    contains = {} if product is None else product.contains
    return (
        Ingredient(name=lead, strength=None if product is None else product.strength),
        *(Ingredient(name=one, strength=contains.get(one)) for one in others),
    )


def product_of(strength: Amount | None, form: str, medicine: Medicine) -> Product | None:
    """The product of that strength and form; where no form is written, the first of that strength."""
    fitting = (one for one in medicine.products if one.strength == strength and form in ("", one.form))
    return next(fitting, None)


def rung_is_dispensable(rung: Rung, medicine: Medicine) -> bool:
    """Whether every dose of the rung can be made up."""
    doses = set(rung.doses)
    return bool(doses) and all(can_be_made(one, medicine) for one in doses)


@once
def can_be_made(amount: Amount, medicine: Medicine) -> bool:
    """Whether any pieces make the amount at one time."""
    return dispensable(amount, medicine) is not None


def best_product(rungs: Sequence[Rung], medicine: Medicine) -> Product | None:
    """The strength to write on the prescription: the largest that makes every dose, whole pieces before halves."""
    doses = {dose for rung in rungs for dose in rung.doses}
    fitting = []
    for product in medicine.products:
        counts = [pieces(dose, product) for dose in doses]
        if counts and all(one is not None for one in counts):
            whole = all(one is not None and one % 1 == 0 for one in counts)
            plain_form = not is_measured(product.form) and not is_slow_release(product.form)
            fitting.append((plain_form, whole, product.strength.value, product))
    return max(fitting, key=lambda row: row[:3], default=(None, None, None, None))[3]
