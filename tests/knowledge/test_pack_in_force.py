"""The installed edition: what advises is what was checked, and it is never taken for the program's own."""

from pathlib import Path
from typing import Any

import pytest

from paindesk.domain.errors import PainDeskError
from paindesk.knowledge import packs
from paindesk.knowledge.pack_making import new_key
from paindesk.knowledge.packs import check, install
from paindesk.knowledge_here import KnowledgeHome, look_at, read_knowledge
from tests.knowledge.test_packs import OWN_EDITION, PROGRAM, TODAY, Publisher, one_byte


class Clinic:
    """A clinic in which edition 2027.1.1 is installed."""

    def __init__(self, folder: Path) -> None:
        self.publisher = Publisher(folder, folder / "key", new_key(folder / "key"))
        self.home = KnowledgeHome(packs=folder / "clinic" / "knowledge", keys=(self.publisher.trusted,))
        pack = check(self.publisher.pack("2027.1.1"), self.home.keys, PROGRAM, TODAY)
        self.installed = install(pack, self.home.packs, OWN_EDITION)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_what_advises_is_what_was_checked(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody writes into the installed edition just after its signature was looked at."""

    def then_changed(*arguments: Any) -> packs.Pack:
        found = check(*arguments)
        one_byte(clinic.installed)
        return found

    monkeypatch.setattr(packs, "check", then_changed)
    found = read_knowledge(clinic.home, PROGRAM)
    assert (found.edition, found.left_out) == ("2027.1.1", ())
    assert b"3601 mg" in (clinic.installed / "knowledge" / "medicines" / "gabapentin.toml").read_bytes()
    assert str(found.medicines["gabapentin"].maximum) == "3,600 mg"


def test_a_pack_with_the_number_of_the_programs_own_edition_is_refused(clinic: Clinic) -> None:
    """The program would read its own in its place, and a newer one that advises would be gone unsaid."""
    offer = look_at(clinic.publisher.pack(OWN_EDITION, "own-number"), clinic.home, TODAY)
    assert offer.changes.older
    with pytest.raises(PainDeskError, match=f"has edition {OWN_EDITION} itself") as refused:
        offer.install(clinic.home)
    assert "paindesk knowledge pack own" in refused.value.advice
    assert read_knowledge(clinic.home, PROGRAM).edition == "2027.1.1"
