"""Every window and step in a language that nobody speaks: no text was forgotten, and none that is longer is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paindesk.kit.language import told, tr
from tests.interface.own_words import OwnWords
from tests.interface.pseudo import plain, pseudo, spoken, unmarked
from tests.interface.reading_order import jumps_back
from tests.interface.shown_texts import clipped, shown_texts
from tests.interface.walk import PAGES, Looker, walk


@pytest.fixture(scope="module")
def looker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Looker]:
    """What one walk found."""
    with spoken():
        yield walk(tmp_path_factory.mktemp("walk"), Looker())


def test_the_walk_comes_to_every_page(looker: Looker) -> None:
    assert set(looker.untranslated) == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_no_text_was_forgotten(page: str, looker: Looker) -> None:
    assert looker.untranslated[page] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_text_is_cut_off(page: str, looker: Looker) -> None:
    assert looker.clipped[page] == []


@pytest.mark.parametrize("page", PAGES)
def test_tab_follows_the_page_as_it_is_read(page: str, looker: Looker) -> None:
    assert looker.jumps_back[page] == []


def test_a_step_of_tab_up_the_page_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    column = QVBoxLayout(window)
    box = QWidget()  # laid out as first, moved below
    for words in ("first", "second"):
        column.addWidget(QPushButton(words))
    inner = QVBoxLayout(box)
    inner.addWidget(QPushButton("third"))
    column.addWidget(box)
    window.show()
    QApplication.processEvents()
    assert jumps_back(window) == []
    column.itemAt(0).widget().move(0, 150)
    (found,) = jumps_back(window)
    assert found.startswith("QPushButton")


def test_a_text_that_was_forgotten_is_found(qtbot: QtBot) -> None:
    own = OwnWords(["Rosa Delgado", "gabapentin"])
    with spoken():
        assert own.left_of(unmarked(f"{tr('Dose of {name}', name='gabapentin')}: 300 mg, Rosa Delgado 68")) == []
        assert own.left_of(unmarked(f"{tr('Dose')}: per day")) == ["per day"]
        assert own.left_of(unmarked(f"{told('A sentence.')} And one more.")) == ["And one more"]
        assert own.left_of(unmarked(tr("Outer {inner}", inner=tr("inner")))) == []

    assert plain(pseudo("Nothing changed")) == "Nothing changed"
    window = QWidget()
    qtbot.addWidget(window)
    window.setToolTip("<b>Bold</b> words")
    window.show()
    assert ("QWidget", "Bold words") in list(shown_texts(window))


def test_a_text_that_is_cut_off_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    narrow, wide = QLabel("Much longer than its place is"), QLabel("Short")
    narrow.setFixedWidth(40)
    low = QLabel("These words are broken into lines, of which only one has room")
    low.setWordWrap(True)
    low.setFixedSize(80, 18)
    button = QPushButton("Much longer than its place is")
    button.setFixedWidth(40)
    for one in (narrow, wide, low, button):
        row.addWidget(one)
    window.show()
    assert sorted(text for _, text in clipped(window)) == sorted([narrow.text(), low.text(), button.text()])
