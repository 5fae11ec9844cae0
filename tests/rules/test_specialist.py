"""What a specialist would look for first in the whole advice: order, scope, and what is said once."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from paindesk.domain.advice import Advice
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.follow_up import follow_up
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_findings import findings
from paindesk.rules.prescription import draft
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import TODAY, facts, line, patient


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


def advised(edition: Knowledge, problem: str = "", **who: Any) -> Advice:
    return consult(patient(**who), PainToday(), edition, TODAY, problem)


def said(advice: Advice) -> dict[str, str]:
    return {one.id: f"{one.level} {one.title} {one.because} {one.action}" for one in advice.findings}


def test_below_18_is_one_stop_and_no_advice(edition: Knowledge) -> None:
    advice = advised(edition, age=17, weight=60, creatinine="0.7", conditions=["Acute low back pain"])
    assert said(advice)["not-adult"].startswith("stop Below 18")
    assert "no-class-fits" not in said(advice)
    for group in advice.classes:
        for one in group.medicines:
            assert (one.verdict, one.start, one.steps, one.ceiling) == (Verdict.CONTRAINDICATED, None, (), None)


def test_what_is_used_for_the_pain_stands_before_what_is_merely_harmless(edition: Knowledge) -> None:
    advice = advised(
        edition, age=70, weight=70, creatinine="0.9", conditions=["Knee osteoarthritis"], medicines=["warfarin"]
    )
    topical = next(one for one in advice.classes if one.id == "topical")
    names = [one.name for one in topical.medicines]
    # On warfarin a topical NSAID is a caution, capsaicin is not.
    assert names[:3] == ["capsaicin cream", "diclofenac gel", "diclofenac solution"]
    assert set(names[3:]) >= {"lidocaine patch", "capsaicin patch", "diclofenac patch"}


def test_what_may_not_be_used_stands_last(edition: Knowledge) -> None:
    advice = advised(
        edition, age=45, weight=70, creatinine="0.8", conditions=["Rheumatoid arthritis"], allergies=["sulfa: rash"]
    )
    nsaids = next(one for one in advice.classes if one.id == "nsaid")
    ruled_out = [one.verdict in (Verdict.AVOID, Verdict.CONTRAINDICATED) for one in nsaids.medicines]
    assert ruled_out == sorted(ruled_out)
    assert "celecoxib" in [one.name for one in nsaids.medicines[-2:]]  # with ketorolac, which only continues injections


def test_three_brain_active_medicines_taken_are_said_once(edition: Knowledge) -> None:
    three = ["sertraline", "zolpidem", "quetiapine"]
    assert "Sertraline, zolpidem and quetiapine" in said(advised(edition, age=70, medicines=three))["cns-active"]
    assert "cns-active" not in said(advised(edition, age=60, medicines=three))


def test_an_opioid_without_a_factor_is_no_gap_to_be_corrected(edition: Knowledge) -> None:
    line = {"name": "buprenorphine", "dose": "8 mg", "times": 2}
    assert "without a number" in said(advised(edition, age=40, medicines=[line]))["mme-incomplete"]
    unread = {"name": "oxycodone"}
    assert "correct the line" in said(advised(edition, age=40, medicines=[unread]))["mme-incomplete"]


def test_what_was_left_out_on_purpose_is_no_gap_whatever_the_words_of_a_line(edition: Knowledge) -> None:
    odd = replace(line({"name": "oxycodone"}), sig_text="from the tin, not counted")
    over = line({"name": "morphine", "dose": "10 mg", "times": 2, "activity": "ended"})
    record = replace(patient(), medicines=(odd, over))
    found = {one.id: one for one in findings(facts(record, edition), of_record(record, edition, TODAY))}
    assert "oxycodone" in found["mme-incomplete"].because
    assert "morphine" not in found["mme-incomplete"].because


def test_many_red_flags_are_named_in_few_words(edition: Knowledge) -> None:
    advice = advised(edition, age=28, conditions=["Acute low back pain"])
    assert said(advice)["red-flags-unanswered"].count(";") == 3
    assert "and 4 more." in said(advice)["red-flags-unanswered"]


def test_a_first_opioid_is_drafted_for_7_days_and_seen_before_they_end(edition: Knowledge) -> None:
    known = facts(patient(age=40, sex="male", weight=80, creatinine="0.9"), edition)
    medicine = edition.medicines["oxycodone"]
    written = draft(advise_medicine(medicine, known, "postoperative-pain"), medicine, "postoperative-pain")
    assert (written.days, written.quantity) == (7, 28)
    assert written.steps[-1].to_day is None
    plan = follow_up((written,), known)
    assert plan.on == TODAY + timedelta(days=7)
    assert "before its 7 days' supply ends" in plan.because


def test_other_medicines_are_drafted_for_28_days(edition: Knowledge) -> None:
    known = facts(patient(age=40, sex="male", weight=80, creatinine="0.9"), edition)
    medicine = edition.medicines["duloxetine"]
    assert draft(advise_medicine(medicine, known, ""), medicine, "").days == 28
    plan = follow_up((Prescription(medicine="duloxetine", act=Act.START),), known)
    assert plan.on == TODAY + timedelta(weeks=4)


@pytest.mark.parametrize(
    "problem", ["", "cancer-pain", "postoperative-pain", "low-back-pain", "painful-diabetic-neuropathy"]
)
def test_no_opioid_ever_simply_suits_and_none_rises_by_plan(edition: Knowledge, problem: str) -> None:
    known = facts(patient(age=40, sex="male", weight=80, creatinine="0.9"), edition)
    for name in ("tramadol", "oxycodone"):
        advice = advise_medicine(edition.medicines[name], known, problem)
        assert advice.verdict is not Verdict.SUITS
        assert not [one for one in advice.findings if one.level is Level.OK]
        assert [one.to_day for one in advice.steps] == [None]


def test_nothing_rests_on_tolerance_nobody_can_read_from_a_record(edition: Knowledge) -> None:
    high = {"name": "morphine", "strengths": ["60 mg"], "dose": "1 tablet", "times": 3}
    assert "opioid-tolerant" not in facts(patient(age=40, medicines=[high]), edition).tags
    for medicine in edition.medicines.values():
        assert not [one.id for one in medicine.cautions if "opioid-tolerant" in (*one.when, *one.unless)]


@pytest.mark.parametrize(
    ("taken", "key", "words"),
    [
        (["lisinopril", "hydrochlorothiazide", "ibuprofen"], "taken.nsaid-raas-diuretic", "acute kidney injury"),
        (["apixaban", "naproxen"], "taken.nsaid-anticoagulant", "caution Taken now"),
        (["phenelzine", "duloxetine"], "taken.duloxetine-maoi", "stop Taken now"),
        (["tramadol", "sertraline"], "taken.tramadol-antidepressant", "Serotonin"),
        (["tizanidine", "ciprofloxacin"], "taken.tizanidine-cyp1a2-strong", "stop Taken now"),
    ],
)
def test_what_is_taken_together_and_should_not_be_is_said(
    edition: Knowledge, taken: list[str], key: str, words: str
) -> None:
    found = said(advised(edition, age=50, weight=70, creatinine="0.8", medicines=taken))
    assert words in found[key]
    assert all(name in found[key] for name in taken)
    assert len([one for one in found if one.startswith("taken.")]) == 1


def test_what_may_be_taken_together_is_not_said(edition: Knowledge) -> None:
    taken = ["apixaban", "lisinopril", "sertraline", "acetaminophen", "diclofenac (topical)"]
    assert not [one for one in said(advised(edition, age=50, medicines=taken)) if one.startswith("taken.")]
