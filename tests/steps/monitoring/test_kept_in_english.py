"""What is chosen on Monitoring is shown in the screen's language and kept in English."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paindesk.domain.monitoring import CONFIRMATORY, SCREEN
from paindesk.steps.monitoring.model import ANSWERS
from paindesk.steps.monitoring.step import STEP
from tests.steps.monitoring.test_monitoring import daniel_visit
from tests.steps.opened import ON, open_step

pytestmark = pytest.mark.usefixtures("themed", "marked")


def test_a_urine_test_and_an_answer_are_kept_in_english(qtbot: Any) -> None:
    screen = open_step(qtbot, STEP, daniel_visit())
    form, answer = screen.view.urine.form, screen.view.oud.answer
    form.show()
    assert [form.method.itemData(row) for row in range(form.method.count())] == [SCREEN, CONFIRMATORY]
    assert form.method.itemText(1) == "«Confirmed (LC-MS/MS, GC-MS)»"
    form.method.setCurrentIndex(1)
    form.method.activated.emit(1)
    chip = form.found.chips["oxycodone"]
    assert chip.accessibleName() == "««oxycodone»: found»"
    form.entry.mark("oxycodone", found=True, on=True)
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    test = next(one for one in screen.visit.record.stewardship.urine_tests if one.on == ON)
    assert (test.method, test.found) == (CONFIRMATORY, ("oxycodone",))
    assert [answer.itemData(row) for row in range(answer.count())] == ["", *ANSWERS]
    assert answer.itemText(1) == f"«{ANSWERS[0]}»"
