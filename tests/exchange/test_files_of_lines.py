"""What a record calls a medicine leads to the right file: the tablet, its extended release, or the combination."""

import pytest

from paindesk.exchange.lines import read_line
from tests.builders import shipped


def file_of(text: str) -> str:
    found = shipped().file_of(read_line(text, shipped()))
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("oxycodone ER 20 mg", "oxycodone er"),
        ("oxycodone ER 20 mg every 12 hours", "oxycodone er"),
        ("OxyContin 40 mg tablet twice a day", "oxycodone er"),
        ("Xtampza ER 9 mg capsule", "oxycodone er"),
        ("12 HR Oxycodone Hydrochloride 20 MG Extended Release Oral Tablet [Oxycontin]", "oxycodone er"),
        ("oxycodone 5 mg tablet every 6 hours as needed", "oxycodone"),
        ("Roxicodone 15 mg", "oxycodone"),
        ("MS Contin 30 mg", "morphine er"),
        ("morphine sulfate ER 15 mg tablet", "morphine er"),
        ("Kadian 20 mg capsule once a day", "morphine er"),
        ("Morphine Sulfate 60 MG Extended Release Oral Tablet", "morphine er"),
        ("morphine 15 mg tablet every 4 hours as needed", "morphine"),
        ("Hysingla", "hydrocodone er"),
        ("Hysingla ER 40 mg daily", "hydrocodone er"),
        ("Zohydro ER 10 mg capsule", "hydrocodone er"),
        ("Exalgo", "hydromorphone er"),
        ("hydromorphone ER 12 mg tablet", "hydromorphone er"),
        ("Dilaudid 2 mg tablet", "hydromorphone"),
        ("ConZip 100 mg capsule", "tramadol er"),
        ("tramadol ER 200 mg once a day", "tramadol er"),
        ("Ultram ER 100 mg", "tramadol er"),
        ("Ultram 50 mg", "tramadol"),
        ("tramadol 50 mg tablet", "tramadol"),
        ("Nucynta ER", "tapentadol er"),
        ("Nucynta ER 100 mg twice a day", "tapentadol er"),
        ("Nucynta 75 mg tablet", "tapentadol"),
        ("Suboxone 8-2 mg film", "buprenorphine/naloxone"),
        ("Suboxone 8-2 mg film, 1 film daily", "buprenorphine/naloxone"),
        ("buprenorphine-naloxone 8-2 mg sublingual tablet", "buprenorphine/naloxone"),
        ("Buprenorphine 4 MG / Naloxone 1 MG Sublingual Film", "buprenorphine/naloxone"),
        ("Zubsolv", "buprenorphine/naloxone"),
        ("Narcan 4 mg nasal spray", "naloxone"),
        ("naloxone 4 mg nasal spray", "naloxone"),
    ],
)
def test_a_record_leads_to_its_file(text: str, name: str) -> None:
    assert file_of(text) == name


def test_a_film_under_the_tongue_is_not_swallowed_and_each_part_has_its_strength() -> None:
    line = read_line("Suboxone 8-2 mg film", shipped())
    assert line.route == "sublingual"
    assert [(one.name, str(one.strength)) for one in line.ingredients] == [
        ("buprenorphine", "8 mg"),
        ("naloxone", "2 mg"),
    ]


def test_other_combinations_with_naloxone_are_no_file_of_ours() -> None:
    assert file_of("pentazocine/naloxone tablet") == ""
