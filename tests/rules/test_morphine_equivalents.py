"""MME a day: the CDC 2022 factors, every line with its arithmetic, and nothing counted that cannot be."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Patient, Record
from paindesk.knowledge import load
from paindesk.rules.morphine_equivalents import mme, of_record
from tests.rules.opioid_table import FACTORS, ON, TABLE, order

EDITION = load()


@pytest.mark.parametrize(
    ("line", "per_day", "reason"),
    [
        (order("oxycodone", "20 mg", "1 tablet", 2), "60", "20 mg × 2 a day × 1.5 = 60 MME"),
        (order("oxycodone", "5 mg", "2 tablet", 4), "60", "2 tablets × 5 mg × 4 a day × 1.5 = 60 MME"),
        (order("oxycodone", None, "10 mg", 4), "60", "10 mg × 4 a day × 1.5 = 60 MME"),
        (order("hydrocodone/acetaminophen", "5 mg", "1 tablet", 6), "30", "5 mg × 6 a day × 1 = 30 MME"),
        (order("hydrocodone/acetaminophen", "5 mg", "10 mg", 3), "30", "10 mg × 3 a day × 1 = 30 MME"),
        (order("tramadol", "50 mg", "1 tablet", 4), "40", "50 mg × 4 a day × 0.2 = 40 MME"),
        (order("codeine", "30 mg", "1 tablet", 4), "18", "30 mg × 4 a day × 0.15 = 18 MME"),
        (order("hydromorphone", "2 mg", "1 tablet", 5), "50", "2 mg × 5 a day × 5 = 50 MME"),
        (order("methadone", "10 mg", "1 tablet", 3), "141", "10 mg × 3 a day × 4.7 = 141 MME"),
        (order("oxymorphone", "10 mg", "1 tablet", 2), "60", "10 mg × 2 a day × 3 = 60 MME"),
        (order("tapentadol", "50 mg", "1 tablet", 2), "40", "50 mg × 2 a day × 0.4 = 40 MME"),
        (order("morphine", "2 mg/mL", "5 mL", 4, form="solution"), "40", "5 mL × 2 mg/mL × 4 a day × 1 = 40 MME"),
        (order("morphine", "15 mg", "0.5 tablet", 4), "30", "0.5 tablet × 15 mg × 4 a day × 1 = 30 MME"),
    ],
)
def test_each_opioid_shows_the_sum_it_was_worked_out_with(line: MedicineLine, per_day: str, reason: str) -> None:
    found = mme([line], TABLE, ON)
    assert found.per_day == Decimal(per_day)
    assert found.lines[0].reason == reason
    assert found.complete


def test_a_fentanyl_patch_counts_by_mcg_an_hour_however_often_it_is_changed() -> None:
    patch = order("fentanyl", "25 mcg/h", "1 patch", "0.3333", form="patch", route="transdermal")
    found = mme([patch], TABLE, ON)
    assert found.per_day == 60
    assert found.lines[0].reason == "25 mcg/h × 2.4 = 60 MME"
    two = mme([order("fentanyl", "25 mcg/h", "2 patch", "0.3333", form="patch", route="transdermal")], TABLE, ON)
    assert two.per_day == 120


def test_oxycodone_er_20_and_40_mg_every_12_hours_make_180() -> None:
    """The orders of a known record: both kept, though their validity ended years ago."""
    kept = {"release": "er", "started": date(2023, 1, 27), "ends": date(2023, 6, 27), "as_needed": True}
    lines = [
        order("oxycodone", "20 mg", "1 tablet", 2, **kept),  # type: ignore[arg-type]  # see above
        order("oxycodone", "40 mg", "1 tablet", 2, **kept),  # type: ignore[arg-type]  # see above
    ]
    found = mme(lines, TABLE, ON)
    assert found.per_day == 180
    assert found.complete
    assert "order ended 27 Jun 2023: confirm it is still taken" in found.lines[0].reason
    assert "as needed, counted at the most ordered" in found.lines[0].reason


def test_methadone_once_a_day_may_not_be_for_pain() -> None:
    found = mme([order("methadone", "10 mg", "1 tablet", 1)], TABLE, ON).lines[0]
    assert found.per_day == 47
    assert "opioid use disorder" in found.reason


def test_scheduled_and_as_needed_add_up() -> None:
    lines = [
        order("morphine", "30 mg", "1 tablet", 2, release="er"),
        order("oxycodone", "5 mg", "1 tablet", 4, as_needed=True),
    ]
    assert mme(lines, TABLE, ON).per_day == 90


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (order("buprenorphine", "8 mg", "1 tablet", 2), "no CDC factor: not in the table"),
        (order("levorphanol", "2 mg", "1 tablet", 3), "no CDC factor for levorphanol"),
        (order("morphine", "4 mg", "1 tablet", 4, route="intravenous"), "by this route (intravenous)"),
        (order("fentanyl", "100 mcg", "1 lozenge", 4, route="buccal"), "for patches only"),
        (order("oxycodone", None, "1 tablet", 4), "strength of oxycodone not on record"),
        (order("oxycodone", "5 mg", None), "no directions on record"),
        (order("oxycodone", "5 mg", None, sig_text="as directed"), "“as directed” was not understood"),
        (order("hydrocodone/acetaminophen", "5 mg", "325 mg", 4), "combination does not say how much hydrocodone"),
        (MedicineLine(text="Oxycodone-ish syrup"), "not recognised"),
    ],
)
def test_what_cannot_be_calculated_is_said_and_never_0(line: MedicineLine, why: str) -> None:
    found = mme([line], TABLE, ON)
    assert found.per_day is None
    assert not found.complete
    assert not found.lines[0].included
    assert why in found.lines[0].reason


def test_one_unreadable_line_leaves_the_sum_of_the_others_incomplete() -> None:
    found = mme([order("oxycodone", "20 mg", "1 tablet", 2), order("oxycodone", "5 mg", None)], TABLE, ON)
    assert found.per_day == 60
    assert not found.complete


def test_without_an_opioid_it_is_0_and_complete() -> None:
    found = mme([order("gabapentin", "300 mg", "1 capsule", 3, form="capsule")], TABLE, ON)
    assert (found.per_day, found.complete, found.lines) == (0, True, ())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"activity": Activity.ENDED}, "stopped: not counted"),
        ({"not_taking": True}, "recorded as not taken: not counted"),
        ({"started": date(2026, 12, 1)}, "starts 1 Dec 2026: not counted yet"),
    ],
)
def test_what_is_not_taken_is_shown_but_not_counted(change: dict[str, object], why: str) -> None:
    found = mme([order("oxycodone", "20 mg", "1 tablet", 2, **change)], TABLE, ON)  # type: ignore[arg-type]  # fields
    assert (found.per_day, found.complete) == (0, True)
    assert (found.lines[0].included, found.lines[0].reason) == (False, why)


def test_repeat_orders_of_one_product_are_counted_once_at_the_newest() -> None:
    months = [date(2026, month, 1) for month in (9, 10, 11)]
    lines = [order("oxycodone", "10 mg", "1 tablet", 4, started=day) for day in months]
    found = mme(lines, TABLE, ON)
    assert found.per_day == 60
    assert [one.included for one in found.lines] == [False, False, True]
    assert found.lines[0].reason == "ordered again on 1 Nov 2026: counted once, there"


def test_another_dose_of_the_same_opioid_is_not_a_repeat() -> None:
    lines = [
        order("oxycodone", "10 mg", "1 tablet", 4, started=date(2026, 9, 1)),
        order("oxycodone", "10 mg", "1 tablet", 2, started=date(2026, 10, 1)),
    ]
    assert mme(lines, TABLE, ON).per_day == 90


def _either(*sigs: Sig) -> MedicineLine:
    line = order("oxycodone", "10 mg", None)
    return replace(line, sig_choices=sigs, disagreement="text: 3 times a day; timing: every 3 days")


def test_text_and_timing_that_disagree_are_both_shown_and_not_guessed() -> None:
    dose = amount(1, "tablet")
    often, seldom = Sig(dose=dose, times_per_day=Decimal(3)), Sig(dose=dose, times_per_day=Decimal("0.333"))
    found = mme([_either(often, seldom)], TABLE, ON)
    assert (found.per_day, found.complete) == (None, False)
    assert "45 MME" in found.lines[0].reason
    assert "5 MME" in found.lines[0].reason
    same = mme([_either(often, replace(often, as_needed=True))], TABLE, ON)
    assert (same.per_day, same.complete) == (45, True)


def test_after_a_death_no_line_is_active() -> None:
    record = Record(patient=Patient(id="1", deceased=True), medicines=(order("oxycodone", "20 mg", "1 tablet", 2),))
    found = of_record(record, TABLE, ON)
    assert (found.per_day, found.complete) == (0, True)
    assert found.lines[0].reason == "the patient has died: not counted"


_ORDERS = st.builds(
    lambda name, mg, times, prn: order(name, None, f"{mg} mg", times, as_needed=prn),
    st.sampled_from([name for name in FACTORS if name != "fentanyl"]),
    st.integers(1, 200),
    st.integers(1, 8),
    st.booleans(),
)


@given(st.lists(_ORDERS, max_size=6), st.lists(_ORDERS, max_size=6))
def test_two_lists_together_make_the_sum_of_both(one: list[MedicineLine], other: list[MedicineLine]) -> None:
    together, left, right = mme([*one, *other], TABLE, ON), mme(one, TABLE, ON), mme(other, TABLE, ON)
    assert together.per_day == (left.per_day or 0) + (right.per_day or 0)


@given(st.lists(_ORDERS, max_size=8).flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))))
def test_the_order_of_the_list_does_not_matter(both: tuple[list[MedicineLine], list[MedicineLine]]) -> None:
    assert mme(both[0], TABLE, ON).per_day == mme(both[1], TABLE, ON).per_day


_DAYS = st.dates(date(2025, 6, 1), date(2027, 1, 1))
_DATED = st.builds(
    lambda line, started, length: replace(
        line, started=started, ends=None if length is None else started + timedelta(days=length)
    ),
    _ORDERS,
    _DAYS,
    st.none() | st.integers(0, 60),
)


@given(st.lists(_DATED, max_size=8).flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))))
def test_nor_does_it_for_dated_orders_by_either_set(both: tuple[list[MedicineLine], list[MedicineLine]]) -> None:
    for factors in EDITION.factors:
        one, other = (mme(lines, EDITION, ON, factors) for lines in both)
        assert (one.per_day, one.complete) == (other.per_day, other.complete)


@given(st.lists(_DATED, min_size=1, max_size=8))
def test_what_is_left_out_leaves_its_reason_and_something_current_counts(lines: list[MedicineLine]) -> None:
    """Of orders that are taken at least one counts: repeats and steps that are over never leave nothing."""
    found = mme(lines, TABLE, ON)
    begun = [line for line in lines if line.started is not None and line.started <= ON]
    assert any(one.included for one in found.lines) is bool(begun)
    assert all(one.reason for one in found.lines)


@given(_ORDERS)
def test_every_counted_line_is_above_0_and_shows_its_result(line: MedicineLine) -> None:
    found = mme([line], TABLE, ON).lines[0]
    assert found.per_day is not None
    assert found.per_day > 0
    assert found.reason.split("; ")[0].endswith(" MME")
