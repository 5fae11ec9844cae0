"""How a medicine is taken goes with it to the next visit: what is put on the skin is not swallowed."""

from dataclasses import replace

import pytest

from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.visit import Act, Prescription
from paindesk.exchange.lines import read_line
from paindesk.rules.dispensing import holds
from paindesk.rules.prescription import draft
from paindesk.steps.starting_dose.by_hand import by_hand
from paindesk.store.carry import with_prescribed
from tests.builders import shipped
from tests.documents.signed import advice_on, rosa_visit
from tests.patches import somebody
from tests.store.test_carry_of_patches import LATER, signed

ON_SKIN = sorted(one.name for one in shipped().medicines.values() if one.route == "topical")


def products(name: str) -> list[Prescription]:
    """One prescription for each product of that medicine, with the route of its file."""
    medicine = shipped().medicines[name]
    made = Prescription(medicine=name, act=Act.START, route=medicine.route)
    return [
        replace(made, strength=one.strength, form=one.form, holds=holds(medicine, one)) for one in medicine.products
    ]


def carried(one: Prescription, before: tuple[MedicineLine, ...] = ()) -> MedicineLine:
    record = replace(somebody(), medicines=before)
    (line,) = with_prescribed(record, signed(record, one), LATER).medicines
    return line


def test_there_are_medicines_for_the_skin() -> None:
    assert {"diclofenac solution", "diclofenac gel", "capsaicin cream", "lidocaine patch"} <= set(ON_SKIN)


@pytest.mark.parametrize("name", sorted(shipped().medicines))
def test_every_product_of_every_medicine_keeps_its_route_and_is_known_again(name: str) -> None:
    for one in products(name):
        line = carried(one)
        known = shipped().file_of(line)
        assert line.route == shipped().medicines[name].route, one.form
        assert known is not None
        assert known.name == name, one.form


@pytest.mark.parametrize("name", sorted(shipped().medicines))
def test_a_visit_signed_before_the_route_was_kept_tells_it_by_the_form(name: str) -> None:
    for one in products(name):
        assert carried(replace(one, route="")).route == shipped().medicines[name].route, one.form


def test_a_line_of_the_list_with_another_route_is_put_right() -> None:
    wrong = replace(carried(products("diclofenac solution")[0]), route="oral", source_id="")
    assert carried(replace(products("diclofenac solution")[0], act=Act.CHANGE), (wrong,)).route == "topical"


def test_diclofenac_to_swallow_is_another_medicine_than_the_solution() -> None:
    tablet = read_line("diclofenac 75 mg tablet twice a day", shipped())
    record = replace(somebody(), medicines=(tablet,))
    after = with_prescribed(record, signed(record, products("diclofenac solution")[0]), LATER).medicines
    assert [(line.route, line.name) for line in after] == [("oral", "diclofenac"), ("topical", "diclofenac solution")]


@pytest.mark.parametrize("name", ON_SKIN)
def test_what_is_drafted_and_what_is_written_by_hand_say_how_it_is_taken(name: str) -> None:
    medicine = shipped().medicines[name]
    advice = advice_on(rosa_visit()).medicine(name)
    assert advice is not None
    assert [draft(advice, medicine, "").route, by_hand(medicine, "").route] == ["topical", "topical"]


def test_an_old_prescription_in_percent_is_for_the_skin() -> None:
    one = Prescription(
        medicine="diclofenac solution", act=Act.START, form="1.5 % solution", strength=amount(1, "application")
    )
    assert carried(one).route == "topical"
