"""The page of the starting dose under keyboard and mouse."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.shell.session import Session
from paindesk.steps.starting_dose.step import STEP
from paindesk.steps.starting_dose.view import View
from tests.accessibility import nameless
from tests.steps.medicine_class.rosa_visit import shown
from tests.steps.starting_dose.test_model import chosen

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def page(qtbot: Any) -> tuple[Session, View, list[int]]:
    """Gabapentin chosen, the page open: the draft is in the visit."""
    session = chosen("neuropathic", "gabapentin")
    view, acts = shown(session, STEP, qtbot)
    return session, view, acts


def test_opening_the_page_drafts_the_chosen_medicine_once(page: tuple[Session, View, list[int]]) -> None:
    session, view, acts = page
    assert acts == [1]
    assert session.visit.prescriptions[0].quantity == 77
    view.hide()
    view.show()
    assert acts == [1]


def test_it_shows_dose_working_plan_and_prescription(page: tuple[Session, View, list[int]]) -> None:
    _, view, _ = page
    assert view.start.dose.text() == "100 mg"
    assert view.start.how.text() == "by mouth at bedtime"
    assert view.why.table.row_count() == 4
    assert view.supply.pieces.text() == "77 × 100 mg"
    assert view.supply.opioids.text() == "0 MME/day"
    assert not view.none.isVisible()


def test_every_control_has_a_name(page: tuple[Session, View, list[int]]) -> None:
    _, view, _ = page
    view.plan.change.click()
    assert nameless(view) == []


def test_typing_a_dose_keeps_focus_and_cursor_and_changes_once_a_key(page: tuple[Session, View, list[int]]) -> None:
    session, view, acts = page
    view.plan.change.click()
    edit = view.plan.grid.fields[0, "bedtime"].edit
    edit.setFocus()
    edit.setCursorPosition(0)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClick(edit, Qt.Key.Key_3)
    assert acts == [1, 1, 1]
    assert edit.text() == "300"
    assert edit.cursorPosition() == 1
    assert view.focusWidget() is edit
    assert session.visit.prescriptions[0].steps[0].text == "300 mg at bedtime"
    assert view.start.own.isVisible()


def test_an_emptied_dose_stays_empty_and_the_page_says_what_is_missing(page: tuple[Session, View, list[int]]) -> None:
    session, view, _ = page
    view.plan.change.click()
    edit = view.plan.grid.fields[0, "bedtime"].edit
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == ""
    assert session.visit.prescriptions[0].steps == ()
    assert view.start.how.text() == "a dose is missing"
    view.plan.advised.click()
    assert session.visit.prescriptions[0].advised
    assert edit.text() == "100"


def test_days_can_be_emptied_on_the_way_to_another_number(page: tuple[Session, View, list[int]]) -> None:
    session, view, _ = page
    edit = view.supply.days.edit
    edit.setFocus()
    edit.end(False)
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_1, Qt.Key.Key_4):
        QTest.keyClick(edit, key)
    assert edit.text() == "14"
    assert session.visit.prescriptions[0].days == 14
    edit.clear()
    edit.editingFinished.emit()
    assert edit.text() == "14"


def test_steps_are_added_and_removed(page: tuple[Session, View, list[int]]) -> None:
    session, view, _ = page
    view.plan.change.click()
    view.plan.grid.add.click()
    assert len(session.visit.prescriptions[0].steps) == 4
    view.plan.grid.remove[0].click()
    assert len(session.visit.prescriptions[0].steps) == 3


def test_removed_from_the_plan_and_put_back(page: tuple[Session, View, list[int]]) -> None:
    session, view, _ = page
    view.supply.remove.click()
    assert session.visit.prescriptions == ()
    assert view.none.isVisible()
    assert view.none.put_in.accessibleName() == "Add gabapentin to the plan"
    view.none.put_in.click()
    assert len(session.visit.prescriptions) == 1


def test_times_and_product_are_chosen_from_lists(page: tuple[Session, View, list[int]]) -> None:
    session, view, _ = page
    for field, key in ((view.start.times, "morning"), (view.start.product, "300 mg capsule")):
        index = field.findData(key)
        field.setCurrentIndex(index)
        field.activated.emit(index)
    one = session.visit.prescriptions[0]
    assert one.steps[0].text == "100 mg in the morning"
    assert str(one.strength) == "300 mg"
    assert view.supply.trouble.isVisible()
    assert "100 mg cannot be made of 300 mg capsules" in view.supply.trouble.text()


def test_without_a_reason_the_page_says_why_there_is_no_dose(qtbot: Any) -> None:
    view, acts = shown(chosen("nsaid", "celecoxib"), STEP, qtbot)
    assert acts == []
    assert view.none.isVisible()
    assert not view.start.isVisible()
    assert not view.none.put_in.isVisible()
    assert "write why celecoxib" in view.none.sentence.text()
