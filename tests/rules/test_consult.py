"""The whole advice for the patient of the design, and for plainer ones."""

from dataclasses import replace
from decimal import Decimal

import pytest

from paindesk.domain.advice import Advice, ClassAdvice, ClassVerdict, MedicineAdvice
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import Mechanism, PainToday
from paindesk.domain.visit import Choice
from paindesk.rules.consult import consult
from tests.builders import TODAY, patient
from tests.rules.rosa import PAIN, rosa

PDN = "painful-diabetic-neuropathy"


@pytest.fixture(scope="module")
def advice(edition: Knowledge) -> Advice:
    return consult(rosa(), PAIN, edition, TODAY, PDN)


def _class(advice: Advice, key: str) -> ClassAdvice:
    return next(one for one in advice.classes if one.id == key)


@pytest.mark.parametrize(
    ("key", "verdicts"),
    [
        ("neuropathic", {ClassVerdict.SUITS}),
        ("topical", {ClassVerdict.SUITS, ClassVerdict.CONSIDER}),
        ("nsaid", {ClassVerdict.AVOID}),
        ("muscle_relaxant", {ClassVerdict.NO_REASON}),
        ("opioid", {ClassVerdict.LOCKED}),
    ],
)
def test_rosas_classes_stand_as_in_the_design(advice: Advice, key: str, verdicts: set[ClassVerdict]) -> None:
    assert _class(advice, key).verdict in verdicts


def test_every_class_is_there_once_with_its_own_rank(advice: Advice) -> None:
    assert [one.rank for one in advice.classes] == [1, 2, 3, 4, 5, 6, 7]
    assert {one.id for one in advice.classes} == {
        "acetaminophen", "nsaid", "topical", "muscle_relaxant", "neuropathic", "opioid", "non_drug",
    }  # fmt: skip
    assert advice.classes[0].id == "neuropathic"


@pytest.mark.parametrize(
    "words", ["apixaban (bleeding)", "CrCl 41", "lisinopril", "age 68", "stomach pain on ibuprofen"]
)
def test_rosas_reasons_against_nsaids_are_hers(advice: Advice, words: str) -> None:
    against = [one.text for one in _class(advice, "nsaid").reasons_against]
    assert any(text.startswith(words) for text in against), against
    assert len(against) == len(set(against))


def test_celecoxib_is_contraindicated_by_her_allergy(advice: Advice) -> None:
    celecoxib = advice.medicine("celecoxib")
    assert celecoxib is not None
    assert celecoxib.verdict is Verdict.CONTRAINDICATED


def test_gabapentin_starts_low_with_her_own_ceiling(advice: Advice) -> None:
    gabapentin = advice.medicine("gabapentin")
    assert gabapentin is not None
    assert gabapentin.start is not None
    assert gabapentin.ceiling is not None
    assert (str(gabapentin.start.dose), str(gabapentin.ceiling.daily)) == ("100 mg", "1,400 mg")


def test_the_kind_of_pain_shows_beside_the_class_it_speaks_for(advice: Advice) -> None:
    texts = [one.text for one in _class(advice, "neuropathic").reasons_for]
    assert "burning, tingling, numb, both feet, diabetes: neuropathic" in texts


def test_what_matters_for_rosa_is_said_once_most_serious_first(advice: Advice) -> None:
    ids = [one.id for one in advice.findings]
    assert {
        "kidney-reduced", "blood-thinner", "trial-too-small-gabapentin", "vitamin-b12", "sleep-hit", "not-asked",
        "red-flags-unanswered",
    } <= set(ids)  # fmt: skip
    assert len(ids) == len(set(ids))
    weights = [one.level.weight for one in advice.findings]
    assert weights == sorted(weights)


def test_the_locked_opioid_says_what_is_missing(advice: Advice) -> None:
    missing = {one.id for one in advice.gate if not one.met}
    assert {"non-opioids", "risk-screen", "pdmp", "urine-test", "agreement"} <= missing
    assert "goal" not in missing
    assert len(_class(advice, "opioid").reasons_against) == len(missing)


def test_an_exception_in_the_clinicians_words_opens_the_gate(edition: Knowledge) -> None:
    opened = consult(rosa(), PAIN, edition, TODAY, PDN, Choice(opioid_exception="broken hip, hospice asked"))
    assert _class(opened, "opioid").verdict is not ClassVerdict.LOCKED
    assert "broken hip" in opened.gate[-1].detail


def test_palliative_care_is_out_of_scope(edition: Knowledge) -> None:
    out = consult(patient(conditions=["Palliative care"]), PainToday(), edition, TODAY)
    assert [one.id for one in out.gate] == ["scope"]
    assert _class(out, "opioid").verdict is not ClassVerdict.LOCKED


