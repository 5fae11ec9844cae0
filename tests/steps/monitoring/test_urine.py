"""Urine tests on Monitoring: the newest result line by line, the talk about it, a test entered, an error taken out."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from paindesk.domain.monitoring import CONFIRMATORY, SCREEN, LastDose, UrineTest
from paindesk.kit.chip import Chip
from paindesk.steps.monitoring.step import STEP
from paindesk.steps.monitoring.urine import UrineEntry
from paindesk.steps.monitoring.urine_card import UrineCard
from tests.accessibility import nameless
from tests.steps.monitoring.test_monitoring import daniel_visit
from tests.steps.opened import ON, Opened, open_step

pytestmark = pytest.mark.usefixtures("themed")

DAY = ON - timedelta(days=5)


def opened(qtbot: Any, *tests: UrineTest) -> tuple[UrineCard, Opened]:
    """Monitoring of Daniel Price, with these tests in place of his where any are given."""
    visit = daniel_visit()
    if tests:
        kept = replace(visit.record.stewardship, urine_tests=tests)
        visit = replace(visit, record=replace(visit.record, stewardship=kept))
    screen = open_step(qtbot, STEP, visit)
    card = screen.view.urine
    assert isinstance(card, UrineCard)
    return card, screen


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def named(card: QWidget, name: str) -> QAbstractButton:
    """The one button that a screen reader calls so."""
    (found,) = [one for one in card.findChildren(QAbstractButton) if one.accessibleName() == name and one.isVisible()]
    return found


def texts(widget: QWidget) -> str:
    """All words shown in it."""
    shown = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.accessibleName() or one.text() for one in shown)


def kept(screen: Opened) -> tuple[UrineTest, ...]:
    return screen.visit.record.stewardship.urine_tests


def test_the_newest_result_is_read_line_by_line(qtbot: Any) -> None:
    card, _ = opened(qtbot)
    said = texts(card.lines)
    assert "misses oxycodone" in said
    assert "Bupropion on the list can make the amphetamine screen answer so" in said
    assert "Confirm it at the laboratory (LC-MS/MS)" in said
    assert "CDC opioid guideline 2022 recommendation 10" in said
    chips = [one.words() for one in card.lines.findChildren(Chip)]
    assert chips == ["! to talk about", "explained", "✓ expected"]
    assert card.earlier.row_count() == 2


def test_without_a_test_it_says_so(qtbot: Any) -> None:
    card, _ = opened(qtbot, UrineTest(on=DAY, note="sent"))
    assert "No test with a result is on record." in texts(card)
    assert not card.lines.isVisible()
    assert not card.said.isVisible()


def test_what_the_patient_says_is_kept_and_the_result_is_not_said_again(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    assert any(one.id == "urine.unexpected" for one in screen.session.advice.findings)
    card.said.setText("ran out two days early, the pharmacy was closed")
    card.decided.setText("repeat with LC-MS/MS today")
    press(card.talked)
    newest = kept(screen)[-1]
    assert (newest.talked_on, newest.explanation) == (ON, "ran out two days early, the pharmacy was closed")
    assert newest.decided == "repeat with LC-MS/MS today"
    assert not any(one.id == "urine.unexpected" for one in screen.session.advice.findings)
    assert "Decided: repeat with LC-MS/MS today." in texts(card)
    assert not card.said.isVisible()
    press(named(card, f"Take back that the urine test of {newest.on.day} {newest.on:%b %Y} was talked about"))
    assert kept(screen)[-1].talked_on is None
    assert card.said.isVisible()


def test_no_words_are_no_talk(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    press(card.talked)
    assert kept(screen)[-1].talked_on is None
    assert card.said.hasFocus()


def test_a_screen_is_entered_with_a_few_presses(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    press(card.add_one)
    form = card.form
    assert form.isVisible()
    assert next(iter(form.found.chips)) == "oxycodone", "what is prescribed comes first"
    form.on.edit.selectAll()
    QTest.keyClicks(form.on.edit, "22 Nov 2026")
    press(form.found.chips["oxycodone"])
    press(form.rest)
    form.sample["creatinine"].edit.setText("84")
    form.doses["oxycodone"].edit.setText("21 Nov 2026")
    form.note.setText("clinic cup")
    press(form.button)
    newest = kept(screen)[-1]
    assert (newest.on, newest.method, newest.found) == (ON - timedelta(days=1), SCREEN, ("oxycodone",))
    assert {"opiates", "benzodiazepines", "cocaine", "fentanyl", "methadone"} <= set(newest.not_found)
    assert (newest.creatinine, newest.note) == (Decimal(84), "clinic cup")
    assert newest.last_doses == (LastDose(medicine="oxycodone", on=ON - timedelta(days=2)),)
    assert not form.isVisible()
    assert "oxycodone is prescribed" in texts(card.lines).casefold()
    screen.undo()
    assert newest not in kept(screen)


def test_found_and_not_found_are_one_or_the_other(qtbot: Any) -> None:
    card, _ = opened(qtbot)
    press(card.add_one)
    form = card.form
    press(form.not_found.chips["cocaine"])
    press(form.found.chips["cocaine"])
    assert (form.entry.found, form.entry.not_found) == (["cocaine"], [])
    press(form.found.chips["cocaine"])
    assert (form.entry.found, form.entry.not_found) == ([], [])


def test_the_keyboard_alone_marks_a_substance(qtbot: Any) -> None:
    card, _ = opened(qtbot)
    press(card.add_one)
    chip = card.form.found.chips["oxycodone"]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert card.form.entry.found == ["oxycodone"]


def test_a_confirmation_offers_metabolites_and_any_other_substance(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    press(card.add_one)
    form = card.form
    form.method.set_value(CONFIRMATORY)
    form.method.changed.emit()
    assert {"oxymorphone", "heroin (6-MAM)", "morphine", "amphetamine"} <= set(form.found.chips)
    press(form.found.chips["oxymorphone"])
    form.other.setText("  Xylazine ")
    press(form.add_found)
    assert form.found.chips["Xylazine"].value()
    press(form.button)
    newest = next(one for one in kept(screen) if one.on == ON)
    assert (newest.confirmed, newest.found) == (True, ("oxymorphone", "Xylazine"))
    assert "PainDesk does not know “Xylazine”" in texts(card.lines)


def test_a_test_that_is_awaited_is_completed_later(qtbot: Any) -> None:
    card, screen = opened(qtbot, UrineTest(on=DAY, method=CONFIRMATORY, awaited=True))
    press(named(card, f"Enter the result of the urine test of {DAY.day} {DAY:%b %Y}"))
    form = card.form
    assert (form.on.value(), form.method.value()) == (DAY, CONFIRMATORY)
    press(form.found.chips["oxycodone"])
    press(form.button)
    (test,) = kept(screen)
    assert (test.on, test.confirmed, test.found, test.awaited) == (DAY, True, ("oxycodone",), False)


def test_a_test_that_was_sent_is_recorded_as_awaited(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    press(card.add_one)
    card.form.awaited.click()
    assert not card.form.found.isVisible()
    press(card.form.button)
    newest = kept(screen)[-1]
    assert (newest.on, newest.awaited, newest.has_result) == (ON, True, False)
    assert "oxycodone not found" in texts(card.earlier), "the result before it still stands"


def test_nothing_is_recorded_without_a_result_or_with_a_wrong_number(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    before = kept(screen)
    press(card.add_one)
    press(card.form.button)
    press(card.form.found.chips["oxycodone"])
    card.form.sample["ph"].edit.setText("74")
    press(card.form.button)
    assert kept(screen) == before
    assert card.form.sample["ph"].edit.hasFocus()


def test_a_test_entered_in_error_is_taken_out(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    newest = kept(screen)[-1]
    press(named(card, f"Take back the urine test of {newest.on.day} {newest.on:%b %Y}, screen"))
    assert newest not in kept(screen)
    screen.undo()
    assert newest in kept(screen)


def test_a_confirmation_stands_beside_the_screen_of_its_day() -> None:
    entry = UrineEntry(on=DAY)
    entry.mark("Oxycodone", found=True, on=True)
    entry.mark("OXYCODONE", found=False, on=True)
    test = entry.made()
    assert test is not None
    assert (test.found, test.not_found) == ((), ("OXYCODONE",))


def test_every_control_has_a_name(qtbot: Any) -> None:
    card, screen = opened(qtbot)
    press(card.add_one)
    assert nameless(screen.view) == []
