"""The settings: found by their words, handed on as a file, and in force at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from paindesk.domain.errors import PainDeskError
from paindesk.kit import language
from paindesk.kit.card import Card
from paindesk.settings import PrinterChoice, Settings
from paindesk.settings_share import exported
from paindesk.shell import printers_card
from paindesk.shell.printers import PrinterMemory
from paindesk.shell.printers_card import PrintersCard
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.stopped_page import StoppedPage
from paindesk.shell.workplace import Workplace
from paindesk.site_settings import Site
from tests.accessibility import nameless

pytestmark = pytest.mark.usefixtures("themed")


class Acts:
    def __init__(self) -> None:
        self.taken: list[Settings] = []
        self.left = 0
        self.told: list[Exception] = []

    def leave(self) -> None:
        self.left += 1


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
def page(qtbot: Any, acts: Acts) -> Iterator[SettingsPage]:
    made = SettingsPage(Settings(), acts.taken.append, acts.leave, (), tell=acts.told.append)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def cards(page: SettingsPage) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(Card) if one.isVisibleTo(page)]


def test_what_is_chosen_is_handed_over_as_a_whole(page: SettingsPage, acts: Acts) -> None:
    page.units["creatinine"].set_value("µmol/L")
    page.dates.set_value("2026-11-27")
    page.alerts.ways["trend"].set_value("folded")
    page.submit()
    assert acts.taken == [Settings(creatinine_unit="µmol/L", date_form="2026-11-27", alerts={"trend": "folded"})]
    assert nameless(page) == []


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("lock", ["This computer", "Export and import"]),
        ("POUNDS", []),
        ("lb", ["Units and dates"]),
        ("crea wei", ["Units and dates"]),
        ("high contrast", ["This computer"]),
        ("buprenorphine", ["Findings beside a visit"]),
    ],
)
def test_a_setting_is_found_by_its_words(qtbot: Any, page: SettingsPage, typed: str, left: list[str]) -> None:
    qtbot.keyClicks(page.search, typed)
    assert cards(page) == left
    assert page.search.nothing.isVisibleTo(page) is (not left)


def test_escape_empties_the_search_first_and_then_leaves(qtbot: Any, page: SettingsPage, acts: Acts) -> None:
    everything = cards(page)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "lb")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert (cards(page), acts.left) == (everything, 0)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert acts.left == 1


def test_settings_are_exported_shown_and_only_then_taken_over(
    page: SettingsPage, acts: Acts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "settings.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.share.out.click()
    assert out.read_bytes() == exported(Settings())
    wanted = Settings(theme="dark", weight_unit="lb")
    out.write_bytes(exported(wanted))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    page.share.choose.click()
    assert page.share.said.text() == "settings.json changes 2 settings. Nothing is taken over yet."
    assert acts.taken == []
    page.share.use.click()
    assert acts.taken == [wanted]


def test_a_file_that_is_wrong_changes_nothing_and_takes_the_offer_back(
    page: SettingsPage, acts: Acts, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_bytes(exported(Settings(theme="dark")))
    bad.write_text('{"paindesk_settings": 1, "theme": "pink"}')
    page.share.look_at(good)
    assert page.share.use.isVisibleTo(page)
    for path in (bad, tmp_path / "gone.json"):
        page.share.look_at(path)
        assert "Nothing was taken over." in page.share.said.text()
        assert not page.share.use.isVisibleTo(page)
    assert acts.taken == acts.told == []


def test_what_the_administrator_set_is_closed_and_says_so(qtbot: Any, acts: Acts, tmp_path: Path) -> None:
    site = Site(values={"lock_minutes": 3, "alerts": {}, "weight_unit": "lb"},
                locked=frozenset({"lock_minutes", "alerts", "weight_unit"}))  # fmt: skip
    held = site.hold(Settings())
    page = SettingsPage(held, acts.taken.append, acts.leave, (), site=site)
    qtbot.addWidget(page)
    page.show()
    closed = (page.lock, page.units["weight"], *page.alerts.ways.values())
    assert not any(one.isEnabled() for one in closed)
    assert all(one.accessibleDescription().endswith(", set by your administrator") for one in closed)
    assert page.theme.isEnabled()
    assert "set by your administrator" in [one.text() for one in page.findChildren(QLabel)]
    other = tmp_path / "other.json"
    other.write_bytes(exported(Settings(theme="dark", lock_minutes=60, weight_unit="kg")))
    page.share.look_at(other)
    page.share.use.click()
    assert acts.taken == [Settings(theme="dark", lock_minutes=3, weight_unit="lb")]
    assert nameless(page) == []


def test_a_start_that_cannot_be_says_why_and_closes_with_escape(qtbot: Any) -> None:
    page = StoppedPage(PainDeskError("The file /etc/x is not in order: “theme” is pink.", "Mend it."))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()
    said = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))
    assert "“theme” is pink." in said
    assert "Mend it." in said
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_printers_of_this_computer_are_listed_and_forgotten(
    qtbot: Any, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[dict[str, PrinterChoice]] = []
    kept = {"handout": PrinterChoice(printer="Corridor", copies=2, duplex="long")}
    card = PrintersCard(replace(place, printers=PrinterMemory(kept, saved.append)))
    qtbot.addWidget(card)
    card.show()
    words = [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]
    assert {"Corridor", "2", "both, long edge"} <= set(words)
    assert nameless(card) == []
    monkeypatch.setattr(printers_card, "print_test", lambda *_: "The test page is at the printer.")
    card.test.click()
    assert "at the printer" in place.notices.accessibleDescription()
    card.forget.click()
    assert saved == [{}]
    assert not card.table.isVisibleTo(card)
    assert card.said.text() == "The system's own printer is proposed."


def test_another_language_is_chosen_in_its_own_words_and_holds_from_the_next_start(
    page: SettingsPage, acts: Acts
) -> None:
    words = [page.language.itemText(place) for place in range(page.language.count())]
    assert words == ["English", "Español"]
    page.language.set_value("es")
    page.submit()
    assert acts.taken == [Settings(language="es")]
    assert language.code() == "en", "the windows that are there stay in one language"
    assert any("when PainDesk is started next" in one.text() for one in page.findChildren(QLabel))
