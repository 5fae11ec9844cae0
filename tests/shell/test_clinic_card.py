"""The clinic on papers: changed in Settings by who runs the clinic, kept in the record file, printed from then on."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Clinic
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.workplace import Workplace
from paindesk.store import NewUser, RecordFile
from tests.accessibility import nameless
from tests.kit.test_logo import picture, written


def shown(qtbot: QtBot, place: Workplace) -> ClinicCard:
    card = ClinicCard(place)
    qtbot.addWidget(card)
    card.show()
    return card


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)


def test_a_new_telephone_number_is_kept_in_the_record_file(qtbot: QtBot, place: Workplace) -> None:
    card = shown(qtbot, place)
    assert card.name.value() == place.desk.clinic.name
    assert nameless(card) == []
    card.phone.clear()
    QTest.keyClicks(card.phone, " 555-0199 ")
    card.address.setPlainText("1 River St\nSpringfield")
    QTest.mouseClick(card.save, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    wanted = Clinic(name=place.desk.clinic.name, phone="555-0199", address="1 River St\nSpringfield")
    assert place.desk.clinic == wanted
    assert "clinic.save" in {one.act for one in place.desk.audit(5)}
    assert "are saved" in place.notices.accessibleDescription()


def test_a_clinic_without_a_name_is_not_saved(qtbot: QtBot, place: Workplace) -> None:
    card, before = shown(qtbot, place), place.desk.clinic
    card.name.clear()
    card.submit()
    settle(qtbot, place)
    assert place.desk.clinic == before
    assert "Enter the clinic's name" in card.trouble.text()


def test_a_nurse_sees_it_and_cannot_change_it(qtbot: QtBot, place: Workplace, record_file: RecordFile) -> None:
    place.desk.add_user(NewUser(login="ben", name="Ben Roe, RN", password="a long enough one", role="nurse"))
    nurse = record_file.sign_in("ben", "a long enough one")
    card = shown(qtbot, replace(place, desk=nurse))
    assert not card.save.isEnabled()
    assert not card.phone.isEnabled()
    assert "Whoever runs the clinic" in card.trouble.text()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The picture that a person chooses."""
    chosen = tmp_path / "logo.png"
    chosen.write_bytes(written(picture()))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    return chosen


def test_a_logo_is_chosen_shown_kept_and_removed_again(qtbot: QtBot, place: Workplace, file: Path) -> None:
    card = shown(qtbot, place)
    qtbot.waitUntil(lambda: not card.preview.picture.pixmap().isNull(), timeout=10_000)
    without = card.preview.picture.pixmap().toImage()
    assert not card.remove_logo.isVisible()
    QTest.mouseClick(card.choose_logo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.preview.picture.pixmap().toImage() != without, timeout=10_000)
    assert place.desk.clinic.logo == b""  # not before it is saved
    card.submit()
    settle(qtbot, place)
    assert place.desk.clinic.logo.startswith(b"\x89PNG")
    QTest.mouseClick(card.remove_logo, Qt.MouseButton.LeftButton)
    assert not card.remove_logo.isVisible()
    card.submit()
    settle(qtbot, place)
    assert place.desk.clinic.logo == b""
    qtbot.waitUntil(lambda: card.preview.picture.pixmap().toImage() == without, timeout=10_000)


def test_a_file_that_is_no_picture_is_refused_and_the_logo_stays(qtbot: QtBot, place: Workplace, file: Path) -> None:
    before = written(picture())
    place.desk.set_clinic(replace(place.desk.clinic, logo=before))
    card = shown(qtbot, place)
    file.write_bytes(b"GIF89a, and not a logo")
    QTest.mouseClick(card.choose_logo, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    assert "neither PNG nor JPEG" in place.notices.accessibleDescription()
    assert card.typed().logo == before


def test_pre_printed_paper_and_the_code_are_kept(qtbot: QtBot, place: Workplace) -> None:
    card = shown(qtbot, place)
    assert not card.head_mm.isVisible()
    QTest.mouseClick(card.own_paper, Qt.MouseButton.LeftButton)
    assert card.head_mm.isVisible()
    card.head_mm.set_value(45)
    card.code.set_value("phone")
    card.submit()
    settle(qtbot, place)
    kept = place.desk.clinic
    assert (kept.own_paper, kept.head_mm, kept.code) == (True, 45, "phone")
    card.preview.show_now()
    qtbot.waitUntil(lambda: "45 mm" in card.preview.picture.accessibleDescription(), timeout=10_000)


def test_what_no_paper_could_show_is_not_saved_and_says_why(qtbot: QtBot, place: Workplace) -> None:
    card, before = shown(qtbot, place), place.desk.clinic
    for change, said in (
        (lambda: card.code.set_value("web"), "needs an address such as"),
        (lambda: (card.code.set_value("phone"), card.phone.set_value("call Ann")), "a number without letters"),
        (lambda: (card.code.set_value(""), card.own_paper.set_value(True), card.head_mm.clear()), "how high"),
        (lambda: card.head_mm.edit.setText("400"), "how high"),
    ):
        change()
        card.submit()
        settle(qtbot, place)
        assert said in card.trouble.text()
    assert place.desk.clinic == before
