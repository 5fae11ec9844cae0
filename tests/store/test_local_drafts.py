"""What this machine keeps while the record cannot be reached: whole, encrypted, and this person's alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from paindesk.domain.errors import PainDeskError
from paindesk.domain.patient import Condition
from paindesk.domain.visit import Visit, VisitKind
from paindesk.store import LocalDraft, LocalDrafts
from tests.store.clinic import ANN, FIRST_DAY, NOW, NURSE, desk_of, entered, new_clinic, rosa

KEY, OTHER = bytes(range(32)), bytes(32)
RARE = "Morbus Beobachtungswort"


def draft(key: str = "v") -> LocalDraft:
    visit = entered(Visit(id=key, kind=VisitKind.FIRST, on=FIRST_DAY, number=1, record=rosa()))
    typed = replace(visit, record=replace(visit.record, conditions=(Condition(text=RARE),)))
    return LocalDraft(mine=typed, common=visit, sent=("abc",), at=NOW())


def test_it_comes_back_as_it_was_and_goes_when_the_record_has_it(tmp_path: Path) -> None:
    here = LocalDrafts(tmp_path / "drafts", "ann", KEY)
    one, other = draft(), draft("w")
    here.keep(one)
    here.keep(other)
    here.keep(replace(one, sent=()))  # the newest of a visit counts
    assert here.all() == ((replace(one, sent=()), other), 0)
    here.drop("v")
    here.drop("v")
    assert here.all() == ((other,), 0)


def test_nothing_of_it_can_be_read_on_the_disk_not_even_in_names(tmp_path: Path) -> None:
    LocalDrafts(tmp_path, "ann", KEY).keep(draft())
    [path] = tmp_path.iterdir()
    content = path.read_bytes()
    for word in (RARE, "Rosa", "Núñez", "gabapentin"):
        assert word.encode() not in content
        assert word not in path.name


def test_another_persons_and_another_records_key_open_nothing_and_nothing_is_thrown_away(tmp_path: Path) -> None:
    LocalDrafts(tmp_path, "ann", KEY).keep(draft())
    assert LocalDrafts(tmp_path, "ben", KEY).all() == ((), 0)
    wrong = LocalDrafts(tmp_path, "ann", OTHER)
    assert wrong.all() == ((), 1)
    assert len(LocalDrafts(tmp_path, "ann", KEY).all()[0]) == 1


def test_an_altered_one_and_one_in_place_of_another_are_not_read(tmp_path: Path) -> None:
    here = LocalDrafts(tmp_path, "ann", KEY)
    here.keep(draft())
    [path] = tmp_path.iterdir()
    path.rename(path.with_name("ann.w.draft"))
    assert here.all() == ((), 1)
    moved = path.with_name("ann.w.draft")
    moved.rename(path)
    content = bytearray(path.read_bytes())
    content[40] ^= 1
    path.write_bytes(content)
    assert here.all() == ((), 1)
    path.write_bytes(b"")
    assert here.all() == ((), 1)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file in its place")
    with pytest.raises(PainDeskError, match="could not be kept on this machine either"):
        LocalDrafts(tmp_path / "drafts", "ann", KEY).keep(draft())


def test_the_key_is_each_persons_own_and_outlives_a_password(tmp_path: Path) -> None:
    _, file, ann = new_clinic(tmp_path)
    key = ann.local_key()
    assert len(key) == 32
    assert ann.local_key() == desk_of(file, ANN).local_key() == key
    assert desk_of(file, NURSE).local_key() != key
    ann.set_password(ANN.password, "seven bees in Ann's garden")
    assert desk_of(file, ANN).local_key() == key
    assert file.verify().ok
    file.close()
