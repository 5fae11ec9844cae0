"""The bottom line says what is saved and who works here."""

from typing import Any

import pytest

from paindesk.kit.text import ElidedLabel

pytestmark = pytest.mark.usefixtures("themed")  # widths are those of PainDesk's own font


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        ("Signed in: Amara Osei · locks after 60 min idle", "Signed in: Amara Osei · locks after 60 min idle"),
        ("Signed in: Amara Osei · locks after 6", "Signed in: Amara Osei · …"),
    ],
)
def test_no_number_is_shortened(qtbot: Any, room: str, shown: str) -> None:
    label = ElidedLabel("Signed in: Amara Osei · locks after 60 min idle", between=" · ")
    qtbot.addWidget(label)
    label.show()
    label.resize(label.fontMetrics().horizontalAdvance(room), 20)
    assert label.shown() == shown
    assert label.toolTip() == ("" if shown == label.text() else label.text())


def test_the_tooltip_is_of_the_words_that_stand_there_now(qtbot: Any) -> None:
    label = ElidedLabel("Restoring the backup of 3 March, which takes a while")
    qtbot.addWidget(label)
    label.show()
    label.resize(100, 20)
    label.setText("Reading the panel of everybody in this clinic")
    assert label.toolTip() == "Reading the panel of everybody in this clinic"
    label.setText("Done")
    assert label.toolTip() == ""
