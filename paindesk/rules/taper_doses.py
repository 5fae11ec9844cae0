"""The doses a taper may step on: pieces of one product, spread over the times of day that are used now.

The idea: one strength through the whole taper, so that nobody mixes up tablets at home; no single dose is ever larger
than it is now; the larger doses give first, noon before evening before morning before bedtime.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import Amount, Rung, When
from paindesk.domain.medicine import MOST_PIECES, Medicine, Product
from paindesk.rules.dispensing import is_measured, is_slow_release

_HALF = Decimal("0.5")
_GIVES_FIRST = (When.NOON, When.EVENING, When.MORNING, When.BEDTIME)


def products(medicine: Medicine, form: str, unit: str) -> Iterator[Product]:
    """The counted products in that unit, of the release that is taken now, the largest strength first."""
    counted = [one for one in medicine.products if not is_measured(one.form) and one.strength.unit == unit]
    slow = is_slow_release(form) if form else all(is_slow_release(one.form) for one in counted)
    fitting = [one for one in counted if is_slow_release(one.form) == slow and one.worn_days is None]
    same = [one for one in fitting if one.form == form] or fitting
    yield from sorted(same, key=lambda one: one.strength.value, reverse=True)


def below(now: Rung, product: Product) -> dict[Decimal, Rung]:
    """Every smaller daily dose that this product makes, and how it is taken."""
    least, found = product.piece, {}
    if now.as_needed is not None:
        return _as_needed(now, product)
    count = int(now.daily.value // least)
    for number in range(count, 0, -1):
        value = least * number
        if value < now.daily.value and (made := spread(value, now, product)) is not None:
            found[value] = made
    return found


def spread(value: Decimal, now: Rung, product: Product) -> Rung | None:
    """This daily dose over the times used now, in whole pieces and at most one half; None where it does not fit."""
    strength = product.strength.value
    caps = {when: min(int(dose.value // strength), MOST_PIECES) for when, dose in now.slots}
    whole, rest = divmod(value, strength)
    if rest and rest != strength * _HALF:
        return None
    counts = _taken_away(caps, int(whole))
    if counts is None:
        return None
    doses = {when: count * strength for when, count in counts.items()}
    if rest:
        room = [when for when, dose in now.slots if dose.value - doses[when] >= rest]
        room = [when for when in room if counts[when] < MOST_PIECES]
        if not room:
            return None
        most = max(room, key=lambda when: (dict(now.slots)[when].value - doses[when], _GIVES_FIRST.index(when)))
        doses[most] += rest
    slots = tuple((when, Amount(doses[when], now.daily.unit)) for when, _ in now.slots if doses[when] > 0)
    return Rung(slots=slots) if slots else None


def _taken_away(caps: dict[When, int], wanted: int) -> dict[When, int] | None:
    """Pieces for each time of day, the fullest lowered first until so many are left."""
    counts = dict(caps)
    if sum(counts.values()) < wanted:
        return None
    while sum(counts.values()) > wanted:
        fullest = max(
            (when for when in counts if counts[when]),
            key=lambda when: (counts[when] / caps[when], counts[when], -_GIVES_FIRST.index(when)),
        )
        counts[fullest] -= 1
    return counts


def _as_needed(now: Rung, product: Product) -> dict[Decimal, Rung]:
    """Smaller or fewer doses when needed, never closer together; of equal sums the one of whole pieces."""
    needed, least = now.as_needed, product.piece
    assert needed is not None
    numbers = range(int(needed.dose.value // least), 0, -1)
    singles = sorted((least * one for one in numbers), key=lambda one: (one % product.strength.value != 0, -one))
    found: dict[Decimal, Rung] = {}
    for single in (one for one in singles if one / product.strength.value <= MOST_PIECES):
        for times in range(needed.times_per_day, 0, -1):
            dose = Amount(single, needed.dose.unit)
            made = Rung(as_needed=replace(needed, dose=dose, times_per_day=times))
            if made.daily.value < now.daily.value:
                found.setdefault(made.daily.value, made)
    return found
