"""The second factor, in the settings: the secret for the app, recovery codes shown once, off again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paindesk.sample.clinic import PASSWORD
from paindesk.shell.second_factor_card import SecondFactorCard
from paindesk.shell.workplace import Workplace
from paindesk.store import totp
from tests.accessibility import nameless


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0, timeout=30_000)


def test_it_is_turned_on_with_a_code_of_the_app_and_off_with_the_password(qtbot: QtBot, place: Workplace) -> None:
    card = SecondFactorCard(place)
    qtbot.addWidget(card)
    card.show()
    settle(qtbot, place)
    assert card.said.text().startswith("Off.")
    QTest.mouseClick(card.begin, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    assert nameless(card) == []
    secret = card.shown.text().replace(" ", "")
    QTest.keyClicks(card.password, PASSWORD)
    QTest.keyClicks(card.code, "000000\r")
    settle(qtbot, place)
    assert "does not fit" in card.said.text()
    assert not place.desk.has_second_factor()
    card.code.clear()
    now = place.desk.place.now()
    QTest.keyClicks(card.code, totp.code_at(secret, int(now.timestamp()) // 30) + "\r")
    settle(qtbot, place)
    assert place.desk.has_second_factor()
    assert "recovery codes stand at the top" in card.said.text()
    assert card.shown.text() == ""
    assert place.once.titles() == ("Recovery codes of your second factor",)
    [codes] = [one for one in place.once.findChildren(QLabel) if one.property("role") == "heading"]
    assert len(codes.text().split()) == 8
    QTest.keyClicks(card.password, PASSWORD)
    QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    assert not place.desk.has_second_factor()
    assert card.shown.text() == ""
    assert place.once.titles() == (), "codes that sign nobody in any more are not kept"
