"""What can go wrong for a script: each says what happened, what was kept and what to do, and none is a bug."""

from datetime import date
from pathlib import Path

import pytest

from paindesk import answers, cli_named
from paindesk.cli import main
from paindesk.domain.errors import PainDeskError
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import VisitKind, VisitPoint
from paindesk.shell.alike import alike
from paindesk.store import engine, places
from tests.builders import shipped
from tests.exchange.records import bundle
from tests.store.clinic import ADMINISTRATOR, ANN, new_clinic, rosa


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paindesk.answers.knowledge_in_use", shipped)


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A record file with Rosa in it, as a script names it."""
    path, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    file.close()
    monkeypatch.setenv("PAINDESK_SETTINGS", str(tmp_path / "settings.json"))
    monkeypatch.setenv("PAINDESK_PASSWORD", ANN.password)
    return ("--record-file", str(path))


def test_of_several_files_one_that_cannot_be_read_says_that_none_was_imported(
    where: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, deep = tmp_path / "good.json", tmp_path / "deep.json"
    good.write_bytes(bundle())
    deep.write_text("[" * 100_000 + "]" * 100_000)
    for bad, why in ((deep, "is nested too deeply"), (tmp_path / "gone.json", "cannot be read: No such file")):
        assert main(["import", str(good), str(bad), *where, "--login", ANN.login]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert why in said.err
        assert said.err.endswith("Nothing was imported.\n")


def test_a_second_chart_of_somebody_is_told_and_their_number_no_longer_names_one(
    where: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record, out = tmp_path / "ada.json", str(tmp_path / "out.json")
    record.write_bytes(bundle())
    who = (*where, "--login", ANN.login)
    assert main(["import", str(record), *who]) == 0
    first = capsys.readouterr().out
    assert "second chart" not in first
    assert main(["import", str(record), *who]) == 0
    second = capsys.readouterr().out
    assert f"  a second chart: {first.split()[0]} (chart number MRN-7) may be the same patient\n" in second
    assert main(["export", "MRN-7", "--out", out, *who]) == 2
    said = capsys.readouterr().err
    assert said.startswith("paindesk: 2 patients have that chart number. Name one by the id: ")
    assert first.split()[0] in said
    assert main(["export", first.split()[0], "--out", out, *who]) == 0


def test_who_has_the_name_and_birth_date_or_the_number_may_be_the_same(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    here = desk.add_record(rosa()).patient
    for patient, found in (
        (Patient(id="", given=here.given, family=here.family, birth_date=here.birth_date, mrn="other"), True),
        (Patient(id="", given=here.given, family=here.family, birth_date=date(1901, 1, 1), mrn="other"), False),
        (Patient(id="", given="Grace", family="Stone", mrn=here.mrn), True),
        (Patient(id="", given="Grace", family="Stone", mrn=here.mrn[:-1]), False),
        (Patient(id="", given="Grace", family="Stone"), False),
    ):
        assert [one.id for one in alike(desk, patient)] == ([here.id] if found else [])
    file.close()


def test_a_chart_number_names_the_last_signed_visit(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Grey", mrn="7-7"))).patient
    with pytest.raises(PainDeskError, match="no signed visit"):
        cli_named.visit(desk, "7-7")
    for day in (3, 24):
        visit = desk.begin_visit(patient.id, VisitKind.FIRST, date(2026, 11, day))
        desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
    desk.begin_visit(patient.id, VisitKind.FOLLOW_UP, date(2026, 11, 25))
    assert cli_named.visit(desk, "7-7") == cli_named.visit(desk, patient.id) == visit.id
    assert cli_named.visit(desk, visit.id) == visit.id
    assert cli_named.visit(desk, "nobody") == "nobody"
    file.close()


def test_a_folder_is_never_taken_for_the_record_file(
    where: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, folder = str(tmp_path / "copy.paindesk"), tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_text("kept")
    assert main(["backup", copy, *where, "--login", ANN.login]) == 0
    capsys.readouterr()
    monkeypatch.chdir(folder)
    for named in (str(folder), ".", str(Path("/"))):
        assert main(["restore", copy, "--record-file", named]) == 2
        assert capsys.readouterr().err == f"paindesk: {named} is a folder. Name a file in it.\n"
        assert main(["backup", named, *where, "--login", ANN.login]) == 2
        assert f"{named} is a folder." in capsys.readouterr().err
    assert (folder / "letter.txt").read_text() == "kept"
    monkeypatch.setenv("PAINDESK_PASSWORD", ADMINISTRATOR.password)
    for named in (str(folder), "", "/"):
        assert main(["move", "--to", named, *where, "--login", ADMINISTRATOR.login]) == 2
        assert capsys.readouterr().err.endswith("is a folder. Name a file in it. The record is where it was.\n")


def test_a_backup_that_nothing_compares_is_put_back_but_said_to_be_unchecked(
    where: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, back = tmp_path / "copy.paindesk", ("--record-file", str(tmp_path / "back.paindesk"))
    assert main(["backup", str(copy), *where, "--login", ANN.login]) == 0
    assert main(["restore", str(copy), *back]) == 0
    assert "compared" not in capsys.readouterr().out
    copy.with_name("copy.paindesk.about.json").unlink()
    assert main(["restore", str(copy), *back]) == 0
    assert "It had no note to be compared with: run `paindesk verify`" in capsys.readouterr().out


def test_where_a_record_was_moved_to_is_told_to_a_script_too(
    where: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAINDESK_PASSWORD", ADMINISTRATOR.password)
    who = (*where, "--login", ADMINISTRATOR.login)
    assert main(["move", "--to", str(tmp_path / "there.paindesk"), *who]) == 0
    assert capsys.readouterr().err == ""
    assert main(["backup", str(tmp_path / "copy.paindesk"), *who]) == 0
    assert "paindesk: This record was moved to a record file on " in capsys.readouterr().err


def test_nothing_is_promised_of_a_screen_where_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    told = [(message, advice) for _, _, message, advice in engine._TROUBLE]
    told.append(("The connection was lost.", "Open it again to see. What is on the screen is still there."))
    assert any("screen" in advice for _, advice in told)
    for message, advice in told:
        answers.explain(PainDeskError(message, advice))
    said = capsys.readouterr().err
    assert "screen" not in said
    assert "Free some space, then run the command again.\n" in said


def test_a_disk_that_refuses_to_take_away_what_is_not_there_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, missing_ok: bool = False) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refused)
    places.remove(tmp_path / "begun")


def test_a_record_file_that_was_cut_off_is_a_fault_that_verify_found(
    where: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(where[1])
    path.write_bytes(b"{}".ljust(path.stat().st_size // 2))
    assert main(["verify", *where, "--login", ANN.login]) == 1
    assert "FAULT: The record file is damaged, or does not belong to its key file." in capsys.readouterr().out
    assert main(["export", "1", "--out", str(tmp_path / "out"), *where, "--login", ANN.login]) == 2
    assert "restore the last backup" in capsys.readouterr().err
