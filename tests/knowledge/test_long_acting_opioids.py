"""Methadone, the fentanyl patch and buprenorphine for pain: what their files say, and what it comes to for somebody."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from paindesk.domain.dose import describe
from paindesk.domain.medicine import Pace, Verdict
from tests.knowledge.test_medicines_content import advice, kidney, of, rungs

NAMES = ("methadone", "fentanyl patch", "buprenorphine patch", "buprenorphine film")
OXYCODONE = {"name": "oxycodone", "dose": "20 mg", "times": 4, "strengths": ["10 mg"], "started": date(2026, 1, 10)}


def start(name: str, **who: Any) -> str:
    said = advice(name, "severe-chronic-pain", **who).start
    assert said is not None
    return describe(said.rung)


def verdict(name: str, **who: Any) -> Verdict:
    return advice(name, "severe-chronic-pain", **who).verdict


def ids(name: str, **who: Any) -> set[str]:
    return {one.id for one in advice(name, "severe-chronic-pain", **who).findings}


# What they are.


@pytest.mark.parametrize(
    ("name", "schedule", "route", "worn_days"),
    [
        ("methadone", "C-II", "oral", None),
        ("fentanyl patch", "C-II", "transdermal", 3),
        ("buprenorphine patch", "C-III", "transdermal", 7),
        ("buprenorphine film", "C-III", "buccal", None),
    ],
)
def test_schedule_route_and_days_worn(name: str, schedule: str, route: str, worn_days: int | None) -> None:
    medicine = of(name)
    assert (medicine.schedule, medicine.route, medicine.worn_days) == (schedule, route, worn_days)


@pytest.mark.parametrize("name", NAMES)
def test_each_carries_boxed_warnings_and_tapers(name: str) -> None:
    medicine = of(name)
    assert [one.id for one in medicine.cautions if one.boxed and not one.when]
    assert medicine.stopping.taper


@pytest.mark.parametrize("name", ["methadone", "buprenorphine patch", "buprenorphine film"])
def test_what_lengthens_qt_asks_for_an_ecg(name: str) -> None:
    assert "qt-prolonging" in of(name).groups
    assert any(one.what == "ecg" and one.baseline for one in of(name).checks)


# Methadone.


def test_methadone_starts_low_and_never_rises_before_a_week() -> None:
    assert start("methadone") == "2.5 mg in the morning and in the evening"
    assert start("methadone", age=70) == "2.5 mg in the morning"
    for pace in Pace:
        assert all(days is not None and days >= 7 for days, _ in rungs("methadone", pace))


def test_methadone_is_never_taken_when_needed() -> None:
    assert not [one for ladder in of("methadone").ladders for one in ladder.rungs if one.as_needed]


def test_methadone_rises_by_no_more_than_5_mg_a_day() -> None:
    for ladder in of("methadone").ladders:
        doses = [one.daily.value for one in ladder.rungs]
        assert all(later - before <= 5 for before, later in pairwise(doses))


@pytest.mark.parametrize(
    ("qtc", "said"), [(449, ""), (450, "long-qt"), (499, "long-qt"), (500, "qtc-500"), (560, "qtc-500")]
)
def test_methadone_by_the_qtc_of_a_man(qtc: int, said: str) -> None:
    found = ids("methadone", medicines=[OXYCODONE], sex="male", qtc=qtc)
    assert found & {"methadone.caution.long-qt", "methadone.caution.qtc-500"} == (
        {f"methadone.caution.{said}"} if said else set()
    )
    verdicts = {one.id: one.verdict for one in of("methadone").cautions}
    assert (verdicts["long-qt"], verdicts["qtc-500"]) == (Verdict.AVOID, Verdict.CONTRAINDICATED)


def test_methadone_is_no_first_opioid() -> None:
    assert "methadone.caution.first-opioid" in ids("methadone")
    assert "methadone.caution.first-opioid" not in ids("methadone", medicines=[OXYCODONE])


@pytest.mark.parametrize(("clearance", "most"), [("59", "None"), ("29", "2.5 mg"), ("9", "2.5 mg")])
def test_methadone_and_the_kidneys(clearance: str, most: str) -> None:
    assert str(kidney("methadone", clearance).start_daily) == most


def test_methadone_broken_down_slowly_by_inheritance_starts_with_half() -> None:
    assert start("methadone", genotypes=["CYP2B6 poor metabolizer"]) == "2.5 mg in the morning"


# The fentanyl patch.


def test_the_fentanyl_patch_has_no_plan_of_its_own_and_no_maximum() -> None:
    medicine = of("fentanyl patch")
    assert (medicine.ladders, medicine.maximum) == ((), None)
    assert medicine.no_ladder
    assert medicine.maximum_note


def test_the_fentanyl_patch_is_contraindicated_without_an_opioid() -> None:
    assert verdict("fentanyl patch") is Verdict.CONTRAINDICATED
    caution = next(one for one in of("fentanyl patch").cautions if one.id == "not-tolerant")
    assert caution.when == ("opioid-naive", "not-opioid-tolerant")
    assert caution.boxed


@pytest.mark.parametrize(
    ("clearance", "said"),
    [("90", Verdict.SUITS), ("89", Verdict.CAUTION), ("30", Verdict.CAUTION), ("29", Verdict.AVOID)],
)
def test_the_fentanyl_patch_and_the_kidneys(clearance: str, said: Verdict) -> None:
    assert kidney("fentanyl patch", clearance).verdict is said


def test_every_strength_of_the_fentanyl_patch_is_worn_three_days() -> None:
    strengths = [str(one.strength) for one in of("fentanyl patch").products]
    assert strengths == [f"{rate} mcg/h" for rate in ("12", "25", "37.5", "50", "62.5", "75", "87.5", "100")]
    assert {one.worn_days for one in of("fentanyl patch").products} == {3}


# Buprenorphine for pain.


def test_the_buprenorphine_patch_starts_with_5_and_ends_at_20() -> None:
    assert start("buprenorphine patch") == "5 mcg/h, patch changed every 7 days"
    assert start("buprenorphine patch", age=80, liver="B") == "5 mcg/h, patch changed every 7 days"
    assert str(of("buprenorphine patch").maximum) == "20 mcg/h"


def test_the_film_starts_with_75_mcg_and_ends_at_900_twice_a_day() -> None:
    assert start("buprenorphine film") == "75 mcg in the morning"
    assert str(of("buprenorphine film").maximum) == "1,800 mcg"


@pytest.mark.parametrize("name", ["buprenorphine patch", "buprenorphine film"])
def test_buprenorphine_and_organs(name: str) -> None:
    assert kidney(name, "10").verdict is Verdict.SUITS
    found = advice(name, "severe-chronic-pain", liver="C")
    assert found.verdict in (Verdict.CAUTION, Verdict.AVOID)
    assert found.start is None or str(found.start.daily) in ("5 mcg/h", "75 mcg")
    assert verdict(name, qtc=480) is Verdict.AVOID


@pytest.mark.parametrize("name", ["buprenorphine patch", "buprenorphine film"])
def test_buprenorphine_on_top_of_a_full_opioid_is_advised_against(name: str) -> None:
    assert f"{name}.interaction.opioid-mixed-opioid" in ids(name, medicines=[OXYCODONE])
    assert verdict(name, medicines=[OXYCODONE]) is Verdict.AVOID


# Children and the bin: said to patients in both languages.


@pytest.mark.parametrize(
    ("name", "english", "spanish"),
    [("fentanyl patch", "child", "niño"), ("buprenorphine patch", "child", "niño"), ("methadone", "lock", "llave")],
)
def test_the_paper_speaks_of_children_and_storage(name: str, english: str, spanish: str) -> None:
    told = of(name).patient
    for code, word in (("en", english), ("es", spanish)):
        words = (told.how[code], told.stopping[code], *told.call_911[code])
        assert any(word in one.casefold() for one in words)
