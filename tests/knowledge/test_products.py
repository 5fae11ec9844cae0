"""What can be made of the tablets, capsules and liquids a pharmacy has."""

import pytest

from paindesk.domain.dose import amount
from paindesk.domain.medicine import Product
from paindesk.knowledge.products import can_be_made

CAPSULES = (
    Product(form="capsule", strength=amount(100, "mg")),
    Product(form="capsule", strength=amount(300, "mg")),
)
SCORED = (Product(form="tablet", strength=amount(50, "mg"), scored=True),)
LIQUID = (Product(form="oral solution", strength=amount(5, "mg")),)  # per mL
GEL = (Product(form="gel", strength=amount(1, "%")),)
PATCH = (Product(form="patch", strength=amount(5, "%")),)


@pytest.mark.parametrize(
    ("dose", "products"),
    [
        (amount(400, "mg"), CAPSULES),
        (amount(25, "mg"), SCORED),
        (amount("7.5", "mg"), LIQUID),
        (amount(2, "g"), GEL),
        (amount(3, "patch"), PATCH),
    ],
)
def test_can_be_made(dose, products) -> None:
    assert can_be_made(dose, products)


@pytest.mark.parametrize(
    ("dose", "products"),
    [
        (amount(50, "mg"), CAPSULES),  # a capsule is not halved
        (amount("12.5", "mg"), SCORED),  # nor a tablet quartered
        (amount(4000, "mg"), CAPSULES),  # 14 capsules at one time
        (amount(2, "patch"), GEL),
        (amount(100, "mcg"), CAPSULES),
    ],
)
def test_cannot_be_made(dose, products) -> None:
    assert not can_be_made(dose, products)
