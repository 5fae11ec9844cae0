"""A medicine named several times over: where the names agree they fill each other's gaps, else none is believed."""

import pytest

from paindesk.domain.medicine_line import MedicineLine
from tests.exchange.records import Resource, concept, order, whole, whys


def line_of(code: Resource) -> MedicineLine:
    (line,) = whole(order("", medicationCodeableConcept=code)).record.medicines
    return line


def strengths(line: MedicineLine) -> str:
    return ", ".join(f"{one.name} {one.strength}" for one in line.ingredients)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (concept(rxnorm="7804"), "oxycodone None"),
        (concept("OXYCODONE HCL 5 MG TABS", rxnorm="7804"), "oxycodone 5 mg"),
        (concept("Percocet", rxnorm="1049640 acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet"),
         "oxycodone 5 mg, acetaminophen 325 mg"),
        (concept("pain pill", rxnorm="835603 tramadol hydrochloride 50 MG Oral Tablet"), "tramadol 50 mg"),
        (concept("oxycodone-acetaminophen 5-325", rxnorm="7804 oxycodone"), "oxycodone 5 mg, acetaminophen 325 mg"),
        (concept("OxyContin", rxnorm="1049504 12 HR oxycodone hydrochloride 10 MG Extended Release Oral Tablet"),
         "oxycodone 10 mg"),
        (concept("gabapentin", rxnorm="99999999"), "gabapentin None"),
    ],
)  # fmt: skip
def test_names_that_say_the_same(code: Resource, expected: str) -> None:
    line = line_of(code)
    assert (strengths(line), line.disagreement) == (expected, "")


def test_the_release_is_taken_from_whichever_name_tells_it() -> None:
    line = line_of(concept("morphine 30 mg tab", rxnorm="892494 12 HR morphine sulfate 30 MG Extended Release Tablet"))
    assert (strengths(line), line.release) == ("morphine 30 mg", "er")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (concept("hydrOXYzine 25 MG Oral Tablet", rxnorm="5470"), ("hydroxyzine", "RxNorm code 5470", "hydralazine")),
        (concept("tramadol 50 mg", rxnorm="10737 trazodone"), ("tramadol", "the RxNorm name says trazodone")),
        (concept("morphine 15 mg", rxnorm="3423 hydromorphone"), ("morphine", "hydromorphone")),
        (concept("oxycodone 5 mg", local="1 hydrocodone 5 mg"), ("oxycodone", "the code's name says hydrocodone")),
        (concept("acetaminophen-codeine", rxnorm="1 acetaminophen / oxycodone"), ("codeine", "oxycodone")),
    ],
)  # fmt: skip
def test_names_of_two_medicines_leave_neither(code: Resource, said: tuple[str, ...]) -> None:
    found = whole(order("", medicationCodeableConcept=code))
    (line,) = found.record.medicines
    assert (line.ingredients, line.sig_choices) == ((), ())
    for words in said:
        assert words in line.disagreement
    assert "not taken for either; kept as written" in whys(found)


def test_names_that_tell_two_strengths_leave_it_open() -> None:
    line = line_of(concept("tramadol 100 mg tablet", rxnorm="835603 tramadol hydrochloride 50 MG Oral Tablet"))
    assert strengths(line) == "tramadol None"
    assert line.disagreement == "the text says 100 mg, the RxNorm name says 50 mg"


def test_an_unknown_medicine_is_kept_as_written_and_said() -> None:
    found = whole(order("Zorblaxin 40 mg"))
    assert [(one.text, one.ingredients) for one in found.record.medicines] == [("Zorblaxin 40 mg", ())]
    assert "MedicationRequest | Zorblaxin 40 mg | a medicine PainDesk does not know; kept as written" in whys(found)


def test_an_allergy_by_its_code_alone() -> None:
    (allergy,) = whole({"resourceType": "AllergyIntolerance", "code": concept(rxnorm="2670")}).record.allergies
    assert allergy.substance == "codeine"
