"""Everything is reached from menu, palette and key; what is closed says why; nothing works behind a lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit.palette import Palette
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.command_menu import native, palette
from paindesk.shell.commands import COMMANDS, MENUS, PAGE_KEYS, Command, steps, why_not
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.visit_page import VisitPage
from tests.accessibility import nameless
from tests.builders import TODAY
from tests.shell.papers import settle

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def opened(window: MainWindow, qtbot: QtBot) -> VisitPage:
    """A follow-up of Rosa in front."""
    ((_, patient),) = window.place.desk.appointments(TODAY)
    window.visits.begin_visit(patient.id, VisitKind.FOLLOW_UP)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=20_000)
    settle(qtbot, window)
    page = window.visits.page()
    assert page is not None
    return page


def menu(window: MainWindow) -> dict[str, QAction]:
    """What the menu would show now, by its words."""
    made = window.menu_button.menu()
    made.aboutToShow.emit()
    parts = [one.menu() for one in made.actions()]
    return {
        action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"): action
        for part in parts
        if isinstance(part, QMenu)
        for action in part.actions()
    }


def named(name: str) -> Command:
    return next(one for one in COMMANDS if one.name == name)


def key(window: MainWindow, pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), pressed, held)


def ask(window: MainWindow, words: str) -> Palette:
    """The palette with these words typed."""
    made = palette(window)
    made.open()
    QTest.keyClicks(made.field, words)
    return made


def test_the_menu_shows_every_command_with_its_keys(window: MainWindow) -> None:
    shown = menu(window)
    for command in COMMANDS:
        assert f"{command.name}\t{native(command.keys[0])}" in shown
    assert {one.menu for one in COMMANDS} == set(MENUS)


def test_no_two_entries_of_a_menu_share_a_mnemonic_or_a_key() -> None:
    for name in MENUS:
        letters = [one.title[one.title.index("&") + 1].casefold() for one in COMMANDS if one.menu == name]
        assert len(set(letters)) == len(letters), name
    every = [keys for one in COMMANDS for keys in one.keys]
    assert len(set(every)) == len(every)


def test_what_the_page_listens_for_itself_it_does_listen_for(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    heard = {
        keys.toString() for one in page.findChildren(QShortcut) for keys in list(one.keys())
    }  # every key of the shortcut
    for command in COMMANDS:
        if command.by_page:
            assert QKeySequence(command.keys[0]).toString() in heard, command.name


def test_what_is_closed_says_why_in_the_menu(window: MainWindow) -> None:
    undo = next(action for words, action in menu(window).items() if words.startswith("Undo"))
    assert not undo.isEnabled()
    assert undo.toolTip() == "Not now: No visit is open."


def test_undo_opens_once_something_was_changed(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert why_not(named("Undo"), window)
    page.next()  # the step is marked as gone through
    assert not why_not(named("Undo"), window)
    assert why_not(named("Redo"), window) == "Nothing was undone."
    named("Undo").act(window)
    assert not why_not(named("Redo"), window)


def test_the_steps_of_the_visit_have_entries_and_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert [one.name[2:] for one in steps(window)] == [one.title for one in page.session.steps]
    last = page.session.steps[-1]
    key(window, Qt.Key(Qt.Key.Key_0 + len(page.session.steps)), ALT)
    assert page.stack.currentWidget() is page.views[last.id]
    assert f"{len(page.session.steps)} {last.title}\tAlt+{len(page.session.steps)}" in menu(window)


def test_the_chart_is_reached_from_the_visit(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    key(window, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=10_000)


@pytest.mark.parametrize(("words", "first"), [("sett", "Settings"), ("day's list", "Today"), ("set theme", "Settings")])
def test_the_palette_finds_by_any_words_the_title_first(window: MainWindow, words: str, first: str) -> None:
    made = ask(window, words)
    assert made.titles()[0] == first
    made.reject()


def test_enter_in_the_palette_does_it_and_escape_does_nothing(window: MainWindow) -> None:
    made = ask(window, "settings")
    QTest.keyClick(made.field, Qt.Key.Key_Escape)
    assert window.current_page() is None
    made = ask(window, "settings")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert isinstance(window.current_page(), SettingsPage)
    assert not made.isVisible()


def test_arrows_choose_and_what_is_closed_stays_with_its_reason(window: MainWindow) -> None:
    made = ask(window, "do")
    while made.titles()[made.row()] != "Undo":
        QTest.keyClick(made.field, Qt.Key.Key_Down)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert made.isVisible()
    assert made.said.text() == "Not now: No visit is open."
    assert made.field.accessibleDescription().startswith("Undo. Not now")
    made.reject()


def test_the_palette_lies_over_no_lock(window: MainWindow) -> None:
    window.show_palette()
    (shown,) = window.findChildren(Palette)
    assert shown.isVisible()
    window.lock()
    assert not shown.isVisible()


def test_the_palette_finds_patients_and_opens_their_chart(window: MainWindow, qtbot: QtBot) -> None:
    made = ask(window, "delgado")
    qtbot.waitUntil(lambda: len(made.titles()) == 1, timeout=5_000)
    assert made.titles()[0].startswith("Rosa Delgado, born")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=10_000)


def test_the_palette_shows_a_paper(window: MainWindow, page: PapersPage) -> None:
    wanted = page.entries()[2].title
    made = ask(window, wanted)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert page.list.place() == 2


def test_every_control_of_menu_and_palette_has_a_name(window: MainWindow) -> None:
    made = ask(window, "")
    assert not nameless(made)
    assert not nameless(window)
    made.reject()


def test_nothing_but_leaving_works_behind_the_lock(window: MainWindow, qtbot: QtBot, visit: Visit) -> None:
    page = opened(window, qtbot)
    window.lock()
    for pressed, held in ((Qt.Key.Key_N, CTRL), (Qt.Key.Key_Comma, CTRL), (Qt.Key.Key_P, CTRL), (Qt.Key.Key_K, CTRL),
                          (Qt.Key.Key_1, ALT), (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
                          (Qt.Key.Key_K, CTRL | SHIFT)):  # fmt: skip
        key(window, pressed, held)
        settle(qtbot, window)
        assert window.current_page() is page
        assert not [one for one in window.findChildren(QWidget) if isinstance(one, Palette | QMenu) and one.isVisible()]
    assert why_not(named("Settings"), window) == "PainDesk is locked."


def test_keys_of_pages_are_told_once_each() -> None:
    for _, lines in PAGE_KEYS:
        assert len({keys for keys, _ in lines}) == len(lines)
