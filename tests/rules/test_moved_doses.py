"""The same daily dose at other times: never more, never pieces that do not exist."""

from dataclasses import replace

import pytest

from paindesk.domain.dose import describe
from paindesk.domain.knowledge import Knowledge
from paindesk.rules.dispensing import rung_is_dispensable
from paindesk.rules.moved_doses import split, to_bedtime
from tests.builders import rung


def test_one_dose_becomes_two(edition: Knowledge) -> None:
    found = split(rung("600 mg bedtime"), edition.medicines["gabapentin"])
    assert found is not None
    assert describe(found) == "300 mg in the morning and at bedtime"


def test_not_more_often_than_its_file_ever_gives_it(edition: Knowledge) -> None:
    three = rung("300 mg morning + 300 mg noon + 300 mg bedtime")
    assert split(three, edition.medicines["gabapentin"]) is None


def test_not_into_pieces_that_do_not_exist(edition: Knowledge) -> None:
    assert split(rung("100 mg bedtime"), edition.medicines["gabapentin"]) is None


def test_the_largest_goes_to_bedtime(edition: Knowledge) -> None:
    found = to_bedtime(rung("600 mg morning + 300 mg bedtime"), edition.medicines["gabapentin"])
    assert found is not None
    assert describe(found) == "300 mg in the morning, 600 mg at bedtime"
    single = to_bedtime(rung("300 mg morning"), edition.medicines["gabapentin"])
    assert single is not None
    assert describe(single) == "300 mg at bedtime"
    assert to_bedtime(rung("300 mg morning + 600 mg bedtime"), edition.medicines["gabapentin"]) is None


@pytest.mark.parametrize("name", ["oxycodone er", "fentanyl patch", "tramadol er"])
def test_what_is_made_for_its_hours_stays(edition: Knowledge, name: str) -> None:
    medicine = edition.medicines[name]
    dose = replace(rung(f"{medicine.products[-1].strength} morning"), worn_days=medicine.worn_days)
    assert split(dose, medicine) is None
    assert to_bedtime(dose, medicine) is None


def test_what_is_taken_as_needed_stays(edition: Knowledge) -> None:
    needed = rung("5 mg every 6 h x 3")
    assert split(needed, edition.medicines["oxycodone"]) is None
    assert to_bedtime(needed, edition.medicines["oxycodone"]) is None


def test_the_dose_a_day_never_changes_and_can_be_handed_out(edition: Knowledge) -> None:
    seen = {split: set[str](), to_bedtime: set[str]()}
    for medicine in edition.medicines.values():
        for one in [step for ladder in medicine.ladders for step in ladder.rungs]:
            for way in (split, to_bedtime):
                moved = way(one, medicine)
                if moved is not None:
                    seen[way].add(medicine.name)
                    assert moved.daily == one.daily
                    assert rung_is_dispensable(moved, medicine)
    assert seen[split] >= {"gabapentin", "lamotrigine", "pregabalin"}
    assert seen[to_bedtime] >= {"desipramine", "duloxetine", "meloxicam"}
