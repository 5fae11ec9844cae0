"""Knowledge packs with real files: what is signed and whole is installed, all else is refused and changes nothing.

The key is made for these tests; no private key stands in the project.
"""

import json
import os
import shutil
import zipfile
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from paindesk.domain.errors import KnowledgeFault, PackRefused, PainDeskError
from paindesk.knowledge import load, pack_files, packs, resources_folder
from paindesk.knowledge.pack_changes import changes
from paindesk.knowledge.pack_making import make, new_key, public_key, read_key
from paindesk.knowledge.packs import check, edition_of, in_use, install, kept, tried, use_own
from paindesk.knowledge_here import KnowledgeHome, home_of, read_knowledge
from paindesk.settings import Settings
from paindesk.site_settings import Site
from tests.builders import shipped
from tests.knowledge.small_edition import write as small_edition

OWN = resources_folder() / "knowledge"
OWN_EDITION = edition_of(OWN)
PROGRAM = "0.1.0"
TODAY = date(2026, 12, 2)


@dataclass(frozen=True)
class Publisher:
    """Who signs: a key file and the public key that a clinic trusts."""

    folder: Path
    key: Path
    trusted: str

    def pack(
        self, edition: str, name: str = "pack", edit: Callable[[Path], None] = lambda _: None, **more: str
    ) -> Path:
        """A signed pack of a small edition under that name, after `edit` changed its files."""
        knowledge = small_edition(self.folder / f"of-{name}")
        (knowledge / "edition.toml").write_text(f'edition = "{edition}"\nreviewed = 2026-12-01\n', "utf-8")
        edit(knowledge)
        until = date.fromisoformat(more.pop("install_until")) if "install_until" in more else None
        make(
            knowledge,
            read_key(self.key),
            self.folder / name,
            program_at_least=more.pop("program_at_least", PROGRAM),
            install_until=until,
            **more,
        )
        return self.folder / name


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own hundred files are read once for all tests; everything else is read as it is."""
    monkeypatch.setattr("paindesk.knowledge.load", lambda folder: shipped() if folder == OWN else load(folder))


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path, tmp_path / "key", new_key(tmp_path / "key"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "knowledge"


def installed(pack: Path, publisher: Publisher, home: Path) -> Path:
    return install(check(pack, [publisher.trusted], PROGRAM, TODAY), home, OWN_EDITION)


def read(home: Path, publisher: Publisher, program: str = PROGRAM) -> tuple[str, str]:
    """The edition that advises, and what is said where an installed one does not."""
    found = read_knowledge(KnowledgeHome(packs=home, keys=(publisher.trusted,)), program)
    return found.edition, " ".join(found.left_out)


def test_the_keys_that_come_with_the_program_are_keys_and_the_clinics_stand_beside_them(publisher: Publisher) -> None:
    home = home_of(Settings(), publisher.folder / "settings.json", Site(knowledge_keys=(publisher.trusted,)))
    assert home.keys == (*home.publishers, publisher.trusted)
    assert all(len(one) == 44 for one in home.publishers)


def test_installing_that_is_stopped_on_the_way_leaves_nothing(publisher: Publisher, tmp_path: Path) -> None:
    """Asked before the pack is read, after it, and once its files are written: nothing is in place before the last."""
    pack = check(publisher.pack("2027.1.1"), [publisher.trusted], PROGRAM, TODAY)
    home = tmp_path / "clinic"
    for asked in range(3):
        answers = iter([False] * asked + [True])
        with pytest.raises(PackRefused, match="was stopped") as refused:
            install(pack, home, OWN_EDITION, lambda answers=answers: next(answers))  # type: ignore[misc]  # mypy cannot infer it
        assert refused.value.advice == "Nothing was installed."
        assert list(home.iterdir()) == []
    install(pack, home, OWN_EDITION)
    assert kept(home) == ("2027.1.1",)


def test_a_key_file_is_read_by_nobody_else_and_never_written_over(publisher: Publisher) -> None:
    if os.name == "posix":
        assert publisher.key.stat().st_mode & 0o077 == 0
    assert public_key(read_key(publisher.key)) == publisher.trusted
    with pytest.raises(PainDeskError, match="cannot be made"):
        new_key(publisher.key)


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_a_newer_pack_advises_from_the_next_start_and_the_old_edition_is_kept(
    publisher: Publisher, home: Path, name: str
) -> None:
    assert read(home, publisher) == (OWN_EDITION, "")
    installed(publisher.pack("2027.1.1", name), publisher, home)
    assert read(home, publisher) == ("2027.1.1", "")
    installed(publisher.pack("2027.2.1", f"next-{name}"), publisher, home)
    assert read(home, publisher) == ("2027.2.1", "")
    assert kept(home) == ("2027.2.1", "2027.1.1")
    assert load(home / "2027.1.1" / "knowledge").edition == "2027.1.1"
    use_own(home)
    assert read(home, publisher) == (OWN_EDITION, "")
    assert kept(home) == ("2027.2.1", "2027.1.1")


def test_the_whole_edition_of_the_program_makes_a_pack_that_is_read_with_every_contract(publisher: Publisher) -> None:
    whole = publisher.folder / "whole"
    shutil.copytree(OWN, whole)
    (whole / "edition.toml").write_text('edition = "2027.1"\nreviewed = 2027-01-04\n', "utf-8")
    make(whole, read_key(publisher.key), publisher.folder / "whole.zip", program_at_least=PROGRAM)
    found = tried(check(publisher.folder / "whole.zip", [publisher.trusted], PROGRAM))
    assert found.edition == "2027.1"
    assert found.medicines.keys() == load().medicines.keys()


# Tampering: in the pack that is offered, and in the one that is installed ---------------------------------------------


def one_byte(pack: Path) -> None:
    path = pack / "knowledge" / "medicines" / "gabapentin.toml"
    path.write_bytes(path.read_bytes().replace(b"3600 mg", b"3601 mg"))


def missing(pack: Path) -> None:
    (pack / "knowledge" / "sources.toml").unlink()


def extra(pack: Path) -> None:
    shutil.copy(pack / "knowledge" / "sources.toml", pack / "knowledge" / "medicines" / "more.toml")


def manifest_changed(pack: Path) -> None:
    path = pack / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"2026-12-01", b"2026-12-02"))


def signature_changed(pack: Path) -> None:
    path = pack / "manifest.sig"
    first = path.read_bytes()
    path.write_bytes((b"B" if first[:1] == b"A" else b"A") + first[1:])


def no_signature(pack: Path) -> None:
    (pack / "manifest.sig").unlink()


def signature_no_base64(pack: Path) -> None:
    (pack / "manifest.sig").write_bytes(b"not a signature \xff")


def a_link(pack: Path) -> None:
    path = pack / "knowledge" / "sources.toml"
    path.rename(pack.parent / "elsewhere.toml")
    path.symlink_to(pack.parent / "elsewhere.toml")


def a_linked_folder(pack: Path) -> None:
    path = pack / "knowledge" / "medicines"
    path.rename(pack.parent / "medicines-elsewhere")
    path.symlink_to(pack.parent / "medicines-elsewhere", target_is_directory=True)


def too_deep(pack: Path) -> None:
    deep = pack / "knowledge" / "medicines" / "old"
    deep.mkdir()
    (deep / "gabapentin.toml").write_text("", "utf-8")


def a_program(pack: Path) -> None:
    (pack / "knowledge" / "run.py").write_text("", "utf-8")


def resigned_by_another(pack: Path) -> None:
    new_key(pack.parent / "another")
    signed = read_key(pack.parent / "another").sign(packs.SIGNED + (pack / "manifest.json").read_bytes())
    (pack / "manifest.sig").write_bytes(b64encode(signed))


TAMPERED = [
    (one_byte, "gabapentin.toml was changed"), (missing, "sources.toml is missing"), (extra, "does not belong to it"),
    (manifest_changed, "not signed by a key"), (signature_changed, "not signed by a key"),
    (no_signature, "has no manifest.sig"), (signature_no_base64, "is no signature"), (a_link, "is a link"),
    (a_linked_folder, "is a link"), (too_deep, "no plain file"), (a_program, "no name of a file in a pack"),
    (resigned_by_another, "not signed by a key"),
]  # fmt: skip


@pytest.mark.parametrize(("tamper", "said"), TAMPERED, ids=[tamper.__name__ for tamper, _ in TAMPERED])
def test_a_pack_that_was_tampered_with_is_refused(
    publisher: Publisher, home: Path, tamper: Callable[[Path], None], said: str
) -> None:
    pack = publisher.pack("2027.1.1")
    tamper(pack)
    with pytest.raises(PackRefused, match=said):
        installed(pack, publisher, home)
    assert not home.exists()


@pytest.mark.parametrize(("tamper", "said"), TAMPERED, ids=[tamper.__name__ for tamper, _ in TAMPERED])
def test_an_installed_edition_that_was_tampered_with_is_left_out_in_one_sentence(
    publisher: Publisher, home: Path, tamper: Callable[[Path], None], said: str
) -> None:
    tamper(installed(publisher.pack("2027.1.1"), publisher, home))
    edition, told = read(home, publisher)
    assert edition == OWN_EDITION
    assert said in told
    assert told.endswith(f"PainDesk's own edition {OWN_EDITION} advises instead.")
    installed(publisher.pack("2027.1.1", "again"), publisher, home)  # the same pack mends it
    assert read(home, publisher) == ("2027.1.1", "")


def test_a_key_that_is_trusted_no_more_ends_the_edition_it_signed(publisher: Publisher, home: Path) -> None:
    installed(publisher.pack("2027.1.1"), publisher, home)
    found = read_knowledge(KnowledgeHome(packs=home, keys=()), PROGRAM)
    assert found.edition == OWN_EDITION
    assert "not signed by a key" in found.left_out[0]


@pytest.mark.parametrize("pointer", [b"", b"[]", b'{"edition": "../../elsewhere"}', b'{"edition": "2027.1.1"}'])
def test_a_broken_note_of_what_is_in_use_is_said_too(publisher: Publisher, home: Path, pointer: bytes) -> None:
    home.mkdir(parents=True)
    (home / packs.IN_USE).write_bytes(pointer)
    edition, told = read(home, publisher)
    assert edition == OWN_EDITION
    assert "is not used" in told


# Which program, which edition, until when ---------------------------------------------------------------------------


def test_a_pack_for_another_program_is_refused_and_one_installed_ends_with_the_next_program(
    publisher: Publisher, home: Path
) -> None:
    with pytest.raises(PackRefused, match="needs PainDesk 9"):
        installed(publisher.pack("2027.1.1", program_at_least="9.0"), publisher, home)
    with pytest.raises(PackRefused, match="is not known"):
        check(publisher.folder / "pack", [publisher.trusted], "from source")
    installed(publisher.pack("2027.1.2", "narrow", program_below="0.2"), publisher, home)
    assert read(home, publisher, "0.1.9") == ("2027.1.2", "")
    edition, told = read(home, publisher, "0.2.0")
    assert edition == OWN_EDITION
    assert "is for PainDesk before 0.2; this is 0.2.0" in told


def test_a_pack_past_its_day_is_not_begun_with_and_one_installed_goes_on(publisher: Publisher, home: Path) -> None:
    pack = publisher.pack("2027.1.1", install_until="2026-12-02")
    with pytest.raises(PackRefused, match="was to be installed by 2026-12-02"):
        check(pack, [publisher.trusted], PROGRAM, date(2026, 12, 3))
    installed(pack, publisher, home)  # on its last day
    assert read(home, publisher) == ("2027.1.1", "")


def test_an_older_edition_advises_only_until_the_program_brings_another(publisher: Publisher, home: Path) -> None:
    pack = check(publisher.pack("2025.1.1"), [publisher.trusted], PROGRAM, TODAY)
    assert changes(pack, tried(pack), OWN, shipped()).older
    install(pack, home, OWN_EDITION)
    assert read(home, publisher) == ("2025.1.1", "")
    assert in_use(home, [publisher.trusted], PROGRAM, "2026.99") is None


def test_two_packs_never_share_an_edition(publisher: Publisher, home: Path) -> None:
    def other(knowledge: Path) -> None:
        (knowledge / "medicines" / "gabapentin.toml").write_text(
            (knowledge / "medicines" / "gabapentin.toml").read_text("utf-8").replace("3600 mg", "1800 mg"), "utf-8"
        )

    installed(publisher.pack("2027.1.1"), publisher, home)
    with pytest.raises(PackRefused, match="Another pack is installed as edition"):
        installed(publisher.pack("2027.1.1", "other", other), publisher, home)
    assert read(home, publisher) == ("2027.1.1", "")


def test_what_paindesk_cannot_read_is_refused_though_it_is_signed(
    publisher: Publisher, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack made for a program that knows one key more."""

    def unknown(knowledge: Path) -> None:
        path = knowledge / "thresholds.toml"
        path.write_text(
            path.read_text("utf-8") + '\n[later]\nvalue = 1\nunit = "x"\nsource = "label"\nnew = true\n', "utf-8"
        )

    with monkeypatch.context() as other_program:
        other_program.setattr("paindesk.knowledge.pack_making.load", lambda _: shipped())
        made = publisher.pack("2027.1.1", edit=unknown)
    manifest = json.loads((made / "manifest.json").read_bytes())
    assert manifest["edition"] == OWN_EDITION
    with pytest.raises(KnowledgeFault, match=r"thresholds.toml: later.new: unknown key"):
        installed(made, publisher, home)
    assert kept(home) == ()
    assert list(home.iterdir()) == []


