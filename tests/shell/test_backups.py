"""Backups in the window: made by themselves, told calmly when they fail, and gone back to in two clicks."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import PainDeskError
from paindesk.shell import backup_words as words
from paindesk.shell.backup_card import BackupCard
from paindesk.shell.backups import Backups
from paindesk.shell.restore_page import RestorePage
from paindesk.shell.workplace import Workplace
from paindesk.store import Backup, NewUser, RecordFile, listed
from tests.accessibility import nameless

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


class Kept:
    """Backups with what they told and what they were asked to restore."""

    def __init__(self, file: RecordFile, folder: str = "") -> None:
        self.folders: list[str] = []
        self.restored: list[Path] = []
        self.told: list[PainDeskError] = []
        self.backups = Backups(file, folder, self.folders.append, self.restored.append)
        self.backups.told.connect(self.told.append)


@pytest.fixture
def kept(record_file: RecordFile, themed: object) -> Iterator[Kept]:
    made = Kept(record_file)
    yield made
    made.backups.stop()


def settle(qtbot: QtBot, kept: Kept) -> None:
    qtbot.waitUntil(lambda: kept.backups.jobs.waiting() == 0, timeout=30_000)


def a_backup(days: int = 0, size: int = 1_130_000_000) -> Backup:
    return Backup(path=Path("/b/clinic.paindesk"), made_at=NOW - timedelta(days=days), size=size, whole=True)


def test_one_is_made_where_none_is_of_today_and_not_a_second(qtbot: QtBot, kept: Kept) -> None:
    for _ in range(3):
        kept.backups.look()
        settle(qtbot, kept)
    assert len(listed(kept.backups.folder)) == 1
    assert kept.backups.last in listed(kept.backups.folder)
    assert kept.told == []


def test_a_place_that_is_gone_is_told_once_with_how_old_the_last_one_is(
    qtbot: QtBot, record_file: RecordFile, tmp_path: Path, themed: object
) -> None:
    kept = Kept(record_file, str(tmp_path / "stick"))
    for _ in range(3):
        kept.backups.look()
        settle(qtbot, kept)
    (told,) = kept.told
    assert "is not there" in told.message
    assert told.message.endswith("There is none yet.")
    assert "Connect that disk" in told.advice
    (tmp_path / "stick").mkdir()  # the stick is back
    kept.backups.look()
    settle(qtbot, kept)
    assert len(listed(tmp_path / "stick")) == 1
    kept.backups.stop()


def test_trouble_says_how_far_back_the_last_good_one_is() -> None:
    full = PainDeskError("The disk of the backups is full.", "Free some space.")
    assert words.trouble(full, a_backup(9), NOW).message == (
        "The disk of the backups is full. The last good one is of 9 days ago."
    )
    assert "yesterday" in words.trouble(full, a_backup(1), NOW).message
    assert "27 Nov 2026" in words.trouble(full, a_backup(-1), NOW).message  # the clock was set back


def test_an_old_backup_is_said_to_be_old() -> None:
    assert words.last_line(a_backup(0), NOW).startswith("✓ Last backup: 26 Nov 2026")
    assert words.last_line(a_backup(0), NOW).endswith("(today), 1.1 GB, opened and checked.")
    assert words.last_line(a_backup(3), NOW).startswith("✓")
    assert words.last_line(a_backup(4), NOW).startswith("! The last good backup is old")
    assert "4 days ago" in words.last_line(a_backup(4), NOW)
    assert words.last_line(None, NOW) == "There is no backup yet."
    assert [words.size(count) for count in (200, 840_000, 2_500_000)] == ["1 kB", "840 kB", "2.5 MB"]


def test_back_up_now_in_the_settings(qtbot: QtBot, kept: Kept, place: Workplace) -> None:
    asked: list[str] = []
    card = BackupCard(replace(place, backups=kept.backups), lambda: asked.append("restore"))
    qtbot.addWidget(card)
    card.show()
    settle(qtbot, kept)
    assert nameless(card) == []
    assert card.last.text() == "There is no backup yet."
    assert "on the same disk as the record" in card.where.text()
    QTest.mouseClick(card.now, Qt.MouseButton.LeftButton)
    assert not card.now.isEnabled()
    settle(qtbot, kept)
    assert card.now.isEnabled()
    assert card.last.text().startswith(("✓ Last backup", "!"))
    assert "made and checked" in place.notices.accessibleDescription()
    assert len(listed(kept.backups.folder)) == 1
    noted = next(one for one in place.desk.audit(3) if one.act == "record.backup")
    assert noted.by == place.desk.user.login
    QTest.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert asked == ["restore"]


def test_the_one_that_is_stopped_is_not_made_after_the_daily_one(
    qtbot: QtBot, kept: Kept, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, made, real = threading.Event(), list[object](), RecordFile.back_up

    def slow(self: RecordFile, *of: object) -> Backup:
        made.append(of)
        goes_on.wait(20)
        return real(self, *of)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(RecordFile, "back_up", slow)
    card = BackupCard(replace(place, backups=kept.backups), lambda: None)
    qtbot.addWidget(card)
    settle(qtbot, kept)
    kept.backups.look()
    card.now.click()
    card.stop.click()
    assert "nothing of it was kept" in place.notices.accessibleDescription()
    goes_on.set()
    settle(qtbot, kept)
    assert made == [(None,)], "the daily one alone"
    assert "nothing of it was kept" in place.notices.accessibleDescription()


def test_another_place_is_tried_at_once(qtbot: QtBot, kept: Kept, place: Workplace, tmp_path: Path) -> None:
    card = BackupCard(replace(place, backups=kept.backups), lambda: None)
    qtbot.addWidget(card)
    other = tmp_path / "disk two"
    other.mkdir()
    card.use(other)
    settle(qtbot, kept)
    assert kept.folders == [str(other)]
    assert len(listed(other)) == 1
    assert card.where.text() == f"Kept in {other}."
    card.use(tmp_path / "nowhere")
    settle(qtbot, kept)
    assert "is not there" in place.notices.accessibleDescription()


def test_a_page_left_while_the_backup_is_made_does_no_harm(qtbot: QtBot, kept: Kept, place: Workplace) -> None:
    card = BackupCard(replace(place, backups=kept.backups), lambda: None)
    card.now.click()
    card.deleteLater()
    del card
    qtbot.wait(1)
    settle(qtbot, kept)
    assert len(listed(kept.backups.folder)) == 1


def test_a_nurse_may_make_one_and_not_go_back(
    qtbot: QtBot, kept: Kept, place: Workplace, record_file: RecordFile
) -> None:
    place.desk.add_user(NewUser(login="ben", name="Ben Roe, RN", password="a long enough one", role="nurse"))
    nurse = record_file.sign_in("ben", "a long enough one")
    card = BackupCard(replace(place, desk=nurse, backups=kept.backups), lambda: None)
    qtbot.addWidget(card)
    settle(qtbot, kept)
    assert card.now.isEnabled()
    assert not card.back.isEnabled()
    assert not card.other.isEnabled()


def test_on_a_server_the_card_says_who_backs_up(qtbot: QtBot, place: Workplace) -> None:
    card = BackupCard(place, lambda: None)
    qtbot.addWidget(card)
    assert not hasattr(card, "now")


def test_the_list_of_backups_restores_the_chosen_one(qtbot: QtBot, kept: Kept, record_file: RecordFile) -> None:
    made = record_file.back_up()
    record_file.backup(made.path.with_name("by hand.paindesk"))
    left: list[str] = []
    page = RestorePage("Settings", lambda: left.append("left"), kept.restored.append)
    qtbot.addWidget(page)
    page.show()
    assert not page.page.next_button.isEnabled()
    found = listed(kept.backups.folder)
    page.show_backups(found, kept.backups.folder)
    assert nameless(page) == []
    assert len(page.table.words()) == 2
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.mouseClick(page.page.next_button, Qt.MouseButton.LeftButton)
    assert kept.restored == [found[1].path]
    QTest.mouseClick(page.page.back_button, Qt.MouseButton.LeftButton)
    assert left == ["left"]


def test_where_there_is_no_backup_that_is_said(qtbot: QtBot, themed: object, tmp_path: Path) -> None:
    page = RestorePage("Back", lambda: None, lambda _: None)
    qtbot.addWidget(page)
    page.show_backups((), tmp_path)
    page.submit()
    assert page.none.text() == f"There is no backup in {tmp_path}. Choose a file above."
    assert not page.page.next_button.isEnabled()


def test_when_is_the_clinics_own_time() -> None:
    local = datetime(2026, 11, 26, 16, 40).astimezone()
    assert words.when(local.astimezone(UTC)) == "26 Nov 2026, 16:40"
    assert local.date() == date(2026, 11, 26)
