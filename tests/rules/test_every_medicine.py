"""What must hold for every medicine on file and any patient at all."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.dispensing import rung_is_dispensable
from paindesk.rules.prescription import check_prescription, draft
from paindesk.rules.starting_dose import advise_medicine
from paindesk.rules.sums import KEYS
from tests.builders import facts, patient, shipped

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


ANYTHING = sorted(
    {name for name in load().other_medicines if "/" not in name} | {name for name in NAMES if "/" not in name}
)
# What a finding about the sum says for milder pairs inside it.
SUMS = ("serotonin", "sedation", "cns-active")


@settings(max_examples=150, deadline=None)
@given(
    words=RECORDS,
    taken=st.lists(st.sampled_from(ANYTHING), max_size=4),
    added=st.sampled_from(ANYTHING),
    data=st.data(),
)
def test_one_more_medicine_never_removes_a_finding_nor_betters_a_verdict(words, taken, added, data) -> None:
    known = shipped()
    name = data.draw(st.sampled_from(NAMES))
    # The one exception: whoever takes an opioid is no longer new to them.
    assume(not all("opioid" in known.groups_of(one) for one in (name, added)))
    before, after = (
        advise_medicine(known.medicines[name], facts(patient(**{**words, "medicines": list_}), known))
        for list_ in (taken, [*taken, added])
    )
    assert before.verdict.weight <= after.verdict.weight
    wider = {one.id for one in known.interactions if one.third}
    now = {one.id for one in after.findings}
    said_by_a_wider_one = now & {*(f"{name}.interaction.{one}" for one in wider), *(f"{name}.{one}" for one in SUMS)}
    gone = {
        one.id
        for one in before.findings
        if any(part in one.id for part in (".interaction.", ".duplicate.", ".washout.", *(f".{each}" for each in KEYS)))
    } - now
    assert not gone or said_by_a_wider_one, gone


@settings(max_examples=100, deadline=None)
@given(taken=st.lists(st.sampled_from(ANYTHING), max_size=6, unique=True), data=st.data())
def test_the_order_of_the_list_does_not_matter(taken, data) -> None:
    known = shipped()
    name, other = data.draw(st.sampled_from(NAMES)), data.draw(st.permutations(taken))
    told = [advise_medicine(known.medicines[name], facts(patient(medicines=one), known)) for one in (taken, other)]
    assert told[0].verdict is told[1].verdict
    assert {one.id for one in told[0].findings} == {one.id for one in told[1].findings}


@settings(max_examples=100, deadline=None)
@given(taken=st.sampled_from(ANYTHING), data=st.data())
def test_what_is_put_on_the_skin_triggers_no_rule_meant_for_tablets(taken, data) -> None:
    known = shipped()
    name = data.draw(st.sampled_from(NAMES))
    medicine = known.medicines[name]
    on_skin = advise_medicine(medicine, facts(patient(medicines=[{"name": taken, "route": "topical"}]), known))
    systemic = {one.id for one in known.interactions if one.not_topical}
    said = {one.id.rpartition(".")[2] for one in on_skin.findings if ".interaction." in one.id}
    assert not said & systemic
    assert not [one.id for one in on_skin.findings if any(one.id.endswith(f".{key}") for key in KEYS)]


def test_an_unwritten_prescription_is_checked_too(edition: Knowledge) -> None:
    for name in NAMES:
        found = check_prescription(Prescription(medicine=name, act=Act.START), facts(patient(), edition))
        assert f"{name}.dose.missing" in {one.id for one in found}
