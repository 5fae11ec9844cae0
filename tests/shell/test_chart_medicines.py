"""What a chart says is taken now."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paindesk.domain.medicine_line import Activity
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Patient, Record
from paindesk.kit.banner import PatientBanner
from paindesk.rules.consult import consult
from paindesk.shell.chart_page import Chart, ChartActs, ChartPage
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY, line, shipped


@pytest.mark.parametrize(
    ("activity", "shown", "doubted"),
    [(Activity.ACTIVE, True, False), (Activity.UNKNOWN, True, True), (Activity.ENDED, False, False)],
)
def test_an_opioid_that_may_be_taken_stands_among_what_is_taken(
    qtbot: QtBot, place: Workplace, activity: Activity, shown: bool, doubted: bool
) -> None:
    one = replace(line("oxycodone 5 mg tablet, 1 tablet every 6 hours"), activity=activity)
    record = Record(patient=Patient(id="p"), medicines=(one,))
    advice = consult(record, PainToday(), shipped(), TODAY)
    nothing = lambda *_: None  # noqa: E731
    acts = ChartActs(open_visit=nothing, begin=nothing, amend=nothing, open_papers=nothing, open_kept=nothing,
                     open_sides=nothing, leave=nothing)  # fmt: skip
    page = ChartPage(Chart(record=record, advice=advice, visits=(), papers=()), place, acts)
    qtbot.addWidget(page)
    words = [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]
    assert any("oxycodone" in one for one in words if one not in _banner(page)) is shown
    assert any("not said whether active" in one for one in words) is doubted


def _banner(page: ChartPage) -> list[str]:
    (banner,) = page.findChildren(PatientBanner)
    return [one.text() for one in banner.findChildren(QLabel)]
