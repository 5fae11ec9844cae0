"""A clinic's own folder: local medicines and house rules, marked wherever they show, and never milder than PainDesk."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from paindesk.documents.formulary import build
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge, OtherMedicine
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.exchange.advice_json import advice_json
from paindesk.exchange.names import recognise
from paindesk.knowledge import local
from paindesk.knowledge_here import with_local
from paindesk.rules.consult import consult
from paindesk.rules.facts import gather
from paindesk.rules.named_medicine import files_named
from paindesk.rules.prescription import check_plan
from paindesk.rules.why import why
from tests.builders import TODAY, patient, shipped
from tests.documents.plans import plan_of
from tests.knowledge.local_folder import MEDICINES, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One local medicine, and one house rule of each kind."""
    return write(tmp_path / "house")


@pytest.fixture
def both(folder: Path) -> Knowledge:
    return with_local(shipped(), folder)


def test_a_local_medicine_stands_beside_the_others_under_a_name_that_says_so(both: Knowledge) -> None:
    assert re.fullmatch(rf"{shipped().edition} \+ local [0-9a-f]{{8}}", both.edition)
    added = both.medicines.keys() - shipped().medicines.keys()
    assert added == {"lacosamide (local)"}
    made = both.medicines["lacosamide (local)"]
    assert (made.local, made.written, made.substances) == (True, "lacosamide", ("lacosamide",))
    assert "lacosamide (local)" in both.groups["antiepileptic"]
    assert not any(one.local for name, one in both.medicines.items() if name not in added)


@pytest.mark.parametrize("text", ["lacosamide 100 mg tablet", "Vimpat 50 MG", "LACOSAMIDE"])
def test_a_record_that_names_it_is_read_as_it(both: Knowledge, text: str) -> None:
    assert [one.name for one in recognise(text, both).ingredients] == ["lacosamide"]
    assert [one.name for one in files_named(text, both)] == ["lacosamide (local)"]
    assert [one.name for one in recognise("gabapentin 300 mg capsule", both).ingredients] == ["gabapentin"]


@pytest.mark.parametrize(
    ("allergy", "verdict"),
    [
        ("lacosamide", Verdict.CONTRAINDICATED),
        ("LACOSAMIDE 100 mg", Verdict.CONTRAINDICATED),
        ("Vimpat", Verdict.CONTRAINDICATED),
        ("carbamazepine", Verdict.CAUTION),  # the family its file names
        ("penicillin", Verdict.CAUTION),
    ],
)
def test_an_allergy_to_what_it_gives_rules_it_out(both: Knowledge, allergy: str, verdict: Verdict) -> None:
    """Its file names no allergen of its own name: the name alone must do."""
    advised = consult(patient(age=45, allergies=(allergy,)), PainToday(), both, TODAY).medicine("lacosamide (local)")
    assert advised is not None
    assert advised.verdict is verdict


def test_it_is_weighed_with_what_is_taken_and_marked_in_the_json(both: Knowledge) -> None:
    record = patient(age=45, conditions=("trigeminal neuralgia",), medicines=("lacosamide",))
    advice = consult(record, PainToday(), both, TODAY, "trigeminal neuralgia")
    advised = advice.medicine("lacosamide (local)")
    assert advised is not None
    assert advised.local
    assert both.name_of(record.medicines[0]) == "lacosamide (local)"
    told = advice_json(advice, record)
    listed = {one["name"]: one for group in told["classes"] for one in group["medicines"]}
    assert listed["lacosamide (local)"]["local"] is True
    assert {name for name, one in listed.items() if one["local"]} == {"lacosamide (local)"}
    own = [source for one in listed["lacosamide (local)"]["findings"] for source in one["sources"] if source["local"]]
    assert own
    assert all(source["title"].endswith("(local)") for source in own)
    assert told["knowledge"]["edition"] == both.edition


def test_a_house_rule_names_clinic_day_and_person_wherever_its_source_is_said(both: Knowledge) -> None:
    advice = consult(patient(age=45, crcl=95), PainToday(), both, TODAY)
    gabapentin = advice.medicine("gabapentin")
    assert gabapentin is not None
    assert gabapentin.ceiling is not None
    assert str(gabapentin.ceiling.daily) == "1,800 mg"
    [said] = [one for one in gabapentin.findings if one.id == "gabapentin.caution.house-second-opinion"]
    assert said.title == "House rule: at most 1,800 mg a day"
    assert "House rule of Riverside Pain Clinic, 3 Nov 2026, Ada Vega, MD (local)" in why(said).sources[0]
    [finding] = [one for one in _findings(advice_json(advice, patient(age=45))) if one["id"] == said.id]
    assert finding["local"] is True


