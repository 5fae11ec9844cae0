"""urine_tests.toml: what is in it as its sources have it, and what of it is refused."""

from decimal import Decimal
from pathlib import Path

import pytest

from paindesk.domain.errors import KnowledgeFault
from paindesk.knowledge import load
from tests.knowledge.small_edition import replace, write

FILE = "urine_tests.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


def test_a_substance_reads_with_its_window_and_its_names(folder: Path) -> None:
    facts = load(folder).urine
    morphine = facts.substance("MS Contin")
    assert morphine is not None
    assert morphine.window is not None
    assert (morphine.key, morphine.window.longest_days) == ("morphine", 2)
    assert facts.substance("Normorphine") is morphine
    assert facts.assay("opiates") is facts.assays["opiates"]
    assert facts.substance("opiates") is None
    assert facts.limits["ph_unusual_high"].value == Decimal(1)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('detects = ["morphine"]', 'detects = ["morfine"]', "detects"),
        ('detects = ["morphine"]', 'detects = ["morphine", "codeine"]', "misses"),
        ('medicines = ["gabapentin"]', 'medicines = ["gabapentine"]', "false_positives"),
        ('name = "morphine"', 'name = "morfine"', "metabolites"),
        ('names = ["normorphine"]', 'names = ["codeine"]', "codeine"),
        ('assay = "opiates"', 'assay = "opiate"', "assay"),
        ("shortest_days = 1", "shortest_days = 3", "longest_days"),
        ('group = "opioid"\nassay', 'group = "opioid"\nillicit = true\nassay', "illicit"),
        ('nitrite_adulterated = { value = 1, source = "label" }\n', "", "nitrite_adulterated"),
        ('{ names = ["normorphine"], source = "label" }', '{ names = ["normorphine"] }', "shown_by"),
        ('said = { text = "made for morphine", source = "label" }', "", "said"),
    ],
)
def test_a_wrong_fact_is_refused_with_its_key(folder: Path, old: str, new: str, key: str) -> None:
    replace(folder, FILE, old, new)
    with pytest.raises(KnowledgeFault) as refused:
        load(folder)
    assert FILE in refused.value.message
    assert key in refused.value.message


@pytest.mark.parametrize(
    ("substance", "becomes", "beside_it_only"),
    [
        ("codeine", "morphine", False),
        ("codeine", "hydrocodone", True),
        ("morphine", "hydromorphone", True),
        ("hydrocodone", "hydromorphone", False),
        ("hydrocodone", "dihydrocodeine", True),
        ("oxycodone", "oxymorphone", False),
        ("oxycodone", "hydrocodone", True),
        ("heroin", "morphine", False),
        ("diazepam", "temazepam", False),
        ("diazepam", "oxazepam", False),
    ],
)
def test_what_becomes_what(substance: str, becomes: str, beside_it_only: bool) -> None:
    (step,) = [one for one in load().urine.substances[substance].metabolites if one.name == becomes]
    assert (step.minor or step.impurity) is beside_it_only
    assert step.source.confirmed


@pytest.mark.parametrize("missed", ["oxycodone", "oxymorphone", "fentanyl", "methadone", "tramadol", "buprenorphine"])
def test_an_opiate_screen_misses_what_is_no_opiate(missed: str) -> None:
    found = load().urine.assays["opiates"].missed(missed)
    assert found is not None
    assert found.source.confirmed


@pytest.mark.parametrize(
    ("limit", "value", "unit"),
    [
        ("creatinine_dilute", "20", "mg/dL"),
        ("creatinine_substituted", "2", "mg/dL"),
        ("gravity_dilute", "1.003", ""),
        ("gravity_substituted", "1.001", ""),
        ("ph_adulterated_low", "4", ""),  # 3 until 2017
        ("ph_adulterated_high", "11", ""),
        ("nitrite_adulterated", "500", "mcg/mL"),
        ("temperature_low", "90", "°F"),
        ("temperature_high", "100", "°F"),
    ],
)
def test_the_bounds_of_a_sample(limit: str, value: str, unit: str) -> None:
    found = load().urine.limits[limit]
    assert (found.value, found.unit) == (Decimal(value), unit)
    assert found.source.confirmed


@pytest.mark.parametrize(("group", "assay"), [("benzodiazepine", "benzodiazepines"), ("barbiturate", "barbiturates")])
def test_a_prescribed_member_of_the_class_is_never_unknown_to_its_screen(group: str, assay: str) -> None:
    edition = load()
    screen = edition.urine.assays[assay]
    known = {name for one in screen.false_positives for name in one.medicines}
    seen = (*screen.detects, *(name for part in (*screen.varies, *screen.misses) for name in part.substances))
    known |= {name for key in seen for name in edition.urine.substances[key].medicines}
    members = {name for name in (*edition.medicines, *edition.other_medicines) if group in edition.groups_of(name)}
    assert members - known == set()
