"""What the last visit prescribed, as the next one's medicine list has it: by its substances, release and form."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Rung, When, amount
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Act, Prescription, Visit, VisitKind
from paindesk.store.carry import with_prescribed

ON, LATER = date(2026, 11, 23), date(2026, 12, 21)
RECORD = Record(patient=Patient(id="1"))
TWICE = Rung(slots=((When.MORNING, amount(20, "mg")), (When.EVENING, amount(20, "mg"))))
OXYCODONE_ER = Prescription(
    medicine="oxycodone er", act=Act.START, strength=amount(20, "mg"), form="extended-release tablet",
    steps=(PlanStep(from_day=1, to_day=None, rung=TWICE, text="20 mg twice"),),
    holds=(Ingredient(name="oxycodone", strength=amount(20, "mg")),),
)  # fmt: skip
PATCH = Prescription(
    medicine="fentanyl patch", act=Act.START, strength=amount(25, "mcg/h"), form="patch",
    holds=(Ingredient(name="fentanyl", strength=amount(25, "mcg/h")),),
    steps=(
        PlanStep(
            from_day=1, to_day=None, text="25 mcg/h",
            rung=Rung(slots=((When.MORNING, amount(25, "mcg/h")),), worn_days=3),
        ),
    ),
)  # fmt: skip


def after(*prescriptions: Prescription, taken: tuple[MedicineLine, ...] = ()) -> list[MedicineLine]:
    """The list four weeks after a visit with these prescriptions."""
    record = replace(RECORD, medicines=taken)
    visit = Visit(id="v", kind=VisitKind.FIRST, on=ON, number=1, record=record, prescriptions=prescriptions)
    return list(with_prescribed(record, visit, LATER).medicines)


def test_another_release_is_on_the_list_by_its_substance() -> None:
    [line] = after(OXYCODONE_ER)
    assert (line.name, line.release, line.started) == ("oxycodone", "er", ON)
    assert line.sig is not None
    assert (line.sig.dose, line.sig.times_per_day) == (amount(20, "mg"), Decimal(2))


@pytest.mark.parametrize("since", [None, date(2020, 5, 1)])
def test_a_changed_dose_leaves_since_when_it_is_taken_as_it_was(since: date | None) -> None:
    taken = MedicineLine(
        text="oxycodone ER 10 mg", release="er", form="tablet", started=since,
        ingredients=(Ingredient(name="oxycodone", strength=amount(10, "mg")),),
    )  # fmt: skip
    [line] = after(replace(OXYCODONE_ER, act=Act.CHANGE), taken=(taken,))
    assert line.started == since
    assert line.sig is not None
    assert line.sig.dose == amount(20, "mg")


def test_it_does_not_take_the_place_of_immediate_release() -> None:
    quick = MedicineLine(text="oxycodone 5 mg", ingredients=(Ingredient(name="oxycodone", strength=amount(5, "mg")),))
    assert [line.release for line in after(OXYCODONE_ER, taken=(quick,))] == ["", "er"]


def test_a_patch_is_on_the_list_by_its_rate() -> None:
    [line] = after(PATCH)
    assert (line.name, line.form, line.route) == ("fentanyl", "patch", "transdermal")
    assert line.ingredients == (Ingredient(name="fentanyl", strength=amount(25, "mcg/h")),)
    assert line.sig is not None
    assert line.sig.dose == amount(1, "patch")


def test_a_patch_and_a_film_of_one_substance_are_two_lines() -> None:
    film = MedicineLine(text="Belbuca", ingredients=(Ingredient(name="buprenorphine"),), form="film", route="buccal")
    patch = replace(PATCH, medicine="buprenorphine patch", holds=(Ingredient(name="buprenorphine"),))
    assert [line.form for line in after(patch, taken=(film,))] == ["film", "patch"]


def test_the_strength_of_a_combination_is_its_leading_substances() -> None:
    parts = (Ingredient(name="hydrocodone", strength=amount(5, "mg")), Ingredient(name="acetaminophen"))
    both = Prescription(
        medicine="hydrocodone/acetaminophen", act=Act.START, strength=amount(5, "mg"), form="tablet",
        steps=OXYCODONE_ER.steps, holds=parts,
    )  # fmt: skip
    [line] = after(both)
    assert line.ingredients == parts
