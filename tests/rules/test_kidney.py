"""Creatinine clearance and eGFR, with their working."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import CannotTell, Derived
from paindesk.domain.patient import Sex
from paindesk.rules.kidney import ckd_epi_2021, cockcroft_gault
from paindesk.rules.organs import organ_function
from tests.builders import LAB_DAY, TODAY, mockup_patient, patient


def clearance(record, on=TODAY, nephrotoxic=()):
    return organ_function(record, on, nephrotoxic).crcl


def working(derived):
    assert isinstance(derived, Derived), derived
    return " ".join(f"{step.what} {step.because} {step.result}" for step in derived.steps)


def test_the_patient_of_the_design_has_41():
    crcl = clearance(mockup_patient())
    assert str(crcl) == "41 mL/min"
    assert "(140 − 68) × 61 kg × 0.85 / (72 × 1.26 mg/dL)" in working(crcl)
    assert "no height on record" in working(crcl)
    assert "12 Nov 2026" in working(crcl)


@pytest.mark.parametrize(
    ("weight", "height", "used"),
    [(45, 160, "Actual weight"), (61, 160, "Ideal weight"), (95, 160, "Adjusted weight"), (61, None, "Actual weight")],
)
def test_the_weight_that_counts(weight, height, used):
    more = {} if height is None else {"height": height}
    assert used in working(clearance(patient(age=50, weight=weight, creatinine=1, **more)))


@pytest.mark.parametrize(
    ("record", "missing"),
    [
        (patient(age=None, weight=60, creatinine=1), "age"),
        (patient(weight=60), "creatinine"),
        (patient(creatinine=1), "weight"),
        (patient(sex="unknown", weight=60, creatinine=1), "sex"),
        (patient(weight=60, creatinine={"value": 1, "unit": "mmol/L"}), "creatinine"),
    ],
)
def test_what_is_missing_is_named_and_nothing_guessed(record, missing):
    crcl = clearance(record)
    assert isinstance(crcl, CannotTell)
    assert crcl.missing == (missing,)


def test_micromoles_are_turned_into_milligrams():
    units = patient(age=68, weight=61, creatinine={"value": "111.4", "unit": "µmol/L"})
    assert str(clearance(units)) == "41 mL/min"


@pytest.mark.parametrize(
    ("days", "nephrotoxic", "stale"), [(300, (), False), (400, (), True), (100, ("naproxen",), True)]
)
def test_an_old_creatinine_asks_to_be_measured_again(days, nephrotoxic, stale):
    record = patient(age=50, weight=60, creatinine=1, medicines=["naproxen"])
    on = LAB_DAY + timedelta(days=days)
    assert ("measure again" in working(clearance(record, on, nephrotoxic))) is stale


def test_a_result_from_the_future_is_not_used():
    record = patient(weight=60, creatinine={"value": 1, "on": date(2027, 1, 1)})
    assert isinstance(clearance(record), CannotTell)


def test_on_dialysis_creatinine_says_nothing():
    assert isinstance(clearance(patient(weight=60, creatinine=4, conditions=["On hemodialysis"])), CannotTell)
    assert isinstance(clearance(patient(weight=60, creatinine=4, conditions=["No dialysis"])), Derived)


@pytest.mark.parametrize(
    ("sex", "age", "creatinine", "expected"),
    [(Sex.FEMALE, 55, "0.9", 75), (Sex.MALE, 50, "1.0", 92), (Sex.FEMALE, 30, "0.6", 124), (Sex.MALE, 80, "2.5", 25)],
)
def test_ckd_epi_2021(sex, age, creatinine, expected):
    rate = ckd_epi_2021(age=age, sex=sex, creatinine_mg_dl=Decimal(creatinine))
    assert isinstance(rate, Derived)
    assert abs(rate.value - expected) <= 1


@given(
    age=st.integers(18, 100),
    weight=st.integers(35, 180),
    creatinine=st.decimals("0.3", "9", places=2),
    more=st.decimals("0.01", "5", places=2),
)
def test_more_creatinine_never_means_better_kidneys(age, weight, creatinine, more):
    def of(value):
        found = cockcroft_gault(
            age=age, sex=Sex.FEMALE, weight_kg=Decimal(weight), height_cm=None, creatinine_mg_dl=value
        )
        assert isinstance(found, Derived)
        return found.value

    assert of(creatinine + more) <= of(creatinine)
