"""The timeline of fills: what is drawn, that no label overlaps or leaves the figure, and the same told in words."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest

from paindesk.charts import fills
from paindesk.charts.fill_data import Bar, DaySum, FillLane, FillsData, summary
from paindesk.charts.trend_data import Stretch
from paindesk.domain.dose import amount
from tests.charts.test_charts import boxes, pixels, texts

TODAY = date(2026, 11, 23)


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def monthly(name: str, *, early: int | None = None) -> FillLane:
    """Eleven fills of 30 days; the newest but one is early."""
    bars = [Bar(on=day(ago), ends=day(ago - 30), initials="AO", words=name) for ago in range(310, 0, -30)]
    if early is not None:
        one = bars[-2]
        bars[-2] = replace(one, on=one.on - timedelta(days=early), early=early)
    beside = ((bars[-2].on, bars[-2].on + timedelta(days=early)),) if early else ()
    plan = (Stretch(dose=amount(40, "mg"), from_on=day(500), to_on=TODAY),)
    return FillLane(name=name, bars=tuple(bars), beside=beside, plan=plan)


@pytest.fixture
def history() -> FillsData:
    """A year of oxycodone with one early fill, three days from a dentist, a fill that does not tell its days."""
    dentist = FillLane(name="hydrocodone/acetaminophen", bars=(Bar(on=day(40), ends=day(37), initials="SL"),))
    untold = FillLane(name="tramadol", bars=(Bar(on=day(20), ends=None, initials="JK"),))
    sums = tuple(
        DaySum(on=day(ago), total=Decimal(120 if 44 < ago < 50 else 60), complete=ago > 20)
        for ago in range(365, -1, -1)
    )
    return FillsData(
        lanes=(monthly("oxycodone", early=9), dentist, untold), mme=sums, first=day(365), today=TODAY,
        known_until=day(5), asked_early=(day(252),), others=3,
    )  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [560, 820, 1500])
@pytest.mark.parametrize("lanes", [1, 3, 9])
def test_no_two_labels_overlap_and_none_leaves_the_figure(history, lanes, width, theme):
    more = tuple(monthly(f"medicine {number}", early=number + 4) for number in range(6))
    data = replace(history, lanes=(*history.lanes, *more)[:lanes])
    size = (width, min(560, int(fills.height_for(data))))
    found = boxes(fills.figure(data, *size, theme=theme))
    for text, box in found:
        assert box.x0 >= -1, text
        assert box.y0 >= -1, text
        assert box.x1 <= size[0] + 1, text
        assert box.y1 <= size[1] + 1, text
    for (one, first), (other, second) in combinations(found, 2):
        apart = first.x1 <= second.x0 + 1 or second.x1 <= first.x0 + 1
        apart = apart or first.y1 <= second.y0 + 1 or second.y1 <= first.y0 + 1
        assert apart, f"“{one}” lies on “{other}”"


def test_an_early_fill_has_a_shape_and_a_word_and_two_supplies_are_hatched(history):
    made = fills.figure(history, 900, int(fills.height_for(history)))
    assert "early 9 d" in texts(made)
    axes = made.axes[0]
    (mark,) = [line for line in axes.lines if line.get_marker() == "v"]
    assert list(mark.get_xdata()) == [bar.on.toordinal() for bar in history.lanes[0].bars if bar.early]
    (hatched,) = [one for one in axes.collections if one.get_hatch()]
    left, right = (one.toordinal() for one in history.lanes[0].beside[0])
    across = hatched.get_paths()[0].vertices[:, 0]
    assert (across.min(), across.max()) == (left, right)


def test_a_fill_that_does_not_tell_its_days_is_a_square_and_no_bar(history):
    data = replace(history, lanes=history.lanes[2:])
    axes = fills.figure(data, 900, 260).axes[0]
    assert [line.get_marker() for line in axes.lines] == ["s"]
    assert not axes.collections


def test_a_bar_is_as_long_as_its_days_of_supply(history):
    data = replace(history, lanes=history.lanes[1:2])
    (bar,) = fills.figure(data, 900, 260).axes[0].collections
    across = bar.get_paths()[0].vertices[:, 0]
    assert across.max() - across.min() == 3


def test_a_sum_with_a_fill_missing_is_drawn_apart(history):
    made = fills.figure(history, 900, int(fills.height_for(history)))
    assert "dotted: at least, a fill there cannot be calculated" in texts(made)
    whole = fills.figure(replace(history, mme=tuple(replace(one, complete=True) for one in history.mme)), 900, 330)
    assert not any("dotted" in text for text in texts(whole))


def test_lanes_that_do_not_fit_are_counted(history):
    data = replace(history, lanes=tuple(monthly(f"medicine {number}") for number in range(12)))
    made = fills.figure(data, 900, 400)
    assert [text for text in texts(made) if "more medicines" in text] == ["and 6 more medicines, in the table"]


def test_without_fills_it_says_so(history):
    data = replace(history, lanes=(), mme=())
    assert texts(fills.figure(data, 600, 200)) == ["No fill of an opioid or a benzodiazepine in this time."]


def test_updating_a_figure_draws_the_same_as_a_new_one(history):
    made = fills.figure(replace(history, lanes=history.lanes[:1], asked_early=()), 900, 400)
    fills.update(made, history)
    assert pixels(made) == pixels(fills.figure(history, 900, 400))


def test_the_same_in_words(history):
    said = summary(history)
    for words in (
        "oxycodone: 11 fills, the newest 2026-11-13, supply up to 2026-12-13.",
        "Early: 2026-10-05 by 9 days.",
        "Two supplies at once, the newest from 2026-10-05 to 2026-10-14.",
        "The plan says 40 mg a day.",
        "tramadol: 1 fill, the newest 2026-11-03, days of supply not told.",
        "MME by the fills today at least 60. Most 120",
        "The history is known up to 2026-11-18.",
        "Other medicines: 3 fills, in the table only.",
    ):
        assert words in said