def _findings(told: dict[str, object]) -> list[dict[str, object]]:
    classes: list[dict[str, list[dict[str, list[dict[str, object]]]]]] = told["classes"]  # type: ignore[assignment]
    return [one for group in classes for medicine in group["medicines"] for one in medicine["findings"]]


def test_a_caution_of_the_house_holds_when_the_record_shows_it(both: Knowledge) -> None:
    taken = patient(age=45, medicines=("sertraline",))
    without = consult(patient(age=45), PainToday(), both, TODAY).medicine("tramadol")
    beside = consult(taken, PainToday(), both, TODAY).medicine("tramadol")
    assert without is not None
    assert beside is not None
    [said] = [one for one in beside.findings if one.id == "tramadol.caution.house-seizure-clinic"]
    assert said.sources[0].title == "House rule of Riverside Pain Clinic, 12 Jan 2026, Medicines committee (local)"
    assert said.id not in {one.id for one in without.findings}


def test_the_formulary_lists_them_under_their_marked_names(both: Knowledge) -> None:
    sheet = build(both)
    assert sheet.edition == both.edition
    assert any(one.title.startswith("lacosamide (local) (") for one in sheet.entries)
    [gabapentin] = [one for one in sheet.entries if one.title.startswith("gabapentin (")]
    assert any(fact.says.startswith("House rule: at most 1,800 mg a day.") for fact in gabapentin.facts)
    assert any(one.title.startswith("House rule of Riverside") for one in sheet.sources)


def asked(name: str, brand: str) -> dict[str, Record]:
    """Patients whose record names the medicine in every place a record can."""
    daily = {"name": name, "dose": "50 mg", "times": 2}
    return {
        "weak kidneys": patient(age=79, crcl=25, falls=2),
        "taking it": patient(
            age=50, medicines=(daily, "sertraline", "alprazolam", "apixaban", "oxycodone", "valproate")
        ),
        "not pregnant": patient(age=30, pregnancy="not pregnant"),
        "drinks, cirrhosis": patient(age=50, drinks=20, liver="B"),
        "allergic": patient(age=45, allergies=(name,)),
        "allergic to the brand": patient(age=45, allergies=(brand,)),
        "tried": patient(age=45, trials=[{"medicine": name, "daily": "400 mg", "days": 60, "relief": "none"}]),
        "harmed": patient(age=45, trials=[{"medicine": brand, "stopped": "rash", "side_effects": ["rash"]}]),
    }


@pytest.mark.parametrize("name", ["lamotrigine", "naproxen", "duloxetine", "cyclobenzaprine"])
def test_a_local_file_advises_as_the_same_file_of_paindesk_would(tmp_path: Path, name: str) -> None:
    """The file of a medicine taken out of PainDesk and into the clinic's folder: only the mark is new."""
    known = shipped().medicines[name]
    (tmp_path / "medicines").mkdir()
    (tmp_path / "medicines" / f"{name}.toml").write_bytes((MEDICINES / f"{name}.toml").read_bytes())
    without = replace(
        shipped(),
        medicines={key: one for key, one in shipped().medicines.items() if key != name},
        groups={key: tuple(one for one in listed if one != name) for key, listed in shipped().groups.items()},
        other_medicines={**shipped().other_medicines, name: OtherMedicine(name=name, rxcui=(known.rxcui,))},
    )
    moved = with_local(without, tmp_path)
    for who, record in asked(name, known.patient.brands[0]).items():
        before, after = (consult(record, PainToday(), one, TODAY) for one in (shipped(), moved))
        own, local_one = before.medicine(name), after.medicine(f"{name} (local)")
        assert own is not None
        assert local_one is not None
        assert (local_one.verdict, local_one.rxcui) == (own.verdict, own.rxcui), who
        assert _told(local_one.findings, name) == _told(own.findings, name), who
        assert (local_one.start is None) is (own.start is None), who
        assert [one.daily for one in local_one.steps] == [one.daily for one in own.steps], who
        assert (local_one.ceiling and local_one.ceiling.daily) == (own.ceiling and own.ceiling.daily), who
        assert _told(after.findings, name) == _told(before.findings, name), who


def _told(findings: Sequence[Finding], name: str) -> dict[str, tuple[Level, str]]:
    """Level and title by id, without the mark."""
    return {
        one.id.replace(" (local)", ""): (one.level, one.title.replace(" (local)", ""))
        for one in findings
        if name in one.id or name in one.title or one.subject == "patient"
    }


