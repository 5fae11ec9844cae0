"""Every word of the trend's charts is in the interface's language: drawn, in the table and as it is read out."""

import re
import tomllib
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from paindesk.charts import balance, trends
from paindesk.charts.trend_data import EVENTS, TrendData, in_window, summary, table
from paindesk.domain.months import MONTHS
from paindesk.domain.visit import DiaryDay, Event
from paindesk.rules.side_by_side import rows
from paindesk.sample.named import daniel, mateo
from paindesk.steps.monitoring.chart_words import chart_words as fill_words
from paindesk.steps.trends.beside import ROWS
from paindesk.steps.trends.chart_words import WORDS, chart_words
from paindesk.steps.trends.model import TrendsModel
from paindesk.steps.trends.step import STEP
from tests.steps.trends.follow_up import opened

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
NO_WORDS = re.compile(r"[\d.,:/%–+ -]|\b(?:mg|PEG|NRS|gabapentin|naproxen|oxycodone)\b")
MARKED = re.compile(r"«[^«»]*»")


def forgotten(text: str) -> str:
    """The words outside of all marks; doses, medicines, months and the letters of events are not the charts' words."""
    text = re.sub(r"\b[A-Z] (?=«)", "", text)
    while MARKED.search(text):
        text = MARKED.sub("", text)
    left = NO_WORDS.sub("", text).strip(";•· \n")
    return "" if left.lower() in MONTHS else left


def model_of(person: object) -> TrendsModel:
    model = opened(person, STEP, answered=True).models["trends"]  # type: ignore[arg-type]
    assert isinstance(model, TrendsModel)
    model.show_range("")
    return model


def with_everything(data: TrendData) -> TrendData:
    """MME, a diary, every kind of event, side effects that limit, a visit at which they were not asked."""
    points = [replace(one, mme=Decimal(40)) for one in data.points]
    points[2] = replace(
        points[2],
        events=tuple(Event(kind=kind, on=points[2].on + timedelta(days=9 * at)) for at, kind in enumerate(EVENTS)),
        diary=(DiaryDay(on=points[2].on, average=4),),
    )
    points[3] = replace(points[3], side_effects=(), no_side_effects=True)
    points[4] = replace(points[4], side_effects=(), no_side_effects=False)
    return replace(data, points=tuple(points))


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("what", ["everything", "one visit", "two visits", "no relief", "no visit", "empty window"])
def test_no_word_of_the_charts_is_left_in_english(what: str) -> None:
    data = with_everything(model_of(mateo).data())
    last, untold = data.points[-1], tuple(replace(one, relief_percent=None) for one in data.points)
    data = {
        "everything": data,
        "one visit": replace(data, points=data.points[:1]),
        "two visits": replace(data, points=data.points[:2]),
        "no relief": replace(data, points=untold),
        "no visit": replace(data, points=()),
        "empty window": in_window(data, last.on + timedelta(days=1), last.on + timedelta(days=40)),
    }[what]
    drawn = [text.get_text() for made in (trends, balance) for text in made.figure(data, 900, 520).texts]
    assert len(drawn) > 2
    read = [summary(data), *(cell for row in table(data) for cell in row)]
    assert {text: left for text in (*drawn, *read) if (left := forgotten(text))} == {}


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("person", [mateo, daniel])
def test_no_word_of_a_visit_or_of_a_dose_period_is_left_in_english(person: object) -> None:
    model = model_of(person)
    words = [model.words(point) for point in model.points]
    words += [f"{one.relief} {one.worst} {one.verdict_text}" for one in model.rows(lambda english: f"«{english}»")]
    days = re.compile(rf"\b\d+ (?:{'|'.join(MONTHS)}) \d+", re.IGNORECASE)
    assert {text: left for text in words if (left := forgotten(days.sub("", text)))} == {}


@pytest.mark.usefixtures("marked")
def test_the_paper_of_the_trend_stays_in_its_own_language() -> None:
    """A page for an English-speaking colleague is English, whatever the screen speaks."""
    assert "«" not in "".join(f"{one.relief}{one.worst}{one.verdict}" for one in model_of(mateo).lines())


def test_in_english_the_charts_say_their_own_words_and_months_large() -> None:
    for said in (chart_words(()), fill_words()):
        assert {english: word for english, word in said.items() if word != english} == {}
        assert {"Mar", "Nov"} <= said.keys()


def test_every_row_of_the_comparison_can_be_translated() -> None:
    one, other, *_ = model_of(mateo).sides()
    assert tuple(what for what, _, _ in rows(one, other)) == ROWS


def test_screen_and_paper_say_the_same_in_spanish() -> None:
    paper = tomllib.loads((RESOURCES / "documents" / "sentences" / "es" / "trend.toml").read_text("utf-8"))
    screen = {
        one.findtext("source"): one.findtext("translation")
        for one in ElementTree.parse(RESOURCES / "interface" / "es.ts").iter("message")
        if one.find("comment") is None  # another meaning of the word, said elsewhere
    }
    assert len(WORDS) > 50
    assert {one: (screen.get(one), paper[one]) for one in WORDS if screen.get(one) != paper[one]} == {}
