"""What is shown only once: over every page until somebody says that they kept it, and covered where others may look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paindesk.kit import theme
from paindesk.kit.once_shown import Once, OnceShown
from tests.accessibility import nameless

CODES = Once("Recovery codes", "abcd-1234   efgh-5678", "Write them down.")
FIRST = Once("First password of Ben", "rows on the lake", "Hand it over.")


@pytest.fixture
def bar(qtbot: QtBot, themed: object) -> OnceShown:
    made = OnceShown()
    qtbot.addWidget(made)
    return made


def press(qtbot: QtBot, bar: OnceShown, name: str) -> None:
    [button] = [one for one in bar.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def secrets(bar: OnceShown) -> list[str]:
    return [one.text() for one in bar.findChildren(QLabel) if one.property("role") == "heading" and one.isVisible()]


def test_it_stands_until_it_was_kept(qtbot: QtBot, bar: OnceShown) -> None:
    assert bar.isHidden()
    bar.give(CODES, seen=True)
    bar.give(FIRST, seen=True)
    assert bar.isVisible()
    assert secrets(bar) == [CODES.secret, FIRST.secret]
    assert nameless(bar) == []
    press(qtbot, bar, "I have kept it: Recovery codes")
    assert secrets(bar) == [FIRST.secret]
    assert bar.titles() == (FIRST.title,)
    press(qtbot, bar, "I have kept it: First password of Ben")
    assert bar.isHidden()
    assert bar.titles() == ()


def test_what_comes_late_is_covered_until_somebody_asks_and_cannot_be_kept_unseen(qtbot: QtBot, bar: OnceShown) -> None:
    bar.give(CODES, seen=False)
    assert bar.isVisible()
    assert secrets(bar) == []
    assert not [one for one in bar.findChildren(QPushButton) if one.isVisible() and "kept" in one.text()]
    press(qtbot, bar, "Show it: Recovery codes")
    assert secrets(bar) == [CODES.secret]
    press(qtbot, bar, "Hide it: Recovery codes")
    assert secrets(bar) == []


def test_it_is_covered_once_the_window_is(qtbot: QtBot, bar: OnceShown) -> None:
    bar.give(CODES, seen=True)
    bar.hide()
    bar.show()
    assert secrets(bar) == []
    assert bar.titles() == (CODES.title,)


def test_a_newer_one_of_the_same_name_takes_its_place(bar: OnceShown) -> None:
    bar.give(FIRST, seen=True)
    bar.give(Once(FIRST.title, "tea on the veranda", ""), seen=True)
    assert secrets(bar) == ["tea on the veranda"]
    bar.drop(FIRST.title)
    assert bar.isHidden()


def test_the_next_window_goes_on_with_it_covered(qtbot: QtBot, bar: OnceShown) -> None:
    bar.give(CODES, seen=True)
    after = OnceShown()
    qtbot.addWidget(after)
    after.go_on_from(bar)
    assert after.titles() == (CODES.title,)
    assert secrets(after) == []
    press(qtbot, after, "Show it: Recovery codes")
    assert secrets(after) == [CODES.secret]


@pytest.mark.parametrize("text", [100, 200])
def test_however_many_there_are_none_is_cut_and_the_page_keeps_its_room(
    qtbot: QtBot, qapp: QApplication, text: int
) -> None:
    theme.apply(qapp, "light", text)
    window, bar, page = QWidget(), OnceShown(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(page, 1)
    window.resize(1024, 600)
    window.show()
    for number in range(6):
        bar.give(Once(f"First password of {number}", "rows on the lake", "Hand it over in person."), seen=True)
    shown = [one for one in bar.findChildren(QLabel) if one.property("role") == "heading"]
    qtbot.waitUntil(lambda: all(one.height() >= one.sizeHint().height() for one in shown))
    assert len(shown) == 6
    assert page.height() > 200
    assert shown[-1].visibleRegion().boundingRect().height() == shown[-1].height(), "the newest is in sight"
    for number in range(5):
        bar.drop(f"First password of {number}")
    qtbot.waitUntil(lambda: bar.height() < theme.px(110))


def test_no_traceback_names_it() -> None:
    assert CODES.secret not in repr(CODES)
    assert CODES.title in repr(CODES)
