"""What is asked again and again is worked out once, and nothing of a patient stays in the edition."""

from dataclasses import replace

from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Allergy, Condition, Trial
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.facts import Facts
from paindesk.rules.once import once
from tests.builders import TODAY, facts, medicine, mockup_patient, patient

asked: list[str] = []


@once
def _age(word: str, known: Facts) -> str:
    asked.append(word)
    return f"{word} {known.organ.age_years}"


def test_a_question_is_worked_out_once_and_each_question_by_itself() -> None:
    asked.clear()
    known = facts(patient(age=50), load())
    assert [_age("age", known), _age("age", known), _age("years", known)] == ["age 50", "age 50", "years 50"]
    assert asked == ["age", "years"]


def test_other_facts_have_other_answers() -> None:
    known = facts(patient(age=50), load())
    assert _age("age", known) == "age 50"
    assert _age("age", replace(known, organ=replace(known.organ, age_years=51))) == "age 51"


def test_a_changed_medicine_begins_anew_and_is_another_one() -> None:
    first = medicine("examplol")
    first.told["question",] = "answer"
    other = replace(first, route="topical")
    assert not other.told
    assert len({first: "by mouth", other: "on the skin"}) == 2
    assert replace(first) != first


def test_nothing_of_a_patient_stays_in_the_edition() -> None:
    edition = load()
    record = mockup_patient(conditions=["Zzyzx neuropathy of both feet"])
    record = replace(
        record,
        allergies=(Allergy(substance="Codeine zzyzx", reaction="zzyzx rash"),),
        conditions=(*record.conditions, Condition(text="Atrial fibrillation zzyzx")),
        trials=(Trial(medicine="gabapentin", side_effects=("zzyzx",), why_stopped="zzyzx"),),
    )
    assert "zzyzx" in repr(consult(record, PainToday(), edition, TODAY)).lower()
    kept = [edition.told, *(one.told for one in edition.medicines.values())]
    assert any(kept)
    assert "zzyzx" not in repr(kept).lower()
