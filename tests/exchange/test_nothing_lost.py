"""Whatever a record holds is in the record that was read, or listed as not understood: never neither."""

import json

import pytest

from paindesk.domain.medicine_line import Activity
from tests.exchange.nasty import RESOURCES, nasty
from tests.exchange.records import Resource, read_whole, whole

_LOOKED_UP = ("Practitioner", "Medication")  # read by those who refer to them


def trace(resource: Resource) -> str:
    """A word by which to find it again."""
    words = {
        "c1": "obstructive sleep apnea", "c2": "left knee", "c3": "gout", "a1": "codeine",
        "a2": "No known food allergy",
        "1": "oxycodone", "2": "hydroxyzine", "3": "taper over two weeks", "4": "Zorblaxin", "5": "gabapentin",
        "6": "stomach pain", "7": "prednisone", "d1": "2026, 10, 28", "d2": "LORAZEPAM", "ad1": "ketorolac",
        "pr1": "epidural", "pr2": "Coronary artery bypass graft", "s1": "Physical therapy referral",
        "e1": "Overdose of opiate", "f1": "Single prescriber agreement", "r1": "Severe stenosis L4/5",
    }  # fmt: skip
    return words.get(str(resource.get("id")), "")


@pytest.mark.parametrize("resource", [one for one in RESOURCES if trace(one)], ids=lambda one: str(one.get("id")))
def test_each_resource_of_a_nasty_record_leaves_a_trace(resource: Resource) -> None:
    assert trace(resource).casefold() in repr(read_whole(nasty()).record).casefold()


@pytest.mark.parametrize("resource", [one for one in RESOURCES if one["resourceType"] not in _LOOKED_UP],
                         ids=lambda one: f"{one['resourceType']} {one.get('id', '')}")  # fmt: skip
def test_each_resource_by_itself_is_used_or_listed(resource: Resource) -> None:
    nothing, found = whole(), whole(resource)
    assert found.record != nothing.record or found.understood != nothing.understood


def test_the_nasty_record_as_a_whole() -> None:
    record = read_whole(nasty()).record
    lines = {one.source_id: one for one in record.medicines}
    oxycodone = lines["MedicationRequest/1"]
    assert (oxycodone.sig, oxycodone.prescriber, len(oxycodone.fills)) == (None, "Grace Hopper, MD", 1)
    assert "every 8 hours" in oxycodone.disagreement
    assert lines["MedicationRequest/2"].ingredients == ()
    assert lines["MedicationRequest/5"].sig is not None
    assert lines["MedicationRequest/5"].sig.unequal
    assert "MedicationRequest/7" not in lines
    assert [one.medicine for one in record.trials] == ["ibuprofen"]
    assert [one.why_stopped for one in record.trials] == ["stomach pain"]
    assert [one.name for one in record.medicines if one.activity is Activity.UNKNOWN and one.fills] == ["lorazepam"]
    assert record.allergies[0].substance == "codeine"
    assert record.allergies[0].severity == "severe"
    assert not record.no_known_allergies
    (urine,) = record.stewardship.urine_tests
    assert {one.casefold() for one in urine.found} == {"oxycodone", "benzodiazepines"}
    assert [(one.gene, one.phenotype) for one in record.background.genotypes] == [("CYP2D6", "poor metabolizer")]


def test_every_remark_can_be_shown_on_one_line() -> None:
    for one in read_whole(nasty()).record.not_understood:
        assert one.why
        for text in (one.where, one.text, one.why):
            assert text == " ".join(text.split())
            assert len(text) <= 300


def test_no_order_among_the_entries_matters_to_what_is_taken() -> None:
    forth = read_whole(nasty()).record
    turned = json.loads(nasty())
    turned["entry"] = list(reversed(turned["entry"]))
    back = read_whole(json.dumps(turned).encode()).record
    assert set(forth.medicines) == set(back.medicines)
    assert set(forth.conditions) == set(back.conditions)
    assert set(forth.observations) == set(back.observations)
    assert set(forth.not_understood) == set(back.not_understood)
    one, other = (set(record.stewardship.urine_tests[0].found) for record in (forth, back))
    assert one == other
