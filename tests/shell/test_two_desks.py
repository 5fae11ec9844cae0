"""Ann and Ben have the same visit open, each in a window of their own: nothing that either types is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Override, Visit
from paindesk.kit.button import LinkButton
from paindesk.kit.choice_cards import ChoiceCard
from paindesk.sample.clinic import LOGIN, PASSWORD
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.merge_page import MINE, THEIRS, KeptPage
from paindesk.store import Desk, NewUser, RecordFile
from tests.accessibility import nameless
from tests.shell.desks import AtDesk, mood, planned, sleep

BEN = NewUser(login="ben", name="Ben Roe, RN", password="Ben rows on the lake", role="nurse")
GOUT = "Gout of the left foot"


@pytest.fixture
def ann(qtbot: QtBot, desk: Desk, knowledge: Knowledge, tmp_path: Path, themed: object) -> Iterator[AtDesk]:
    made = AtDesk(qtbot, desk, knowledge, tmp_path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def ben(ann: AtDesk, record_file: RecordFile, tmp_path: Path) -> Iterator[AtDesk]:
    ann.desk.add_user(BEN)
    desk = record_file.sign_in(BEN.login, BEN.password)
    made = AtDesk(ann.qtbot, desk, ann.place.knowledge, tmp_path)
    made.open()
    yield made
    made.close()


def stored(at: AtDesk) -> Visit:
    return at.desk.visit(at.visit().id)


def test_what_only_one_of_them_changed_comes_together_by_itself(ann: AtDesk, ben: AtDesk) -> None:
    ann.type_condition(GOUT)
    ann.save()
    ben.change(mood(3))
    ben.save()
    assert GOUT in [one.text for one in ben.visit().record.conditions]
    assert ben.visit().pain.mood == 3
    assert stored(ben) == ben.visit()
    assert ann.place.desk.user.name in ben.told()
    assert "Conditions" in ben.told()
    assert ben.page().covered() is None
    ann.look()
    assert ann.visit() == ben.visit()
    assert "Ben Roe, RN" in ann.told()


def test_a_change_shows_within_seconds_without_touching_what_is_being_typed(ann: AtDesk, ben: AtDesk) -> None:
    ben.change(mood(3))
    ben.save()
    ann.page().open_step("history")
    fields = ann.page().views["history"].findChildren(QLineEdit)
    entry = next(one for one in fields if one.accessibleName() == "Add a condition")
    ann.window.activateWindow()
    entry.setFocus()
    QTest.keyClicks(entry, "Gou")
    ann.look()
    assert ann.visit().pain.mood == 3
    assert entry.text() == "Gou"
    assert ann.window.focusWidget() is entry
    QTest.keyClicks(entry, "t\r")
    assert "Gout" in [one.text for one in ann.visit().record.conditions]


def test_where_both_changed_the_same_each_is_asked_and_both_sides_are_kept(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(sleep(9))
    ann.save()
    ben.change(sleep(4))
    ben.save()
    assert "changed one thing differently" in ben.told()
    assert stored(ben).pain.sleep == 9  # nothing is saved before it is chosen
    page = ben.compare()
    [pair] = page.cards
    assert not pair[THEIRS].isChecked()
    assert not pair[MINE].isChecked()
    assert "saved" in pair[THEIRS].accessibleName()
    assert pair[THEIRS].accessibleName().endswith(": 9")
    assert pair[MINE].accessibleName().endswith(": 4")
    assert nameless(ben.window) == []
    page.finish()  # nothing chosen: the first open one gets the focus
    assert ben.page().covered() is page
    pair[MINE].setFocus()
    QTest.keyClick(pair[MINE], Qt.Key.Key_Space)
    assert pair[MINE].isChecked()
    ben.page().back()  # to look at the visit once more
    page = ben.compare()
    assert "✓" in page._heads[0][MINE][0].text(), "the choice made before stands"
    ben.page().next()  # Ctrl+Enter
    ben.settle()
    assert ben.page().covered() is None
    assert stored(ben).pain.sleep == 4
    [kept] = ben.desk.kept_sides(ben.visit().id)
    [line] = kept.sides.lines
    assert (line.what, line.theirs, line.mine, line.taken) == ("Pain today › Sleep, 0–10", "9", "4", MINE)
    ann.look()
    assert ann.visit().pain.sleep == 4


def test_the_choice_waits_and_what_is_typed_meanwhile_is_kept_too(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(sleep(9))
    ann.save()
    ben.change(sleep(4))
    ben.save()
    ben.compare()
    ben.page().back()
    ben.change(mood(2))
    ben.save()
    assert stored(ben).pain.mood is None
    ben.window.show_today()
    ben.settle()
    ben.open()
    assert "changed one thing differently" in ben.told()
    page = ben.compare()
    page.cards[0][THEIRS].click()
    page.finish()
    ben.settle()
    assert (stored(ben).pain.sleep, stored(ben).pain.mood) == (9, 2)


def test_a_visit_with_an_open_choice_is_not_signed(ann: AtDesk, ben: AtDesk) -> None:
    ben.change(sleep(4))
    ben.save()
    ann.change(lambda visit: sleep(9)(planned(visit)))
    ann.save()
    ann.sign()
    assert ann.page().covered() is not None
    assert stored(ann).signature is None
    ann.page().covered().cards[0][THEIRS].click()
    ann.page().next()
    ann.settle()
    ann.sign()
    assert ann.desk.visit(ben.visit().id).signature is not None
    assert ann.bottom() == "● Signed and locked"
    ann.window.show_today()
    assert ann.bottom() == "● All work saved"  # the next page is not the one that was signed


def test_what_somebody_saved_a_moment_before_is_read_before_it_is_signed(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(planned)
    ann.save()
    ben.look()
    ben.change(mood(8))
    ben.save()
    ann.sign()  # she has not seen it yet
    assert stored(ann).signature is None
    assert ann.visit().pain.mood == 8
    ann.sign()
    assert ann.desk.visit(ben.visit().id).signature is not None


def test_signed_meanwhile_what_was_typed_is_kept_beside_it_and_can_be_copied(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(planned)
    ann.save()
    ben.look()
    ann.sign()
    ben.change(mood(8))
    ben.save()
    assert ben.page().session.locked
    assert "signed this visit" in ben.told()
    assert "kept beside it" in ben.told()
    visit_id = ben.visit().id
    ben.page().together.button.click()
    ben.settle()
    page = ben.window.current_page()
    assert isinstance(page, KeptPage)
    assert nameless(page) == []
    page.copy.click()
    assert "Mood" in QGuiApplication.clipboard().text()
    assert "8" in QGuiApplication.clipboard().text()
    [kept] = ann.desk.kept_sides(visit_id)
    assert kept.sides.lines[0].mine == "8"
    [line] = ann.desk.visits(ann.desk.patients()[0].id)
    assert line.kept_sides


def test_what_is_typed_on_while_the_signature_of_another_comes_back_is_kept_too(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(planned)
    ann.save()
    visit_id = ann.visit().id
    ann.sign()
    ben.change(sleep(7))
    ben.page().save_now()
    ben.change(mood(3))  # before the answer is there
    ben.settle()
    kept = [line.mine for one in ann.desk.kept_sides(visit_id) for line in one.sides.lines]
    assert sorted(kept) == ["3", "7"]


def test_who_was_signed_out_from_elsewhere_loses_nothing_that_was_to_be_merged(
    ann: AtDesk, ben: AtDesk, record_file: RecordFile
) -> None:
    ben.change(mood(3))
    ben.save()
    ann.change(sleep(7))
    record_file.sign_in(LOGIN, PASSWORD).sign_out(ann.desk.sitting)
    ann.save()
    assert ann.window.visits.drafts.unsaved()
    ann.desk.come_back(record_file.sign_in(LOGIN, PASSWORD))
    ann.window.visits.drafts.try_again()
    ann.settle()
    assert (stored(ann).pain.mood, stored(ann).pain.sleep) == (3, 7)


def test_undo_takes_back_what_was_typed_here_and_nothing_of_theirs(ann: AtDesk, ben: AtDesk) -> None:
    ben.change(mood(3))
    ann.type_condition(GOUT)
    ann.save()
    ben.save()
    ben.page().undo()
    ben.save()
    assert GOUT in [one.text for one in stored(ben).record.conditions]
    assert stored(ben).pain.mood is None


def test_two_windows_of_the_same_person_on_one_file(ann: AtDesk, record_file: RecordFile, tmp_path: Path) -> None:
    other = AtDesk(ann.qtbot, record_file.sign_in(LOGIN, PASSWORD), ann.place.knowledge, tmp_path)
    other.open()
    ann.change(sleep(9))
    ann.save()
    other.change(sleep(4))
    other.save()
    assert "in another window" in other.told()
    page = other.compare()
    page.cards[0][MINE].click()
    page.finish()
    other.settle()
    assert stored(ann).pain.sleep == 4
    other.close()


def test_who_comes_back_from_the_lock_sees_what_others_changed(ann: AtDesk, ben: AtDesk) -> None:
    ann.window.lock()
    ben.change(mood(3))
    ben.save()
    ann.window.uncover()
    ann.settle()
    assert ann.visit().pain.mood == 3
    assert "Ben Roe, RN" in ann.told()


def test_a_draft_that_somebody_discarded_is_a_draft_again_once_somebody_types(ann: AtDesk, ben: AtDesk) -> None:
    visit_id = ann.visit().id
    Desk(ann.desk.user, ann.desk.place).discard_draft(visit_id)
    ann.look()  # nothing typed: it is not brought back
    assert ann.desk.drafts() == ()
    ann.change(sleep(9))
    ann.save()
    assert "discarded" in ann.told()
    assert ann.desk.visit(visit_id).pain.sleep == 9


def test_a_reason_of_a_clinician_to_go_on_is_no_matter_of_the_nurse_beside_her(ann: AtDesk, ben: AtDesk) -> None:
    reason = Override(finding_id="x", because="QT", reason="one dose, watched")
    ann.change(lambda visit: replace(visit, overrides=(reason,)))
    ann.save()
    ben.change(mood(3))
    ben.save()
    assert stored(ben).overrides == (reason,)
    assert stored(ben).pain.mood == 3


def test_the_chart_leads_to_both_sides(ann: AtDesk, ben: AtDesk) -> None:
    ann.change(sleep(9))
    ann.save()
    ben.change(sleep(4))
    ben.save()
    page = ben.compare()
    page.cards[0][THEIRS].click()
    page.finish()
    ben.settle()
    (patient,) = ben.desk.patients()
    ben.window.patients.open_chart(patient.id)
    ben.qtbot.waitUntil(lambda: isinstance(ben.window.current_page(), ChartPage), timeout=20_000)
    chart = ben.window.current_page()
    assert chart is not None
    button = next(one for one in chart.findChildren(LinkButton) if one.accessibleName().startswith("What two people"))
    button.click()
    ben.settle()
    shown = ben.window.current_page()
    assert isinstance(shown, KeptPage)
    words = " ".join(one.accessibleName() for one in shown.findChildren(ChoiceCard))
    assert "Ben Roe" not in words  # it is Ben who looks
    assert "You: 4" in words
    assert f"{ann.desk.user.name}: 9" in words
