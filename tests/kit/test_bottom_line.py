"""The bottom line says what is saved and who works here."""

from typing import Any

import pytest

from paindesk.kit.text import ElidedLabel


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
