"""What is wrong in a clinic's own folder: told by file, key and what it must be; all of it is left out."""

from datetime import date
from pathlib import Path

import pytest

from paindesk.documents.sentences import in_window, told
from paindesk.domain.errors import KnowledgeFault
from paindesk.domain.medicine import Verdict
from paindesk.knowledge import resources_folder
from paindesk.knowledge_here import KnowledgeHome, read_knowledge, with_local
from tests.builders import shipped
from tests.knowledge.local_folder import HOUSE_RULES, LACOSAMIDE, LAMOTRIGINE, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One local medicine, and one house rule of each kind."""
    return write(tmp_path / "house")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('medicine = "gabapentin"', 'medicine = "gabapentine"', "ceilings[1].medicine: unknown medicine “gabapentine”"),
        ('daily = "1800 mg"', 'daily = "3600 mg"', "ceilings[1].daily: must be below 3,600 mg"),
        ('daily = "1800 mg"', 'daily = "5000 mg"', "ceilings[1].daily: must be below 3,600 mg"),
        ('daily = "1800 mg"', 'daily = "2 g"', "ceilings[1].daily: must be in mg"),
        ('daily = "1800 mg"', 'daily = "20 mg"', "less than the smallest piece"),
        ('daily = "1800 mg"', 'daily = "-1 mg"', "ceilings[1].daily: not an amount above zero"),
        ('daily = "1800 mg"', "daily = 1800", "ceilings[1].daily: must be an amount"),
        ('verdict = "avoid"', 'verdict = "suits"', "cautions[1].verdict: unknown verdict of a house rule “suits”"),
        ('when = ["ssri"]', 'when = ["ssris"]', "cautions[1].when: unknown condition tag, group or medicine “ssris”"),
        ('when = ["ssri"]', 'unless = ["ssri"]', "cautions[1].unless: unknown key"),
        ('id = "seizure-clinic"', 'id = "Seizure clinic"', "cautions[1].id: must be small letters"),
        ('by = "Ada Vega, MD"', "", "by: missing"),
        ("decided = 2026-11-03", 'decided = "last week"', "decided: must be a date"),
        ("decided = 2026-11-03", "decided = 2026-11-03T08:00:00", "decided: must be a date (2026-11-24)"),
        ('clinic = "Riverside Pain Clinic"', "", "clinic: missing"),
        ("every_days = 90", "every_days = 0", "checks[1].every_days: must be from 1 to 3650 days"),
        ("baseline = true", "remove = true", "checks[1].remove: unknown key"),
        ("[[checks]]", "[[removed]]", "removed: unknown key"),
        ("[[checks]]", "[[checks", "not readable as TOML"),
    ],
)
def test_a_wrong_house_rule_is_told_by_file_and_key(folder: Path, old: str, new: str, said: str) -> None:
    assert HOUSE_RULES.count(old) == 1
    (folder / "house_rules.toml").write_text(HOUSE_RULES.replace(old, new), "utf-8")
    with pytest.raises(KnowledgeFault) as fault:
        with_local(shipped(), folder)
    assert fault.value.message.startswith("house_rules.toml: ")
    assert said in fault.value.message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "lacosamide"', 'name = "Lacosamide"', "name: must be the name of the file"),
        ('bedtime = "12.5 mg" }', 'bedtime = "13.3 mg" }', "13.3 mg cannot be made of the products"),
        ("below = 65", "below = 60", "ages: gap: nothing between 60 and 65"),
        ("below = 65", "below = 70", "ages: bands overlap"),
        ('daily = "400 mg"', 'daily = "100 mg"', "ladders: a rung is above the maximum of 100 mg a day"),
        ('to = "400 mg"', 'to = "4 mL"', "maximum: doses and limits must have one unit; there are mL, mg"),
        ('rxcui = "623400"', 'rxcui = "25480"', "rxcui: that of gabapentin"),
        ('["Vimpat"]', '["Neurontin"]', "patient.brands: “neurontin” is gabapentin"),
        ('groups = ["antiepileptic"]', 'groups = ["antiepileptics"]', "groups: unknown group “antiepileptics”"),
        ('allergens = ["antiepileptic-rash"]', 'allergens = ["antiepileptic rash"]',
         "allergens: unknown family, group or medicine “antiepileptic rash”"),
        ('class = "neuropathic"', 'class = "nerve"', "class: unknown class “nerve”"),
        ('class = "neuropathic"', 'class = "neuropathic"\nsubstances = ["gabapentin"]',
         "substances: the same as those of gabapentin; a house rule"),
        ('class = "neuropathic"', 'class = "neuropathic"\nsubstances = ["butorphanol"]',
         "class: must be “opioid”"),
        ('notice = ["Mareo o caminar inestable", "Dolor de cabeza", "Vista doble o borrosa", "Náusea"]',
         "notice = []", "patient.es.notice: missing"),
        ('source = "label-lacosamide §2.2 table 1"', 'source = "label-x §2.2"', "unknown source “label-x”"),
        ('pace = "older"', 'pace = "faster"', "unknown pace “faster”"),
    ],
)  # fmt: skip
def test_a_wrong_local_medicine_is_told_by_file_and_key(folder: Path, old: str, new: str, said: str) -> None:
    assert old in LACOSAMIDE
    (folder / "medicines" / "lacosamide.toml").write_text(LACOSAMIDE.replace(old, new), "utf-8")
    with pytest.raises(KnowledgeFault) as fault:
        with_local(shipped(), folder)
    assert fault.value.message.startswith("medicines/lacosamide.toml: ")
    assert said in fault.value.message


def test_a_medicine_that_paindesk_has_is_no_local_one(folder: Path) -> None:
    (folder / "medicines" / "lamotrigine.toml").write_text(LAMOTRIGINE, "utf-8")
    with pytest.raises(KnowledgeFault, match="PainDesk advises on lamotrigine itself"):
        with_local(shipped(), folder)


@pytest.mark.parametrize("place", ["gabapentin.toml", "medicine/x.toml", "medicines/old/x.toml", "interactions/x.toml"])
def test_a_file_in_a_place_that_is_not_read_is_told(folder: Path, place: str) -> None:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text("", "utf-8")
    with pytest.raises(KnowledgeFault, match=f"{place}: is not read here"):
        with_local(shipped(), folder)


@pytest.mark.parametrize(
    "number", ['"1e999999 mg"', '"0.0000000000000000000000000001 mg"', "[[[]]]", '"1 mg\\u0000"'], ids=str
)
def test_no_value_stops_the_program(folder: Path, number: str) -> None:
    text = LACOSAMIDE.replace('{ days = 14, bedtime = "12.5 mg" }', f"{{ days = 14, bedtime = {number} }}")
    (folder / "medicines" / "lacosamide.toml").write_text(text, "utf-8")
    found = read_knowledge(KnowledgeHome(packs=folder / "none", keys=(), local=str(folder)), "0.1.0")
    assert found.edition == shipped().edition
    assert len(found.left_out) == 1


def test_a_folder_that_is_wrong_or_gone_is_left_out_as_a_whole_and_said_in_a_sentence(folder: Path) -> None:
    home = KnowledgeHome(packs=folder / "none", keys=(), local=str(folder))
    assert read_knowledge(home, "0.1.0").left_out == ()
    assert "lacosamide (local)" in read_knowledge(home, "0.1.0").medicines
    (folder / "house_rules.toml").write_text("clinic = 1", "utf-8")
    broken = read_knowledge(home, "0.1.0")
    assert broken.medicines.keys() == shipped().medicines.keys()
    assert broken.left_out == (
        "Local medicines and house rules are left out: house_rules.toml: clinic: must be a text. "
        "PainDesk advises without them.",
    )
    gone = read_knowledge(KnowledgeHome(packs=folder, keys=(), local=str(folder / "gone")), "0.1.0")
    assert "the folder is not there" in gone.left_out[0]


def test_a_rule_of_the_house_for_a_local_medicine(folder: Path) -> None:
    rule = HOUSE_RULES.replace('medicine = "gabapentin"', 'medicine = "lacosamide"').replace("1800 mg", "200 mg")
    (folder / "house_rules.toml").write_text(rule, "utf-8")
    made = with_local(shipped(), folder).medicines["lacosamide (local)"]
    assert made.house[-1].ceiling_daily is not None
    assert made.house[-1].verdict is Verdict.SUITS
    assert made.house[-1].source.date == date(2026, 11, 3)


def test_the_folder_to_copy_is_in_order() -> None:
    folder = resources_folder().parent / "packaging" / "local_knowledge"
    if not folder.is_dir():
        pytest.skip("an installed package has no packaging folder")
    both = with_local(shipped(), folder)
    assert {name for name, one in both.medicines.items() if one.house} == {"gabapentin", "cyclobenzaprine"}


SAME_ENGLISH = """
[[cautions]]
id = "choice-{medicine}"
medicine = "{medicine}"
verdict = "caution"
title = "the clinic's choice"
text = "We have another one."
action = "{action}"
action_es = "{spanish}"
"""


NOT_SAID = {"the clinic's choice": "", "We have another one.": ""}  # stands as typed, and is marked so


def two_actions(*rules: tuple[str, str, str]) -> str:
    head = HOUSE_RULES.split("[[", maxsplit=1)[0]
    return head + "".join(SAME_ENGLISH.format(medicine=one, action=act, spanish=said) for one, act, said in rules)


@pytest.mark.parametrize("english", ["Use the clinic's choice.", "use the clinic's choice"])
def test_one_english_text_with_two_spanish_ones_is_told(folder: Path, english: str) -> None:
    """Naproxen's caution would have told the patient to use naproxen instead."""
    rules = two_actions(
        ("naproxen", "Use the clinic's choice.", "Use ibuprofeno en su lugar."),
        ("ibuprofen", english, "Use naproxeno en su lugar."),
    )
    (folder / "house_rules.toml").write_text(rules, "utf-8")
    with pytest.raises(KnowledgeFault) as fault:
        with_local(shipped(), folder)
    assert fault.value.message == (
        "house_rules.toml: cautions[2].action_es: the same English has another Spanish in another rule: "
        "“Use ibuprofeno en su lugar.”"
    )


