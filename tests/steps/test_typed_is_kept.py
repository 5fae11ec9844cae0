"""Whatever can be typed on a step is there again when the visit is opened again, whether or not it was entered."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from paindesk.domain.visit import Choice, SideEffectReport, SinceLastVisit, Visit
from paindesk.shell.catalogue import FIRST_VISIT, FOLLOW_UP
from paindesk.steps.step import Step
from paindesk.store.body import from_json, to_json
from tests.steps.opened import PROBLEM, Opened, open_step, rosa_visit, start
from tests.steps.test_contract import VISITS

STEPS = {step.id: step for step in (*FIRST_VISIT, *FOLLOW_UP)}
Field = QLineEdit | QPlainTextEdit
# A form is opened before it can be typed into; a line opens its form.
OPENERS = ("+ Add a trial", "Record a test", "Change")
SHOWS_WHAT_IS_WRITTEN = {"Lasts, days"}  # what is on the prescription stands there again once the field is left


def fields(view: QWidget) -> Iterator[Field]:
    """Every field for text that can be seen and typed into."""
    for one in (*view.findChildren(QLineEdit), *view.findChildren(QPlainTextEdit)):
        inner = isinstance(one.parentWidget(), QAbstractItemView)
        if one.isVisibleTo(view) and one.isEnabled() and not one.isReadOnly() and not inner:
            yield one


def text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def opened(qtbot: Any, step: Step, visit: Visit) -> Opened:
    shown = open_step(qtbot, step, visit)
    for name in OPENERS:
        for one in shown.view.findChildren(QAbstractButton):
            if one.text().strip() == name and one.isVisibleTo(shown.view):
                one.click()
                break
    QApplication.processEvents()  # Qt shows new widgets a moment after they were added
    return shown


ALL: dict[str, Callable[[], Visit]] = {
    **VISITS,
    "a medicine chosen": lambda: rosa_visit(
        choice=Choice(class_id="neuropathic", medicine="gabapentin", problem=PROBLEM),
        prescriptions=(start("gabapentin"),),
    ),
    "side effects named": lambda: replace(
        VISITS["follow-up"](), since=SinceLastVisit(side_effects=(SideEffectReport(name="nausea", grade=5),))
    ),
    "amended": lambda: replace(rosa_visit(), amends="v0"),
}


@pytest.mark.parametrize(
    ("step_id", "who"),
    [
        ("history", "first visit"),
        ("pain_today", "first visit"),
        ("medicine_class", "nobody asked"),
        ("medicine_class", "first visit"),
        ("starting_dose", "a medicine chosen"),
        ("plan_safety", "follow-up"),
        ("since_last_visit", "side effects named"),
        ("adjust", "on opioids"),
        ("monitoring", "on opioids"),
        ("review_sign", "amended"),
    ],
)
def test_what_is_typed_and_not_entered_is_there_again(step_id: str, who: str, qtbot: Any, themed: object) -> None:
    step = STEPS[step_id]
    first = opened(qtbot, step, ALL[who]())
    typed: dict[str, str] = {}
    for number, field in enumerate(tuple(fields(first.view))):
        name = field.accessibleName()
        field.setFocus()
        QTest.keyClicks(field, f"{number}q")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QApplication.processEvents()
        if name not in SHOWS_WHAT_IS_WRITTEN:
            typed[name] = text(field)
    again = open_step(qtbot, step, from_json(to_json(first.visit), Visit))
    there = {one.accessibleName(): text(one) for one in fields(again.view)}
    assert typed or step_id == "adjust"
    assert {name: there.get(name) for name in typed} == typed


def test_half_a_plan_is_there_again(qtbot: Any, themed: object) -> None:
    """A second step without its days is no plan yet: the dose typed into it would be gone with the window."""
    step = STEPS["starting_dose"]
    first = opened(qtbot, step, ALL["a medicine chosen"]())
    grid = first.view.plan.grid
    edit = grid.fields[0, "days"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    morning = grid.fields[1, "morning"].edit
    morning.setFocus()
    morning.selectAll()
    QTest.keyClicks(morning, "200")
    assert first.visit.prescriptions[0].steps == ()
    again = open_step(qtbot, step, from_json(to_json(first.visit), Visit))
    grid = again.view.plan.grid
    assert grid.isVisible()
    assert (grid.fields[0, "days"].edit.text(), grid.fields[1, "morning"].edit.text()) == ("", "200")
    QTest.keyClicks(grid.fields[0, "days"].edit, "3")
    assert again.visit.typed == ()
    assert again.visit.prescriptions[0].steps


def test_a_urine_test_half_entered_is_there_again_and_can_be_recorded(qtbot: Any, themed: object) -> None:
    step = STEPS["monitoring"]
    first = opened(qtbot, step, VISITS["on opioids"]())
    form = first.view.urine.form
    next(iter(form.found.chips.values())).click()
    QTest.keyClicks(form.note, "kept cold")
    again = open_step(qtbot, step, from_json(to_json(first.visit), Visit))
    form = again.view.urine.form
    assert form.isVisible()
    before = len(again.visit.record.stewardship.urine_tests)
    form.button.click()
    (new, *_) = again.visit.record.stewardship.urine_tests[before:]
    assert new.found
    assert new.note == "kept cold"
    assert again.visit.typed == ()
    assert not form.isVisible()


def test_a_urine_test_thrown_away_comes_back_with_ctrl_z(qtbot: Any, themed: object) -> None:
    shown = opened(qtbot, STEPS["monitoring"], VISITS["on opioids"]())
    form = shown.view.urine.form
    QTest.keyClicks(form.tampered, "cold")
    form.cancel.click()
    assert not form.isVisible()
    assert shown.visit.typed == ()
    shown.undo()
    assert form.isVisible()
    assert form.tampered.value() == "cold"


def test_a_number_that_cannot_be_read_stays_and_stands_in_the_way_of_signing(qtbot: Any, themed: object) -> None:
    """The last value is gone with the first wrong letter: signed like that the record would say nothing."""
    shown = opened(qtbot, STEPS["since_last_visit"], VISITS["follow-up"]())
    falls = shown.view.report.counts["falls"]
    falls.edit.setFocus()
    falls.edit.selectAll()
    QTest.keyClicks(falls.edit, "2x")
    assert any("typed, not entered" in one for one in shown.session.blockers())
    QTest.keyClick(falls.edit, Qt.Key.Key_Backspace)
    assert shown.visit.since is not None
    assert shown.visit.since.falls == 2
    assert not any("typed, not entered" in one for one in shown.session.blockers())
