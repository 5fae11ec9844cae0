"""The recovery key printed and saved, from the page that shows it once."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Clinic
from paindesk.kit import print_dialog, saving
from paindesk.shell.recovery_paper import KeyPaperRow, KeySheet
from paindesk.store import new_recovery_key

pytestmark = pytest.mark.usefixtures("themed")
SHEET = KeySheet(clinic=Clinic(name="Riverside Pain Clinic"), on=date(2026, 11, 27), paper_size="a4")


def shown(qtbot: QtBot) -> tuple[KeyPaperRow, str, list[PainDeskError]]:
    told: list[PainDeskError] = []
    key = new_recovery_key()
    row = KeyPaperRow(key, SHEET, told.append)
    qtbot.addWidget(row)
    row.show()
    return row, key, told


def words_of(path: Path) -> str:
    return " ".join(pypdf.PdfReader(path).pages[0].extract_text().split())


def test_it_is_saved_where_the_person_says_in_the_language_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, key, told = shown(qtbot)
    path = tmp_path / "key.pdf"
    monkeypatch.setattr(saving, "ask_where", lambda *_: path)
    row.language.set_value("es")
    row.save.click()
    assert told == []
    assert row.said.text() == "It is saved as key.pdf."
    assert all(group in words_of(path) for group in key.split())
    assert "Clave de recuperación" in words_of(path)


def test_whoever_saves_it_by_keyboard_stands_where_they_stood(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    row, _, _ = shown(qtbot)
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    monkeypatch.setattr(saving, "ask_where", lambda *_: None)
    row.save.setFocus()
    QTest.keyClick(row.save, Qt.Key.Key_Space)
    assert row.save.hasFocus()


def test_what_cannot_be_saved_is_told_and_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, _, told = shown(qtbot)
    monkeypatch.setattr(saving, "ask_where", lambda *_: tmp_path / "gone" / "key.pdf")
    row.save.click()
    assert "could not be saved" in told[0].message
    assert row.said.isHidden()
    assert list(tmp_path.iterdir()) == []


def test_one_sheet_is_printed_and_the_job_does_not_tell_what_it_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, _, told = shown(qtbot)
    names: list[str] = []

    def asked(_: object, printer: QPrinter, pages: int) -> bool:
        names.append(printer.docName())
        assert pages == 1
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    monkeypatch.setattr(print_dialog, "asked", asked)
    row.print.click()
    assert told == []
    assert row.said.text() == "It is printed."
    assert names == ["PainDesk"]
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 1


def test_who_thinks_better_of_it_is_told_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    row, _, told = shown(qtbot)
    monkeypatch.setattr(print_dialog, "asked", lambda *_: False)
    monkeypatch.setattr(saving, "ask_where", lambda *_: None)
    row.print.click()
    row.save.click()
    assert told == []
    assert row.said.isHidden()
    assert row.isEnabled()