def test_the_same_spanish_twice_is_no_fault(folder: Path) -> None:
    same = ("Use the clinic's choice.", "Use lo que elige la clínica.")
    rules = two_actions(("naproxen", *same), ("ibuprofen", *same))
    (folder / "house_rules.toml").write_text(rules, "utf-8")
    assert with_local(shipped(), folder).own_words["es"] == {**NOT_SAID, **dict([same])}


def test_another_spanish_for_what_paindesk_says_itself_is_told(folder: Path) -> None:
    english = "75 mcg once a day; look at the mouth each time."
    own = told("es", shipped(), None).text(english)
    assert own is not None
    (folder / "house_rules.toml").write_text(two_actions(("naproxen", english, "150 mcg al día.")), "utf-8")
    with pytest.raises(KnowledgeFault) as fault:
        with_local(shipped(), folder)
    place = "house_rules.toml: cautions[1].action_es: "
    assert fault.value.message == f"{place}PainDesk has a Spanish of its own for this English: “{own}”"
    spanish = in_window(told("es", shipped(), None)).text(fault.value.message)
    assert spanish == f"{place}PainDesk ya tiene su propio español para este inglés: «{own}»"
    (folder / "house_rules.toml").write_text(two_actions(("naproxen", english, own)), "utf-8")
    assert with_local(shipped(), folder).own_words["es"] == {**NOT_SAID, english: own}
