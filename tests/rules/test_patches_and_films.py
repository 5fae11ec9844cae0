"""Patches that are worn for days and films: from the advice to the pieces, the checks and the morphine equivalents."""

from dataclasses import replace
from decimal import Decimal

import pytest

from paindesk.domain.dose import CannotTell, Derived, Rung, When, a_day, describe, even_sig
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Act, Visit, VisitKind
from paindesk.rules.ladder import plan
from paindesk.rules.mme_after import mme_after
from paindesk.rules.prescription import check_prescription
from paindesk.rules.quantity import quantity
from paindesk.rules.supply import supply
from paindesk.rules.visit_point import so_far
from tests.builders import TODAY, amount, facts
from tests.patches import OXYCODONE, advised, drafted, fentanyl, patch, shipped, somebody, written


def found(one, **who) -> dict[str, Level]:
    return {each.id: each.level for each in check_prescription(one, facts(somebody(**who), shipped()))}


# What is said.


def test_a_rung_says_the_rate_and_when_the_patch_is_changed() -> None:
    assert describe(patch("25 mcg/h", 3)) == "25 mcg/h, patch changed every 3 days"


def test_a_rate_is_never_said_to_be_a_days_dose() -> None:
    assert a_day(amount("20 mcg/h")) == "20 mcg/h"
    assert a_day(amount("20 mg")) == "20 mg a day"
    assert a_day(amount("20 mg"), "/day") == "20 mg/day"


def test_one_patch_on_the_list_is_counted_in_patches() -> None:
    sig = even_sig(patch("50 mcg/h", 3), amount("25 mcg/h"))
    assert sig is not None
    assert str(sig.dose) == "2 patch"
    assert sig.times_per_day == Decimal(1) / 3
    alone = even_sig(patch("37 mcg/h", 3))
    assert alone is not None
    assert str(alone.dose) == "37 mcg/h"


# The advised start.


def test_buprenorphine_starts_with_5_mcg_an_hour_changed_weekly() -> None:
    advice = advised("buprenorphine patch")
    assert advice.start is not None
    assert [step.text for step in advice.steps] == ["5 mcg/h, patch changed every 7 days"]
    assert advice.ceiling is not None
    assert str(advice.ceiling.daily) == "20 mcg/h"
    assert not [one for one in advice.findings if "mcg/h a day" in one.because + one.action]


def test_the_film_starts_with_75_mcg_once_a_day() -> None:
    start = advised("buprenorphine film").start
    assert start is not None
    assert describe(start.rung) == "75 mcg in the morning"
    assert start.route == "buccal"


def test_fentanyl_has_no_advised_start_and_is_not_for_somebody_without_an_opioid() -> None:
    naive = advised("fentanyl patch")
    assert naive.verdict is Verdict.CONTRAINDICATED
    assert naive.start is None
    on_opioid = advised("fentanyl patch", medicines=[OXYCODONE])
    assert on_opioid.start is None
    assert any(one.id == "fentanyl patch.no-plan" for one in on_opioid.findings)


# Pieces.


def test_four_patches_for_28_days_of_a_patch_worn_for_7() -> None:
    one = drafted("buprenorphine patch", 28)
    assert (one.quantity, str(one.strength), one.form) == (4, "5 mcg/h", "patch")


def test_ten_patches_for_30_days_of_a_patch_worn_for_72_hours() -> None:
    assert fentanyl().quantity == 10


@pytest.mark.parametrize(("days", "worn", "patches"), [(7, 7, 1), (8, 7, 2), (7, 3, 3), (28, 3, 10), (1, 3, 1)])
def test_a_patch_begun_is_a_patch_used(days: int, worn: int, patches: int) -> None:
    counted = quantity(plan([patch("25 mcg/h", worn)]), amount("25 mcg/h"), days)
    assert isinstance(counted, Derived)
    assert counted.value == patches


def test_every_step_of_a_plan_begins_with_a_new_patch() -> None:
    counted = quantity(plan([patch("5 mcg/h", 7, 10), patch("10 mcg/h", 7)]), amount("5 mcg/h"), 28)
    assert isinstance(counted, Derived)
    assert [step.result for step in counted.steps] == ["2", "6"]
    assert counted.steps[0].because.endswith("1 every 7 days")


