"""The keys of the record file, in the window: a recovery key written down, a passphrase for scripts, a new key."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import RecordLocked
from paindesk.sample.clinic import LOGIN, PASSWORD
from paindesk.shell.keys_card import KeysCard
from paindesk.shell.workplace import Workplace
from paindesk.store import RecordFile, open_as, open_record, recover
from tests.accessibility import nameless


def now() -> datetime:
    return datetime.now(UTC)


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0, timeout=30_000)


@pytest.fixture
def card(qtbot: QtBot, place: Workplace) -> KeysCard:
    made = KeysCard(place)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, place)
    return made


def test_a_recovery_key_holds_once_it_is_written_down(
    qtbot: QtBot, card: KeysCard, place: Workplace, record_file: RecordFile
) -> None:
    assert "no recovery key yet" in card.state.text()
    assert nameless(card) == []
    QTest.mouseClick(card.recovery, Qt.MouseButton.LeftButton)
    key = card._key
    QTest.keyClick(card.written, Qt.Key.Key_Space)
    settle(qtbot, place)
    assert "There is a recovery key" in card.state.text()
    assert not card.written.isVisible()
    path = record_file.path
    assert path is not None
    record_file.close()
    file, desk = recover(path, key, LOGIN, "tea on the veranda", now)
    assert desk.user.login == LOGIN
    file.close()


def test_a_passphrase_for_scripts_is_set_and_taken_away(
    qtbot: QtBot, card: KeysCard, place: Workplace, record_file: RecordFile
) -> None:
    assert record_file.path is not None
    QTest.keyClicks(card.passphrase, "for the nightly backup")
    QTest.mouseClick(card.set_passphrase, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    open_record(record_file.path, "for the nightly backup", now).close()
    QTest.mouseClick(card.no_passphrase, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    with pytest.raises(RecordLocked):
        open_record(record_file.path, "for the nightly backup", now)
    assert "No passphrase opens it" in card.state.text()


def test_the_file_gets_a_new_key_and_the_clinic_goes_on(
    qtbot: QtBot, card: KeysCard, place: Workplace, record_file: RecordFile, tmp_path: Path
) -> None:
    before = record_file._raw_key
    QTest.mouseClick(card.rotate, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    assert record_file._raw_key != before
    assert "new key" in place.notices.accessibleDescription()
    assert [one.name for one in place.desk.patients()] == ["Rosa Delgado"]
    record_file.close()
    file = open_as(tmp_path / "clinic.paindesk", LOGIN, PASSWORD, now)
    assert file.sign_in(LOGIN, PASSWORD).patients()
    file.close()
