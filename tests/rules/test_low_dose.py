"""Low-dose aspirin is for the heart or brain: no NSAID, never a line against it; aspirin for pain is an NSAID."""

from dataclasses import replace

import pytest

from paindesk.domain.dose import amount
from paindesk.domain.medicine import Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.knowledge import load
from paindesk.rules.monitoring import due
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import TODAY, facts, line, patient

EDITION = load()
FOR_THE_HEART = {"name": "aspirin", "dose": "81 mg", "times": 1}
FOR_PAIN = {"name": "aspirin", "dose": "325 mg", "times": 4}


def tablet(strength: str) -> MedicineLine:
    """Aspirin of that strength, with no directions."""
    value, unit = strength.split()
    (part,) = line("aspirin").ingredients
    return replace(line("aspirin"), ingredients=(replace(part, strength=amount(value, unit)),))


def when_it_hurts(taken: MedicineLine) -> MedicineLine:
    assert taken.sig is not None
    return replace(taken, sig=replace(taken.sig, as_needed=True))


@pytest.mark.parametrize(
    ("taken", "low"),
    [
        (line(FOR_THE_HEART), True),
        (line({"name": "aspirin", "dose": "162 mg", "times": 2}), True),
        (line({"name": "aspirin", "dose": "325 mg", "times": 1}), True),
        (line({"name": "aspirin", "dose": "325 mg", "times": 2}), False),
        (when_it_hurts(line({"name": "aspirin", "dose": "325 mg", "times": 1})), False),
        (line(FOR_PAIN), False),
        # Without directions it counts as taken four times a day; without a strength as taken for pain.
        (tablet("81 mg"), True),
        (tablet("325 mg"), False),
        (line("aspirin"), False),
        (line("aspirin/dipyridamole"), True),
        (line("acetaminophen/aspirin/caffeine"), False),
        (line({"name": "ibuprofen", "dose": "200 mg", "times": 1}), False),
    ],
)
def test_what_is_a_low_dose(taken: MedicineLine, low: bool) -> None:
    assert EDITION.is_low_dose(taken) is low


def found(medicine: str, taken: dict[str, object]) -> set[str]:
    record = patient(age=60, weight=70, creatinine="0.8", medicines=[taken])
    return {one.id for one in advise_medicine(EDITION.medicines[medicine], facts(record, EDITION)).findings}


def test_an_nsaid_beside_the_low_dose_is_a_bleeding_risk_and_no_double() -> None:
    said = found("ibuprofen", FOR_THE_HEART)
    assert "ibuprofen.interaction.cox-1-nsaid-aspirin-for-heart" in said
    assert "ibuprofen.interaction.nsaid-antiplatelet" not in said  # the same bleeding, said once
    assert not any("duplicate" in one for one in said)


def test_an_nsaid_beside_aspirin_for_pain_is_a_double() -> None:
    assert "ibuprofen.interaction.nsaid-aspirin-for-pain" in found("ibuprofen", FOR_PAIN)
    assert "aspirin.interaction.nsaid-aspirin-for-pain" in found("aspirin", {"name": "ibuprofen"})


def test_aspirin_of_an_unknown_dose_may_be_for_the_heart_and_is_not_to_be_replaced() -> None:
    said = found("ibuprofen", {"name": "aspirin"})
    assert "ibuprofen.interaction.cox-1-nsaid-aspirin-for-heart" in said
    assert not any("duplicate" in one for one in said)


def test_the_low_dose_brings_none_of_the_nsaid_interactions() -> None:
    record = patient(medicines=[FOR_THE_HEART, "lithium", "lisinopril", "hydrochlorothiazide"])
    assert "nsaid" not in facts(record, EDITION).groups["aspirin"]
    assert {"antiplatelet", "salicylate"} <= facts(record, EDITION).groups["aspirin"]
    assert "nsaid" in facts(patient(medicines=[FOR_PAIN]), EDITION).groups["aspirin"]


def test_aspirin_for_pain_is_not_put_on_top_of_the_low_dose() -> None:
    record = patient(age=45, weight=70, creatinine="0.8", sex="male", medicines=[FOR_THE_HEART])
    said = advise_medicine(EDITION.medicines["aspirin"], facts(record, EDITION), "tension-headache")
    assert said.verdict is Verdict.AVOID
    finding = next(one for one in said.findings if one.id == "aspirin.duplicate.low-dose")
    assert finding.action == "Leave the low dose as it is; choose another pain reliever."


def test_the_low_dose_is_not_followed_with_the_labs_of_an_nsaid() -> None:
    for taken, watched in ((FOR_THE_HEART, False), (FOR_PAIN, True)):
        record = patient(age=70, medicines=[taken])
        known = facts(record, EDITION)
        titles = {one.title for one in due(known, of_record(record, EDITION, TODAY))}
        assert ("Creatinine" in titles) is watched, titles
