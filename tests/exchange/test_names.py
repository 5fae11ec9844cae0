"""The same medicine by any of its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import Ingredient
from paindesk.exchange.names import recognise
from tests.exchange.small import KNOWLEDGE


def names(text: str) -> tuple[str, ...]:
    return tuple(one.name for one in recognise(text, KNOWLEDGE).ingredients)


def strengths(text: str) -> tuple[str, ...]:
    return tuple(str(one.strength) for one in recognise(text, KNOWLEDGE).ingredients)


def test_an_rxnorm_name_gives_substance_strength_form_release_and_route() -> None:
    found = recognise("12 HR Oxycodone Hydrochloride 20 MG Extended Release Oral Tablet", KNOWLEDGE, "1049563")
    assert found.ingredients == (Ingredient(name="oxycodone", strength=amount(20, "mg")),)
    assert (found.form, found.release, found.route, found.rxcui) == ("tablet", "er", "oral", "1049563")


@pytest.mark.parametrize(
    "text",
    [
        "Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet",
        "hydrocodone-acetaminophen 7.5-325 mg tablet",
        "Norco 7.5/325",
        "HYDROcodone/APAP 7.5-325MG TAB",
    ],
)
def test_a_combination_is_one_medicine_however_it_is_written(text: str) -> None:
    assert names(text) == ("hydrocodone", "acetaminophen")
    assert strengths(text) == ("7.5 mg", "325 mg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Percocet", ("oxycodone", "acetaminophen")),
        ("Tylenol", ("acetaminophen",)),
        ("tylenol #3", ("codeine", "acetaminophen")),
        ("Advil", ("ibuprofen",)),
        ("OxyContin 40 mg", ("oxycodone",)),
        ("Acetaminophen 300 MG / HYDROcodone Bitartrate 5 MG [Vicodin]", ("hydrocodone", "acetaminophen")),
        ("METHADONE HCL 10 MG TABLET", ("methadone",)),
        ("POLYETHYLENE GLYCOL 3350 17000 MG Powder", ("polyethylene glycol 3350",)),
        ("diclofenac 75 mg tablet", ("diclofenac",)),
        ("Diclofenac Sodium 1 % Topical Gel", ("diclofenac gel",)),
        ("lidocaine 5% patch", ("lidocaine patch",)),
        ("Acetaminophen 325 MG / Dihydrocodeine 16 MG Oral Capsule", ("acetaminophen", "dihydrocodeine")),
    ],
)
def test_brands_and_salts(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == expected


def test_a_patch_by_the_hour_is_transdermal_and_in_micrograms() -> None:
    for text in ("fentanyl 25 MCG/HR transdermal patch", "72 HR Fentanyl 0.025 MG/HR Transdermal System"):
        found = recognise(text, KNOWLEDGE)
        assert found.ingredients == (Ingredient(name="fentanyl", strength=amount(25, "mcg/h")),)
        assert (found.form, found.route) == ("patch", "transdermal")


def test_a_liquid_has_its_strength_per_millilitre() -> None:
    assert strengths("morphine 10 mg/5 mL oral solution") == ("2 mg/mL",)


@pytest.mark.parametrize("text", ["", "blorpizole 10 mg", "aspirin-free", "oxy", "10 mg tablet", "☃"])
def test_an_unknown_name_is_not_guessed(text: str) -> None:
    assert names(text) == ()


def test_a_brand_of_long_acting_tablets_is_extended_release_and_every_12_hours_is_not() -> None:
    assert recognise("OxyContin 20 mg", KNOWLEDGE).release == "er"
    assert recognise("oxycodone 10 mg tablet every 12 hr", KNOWLEDGE).release == ""


@given(
    st.sampled_from(("oxycodone", "Percocet", "polyethylene glycol 3350", "MS Contin", "Lidoderm", "diclofenac gel")),
    st.data(),
)
def test_case_and_spacing_change_nothing(name: str, data: st.DataObject) -> None:
    upper = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    gap = data.draw(st.sampled_from((" ", "  ", "\t", "\u00a0", " \n ")))
    written = "".join(c.upper() if up else c.lower() for c, up in zip(name, upper, strict=True)).replace(" ", gap)
    assert recognise(gap + written + gap, KNOWLEDGE) == recognise(name, KNOWLEDGE)


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(recognise(text, KNOWLEDGE).ingredients, tuple)


@pytest.mark.parametrize(
    "text",
    ["hydrocodone-acetaminophen 7.5-325 mg/0 mL", "Hydrocodone/APAP 0-325 mg tablet",
     "hydrocodone 7.5 mg-acetaminophen 325 mg/0 mL solution", "Norco 0/325"],
)  # fmt: skip
def test_a_strength_of_nothing_is_none(text: str) -> None:
    assert names(text) == ("hydrocodone", "acetaminophen")
    assert "0 mg" not in strengths(text)
    assert strengths(text)[0] == "None"
