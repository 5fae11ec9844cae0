"""Choosing the class and the medicine, as situations."""

from dataclasses import replace

from paindesk.domain.advice import ClassVerdict, Reason
from paindesk.domain.finding import Level
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.patient import Allergy
from paindesk.steps.medicine_class.model import MedicineClassModel
from paindesk.steps.medicine_class.step import STEP
from paindesk.steps.medicine_class.words import joined, mark
from paindesk.steps.step import Mark
from tests.steps.medicine_class.rosa_visit import opened, order


def model_of(session: object) -> MedicineClassModel:
    found = session.models[STEP.id]  # type: ignore[attr-defined]  # a Session
    assert isinstance(found, MedicineClassModel)
    return found


def test_nothing_is_hidden_and_the_nerve_pain_class_comes_first_for_burning_feet() -> None:
    model = model_of(opened(STEP))
    assert len(model.classes()) == 7
    assert order(model.classes())[0] == "neuropathic"
    assert model.problem_text() == "painful diabetic neuropathy"
    assert model.state().line == "choose"
    assert model.next_title() == "Starting dose"


def test_choosing_gabapentin_shows_its_findings_and_names_the_next_step() -> None:
    session = opened(STEP)
    model = model_of(session)
    model.choose("neuropathic", "gabapentin")
    assert session.take(STEP.id, 0)
    assert session.visit.choice.medicine == "gabapentin"
    assert session.visit.prescriptions == ()
    assert model.is_complete()
    assert model.panel_title() == "Gabapentin for Rosa"
    assert model.next_title() == "Gabapentin: starting dose"
    assert "gabapentin.kidney" in order(model.findings())


def test_celecoxib_with_a_sulfonamide_allergy_is_chosen_only_with_a_reason() -> None:
    session = opened(STEP)
    model = model_of(session)
    model.choose("nsaid", "celecoxib")
    session.take(STEP.id, 0)
    assert model.state().mark is Mark.ATTENTION
    assert model.state().line == "reason needed"
    assert model.findings()[0].level is Level.STOP
    model.set_reason("The rash was from another medicine, patch tested 2024")
    session.take(STEP.id, 5)
    assert model.is_complete()


def test_a_reason_for_one_medicine_is_not_a_reason_for_the_next() -> None:
    model = model_of(opened(STEP))
    model.choose("nsaid", "celecoxib")
    model.set_reason("tolerated for years")
    model.choose("nsaid", "naproxen")
    assert not model.choice.reason


def test_no_medicine_is_a_choice() -> None:
    session = opened(STEP)
    model = model_of(session)
    model.choose("non_drug")
    session.take(STEP.id, 0)
    assert model.is_complete()
    assert model.state().line == "no medicine"


def test_the_knee_is_ranked_by_itself() -> None:
    session = opened(STEP)
    model = model_of(session)
    assert [text for _, text in model.problem_options()] == ["Painful diabetic neuropathy", "Knee osteoarthritis"]
    model.set_problem("knee-osteoarthritis")
    session.take(STEP.id, 0)
    assert model.problem_text() == "knee osteoarthritis"
    assert order(model.classes())[0] != "neuropathic"
    assert model.problem_option() == "knee-osteoarthritis"


def test_a_problem_without_an_entry_says_so() -> None:
    session = opened(STEP)
    model = model_of(session)
    model.set_problem("burning mouth ")
    session.take(STEP.id, 0)
    assert model.problem_option() is None
    assert model.problem_note().startswith("PainDesk has no entry")
    assert session.visit.choice.problem == "burning mouth "


def test_the_opioid_gate_opens_by_what_is_recorded_here_and_by_trials() -> None:
    session = opened(STEP)
    model = model_of(session)
    missing = {one.id for one in model.gate() if not one.met}
    assert {"pdmp", "urine-test", "agreement"} <= missing
    model.record_pdmp("one prescriber", as_expected=True)
    model.record_urine_test("")
    model.record_talk()
    model.record_naloxone()
    session.take(STEP.id, 0)
    kept = session.visit.record.stewardship
    assert kept.pdmp_reviews[0].seen == "one prescriber"
    assert kept.urine_tests[0].note == "sent"
    assert {one.id for one in model.gate() if not one.met} == {"non-opioids", "non-drug", "risk-screen"}
    model.record_non_drug("walking, daily")
    model.record_non_drug("walking, daily")
    session.take(STEP.id, 0)
    assert {one.id for one in model.gate() if not one.met} == {"non-opioids", "risk-screen"}
    assert [one.medicine for one in session.visit.record.trials].count("non-drug: walking, daily") == 1
    assert model.is_locked("opioid")


def test_recording_twice_on_a_day_corrects_and_does_not_add() -> None:
    model = model_of(opened(STEP))
    model.record_pdmp("", as_expected=True)
    model.record_pdmp("two prescribers", as_expected=False)
    model.record_urine_test("sent")
    model.record_urine_test("nothing found")
    assert [one.as_expected for one in model.stewardship.pdmp_reviews] == [False]
    assert [one.note for one in model.stewardship.urine_tests] == ["nothing found"]
    result = UrineTest(on=model.context.on, found=("oxycodone",))
    model.stewardship = replace(model.stewardship, urine_tests=(result,))
    model.record_urine_test("sent to the laboratory")
    assert [one.note for one in model.stewardship.urine_tests] == ["", "sent to the laboratory"]


def test_an_exception_in_the_clinicians_words_opens_the_opioid_class() -> None:
    session = opened(STEP)
    model = model_of(session)
    model.choose("opioid", "oxycodone")
    session.take(STEP.id, 0)
    assert model.state().line == "conditions missing"
    model.set_exception("hip fracture, operation tomorrow")
    model.set_reason("nothing else holds until the operation")
    session.take(STEP.id, 5)
    assert not model.is_locked("opioid")
    assert model.is_complete()


def test_marks_say_in_a_few_words_how_each_medicine_stands() -> None:
    model = model_of(opened(STEP))
    said = {one.name: mark(one) for group in model.classes() for one in group.medicines}
    assert said["gabapentin"].text == "start low"
    assert said["lidocaine patch"].text == "usual dose"
    assert said["celecoxib"].text == "allergy: Sulfonamides"
    assert said["celecoxib"].kind == "stop"
    assert said["naproxen"].text.endswith("reasons")
    assert said["acetaminophen"].text == "taken already"


def test_a_class_says_sentences_before_its_short_reasons() -> None:
    model = model_of(opened(STEP, allergies=(Allergy(substance="Latex"),)))
    nsaid = next(one for one in model.classes() if one.id == "nsaid")
    assert nsaid.verdict is ClassVerdict.AVOID
    text = joined(nsaid.reasons_against)
    assert "CrCl 41" in text
    assert ".," not in text
    assert text.count("CrCl 41") == 1


def test_what_speaks_against_a_class_because_of_one_medicine_is_said_of_it_once() -> None:
    said = ("No evidence for it.", "sertraline (serotonin)", "CrCl 41", "apixaban", "sertraline (bleeding)", "Apixaban")
    assert joined(tuple(Reason(text=one) for one in said)) == (
        "No evidence for it. Sertraline (serotonin, bleeding), CrCl 41, apixaban."
    )