# Stricter, never milder ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "record",
    [
        patient(age=45),
        patient(age=79, crcl=25),
        patient(age=68, medicines=("sertraline", "tramadol")),
        patient(age=30, sex="female", pregnancy="pregnant"),
    ],
    ids=["an adult", "old with weak kidneys", "on an SSRI and tramadol", "pregnant"],
)
def test_nothing_that_paindesk_says_is_lost_or_milder(both: Knowledge, record: Record) -> None:
    before, after = (consult(record, PainToday(), one, TODAY) for one in (shipped(), both))
    for group in before.classes:
        for one in group.medicines:
            now = after.medicine(one.name)
            assert now is not None
            assert now.verdict.weight >= one.verdict.weight, one.name
            assert {said.id for said in one.findings} <= {said.id for said in now.findings}, one.name
            if one.ceiling is not None:
                assert now.ceiling is not None
                assert now.ceiling.daily <= one.ceiling.daily
            if one.start is not None and now.start is not None:
                assert now.start.daily <= one.start.daily
            assert one.start is not None or now.start is None
    assert {one.id for one in before.findings} <= {one.id for one in after.findings}
    assert [(one.id, one.verdict) for one in before.classes] == [(one.id, one.verdict) for one in after.classes]
    due = {one.title: one.due_on for one in after.due}
    assert all(due[one.title] <= one.due_on for one in before.due)


def test_a_house_rule_only_ever_adds(both: Knowledge) -> None:
    for name, before in shipped().medicines.items():
        after = both.medicines[name]
        assert after.cautions == before.cautions
        assert not before.house
        assert after.checks[: len(before.checks)] == before.checks
        if after is not before:
            assert name in {"gabapentin", "tramadol", "naproxen"}
            assert (after.maximum, after.kidney, after.ages, after.ladders) == (
                before.maximum, before.kidney, before.ages, before.ladders,
            )  # fmt: skip


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A house rule for every medicine and every condition or group: whatever a rule of PainDesk looks for in a file."""
    rules = ['clinic = "Riverside"', "decided = 2026-11-03", 'by = "Ada Vega, MD"']
    about = [*shipped().conditions, *shipped().groups]
    for name in shipped().medicines:
        rules += [
            f'[[cautions]]\nid = "on-{place}"\nmedicine = "{name}"\nverdict = "contraindicated"\ntitle = "x"\n'
            f'text = "y."\nwhen = ["{tag}"]'
            for place, tag in enumerate(about)
        ]
    folder = tmp_path_factory.mktemp("everywhere")
    (folder / "house_rules.toml").write_text("\n".join(rules), "utf-8")
    with pytest.MonkeyPatch.context() as larger:
        larger.setattr(local, "MOST_BYTES", 10_000_000)
        return with_local(shipped(), folder)


PATIENTS = {
    "an adult": patient(age=45),
    "old with weak kidneys, falls": patient(age=79, crcl=25, falls=2),
    "five medicines": patient(age=68, medicines=("sertraline", "tramadol", "alprazolam", "apixaban", "oxycodone")),
    "pregnant": patient(age=30, pregnancy="pregnant"),
    "not pregnant": patient(age=30, pregnancy="not pregnant"),
    "drinks, cirrhosis": patient(age=50, drinks=20, liver="B"),
    "many conditions": patient(age=60, conditions=("heart failure", "depression", "epilepsy", "COPD", "peptic ulcer")),
}


@pytest.mark.parametrize("who", PATIENTS)
def test_a_house_rule_silences_nothing_and_opens_no_opioid(everywhere: Knowledge, who: str) -> None:
    """What a medicine's own file says of a partner other rules leave unsaid, and classes that are ruled out count as
    tried where opioids are asked for; a house rule does neither."""
    before, after = (consult(PATIENTS[who], PainToday(), one, TODAY) for one in (shipped(), everywhere))
    for group in before.classes:
        for one in group.medicines:
            now = after.medicine(one.name)
            assert now is not None
            assert {said.id for said in one.findings} <= {said.id for said in now.findings}, one.name
            assert now.verdict.weight >= one.verdict.weight, one.name
    assert {one.id for one in before.findings} <= {one.id for one in after.findings}
    assert [(one.id, one.met) for one in after.gate] == [(one.id, one.met) for one in before.gate]
    planned = tuple(plan_of(one) for one in ("tramadol", "gabapentin", "naproxen", "duloxetine", "oxycodone"))
    told, more = (
        {one.id for one in check_plan(planned, gather(PATIENTS[who], PainToday(), knowledge, TODAY))}
        for knowledge in (shipped(), everywhere)
    )
    # What is ruled out has no advised start to hold the dose against, and clashes with something.
    assert {one for one in told if ".dose." not in one} - {"patient.no-clash"} <= more


def test_a_local_medicine_that_was_tried_opens_no_opioid(both: Knowledge) -> None:
    tried = [{"medicine": "lacosamide", "daily": "400 mg", "days": 60, "relief": "none"}]
    record = patient(age=45, conditions=("trigeminal neuralgia",), trials=tried)
    gates = [consult(record, PainToday(), one, TODAY, "trigeminal neuralgia").gate for one in (shipped(), both)]
    assert [one.detail for one in gates[0]] == [one.detail for one in gates[1]]
