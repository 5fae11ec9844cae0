"""Which names somebody may have meant who typed another one: found by their thirds, kept up with every new patient."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from paindesk.domain.patient import Patient, Record
from paindesk.store.record_file import RecordFile
from paindesk.store.spelling import Spellings
from tests.bench import people
from tests.store.clinic import ANN, NURSE, desk_of, new_clinic

NAMES = ("delgado", "garcia-pena", "maria jose", "nunez", "hernandez", "ng", "shea", "smith", "thorvaldsen", "wu")


def near(word: str, *names: str) -> list[str]:
    kept = Spellings()
    kept.take(names or NAMES)
    return list(kept.near(word))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("delgadp", "delgado"),  # another letter
        ("elgado", "delgado"),  # the first one missing
        ("delgaado", "delgado"),  # one too many
        ("dlegado", "delgado"),  # two changed about
        ("ehrnanedz", "hernandez"),  # and twice so
        ("delgao", "delgado"),
        ("hernadnezz", "hernandez"),  # changed about where one third ends, and one too many
        ("ehrnandes", "hernandez"),
        ("garcia pena", "garcia-pena"),
        ("thorwaldson", "thorvaldsen"),
        ("shae", "shea"),
    ],
)
def test_a_slip_or_two_find_the_name(typed: str, name: str) -> None:
    assert near(typed) == [name]


@pytest.mark.parametrize("typed", ["nobody", "dlegdo smith", "delphinium", "s"])
def test_what_is_far_from_every_name_finds_none(typed: str) -> None:
    assert near(typed) == []


def test_the_nearest_comes_first_and_a_dozen_are_enough() -> None:
    chance = random.Random(3)
    names = dict.fromkeys(people.family(chance).casefold() for _ in range(20_000))
    kept = Spellings()
    kept.take(names)
    for name in list(names)[::400]:
        found = kept.near(f"{name}{name[-1]}")
        assert name in found
        assert list(found.values()) == sorted(found.values(), reverse=True)
        assert len(found) <= 12


def test_of_a_thousand_names_with_one_slip_hardly_one_is_missed() -> None:
    chance, kept = random.Random(5), Spellings()
    names = [one for one in dict.fromkeys(people.family(chance).casefold() for _ in range(3_000)) if len(one) > 5]
    kept.take(names)
    missed = sum(name not in kept.near(_with_a_slip(name, chance)) for name in names)
    assert missed <= len(names) // 200


def _with_a_slip(name: str, chance: random.Random) -> str:
    place = chance.randrange(len(name) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    before, here, after = name[:place], name[place : place + 2], name[place + 2 :]
    return before + chance.choice((here[1], here + letter, letter + here[1], here[::-1])) + after


@pytest.fixture
def file(tmp_path: Path) -> RecordFile:
    _, made, _ = new_clinic(tmp_path)
    return made


def test_a_new_and_a_changed_name_are_known_at_once_also_at_another_desk(file: RecordFile) -> None:
    ann, ben = desk_of(file, ANN), desk_of(file, NURSE)
    added = ann.add_record(Record(patient=Patient(id="", given="Inés", family="Etxeberria")))
    assert [one.name for one in ben.find("etxebeira ines")] == ["Inés Etxeberria"]
    ann.save_record(replace(added, patient=replace(added.patient, family="Zubizarreta")))
    assert [one.name for one in ben.find("zubizareta")] == ["Inés Zubizarreta"]
    assert ben.find("etxebeira") == ()  # nobody has it any more
    file.close()


def _known(file: RecordFile) -> int:
    return sum(len(one.names) for one in file.spellings._by_length.values())


def test_after_a_change_only_the_new_names_are_read(file: RecordFile) -> None:
    ann = desk_of(file, ANN)
    for family in ("Abara", "Okonjo", "Quispe"):
        ann.add_record(Record(patient=Patient(id="", given="Eve", family=family)))
    ann.find("okonho")
    before = _known(file)
    ann.add_record(Record(patient=Patient(id="", given="Eve", family="Tupaq")))
    assert [one.name for one in ann.find("tupak eve")] == ["Eve Tupaq"]
    assert _known(file) == before + 1
    file.close()
