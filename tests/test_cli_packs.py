"""`paindesk knowledge pack` and `paindesk knowledge local`, as an administrator's script calls them."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from paindesk.cli import main
from paindesk.domain.visit import Clinic
from paindesk.knowledge import load
from paindesk.knowledge_here import own_folder
from paindesk.store import NewUser, Role, create, open_record
from tests.builders import shipped
from tests.exchange.records import bundle, dosage, order
from tests.knowledge.local_folder import HOUSE_RULES, write
from tests.knowledge.small_edition import write as small_edition

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of its own: settings, site settings, and the program's own edition read once."""
    monkeypatch.setenv("PAINDESK_SETTINGS", str(tmp_path / "settings.json"))
    monkeypatch.setattr("paindesk.site_settings.site_file", lambda: tmp_path / "site.toml")
    monkeypatch.setattr("paindesk.knowledge_here.site_file", lambda: tmp_path / "site.toml")
    monkeypatch.setattr("paindesk.knowledge.load", lambda folder: shipped() if folder == own_folder() else load(folder))
    return tmp_path


@pytest.fixture
def trusted(computer: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A key made by the command, trusted by the site settings."""
    assert main(["knowledge", "pack", "key", str(computer / "key")]) == 0
    key = capsys.readouterr().out.strip()
    (computer / "site.toml").write_text(f'knowledge_keys = ["{key}"]\n', "utf-8")
    return key


def made(computer: Path, edition: str, name: str = "pack.zip") -> str:
    folder = small_edition(computer / f"of-{edition}")
    (folder / "edition.toml").write_text(f'edition = "{edition}"\nreviewed = 2026-12-01\n', "utf-8")
    out = str(computer / name)
    assert main(["knowledge", "pack", "make", str(folder), "--key", str(computer / "key"), "--out", out]) == 0
    return out


@pytest.fixture
def record_file(computer: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic with an administrator and a clinician."""
    path = computer / "clinic.paindesk"
    who = NewUser(login="dr", name="Dr Grey", password=PASSWORD, role=Role.CLINICIAN)
    file = create(path, "a long passphrase", Clinic(name="Harbour Pain"), who, lambda: datetime.now(UTC))
    file.sign_in("dr", PASSWORD).add_user(NewUser(login="cy", name="Cy", password=PASSWORD, role="administrator"))
    file.close()
    monkeypatch.setenv("PAINDESK_PASSPHRASE", "a long passphrase")
    monkeypatch.setenv("PAINDESK_PASSWORD", PASSWORD)
    return path


def test_a_pack_is_made_checked_and_installed_by_the_administrator(
    computer: Path, trusted: str, record_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = made(computer, "2027.1.1")
    assert main(["knowledge", "pack", "check", pack]) == 0
    told = capsys.readouterr().out
    assert "Edition 2027.1.1, reviewed 2026-12-01: signed, whole, and read as a whole." in told
    assert f"Signed by {trusted}. Edition {shipped().edition} advises now." in told
    assert "Medicines changed: gabapentin" in told
    assert main(["knowledge", "pack", "install", pack, "--login", "dr"]) == 2
    assert "does not include this" in capsys.readouterr().err
    assert not (computer / "knowledge").exists()
    assert main(["knowledge", "pack", "install", pack, "--login", "cy"]) == 0
    assert "advises from the next start" in capsys.readouterr().out
    assert (computer / "knowledge" / "2027.1.1" / "manifest.sig").is_file()
    file = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    [entry] = [one for one in file.sign_in("cy", PASSWORD).audit(5) if one.act == "knowledge.install"]
    assert (entry.by, entry.detail) == ("cy", "2027.1.1")
    file.close()
    assert main(["knowledge", "pack", "install", pack, "--login", "cy"]) == 2
    assert "advises already" in capsys.readouterr().err
    assert main(["knowledge", "pack", "own", "--login", "cy"]) == 0
    assert f"own edition {shipped().edition} advises" in capsys.readouterr().out


@pytest.mark.usefixtures("trusted", "record_file")
def test_an_edition_for_another_record_file_says_for_which_it_counts(
    computer: Path, record_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What lies beside that file advises whoever opens it; other commands go by the settings."""
    other = computer / "elsewhere" / "clinic.paindesk"
    other.parent.mkdir()
    for one in (record_file, record_file.with_name(f"{record_file.name}.key")):
        other.with_name(one.name).write_bytes(one.read_bytes())
    pack = made(computer, "2027.1.1")
    capsys.readouterr()
    assert main(["knowledge", "pack", "install", pack, "--login", "cy", "--record-file", str(other)]) == 0
    told = capsys.readouterr().out
    assert f"is installed in {other.parent / 'knowledge' / '2027.1.1'}" in told
    assert f"That is for {other}. The settings here name another record file" in told
    assert f"go by {computer / 'knowledge'}." in told
    assert main(["knowledge", "pack", "install", pack, "--login", "cy", "--record-file", str(record_file)]) == 0
    assert "That is for" not in capsys.readouterr().out


@pytest.mark.usefixtures("trusted")
def test_an_older_edition_wants_to_be_meant(computer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = made(computer, "2025.1.1", "folder")
    assert main(["knowledge", "pack", "install", pack]) == 2
    assert "If you mean it, add --older." in capsys.readouterr().err
    assert main(["knowledge", "pack", "install", pack, "--older"]) == 0


@pytest.mark.usefixtures("trusted")
def test_a_fault_is_told_and_nothing_is_installed(computer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = made(computer, "2027.1.1", "folder")
    (Path(pack) / "knowledge" / "groups.toml").unlink()
    capsys.readouterr()
    assert main(["knowledge", "pack", "check", pack]) == 1
    assert capsys.readouterr().out.startswith("FAULT: The file knowledge/groups.toml is missing.")
    assert main(["knowledge", "pack", "install", pack]) == 2
    assert "groups.toml is missing" in capsys.readouterr().err
    assert not (computer / "knowledge").exists()


def test_without_the_administrators_trust_nothing_is_in_order(
    computer: Path, trusted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = made(computer, "2027.1.1")
    (computer / "site.toml").unlink()
    assert main(["knowledge", "pack", "check", pack]) == 1
    assert "not signed by a key that is trusted here" in capsys.readouterr().out
    assert trusted


@pytest.mark.usefixtures("trusted")
def test_an_edition_that_was_changed_on_the_disk_is_a_fault_of_verify_and_advice_goes_on(
    computer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["knowledge", "pack", "install", made(computer, "2027.1.1")]) == 0
    assert main(["verify"]) == 0
    assert "Knowledge edition 2027.1.1: 1 medicines" in capsys.readouterr().out
    (computer / "knowledge" / "2027.1.1" / "knowledge" / "sources.toml").write_text("", "utf-8")
    assert main(["verify"]) == 1
    told = capsys.readouterr()
    assert f"Knowledge edition {shipped().edition}" in told.out
    assert "sources.toml was changed since it was signed" in told.err
    assert main(["mme", "--line", "oxycodone 10 mg every 6 hours", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["per_day"] == 60
    assert "PainDesk's own edition" in told.err


def test_a_local_folder_is_checked_and_marked_in_the_advice(computer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    local = write(computer / "local")
    assert main(["knowledge", "local", str(local)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Local medicines: lacosamide (local)\nHouse rules for: gabapentin, naproxen, tramadol\n")
    [digest] = re.findall(r"\+ local ([0-9a-f]{8})”", told)
    (computer / "site.toml").write_text(f'local_knowledge = "{local.as_posix()}"\n', "utf-8")
    record = computer / "ada.json"
    record.write_bytes(bundle(order("Lacosamide 50 MG Oral Tablet", dosageInstruction=[dosage("1 tablet daily")])))
    assert main(["advise", str(record), "--on", "2026-11-24", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["knowledge"]["edition"] == f"{shipped().edition} + local {digest}"
    medicines = {one["name"]: one for group in told["classes"] for one in group["medicines"]}
    assert medicines["lacosamide (local)"]["local"] is True
    assert medicines["gabapentin"]["local"] is False
    [rule] = [one for one in medicines["gabapentin"]["findings"] if "House rule" in one["title"]]
    assert rule["local"] is True
    assert rule["sources"][0]["title"] == "House rule of Riverside Pain Clinic, 3 Nov 2026, Ada Vega, MD (local)"


def test_a_broken_local_folder_is_told_and_the_advice_goes_on(
    computer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    local = computer / "local"
    local.mkdir()
    (local / "house_rules.toml").write_text(HOUSE_RULES.replace("1800 mg", "9000 mg"), "utf-8")
    assert main(["knowledge", "local", str(local)]) == 1
    assert capsys.readouterr().out.startswith("FAULT: house_rules.toml: ceilings[1].daily: must be below 3,600 mg")
    (computer / "site.toml").write_text(f'local_knowledge = "{local.as_posix()}"\n', "utf-8")
    assert main(["mme", "--line", "oxycodone 10 mg every 6 hours"]) == 0
    told = capsys.readouterr()
    assert "MME per day: 60" in told.out
    assert "Local medicines and house rules are left out: house_rules.toml" in told.err
