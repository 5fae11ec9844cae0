"""What a screen reader is told when findings change: what is new or more serious, never what was there.

And what pieces that we draw are called."""

import pytest
from PySide6.QtGui import QAccessible

from paindesk.domain.finding import Finding, Level
from paindesk.kit import finding_card
from paindesk.kit.announce import name_our_pieces
from paindesk.kit.body_map import BodyMap
from paindesk.kit.chart_canvas import ChartCanvas
from paindesk.kit.finding_card import FindingPanel
from paindesk.kit.step_bars import StepBars


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


def test_what_is_drawn_is_told_as_a_graphic_with_its_name_and_what_it_shows(themed, qtbot):
    name_our_pieces()
    body, chart, bars = BodyMap(), ChartCanvas("Pain relief"), StepBars("Taper")
    bars.set_bars([(10.0, "10 mg", "27 Nov", "now")], "10 mg on 27 Nov.")
    chart.setAccessibleDescription("Relief rose from 0 to 9.")
    for piece, name, shows in (
        (body.canvas, "Body map", "Marked: nothing."),
        (chart, "Pain relief", "Relief rose from 0 to 9."),
        (bars, "Taper", "10 mg on 27 Nov."),
    ):
        qtbot.addWidget(piece)
        told = QAccessible.queryAccessibleInterface(piece)
        assert told.role() is QAccessible.Role.Graphic
        assert told.text(QAccessible.Text.Name) == name
        assert shows in told.text(QAccessible.Text.Description)