def test_nothing_is_installed_where_the_disk_is_full(
    publisher: Publisher, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(publisher.pack("2027.1.1"), publisher, home)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("paindesk.knowledge.pack_files.os.fsync", full)
        with pytest.raises(PainDeskError, match="No space left"):
            installed(publisher.pack("2027.2.1", "next"), publisher, home)
    assert read(home, publisher) == ("2027.1.1", "")
    assert {one.name for one in home.iterdir()} == {"2027.1.1", packs.IN_USE}


# One archive file ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../outside.toml", "no name of a file"), ("/etc/paindesk/settings.toml", "no name of a file"),
        ("knowledge\\x.toml", "no name of a file"), ("knowledge/medicines/../x.toml", "no name of a file"),
        ("knowledge/Medicines/x.toml", "no name of a file"), ("knowledge/sources.toml", "is there twice"),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_leads_nowhere_else(publisher: Publisher, name: str, said: str) -> None:
    pack = publisher.pack("2027.1.1", "pack.zip")
    with zipfile.ZipFile(pack, "a") as archive:
        archive.writestr(name, "x = 1")
    with pytest.raises(PackRefused, match=said):
        check(pack, [publisher.trusted], PROGRAM)


def test_an_archive_with_a_link_a_bomb_or_no_archive_is_refused(publisher: Publisher) -> None:
    pack = publisher.pack("2027.1.1", "pack.zip")
    linked, bomb = publisher.folder / "linked.zip", publisher.folder / "bomb.zip"
    shutil.copy(pack, linked)
    with zipfile.ZipFile(linked, "a") as archive:
        link = zipfile.ZipInfo("knowledge/link.toml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackRefused, match="is a link"):
        check(linked, [publisher.trusted], PROGRAM)
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("knowledge/a.toml", b"\0" * (pack_files.MOST_BYTES + 1))
    assert bomb.stat().st_size < 100_000
    with pytest.raises(PackRefused, match="this has more"):
        check(bomb, [publisher.trusted], PROGRAM)
    cut = publisher.folder / "cut.zip"
    cut.write_bytes(pack.read_bytes()[:-200])
    for none in (cut, publisher.key):
        with pytest.raises(PackRefused, match=r"neither a folder nor a \.zip"):
            check(none, [publisher.trusted], PROGRAM)
    with pytest.raises(PackRefused, match="cannot be read"):
        check(publisher.folder / "not there", [publisher.trusted], PROGRAM)


def test_a_folder_of_too_many_files_is_refused(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = publisher.pack("2027.1.1")
    monkeypatch.setattr(pack_files, "MOST_FILES", 10)
    with pytest.raises(PackRefused, match="at most 10 files"):
        check(pack, [publisher.trusted], PROGRAM)


# What it changes ----------------------------------------------------------------------------------------------------


def test_what_a_pack_changes_is_told_by_the_names_of_medicines(publisher: Publisher) -> None:
    def edit(knowledge: Path) -> None:
        path = knowledge / "medicines" / "gabapentin.toml"
        (knowledge / "medicines" / "gaba-more.toml").write_text(
            path.read_text("utf-8").replace('name = "gabapentin"', 'name = "gaba more"'), "utf-8"
        )
        path.write_text(path.read_text("utf-8").replace("3600 mg", "1800 mg"), "utf-8")

    before = small_edition(publisher.folder / "before")
    pack = check(publisher.pack("2027.1.1", edit=edit), [publisher.trusted], PROGRAM)
    found = changes(pack, tried(pack), before, load(before))
    assert (found.added, found.removed, found.changed, found.files) == (("gaba more",), (), ("gabapentin",), ())
    assert not found.older
    assert not found.same
