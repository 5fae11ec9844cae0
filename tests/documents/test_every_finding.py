"""Everything that the rules say of anybody has its Spanish: of the sample clinic, of the people that times are measured
on, and of every patient of the readable cases (tests/cases).

Spanish papers, and the screens in Spanish, say findings by these sentences. A sentence that is changed in English fails
here until its Spanish is written in resources/documents/sentences/es/findings.toml or patterns.toml.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from paindesk.documents.sentences import told
from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell
from paindesk.domain.finding import Finding
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.domain.visit import Choice, Visit, VisitKind
from paindesk.rules.choosing import flags_first, unsettled
from paindesk.rules.consult import consult
from paindesk.rules.facts import Facts, gather
from paindesk.rules.fills import handed_out
from paindesk.rules.fills_mme import of_fills
from paindesk.rules.low_dose_start import low_dose_start
from paindesk.rules.misuse_signals import noticed
from paindesk.rules.prescription import check_prescription
from paindesk.rules.rotation import Taken, rotate
from paindesk.rules.starting_dose import advise_medicine
from paindesk.rules.trials import judge
from paindesk.sample.clinic import stories
from tests.bench import people
from tests.builders import TODAY, rung, shipped
from tests.rules.test_cases import CASES, known_of, plan_of

FOLDERS = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
NO_PAIN = PainToday()
EVERY = 3  # of the sample clinic's other people: they are alike


def visit_of(record: Record, pain: PainToday = NO_PAIN, on: date = TODAY, **more: Any) -> Visit:
    return Visit(id="x", kind=VisitKind.FIRST, on=on, number=1, record=record, pain=pain, **more)


def of_findings(findings: tuple[Finding, ...]) -> Iterator[str]:
    for one in findings:
        yield from (one.title, one.because, one.action)


def of_advice(advice: Advice) -> Iterator[str]:
    """All that a consultation says in words."""
    yield from of_findings(advice.findings)
    yield flags_first(advice)
    for group in advice.classes:
        yield from (one.text for one in (*group.reasons_for, *group.reasons_against))
        yield group.evidence
        for medicine in group.medicines:
            yield from of_findings(medicine.findings)
            yield unsettled(Choice(medicine=medicine.name), advice)
    for check in advice.gate:
        yield from (check.title, check.detail)
    yield from advice.proposal.reasons
    yield from (one.reason for one in advice.mme.lines)
    yield from (one.title for one in advice.due)
    for found in (advice.organ.crcl, advice.organ.egfr, advice.organ.child_pugh):
        if isinstance(found, CannotTell):
            yield found.because


def beside_the_advice(visit: Visit) -> Iterator[str]:
    """What steps say of a visit out of other rules: trials, fills with their sums, what is worth a talk."""
    facts = gather(visit.record, visit.pain, shipped(), visit.on)
    for trial in visit.record.trials:
        judged = judge(trial, facts)
        yield from (judged.short, judged.because)
    for fill in visit.record.stewardship.fills:
        yield handed_out(fill)
    yield from (one.reason for one in of_fills(visit.record.stewardship.fills, shipped()))
    for sign in noticed(visit, (), shipped()):
        yield sign.what


def of_the_sample() -> Iterator[tuple[Visit, str]]:
    everybody = stories(TODAY)
    for story in (*everybody[:7], *everybody[7::EVERY]):
        yield visit_of(story.record, PainToday(sites=(story.site,))), ""


def of_the_bench() -> Iterator[tuple[Visit, str]]:
    for record, pain in (people.of_the_mockups(), people.with_everything(), people.with_fills(100, shipped())):
        yield visit_of(record, pain, people.ON), ""


def of_cases(folder: str) -> Iterator[tuple[Visit, str]]:
    for case in _cases(folder):
        known = known_of(case, shipped())
        plan = plan_of(case) if "prescription" in case else ()
        yield visit_of(known.record, known.pain, known.on, prescriptions=plan), case.get("problem", "")


@cache
def _cases(folder: str) -> tuple[Mapping[str, Any], ...]:
    files = sorted((CASES / folder).rglob("*.toml"))
    return tuple(case for file in files for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"])


def untranslated(everybody: Iterator[tuple[Visit, str]]) -> tuple[int, list[str]]:
    """How many different sentences there are, and those without Spanish."""
    seen: set[str] = set()
    missing = []
    for visit, problem in everybody:
        advice = consult(visit.record, visit.pain, shipped(), visit.on, problem)
        said = {*of_advice(advice), *beside_the_advice(visit)}
        if visit.prescriptions:
            facts = gather(visit.record, visit.pain, shipped(), visit.on)
            said |= set(of_findings(check_prescription(visit.prescriptions[0], facts, visit.prescriptions)))
        new = said - seen - {""}
        seen |= new
        has = told("es", shipped(), visit) if new else None
        missing += [one for one in sorted(new) if has is not None and has.text(one) is None]
    return len(seen), missing


def of_a_change(case: Mapping[str, Any], known: Facts) -> Iterator[str]:
    """How a change of the opioid was worked out, line by line: the visit note prints it."""
    medicines = known.knowledge.medicines
    taken = [Taken(medicine=medicines[one["medicine"]], rung=rung(one["dose"]), days=one.get("days", 90))
             for one in case["taken"]]  # fmt: skip
    for word, work_out in (("rotation", rotate), ("low_dose_start", low_dose_start)):
        for name in case["expect"].get(word, ()):
            advised = advise_medicine(medicines[name], known, case.get("problem", ""))
            found = work_out(taken, medicines[name], known, advised)
            if isinstance(found, CannotTell):
                continue
            more = () if found.breakthrough is None else (found.breakthrough.step,)
            for step in (*found.daily.steps, *more):
                yield from (step.what, step.because, step.result)


def test_how_a_change_of_the_opioid_was_worked_out_has_its_spanish() -> None:
    count, missing = 0, []
    for case in _cases("rotation"):
        if "taken" in case:
            known = known_of(case, shipped())
            has, said = told("es", shipped(), visit_of(known.record)), set(of_a_change(case, known)) - {""}
            count += len(said)
            missing += [one for one in sorted(said) if has.text(one) is None]
    assert missing == []
    assert count > 200


def test_what_is_said_of_the_sample_clinic_has_its_spanish() -> None:
    count, missing = untranslated(of_the_sample())
    assert missing == []
    assert count > 1_000


def test_what_is_said_of_the_people_with_everything_has_its_spanish() -> None:
    count, missing = untranslated(of_the_bench())
    assert missing == []
    assert count > 500


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_said_in_the_readable_cases_has_its_spanish(folder: str) -> None:
    count, missing = untranslated(of_cases(folder))
    assert missing == []
    assert count


def test_the_check_sees_a_sentence_that_was_changed() -> None:
    visit = next(of_the_bench())[0]
    changed = replace(visit, record=replace(visit.record, medicines=()))
    assert told("es", shipped(), changed).text("MME is not quite complete.") is None
    assert told("es", shipped(), changed).text("MME is not complete.") == "El MME no está completo."
