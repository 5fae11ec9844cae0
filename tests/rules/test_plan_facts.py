"""Two medicines of one plan: seen from either, the same words; and what a plan does never hides what is taken."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.finding import Finding
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.dispensing import holds
from paindesk.rules.facts import Facts
from paindesk.rules.ladder import plan
from paindesk.rules.plan_facts import left_as_they_are, line_of
from paindesk.rules.prescription import check_prescription, draft
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import amount, facts, patient, rung

HEALTHY = {"age": 50, "sex": "female", "weight": 70, "creatinine": "0.8"}
EDITION = load()
NAMES = sorted(EDITION.medicines)
TAKEN = ["apixaban", "sertraline", "zolpidem", "lisinopril", "hydrochlorothiazide", "oxycodone", "ibuprofen"]


def drafted(name: str, known: Facts) -> Prescription:
    medicine = known.knowledge.medicines[name]
    advice = advise_medicine(medicine, known)
    return draft(advice, medicine, "") if advice.steps else Prescription(medicine=name, act=Act.START)


def of_the_plan(found: Sequence[Finding]) -> dict[str, Finding]:
    return {one.id: one for one in found if one.id.startswith("plan.")}


def parts(one: Prescription) -> dict[str, str]:
    """What the line of a prescription has in it."""
    made = line_of(one, EDITION.medicines[one.medicine])
    return {part.name: str(part.strength) for part in made.ingredients}


def test_a_prescribed_combination_holds_what_is_written_and_not_what_another_tablet_of_that_strength_does() -> None:
    medicine = EDITION.medicines["hydrocodone/acetaminophen"]
    twins = [one for one in medicine.products if one.strength == amount("10 mg")]
    assert len(twins) == 2
    for product in twins:
        written = Prescription(
            medicine=medicine.name, act=Act.START, strength=product.strength, form=product.form,
            holds=holds(medicine, product),
        )  # fmt: skip
        assert parts(written) == {"hydrocodone": "10 mg", "acetaminophen": str(product.contains["acetaminophen"])}


def test_without_what_it_holds_the_form_tells_the_product() -> None:
    written = Prescription(
        medicine="buprenorphine/naloxone", act=Act.START, strength=amount("8 mg"), form="sublingual tablet"
    )
    assert parts(written) == {"buprenorphine": "8 mg", "naloxone": "2 mg"}
    assert parts(replace(written, form="injection")) == {"buprenorphine": "8 mg", "naloxone": "None"}


def test_the_form_tells_the_release_where_a_medicine_has_both() -> None:
    diclofenac = EDITION.medicines["diclofenac"]
    plain = Prescription(medicine="diclofenac", act=Act.START, strength=amount("50 mg"), form="tablet")
    slow = replace(plain, strength=amount("100 mg"), form="extended-release tablet")
    assert (line_of(plain, diclofenac).release, line_of(slow, diclofenac).release) == ("", "er")


@settings(max_examples=60, deadline=None)
@given(
    pair=st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
    taken=st.lists(st.sampled_from(TAKEN), unique=True, max_size=3),
    age=st.sampled_from([50, 70]),
)
def test_a_pair_of_one_plan_reads_the_same_from_both_sides(pair, taken, age) -> None:
    known = facts(patient(**{**HEALTHY, "age": age}, medicines=taken), EDITION)
    plan = tuple(drafted(name, known) for name in pair)
    first, second = (of_the_plan(check_prescription(one, known, plan)) for one in plan)
    assert first == second


@settings(max_examples=60, deadline=None)
@given(
    pair=st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
    taken=st.lists(st.sampled_from(TAKEN), unique=True, max_size=3),
)
def test_a_second_prescription_warns_as_the_same_medicine_taken_would(pair, taken) -> None:
    """Whatever an interaction says of a medicine that is taken, it says of one that is prescribed beside."""
    one, other = pair
    alone = facts(patient(**HEALTHY, medicines=taken), EDITION)
    both = (drafted(one, alone), drafted(other, alone))
    prescribed = check_prescription(both[0], alone, both)
    route = EDITION.medicines[other].route
    # Prescribed here aspirin is for pain; on the list only its dose tells.
    dose = {"dose": "650 mg", "times": 4} if other == "aspirin" else {}
    lines = [{"name": part, "route": route, **dose} for part in EDITION.medicines[other].substances]
    listed = facts(patient(**HEALTHY, medicines=[*taken, *lines]), EDITION)
    as_taken = check_prescription(both[0], listed, both[:1])

    def rules(found: Sequence[Finding]) -> set[str]:
        return {each.id.rpartition(".")[2] for each in found if ".interaction." in each.id}

    assert rules(as_taken) == rules(prescribed)


def test_order_does_not_matter() -> None:
    for name in NAMES:
        told = [
            advise_medicine(EDITION.medicines[name], facts(patient(**HEALTHY, medicines=order), EDITION))
            for order in (TAKEN, TAKEN[::-1])
        ]
        assert told[0].verdict is told[1].verdict
        assert {one.id.replace(".kind.", ".") for one in told[0].findings if ".duplicate." not in one.id} == {
            one.id.replace(".kind.", ".") for one in told[1].findings if ".duplicate." not in one.id
        }


def test_what_the_plan_says_nothing_of_goes_on_by_its_file() -> None:
    """Tablets of morphine and its extended release are two medicines: to decide on one decides nothing of the other."""
    both = patient(
        medicines=[
            {"name": "morphine", "text": "morphine 15 mg"},
            {"name": "morphine", "text": "morphine ER 30 mg", "release": "er"},
            {"name": "fentanyl", "text": "fentanyl 25 mcg/h", "route": "transdermal", "form": "patch"},
        ]
    )
    known = facts(both, EDITION)

    def left(*decided: str) -> list[str]:
        plan = [Prescription(medicine=one, act=Act.STOP) for one in decided]
        return [medicine.name for medicine, _ in left_as_they_are(known, plan)]

    assert left() == ["morphine", "morphine er", "fentanyl patch"]
    assert left("morphine er") == ["morphine", "fentanyl patch"]
    assert left("morphine") == ["morphine er", "fentanyl patch"]
    assert left("fentanyl patch") == ["morphine", "morphine er"]


def second_long_acting(old: Prescription, new: Prescription) -> bool:
    """Whether the new one is taken for a second long-acting opioid beside the extended-release morphine listed."""
    known = facts(patient(**HEALTHY, medicines=[{"name": "morphine", "release": "er"}]), EDITION)
    return any(".duplicate.kind." in one.id for one in check_prescription(new, known, (old, new)))


def test_what_gives_way_is_no_second_opioid_and_what_goes_on_is() -> None:
    goes_on = Prescription(medicine="morphine er", act=Act.CONTINUE)
    assert second_long_acting(goes_on, Prescription(medicine="oxycodone er", act=Act.START))
    instead = Prescription(medicine="oxycodone er", act=Act.START, replaces=("morphine er",))
    stops = Prescription(medicine="morphine er", act=Act.STOP, replaced_by="oxycodone er")
    assert not second_long_acting(stops, instead)
    lowered = Prescription(medicine="morphine er", act=Act.CHANGE, steps=plan([rung("15 mg bedtime", 7)]), days=7,
                           replaced_by="oxycodone er")  # fmt: skip
    assert not second_long_acting(lowered, instead)
