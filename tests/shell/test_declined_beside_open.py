"""One medicine's caution is open, another's declined: both are on the panel, so each says which it is about."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Override
from paindesk.kit.finding_card import FindingCard
from paindesk.rules.declined import mark
from paindesk.shell.catalogue import steps_of
from paindesk.shell.session import Session
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.steps.step import Context
from tests.builders import TODAY
from tests.steps.opened import rosa_visit, start

TITLE = "Lower dose for kidneys"


@pytest.fixture
def page(qtbot: QtBot, place: Workplace) -> VisitPage:
    """Gabapentin and pregabalin for weak kidneys; the caution of gabapentin was declined."""
    visit = rosa_visit(prescriptions=(start("gabapentin"), start("pregabalin")))
    context = Context(knowledge=place.knowledge, on=TODAY, clinic=place.desk.clinic)
    found = Session(visit, context, steps_of(visit.kind)).models["plan_safety"].findings()
    said = next(one for one in found if (one.title, one.subject) == (TITLE, "gabapentin"))
    weighed = Override(finding_id=said.id, because=said.because, reason="already lower", declined=mark(said))
    running = Session(replace(visit, overrides=(weighed,)), context, steps_of(visit.kind))
    made = VisitPage(running, place, leave=lambda: None, sign=lambda: None, keep=lambda _: None)
    qtbot.addWidget(made)
    made.open_step("plan_safety")
    return made


def test_each_caution_says_which_medicine_it_is_about(page: VisitPage) -> None:
    cards = [one for one in page.panel.findChildren(FindingCard) if one.finding.title == TITLE]
    assert sorted((one.about, one.finding.subject) for one in cards) == [
        ("gabapentin", "gabapentin"), ("pregabalin", "pregabalin"),
    ]  # fmt: skip
