"""Every window at 200 % of text size on the smallest screen: whoever reads it scrolls down, never sideways. In Spanish,
whose words are longer; `python -m tests.interface --out FOLDER --text 200` looks at it in any language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from paindesk.app import application
from paindesk.kit import theme
from tests.interface.pictures import Camera, spoken_in
from tests.interface.walk import PAGES, Dress, walk
from tests.interface.wide import too_wide

pytestmark = pytest.mark.xdist_group("large text")

LARGE = Dress(scale=200)


@pytest.fixture(scope="module")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Camera]:
    """What one walk saw."""
    with spoken_in("es") as words:
        yield walk(tmp_path_factory.mktemp("large"), Camera(words, LARGE), LARGE)
    theme.apply(application(), "light", 100)


def test_no_page_scrolls_sideways(camera: Camera) -> None:
    assert set(camera.wide) == set(PAGES)
    assert {page: lines for page, lines in camera.wide.items() if lines} == {}


def test_a_page_that_scrolls_sideways_is_found(qtbot: QtBot) -> None:
    window, inside = QWidget(), QWidget()
    qtbot.addWidget(window)
    area = QScrollArea(window)
    inside.setFixedWidth(900)
    area.setWidget(inside)
    area.resize(500, 300)
    window.resize(600, 400)
    window.show()
    found = list(too_wide(window, 500))
    assert found[0] == "the window itself: 100 px"
    assert found[1].startswith("QScrollArea: 4")
