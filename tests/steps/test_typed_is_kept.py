"""Whatever can be typed on a step is there again when the visit is opened again, whether or not it was entered."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from paindesk.domain.pain import PainSite
from paindesk.domain.units import Units
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


def test_half_a_plan_is_there_again_after_a_look_at_another_medicine(qtbot: Any, themed: object) -> None:
    visit = replace(ALL["a medicine chosen"](), prescriptions=(start("gabapentin"), start("duloxetine")))
    shown = opened(qtbot, STEPS["starting_dose"], visit)
    grid = shown.view.plan.grid
    typed_over(grid.fields[0, "days"].edit, "")
    typed_over(grid.fields[1, "morning"].edit, "200")
    typed_over(grid.fields[2, "days"].edit, "1o")
    before = shown.visit
    shown.view.chips["duloxetine"].click()
    assert not any(field.edit.text() == "1o" for field in grid.fields.values())
    assert shown.visit.typed == before.typed
    assert shown.visit.prescriptions == before.prescriptions
    shown.view.chips["gabapentin"].click()
    assert [grid.fields[key].edit.text() for key in ((0, "days"), (1, "morning"), (2, "days"))] == ["", "200", "1o"]
    assert shown.visit == before


def test_a_number_that_cannot_be_read_stays_with_its_place_on_the_map(qtbot: Any, themed: object) -> None:
    visit = ALL["first visit"]()
    sites = PainSite(number=1, name="Both feet", since="3 years"), PainSite(number=2, name="Left knee")
    shown = opened(qtbot, STEPS["pain_today"], replace(visit, pain=replace(visit.pain, sites=sites)))
    field = shown.view.site.since
    typed_over(field.edit, "1o")
    first = shown.visit.pain.sites[0]
    shown.view.map._picked(2)
    assert field.edit.text() == ""
    assert dict(shown.visit.typed) == {"pain_today.site.1": "1o"}
    typed_over(field.edit, "2")
    shown.view.map._picked(1)
    assert field.edit.text() == "1o"
    assert dict(shown.visit.typed) == {"pain_today.site.1": "1o"}
    assert shown.visit.pain.sites[0] == first
    assert shown.visit.pain.sites[1].since.startswith("2 ")


def test_a_number_of_another_unit_stands_there_to_be_checked_and_is_no_value_before(qtbot: Any, themed: object) -> None:
    """110 is too much creatinine in mg/dL; in µmol/L it can be read, and nobody said that it is meant so."""
    step = STEPS["history"]
    first = opened(qtbot, step, ALL["first visit"]())
    typed_over(creatinine(first), "110")
    again = open_step(qtbot, step, from_json(to_json(first.visit), Visit), Units(creatinine="µmol/L"))
    edit = creatinine(again)
    assert edit.text() == "110"
    assert "Check it" in edit.accessibleDescription()
    assert again.visit.record == first.visit.record
    assert any("typed, not entered" in one for one in again.session.blockers())
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert again.visit.typed == ()
    assert edit.accessibleDescription() == ""
    assert again.visit.record != first.visit.record
    again.undo()
    assert dict(again.visit.typed) == {"history.results.creatinine": "110"}
    assert again.visit.record == first.visit.record


@pytest.mark.parametrize(
    "words", ["v2|unit=mg", "unit=mg;bedtime=NaN", "unit=mg;bedtime=many", "unit=mg;days=-3", "unit=mg;night=100", "="]
)
def test_a_plan_that_cannot_be_read_is_kept_as_words(qtbot: Any, themed: object, words: str) -> None:
    kept = (("starting_dose.unfinished.gabapentin", words),)
    visit = replace(ALL["a medicine chosen"](), typed=kept)
    shown = open_step(qtbot, STEPS["starting_dose"], visit)
    shown.take()
    assert shown.visit.typed == kept
    assert shown.visit.prescriptions == visit.prescriptions
    assert shown.session.blockers()


def typed_over(edit: QLineEdit, words: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, words)


def creatinine(shown: Opened) -> QLineEdit:
    found = (one for one in fields(shown.view) if "reatinine" in one.accessibleName())
    edit = next(found)
    assert isinstance(edit, QLineEdit)
    return edit
