"""An icon alone on a button."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from paindesk.kit import theme
from paindesk.kit.icon_button import IconButton


@pytest.mark.usefixtures("themed")
def test_it_is_drawn_in_the_ink_of_the_theme_that_is_chosen_while_it_is_shown(qtbot: Any, qapp: QApplication) -> None:
    button = IconButton("close", "Dismiss this notice", "Dismiss")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().pixmap(16).toImage()
    theme.apply(qapp, "high_contrast", 100)
    assert button.icon().pixmap(16).toImage() != light
    assert button.accessibleName() == "Dismiss this notice"


@pytest.mark.usefixtures("themed")
def test_it_grows_with_the_text_also_while_it_is_shown(qtbot: Any, qapp: QApplication) -> None:
    button = IconButton("calendar", "Open calendar", "Open calendar")
    qtbot.addWidget(button)
    button.show()
    small = button.iconSize().width()
    theme.apply(qapp, "light", 200)
    assert button.iconSize().width() == 2 * small
