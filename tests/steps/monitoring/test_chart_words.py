"""Every word of the timeline of fills is in the interface's language: drawn, and as it is read out."""

import re
from dataclasses import replace
from datetime import date

import pytest

from paindesk.charts import fills
from paindesk.charts.fill_data import FillsData
from paindesk.domain.months import MONTHS
from paindesk.steps.monitoring.chart_words import chart_words
from tests.charts.test_fills_chart import history, monthly

__all__ = ["history"]  # the fixture

MARKED = re.compile(r"«[^«»]*»")
NO_WORDS = re.compile(r"[\d.,:%– ]|\b(?:mg|oxycodone|hydrocodone/acetaminophen|tramadol|medicine)\b|\b(?:AO|SL|JK)\b")


def forgotten(text: str) -> str:
    """The words outside of all marks; doses, medicines, initials and months are not the chart's."""
    while MARKED.search(text):
        text = MARKED.sub("", text)
    left = NO_WORDS.sub("", text).strip("·")
    return "" if left.lower() in MONTHS else left


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("what", ["everything", "one of each", "no lane", "many lanes"])
def test_no_word_of_the_timeline_is_left_in_english(history: FillsData, what: str) -> None:
    data = replace(history, words=chart_words())
    data = {
        "everything": data,
        "one of each": replace(
            data, lanes=(monthly("oxycodone", early=1),), others=1, mme=(replace(data.mme[0], complete=True),)
        ),
        "no lane": replace(data, lanes=()),
        "many lanes": replace(data, lanes=(*data.lanes, *(monthly("medicine 2") for _ in range(20)))),
    }[what]
    drawn = [text.get_text() for text in fills.figure(data, 1500, 420).texts]
    assert drawn
    assert {text: left for text in (*drawn, fills.summary(data)) if (left := forgotten(text))} == {}


def test_in_english_it_says_what_is_written_in_the_code(history: FillsData) -> None:
    assert fills.summary(replace(history, words=chart_words())) == fills.summary(history)
    assert history.today == date(2026, 11, 23)
