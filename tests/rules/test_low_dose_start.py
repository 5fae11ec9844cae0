"""A low-dose start of buprenorphine: what holds for every dose of every opioid it may begin beside."""

import ast
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import CannotTell
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Act, Prescription
from paindesk.rules import low_dose_start as module
from paindesk.rules.dispensing import best_product, rung_is_dispensable
from paindesk.rules.low_dose_start import low_dose_start
from paindesk.rules.overlap import call_days
from paindesk.rules.rotation import Rotation, Taken
from tests.builders import amount, facts, patient, rung, shipped

FILM = "buprenorphine film"
OLD = [
    ("morphine er", ("15", "30", "60"), "{0} mg morning + {0} mg evening"),
    ("morphine", ("7.5", "15", "30"), "{0} mg morning + {0} mg noon + {0} mg evening + {0} mg bedtime"),
    ("oxycodone er", ("10", "20", "30", "40"), "{0} mg morning + {0} mg evening"),
    ("oxycodone", ("5", "10", "15", "20"), "{0} mg morning + {0} mg noon + {0} mg evening + {0} mg bedtime"),
    ("hydromorphone", ("2", "4", "8"), "{0} mg morning + {0} mg noon + {0} mg evening + {0} mg bedtime"),
    ("hydrocodone/acetaminophen", ("7.5", "10"), "{0} mg morning + {0} mg noon + {0} mg evening + {0} mg bedtime"),
    ("hydrocodone er", ("40", "80", "120"), "{0} mg morning"),
    ("oxymorphone", ("5", "10"), "{0} mg morning + {0} mg noon + {0} mg evening + {0} mg bedtime"),
]


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return shipped()


def taken(edition: Knowledge, name: str, dose: str) -> Taken:
    return Taken(medicine=edition.medicines[name], rung=rung(dose), days=90)


def worked(edition: Knowledge, *old: Taken) -> Rotation | CannotTell:
    known = facts(patient(age=50, crcl=100, medicines=[one.substance for one in old]), edition)
    return low_dose_start(old, edition.medicines[FILM], known)


@pytest.mark.parametrize(
    ("name", "dose"),
    [(name, dose.format(mg)) for name, doses, dose in OLD for mg in doses],
    ids=lambda one: one if len(one) < 30 else "",
)
def test_never_less_buprenorphine_never_a_day_without_and_everything_can_be_handed_out(
    edition: Knowledge, name: str, dose: str
) -> None:
    old, film = taken(edition, name, dose), edition.medicines[FILM]
    found = worked(edition, old)
    assert isinstance(found, Rotation), found
    (beside,) = found.meanwhile
    follow_each_other(found.steps, ends=False)
    follow_each_other(beside, ends=True)
    # Buprenorphine rises, or stays, and is never cut; the old one is never more than it was and never rises.
    assert all(one.daily <= other.daily for one, other in pairwise(found.steps))
    assert found.steps[-1].rung == found.rung
    assert all(other.daily < one.daily for one, other in pairwise(beside))
    assert beside[0].rung.slots == old.rung.slots
    # Unchanged until buprenorphine has been at its last step for as long as any other.
    assert beside[0].to_day == found.steps[-1].from_day + 3
    assert all(rung_is_dispensable(step.rung, film) for step in found.steps)
    assert best_product([step.rung for step in found.steps], film) is not None
    assert best_product([step.rung for step in beside], old.medicine) is not None
    # No week takes more than a quarter of today's dose away but where the tablet is larger than that.
    for place, step in enumerate(beside[1:], start=1):
        weeks = ((step.to_day or 0) - (beside[0].to_day or 0)) // 7
        assert step.daily.value <= old.daily.value * (4 - place) / 4
        assert weeks <= 3


def follow_each_other(steps: tuple[PlanStep, ...], *, ends: bool) -> None:
    """From day 1 without a gap; the last ends, or goes on."""
    assert steps[0].from_day == 1
    assert all(one.to_day is not None and one.to_day + 1 == other.from_day for one, other in pairwise(steps))
    assert (steps[-1].to_day is not None) == ends


def test_what_is_really_taken_goes_on_not_what_is_written(edition: Knowledge) -> None:
    written = taken(edition, "oxycodone", "10 mg morning + 10 mg noon + 10 mg evening + 10 mg bedtime")
    found = worked(edition, replace(written, really=amount("30 mg")))
    assert isinstance(found, Rotation)
    assert [str(step.daily) for step in found.meanwhile[0]] == ["30 mg", "22.5 mg", "15 mg", "7.5 mg"]
    assert found.daily.steps[0].result == "45 mg of oral morphine"


def test_the_days_and_the_quarters_are_those_of_the_table(edition: Knowledge) -> None:
    table = edition.rotation
    assert table is not None
    rule = replace(table.low_dose_start[FILM], days=6, lower_days=14, lower_percent=Decimal(50))
    other = replace(edition, rotation=replace(table, low_dose_start={FILM: rule}))
    found = worked(other, taken(other, "morphine er", "60 mg morning + 60 mg evening"))
    assert isinstance(found, Rotation)
    assert [step.from_day for step in found.steps] == [1, 7, 13]
    assert [(step.to_day, str(step.daily)) for step in found.meanwhile[0]] == [(18, "120 mg"), (32, "60 mg")]


def test_it_is_shown_as_unconfirmed_that_the_whole_is_put_together_here(edition: Knowledge) -> None:
    found = worked(edition, taken(edition, "morphine er", "30 mg morning + 30 mg evening"))
    assert isinstance(found, Rotation)
    unconfirmed = [row.what for row in found.daily.steps if row.source is not None and not row.source.confirmed]
    assert unconfirmed == ["As a whole"]


def test_somebody_calls_the_day_after_it_begins_and_after_each_rise(edition: Knowledge) -> None:
    found = worked(edition, taken(edition, "morphine er", "30 mg morning + 30 mg evening"))
    assert isinstance(found, Rotation)
    new = Prescription(medicine=FILM, act=Act.START, steps=found.steps)
    assert call_days(new) == (2, 6, 10)
    assert call_days(replace(new, act=Act.CONTINUE)) == (6, 10)


def test_mme_factors_have_no_part_in_it() -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    imported = {one.module or "" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    assert not {one for one in imported if "morphine_equivalents" in one or "mme" in one}
