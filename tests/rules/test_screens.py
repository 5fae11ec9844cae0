"""Questionnaires: whole or no score, licences kept, the ninth question heard whatever the score."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import CannotTell, Derived
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import ScreenAnswers
from paindesk.domain.patient import Sex
from paindesk.knowledge import load
from paindesk.rules import screens
from paindesk.rules.history_findings import findings
from tests.builders import TODAY, facts, patient

EDITION = load()
# Bands at their edges, each from the instrument's own paper.
BANDS = [
    ("phq9", 4, "none to minimal"), ("phq9", 5, "mild"), ("phq9", 10, "moderate"), ("phq9", 15, "moderately severe"),
    ("phq9", 20, "severe"), ("gad7", 4, "minimal"), ("gad7", 5, "mild"), ("gad7", 10, "moderate"),
    ("gad7", 15, "severe"),
    ("cows", 4, "no withdrawal"), ("cows", 5, "mild withdrawal"), ("cows", 12, "mild withdrawal"),
    ("cows", 13, "moderate withdrawal"), ("cows", 24, "moderate withdrawal"),
    ("cows", 25, "moderately severe withdrawal"),
    ("cows", 36, "moderately severe withdrawal"), ("cows", 37, "severe withdrawal"), ("oud_dsm5", 1, "not met"),
    ("oud_dsm5", 2, "mild"), ("oud_dsm5", 4, "moderate"), ("oud_dsm5", 6, "severe"),
    ("stop_bang", 2, "low risk of sleep apnea"), ("stop_bang", 5, "high risk of sleep apnea"),
]  # fmt: skip


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return EDITION


@pytest.mark.parametrize(("key", "value", "words"), BANDS)
def test_what_a_score_means(key: str, value: int, words: str) -> None:
    assert EDITION.instruments[key].meaning(Decimal(value)) == words


def test_the_score_is_the_sum_with_a_line_for_each_question() -> None:
    phq9 = EDITION.instruments["phq9"]
    found = screens.score(phq9, ScreenAnswers(key="phq9", answers=(1, 2, 3, 0, 1, 2, 3, 0, 0)))
    assert isinstance(found, Derived)
    assert str(found) == "12 of 27"
    assert len(found.steps) == 9
    assert (found.steps[1].because, found.steps[1].result) == ("More than half the days", "2")


def test_a_question_left_out_is_no_zero() -> None:
    found = screens.score(EDITION.instruments["gad7"], ScreenAnswers(key="gad7", answers=(3, 3, 3, 3, 3, 3)))
    assert isinstance(found, CannotTell)
    assert found.missing == (EDITION.instruments["gad7"].questions[6].text,)


def test_points_that_no_answer_gives_are_refused() -> None:
    pulse_of_3 = ScreenAnswers(key="cows", answers=(3, *[0] * 10))  # the pulse gives 0, 1, 2 or 4
    assert isinstance(screens.score(EDITION.instruments["cows"], pulse_of_3), CannotTell)


@pytest.mark.parametrize("key", ["ort_oud", "stop_bang", "dn4", "startback"])
def test_what_may_not_be_reproduced_takes_a_total_only(key: str) -> None:
    instrument = EDITION.instruments[key]
    assert instrument.questions == ()
    assert not instrument.licence.startswith("free")
    found = screens.score(instrument, ScreenAnswers(key=key, total=2))
    assert isinstance(found, Derived)
    assert found.steps[0].because == "entered, not added up here"
    assert isinstance(screens.score(instrument, ScreenAnswers(key=key, total=instrument.highest + 1)), CannotTell)
    assert isinstance(screens.score(instrument, ScreenAnswers(key=key)), CannotTell)


def test_tolerance_and_withdrawal_do_not_count_for_somebody_who_takes_it_as_prescribed() -> None:
    criteria = EDITION.instruments["oud_dsm5"]
    answers = ScreenAnswers(key="oud_dsm5", answers=(0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1))
    alone = screens.score(criteria, answers)
    supervised = screens.score(criteria, answers, supervised=True)
    assert isinstance(alone, Derived)
    assert isinstance(supervised, Derived)
    assert (alone.value, supervised.value) == (3, 1)
    assert [one.result for one in supervised.steps[-2:]] == ["not counted: taken as prescribed"] * 2


@pytest.mark.parametrize(
    ("sex", "points", "positive"),
    [(Sex.MALE, 3, False), (Sex.MALE, 4, True), (Sex.FEMALE, 3, True), (Sex.FEMALE, 2, False), (Sex.UNKNOWN, 3, True)],
)
def test_audit_c_asks_more_of_women_at_3_and_of_men_at_4(sex: Sex, points: int, positive: bool) -> None:
    assert screens.is_positive(EDITION.instruments["audit_c"], Decimal(points), sex) is positive


def test_the_ninth_answer_is_on_record_before_the_score_is_whole(edition: Knowledge) -> None:
    given = ScreenAnswers(key="phq9", answers=(None,) * 8 + (1,))
    found = screens.observations(tuple(edition.instruments.values()), [given], TODAY, supervised=False)
    assert [(one.code, one.value) for one in found] == [(screens.SELF_HARM, 1)]


def test_any_answer_but_never_to_the_ninth_question_stops_until_it_is_looked_at(edition: Knowledge) -> None:
    said = findings(facts(patient(phq9_item9=1), edition))
    stop = next(one for one in said if one.id == "suicidal-thoughts")
    assert "PHQ-9 item 9: 1" in stop.because


def test_a_positive_screen_says_what_to_do_and_an_old_one_nothing(edition: Knowledge) -> None:
    fresh = {"value": 16, "on": TODAY - timedelta(days=300)}
    old = {"value": 16, "on": TODAY - timedelta(days=400)}
    said = {one.id: one for one in screens.findings(facts(patient(phq9=fresh), edition))}
    assert said["screen.phq9"].title == "PHQ-9: moderately severe"
    assert not list(screens.findings(facts(patient(phq9=old), edition)))


@pytest.mark.parametrize(
    ("key", "days", "counts"),
    [("phq9", 365, True), ("phq9", 366, False), ("ort_oud", 365, True), ("ort_oud", 366, False), ("cows", 14, True),
     ("cows", 15, False)],
)  # fmt: skip
def test_a_score_speaks_for_so_many_days(edition: Knowledge, key: str, days: int, counts: bool) -> None:
    record = patient(**{key: {"value": 3, "on": TODAY - timedelta(days=days)}})
    assert (screens.current(facts(record, edition), key) is not None) is counts


def test_a_score_without_a_date_speaks_where_no_other_does(edition: Knowledge) -> None:
    undated = screens.current(facts(patient(phq9={"value": 16, "on": None}), edition), "phq9")
    assert undated is not None
    assert undated.value == 16


@pytest.mark.parametrize(
    ("code", "value", "tag"),
    [("oud_dsm5", 2, "opioid-use-disorder"), ("stop_bang", 5, "sleep-apnoea"), ("audit_c", 1, "alcohol")],
)
def test_what_a_screen_finds_is_a_fact_for_every_rule(edition: Knowledge, code: str, value: int, tag: str) -> None:
    assert tag in facts(patient(sex="male", **{code: value}), edition).tags
    assert tag not in facts(patient(sex="male", **{code: value - 1}), edition).tags


@given(st.sampled_from(["phq2", "phq9", "gad7", "audit_c", "cows", "oud_dsm5"]), st.data())
def test_a_score_lies_in_its_range_and_one_point_more_never_lowers_it(key: str, data: st.DataObject) -> None:
    instrument = EDITION.instruments[key]
    points = [data.draw(st.sampled_from([value for value, _ in one.choices])) for one in instrument.questions]
    found = screens.score(instrument, ScreenAnswers(key=key, answers=tuple(points)))
    assert isinstance(found, Derived)
    assert instrument.lowest <= found.value <= instrument.highest
    place = data.draw(st.integers(0, len(points) - 1))
    more = [*points[:place], max(value for value, _ in instrument.questions[place].choices), *points[place + 1 :]]
    higher = screens.score(instrument, ScreenAnswers(key=key, answers=tuple(more)))
    assert isinstance(higher, Derived)
    assert higher.value >= found.value
