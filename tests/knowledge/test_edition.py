"""What must hold of the knowledge that really ships."""

import pytest

from paindesk.knowledge import resources_folder
from tests.builders import shipped

CLASSES = {"acetaminophen", "nsaid", "topical", "muscle_relaxant", "neuropathic", "opioid", "non_drug"}


def test_it_loads_and_names_its_edition() -> None:
    assert shipped().edition == "2026.11.4"
    assert str(shipped().reviewed_on) == "2026-11-26"


def test_the_seven_classes_stand_in_their_order() -> None:
    classes = shipped().classes
    assert set(classes) == CLASSES
    assert sorted(one.order for one in classes.values()) == list(range(1, 8))


def test_every_class_of_medicines_has_a_medicine() -> None:
    for key in CLASSES - {"non_drug"}:
        assert shipped().of_class(key), key


def test_every_member_of_a_group_is_a_medicine_that_is_known() -> None:
    known = {*shipped().medicines, *shipped().other_medicines}
    for group, members in shipped().groups.items():
        assert set(members) <= known, group


def test_wider_groups_hold_their_narrower_ones() -> None:
    groups = {name: set(members) for name, members in shipped().groups.items()}
    assert groups["doac"] | groups["vitamin-k-antagonist"] <= groups["anticoagulant"]
    assert groups["loop-diuretic"] | groups["thiazide"] <= groups["diuretic"]
    assert groups["mixed-opioid"] <= groups["opioid"] <= groups["cns-depressant"] | {"naloxone"}
    assert groups["benzodiazepine"] | groups["z-drug"] | groups["sedating-antihistamine"] <= groups["cns-depressant"]
    assert groups["ssri"] | groups["snri"] | groups["triptan"] <= groups["serotonergic"]
    assert groups["ppi"] <= groups["acid-suppressant"]
    assert (
        groups["ace-inhibitor"] | groups["arb"] | groups["diuretic"] - {"ethacrynic acid"} <= groups["antihypertensive"]
    )


def test_every_part_of_a_combination_is_known_by_itself() -> None:
    known = {*shipped().medicines, *shipped().other_medicines}
    for name in shipped().other_medicines:
        for part in name.split("/"):
            assert part in known, name


def test_no_two_medicines_share_a_code_or_a_brand() -> None:
    codes = [code for one in shipped().other_medicines.values() for code in one.rxcui]
    assert len(codes) == len(set(codes))
    brands = [brand.casefold() for one in shipped().other_medicines.values() for brand in one.brands]
    brands += [brand.casefold() for one in shipped().medicines.values() for brand in one.patient.brands]
    assert sorted({one for one in brands if brands.count(one) > 1}) == []
    assert not set(brands) & {*shipped().medicines, *shipped().other_medicines}


def test_no_two_observations_share_a_loinc_code() -> None:
    codes = [code for one in shipped().observations.values() for code in one.loinc]
    assert len(codes) == len(set(codes))


def test_no_two_problems_share_a_code() -> None:
    for system in ("icd10", "snomed"):
        codes = [code for one in shipped().problems.values() for code in getattr(one, system)]
        assert sorted({one for one in codes if codes.count(one) > 1}) == []


@pytest.mark.parametrize(
    ("opioid", "factor"),
    [("oxycodone", "1.5"), ("hydromorphone", "5"), ("methadone", "4.7"), ("tramadol", "0.2"), ("fentanyl", "2.4")],
)
def test_the_factors_are_those_of_2022(opioid: str, factor: str) -> None:
    assert str(shipped().factors["cdc-2022"].factors[opioid].normalize()) == factor


def test_every_opioid_has_a_factor_or_the_reason_why_not() -> None:
    for table in shipped().factors.values():
        opioids = {one for one in shipped().groups["opioid"] if one != "naloxone"}
        # A combination or another release counts by its leading substance.
        opioids = {known.substances[0] if (known := shipped().medicines.get(one)) else one for one in opioids}
        assert opioids == {*table.factors, *table.by_dose, *table.no_factor}
        assert not {*table.factors, *table.by_dose} & {*table.no_factor}


def test_umol_of_creatinine_turns_into_mg() -> None:
    creatinine = shipped().observations["creatinine"]
    assert creatinine.also is not None
    assert round(creatinine.also["umol/L"] * 88, 2) == round(creatinine.also["µmol/L"] * 88, 2) == 1


def test_therapies_speak_of_every_kind_of_pain() -> None:
    named = {kind for one in shipped().therapies for kind in one.mechanisms}
    assert {kind.value for kind in named} == {"nociceptive", "spasm", "neuropathic", "nociplastic", "mixed"}


def test_every_file_in_the_folder_is_read() -> None:
    """A file that nobody reads would look like knowledge and be none."""
    folder = resources_folder() / "knowledge"
    read = {
        "allergens", "classes", "conditions", "edition", "equianalgesic", "groups", "letters", "misuse_signals",
        "morphine_equivalents",
        "observations", "opioid_states", "other_medicines", "problems", "qualities", "red_flags",
        "self_care", "sources", "spanish_names", "tapers", "therapies", "thresholds", "urine_tests",
    }  # fmt: skip
    assert {path.stem for path in folder.glob("*.toml")} == read
    folders = {path.name for path in folder.iterdir() if path.is_dir()}
    assert folders == {"medicines", "interactions", "instruments"}
