"""The banner says what changes prescribing, and says when it does not know."""

from dataclasses import replace

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Condition, Patient, Record
from paindesk.domain.units import Units
from paindesk.exchange.lines import read_line
from paindesk.rules.consult import consult
from paindesk.sample.named import daniel, rosa
from paindesk.shell.banner_facts import Fact, banner_facts, identity_line
from tests.builders import TODAY


def facts_of(record: Record, knowledge: Knowledge) -> dict[str, Fact]:
    advice = consult(record, PainToday(), knowledge, TODAY)
    return {one.label: one for one in banner_facts(record, advice)}


def test_the_mockups_patient(knowledge: Knowledge) -> None:
    record = rosa(TODAY).record
    facts = facts_of(record, knowledge)
    assert identity_line(record.patient, TODAY) == "Female · born 14 Mar 1958 (68 y) · MRN 004-2817"
    assert facts["Allergies"] == Fact("Allergies", "Sulfonamides (rash)", level=Level.STOP)
    assert facts["Kidney function"] == Fact("Kidney function", "CrCl 41 mL/min", "12 Nov")
    assert facts["Weight"].value == "61 kg"
    assert facts["Opioids today"] == Fact("Opioids today", "0 MME/day")
    assert facts["Other medicines"].value.startswith("apixaban, lisinopril")


def test_a_patient_nobody_has_asked(knowledge: Knowledge) -> None:
    facts = facts_of(Record(patient=Patient(id="")), knowledge)
    assert facts["Allergies"].value == "not asked"
    assert facts["Kidney function"].value == "cannot tell"
    assert facts["Kidney function"].level is Level.CAUTION
    assert facts["Weight"].value == "not recorded"
    assert facts["Other medicines"].value == "not asked"
    assert identity_line(Patient(id=""), TODAY) == "Sex not recorded · birth date unknown"


def test_no_known_allergies_is_not_the_same_as_not_asked(knowledge: Knowledge) -> None:
    facts = facts_of(daniel(TODAY).record, knowledge)
    assert facts["Allergies"] == Fact("Allergies", "none known")


def test_from_50_mme_on_it_asks_for_care_but_not_in_palliative_care(knowledge: Knowledge) -> None:
    oxycodone = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge)
    record = replace(daniel(TODAY).record, medicines=(oxycodone,))
    assert facts_of(record, knowledge)["Opioids today"] == Fact("Opioids today", "60 MME/day", level=Level.CAUTION)
    palliative = replace(record, conditions=(*record.conditions, Condition(text="Palliative care", code="Z51.5")))
    assert facts_of(palliative, knowledge)["Opioids today"] == Fact("Opioids today", "60 MME/day")


def test_the_weight_stands_in_the_unit_that_is_set(knowledge: Knowledge) -> None:
    record = rosa(TODAY).record
    facts = banner_facts(record, consult(record, PainToday(), knowledge, TODAY), Units(weight="lb"))
    assert Fact("Weight", "134.5 lb") in facts
