"""What every medicine file must have for every rule, and what no patient's fact may do.

Worse kidneys, a worse liver or less weight never allow more; a higher dose never brings fewer cautions; the amounts of
one medicine have one unit, so that no two of them can be compared wrongly.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.dose import Amount
from paindesk.domain.medicine import Band, Limit, Medicine, Pace
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.dispensing import is_measured
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import check_prescription
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import facts, patient, rung, shipped

FORMULARY = Path(__file__).resolve().parents[3] / "shared" / "clinical" / "formulary.json"
NAMES = sorted(load().medicines)
# The formulary's words for what has a file under another name.
CALLED = {
    "diclofenac (oral)": "diclofenac", "diclofenac topical gel 1%": "diclofenac gel", "orphenadrine er": "orphenadrine",
    "ketorolac (oral, continuation only)": "ketorolac", "venlafaxine xr": "venlafaxine er",
    "lidocaine 5% patch": "lidocaine patch", "capsaicin 8% patch": "capsaicin patch",
    "capsaicin cream 0.025-0.1%": "capsaicin cream", "tramadol ir": "tramadol", "oxycodone ir": "oxycodone",
    "morphine ir": "morphine", "hydromorphone ir": "hydromorphone", "oxymorphone ir": "oxymorphone",
    "fentanyl transdermal": "fentanyl patch", "buprenorphine transdermal (butrans)": "buprenorphine patch",
    "buprenorphine buccal film (belbuca)": "buprenorphine film", "naloxone nasal": "naloxone",
}  # fmt: skip


def of(name: str) -> Medicine:
    return shipped().medicines[name]


def limits_of(one: Medicine) -> Iterator[Limit]:
    yield from (band.limit for band in (*one.ages, *one.kidney, *one.weights))
    yield from (*one.liver.values(), one.pregnancy, one.lactation, *(gene.limit for gene in one.genotypes))
    if one.dialysis is not None:
        yield one.dialysis


@pytest.mark.skipif(not FORMULARY.is_file(), reason="the shared formulary is not on this machine")
def test_every_medicine_of_the_shared_formulary_has_a_file() -> None:
    listed = [one["name"].lower() for one in json.loads(FORMULARY.read_text(encoding="utf-8"))["medicines"]]
    assert len(listed) == 53
    assert [one for one in listed if CALLED.get(one, one) not in NAMES] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_amounts_of_a_medicine_have_one_unit(name: str) -> None:
    one = of(name)
    amounts = [each.daily for ladder in one.ladders for each in ladder.rungs]
    amounts += [one.maximum, one.usual_from, one.usual_to, None if one.trial is None else one.trial.daily]
    amounts += [amount for limit in limits_of(one) for amount in (limit.start_daily, limit.ceiling_daily)]
    amounts += [amount for each in one.cautions for amount in (each.start_daily, each.ceiling_daily)]
    amounts += [use.maximum for use in one.uses]
    assert len({amount.unit for amount in amounts if amount is not None}) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_each_rule_finds_what_it_needs(name: str) -> None:
    one = of(name)
    assert set(one.liver) == {"A", "B", "C"}
    assert all(limit.text.strip() for limit in limits_of(one))
    assert one.products
    assert one.stopping.text
    assert one.hold_if or one.class_id in ("rescue", "topical")
    assert re.fullmatch(r"\d+", one.rxcui)
    if one.class_id not in ("rescue", "opioid_use_disorder"):
        assert one.uses, "a pain medicine without a use"
        assert one.side_effects
        assert any(effect.serious for effect in one.side_effects)
        assert one.checks
        assert one.trial is not None or one.course is not None, "nothing says when it has had its chance"
        assert one.driving or one.class_id == "topical"
        assert one.alcohol or one.class_id == "topical"
    if one.ladders:
        assert {ladder.pace for ladder in one.ladders} == set(Pace)
    if one.maximum is not None:
        assert all(each.daily <= one.maximum for ladder in one.ladders for each in ladder.rungs)
        assert one.usual_to is None or one.usual_to <= one.maximum
        assert one.trial is None or one.trial.daily is None or one.trial.daily <= one.maximum


def _more(one: Amount | None, other: Amount | None) -> bool:
    """Whether the first allows more than the second; none is no bound."""
    return other is not None and (one is None or one > other)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["kidney", "weights"])
def test_the_lower_band_is_never_milder(name: str, kind: str) -> None:
    bands: tuple[Band, ...] = getattr(of(name), kind)
    for lower, higher in pairwise(bands):
        assert lower.limit.verdict.weight >= higher.limit.verdict.weight, f"{name}: {lower.limit.text}"


@pytest.mark.parametrize("name", NAMES)
def test_a_worse_liver_is_never_milder(name: str) -> None:
    grades = of(name).liver
    for better, worse in pairwise((grades["A"], grades["B"], grades["C"])):
        assert worse.verdict.weight >= better.verdict.weight, worse.text


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(NAMES), age=st.integers(18, 95), problem=st.sampled_from(sorted(load().problems)))
def test_a_worse_liver_never_allows_more(name: str, age: int, problem: str) -> None:
    told = [
        advise_medicine(of(name), facts(patient(age=age, sex="male", crcl=95, liver=grade), shipped()), problem)
        for grade in "ABC"
    ]
    for better, worse in pairwise(told):
        assert worse.verdict.weight >= better.verdict.weight
        highest = [None if one.ceiling is None else one.ceiling.daily for one in (worse, better)]
        assert not _more(highest[0], highest[1])
        if worse.start is not None and better.start is not None:
            assert worse.start.daily <= better.start.daily


@pytest.mark.parametrize("name", NAMES)
def test_from_65_on_nothing_is_milder(name: str) -> None:
    for younger, older in pairwise(of(name).ages):
        assert older.limit.verdict.weight >= younger.limit.verdict.weight
        assert not _more(older.limit.ceiling_daily, younger.limit.ceiling_daily)


@settings(max_examples=200, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    clearance=st.tuples(st.integers(5, 120), st.integers(5, 120)).map(sorted),
    age=st.integers(18, 95),
    problem=st.sampled_from(sorted(load().problems)),
)
def test_worse_kidneys_never_a_higher_ceiling_or_start(name: str, clearance: list[int], age: int, problem: str) -> None:
    worse, better = (
        advise_medicine(of(name), facts(patient(age=age, sex="male", crcl=one), shipped()), problem)
        for one in clearance
    )
    assert worse.verdict.weight >= better.verdict.weight
    highest = [None if one.ceiling is None else one.ceiling.daily for one in (worse, better)]
    assert not _more(highest[0], highest[1])
    if worse.start is not None and better.start is not None:
        assert worse.start.daily <= better.start.daily


WITH_PIECES = [name for name in NAMES if any(not is_measured(one.form) for one in load().medicines[name].products)]
_DOSE = (".dose.above-maximum", ".dose.above-ceiling", ".dose.above-start")


@settings(max_examples=200, deadline=None)
@given(
    name=st.sampled_from(WITH_PIECES),
    counts=st.tuples(st.integers(1, 12), st.integers(1, 12)).map(sorted),
    crcl=st.integers(10, 110),
    age=st.integers(18, 95),
)
def test_a_higher_dose_never_brings_fewer_cautions(name: str, counts: list[int], crcl: int, age: int) -> None:
    medicine = of(name)
    piece = next(one.strength for one in medicine.products if not is_measured(one.form))
    known = facts(patient(age=age, sex="male", crcl=crcl), shipped())

    def cautions(pieces: int) -> set[str]:
        each = Decimal(pieces) * piece.value
        steps = plan([rung(f"{each} {piece.unit} morning", None)])
        found = check_prescription(Prescription(medicine=name, act=Act.START, steps=steps, days=5), known)
        return {one.id for one in found if one.id.endswith(_DOSE)}

    assert cautions(counts[0]) <= cautions(counts[1])


@pytest.mark.parametrize("name", NAMES)
def test_bands_of_age_and_kidneys_hold_every_value_once(name: str) -> None:
    one = of(name)
    for bands, values in ((one.ages, range(180, 1210, 5)), (one.kidney, range(0, 2000, 3))):
        for value in values:
            assert sum(band.holds(Decimal(value) / 10) for band in bands) == 1


@pytest.mark.parametrize("name", [one for one in NAMES if load().medicines[one].substances != (one,)])
def test_another_release_has_the_groups_of_its_substances(name: str) -> None:
    """Or a pair would read otherwise from its other side, where only the substance is known."""
    one = of(name)
    assert set(one.groups) <= {group for part in one.substances for group in shipped().groups_of(part)}