@pytest.mark.parametrize("problem", ["fibromyalgia", "low-back-pain"])
def test_treatment_without_medicine_comes_first_where_the_evidence_says_so(edition: Knowledge, problem: str) -> None:
    found = consult(patient(), PainToday(), edition, TODAY, problem)
    assert found.classes[0].id == "non_drug"


def test_an_nsaid_is_open_to_a_healthy_adult_with_knee_arthritis(edition: Knowledge) -> None:
    healthy = patient(age=45, sex="male", weight=80, height=180, creatinine="0.9")
    found = consult(healthy, PainToday(), edition, TODAY, "knee-osteoarthritis")
    assert _class(found, "nsaid").verdict in (ClassVerdict.SUITS, ClassVerdict.CONSIDER)
    assert found.problem.mechanism is Mechanism.NOCICEPTIVE


def test_a_problem_may_be_asked_for_in_words(edition: Knowledge) -> None:
    assert consult(patient(), PainToday(), edition, TODAY, "sciatica").problem.key == "radicular-pain"
    assert consult(patient(), PainToday(), edition, TODAY, "odd feeling").problem.text == "odd feeling"


def test_an_empty_record_is_answered_honestly(edition: Knowledge) -> None:
    empty = consult(patient(age=None, confirmed=()), PainToday(), edition, TODAY)
    assert empty.proposal.mechanism is None
    assert empty.mme.per_day == 0
    assert any(one.id == "kidney-unknown" for one in empty.findings)
    assert len(empty.classes) == 7


def test_thoughts_of_suicide_stop(edition: Knowledge) -> None:
    found = consult(patient(phq9_item9=1), PainToday(), edition, TODAY)
    assert (found.findings[0].id, found.findings[0].level) == ("suicidal-thoughts", Level.STOP)


def test_high_mme_and_a_benzodiazepine_are_said(edition: Knowledge) -> None:
    line = {"name": "oxycodone", "strengths": ["20 mg"], "dose": "20 mg", "times": 4}
    found = consult(patient(medicines=[line, "lorazepam"]), PainToday(), edition, TODAY)
    assert found.mme.per_day == Decimal(120)
    assert {"mme-high", "opioid-benzodiazepine", "naloxone-missing"} <= {one.id for one in found.findings}
    assert {"pdmp", "urine_test", "agreement", "naloxone", "reevaluation", "benefit_risk_review"} <= {
        one.what for one in found.due
    }


def test_the_clinicians_word_decides_the_kind_of_pain_of_the_main_problem(edition: Knowledge) -> None:
    decided = replace(PAIN, mechanism=Mechanism.MIXED)
    assert consult(rosa(), decided, edition, TODAY).problem.mechanism is Mechanism.MIXED
    assert consult(rosa(), decided, edition, TODAY).proposal.mechanism is Mechanism.NEUROPATHIC
    assert consult(rosa(), decided, edition, TODAY, "knee-osteoarthritis").problem.mechanism is Mechanism.NOCICEPTIVE


def test_without_a_word_the_first_place_on_the_map_is_the_main_problem(edition: Knowledge) -> None:
    assert consult(rosa(), PAIN, edition, TODAY).problem.key == PDN


@pytest.mark.parametrize("words", ["knee osteoarthritis", "Osteoarthritis of knee", "knee-osteoarthritis", ""])
def test_words_find_the_most_specific_problem(edition: Knowledge, words: str) -> None:
    """The wider problem would be treated as an upper joint: 8 g of diclofenac gel a day instead of 16."""
    found = consult(patient(age=50, conditions=["Osteoarthritis of knee"]), PainToday(), edition, TODAY, words)
    assert found.problem.key == "knee-osteoarthritis"


def test_words_of_nerve_pain_find_the_kind_of_it(edition: Knowledge) -> None:
    assert consult(patient(), PainToday(), edition, TODAY, "postherpetic neuralgia").problem.key == (
        "postherpetic-neuralgia"
    )


def test_the_verdict_of_a_medicine_is_that_of_its_findings_whenever_it_is_opened(edition: Knowledge) -> None:
    """It is weighed at once and written out when it is opened: other patients in between change nothing."""
    advice, again = (consult(rosa(), PAIN, edition, TODAY, PDN) for _ in range(2))
    opened = {one.name: (one.verdict, one.findings, one.start, one.ceiling) for one in _medicines(again)}
    consult(patient(age=20, sex="male"), PainToday(), edition, TODAY)
    later = {one.name: (one.verdict, one.findings, one.start, one.ceiling) for one in reversed(_medicines(advice))}
    assert later == opened
    for verdict, found, start, _ in later.values():
        stopped = any(one.level is Level.STOP for one in found)
        assert stopped == (verdict is Verdict.CONTRAINDICATED)
        assert start is None or not stopped


def _medicines(advice: Advice) -> list[MedicineAdvice]:
    return [one for group in advice.classes for one in group.medicines]
