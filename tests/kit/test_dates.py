"""Days on the screen as they are set; what can be mistaken is never read silently."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.months import DATE_FORMS, ISO, MONTH_FIRST, NUMBERS, WORDS
from paindesk.kit import dates
from paindesk.rules.evidence import day_month, spoken

DAY = date(2026, 11, 7)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    dates.use(WORDS)


@pytest.mark.parametrize(
    ("form", "shown"),
    [(WORDS, "7 Nov 2026"), (MONTH_FIRST, "Nov 7, 2026"), (NUMBERS, "11/07/2026"), (ISO, "2026-11-07")],
)
def test_each_form(form, shown):
    dates.use(form)
    assert dates.shown(DAY) == shown
    assert dates.told("CrCl 41 (measured 7 Nov 2026).") == f"CrCl 41 (measured {shown})."
    assert dates.told("7\u00a0Nov\u00a02026").replace("\u00a0", " ") == shown


@pytest.mark.parametrize("form", DATE_FORMS)
@given(day=days)
def test_what_is_shown_is_read_again_whatever_is_set(form, day):
    dates.use(form)
    assert dates.read(dates.shown(day)) == day
    assert dates.told(spoken(day)) == dates.shown(day)
    assert dates.read(spoken(day)) == day, "the form of the papers is always understood"
    for other in (WORDS, MONTH_FIRST, ISO):
        dates.use(other)
        words = dates.shown(day)
        dates.use(form)
        assert dates.read(words) == day


def test_a_day_without_a_year():
    dates.use(MONTH_FIRST)
    assert dates.told(f"Call {day_month(DAY)}: withdrawal") == "Call Nov 7: withdrawal"
    dates.use(NUMBERS)
    assert dates.told("16 Nov") == "11/16"
    dates.use(ISO)
    assert dates.told("16 Nov") == "16 Nov", "11-16 would be read as anything"


@pytest.mark.parametrize("text", ["30 Marbles", "30 Feb 2026", "MRN 12 NOV 1", "gabapentin 300 mg", "7 November 2026"])
def test_what_is_no_day_of_ours_stays(text):
    dates.use(NUMBERS)
    assert dates.told(text) == text


@pytest.mark.parametrize("form", DATE_FORMS)
def test_an_english_sentence_with_a_number_and_may_stays(form):
    dates.use(form)
    assert dates.told("Doses above 50 may depress breathing; of these 2 may be meant.") == (
        "Doses above 50 may depress breathing; of these 2 may be meant."
    )


@pytest.mark.parametrize("form", DATE_FORMS)
def test_numbers_that_can_be_only_one_day_are_read(form):
    dates.use(form)
    assert dates.read("21/12/2026") == dates.read("12/21/2026") == date(2026, 12, 21)
    assert dates.read("4/4/2026") == date(2026, 4, 4)


def test_numbers_that_can_be_two_days_are_month_first_or_refused():
    for form in (WORDS, MONTH_FIRST, NUMBERS):
        dates.use(form)
        assert dates.read("03/04/2026") == date(2026, 3, 4)
        assert dates.ambiguous("03/04/2026") == ""
    dates.use(ISO)
    assert dates.read("03/04/2026") is None
    assert dates.ambiguous("03/04/2026") == "03/04/2026 may be 2026-03-04 or 2026-04-03."
    assert dates.ambiguous("tomorrow") == dates.ambiguous("31/31/2026") == ""


def test_a_form_that_is_not_offered_is_the_papers_one():
    dates.use("yesterday")
    assert dates.shown(DAY) == "7 Nov 2026"
