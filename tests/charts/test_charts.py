"""The charts: what is drawn, that no label overlaps or leaves the figure, and the same told in words."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from types import SimpleNamespace

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from paindesk.charts import balance, trends
from paindesk.charts.ink import month_starts, spread
from paindesk.charts.trend_data import TrendData, in_window, lanes, nearest, summary, table
from paindesk.domain.dose import amount
from paindesk.domain.visit import DiaryDay, Event


def texts(figure) -> list[str]:
    return [text.get_text() for text in figure.texts if text.get_text()]


def boxes(figure):
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    drawn = [text for text in figure.texts if text.get_text()]
    return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in drawn]


def pixels(figure) -> bytes:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return bytes(canvas.buffer_rgba())


def with_opioid_and_events(data: TrendData) -> TrendData:
    marks = (Event(kind="ed_visit", on=data.points[5].on), Event(kind="pdmp", on=data.points[5].on))
    points = [replace(one, mme=Decimal(20 + 6 * number)) for number, one in enumerate(data.points)]
    points[5] = replace(points[5], events=marks)
    return replace(data, points=tuple(points))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(850, 380), (650, 380), (1400, 600)])
@pytest.mark.parametrize("who", ["mateo", "with opioid", "long_followed", "one visit", "two visits", "worse"])
def test_no_two_labels_overlap_and_none_leaves_the_figure(mateo, long_followed, who, size, theme):
    data = {
        "mateo": mateo,
        "with opioid": with_opioid_and_events(mateo),
        "long_followed": long_followed,
        "one visit": replace(mateo, points=mateo.points[:1], today=mateo.points[0].on),
        "two visits": replace(mateo, points=mateo.points[:2]),
        "worse": replace(mateo, points=tuple(replace(one, relief_percent=-40) for one in mateo.points)),
    }[who]
    found = boxes(trends.figure(data, *size, theme=theme))
    for text, box in found:
        assert box.x0 >= -1, text
        assert box.y0 >= -1, text
        assert box.x1 <= size[0] + 1, text
        assert box.y1 <= size[1] + 1, text
        assert box.height >= 7, text
    for (one, a), (other, b) in combinations(found, 2):
        apart = a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 2.5 or b.y1 <= a.y0 + 2.5
        assert apart, (one, other)


def test_thresholds_today_side_effects_and_doses_are_told_in_words(mateo):
    said = texts(trends.figure(mateo, 850, 380))
    for text in (
        "Pain relief, % of baseline 8/10",
        "50 % substantial",
        "30 % meaningful",
        "56 % today",
        "limits daily life",
        "dizziness",
        "gabapentin",
        "900 mg",
        "1,200 mg",
        "Mar",
        "Nov",
    ):
        assert text in said
    assert not any("MME" in text for text in said)


def test_an_opioid_brings_its_lane_and_events_their_letters_with_a_key(mateo):
    figure = trends.figure(with_opioid_and_events(mateo), 850, 380)
    said = texts(figure)
    assert "Opioids, MME a day" in said
    assert "50: reassess" in said
    marks = [line.get_marker() for axes in figure.axes for line in axes.lines]
    assert {r"$\mathbf{E}$", r"$\mathbf{P}$"} <= set(marks)
    assert any("E ED visit" in text and "P PDMP" in text for text in said)


def test_few_visits_say_so_instead_of_an_empty_chart(mateo):
    none = TrendData(points=(), today=date(2026, 3, 3))
    assert "No visit is signed yet." in texts(trends.figure(none, 850, 380))
    assert any("No visit tells" in text for text in texts(balance.figure(none, 190, 210)))
    for count, said in ((1, "1 visit tells"), (2, "2 visits tell")):
        few = replace(mateo, points=mateo.points[:count])
        assert any(said in text and "too few" in text for text in texts(trends.figure(few, 850, 380)))
    unasked = replace(mateo, points=tuple(replace(one, relief_percent=None) for one in mateo.points))
    assert "No visit tells the relief yet." in texts(trends.figure(unasked, 850, 380))


def test_seven_hundred_visits_have_no_markers(long_followed):
    figure = trends.figure(long_followed, 850, 380)
    FigureCanvasAgg(figure).draw()
    (line,) = [one for one in figure.axes[0].lines if len(one.get_xdata()) == 700]
    assert line.get_marker() in ("", "None")
    assert any("more without a recent change" in text for text in texts(figure))


def test_relief_not_told_breaks_the_line_rather_than_reading_as_zero(mateo):
    points = list(mateo.points)
    points[4] = replace(points[4], relief_percent=None)
    figure = trends.figure(replace(mateo, points=tuple(points)), 850, 380)
    values = next(line.get_ydata() for line in figure.axes[0].lines if len(line.get_xdata()) == 12)
    assert str(values[4]) == "nan"
    assert values[5] == 44


def test_a_typed_dollar_is_a_dollar(mateo):
    point = replace(mateo.points[7], side_effects=(replace(mateo.points[7].side_effects[0], name="cost $5 $x$"),))
    points = (*mateo.points[:7], point)
    figure = trends.figure(replace(mateo, points=points), 850, 380)
    FigureCanvasAgg(figure).draw()
    assert "cost $5 $x$" in texts(figure)


@pytest.mark.parametrize("chart", [trends, balance])
def test_updating_a_figure_draws_the_same_as_a_new_one(mateo, long_followed, chart):
    nothing = replace(mateo, points=())
    figure = chart.figure(long_followed, 850, 380, theme="dark")
    for data in (mateo, nothing, with_opioid_and_events(mateo), mateo):
        chart.update(figure, data)
        new = chart.figure(data, 850, 380)
        assert texts(figure) == texts(new)
        assert pixels(figure) == pixels(new)


def test_the_balance_marks_today_and_names_its_regions(mateo):
    said = texts(balance.figure(mateo, 190, 210))
    assert {"today", "side effects outweigh", "relief,\nfew effects"} <= set(said)
    later = replace(mateo, today=mateo.today + timedelta(days=9))
    assert "last" in texts(balance.figure(later, 190, 210, theme="dark"))


@pytest.mark.parametrize("size", [(190, 210), (300, 320)])
def test_the_balances_words_stay_apart_and_inside(mateo, size):
    found = boxes(balance.figure(mateo, *size))
    assert all(box.x0 >= 0 and box.x1 <= size[0] and box.y0 >= 0 and box.y1 <= size[1] for _, box in found)
    for (one, a), (other, b) in combinations(found, 2):
        assert not a.overlaps(b), (one, other)


def test_a_dose_holds_until_the_visit_that_changes_it(mateo):
    stretches = lanes(mateo)["gabapentin"]
    assert [str(one.dose) for one in stretches] == ["300 mg", "900 mg", "1,200 mg", "1,500 mg", "1,200 mg"]
    assert stretches[0].to_on == stretches[1].from_on == mateo.points[2].on
    assert stretches[-1].to_on == mateo.today


def test_a_medicine_stopped_and_started_again_has_two_stretches(mateo):
    points = list(mateo.points[:4])
    points[1] = replace(points[1], regimen=())
    first, second = lanes(replace(mateo, points=(points[0], points[1], replace(points[2], regimen=points[0].regimen))))[
        "gabapentin"
    ]
    assert first.to_on == points[1].on
    assert second.from_on == points[2].on


def test_the_pointer_finds_the_nearest_visit(mateo):
    third = mateo.points[2]
    assert nearest(mateo, third.on + timedelta(days=5)) == third
    assert nearest(replace(mateo, points=()), third.on) is None
    assert trends.day_at(mateo, 850, 3) is None
    days = [trends.day_at(mateo, 850, x) for x in (100, 400, 700)]
    assert days == sorted(days)
    assert mateo.points[0].on < days[1] < mateo.today


def test_the_same_in_words_and_as_a_table(mateo):
    said = summary(
        replace(mateo, periods=(SimpleNamespace(medicine_text="gabapentin 1,200 mg", verdict="lowest_effective"),))
    )
    assert "12 visits from 2026-03-03 to 2026-11-11." in said
    assert "Pain relief 56 %" in said
    assert "limited daily life at 2 visits" in said
    assert "Lowest effective dose: gabapentin 1,200 mg." in said
    assert summary(replace(mateo, points=())) == "No signed visit yet, so there is no trend to show."
    rows = table(mateo)
    assert len(rows) == 12
    assert rows[7] == ("2026-08-11", "50 %", "", "", "5 dizziness", "gabapentin 1,500 mg/day", "")


def test_ticks_are_thinned_and_labels_spread():
    assert [text for _, text in month_starts(date(2025, 11, 15), date(2026, 3, 2), 12)] == ["Dec", "2026", "Feb", "Mar"]
    assert len(month_starts(date(1990, 1, 1), date(2026, 1, 1), 12)) <= 13
    assert spread([50, 52, 90], 14) == [50, 64, 90]
    assert spread([52, 50], 14) == [64, 50]


def test_diary_days_are_dots_between_the_visits_and_none_is_a_ring(mateo):
    diary = (
        DiaryDay(on=date(2026, 4, 2), relief_percent=20),
        DiaryDay(on=date(2026, 4, 3), average=6),  # of baseline 8: 25 %
        DiaryDay(on=date(2026, 4, 4), note="rain"),  # no score, no dot
    )
    points = list(mateo.points)
    points[3] = replace(points[3], diary=diary)
    points[5] = replace(points[5], side_effects=(), no_side_effects=True)
    points[6] = replace(points[6], side_effects=())
    data = replace(mateo, points=tuple(points))
    figure = trends.figure(data, 850, 380)
    dots = next(line for line in figure.axes[0].lines if line.get_marker() == ".")
    assert list(dots.get_ydata()) == [20, 25]
    rings = [line for axes in figure.axes for line in axes.lines if line.get_markerfacecolor() == "none"]
    assert [len(line.get_xdata()) for line in rings if line.get_linewidth() == 0] == [1]
    assert "Side effects not asked at" in summary(data)
    assert [row[4] for row in table(data)][5:7] == ["none", ""]


def test_a_window_without_a_visit_draws_its_doses(mateo):
    data = in_window(mateo, mateo.points[2].on + timedelta(days=1), mateo.points[3].on - timedelta(days=1))
    assert data.points == ()
    assert "No visit here tells the relief." in texts(trends.figure(data, 850, 380))
    assert lanes(data)["gabapentin"][0].dose == amount(900, "mg")


def test_a_window_between_two_visits_of_a_patient_on_an_opioid_draws_the_mme_that_holds(mateo):
    whole = with_opioid_and_events(mateo)
    data = in_window(whole, whole.points[2].on + timedelta(days=1), whole.points[3].on - timedelta(days=1))
    figure = trends.figure(data, 850, 380)
    assert "Opioids, MME a day" in texts(figure)
    mme = [line for axes in figure.axes for line in axes.lines if line.get_drawstyle() == "steps-post"]
    assert [list(line.get_ydata()) for line in mme] == [[32.0, 32.0]]
