"""What the trend of the sample clinic's people shows."""

import io
from datetime import timedelta

import pypdf

from paindesk.charts import trends
from paindesk.charts.trend_data import lanes
from paindesk.sample.named import daniel, mateo, rosa
from paindesk.shell.session import Session
from paindesk.steps.step import Mark
from paindesk.steps.trends.model import TrendsModel
from paindesk.steps.trends.step import STEP
from tests.steps.trends.follow_up import first_follow_up_without_history, opened


def model_of(session: Session) -> TrendsModel:
    model = session.models[STEP.id]
    assert isinstance(model, TrendsModel)
    return model


def test_mateos_dose_periods_tell_the_lowest_dose_that_works() -> None:
    rows = model_of(opened(mateo, STEP, answered=True)).rows()
    assert [(one.medicine, one.weeks, one.relief, one.worst, one.verdict) for one in rows] == [
        ("gabapentin 300 mg", "3", "6–13 %", "2 nausea", "below"),
        ("gabapentin 900 mg", "5", "25–38 %", "4 drowsiness", "limited"),
        ("gabapentin 1,200 mg", "3", "44 %", "2 dry mouth", "effective"),
        ("gabapentin 1,200 mg + naproxen 1,000 mg", "8 + 15", "50–63 %", "2 dry mouth", "lowest_effective"),
        ("gabapentin 1,500 mg + naproxen 1,000 mg", "3", "50 %", "5 dizziness", "no_gain"),
    ]


def test_the_trend_says_hold() -> None:
    (finding,) = model_of(opened(mateo, STEP, answered=True)).findings()
    assert finding.title == "Hold at gabapentin 1,200 mg + naproxen 1,000 mg"


def test_todays_visit_is_the_last_point_even_before_it_is_signed() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    assert len(model.points) == 12
    assert model.points[-1].relief_percent == 56
    assert model.state().line == "12 visits · 56 % today"
    assert model.data().baseline_nrs == 8


def test_a_range_leaves_visits_out_but_not_the_baseline_nor_the_verdicts() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    assert model.shown_range() == "274"
    model.range = "91"
    assert len(model.data().points) == 3
    assert model.data().baseline_nrs == 8
    assert len(model.rows()) == 5


def test_few_visits_in_nine_months_show_everything() -> None:
    model = model_of(opened(daniel, STEP, answered=True))
    assert model.shown_range() == ""
    assert len(model.data().points) == len(model.points)


def test_a_visit_is_told_in_words() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    words = model.words(model.points[-1]).splitlines()
    assert words[1:] == [
        "relief 56 %",
        "NRS 4 · PEG 3.3",
        "dry mouth 1 of 10",
        "gabapentin 1,200 mg a day",
        "naproxen 1,000 mg a day",
    ]


def test_without_an_earlier_visit_there_is_nothing_to_compare() -> None:
    model = model_of(first_follow_up_without_history(rosa, STEP))
    assert model.is_empty()
    assert model.is_complete()
    assert [one.title for one in model.findings()] == ["Too little to judge the dose"]


def test_it_is_done_once_it_was_gone_through() -> None:
    session = opened(mateo, STEP, answered=True)
    assert session.states()[STEP.id].mark is Mark.TODO
    session.mark_opened(STEP.id)
    assert session.states()[STEP.id].mark is Mark.DONE


def test_zoom_and_pan_stay_within_what_is_known() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    model.zoom(3, 1.0)
    assert model.window is not None
    first, last = model.window
    assert 60 < (last - first).days < 120
    model.pan(0.5)
    assert model.window[1] < last
    assert (model.window[1] - model.window[0]) == last - first
    for _ in range(30):
        model.pan(1.0)
    assert model.window[0] <= model.points[0].on
    earliest = model.window
    model.pan(1.0)
    assert model.window == earliest
    for _ in range(30):
        model.zoom(2, 0.5)
    assert (model.window[1] - model.window[0]).days == 28
    model.zoom(0, 0)
    assert model.window is None
    assert len(model.data().points) == 12


def test_a_window_shows_the_doses_that_hold_at_its_left_edge() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    day = model.points[8].on
    model.window = (day + timedelta(days=1), model.points[9].on - timedelta(days=1))
    data = model.data()
    assert data.points == ()
    assert data.before == model.points[8]
    shown = lanes(data)
    assert set(shown) == {"gabapentin", "naproxen"}
    assert (shown["gabapentin"][0].from_on, shown["gabapentin"][-1].to_on) == model.window
    figure = trends.figure(data, 800, 400)
    assert figure.axes


def test_dose_changes_are_among_the_events_and_none_is_said() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    kinds = [event.kind for one in model.points for event in one.events]
    assert kinds.count("dose_change") == 5
    assert "the step to 900 mg a day of gabapentin" in "\n".join(model.words(one) for one in model.points)
    assert "side effects not asked" in model.words(model.points[0])


def test_whose_it_is_stands_on_the_printed_page() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(model.sheet()())).pages)
    assert "Mateo Flores, born June 2, 1972, MRN 003-1190" in " ".join(text.split())
