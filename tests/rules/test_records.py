"""Records from elsewhere, worked by hand: they lie beside the checkout where there are any."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from paindesk.cli import main
from paindesk.domain.advice import Advice
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.exchange.fhir_in import read
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.facts import gather

RECORDS = Path(__file__).parents[2].parent / "shared" / "records"
ON = date(2026, 11, 24)
pytestmark = pytest.mark.skipif(not RECORDS.is_dir(), reason="the shared records are not here")


def _record(name: str) -> Record:
    return read((RECORDS / name).read_bytes(), load()).record


def _advice(name: str) -> Advice:
    return consult(_record(name), PainToday(), load(), ON)


def test_tommy_takes_180_mme_as_two_strengths_every_12_hours() -> None:
    advice = _advice("tommy_jones.json")
    assert (advice.mme.per_day, advice.mme.complete) == (180, True)
    assert [one.per_day for one in advice.mme.lines] == [60, 120]
    assert any(one.id == "directions-disagree-cyclobenzaprine" for one in advice.findings)
    assert any("grandson" in one.detail for one in advice.gate)
    assert advice.problem.key == "shoulder-pain"


def test_padmes_orders_without_directions_are_not_counted_and_repeats_once() -> None:
    advice = _advice("padme_amidala.json")
    assert not advice.mme.complete
    assert advice.mme.per_day == Decimal(47)  # methadone 10 mg once a day × 4.7; the oxycodone has no directions
    assert sum(one.included for one in advice.mme.lines) == 1
    assert {"mme-incomplete", "opioid-benzodiazepine"} <= {one.id for one in advice.findings}
    (told,) = (one for one in advice.findings if one.id == "mme-told-otherwise")
    assert told.because == "Its sender counted 220 on 15 Apr 2019; the list comes to at least 47."


def test_padmes_urine_was_tested_three_times_and_what_was_referred_is_no_surgery() -> None:
    record = _record("padme_amidala.json")
    assert [(one.on.year, one.found) for one in record.stewardship.urine_tests] == [
        (2016, ("opiates",)),
        (2017, ("opiates",)),
        (2018, ("opiates",)),
    ]
    assert record.background.surgery == ()
    assert "Referral for physical therapy (2018)" in record.background.treatments
    assert {line.name: len(line.fills) for line in record.medicines if line.fills} == {"methadone": 1}


def test_bradly_was_in_detoxification_and_all_his_opioids_are_over() -> None:
    record, advice = _record("bradly_douglas.json"), _advice("bradly_douglas.json")
    (visit,) = (one for one in record.conditions if one.text.endswith("(reason for a visit)"))
    assert (visit.code, visit.since) == ("56876005", "2019-08-22")
    assert "substance-use-disorder" in gather(record, PainToday(), load(), ON).tags
    assert advice.mme.per_day == 0
    assert {one.medicine for one in record.trials} == {
        "oxycodone er",
        "oxycodone/acetaminophen",
        "hydrocodone/acetaminophen",
    }


@pytest.mark.parametrize("name", ["tommy_jones", "padme_amidala", "bradly_douglas", "gilberto_orosco"])
def test_every_resource_is_used_or_listed(name: str) -> None:
    """Each kind of resource in the file is among what was understood, or is named in what was not."""
    # A DiagnosticReport of results is read by its results.
    read_by_reference = {
        "DiagnosticReport",
        "Patient",
        "Medication",
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Bundle",
    }
    entries = json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8"))["entry"]
    kinds = {entry["resource"]["resourceType"] for entry in entries} - read_by_reference
    record = _record(f"{name}.json")
    listed = {one.where.split(".")[0] for one in record.not_understood}
    used = {
        "Condition": record.conditions, "MedicationRequest": record.medicines,
        "Observation": (*record.observations, *record.goals_in_own_words),
        "Procedure": (*record.background.surgery, *record.background.treatments), "Encounter": record.conditions,
        "ServiceRequest": record.background.treatments, "CarePlan": record.background.treatments,
        "MedicationStatement": record.medicines, "QuestionnaireResponse": record.goals_in_own_words,
        "CareTeam": record.providers,
    }  # fmt: skip
    assert not {kind for kind in kinds if kind not in listed and not used.get(kind)}


@pytest.mark.parametrize("name", ["tommy_jones", "padme_amidala", "bradly_douglas", "gilberto_orosco"])
def test_the_command_line_tells_the_same(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    file, on = str(RECORDS / f"{name}.json"), ("--on", ON.isoformat())
    assert main(["mme", file, *on]) == 0
    sums = capsys.readouterr().out
    assert main(["advise", file, *on]) == 0
    advice = capsys.readouterr().out
    assert [line for line in sums.splitlines() if "MME per day" in line] == [
        line for line in advice.splitlines() if "MME per day" in line
    ]
    assert "dosageInstruction" not in advice


def test_after_a_death_nothing_is_taken() -> None:
    advice = _advice("gilberto_orosco.json")
    assert advice.mme.per_day == 0
    assert advice.findings[0].id == "died"
