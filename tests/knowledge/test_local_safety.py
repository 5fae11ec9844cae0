"""A clinic's own medicine stands beside those of PainDesk: it takes over no line of a record, and hides no danger."""

from pathlib import Path

import pytest

from paindesk.domain.errors import KnowledgeFault
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.exchange.names import recognise
from paindesk.knowledge_here import with_local
from paindesk.rules.consult import consult
from paindesk.rules.facts import gather
from paindesk.rules.follow_up import planned_checks
from tests.builders import TODAY, patient, shipped
from tests.documents.plans import plan_of
from tests.knowledge.local_folder import HOUSE_RULES, LACOSAMIDE, file_of, put


def refused(folder: Path, **texts: str) -> str:
    """What is said of a folder with these medicines."""
    with pytest.raises(KnowledgeFault) as fault:
        with_local(shipped(), put(folder / "house", **texts))
    return fault.value.message


# A name or brand that is read as a known medicine ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("xanax", "alprazolam"),
        ("neurontin", "gabapentin"),
        ("valium", "diazepam"),
        ("celebrex", "celecoxib"),
        ("tylenol", "acetaminophen"),
        ("advil", "ibuprofen"),
        ("paracetamol", "acetaminophen"),
        ("pethidine", "meperidine"),
        ("oxycodone forte", "oxycodone"),
        ("fentanyl lozenge", "fentanyl"),
    ],
)
def test_a_name_that_records_use_for_a_known_medicine_is_refused(tmp_path: Path, name: str, known: str) -> None:
    """Else a patient on Xanax would be a patient on something that PainDesk has no interactions for."""
    said = refused(tmp_path, **{name.replace(" ", "_"): file_of("lamotrigine", name)})
    assert said.endswith(f"name: “{name}” is {known}")


@pytest.mark.parametrize(
    ("brand", "known"),
    [
        ("Paracetamol", "acetaminophen"),
        ("Xanax XR", "alprazolam"),
        ("XANAX®", "alprazolam"),
        ("Advil Cold", "ibuprofen"),
        ("Vimpat", "lacosamide"),
    ],
)
def test_so_is_a_brand(tmp_path: Path, brand: str, known: str) -> None:
    said = refused(tmp_path, zymelamide=file_of("lamotrigine", "zymelamide", brand=brand))
    assert "patient.brands: " in said
    assert said.endswith(f" is {known}")


def test_a_brand_of_one_substance_is_none_of_a_combination_with_it(tmp_path: Path) -> None:
    both = ('substances = ["tramadol", "acetaminophen"]', 'substances = ["tramadol", "famotidine"]')
    inside = ("contains = { acetaminophen", "contains = { famotidine")
    text = file_of("tramadol-acetaminophen", "zymelfam", brand="Ultram Plus")
    text = text.replace('name = "tramadol/acetaminophen"', 'name = "zymelfam"')
    for old, new in (both, inside):
        assert old in text
        text = text.replace(old, new)
    assert refused(tmp_path, zymelfam=text).endswith("patient.brands: “Ultram Plus” is tramadol")
    knowledge = with_local(shipped(), put(tmp_path / "other", zymelfam=text.replace("Ultram Plus", "Zymelor")))
    assert {one.name for one in recognise("zymelfam 37.5 mg", knowledge).ingredients} == {"tramadol", "famotidine"}


@pytest.mark.parametrize(
    ("name", "brand"), [("zymelor", "Zyme B"), ("zymeprofen", "Zymalan"), ("zymeprofen", "ZYMELOR™")]
)
def test_two_local_medicines_share_no_name_and_no_brand(tmp_path: Path, name: str, brand: str) -> None:
    first = file_of("lamotrigine", "zymalan")  # its brand is Zymelor
    second = file_of("naproxen", name, brand=brand).replace("99999901", "99999902")
    assert " is zymalan (local)" in refused(tmp_path, **{"zymalan": first, name: second})


def test_two_local_medicines_with_names_of_their_own_stand_beside_each_other(tmp_path: Path) -> None:
    second = file_of("naproxen", "zymeprofen", brand="Zyme B").replace("99999901", "99999902")
    knowledge = with_local(shipped(), put(tmp_path, zymalan=file_of("lamotrigine", "zymalan"), zymeprofen=second))
    assert [one.name for one in recognise("Zyme B 250 mg tablet", knowledge).ingredients] == ["zymeprofen"]
    assert [one.name for one in recognise("zymelor", knowledge).ingredients] == ["zymalan"]


@pytest.mark.parametrize(("number", "known"), [("25480", "gabapentin"), ("596", "alprazolam")])
def test_the_rxnorm_number_of_another_medicine_is_refused(tmp_path: Path, number: str, known: str) -> None:
    """Also of one that PainDesk only knows: a record that gives nothing but the number would be read as the other."""
    said = refused(tmp_path, zymelamide=file_of("lamotrigine", "zymelamide").replace("99999901", number))
    assert said.endswith(f"rxcui: that of {known}")


# What it is taken with ---------------------------------------------------------------------------------------------


def told_of(knowledge: Knowledge, first: str, *more: str) -> set[str]:
    """What is said of a patient who takes the first twice a day, and the others."""
    medicines = ({"name": first, "dose": "50 mg", "times": 2}, *more)
    return {one.id for one in consult(patient(age=66, medicines=medicines), PainToday(), knowledge, TODAY).findings}


