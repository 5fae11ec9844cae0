"""The starting dose of a patch and of a film on the page: as advised, changed, and written by hand."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.domain.visit import Choice, Visit, VisitKind
from paindesk.steps.starting_dose.entries import StepEntry, entries
from paindesk.steps.starting_dose.model import StartingDoseModel
from paindesk.steps.starting_dose.step import STEP
from tests.accessibility import nameless
from tests.builders import no_red_flags
from tests.patches import OXYCODONE, fentanyl, shipped, somebody
from tests.steps.opened import ON, Opened, open_step, session

pytestmark = pytest.mark.usefixtures("themed")


def visit(medicine: str, record: Record) -> Visit:
    """An opioid chosen with its reasons on record."""
    choice = Choice(
        problem="severe-chronic-pain", class_id="opioid", medicine=medicine, reason="pain day and night",
        opioid_exception="all else was tried",
    )  # fmt: skip
    pain = PainToday(red_flags=no_red_flags(shipped()))
    return Visit(id="v1", kind=VisitKind.FIRST, on=ON, number=1, record=record, pain=pain, choice=choice)


def model_of(opened: Any) -> StartingDoseModel:
    found = opened.models[STEP.id]
    assert isinstance(found, StartingDoseModel)
    return found


def drafted(medicine: str, record: Record | None = None) -> StartingDoseModel:
    model = model_of(session(STEP, visit(medicine, record or somebody())))
    model.put_in_plan()
    return model


# The model.


def test_taken_apart_and_laid_out_again_a_patch_keeps_its_days() -> None:
    steps = fentanyl().steps
    typed = entries(steps)
    assert typed.steps == (StepEntry(unit="mcg/h", worn=True, dose=Decimal(25), worn_days=3),)
    assert typed.laid_out() == steps


def test_a_changed_rate_is_another_patch_and_still_worn_for_7_days() -> None:
    model = drafted("buprenorphine patch")
    model.change_entries(model.entries.with_step(0, replace(model.entries.steps[0], dose=Decimal("7.5"))))
    one = model.prescription
    assert one is not None
    assert [step.text for step in one.steps] == ["7.5 mcg/h, patch changed every 7 days"]
    assert (str(one.strength), one.quantity) == ("7.5 mcg/h", 1)
    assert not one.advised
    assert "buprenorphine patch.dose.above-start" in {found.id for found in model.findings()}


def test_a_patch_whose_days_are_deleted_is_no_plan() -> None:
    model = drafted("buprenorphine patch")
    model.change_entries(model.entries.with_step(0, replace(model.entries.steps[0], worn_days=None)))
    one = model.prescription
    assert one is not None
    assert one.steps == ()
    assert one.quantity is None


def test_fentanyl_by_hand_begins_with_an_empty_dose_worn_for_3_days_and_a_first_supply() -> None:
    model = drafted("fentanyl patch", somebody(medicines=[OXYCODONE]))
    assert model.entries.steps == (StepEntry(unit="mcg/h", worn=True, worn_days=3),)
    one = model.prescription
    assert one is not None
    assert (one.steps, one.days, one.advised) == ((), 7, False)
    model.change_entries(model.entries.with_step(0, replace(model.entries.steps[0], dose=Decimal(25))))
    model.set_days(30)
    one = model.prescription
    assert one is not None
    assert (str(one.strength), one.quantity) == ("25 mcg/h", 10)
    assert [(part.name, str(part.strength)) for part in one.holds] == [("fentanyl", "25 mcg/h")]
    assert model.mme().per_day == 60 + 60


def test_a_visit_opened_again_shows_the_empty_dose_again() -> None:
    model = drafted("fentanyl patch", somebody(medicines=[OXYCODONE]))
    running = session(STEP, model.apply_to(visit("fentanyl patch", somebody(medicines=[OXYCODONE]))))
    assert model_of(running).entries.steps == (StepEntry(unit="mcg/h", worn=True, worn_days=3),)


# The page.


def page(qtbot: Any, medicine: str, record: Record | None = None) -> Opened:
    return open_step(qtbot, STEP, visit(medicine, record or somebody()))


def test_the_page_of_a_weekly_patch(qtbot: Any) -> None:
    view = page(qtbot, "buprenorphine patch").view
    assert view.start.dose.text() == "5 mcg/h"
    assert view.start.how.text() == "on the skin, patch changed every 7 days"
    assert not view.start.times.isVisible()
    assert view.supply.pieces.text() == "1 patch of 5 mcg/h"
    assert view.supply.opioids.text() == "cannot tell: buprenorphine not counted"
    assert view.why.table.row_count() == 2


def test_the_fields_of_a_patch_are_its_rate_and_its_days(qtbot: Any) -> None:
    opened = page(qtbot, "buprenorphine patch")
    opened.view.plan.change.click()
    grid = opened.view.plan.grid
    assert list(grid.fields) == [(0, "dose"), (0, "worn_days"), (0, "days")]
    assert [field.edit.text() for field in grid.fields.values()] == ["5", "7", ""]
    assert nameless(opened.view) == []
    grid.fields[0, "dose"].edit.setFocus()
    grid.fields[0, "dose"].edit.selectAll()
    qtbot.keyClicks(grid.fields[0, "dose"].edit, "10")
    (one,) = opened.visit.prescriptions
    assert one.steps[0].text == "10 mcg/h, patch changed every 7 days"
    assert str(one.strength) == "10 mcg/h"
    assert opened.view.start.product.value() == "10 mcg/h patch"


def test_fentanyl_is_written_by_hand_in_fields_that_are_open_at_once(qtbot: Any) -> None:
    opened = page(qtbot, "fentanyl patch", somebody(medicines=[OXYCODONE]))
    assert opened.view.none.put_in.isVisible()
    opened.view.none.put_in.click()
    grid = opened.view.plan.grid
    assert grid.isVisible()
    assert grid.fields[0, "worn_days"].edit.text() == "3"
    qtbot.keyClicks(grid.fields[0, "dose"].edit, "25")
    (one,) = opened.visit.prescriptions
    assert one.steps[0].text == "25 mcg/h, patch changed every 3 days"
    assert opened.view.supply.opioids.text() == "120 MME/day"


def test_the_page_of_a_film(qtbot: Any) -> None:
    view = page(qtbot, "buprenorphine film").view
    assert view.start.dose.text() == "75 mcg"
    assert view.start.how.text() == "inside the cheek in the morning"
    assert view.start.times.isVisible()
    assert view.supply.pieces.text() == "7 films of 75 mcg"
