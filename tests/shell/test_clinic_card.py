"""The clinic on papers: changed in Settings by who runs the clinic, kept in the record file, printed from then on."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Clinic
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.workplace import Workplace
from paindesk.store import NewUser, RecordFile
from tests.accessibility import nameless


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
