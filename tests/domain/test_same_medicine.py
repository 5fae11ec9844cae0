"""Which line of the list a prescription is: another form to swallow is the same medicine, another way in is not.

A line that is not known again stays on the list beside the new one, and is counted twice.
"""

from dataclasses import replace

import pytest

from paindesk.domain.medicine_line import Activity
from paindesk.domain.same_medicine import is_of
from paindesk.domain.visit import Act, Prescription
from paindesk.exchange.lines import read_line
from paindesk.rules.dispensing import holds
from paindesk.rules.morphine_equivalents import of_record
from paindesk.store.carry import with_prescribed
from tests.builders import shipped
from tests.patches import somebody
from tests.store.test_carry_of_patches import LATER, signed


def written(name: str, form: str, act: Act = Act.CHANGE) -> Prescription:
    medicine = shipped().medicines[name]
    product = next(one for one in medicine.products if one.form == form)
    return Prescription(medicine=name, act=act, strength=product.strength, form=form, holds=holds(medicine, product),
                        route=medicine.route)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "form", "same"),
    [
        ("MS Contin 15 mg tablet twice a day", "morphine er", "extended-release capsule", True),
        ("morphine ER 30 mg capsule daily", "morphine er", "extended-release tablet", True),
        ("Effexor XR 75 mg capsule daily", "venlafaxine er", "extended-release tablet", True),
        ("Tylenol #3, 1 tablet daily", "codeine/acetaminophen", "oral solution", True),
        ("Suboxone 8-2 mg sublingual film daily", "buprenorphine/naloxone", "sublingual tablet", True),
        ("Belbuca 150 mcg film twice a day", "buprenorphine film", "film", True),
        ("morphine 15 mg tablet every 6 hours", "morphine er", "extended-release tablet", False),
        ("morphine 10 mg/mL injection 1 mL daily", "morphine er", "extended-release tablet", False),
        ("buprenorphine 8 mg sublingual tablet daily", "buprenorphine film", "film", False),
        ("Butrans 10 mcg/h patch weekly", "buprenorphine film", "film", False),
        ("Belbuca 150 mcg film twice a day", "buprenorphine patch", "patch", False),
        ("fentanyl 200 mcg lozenge daily", "fentanyl patch", "patch", False),
        ("diclofenac 1.5 % solution", "diclofenac gel", "gel", False),
        ("oxycodone 10 mg tablet every 6 hours", "oxycodone", "oral solution", True),
        ("OxyContin 40 mg tablet twice a day", "oxycodone", "tablet", False),
        ("MS Contin 60 mg tablet every 8 hours", "morphine", "oral solution", False),
        ("morphine 10 mg suppository", "morphine", "tablet", False),
        ("tramadol ER 100 mg capsule daily", "tramadol", "tablet", False),
    ],
)
@pytest.mark.parametrize("kept_route", [True, False])
def test_by_the_way_it_is_taken(text: str, name: str, form: str, same: bool, kept_route: bool) -> None:
    one = written(name, form)
    assert is_of(read_line(text, shipped()), one if kept_route else replace(one, route="")) is same


def test_an_extended_release_opioid_without_a_product_is_known_by_its_name() -> None:
    medicine = shipped().medicines["oxycodone er"]
    bare = Prescription(medicine="oxycodone er", act=Act.STOP, holds=holds(medicine, None), route=medicine.route)
    assert is_of(read_line("OxyContin 40 mg tablet twice a day", shipped()), bare)
    assert not is_of(read_line("oxycodone 5 mg tablet every 6 hours", shipped()), bare)


@pytest.mark.parametrize("act", [Act.STOP, Act.CHANGE])
def test_morphine_er_in_tablets_is_stopped_or_changed_by_a_plan_in_capsules(act: Act) -> None:
    record = replace(somebody(), medicines=(read_line("MS Contin 15 mg tablet, 1 tablet twice a day", shipped()),))
    (line,) = with_prescribed(
        record, signed(record, written("morphine er", "extended-release capsule", act)), LATER
    ).medicines
    assert line.activity is (Activity.ENDED if act is Act.STOP else Activity.ACTIVE)
    if act is Act.STOP:
        assert of_record(replace(record, medicines=(line,)), shipped(), LATER).per_day == 0


@pytest.mark.parametrize("act", [Act.START, Act.STOP])
def test_oxycodone_for_breakthrough_pain_leaves_oxycontin_on_the_list(act: Act) -> None:
    record = replace(somebody(), medicines=(read_line("OxyContin 40 mg tablet, 1 tablet twice a day", shipped()),))
    lines = with_prescribed(record, signed(record, written("oxycodone", "tablet", act)), LATER).medicines
    assert lines[0] == record.medicines[0]
    assert of_record(replace(record, medicines=lines[:1]), shipped(), LATER).per_day == 120


def test_a_strength_in_a_ml_has_no_endless_decimals() -> None:
    line = read_line("hydrocodone-acetaminophen 7.5-325 mg/15 mL solution, 15 mL every 6 hours", shipped())
    assert line.piece == "0.5/21.67 mg/mL"
