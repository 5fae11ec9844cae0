"""Names and records against the knowledge that ships."""

from datetime import date

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.exchange.fhir_in import read
from paindesk.exchange.lines import read_line
from paindesk.exchange.names import recognise
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from tests.exchange.records import shared


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


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
