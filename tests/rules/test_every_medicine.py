"""What must hold for every medicine on file and any patient at all."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.dispensing import rung_is_dispensable
from paindesk.rules.prescription import check_prescription, draft
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import facts, patient

CONDITIONS = ("Cirrhosis", "Heart failure", "Atrial fibrillation", "Peptic ulcer", "Seizures", "COPD", "Hemodialysis")
TAKEN = ("apixaban", "sertraline", "lisinopril", "furosemide", "alprazolam", "ciprofloxacin", "paroxetine", "ibuprofen")
RECORDS = st.fixed_dictionaries(
    {"sex": st.sampled_from(["female", "male", "unknown"])},
    optional={
        "age": st.integers(18, 100),
        "weight": st.integers(40, 160),
        "height": st.integers(140, 200),
        "creatinine": st.decimals("0.4", "9", places=2),
        "conditions": st.lists(st.sampled_from(CONDITIONS), unique=True, max_size=3),
        "medicines": st.lists(st.sampled_from(TAKEN), unique=True, max_size=4),
        "allergies": st.lists(st.sampled_from(["sulfa: rash", "aspirin: hives", "codeine: nausea"]), max_size=2),
        "pregnancy": st.sampled_from(["pregnant", "possible", "unknown"]),
        "falls": st.integers(0, 3),
    },
)
NAMES = sorted(load().medicines)


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=RECORDS)
def test_the_advice_is_safe_in_itself(name: str, edition: Knowledge, words: dict[str, object]) -> None:
    medicine = edition.medicines[name]
    known = facts(patient(**words), edition)  # type: ignore[arg-type]  # hypothesis draws the right kinds
    advice = advise_medicine(medicine, known)
    assert (advice.start is None) == (not advice.steps)
    if advice.start is None:
        assert advice.findings, "no start, and nothing says why"
    if advice.verdict is Verdict.CONTRAINDICATED:
        assert advice.start is None
        assert any(one.level is Level.STOP for one in advice.findings)
    for step in advice.steps:
        assert advice.ceiling is None or step.daily <= advice.ceiling.daily
        assert rung_is_dispensable(step.rung, medicine)
    if advice.steps:
        written = draft(advice, medicine, "")
        found = check_prescription(written, known)
        assert not [one for one in found if ".dose.above" in one.id or ".supply." in one.id or one.id.endswith(".unit")]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=RECORDS, added=st.sampled_from(TAKEN))
def test_one_more_medicine_never_removes_an_interaction(edition: Knowledge, words, added) -> None:
    more = {**words, "medicines": [*words.get("medicines", []), added]}
    for name in ("naproxen", "tramadol", "duloxetine", "tizanidine", "oxycodone"):
        before, after = (
            advise_medicine(edition.medicines[name], facts(patient(**one), edition)) for one in (words, more)
        )
        wider = {one.id for one in edition.interactions if one.third}
        interactions = {one.id for one in before.findings if ".interaction." in one.id}
        now = {one.id for one in after.findings}
        # Said no longer only where a three-way rule now says it, and more.
        assert interactions <= now or now.intersection(f"{name}.interaction.{one}" for one in wider)
        assert before.verdict.weight <= after.verdict.weight


def test_an_unwritten_prescription_is_checked_too(edition: Knowledge) -> None:
    for name in NAMES:
        found = check_prescription(Prescription(medicine=name, act=Act.START), facts(patient(), edition))
        assert f"{name}.dose.missing" in {one.id for one in found}
