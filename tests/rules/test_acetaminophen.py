"""Acetaminophen inside combinations: ceilings in the leading substance, and the sum over a whole plan."""

from decimal import Decimal

import pytest

from paindesk.domain.finding import Level
from paindesk.domain.medicine import Band, Pace, Product
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import check_plan, check_prescription
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import amount, facts, knowledge, ladder, limit, medicine, patient, rung

HEALTHY = {"age": 45, "sex": "male", "weight": 80, "creatinine": "0.9"}
PLAIN = medicine(
    name="acetaminophen",
    class_id="acetaminophen",
    products=(Product(form="tablet", strength=amount("500 mg")),),
    ladders=(ladder(Pace.ADULT, rung("500 mg every 6 h x 4", None)),),
    maximum=amount("4000 mg"),
    ages=(
        Band(at_least=Decimal(18), below=Decimal(65), limit=limit()),
        Band(at_least=Decimal(65), below=None, limit=limit(ceiling_daily=amount("3000 mg"))),
    ),
)


def combination(*strengths: tuple[str, str], dose: str = "5 mg every 6 h x 4", most: str = "80 mg"):
    return medicine(
        name="hydrocodone/acetaminophen",
        class_id="opioid",
        substances=("hydrocodone", "acetaminophen"),
        products=tuple(
            Product(form="tablet", strength=amount(lead), contains={"acetaminophen": amount(held)})
            for lead, held in strengths
        ),
        ladders=(ladder(Pace.ADULT, rung(dose, None)),),
        maximum=amount(most),
    )


NORCO = combination(("5 mg", "325 mg"), ("10 mg", "325 mg"))


def advise(drug, **who):
    return advise_medicine(drug, facts(patient(**{**HEALTHY, **who}), knowledge(PLAIN, drug)))


def taking(daily: int):
    return {"medicines": [{"name": "acetaminophen", "dose": f"{daily} mg", "times": 1}]}


@pytest.mark.parametrize(
    ("who", "ceiling"),
    [
        ({}, "60 mg"),  # 4,000 mg are 12 tablets with 325 mg
        ({"age": 70}, "45 mg"),  # 3,000 mg are 9
        (taking(2000), "30 mg"),  # 2,000 mg are left: 6 tablets
        (taking(3000), "15 mg"),  # 1,000 mg: 3 tablets, not 3.07
        (taking(3674), "5 mg"),  # 326 mg: one
        (taking(3700), "0 mg"),  # 300 mg: none
    ],
)
def test_a_ceiling_in_the_leading_substance_is_worked_to_whole_tablets(who, ceiling) -> None:
    advice = advise(NORCO, **who)
    assert str(advice.ceiling.daily) == ceiling
    assert (advice.start is None) == (ceiling in ("0 mg", "5 mg") and ceiling == "0 mg")


def test_the_strictest_of_the_strengths_in_use_holds() -> None:
    both = combination(("2.5 mg", "325 mg"), ("5 mg", "325 mg"), dose="7.5 mg every 6 h x 4")
    # 7.5 mg is made of one of each: twelve tablets of the weaker one are 30 mg.
    assert str(advise(both).ceiling.daily) == "30 mg"


def test_the_arithmetic_stands_in_the_derivation() -> None:
    advice = advise(NORCO, **taking(2000))
    row = next(one for one in advice.start.derivation if one.what == "acetaminophen")
    assert "acetaminophen 2,000 mg, which leaves 2,000 mg" in row.because
    assert row.result == "ceiling 30 mg"


def prescribe(name: str, text: str, act: Act = Act.START, **more) -> Prescription:
    return Prescription(medicine=name, act=act, steps=plan([rung(text, None)]), **more)


def test_two_products_of_one_plan_are_added_up_once() -> None:
    known = facts(patient(**HEALTHY), knowledge(PLAIN, NORCO))
    whole = (
        prescribe("acetaminophen", "1000 mg every 8 h x 3"),
        prescribe("hydrocodone/acetaminophen", "5 mg every 6 h x 4", strength=amount("5 mg"), form="tablet"),
    )
    found = [one for one in check_plan(whole, known) if "acetaminophen" in one.id and one.level is Level.STOP]
    assert [one.id for one in found] == ["plan.acetaminophen"]
    assert "acetaminophen 3,000 mg" in found[0].because
    assert "hydrocodone/acetaminophen 4 × 325 mg = 1,300 mg" in found[0].because
    assert "4,300 mg a day of at most 4,000 mg" in found[0].because


def test_the_sum_reads_the_same_from_both_prescriptions() -> None:
    known = facts(patient(**HEALTHY), knowledge(PLAIN, NORCO))
    whole = (
        prescribe("acetaminophen", "500 mg every 6 h x 4"),
        prescribe("hydrocodone/acetaminophen", "5 mg every 6 h x 4", strength=amount("5 mg"), form="tablet"),
    )
    first, second = (
        next(one for one in check_prescription(each, known, whole) if one.id == "plan.acetaminophen") for each in whole
    )
    assert first == second
    assert first.level is Level.CAUTION


def test_stronger_tablets_bring_less_acetaminophen() -> None:
    known = facts(patient(**HEALTHY, **taking(3000)), knowledge(PLAIN, NORCO))
    weak = prescribe("hydrocodone/acetaminophen", "10 mg every 6 h x 4", strength=amount("5 mg"), form="tablet")
    strong = prescribe("hydrocodone/acetaminophen", "10 mg every 8 h x 3", strength=amount("10 mg"), form="tablet")
    assert any(one.level is Level.STOP and one.id == "plan.acetaminophen" for one in check_prescription(weak, known))
    assert not any(one.level is Level.STOP for one in check_prescription(strong, known))


def test_alone_within_its_limit_nothing_is_said() -> None:
    known = facts(patient(**HEALTHY), knowledge(PLAIN, NORCO))
    only = prescribe("hydrocodone/acetaminophen", "5 mg every 6 h x 4", strength=amount("5 mg"), form="tablet")
    assert not [one for one in check_prescription(only, known) if "acetaminophen" in one.id.split(".", 1)[1]]


def test_a_carried_line_in_mg_of_the_opioid_is_read() -> None:
    """What PainDesk itself wrote down at the last visit: "5 mg" of a combination, without its strengths."""
    line = {"name": "hydrocodone/acetaminophen", "dose": "5 mg", "times": 4}
    one_strength = combination(("5 mg", "325 mg"))
    advice = advise_medicine(PLAIN, facts(patient(**HEALTHY, medicines=[line]), knowledge(PLAIN, one_strength)))
    assert str(advice.ceiling.daily) == "2,700 mg"
