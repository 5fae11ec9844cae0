"""What is typed in one unit is shown again as typed, and means the same in every other."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import Derived
from paindesk.domain.patient import Observation
from paindesk.domain.units import UNITS, Units, bounds, in_doubt, in_words, meant_otherwise, shown, typed
from paindesk.rules.organs import in_our_unit, organ_function
from tests.builders import TODAY, patient, shipped

EVERY = [(code, unit) for code, units in UNITS.items() for unit in units]
names = [f"{code}, {unit.name}" for code, unit in EVERY]
MG, UMOL = UNITS["creatinine"][:2]
KG, LB = UNITS["weight"][:2]
CM, INCH = UNITS["height"][:2]


PLAUSIBLE = {  # as in observations.toml, which a test below holds
    "creatinine": (Decimal("0.2"), Decimal(20)), "weight": (Decimal(25), Decimal(400)),
    "height": (Decimal(90), Decimal(240)),
}  # fmt: skip


@pytest.mark.parametrize(("code", "unit"), EVERY, ids=names)
@given(share=st.decimals(0, 1, places=5))
def test_what_is_typed_is_shown_again(code, unit, share):
    low, high = bounds(*PLAUSIBLE[code], unit)
    number = (low + share * (high - low)).quantize(unit.step)
    assert shown(typed(code, number, unit), unit) == number


@pytest.mark.parametrize(("code", "unit"), EVERY, ids=names)
def test_what_is_plausible_in_one_unit_is_plausible_in_the_record(code, unit):
    known = shipped().observations[code]
    assert (known.lowest, known.highest) == PLAUSIBLE[code]
    low, high = PLAUSIBLE[code]
    least, most = bounds(low, high, unit)
    assert low <= typed(code, least, unit) < typed(code, most, unit) <= high


@given(creatinine=st.integers(20, 1700), weight=st.integers(60, 880), height=st.integers(50, 90))
def test_the_clearance_is_the_same_whichever_unit_is_set(creatinine, weight, height):
    """Typed in µmol/L, lb and in; then shown and typed over again in mg/dL, kg and cm: nothing moves."""
    given_in = {"creatinine": (creatinine, UMOL), "weight": (weight, LB), "height": (height, INCH)}
    kept = {code: typed(code, Decimal(number), unit) for code, (number, unit) in given_in.items()}
    over = {code: typed(code, shown(number, UNITS[code][0]), UNITS[code][0]) for code, number in kept.items()}
    found = [organ_function(patient(age=70, **one), TODAY).crcl for one in (kept, over)]
    assert isinstance(found[0], Derived)
    assert found[0] == found[1]


@pytest.mark.parametrize(("code", "unit"), EVERY, ids=names)
def test_typing_importing_and_the_rules_use_one_factor(code, unit):
    record = replace(Observation(code=code, value=Decimal(100), unit=unit.name), on=TODAY)
    expected = 100 * unit.per
    assert in_our_unit(record) == expected
    known = shipped().observations[code]
    imported = 1 if unit.name == known.unit else known.also[unit.name]
    assert abs(100 * imported - expected) < Decimal("0.0001")


def test_numbers_by_hand():
    assert typed("creatinine", Decimal(115), UMOL) == Decimal("1.301")  # 115 / 88.4 = 1.3009
    assert typed("weight", Decimal(150), LB) == Decimal("68.04")
    assert in_words(Decimal("1.26"), MG) == "1.26 mg/dL"
    assert in_words(Decimal("1.26"), UMOL) == "111 µmol/L"
    assert in_words(Decimal(61), LB) == "134.5 lb"
    assert in_words(Decimal(170), INCH) == "66.9 in (5 ft 6.9 in)"
    assert in_words(Decimal(170), CM) == "170 cm"


def test_digits_of_the_other_unit_are_recognised():
    low, high = PLAUSIBLE["creatinine"]
    assert meant_otherwise("creatinine", Decimal(88), MG, low, high) == "88 µmol/L would be 0.995 mg/dL."
    assert meant_otherwise("creatinine", Decimal("1.3"), UMOL, low, high) == "1.3 mg/dL would be 115 µmol/L."
    assert meant_otherwise("creatinine", Decimal(9000), MG, low, high) == ""


@pytest.mark.parametrize(
    ("number", "unit", "before", "asked"),
    [
        (180, KG, 82, "180 kg? Last time it was 82 kg."),  # 180 lb
        (82, LB, 82, "82 lb? Last time it was 180.8 lb."),
        (75, KG, 82, ""),  # lost seven kilograms
        (40, KG, 82, ""),  # far, but no nearer in pounds
        (180, KG, None, ""),  # nothing to hold it against
    ],
)
def test_a_plausible_number_is_asked_about_where_the_last_one_says_another_unit(number, unit, before, asked):
    last = None if before is None else Decimal(before)
    assert in_doubt("weight", Decimal(number), unit, last) == asked


def test_a_unit_that_is_not_offered_is_an_error_and_not_a_number():
    with pytest.raises(KeyError):
        Units(weight="st").of("weight")
    assert Units().of("qtc") is None
