"""Fill histories: what must hold for every one of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FilledPrescription, FillSource, Stewardship
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Patient, Record
from paindesk.exchange.fills_csv import quantity_of
from paindesk.exchange.names import recognise
from paindesk.knowledge import load
from paindesk.rules import fill_findings
from paindesk.rules.facts import gather
from paindesk.rules.fills import each_once, early, not_among
from paindesk.rules.fills_mme import by_day, of_fills
from paindesk.rules.prescribers import initials, prescriber_key
from tests.builders import TODAY

PRODUCTS = ("oxycodone 10 mg tablet", "hydrocodone/acetaminophen 5-325 mg tablet", "morphine ER 30 mg tablet",
            "fentanyl 25 mcg/hr patch", "alprazolam 0.5 mg tablet", "buprenorphine 10 mcg/hr patch")  # fmt: skip
CALCULABLE = PRODUCTS[:4]


@cache
def edition() -> Knowledge:
    return load()


def made(product: str, ago: int, quantity: int = 60, days: int | None = 30, by: str = "Dr Osei") -> FilledPrescription:
    known = recognise(product, edition())
    fill = FilledPrescription(
        on=TODAY - timedelta(days=ago), text=product, ingredients=known.ingredients, form=known.form,
        release=known.release, route=known.route, days=days, prescriber=by, pharmacy="Riverside",
        sources=(FillSource(file="pdmp.csv", on=TODAY),),
    )  # fmt: skip
    return replace(fill, quantity=quantity_of(str(quantity), fill))


def fills_of(products: Sequence[str]) -> st.SearchStrategy[FilledPrescription]:
    return st.builds(
        made, st.sampled_from(products), st.integers(0, 120), st.integers(1, 180), st.sampled_from([3, 7, 28, 30]),
        st.sampled_from(["Dr Osei", "OSEI MD", "Dr Lee", ""]),
    )  # fmt: skip


def said(fills: Sequence[FilledPrescription]) -> tuple[object, ...]:
    record = Record(patient=Patient(id="p"), stewardship=Stewardship(fills=tuple(fills)))
    return fill_findings.findings(gather(record, PainToday(), edition(), TODAY))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_order_of_the_lines_never_matters(data: st.DataObject) -> None:
    fills = data.draw(st.lists(fills_of(PRODUCTS), min_size=1, max_size=7))
    other = data.draw(st.permutations(fills))
    assert each_once(other) == each_once(fills)
    assert said(other) == said(fills)


@settings(max_examples=60, deadline=None)
@given(st.lists(fills_of(PRODUCTS), min_size=1, max_size=6))
def test_reading_the_same_history_again_changes_nothing(fills: list[FilledPrescription]) -> None:
    assert each_once([*fills, *fills]) == each_once(fills)
    assert said([*fills, *reversed(fills)]) == said(fills)
    assert not_among(fills, fills) == ()


@settings(max_examples=80, deadline=None)
@given(st.lists(fills_of(CALCULABLE), max_size=5), fills_of(CALCULABLE))
def test_one_more_fill_never_lowers_the_mme_of_a_day(fills: list[FilledPrescription], more: FilledPrescription) -> None:
    # Not the same fill read twice: another prescriber, and no line that leaves open whose it is.
    fills = [replace(one, prescriber=one.prescriber or "Dr Ng") for one in fills]
    more = replace(more, prescriber="Dr Another")
    first, last = TODAY - timedelta(days=130), TODAY + timedelta(days=40)
    before = by_day(of_fills(fills, edition()), first, last)
    after = by_day(of_fills([*fills, more], edition()), first, last)
    assert all(
        b.total is not None and a.total is not None and a.total >= b.total for b, a in zip(before, after, strict=True)
    )
    assert any(a.total != b.total for b, a in zip(before, after, strict=True))


@settings(max_examples=40, deadline=None)
@given(st.lists(fills_of(PRODUCTS), max_size=6), st.sampled_from(PRODUCTS), st.integers(0, 29))
def test_a_fill_that_cannot_be_calculated_never_leaves_a_complete_sum(
    fills: list[FilledPrescription], product: str, ago: int
) -> None:
    unknown = replace(made(product, ago, by="Dr Another"), quantity=None)
    lines = of_fills([*fills, unknown], edition())
    (today,) = by_day(lines, TODAY, TODAY)
    if product.startswith("alprazolam"):
        assert unknown not in [one.fill for one in lines]
        return
    assert not today.complete
    assert today.total is None or today.total > 0 or not fills
    assert [one.reason for one in today.lines if one.fill == unknown] != ["cannot calculate, because "]


def test_a_line_that_names_no_prescriber_is_the_same_fill_as_one_that_does() -> None:
    told, silent = made("oxycodone 10 mg tablet", 5), made("oxycodone 10 mg tablet", 5, by="")
    assert [one.prescriber for one in each_once([silent, told])] == ["Dr Osei"]
    assert len(each_once([made("oxycodone 10 mg tablet", 5, by="Dr Lee"), told])) == 2


def test_nobody_is_asked_about_after_a_death() -> None:
    fills = (made("oxycodone 10 mg tablet", 10),)
    living = Record(patient=Patient(id="p"), stewardship=Stewardship(fills=fills))
    assert said(fills)
    died = replace(living, patient=Patient(id="p", deceased=True))
    assert fill_findings.findings(gather(died, PainToday(), edition(), TODAY)) == ()


def test_a_fill_to_come_is_left_alone() -> None:
    assert said([made("oxycodone 10 mg tablet", -3)]) == ()


def test_one_prescriber_in_many_spellings() -> None:
    names = ("Dr Amara Osei", "OSEI, AMARA MD", "Osei Amara B, M.D.", "amara osei NP")
    assert len({prescriber_key(name) for name in names}) == 1
    assert prescriber_key("Dr Amara Osei-Lee") != prescriber_key("Dr Amara Osei")


def test_a_gain_of_days_is_told_once_and_not_at_every_fill_after_it() -> None:
    """Nine days early for a holiday, then every 30 days: one early fill, not one a month."""
    days = (150, 120, 99, 69, 39, 9)
    fills = each_once([made("oxycodone 10 mg tablet", ago) for ago in days])
    assert [(one.days, (TODAY - one.fill.on).days) for one in early(fills)] == [(9, 99)]


def test_two_histories_may_spell_one_pharmacy_in_two_ways_and_each_may_be_read_again() -> None:
    first = made("oxycodone 10 mg tablet", 10)
    second = replace(first, pharmacy="Riverside Pharmacy #12", sources=(FillSource(file="state.csv", on=TODAY),))
    elsewhere = replace(first, pharmacy="Main Street")
    assert len(each_once((first, second))) == 1
    assert len(each_once((first, elsewhere))) == 2
    assert len(each_once((first, elsewhere, second, first, elsewhere))) == 2
    assert not_among([second], each_once((first, elsewhere))) == ()


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Dr Amara Osei", "AO"), ("Osei, Amara MD", "AO"), ("Susan Lee, DDS", "SL"), ("OSEI", "O"), ("", ""), ("3M", "")],
)
def test_initials_of_a_prescriber(name: str, letters: str) -> None:
    assert initials(name) == letters
