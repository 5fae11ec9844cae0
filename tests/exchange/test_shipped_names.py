"""Names and records against the knowledge that ships."""

from datetime import date

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.exchange.fhir_in import read
from paindesk.exchange.lines import read_line
from paindesk.exchange.names import recognise
from paindesk.rules.consult import consult
from tests.builders import shipped
from tests.exchange.records import shared


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return shipped()


def test_every_medicine_is_recognised_by_its_own_name(knowledge: Knowledge) -> None:
    for name, medicine in knowledge.medicines.items():
        found = recognise(name.upper(), knowledge)
        assert tuple(one.name for one in found.ingredients) == medicine.substances
        assert found.route == medicine.route, name


def test_every_other_medicine_is_recognised_by_its_name_and_number(knowledge: Knowledge) -> None:
    for name, other in knowledge.other_medicines.items():
        found = recognise(name, knowledge)
        assert {one.name for one in found.ingredients} == set(name.split("/")), name
        for rxcui in other.rxcui:
            assert recognise("", knowledge, rxcui).ingredients, name


def test_every_brand_names_the_medicine_that_lists_it(knowledge: Knowledge) -> None:
    for name, other in knowledge.other_medicines.items():
        for brand in other.brands:
            found = {one.name for one in recognise(brand, knowledge).ingredients}
            assert found >= set(name.split("/")), f"{brand}: {found}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Percocet 5-325", "oxycodone/acetaminophen"),
        ("Norco", "hydrocodone/acetaminophen"),
        ("Tylenol", "acetaminophen"),
        ("Advil", "ibuprofen"),
        ("OxyContin 20 mg twice daily", "oxycodone"),
        ("fentanyl 25 MCG/HR transdermal patch", "fentanyl"),
        ("METHADONE HCL 10 MG TABLET", "methadone"),
        ("POLYETHYLENE GLYCOL 3350 17000 MG Powder", "polyethylene glycol 3350"),
        ("Chlordiazepoxide Hydrochloride 25 MG Oral Tablet", "chlordiazepoxide"),
        ("Voltaren gel", "diclofenac gel"),
        ("Voltaren 75 MG Delayed Release Oral Tablet", "diclofenac"),
        ("apixaban 5 mg twice a day", "apixaban"),
    ],
)
def test_what_records_and_people_write(text: str, expected: str, knowledge: Knowledge) -> None:
    assert read_line(text, knowledge).name == expected


@pytest.mark.parametrize(
    ("name", "per_day", "complete"),
    [
        ("tommy_jones", 180, True),
        ("padme_amidala", 47, False),
        ("gilberto_orosco", 0, True),
        ("bradly_douglas", 0, True),
    ],
)
def test_mme_of_the_shared_records(name: str, per_day: int, complete: bool, knowledge: Knowledge) -> None:
    record = read(shared(f"{name}.json"), knowledge).record
    mme = consult(record, PainToday(), knowledge, date(2026, 11, 24)).mme
    assert (mme.per_day, mme.complete) == (per_day, complete)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("capsaicin 8 % patch", "capsaicin patch"),
        ("Qutenza", "capsaicin patch"),
        ("Qutenza 8% topical system", "capsaicin patch"),
        ("Capsaicin 80 MG/ML Medicated Patch", "capsaicin patch"),
        ("capsaicin 0.025 % cream", "capsaicin cream"),
        ("Zostrix HP 0.1 % cream", "capsaicin cream"),
        ("capsaicin 0.025 % patch", "capsaicin cream"),  # from the shelf: never taken for the clinic's 8 %
        ("capsaicin 0.1% gel", "capsaicin cream"),
        ("Flector", "diclofenac patch"),
        ("diclofenac epolamine 1.3 % patch", "diclofenac patch"),
        ("Pennsaid", "diclofenac solution"),
        ("Pennsaid 2 % topical solution", "diclofenac solution"),
        ("Diclofenac Sodium 16 MG/ML Topical Solution", "diclofenac solution"),
        ("diclofenac 1.5 % solution", "diclofenac solution"),
        ("diclofenac sodium 1 % gel", "diclofenac gel"),
        ("lidocaine 4 % patch", "lidocaine patch"),
    ],
)
def test_what_is_put_on_the_skin_is_read_as_its_own_file(knowledge: Knowledge, text: str, expected: str) -> None:
    found = recognise(text, knowledge)
    assert [one.name for one in found.ingredients] == [expected]
    assert found.route == "topical"


@pytest.mark.parametrize("text", ["diclofenac 0.1 % ophthalmic solution", "diclofenac 75 mg tablet", "Cambia"])
def test_other_diclofenac_is_not_taken_for_a_topical(knowledge: Knowledge, text: str) -> None:
    found = recognise(text, knowledge)
    assert [one.name for one in found.ingredients] == ["diclofenac"]
    assert found.route != "topical"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zipsor 25 mg", ["diclofenac"]),
        ("Zorvolex 35 mg capsule", ["diclofenac"]),
        ("Vivlodex 5 mg", ["meloxicam"]),
        ("Tivorbex 20 mg", ["indomethacin"]),
        ("Relafen DS", ["nabumetone"]),
        ("Toradol 10 mg", ["ketorolac"]),
        ("Yosprala 81-40", ["aspirin", "omeprazole"]),
        ("Goody's", ["acetaminophen", "aspirin", "caffeine"]),
    ],
)
def test_an_nsaid_under_a_brand_is_read(knowledge: Knowledge, text: str, names: list[str]) -> None:
    assert sorted(one.name for one in recognise(text, knowledge).ingredients) == names


@pytest.mark.parametrize(
    ("text", "opioid"),
    [("HYDROCODON-ACETAMINOPHEN 5-325", "hydrocodone"), ("HYDROCO/APAP 10-325MG TAB", "hydrocodone"),
     ("HYDROCODON-IBUPROFEN 7.5-200", "hydrocodone"), ("OXYCODON-ACETAMINOPHEN 7.5-325", "oxycodone"),
     ("OXYCOD/APAP 5-325MG", "oxycodone"), ("ACETAMINOPHEN-COD #3 TABLET", "codeine"), ("APAP/COD 300-30", "codeine"),
     ("ACETAMINOPHEN W/COD", "codeine"), ("TRAMADL/APAP 37.5-325", "tramadol"),
     ("BUPRENORPHN-NALOXN 8-2 MG SL", "buprenorphine"), ("PENTAZOCIN-NALOX 50-0.5", "pentazocine")],
)  # fmt: skip
def test_an_opioid_whose_name_a_pharmacy_cut_short_is_not_its_partner_alone(
    knowledge: Knowledge, text: str, opioid: str
) -> None:
    assert opioid in [one.name for one in recognise(text, knowledge).ingredients]


def test_cod_liver_oil_is_no_codeine(knowledge: Knowledge) -> None:
    assert (
        recognise("vitamin D with cod liver oil", knowledge).ingredients != recognise("codeine", knowledge).ingredients
    )
    assert "codeine" not in [one.name for one in recognise("calcium/cod liver oil", knowledge).ingredients]


@pytest.mark.parametrize(
    ("text", "release"),
    [("dejo la oxicodona 10 mg", ""), ("la oxicodona 10 mg cada 6 horas", ""), ("propranolol LA 80 mg", "er"),
     ("propranolol LA cada 24 horas", "er")],
)  # fmt: skip
def test_the_spanish_article_before_a_name_is_no_long_acting(knowledge: Knowledge, text: str, release: str) -> None:
    assert recognise(text, knowledge).release == release