def test_a_patch_is_never_cut() -> None:
    half = quantity(plan([patch("12.5 mcg/h", 3)]), amount("25 mcg/h"), 30)
    assert isinstance(half, CannotTell)
    product = next(one for one in shipped().medicines["fentanyl patch"].products if str(one.strength) == "25 mcg/h")
    told = supply(plan([patch("12.5 mcg/h", 3)]), product, 30)
    assert isinstance(told, CannotTell)
    assert told.because == "12.5 mcg/h cannot be made of 25 mcg/h patches"


def test_films_are_counted_one_by_one() -> None:
    assert drafted("buprenorphine film", 28).quantity == 28


# Checks.


def test_the_advised_patch_passes_its_own_checks() -> None:
    levels = found(drafted("buprenorphine patch", 7))
    assert Level.STOP not in levels.values()
    assert not [one for one in levels if ".supply." in one or ".worn." in one]


def test_a_patch_a_day_where_one_lasts_for_days_stops() -> None:
    daily = written("fentanyl patch", Rung(slots=((When.MORNING, amount("25 mcg/h")),)), days=30)
    assert daily.quantity == 30
    assert found(daily, medicines=[OXYCODONE])["fentanyl patch.worn.missing"] is Level.STOP


@pytest.mark.parametrize("worn", [2, 4])
def test_worn_shorter_or_longer_than_made_for_is_said(worn: int) -> None:
    assert found(fentanyl(worn=worn), medicines=[OXYCODONE])["fentanyl patch.worn.other"] is Level.CAUTION


def test_more_than_one_20_mcg_patch_of_buprenorphine_stops() -> None:
    one = written("buprenorphine patch", patch("40 mcg/h", 7), days=28)
    by_id = {each.id: each for each in check_prescription(one, facts(somebody(), shipped()))}
    assert by_id["buprenorphine patch.dose.above-maximum"].level is Level.STOP
    assert by_id["buprenorphine patch.dose.above-maximum"].action == "Lower the plan to 20 mcg/h or less."


def test_fentanyl_by_hand_for_somebody_without_an_opioid_stops() -> None:
    assert found(fentanyl())["fentanyl patch.caution.not-tolerant"] is Level.STOP


def test_too_few_patches_run_out_early() -> None:
    short = replace(fentanyl(), quantity=Decimal(5))
    assert found(short, medicines=[OXYCODONE])["fentanyl patch.supply.short"] is Level.CAUTION


# Morphine equivalents once the plan is followed.


def test_the_rate_of_fentanyl_counts_2_4_however_often_the_patch_is_changed() -> None:
    after = mme_after(somebody(), (fentanyl(),), shipped(), TODAY)
    assert (after.per_day, after.complete) == (60, True)
    assert mme_after(somebody(), (fentanyl(worn=2),), shipped(), TODAY).per_day == 60


def test_a_changed_patch_takes_the_place_of_the_one_on_the_list() -> None:
    line = {"name": "fentanyl", "dose": "1 patch", "times": "0.3333", "strengths": ["50 mcg/h"], "route": "transdermal"}
    record = somebody(medicines=[line])
    assert mme_after(record, (), shipped(), TODAY).per_day == 120
    assert mme_after(record, (fentanyl(act=Act.CHANGE),), shipped(), TODAY).per_day == 60


@pytest.mark.parametrize("name", ["buprenorphine patch", "buprenorphine film"])
def test_buprenorphine_has_no_factor_and_leaves_the_total_incomplete(name: str) -> None:
    alone = mme_after(somebody(), (drafted(name, 28),), shipped(), TODAY)
    assert (alone.per_day, alone.complete) == (None, False)
    beside = mme_after(somebody(medicines=[OXYCODONE]), (drafted(name, 28),), shipped(), TODAY)
    assert (beside.per_day, beside.complete) == (60, False)


def test_the_charts_follow_a_listed_patch_by_its_rate() -> None:
    line = {"name": "fentanyl", "dose": "1 patch", "times": "0.3333", "strengths": ["50 mcg/h"], "route": "transdermal"}
    record = somebody(medicines=[line])
    lines = tuple(replace(one, form="patch") for one in record.medicines)
    visit = Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=replace(record, medicines=lines))
    mme = mme_after(visit.record, (), shipped(), TODAY)
    assert dict(so_far(visit, (), shipped(), mme)[-1].regimen) == {"fentanyl patch": amount("50 mcg/h")}
