"""What must hold for every change of opioids, whatever the numbers: never up, never by MME factors."""

import ast
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from paindesk.domain.dose import CannotTell
from paindesk.domain.knowledge import Knowledge
from paindesk.rules import rotation, rotation_rounding, rotation_tables
from paindesk.rules.dispensing import rung_is_dispensable
from paindesk.rules.rotation import Rotation, Taken, lowered, morphine_a_day, rotate
from tests.builders import TODAY, amount, facts, patient, rung

PARTS = (rotation, rotation_rounding, rotation_tables)
BY_THE_TABLE = {"hydrocodone er", "hydromorphone", "hydromorphone er", "methadone", "oxycodone", "oxycodone er",
                "oxymorphone"}  # fmt: skip


def taken(edition: Knowledge, name: str, dose: str, days: int = 90) -> Taken:
    return Taken(medicine=edition.medicines[name], rung=rung(dose), days=days)


def with_table(edition: Knowledge, part: str, fields: Mapping[str, Any]) -> Knowledge:
    """The same edition with other numbers in one of its tables for changing opioids."""
    table = edition.rotation
    assert table is not None
    return replace(edition, rotation=replace(table, **{part: replace(getattr(table, part), **fields)}))


def worked(edition: Knowledge, target: str, mg: str, who: Mapping[str, Any]) -> str:
    """Every word of the change from that much morphine twice a day, or why there is none."""
    line = {"name": "morphine", "dose": f"{mg} mg", "times": 2, "started": TODAY - timedelta(days=90)}
    known = facts(patient(**{"age": 50, "crcl": 100, **who}, medicines=[line]), edition)
    old = taken(edition, "morphine", f"{mg} mg morning + {mg} mg evening")
    found = rotate([old], edition.medicines[target], known)
    if isinstance(found, CannotTell):
        return found.because
    return " | ".join(f"{one.what}: {one.because}" for one in found.daily.steps)


METHADONE, PATCH = ("methadone", "methadone"), ("fentanyl patch", "fentanyl")


@pytest.mark.parametrize(
    ("about", "old", "fields", "said"),
    [
        (METHADONE, ("250", {"qtc": 420}), {"cap_mg": Decimal(20), "cap_high_mg": Decimal(25)},
         ("never more than 30-40 mg a day", "never more than 20-25 mg a day")),
        (METHADONE, ("250", {"qtc": 420}), {"times": 4}, ("Every 8 hours: in 3 doses", "Every 6 hours: in 4 doses")),
        (METHADONE, ("250", {"qtc": 460}), {"qtc_other": Decimal(455)},
         ("another opioid from 450 ms", "another opioid from 455 ms")),
        (METHADONE, ("250", {"qtc": 510}), {"qtc_never": Decimal(505)}, ("never from 500 ms", "never from 505 ms")),
        (METHADONE, ("250", {"qtc": 420}), {"ecg_again": "again soon"},
         ("again 2-4 weeks after the start", "again soon")),
        (PATCH, ("200", {}), {"tolerant_mg": Decimal(50)}, ("60 mg of oral morphine a", "50 mg of oral morphine a")),
        (PATCH, ("67.5", {"age": 70}), {"older_from": 68, "older_mcg_h": Decimal(37)},
         ("from age 65 on: not above 25 mcg/h", "from age 68 on: not above 37 mcg/h")),
    ],
)  # fmt: skip
def test_the_numbers_said_are_those_of_the_table(
    edition: Knowledge,
    about: tuple[str, str],
    old: tuple[str, Mapping[str, Any]],
    fields: Mapping[str, Any],
    said: tuple[str, str],
) -> None:
    (target, part), (shipped, other) = about, said
    assert shipped in worked(edition, target, *old)
    changed = worked(with_table(edition, part, fields), target, *old)
    assert other in changed
    assert shipped not in changed


def test_the_oral_morphine_of_the_table_is_what_all_is_compared_with(edition: Knowledge) -> None:
    table = edition.rotation
    assert table is not None
    doubled = {name: replace(one, mg=one.mg * 2) for name, one in table.equal.items()}
    other = replace(edition, rotation=replace(table, equal=doubled))
    assert "relieve as much as 30 mg of oral morphine: 40 × 30 ÷ 30" in worked(edition, "oxycodone", "20", {})
    assert "relieve as much as 60 mg of oral morphine: 40 × 60 ÷ 60" in worked(other, "oxycodone", "20", {})


def opioids(edition: Knowledge) -> list[str]:
    return [one.name for one in edition.of_class("opioid")]


