"""spanish_names.toml: what a clinician writes in Spanish is one medicine, the same as by its name here."""

import pytest

from paindesk.domain.spanish_names import in_english, plain
from paindesk.exchange.names import recognise
from tests.builders import shipped

KNOWN = shipped()
_NAMED = [
    (name, meant)
    for name, meant in KNOWN.spanish_names.items()
    if meant in KNOWN.medicines or meant in KNOWN.other_medicines
]


def test_no_spanish_name_is_a_name_or_a_brand_of_another_medicine() -> None:
    for medicine in (*KNOWN.medicines.values(), *KNOWN.other_medicines.values()):
        brands = KNOWN.brands_of(medicine.name)
        for written in (medicine.name, *brands):
            assert KNOWN.spanish_names.get(plain(written), medicine.name) == medicine.name


@pytest.mark.parametrize(("name", "meant"), _NAMED)
def test_each_spanish_name_is_read_as_its_medicine(name: str, meant: str) -> None:
    assert [one.name for one in recognise(f"{name} 10 mg", KNOWN).ingredients] == [meant]


def test_every_opioid_that_is_called_otherwise_in_spanish_is_known_by_it() -> None:
    opioids = "morfina codeína oxicodona hidrocodona hidromorfona oximorfona metadona fentanilo buprenorfina meperidina"
    names = [recognise(one, KNOWN).ingredients for one in opioids.split()]
    assert all(len(one) == 1 and "opioid" in KNOWN.groups_of(one[0].name) for one in names)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Ibuprofeno", "ibuprofen"),
        ("CODEINA y codeína", "codeine y codeine"),
        ("codei\u0301na", "codeine"),
        ("ácido  acetilsalicílico 81 mg", "aspirin 81 mg"),
        ("insulina glargina", "insulin glargine"),
        ("morfinas", "morfinas"),
        ("García, ñandú", "García, ñandú"),
        ("", ""),
    ],
)
def test_only_whole_names_are_put_into_english_and_the_longest_first(written: str, said: str) -> None:
    assert in_english(written, KNOWN.spanish_names) == said
