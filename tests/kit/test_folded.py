"""What is folded is said in a number and opens with a press; nothing disappears."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from paindesk.domain.finding import Finding, Level
from paindesk.kit.button import LinkButton
from paindesk.kit.finding_card import FindingCard, FindingPanel
from tests.accessibility import nameless

pytestmark = pytest.mark.usefixtures("themed")
WAYS = {"sleep": "folded", "b12": "counted", "trial": "counted"}


def finding(key: str, level: Level = Level.INFO) -> Finding:
    return Finding(id=key, level=level, subject="patient", title=f"Title of {key}", because="Because.")


@pytest.fixture
def panel(qtbot: Any) -> FindingPanel:
    made = FindingPanel(how=lambda one: WAYS.get(one.id, "open"))
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    made.show("What matters", [finding("kidney", Level.CAUTION), *(finding(one) for one in WAYS)])
    return made


def opened(panel: FindingPanel) -> list[str]:
    return [one.finding.id for one in panel.findChildren(FindingCard) if one.isVisibleTo(panel)]


def links(panel: FindingPanel) -> dict[str, LinkButton]:
    QApplication.processEvents()  # Qt shows new widgets a moment after they were added
    return {
        one.text(): one
        for one in panel.findChildren(LinkButton)
        if "▸" in one.text() and one.isVisibleTo(panel) and not one.text().startswith("Why")
    }


def test_what_is_folded_has_its_title_and_what_is_counted_a_number(panel: FindingPanel) -> None:
    assert opened(panel) == ["kidney"]
    assert list(links(panel)) == ["Title of sleep ▸", "2 more, only counted ▸"]
    assert "1 folded" in [one.text() for one in panel.findChildren(QLabel)]
    assert nameless(panel) == []


def test_a_press_opens_it_for_as_long_as_the_visit_is_open(qtbot: Any, panel: FindingPanel) -> None:
    qtbot.mouseClick(links(panel)["2 more, only counted ▸"], Qt.MouseButton.LeftButton)
    assert sorted(opened(panel)) == ["b12", "kidney", "trial"]
    assert panel.focusWidget().text().startswith("Why"), "the keyboard goes on at what was opened"
    assert list(links(panel)) == ["Title of sleep ▸"]
    panel.show("What matters", [finding("b12"), finding("sleep")])
    assert opened(panel) == ["b12"], "opened once, it stays open"


def test_a_panel_of_folded_findings_alone_does_not_say_that_there_is_nothing(panel: FindingPanel) -> None:
    panel.show("What matters", [finding("sleep")])
    assert not any("Nothing needs" in one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel))