def test_a_local_nsaid_that_is_taken_warns_as_any_nsaid_does(tmp_path: Path) -> None:
    knowledge = with_local(shipped(), put(tmp_path, zymeprofen=file_of("naproxen", "zymeprofen")))
    beside = ("warfarin", "lisinopril", "furosemide", "ibuprofen")
    told = told_of(knowledge, "zymeprofen", *beside)
    assert {"taken.duplicate.nsaid", "taken.nsaid-anticoagulant", "taken.nsaid-raas-diuretic"} <= told
    assert told == told_of(shipped(), "naproxen", *beside)


def test_a_local_opioid_that_is_taken_is_an_opioid(tmp_path: Path) -> None:
    knowledge = with_local(shipped(), put(tmp_path, zymentadol=file_of("tapentadol", "zymentadol")))
    told = told_of(knowledge, "zymentadol", "alprazolam")
    assert {"opioid-benzodiazepine", "naloxone-missing", "mme-incomplete"} <= told
    taken = patient(age=66, medicines=("zymentadol",))
    assert "opioid-naive" not in gather(taken, PainToday(), knowledge, TODAY).tags


def test_what_paindesk_only_knows_by_name_gets_the_groups_of_its_local_file(tmp_path: Path) -> None:
    """Lacosamide is known, with fewer groups than its file may name."""
    text = LACOSAMIDE.replace('groups = ["antiepileptic"]', 'groups = ["antiepileptic", "cns-depressant"]')
    knowledge = with_local(shipped(), put(tmp_path, lacosamide=text))
    assert "cns-depressant" not in shipped().groups_of("lacosamide")
    assert {"cns-depressant", *shipped().groups_of("lacosamide")} <= knowledge.groups_of("lacosamide")


@pytest.mark.parametrize("source", ["lamotrigine", "naproxen"])
def test_what_calls_itself_an_opioid_has_the_class_of_opioids(tmp_path: Path, source: str) -> None:
    """Only in that class the gate to opioids stands before it."""
    groups = 'groups = ["opioid", '
    text = file_of(source, "zymelamide", ("groups = [", groups))
    assert "class: must be “opioid”" in refused(tmp_path, zymelamide=text)


def test_so_does_what_gives_an_opioid_of_the_same_folder(tmp_path: Path) -> None:
    opioid = file_of("tapentadol", "zymentadol")
    other = file_of("lamotrigine", "zymelamide", brand="Other").replace("99999901", "99999902")
    other = other.replace('\nroute = "oral"', '\nroute = "topical"\nsubstances = ["zymentadol"]')
    assert "zymelamide.toml: class: must be “opioid”" in refused(tmp_path, zymelamide=other, zymentadol=opioid)


# The class it is in, and the checks of the house ----------------------------------------------------------------------


@pytest.mark.parametrize("record", [patient(age=79, crcl=20), patient(age=50, crcl=25)], ids=["old", "weak kidneys"])
def test_a_local_medicine_makes_no_class_fit_that_paindesk_rules_out(tmp_path: Path, record: Record) -> None:
    """Something harmless that a clinic calls an NSAID: NSAIDs stay ruled out for weak kidneys."""
    harmless = LACOSAMIDE.replace('class = "neuropathic"', 'class = "nsaid"')
    knowledge = with_local(shipped(), put(tmp_path, lacosamide=harmless))
    before, after = (consult(record, PainToday(), one, TODAY) for one in (shipped(), knowledge))
    local = after.medicine("lacosamide (local)")
    assert local is not None
    assert local.verdict.weight < Verdict.AVOID.weight
    [nsaid] = [one for one in after.classes if one.id == "nsaid"]
    assert (nsaid.verdict.value, local in nsaid.medicines) == ("avoid", True)
    assert [(one.id, one.verdict) for one in after.classes] == [(one.id, one.verdict) for one in before.classes]


def house_check(folder: Path, what: str, days: int) -> Knowledge:
    """The clinic also wants that, so soon after pregabalin is begun."""
    rule = f'[[checks]]\nmedicine = "pregabalin"\nwhat = "{what}"\nwhy = "ours"\nfirst_after_days = {days}\n'
    folder.mkdir(exist_ok=True)
    (folder / "house_rules.toml").write_text(HOUSE_RULES.split("[[", maxsplit=1)[0] + rule, "utf-8")
    return with_local(shipped(), folder)


@pytest.mark.parametrize(
    ("what", "days"), [("creatinine", 3), ("drowsiness", 5), ("Re-evaluation", 2), ("Falls, drowsiness", 1)]
)
def test_a_check_of_the_house_stands_beside_those_of_paindesk(tmp_path: Path, what: str, days: int) -> None:
    """The phone call about falls, and every check by its own day, stay as they are."""
    plan = [plan_of("pregabalin")]
    record = patient(age=72, crcl=41)
    own, with_house = (
        planned_checks(plan, gather(record, PainToday(), one, TODAY))
        for one in (shipped(), house_check(tmp_path / "house", what, days))
    )
    assert "Falls, drowsiness" in {one.what for one in own}
    assert set(own) < set(with_house)
    [added] = set(with_house) - set(own)
    assert (added.what.endswith(" (local)"), added.because) == (True, "House rule: ours")
    assert len({one.what for one in with_house}) == len(with_house)
