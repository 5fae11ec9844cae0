"""What a screen reader is told when findings change: what is new or more serious, never what was there."""

import pytest

from paindesk.domain.finding import Finding, Level
from paindesk.kit import finding_card
from paindesk.kit.finding_card import FindingPanel


def finding(title: str, level: Level = Level.CAUTION) -> Finding:
    return Finding(id=title, level=level, subject="ibuprofen", title=title, because="")


BLEEDING, KIDNEYS = finding("May bleed"), finding("Weak kidneys", Level.STOP)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """(how, words) of each announcement."""
    said: list[tuple[str, str]] = []
    for how in ("politely", "at_once"):
        monkeypatch.setattr(finding_card, how, lambda _, words, how=how: said.append((how, words)))
    return said


@pytest.fixture
def panel(themed, qtbot) -> FindingPanel:
    made = FindingPanel()
    qtbot.addWidget(made)
    made.show("What matters so far", [BLEEDING], step="medicine-class")
    return made


def test_a_step_that_is_come_to_is_read_not_announced(panel, heard):
    panel.show("Before a prescription", [BLEEDING, KIDNEYS], step="starting-dose")
    assert heard == []


def test_a_new_stop_is_said_at_once_though_the_heading_changes_with_the_medicine(panel, heard):
    panel.show("Ibuprofen for Rosa", [KIDNEYS, BLEEDING], step="medicine-class")
    assert heard == [("at_once", "Stop: Weak kidneys")]


def test_a_caution_that_became_a_stop_is_new(panel, heard):
    panel.show("What matters so far", [finding("May bleed", Level.STOP)], step="medicine-class")
    assert heard == [("at_once", "Stop: May bleed")]


def test_a_caution_waits_for_a_pause_and_a_note_is_not_said(panel, heard):
    new = [finding("May fall"), finding("Not yet asked", Level.INFO)]
    panel.show("What matters so far", [BLEEDING, *new], step="medicine-class")
    assert heard == [("politely", "Caution: May fall")]


def test_of_many_three_are_named(panel, heard):
    many = [finding(f"Finding {number}") for number in range(5)]
    panel.show("What matters so far", [BLEEDING, *many], step="medicine-class")
    [(_, words)] = heard
    assert words == "Caution: Finding 0; Caution: Finding 1; Caution: Finding 2; and 2 more"
