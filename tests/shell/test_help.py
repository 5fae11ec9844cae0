"""The help: a page for every step and window, links that lead somewhere, keys that exist, nothing from outside."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QPageSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import paindesk.shell
from paindesk.documents.folder import resources
from paindesk.domain.knowledge import Knowledge
from paindesk.kit.help_window import HelpWindow
from paindesk.shell.catalogue import FIRST_VISIT, FOLLOW_UP
from paindesk.shell.commands import COMMANDS, PAGE_KEYS
from paindesk.shell.help_act import key_groups
from paindesk.shell.help_pages import ABOUT, CHANGES, KEYS, OF_PAGE, HelpPage, help_pages
from paindesk.shell.main_window import MainWindow
from tests.accessibility import nameless
from tests.shell.papers import answer, pages_in
from tests.shell.test_commands import opened

PLAIN_KEYS = {"Enter", "Space", "Tab", "Esc", "Left", "Right", "Shift+Left", "Shift+Right", "−", "0", "F3", "PgUp"}


def written() -> tuple[HelpPage, ...]:
    return help_pages(key_groups())


def of_id(name: str) -> HelpPage:
    return next(one for one in written() if one.id == name)


@pytest.fixture
def help_window(qtbot: QtBot, themed: object, knowledge: Knowledge) -> HelpWindow:
    made = HelpWindow(help_pages(key_groups(), knowledge), QPageSize.PageSizeId.Letter)
    qtbot.addWidget(made)
    made.show_page("welcome")
    made.show()
    return made


def test_every_step_has_a_page_of_its_name() -> None:
    pages = {one.id: one.title for one in written()}
    for step in (*FIRST_VISIT, *FOLLOW_UP):
        assert pages[step.id] == step.title


def test_every_window_has_a_page() -> None:
    found = set()
    for module in pkgutil.iter_modules(paindesk.shell.__path__):
        inside = importlib.import_module(f"paindesk.shell.{module.name}")
        found |= {
            name
            for name, one in inspect.getmembers(inside, inspect.isclass)
            if name.endswith("Page") and issubclass(one, QWidget) and one.__module__ == inside.__name__
        }
    assert found - {"VisitPage"} == set(OF_PAGE)
    assert set(OF_PAGE.values()) <= {one.id for one in written()}


def test_every_file_is_a_page_and_every_page_is_there() -> None:
    files = {one.stem for one in (resources() / "help").glob("*.md")}
    assert files == {one.id for one in written()} - {KEYS, ABOUT}


@pytest.mark.parametrize("page", written(), ids=lambda page: page.id)
def test_links_lead_to_pages_and_never_outside(page: HelpPage) -> None:
    for link in re.findall(r"\]\(([^)]*)\)", page.text):
        assert link in {one.id for one in written()}, link
    assert "http" not in page.text
    assert "<" not in page.text
    assert "![" not in page.text


@pytest.mark.parametrize("page", [one for one in written() if one.id != KEYS], ids=lambda page: page.id)
def test_every_key_that_is_named_exists(page: HelpPage) -> None:
    commands = {QKeySequence(keys).toString() for one in COMMANDS for keys in one.keys}
    told = {QKeySequence(keys).toString() for _, lines in PAGE_KEYS for keys, _ in lines}
    plain = {QKeySequence(keys).toString() for keys in PLAIN_KEYS}
    for words in re.findall(r"`([^`]+)`", page.text):
        keys = QKeySequence(words.replace("Enter", "Return") if words.startswith("Ctrl") else words).toString()
        if " " not in words:  # with a blank it is something to type
            assert keys in commands | told | plain | {QKeySequence("Ctrl+Enter").toString()}, words


@pytest.mark.parametrize("page", written(), ids=lambda page: page.id)
def test_pages_are_terse(page: HelpPage) -> None:
    """A page is read beside a patient: it has a title, and fits about one sheet."""
    assert page.text.startswith("# ")
    if page.id not in {KEYS, CHANGES}:
        assert len(page.text.split()) < 400, len(page.text.split())


def test_f1_opens_the_page_of_where_one_is(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert window.help is not None
    assert window.help.page() == "today"
    window.help.close()
    page = opened(window, qtbot)
    for step in page.session.steps:
        page.open_step(step.id)
        window.show_help()
        assert window.help.page() == step.id
    window.lock()
    window.show_help()
    assert window.help.page() == "signing_in"
    window.help.close()


def test_search_narrows_shows_the_first_and_marks_the_words(help_window: HelpWindow) -> None:
    QTest.keyClicks(help_window.search, "cross-tolerance")
    assert help_window.shown() == ("adjust",)
    assert help_window.page() == "adjust"
    marks = help_window.reader.extraSelections()
    assert [one.cursor.selectedText().casefold() for one in marks] == ["cross-tolerance"] * 2
    help_window.search.setText("")
    QTest.keyClicks(help_window.search, "xyzzy")
    assert not help_window.shown()
    assert help_window.none.isVisible()


def test_links_are_followed_within_and_back_comes_back(help_window: HelpWindow) -> None:
    help_window.reader.anchorClicked.emit(QUrl("findings"))
    assert help_window.page() == "findings"
    help_window.reader.anchorClicked.emit(QUrl("https://example.org/findings"))
    assert help_window.page() == "findings"
    help_window.back.click()
    assert help_window.page() == "welcome"
    assert not help_window.back.isEnabled()


def test_nothing_is_loaded_from_a_file_or_the_net(help_window: HelpWindow, tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(b"x")
    assert help_window.reader.loadResource(2, QUrl.fromLocalFile(str(file))) is None


def test_a_page_is_printed_through_the_systems_dialog(help_window: HelpWindow, tmp_path: Path) -> None:
    answer(tmp_path / "help.pdf")
    help_window.print_page()
    assert pages_in(tmp_path / "help.pdf") >= 1


def test_every_control_of_the_help_has_a_name(help_window: HelpWindow) -> None:
    assert not nameless(help_window)


def test_about_names_versions_edition_and_its_review(help_window: HelpWindow, knowledge: Knowledge) -> None:
    help_window.show_page(ABOUT)
    text = help_window.reader.toPlainText()
    for words in ("Version", "Qt", "Python", knowledge.edition, "reviewed", "Apache License 2.0", "not been reviewed"):
        assert words in text


def test_the_changelog_begins_with_this_version() -> None:
    project = (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8")
    version = re.search(r'^version = "(.+)"', project, re.M)
    assert version is not None
    assert re.findall(r"^## (\S+)", of_id(CHANGES).text, re.M)[0] == version[1]
