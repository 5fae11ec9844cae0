"""Doses as pieces that exist."""

import pytest

from paindesk.domain.medicine import Product
from paindesk.rules.dispensing import best_product, dispensable
from tests.builders import amount, medicine, rung


def made(dose, *products):
    one = medicine(products=tuple(Product(form=form, strength=amount(of), scored=cut) for form, of, cut in products))
    found = dispensable(amount(dose), one)
    return None if found is None else [(str(count), str(product.strength)) for count, product in found]


CAPSULES = (("capsule", "100 mg", False), ("capsule", "300 mg", False))


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("100 mg", [("1", "100 mg")]),
        ("600 mg", [("2", "300 mg")]),
        ("400 mg", [("4", "100 mg")]),
        ("1000 mg", [("3", "300 mg"), ("1", "100 mg")]),
        ("150 mg", None),
        ("50 mg", None),
    ],
)
def test_capsules_are_not_cut(dose, expected):
    assert made(dose, *CAPSULES) == expected


def test_scored_tablets_may_be_halved_but_not_quartered():
    assert made("2.5 mg", ("tablet", "5 mg", True)) == [("0.5", "5 mg")]
    assert made("1.25 mg", ("tablet", "5 mg", True)) is None


def test_patches_gels_and_solutions():
    assert made("2 patch", ("patch", "5 %", False)) == [("2", "5 %")]
    assert made("0.5 patch", ("patch", "5 %", False)) is None
    assert made("4 g", ("gel", "1 %", False)) == [("4", "1 %")]
    assert made("150 mg", ("oral solution", "50 mg", False)) == [("3", "50 mg")]


def test_one_strength_for_the_whole_plan():
    chosen = best_product([rung("100 mg bedtime"), rung("100 mg morning + 300 mg bedtime")], medicine())
    assert chosen.strength == amount("100 mg")
    assert best_product([rung("300 mg bedtime"), rung("600 mg bedtime")], medicine()).strength == amount("300 mg")
    assert best_product([rung("50 mg bedtime")], medicine()) is None
