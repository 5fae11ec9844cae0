"""What was noticed around an opioid in the past year: each event on its day, never added up, never an accusation."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import Amount
from paindesk.domain.monitoring import FilledPrescription, PdmpReview, Stewardship, UrineTest
from paindesk.domain.visit import (
    Event,
    RefillRequest,
    SideEffectReport,
    SinceLastVisit,
    Taking,
    Visit,
    VisitKind,
    VisitPoint,
)
from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules.misuse_signals import noticed
from tests.builders import TODAY, patient

KNOWN = load()
LAST = TODAY - timedelta(days=30)
NOTHING_KEPT = Stewardship()


def visit(since: SinceLastVisit | None = None, kept: Stewardship = NOTHING_KEPT) -> Visit:
    record = replace(patient(age=50), stewardship=kept)
    return Visit(id="now", kind=VisitKind.FOLLOW_UP, on=TODAY, number=3, record=record, since=since)


def point(days_ago: int, *events: Event, effects: tuple[tuple[str, int], ...] | None = None) -> VisitPoint:
    on = TODAY - timedelta(days=days_ago)
    reports = tuple(SideEffectReport(name=name, grade=grade) for name, grade in effects or ())
    return VisitPoint(
        visit_id=str(days_ago), on=on, kind=VisitKind.FOLLOW_UP, events=events, side_effects=reports,
        no_side_effects=effects == (),
    )  # fmt: skip


def said(now: Visit, *history: VisitPoint) -> list[tuple[str, date, str]]:
    return [(one.signal.key, one.on, one.what) for one in noticed(now, history, KNOWN)]


def test_what_is_told_today_and_at_earlier_visits_stands_on_its_day_newest_first() -> None:
    missed = Event(kind="missed_visit", on=TODAY - timedelta(days=200), text="missed visit")
    since = SinceLastVisit(
        refills=(
            RefillRequest(on=TODAY - timedelta(days=9), medicine="oxycodone", why="fell into the sink", lost=True),
            RefillRequest(on=TODAY - timedelta(days=20), medicine="oxycodone"),
        ),
        taking=(Taking(medicine="oxycodone", how="takes more", really="5 a day"),),
    )
    assert said(visit(since), point(150, missed)) == [
        ("took_more", TODAY, "oxycodone taken: 5 a day"),
        ("lost_prescription", TODAY - timedelta(days=9), "lost oxycodone"),
        ("early_refill", TODAY - timedelta(days=20), "early refill oxycodone"),
        ("missed_visit", TODAY - timedelta(days=200), "missed visit"),
    ]


def test_what_is_older_than_a_year_is_left_in_peace() -> None:
    old = Event(kind="early_refill", on=TODAY - timedelta(days=366), text="1 early refill")
    assert said(visit(), point(366, old)) == []
    assert said(visit(), point(365, replace(old, on=TODAY - timedelta(days=365)))) != []


def test_an_entry_of_the_program_that_was_not_expected_and_one_that_was() -> None:
    reviews = (
        PdmpReview(on=LAST, seen="hydrocodone from a dentist", as_expected=False),
        PdmpReview(on=LAST - timedelta(days=90), seen="as expected"),
    )
    assert said(visit(kept=Stewardship(pdmp_reviews=reviews))) == [
        ("pdmp_unexpected", LAST, "hydrocodone from a dentist")
    ]


@pytest.mark.parametrize(
    ("earlier", "now", "found"),
    [
        (2, 4, True),
        (2, 3, False),  # one grade is no news
        (0, 2, True),  # it was asked, and there was none
        (6, 2, False),
    ],
)
def test_a_side_effect_two_grades_worse_than_the_visit_before(earlier: int, now: int, found: bool) -> None:
    since = SinceLastVisit(side_effects=(SideEffectReport(name="sleepy", grade=now),))
    before = point(30, effects=(("sleepy", earlier),) if earlier else ())
    told = [("worse_side_effects", TODAY, f"sleepy {earlier} → {now}")] if found else []
    assert said(visit(since), before) == told


def test_side_effects_that_were_not_asked_are_no_zero() -> None:
    since = SinceLastVisit(side_effects=(SideEffectReport(name="sleepy", grade=6),))
    assert said(visit(since), point(30)) == []
    assert said(visit(), point(30, effects=(("sleepy", 1),))) == []


def filled(days_ago: int, text: str, prescriber: str = "Dr Osei", days: int = 30) -> FilledPrescription:
    line = read_line(text, KNOWN)
    return FilledPrescription(
        text=text, ingredients=line.ingredients, form=line.form, route=line.route, on=TODAY - timedelta(days=days_ago),
        days=days, quantity=Amount(Decimal(120), "tablet"), prescriber=prescriber,
    )  # fmt: skip


def test_an_early_fill_and_one_from_another_prescriber_stand_on_their_days() -> None:
    oxycodone, norco = "oxycodone 10 mg tablet", "hydrocodone-acetaminophen 5-325 mg tablet"
    fills = (
        filled(90, oxycodone), filled(60, oxycodone), filled(39, oxycodone), filled(20, norco, "Susan Lee, DDS", 3),
        filled(10, "lisinopril 10 mg tablet", "Dr Patel"),
    )  # fmt: skip
    assert said(visit(kept=Stewardship(fills=fills))) == [
        ("another_prescriber", TODAY - timedelta(days=20), f"{norco}, written by Susan Lee, DDS"),
        ("early_refill", TODAY - timedelta(days=39), f"{oxycodone}, 9 days early by the fills"),
    ]


def test_the_doctor_on_the_list_is_no_other_prescriber_even_where_a_dentist_wrote_as_often() -> None:
    oxycodone, norco = "oxycodone 10 mg tablet", "hydrocodone-acetaminophen 5-325 mg tablet"
    fills = (filled(20, norco, "Susan Lee, DDS", 3), filled(10, norco, "Susan Lee, DDS", 3), filled(5, oxycodone))
    line = replace(read_line(f"{oxycodone}, 1 tablet every 6 hours", KNOWN), prescriber="OSEI, MD")
    now = visit(kept=Stewardship(fills=fills))
    found = said(replace(now, record=replace(now.record, medicines=(line,))))
    assert ("another_prescriber", TODAY - timedelta(days=5), f"{oxycodone}, written by Dr Osei") not in found


def test_where_two_wrote_as_many_neither_is_called_another() -> None:
    fills = (filled(20, "oxycodone 10 mg tablet", "Dr Lee", 3), filled(10, "oxycodone 10 mg tablet"))
    assert said(visit(kept=Stewardship(fills=fills))) == []


def test_a_test_that_did_not_find_what_is_prescribed_and_one_that_did() -> None:
    taken = (read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", KNOWN),)
    tests = (
        UrineTest(on=LAST, method="confirmatory", found=("fentanyl",)),
        UrineTest(on=LAST - timedelta(days=90), method="confirmatory", found=("oxycodone", "oxymorphone")),
    )
    now = visit(kept=Stewardship(urine_tests=tests))
    found = said(replace(now, record=replace(now.record, medicines=taken)))
    assert found == [("unexpected_test", LAST, "fentanyl found")]


def test_what_has_nothing_to_do_with_it_is_not_listed() -> None:
    emergency = Event(kind="ed_visit", on=LAST, text="1 emergency visit")
    assert said(visit(), point(30, emergency)) == []


def test_every_signal_has_innocent_explanations_a_question_and_a_source() -> None:
    assert set(KNOWN.signals) >= {
        "missed_visit",
        "early_refill",
        "lost_prescription",
        "took_more",
        "worse_side_effects",
    }
    for one in KNOWN.signals.values():
        assert len(one.innocent) >= 3, one.key
        assert one.ask.startswith("“"), one.key
        words = f"{one.title} {one.ask}".casefold()
        assert not any(word in words for word in ("abuse", "addict", "drug-seeking", "suspicious", "violat")), one.key


@given(st.permutations([point(200), point(100), point(30, effects=(("sleepy", 5),)), point(60, effects=())]))
def test_the_order_of_the_history_never_matters(history: list[VisitPoint]) -> None:
    assert said(visit(), *history) == [("worse_side_effects", LAST, "sleepy 0 → 5")]
