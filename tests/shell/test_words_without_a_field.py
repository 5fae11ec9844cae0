"""What is typed and not entered is never signed unseen: the step it stands in is shown, or the words themselves are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Choice, Visit
from paindesk.shell.signing import sign
from paindesk.store import Desk, RecordFile
from tests.shell.desks import AtDesk, planned
from tests.shell.test_two_desks import BEN
from tests.steps.opened import PROBLEM, start

LEFT = (("monitoring.talk", "He asks for more."),)


@pytest.fixture
def ann(qtbot: QtBot, desk: Desk, knowledge: Knowledge, tmp_path: Path, themed: object) -> Iterator[AtDesk]:
    made = AtDesk(qtbot, desk, knowledge, tmp_path)
    made.open()
    yield made
    made.close()


def typed(at: AtDesk, *words: tuple[str, str]) -> None:
    at.change(lambda visit: replace(planned(visit), typed=words))


def test_a_step_with_words_stays_on_the_rail_until_they_are_entered_or_taken_off(ann: AtDesk) -> None:
    """Monitoring is no longer needed once the last opioid is off; what was typed there is."""
    session = ann.page().session
    assert "monitoring" not in session.states()
    typed(ann, *LEFT)
    assert session.states()["monitoring"].line == "typed, not entered"
    assert any(one.startswith("Monitoring: typed") for one in session.blockers())
    page = ann.page()
    page.open_step("monitoring")
    said = page.views["monitoring"].signs.said
    assert said.text() == "He asks for more."
    said.setFocus()
    said.selectAll()
    QTest.keyClicks(said, " ")
    assert "monitoring" not in session.states()
    page.next()
    assert page.step == "medicine_class"


def test_words_that_no_step_knows_are_shown_at_the_last_one_and_can_be_dropped(ann: AtDesk) -> None:
    typed(ann, ("another_step.note", "ask the <b>sister</b>"))
    page = ann.page()
    assert not page.left.isVisible()
    assert any(one.startswith("Review & sign: typed") for one in page.session.blockers())
    page.open_step("review_sign")
    assert "“ask the <b>sister</b>”" in page.left.accessibleDescription()
    assert "<b>sister" not in page.left.words.text()
    page.left.drop.click()
    assert ann.visit().typed == ()
    assert not page.left.isVisible()
    assert not any("typed" in one for one in page.session.blockers())
    page.undo()
    assert page.left.isVisible()


def test_words_of_a_line_that_is_gone_are_not_lost_by_a_look(ann: AtDesk) -> None:
    words = ("starting_dose.unfinished.gabapentin", "v2|unit=mg")
    typed(ann, words)
    page = ann.page()
    page.open_step("starting_dose")
    assert "v2|unit=mg" in page.left.accessibleDescription()
    page.open_step("history")
    assert not page.left.isVisible()
    assert ann.visit().typed == (words,)


def test_nothing_that_is_not_entered_is_signed_or_comes_back_in_an_amendment(ann: AtDesk) -> None:
    typed(ann, *LEFT)
    ann.save()
    visit, version = ann.visit(), ann.window.visits.drafts.version(ann.visit().id)
    signed = sign(visit, ann.desk, ann.place.knowledge, over=version)
    assert ann.desk.visit(signed.id).typed == ()
    assert ann.desk.amend(signed.id, "A wrong dose.").typed == ()


def test_half_a_plan_of_one_is_not_lost_by_a_look_of_another(
    ann: AtDesk, record_file: RecordFile, tmp_path: Path
) -> None:
    def two(visit: Visit) -> Visit:
        chosen = Choice(class_id="neuropathic", medicine="duloxetine", problem=PROBLEM)
        return replace(planned(visit), choice=chosen, prescriptions=(start("gabapentin"), start("duloxetine")))

    ann.change(two)
    page = ann.page()
    page.open_step("starting_dose")
    view = page.views["starting_dose"]
    view.chips["gabapentin"].click()
    view.plan.change.click()
    for key, words in (((0, "days"), ""), ((1, "morning"), "250")):
        edit: QLineEdit = view.plan.grid.fields[key].edit
        edit.setFocus()
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, words)
    ann.save()
    half = ann.visit().typed
    assert "morning=250" in dict(half)["starting_dose.unfinished.gabapentin"]
    ann.desk.add_user(BEN)
    ben = AtDesk(ann.qtbot, record_file.sign_in(BEN.login, BEN.password), ann.place.knowledge, tmp_path)
    ben.open()
    ben.page().open_step("starting_dose")
    ben.save()
    assert ben.visit().typed == half
    ann.look()
    assert ann.visit().typed == half
    ben.close()
