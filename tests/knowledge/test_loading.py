"""A good edition reads whole; a wrong one is refused with file and key."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from paindesk.domain.dose import amount
from paindesk.domain.errors import KnowledgeFault
from paindesk.domain.medicine import Pace, Verdict
from paindesk.domain.pain import Mechanism
from paindesk.knowledge import load
from tests.knowledge.small_edition import replace, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


def test_a_medicine_reads_with_its_ladder_and_bands(folder: Path) -> None:
    medicine = load(folder).medicines["gabapentin"]
    ladder = medicine.ladder(Pace.ADULT)
    assert ladder is not None
    assert [rung.daily for rung in ladder.rungs] == [amount("300", "mg"), amount("600", "mg")]
    below_60, from_60 = medicine.kidney
    assert below_60.holds(Decimal("59.9"))
    assert from_60.holds(Decimal(60))
    assert below_60.limit.ceiling_daily == amount("1400", "mg")
    assert medicine.ages[1].limit.verdict is Verdict.CAUTION


def test_a_source_carries_section_date_and_whether_it_is_confirmed(folder: Path) -> None:
    below_60, from_60 = load(folder).medicines["gabapentin"].kidney
    assert str(from_60.limit.source) == "Gabapentin label §2.3 table 1"
    assert from_60.limit.source.date == date(2024, 1, 31)
    assert str(below_60.limit.source) == "Gabapentin label §2.3 table 1 (unconfirmed)"


def test_a_group_holds_listed_medicines_and_those_that_name_it_themselves(folder: Path) -> None:
    knowledge = load(folder)
    assert knowledge.groups["cns-depressant"] == ("gabapentin", "morphine")
    assert "cns-depressant" in knowledge.groups_of("morphine")


def test_a_word_without_a_mechanism_speaks_for_none(folder: Path) -> None:
    qualities = load(folder).qualities
    assert qualities["burning"].points_to is Mechanism.NEUROPATHIC
    assert qualities["dull"].points_to is None


def test_a_medicine_file_may_bring_its_own_source(folder: Path) -> None:
    replace(folder, "medicines/gabapentin.toml", 'source = "label §8.1"', 'source = "registry"')
    with (folder / "medicines/gabapentin.toml").open("a", encoding="utf-8") as file:
        file.write('[sources.registry]\ntitle = "Pregnancy registry"\n')
    assert load(folder).medicines["gabapentin"].pregnancy.source.title == "Pregnancy registry"


LOW_DOSE = """[low_dose]
at_most = "100 mg"
text = "Not for pain."
source = "label"
beside = ["omeprazol"]
[[ages]]
at_least = 18"""
FAULTS = [
    ("medicines/gabapentin.toml", 'route = "oral"', 'rout = "oral"', "route: missing"),
    ("medicines/gabapentin.toml", 'route = "oral"', 'route = "oral"\ncolour = "white"', "colour: unknown key"),
    ("medicines/gabapentin.toml", 'daily = "3600 mg"', 'daily = "3600 mgs"', "maximum.daily: unknown unit"),
    ("medicines/gabapentin.toml", 'daily = "3600 mg"', 'daily = "some mg"', "maximum.daily: not an amount"),
    ("medicines/gabapentin.toml", 'daily = "3600 mg"', 'daily = "-5 mg"', "maximum.daily: not an amount above zero"),
    ("medicines/gabapentin.toml", 'daily = "3600 mg"\n', "", "maximum.note: missing"),
    ("medicines/gabapentin.toml", 'source = "label §5"', 'source = "lable §5"', "unknown source “lable”"),
    ("medicines/gabapentin.toml", 'source = "label §8.1"\n', "", "pregnancy.source: missing"),
    ("medicines/gabapentin.toml", 'class = "neuropathic"', 'class = "nerve"', "class: unknown class “nerve”"),
    ("medicines/gabapentin.toml", '["cns-depressant"]', '["sedative"]', "groups: unknown group “sedative”"),
    ("medicines/gabapentin.toml", '["falls", "morphine"]', '["fall"]', "when: unknown condition tag"),
    ("medicines/gabapentin.toml", '"postherpetic-neuralgia"', '"shingles"', "problem: unknown problem “shingles”"),
    ("medicines/gabapentin.toml", "reviewed = 2026-11-24", 'reviewed = ""', "reviewed: must be a date"),
    ("medicines/gabapentin.toml", "reviewed = 2026-11-24\n", "", "reviewed: missing"),
    ("medicines/gabapentin.toml", "below = 60", "below = 59", "kidney: gap: nothing between 59 and 60"),
    ("medicines/gabapentin.toml", "below = 60", "below = 61", "kidney: bands overlap at 60"),
    ("medicines/gabapentin.toml", "below = 60", "at_least = 5\nbelow = 60", "kidney: gap: nothing between 0 and 5"),
    ("medicines/gabapentin.toml", "at_least = 65", "at_least = 65\nbelow = 90", "ages: gap: nothing from 90 up"),
    ("medicines/gabapentin.toml", "below = 65", "below = 17", "must be above at_least"),
    ("medicines/gabapentin.toml", 'text = "Less."', 'text = "Less."\nno_start = true', "does not suit"),
    ("medicines/gabapentin.toml", 'morning = "300 mg"', 'morning = "250 mg"', "250 mg cannot be made of the products"),
    ("medicines/gabapentin.toml", "{ days = 1, bedtime", "{ bedtime", "every rung but the last needs days"),
    ("medicines/gabapentin.toml", 'C = { text = "No change.", source = "label §2" }', "", "liver.C: missing"),
    ("medicines/gabapentin.toml", 'how = "Tómelo al acostarse."\n', "", "patient.es.how: missing"),
    ("medicines/gabapentin.toml", 'name = "gabapentin"', 'name = "pregabalin"', "name: must be the name of the file"),
    ("medicines/gabapentin.toml", 'route = "oral"', 'route = "oral', "not readable as TOML"),
    ("edition.toml", "reviewed = 2026-11-24", "", "reviewed: missing"),
    ("sources.toml", 'title = "Gabapentin label"', 'title = " "', "label.title: is blank"),
    ("thresholds.toml", "value = 50", "value = true", "mme.pause.value: must be a number"),
    ("groups.toml", '"morphine"', '"morphin"', "cns-depressant: unknown medicine"),
    ("other_medicines.toml", "morphine = {", "gabapentin = {}\nmorphine = {", "gabapentin: has a medicine file"),
    ("observations.toml", "lowest = 25", "lowest = 500", "weight.highest: must be above lowest"),
    ("problems.toml", 'mechanism = "neuropathic"', 'mechanism = "nerve"', "mechanism: unknown mechanism “nerve”"),
    ("problems.toml", 'mechanism = "neuropathic"', 'mechanism = "mixed"\nparent = "x"', "parent: unknown problem “x”"),
    ("classes.toml", "spasm =", "cramp =", "by_mechanism.spasm: missing"),
    ("misuse_signals.toml", '["travel"]', "[]", "early_refill.innocent: must name at least one innocent"),
    ("self_care.toml", ', es = "Caminar"', "", "walking.title.es: missing"),
    ("self_care.toml", 'es = ["Camine."]', "es = []", "walking.es: missing"),
    ("self_care.toml", 'kind = "movement"', 'kind = "sport"', "walking.kind: unknown kind “sport”"),
    ("self_care.toml", 'kind = "movement"', 'kind = "part"', "kind: exactly one movement"),
    ("self_care.toml", 'source = "label"', 'problems = ["gout"]\nsource = "label"', "problems: unknown problem “gout”"),
    ("spanish_names.toml", '"morphine"', '"morfin"', "medicines.morfína: unknown medicine “morfin”"),
    ("spanish_names.toml", '"sulfa"', '"penicillin"', "allergens.sulfamida: unknown word “penicillin”"),
    ("spanish_names.toml", "[allergens]", 'Morfina = "gabapentin"\n[allergens]', "Morfina: means two things"),
    ("therapies.toml", ', es = "Camine."', "", "walk.words.es: missing"),
    ("equianalgesic.toml", "equal = { morphine = {", "equal = { gabapentin = {", "equal: holds no morphine"),
    ("morphine_equivalents.toml", "morphine = 1", "heroin = 1", "factors.heroin: unknown medicine “heroin”"),
    (
        "morphine_equivalents.toml",
        "morphine = 1",
        "morphine = 1\n[cdc.differs]\nheroin = 'x'",
        "differs.heroin: unknown",
    ),
    ("classes.toml", "order = 1", "order = 1\nby_problem.shingles = {}", "by_problem.shingles: unknown problem"),
    ("equianalgesic.toml", "equal = { morphine", "equal = { heroin", "equal.heroin: unknown medicine “heroin”"),
    ("equianalgesic.toml", '["falls"]', '["fall"]', "reduction.careful: unknown condition tag “fall”"),
    ("equianalgesic.toml", '["cns-depressant"]', '["sedative"]', "reduction.sedatives: unknown group “sedative”"),
    ("medicines/gabapentin.toml", "[[ages]]\nat_least = 18", LOW_DOSE, "low_dose.beside: unknown medicine “omeprazol”"),
    ("instruments/peg.toml", 'licence = "free"', 'licence = "ask"\nitems = ["Pain"]', "items: may be shown only"),
    ("interactions/sedation.toml", 'b = ["morphine"]', 'b = ["opiods"]', "interactions[1].b: unknown condition tag"),
    ("interactions/sedation.toml", 'b = ["morphine"]', "b = []", "interactions[1].b: missing"),
    ("interactions/sedation.toml", 'level = "caution"', 'level = "red"', "interactions[1].level: unknown level “red”"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS, ids=[f"{one[0]}-{one[3][:40]}" for one in FAULTS])
def test_a_wrong_file_is_refused_with_file_and_key(folder: Path, file: str, old: str, new: str, said: str) -> None:
    replace(folder, file, old, new)
    with pytest.raises(KnowledgeFault) as refused:
        load(folder)
    assert refused.value.message.startswith(f"{file}: ")
    assert said in refused.value.message
    assert refused.value.advice


WORN = (
    '[{ form = "patch", strength = "5 mcg/h", worn_days = 7 }, '
    '{ form = "patch", strength = "10 mcg/h", worn_days = 7 }]'
)
WORN_RUNGS = '[{ days = 7, morning = "5 mcg/h", worn_days = 7 }, { morning = "10 mcg/h", worn_days = 7 }]'


@pytest.fixture
def patches(folder: Path) -> Path:
    """The same medicine as a patch that is worn for 7 days."""
    name = "medicines/gabapentin.toml"
    tablets = '[{ form = "capsule", strength = "100 mg" }, { form = "capsule", strength = "300 mg" }]'
    replace(folder, name, tablets, WORN)
    replace(folder, name, '[{ days = 1, bedtime = "300 mg" }, { morning = "300 mg", bedtime = "300 mg" }]', WORN_RUNGS)
    replace(folder, name, 'daily = "3600 mg"', 'daily = "20 mcg/h"')
    replace(folder, name, 'ceiling_daily = "1400 mg"\n', 'ceiling_daily = "10 mcg/h"\n')
    return folder


def test_a_patch_is_worn_for_the_days_of_its_products(patches: Path) -> None:
    medicine = load(patches).medicines["gabapentin"]
    assert medicine.worn_days == 7
    assert [rung.worn_days for rung in medicine.ladders[0].rungs] == [7, 7]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # left out on the rung, a patch for 7 days would be changed every day
        (
            'days = 7, morning = "5 mcg/h", worn_days = 7',
            'days = 7, morning = "5 mcg/h"',
            "must be that of the products",
        ),
        ('morning = "10 mcg/h", worn_days = 7', 'morning = "10 mcg/h", worn_days = 3', "must be that of the products"),
        ('morning = "10 mcg/h", worn_days = 7', 'bedtime = "10 mcg/h", worn_days = 7', "one slot in the morning"),
        ('strength = "10 mcg/h", worn_days = 7', 'strength = "10 mcg/h", worn_days = 3', "all worn for the same"),
        ('strength = "10 mcg/h", worn_days = 7', 'strength = "10 mcg/h"', "all worn for the same"),
        ('form = "patch", strength = "10 mcg/h"', 'form = "tablet", strength = "10 mcg/h"', "all worn for the same"),
    ],
)
def test_a_patch_that_could_be_changed_too_often_is_refused(patches: Path, old: str, new: str, said: str) -> None:
    replace(patches, "medicines/gabapentin.toml", old, new)
    with pytest.raises(KnowledgeFault, match=said):
        load(patches)


@pytest.mark.parametrize("file", ["sources.toml", "edition.toml", "thresholds.toml"])
def test_a_missing_file_is_refused(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(KnowledgeFault, match=f"{file}: the file is missing"):
        load(folder)


def test_the_same_interaction_twice_is_refused(folder: Path) -> None:
    first = folder / "interactions/sedation.toml"
    (folder / "interactions/zz.toml").write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(KnowledgeFault, match=r"zz\.toml: interactions: the id “opioid-gabapentin” twice"):
        load(folder)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('who = ["morphine"]', 'who = ["nobody"]', "nobody"),
        ("percent = 10", "percent = 80", "above 0 and at most 50"),
        ("every_days = 7", "every_days = 0", "1 or more"),
        ('name = "usual"', 'name = "slower"', "the usual speed comes first"),
        ('text = "Slowly."', 'text = "Slowly."\nstop_at_once = true', "either stop_at_once or speeds"),
    ],
)
def test_a_taper_that_makes_no_sense_is_refused(folder: Path, before: str, after: str, said: str) -> None:
    replace(folder, "tapers.toml", before, after)
    with pytest.raises(KnowledgeFault, match=said):
        load(folder)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('readers = ["physical"]', 'readers = ["plumber"]', "unknown reader “plumber”"),
        ('readers = ["physical"]\n', "", "readers: missing"),
        ('about = ["morphine"]', 'about = ["nobody"]', "unknown condition tag, group or medicine “nobody”"),
        ('es = "Con cuidado."', "", "es: missing"),
        ('source = "label"\nen', "en", "source: missing"),
    ],
)
def test_a_sentence_of_a_letter_that_nobody_could_read_or_check_is_refused(
    folder: Path, before: str, after: str, said: str
) -> None:
    replace(folder, "letters.toml", before, after)
    with pytest.raises(KnowledgeFault, match=said):
        load(folder)


LOW_DOSE_START = """
[buprenorphine.gabapentin]
source = "label"
times = 2
unit = "mcg"
lower_to_mg = 30
lower_days = 7
bands = [{ amount = 150 }]
[low_dose_start.gabapentin]
from_mg = 30
steps = [{ percent = 50, times = 1 }, { percent = 100, times = 2 }]
days = 4
pace_source = "label"
lower_percent = 25
lower_days = 7
lower_source = "label"
supply_days = 14
begins = { text = "Low.", source = "label" }
together = { text = "Both.", source = "label" }
off_label = { text = "Off label.", source = "label", unconfirmed = true }
elsewhere = { text = "Elsewhere.", source = "label" }
watch = [{ text = "Drowsy.", source = "label" }]
not_for = { falls = { text = "Falls.", source = "label" } }"""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[buprenorphine.gabapentin]", "[buprenorphine.morphine]", "no first dose for gabapentin"),
        ("[low_dose_start.gabapentin]", "[low_dose_start.heroin]", "unknown medicine “heroin”"),
        ("percent = 100", "percent = 90", "must rise, or stay, to the label's first dose"),
        ("percent = 50", "percent = 250", "must rise, or stay, to the label's first dose"),
        ("not_for = { falls", "not_for = { fall", "unknown condition tag “fall”"),
        ("supply_days = 14\n", "", "supply_days: missing"),
        ('after_short = "8 hours"', 'after_short = "9 hours"', "does not say 9 hours"),
    ],
)
def test_a_low_dose_start_that_makes_no_sense_is_refused(folder: Path, before: str, after: str, said: str) -> None:
    file = folder / "equianalgesic.toml"
    file.write_text(f"{file.read_text('utf-8')}{LOW_DOSE_START}", "utf-8")
    rotation = load(folder).rotation
    assert rotation is not None
    assert not rotation.low_dose_start["gabapentin"].off_label.source.confirmed
    replace(folder, "equianalgesic.toml", before, after)
    with pytest.raises(KnowledgeFault, match=said):
        load(folder)
