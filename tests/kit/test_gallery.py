"""Pieces together, in every theme and at large text: drawn without warnings, and nothing beside the window's edge."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from paindesk.domain.finding import Finding, Level
from paindesk.domain.pain import PainSite
from paindesk.kit import theme
from paindesk.kit.body_map import BodyMap
from paindesk.kit.card import Card
from paindesk.kit.chip import KINDS, Chip, FlowLayout, ToggleChip
from paindesk.kit.fields import CheckField, DateField, LongTextField, labelled
from paindesk.kit.finding_card import FindingCard, FindingPanel
from paindesk.kit.number_row import NumberRow
from paindesk.kit.page import Page
from paindesk.kit.rail import RailStep, StepRail
from tests.accessibility import nameless


def visit() -> tuple[QWidget, Page]:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = StepRail("First visit")
    rail.set_steps([RailStep("history", "History", "done"), RailStep("pain", "Pain today", "needs attention", "NRS 7")])
    page = Page("Pain today", "Draw where it hurts, then describe each place.")
    page.set_back("History")
    page.set_next("Medicine class")
    left, right = page.columns(2, 3)
    map_card, site = Card(), Card("Both feet, 3 years")
    body = BodyMap()
    body.set_sites((PainSite(number=1, regions=("left foot front", "low back")),))
    map_card.add(body)
    left.addWidget(map_card)
    words = FlowLayout()
    for kind in KINDS:
        words.addWidget(Chip(kind, kind))
        words.addWidget(ToggleChip(f"worse at night, {kind}"))
    site.add(words)
    for name in ("Now", "Average, past week"):
        answer = NumberRow(name)
        answer.set_value(7)
        site.add(answer)
    site.add(CheckField("Physical therapy, gait and balance, 6 visits, with a plan for home"))
    site.add(labelled("Her goal", LongTextField("Her goal")))
    site.add(labelled("By", DateField("By")))
    right.addWidget(site)
    panel = FindingPanel()
    panel.setFixedWidth(theme.px(304))
    panel.show("What matters so far", [
        Finding(id=level.value, level=level, subject="patient", title=f"A {level.value}", because="Why. " * 60)
        for level in Level
    ])  # fmt: skip
    for piece, stretch in ((rail, 0), (page, 1), (panel, 0)):
        row.addWidget(piece, stretch)
    return window, page


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_a_visit_fits_the_small_screen(themed, qtbot, tmp_path, name, scale):
    theme.apply(themed, name, scale)
    window, page = visit()
    qtbot.addWidget(window)
    window.resize(1366, 680)
    window.show()
    qtbot.waitExposed(window)
    cards = window.findChildren(FindingCard)
    qtbot.waitUntil(lambda: all(card.why.isVisible() for card in cards))
    themed.processEvents()
    folder = Path(os.environ.get("GALLERY", tmp_path))  # set GALLERY=some/folder to look at the pictures
    assert window.grab().save(str(folder / f"{name}_{scale}.png"))
    assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)  # no line is cut through
    assert window.width() == 1366
    assert page.scroller.horizontalScrollBar().maximum() == 0
    assert not nameless(window)