@pytest.mark.parametrize("part", PARTS, ids=lambda one: one.__name__)
def test_mme_factors_have_no_part_in_it(part: ModuleType) -> None:
    tree = ast.parse(Path(str(part.__file__)).read_text("utf-8"))
    imported = {one.module or "" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    imported |= {name.name for one in ast.walk(tree) if isinstance(one, ast.Import) for name in one.names}
    assert not {one for one in imported if "morphine_equivalents" in one or "mme" in one}
    read = {one.attr for one in ast.walk(tree) if isinstance(one, ast.Attribute)}
    assert "factors" not in read


@pytest.mark.parametrize("mg", range(10, 300, 17))
def test_every_change_can_be_handed_out_and_never_passes_the_tables_dose(edition: Knowledge, mg: int) -> None:
    known = facts(patient(age=50, crcl=100, qtc=420, medicines=["morphine"]), edition)
    old = taken(edition, "morphine", f"{mg} mg morning + {mg} mg evening")
    seen = set()
    for name in opioids(edition):
        found = rotate([old], edition.medicines[name], known)
        if isinstance(found, CannotTell):
            continue
        seen.add(name)
        assert rung_is_dispensable(found.rung, edition.medicines[name])
        assert found.rung.daily.value == found.daily.value
        equal = edition.rotation.equal.get(edition.medicines[name].substances[0]) if edition.rotation else None
        if equal is not None:
            part = Decimal("0.5") if 2 * mg >= 100 else Decimal("0.75")
            assert found.daily.value <= Decimal(2 * mg) * equal.mg / 30 * part + Decimal("0.01")
        extra = found.breakthrough
        if extra is not None:
            assert extra.as_needed.dose.value <= found.daily.value * Decimal("0.15")
    assert seen >= {"oxycodone", "buprenorphine film"} if mg < 40 else seen >= BY_THE_TABLE


@pytest.mark.parametrize(
    ("name", "first_mg", "last"),
    [("hydromorphone", 70, 24), ("oxycodone", 30, 60), ("morphine er", 40, 100), ("fentanyl patch", 60, 50)],
)
def test_more_before_is_never_less_after_as_long_as_the_reduction_is_the_same(
    edition: Knowledge, name: str, first_mg: int, last: int
) -> None:
    known = facts(patient(age=70, crcl=100, medicines=["hydrocodone"]), edition)
    daily = {}
    for mg in range(20, 201, 10):
        old = taken(edition, "hydrocodone er", f"{mg} mg morning")
        found = rotate([old], edition.medicines[name], known)
        if isinstance(found, Rotation):
            daily[mg] = found.daily.value
    assert list(daily) == list(range(first_mg, 201, 10))  # below, the smallest there is would be too much
    assert all(one <= other for one, other in pairwise(daily.values()))
    assert daily[200] == last


def test_methadone_is_never_above_its_cap_nor_the_low_end(edition: Knowledge) -> None:
    known = facts(patient(age=50, crcl=100, qtc=420, medicines=["morphine"]), edition)
    low_end = ((100, 20), (300, 10), (600, 8), (1000, 5))  # of so many mg of oral morphine a day, in %
    for mg in range(20, 500, 7):
        found = rotate(
            [taken(edition, "morphine", f"{mg} mg morning + {mg} mg evening")], edition.medicines["methadone"], known
        )
        assert isinstance(found, Rotation)
        percent = next(percent for below, percent in low_end if 2 * mg < below)
        exact = min(Decimal(30), Decimal(2 * mg) * percent / 100)
        assert exact - Decimal("7.5") < found.daily.value <= exact  # three doses of 2.5 mg are the smallest step
        assert len(found.rung.slots) == 3


def test_from_where_a_dose_is_high_is_signed_as_this_projects_own_rule(edition: Knowledge) -> None:
    known = facts(patient(age=50, crcl=100, medicines=["morphine"]), edition)
    signed = {}
    for mg in ("45 mg", "50 mg"):
        found = rotate(
            [taken(edition, "morphine er", f"{mg} morning + {mg} evening")], edition.medicines["hydromorphone"], known
        )
        assert isinstance(found, Rotation)
        signed[mg] = {one.what: one.source.key for one in found.daily.steps if one.source is not None}
    assert "A high dose" not in signed["45 mg"]
    assert signed["45 mg"]["25 % less"] == "fine-portenoy-2009"
    assert signed["50 mg"]["A high dose"] == "paindesk"
    assert signed["50 mg"]["50 % less"] == "fine-portenoy-2009"


def test_an_old_ecg_is_no_ecg(edition: Knowledge) -> None:
    record = patient(age=50, crcl=100, qtc={"value": 420, "on": date(2026, 1, 5)}, medicines=["morphine"])
    found = rotate(
        [taken(edition, "morphine", "45 mg morning")], edition.medicines["methadone"], facts(record, edition)
    )
    assert isinstance(found, CannotTell)
    assert "an ECG comes first" in str(found)
    assert found.missing == ("qtc",)


def test_nothing_taken_is_nothing_to_change(edition: Knowledge) -> None:
    table = edition.rotation
    assert table is not None
    found = morphine_a_day([], table)
    assert isinstance(found, CannotTell)
    assert "no opioid is taken" in str(found)


def test_the_old_opioid_is_lowered_to_pieces_that_exist_or_not_at_all(edition: Knowledge) -> None:
    old = taken(edition, "oxycodone", "10 mg morning + 10 mg noon + 10 mg evening + 10 mg bedtime")
    less = lowered(old, Decimal(50))
    assert less is not None
    assert less.daily == amount("20 mg")
    assert lowered(taken(edition, "morphine er", "15 mg morning"), Decimal(50)) is None
