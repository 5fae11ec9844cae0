"""The command line, as a script of a clinic calls it."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from paindesk.cli import main
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Patient, Provider, Record
from paindesk.domain.visit import Act, Clinic, Prescription, VisitKind, VisitPoint
from paindesk.settings import Settings, save_settings
from paindesk.store import NewUser, Role, create, open_record
from tests.builders import shipped
from tests.exchange.records import bundle, dosage, order, shared

ON = ("--on", "2026-11-24")


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command reads sixty knowledge files; here all share what was read first."""
    monkeypatch.setattr("paindesk.answers.knowledge_in_use", shipped)


@pytest.fixture
def ada(tmp_path: Path) -> Path:
    """A record with one opioid order that can be calculated."""
    path = tmp_path / "ada.json"
    path.write_bytes(
        bundle(
            order("Oxycodone 10 MG Oral Tablet", dosageInstruction=[dosage("1 tablet every 6 hours")]),
            {"resourceType": "Condition", "code": {"text": "Low back pain"}},
        )
    )
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.json"
    path.write_text('{"resourceType": "Bundle",\n')
    return path


@pytest.fixture
def record_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record file with one clinician, and the environment a script would set."""
    path = tmp_path / "clinic.paindesk"
    who = NewUser(login="dr", name="Dr Grey", password="correct horse battery", role=Role.CLINICIAN)
    create(
        path, "a long passphrase", Clinic(name="Harbour Pain", phone="555-0100"), who, lambda: datetime.now(UTC)
    ).close()
    for name, value in {
        "PAINDESK_PASSPHRASE": "a long passphrase", "PAINDESK_PASSWORD": "correct horse battery",
        "PAINDESK_SETTINGS": str(tmp_path / "settings.json"),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    return path


def test_mme_of_a_typed_line_shows_its_arithmetic(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mme", "--line", "oxycodone 10 mg every 6 hours", *ON]) == 0
    said = capsys.readouterr().out
    assert "10 mg × 4 a day × 1.5 = 60 MME" in said
    assert "MME per day: 60" in said


def test_all_typed_lines_together_make_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ("--line", "oxycodone 10 mg every 6 hours", "--line", "METHADONE 10MG TID")
    assert main(["mme", *lines, *ON, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["per_day"], found["complete"], len(found["lines"])) == (201, True, 2)


def test_the_factors_of_2016_stand_beside_those_of_2022(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("mme", "--line", "hydromorphone 2 mg 5 times a day", "--line", "oxycodone 10 mg every 6 hours", *ON)
    assert main([*asked, "--factors", "cdc-2016"]) == 0
    said = capsys.readouterr().out
    assert "2 mg × 5 a day × 4 = 40 MME; 4 in the 2016 table" in said
    assert "MME per day: 100 (cdc-2016, by cdc-2022: 110)" in said
    assert main([*asked, "--factors", "cdc-2016", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["factors"], found["per_day"], found["lines"][0]["factor"]) == ("cdc-2016", 100, 4)


def test_an_unknown_set_of_factors_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mme", "--line", "oxycodone 10 mg every 6 hours", "--factors", "cdc-1999", *ON]) == 2
    assert capsys.readouterr().err == "paindesk: There is no set of factors “cdc-1999”. Known: cdc-2022, cdc-2016.\n"


def test_unequal_doses_of_a_day_are_added_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mme", "--line", "methadone 5 mg in the morning and 10 mg at bedtime", *ON]) == 0
    said = capsys.readouterr().out
    assert "15 mg a day in unequal doses × 4.7 = 70.5 MME" in said
    assert "once a day" not in said


def test_a_line_without_a_dose_is_not_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mme", "--line", "oxycodone", *ON, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["per_day"], found["complete"], found["lines"][0]["included"]) == (None, False, False)


def test_advice_has_the_promised_names_and_is_one_document(ada: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", str(ada), *ON, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found.keys() >= {
        "patient", "pain_problem", "mme", "classes", "findings", "due", "not_understood", "knowledge",
    }  # fmt: skip
    assert found["patient"] == {
        "age_years": 68, "sex": "female", "weight_kg": None, "creatinine_mg_dl": None, "crcl_ml_min": None,
        "egfr_ml_min_1_73m2": None, "pregnant": None,
    }  # fmt: skip
    assert found["mme"]["per_day"] == 60
    assert {one["id"] for one in found["classes"]} == {
        "acetaminophen", "nsaid", "topical", "muscle_relaxant", "neuropathic", "opioid", "non_drug",
    }  # fmt: skip
    assert [one["rank"] for one in found["classes"]] == [1, 2, 3, 4, 5, 6, 7]
    medicine = next(one for group in found["classes"] for one in group["medicines"] if one["start"])
    assert medicine.keys() >= {"name", "rxcui", "verdict", "findings", "start", "steps", "ceiling"}
    assert medicine["start"].keys() >= {
        "dose", "unit", "route", "times_per_day", "daily", "as_needed", "derivation",
    }  # fmt: skip
    assert isinstance(medicine["start"]["daily"], int | float)
    assert all(one["sources"][0]["key"] for one in found["findings"] if one["sources"])


def test_of_several_records_a_broken_one_is_a_line_and_the_others_go_on(
    ada: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["advise", str(broken), str(ada), *ON, "--json"]) == 2
    refused, read = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert refused.keys() == {"record", "error"}
    assert "broken at line" in refused["error"]
    assert read["mme"]["per_day"] == 60


@pytest.mark.parametrize(
    "arguments",
    [
        ["advise", "no-such-file.json"],
        ["advise", "BROKEN"],
        ["mme"],
        ["mme", "--line", "oxycodone", "--on", "tomorrow"],
        ["advise"],
        ["no-such-command"],
        ["import", "BROKEN"],
        ["verify", "--record-file", "/nowhere/clinic.paindesk"],
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    arguments: list[str], broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAINDESK_PASSPHRASE", "whatever it is")
    assert main([one.replace("BROKEN", str(broken)) for one in arguments]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_import_export_and_verify(
    record_file: Path, ada: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--record-file", str(record_file))
    assert main(["import", str(ada), *where, "--login", "dr"]) == 0
    patient_id = capsys.readouterr().out.split()[0]
    out = tmp_path / "out.json"
    for named in (patient_id, "MRN-7"):
        assert main(["export", named, "--out", str(out), *where, "--login", "dr"]) == 0
    assert out.stat().st_mode & 0o077 == 0
    assert main(["mme", str(out), *ON, "--json"]) == 0
    assert '"per_day": 60' in capsys.readouterr().out
    assert main(["verify", *where]) == 0
    said = capsys.readouterr().out
    assert "The audit chain is whole." in said
    assert "Knowledge edition" in said
    head = re.search(r"The audit has (\d+) entries; the last has the hash ([0-9a-f]{64})", said)
    assert head is not None
    assert main(["verify", "--audit", f"{head[1]} {head[2]}", *where]) == 0
    assert "The audit holds the entry that was printed." in capsys.readouterr().out
    assert main(["verify", "--audit", f"{head[1]} {'0' * 64}", *where]) == 1
    assert "is not the one that was printed" in capsys.readouterr().out


def test_what_the_last_visit_stopped_leaves_as_stopped(
    record_file: Path, ada: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--record-file", str(record_file), "--login", "dr")
    assert main(["import", str(ada), *where]) == 0
    patient_id, out = capsys.readouterr().out.split()[0], tmp_path / "out.json"
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    for month, act, per_day in ((9, Act.CONTINUE, 60), (10, Act.STOP, 0)):
        visit = desk.begin_visit(patient_id, VisitKind.FOLLOW_UP, date(2026, month, 24))
        visit = replace(visit, prescriptions=(Prescription(medicine="oxycodone", act=act),))
        desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
        assert main(["export", patient_id, "--out", str(out), *where]) == 0
        assert main(["mme", str(out), *ON, "--json"]) == 0
        assert f'"per_day": {per_day}' in capsys.readouterr().out
    opened.close()


def test_nothing_is_imported_when_one_of_several_is_broken(
    record_file: Path, ada: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--record-file", str(record_file), "--login", "dr")
    assert main(["import", str(ada), str(broken), *where]) == 2
    assert main(["export", "MRN-7", "--out", str(ada.with_name("out.json")), *where]) == 2
    assert not ada.with_name("out.json").exists()
    capsys.readouterr()


def test_backup_and_restore(record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, again = tmp_path / "copy.paindesk", tmp_path / "again.paindesk"
    assert main(["backup", str(copy), "--record-file", str(record_file)]) == 0
    assert main(["restore", str(copy), "--record-file", str(again)]) == 0
    assert main(["verify", "--record-file", str(again)]) == 0
    capsys.readouterr()


def test_the_backups_of_the_clinics_own_record_without_naming_any_file(
    record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["restore"]) == 1
    assert capsys.readouterr().out == f"There is no backup in {tmp_path / 'backups'}.\n"
    assert main(["backup"]) == 0
    assert main(["restore"]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert "  checked  " in line
    assert main(["restore", line.split("  ")[-1]]) == 0
    said = capsys.readouterr().out
    assert f"{record_file} is restored.\nThe file as it was is kept as {record_file}.set-aside-" in said
    assert main(["verify"]) == 0
    assert "Every signed visit is as it was signed." in capsys.readouterr().out


def test_a_document_of_a_signed_visit_is_printed_and_of_a_draft_not(
    record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Grey"))).patient
    visit = desk.begin_visit(patient.id, VisitKind.FIRST, date(2026, 11, 24))
    out = tmp_path / "handout.pdf"
    command = ["print", visit.id, "--document", "handout", "--out", str(out), "--record-file", str(record_file)]
    assert main([*command, "--login", "dr"]) == 2
    desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
    assert main([*command, "--login", "dr"]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert [one.document for one in desk.papers(visit.id)] == ["handout"]
    for paper in ("exercise", "visit_note"):
        assert main(["print", visit.id, "--document", paper, *command[4:], "--login", "dr"]) == 0
        assert out.read_bytes().startswith(b"%PDF")
    assert main(["print", visit.id, "--document", "agreement", *command[4:], "--login", "dr"]) == 2
    assert "No opioid is taken or planned" in capsys.readouterr().err
    opened.close()
    capsys.readouterr()


@pytest.mark.parametrize("document", ["diary_page", "naloxone_sheet", "wallet_list"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_papers_for_home_are_printed_from_a_script(
    record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], document: str, language: str
) -> None:
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    oxycodone = MedicineLine(text="oxycodone 5 mg tablet", ingredients=(Ingredient(name="oxycodone"),))
    record = Record(patient=Patient(id="", given="Ada", family="Grey"), medicines=(oxycodone,))
    patient = desk.add_record(record).patient
    visit = desk.begin_visit(patient.id, VisitKind.FIRST, date(2026, 11, 24))
    desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
    out = tmp_path / "paper.pdf"
    command = ["print", visit.id, "--document", document, "--language", language, "--large", "--out", str(out)]
    assert main([*command, "--record-file", str(record_file), "--login", "dr"]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    kept = [(one.document, one.language) for one in desk.papers(visit.id)]
    copy = [(f"{document}_copy_of_es", "en")] if language == "es" else []  # the chart is in English
    assert kept == [(document, language), *copy]
    opened.close()
    capsys.readouterr()


def test_letters_and_the_trend_report_of_a_signed_visit_are_printed(
    record_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    pharmacy = Provider(name="Corner Pharmacy", role="pharmacy")
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Grey"), providers=(pharmacy,))).patient
    desk.set_clinic(Clinic(name="Riverside", phone="555-0142"))
    visit = desk.begin_visit(patient.id, VisitKind.FIRST, date(2026, 11, 24))
    desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
    out = tmp_path / "paper.pdf"

    def printed(document: str, *more: str) -> int:
        command = ["print", visit.id, "--document", document, "--out", str(out), "--record-file", str(record_file)]
        return main([*command, "--login", "dr", *more])

    assert printed("letter_pharmacist") == 0
    assert printed("trend_report") == 0
    assert out.read_bytes().startswith(b"%PDF")
    capsys.readouterr()
    assert printed("letter_dentist") == 2
    assert "No dentist is on record." in capsys.readouterr().err
    assert printed("visit_note", "--language", "es") == 0
    assert [(one.document, one.language) for one in desk.papers(visit.id)] == [
        ("letter_pharmacist", "en"), ("trend_report", "en"), ("visit_note", "es"), ("visit_note", "en"),
    ]  # fmt: skip
    opened.close()


def test_a_wrong_passphrase_is_bad_input(
    record_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAINDESK_PASSPHRASE", "not the passphrase")
    assert main(["verify", "--record-file", str(record_file)]) == 2
    capsys.readouterr()


def test_with_ones_own_password_alone_a_script_verifies_and_backs_up(
    record_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PAINDESK_PASSPHRASE")
    asked = ("--record-file", str(record_file), "--login", "dr")
    assert main(["verify", *asked]) == 0
    copy = record_file.with_name("copy.paindesk")
    assert main(["backup", str(copy), *asked]) == 0
    assert main(["export", "nobody", "--out", str(record_file.with_name("x.json")), *asked]) == 2
    assert "no such patient" in capsys.readouterr().err
    monkeypatch.setenv("PAINDESK_PASSWORD", "not the password")
    assert main(["verify", *asked]) == 2
    assert "not the password" not in capsys.readouterr().err


def test_a_nurse_takes_a_chart_along_with_a_reason_only(
    record_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    desk.add_user(NewUser(login="ben", name="Ben Roe, RN", password="rows on the lake", role=Role.NURSE))
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Byron"))).patient.id
    opened.close()
    monkeypatch.setenv("PAINDESK_PASSWORD", "rows on the lake")
    out = record_file.with_name("ada.json")
    asked = ("export", patient, "--out", str(out), "--record-file", str(record_file), "--login", "ben")
    assert main([*asked]) == 2
    assert "give a reason for this one patient" in capsys.readouterr().err
    assert not out.exists()
    assert main([*asked, "--reason", "goes to the emergency department now"]) == 0
    assert "Byron" in out.read_text("utf-8")


def test_tommy_jones_has_180_mme_and_his_goal_in_his_own_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tommy.json"
    path.write_bytes(shared("tommy_jones.json"))
    assert main(["advise", str(path), *ON]) == 0
    said = capsys.readouterr().out
    assert "MME per day: 180" in said
    assert "Goal: “I want to be able to play with my grandkids" in said
    assert "Directions disagree: cyclobenzaprine" in said


@pytest.mark.parametrize("name", ["odd_dstu2_brenda_jackson", "odd_invalid_json", "odd_entry_without_bundle"])
def test_the_odd_ones_are_refused_in_one_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(shared(f"{name}.json"))
    assert main(["advise", str(path), *ON, "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().count("\n") == 0


def test_the_formulary_is_written_for_a_pharmacist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "formulary.pdf"
    assert main(["knowledge", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    said = capsys.readouterr().out
    assert "medicines" in said
    assert "unconfirmed" in said


def test_the_formulary_cannot_be_written_where_there_is_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["knowledge", "--out", str(tmp_path / "no" / "formulary.pdf")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_bug_is_a_reference_and_prints_no_words_of_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Rosa Delgado, MRN 004-2817")

    monkeypatch.setattr("paindesk.settings.settings_file", lambda: tmp_path / "settings.json")
    monkeypatch.setattr("paindesk.answers.knowledge_in_use", broken)
    assert main(["knowledge", "--out", str(tmp_path / "x.pdf")]) == 3
    printed, kept = capfd.readouterr(), (tmp_path / "paindesk.log").read_text("utf-8")
    assert printed.out == ""
    assert printed.err.startswith("paindesk: something went wrong in PainDesk; the log beside the settings has it as ")
    assert printed.err.split()[-1].rstrip(".") in kept
    assert "builtins.ValueError" in kept
    assert "Rosa" not in printed.err + kept


def test_what_a_language_lacks_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["knowledge", "--language", "es"]) == 0
    assert "Spanish: offered to patients; nothing is missing." in capsys.readouterr().out
    assert main(["knowledge", "--language", "ar"]) == 1
    assert "missing: documents/handout/ar.typ" in capsys.readouterr().out
    assert main(["knowledge"]) == 2
    assert "--language CODE" in capsys.readouterr().err


def test_a_paper_is_printed_in_the_size_asked_for_else_in_that_of_the_settings(
    record_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_record(record_file, "a long passphrase", lambda: datetime.now(UTC))
    desk = opened.sign_in("dr", "correct horse battery")
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Grey"))).patient
    visit = desk.begin_visit(patient.id, VisitKind.FIRST, date(2026, 11, 24))
    desk.sign(visit, VisitPoint(visit_id=visit.id, on=visit.on, kind=visit.kind), ())
    opened.close()
    out, settings = tmp_path / "paper.pdf", tmp_path / "of-this-test.json"
    monkeypatch.setenv("PAINDESK_SETTINGS", str(settings))
    command = ["print", visit.id, "--document", "visit_note", "--out", str(out), "--record-file", str(record_file)]

    def height(*more: str) -> int:
        assert main([*command, "--login", "dr", *more]) == 0
        return round(PdfReader(out).pages[0].mediabox.height)

    assert height() == 792
    assert height("--paper-size", "a4") == 842
    save_settings(Settings(paper_size="a4"), settings)
    assert height() == 842
    assert height("--paper-size", "us-letter") == 792
    assert main([*command, "--login", "dr", "--paper-size", "a5"]) == 2
    capsys.readouterr()
