"""A number without a unit beside a name: "MS Contin 15 tablet" is one tablet of 15 mg, never fifteen tablets.

Where it may be how many as well, nothing is read and the line says why; its MME cannot be calculated.
"""

from datetime import date

import pytest

from paindesk.domain.patient import Patient, Record
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import shipped


@pytest.mark.parametrize(
    ("text", "strength", "dose", "times"),
    [
        ("MS Contin 15 tablet twice a day", "15 mg", "1 tablet", 2),
        ("MS Contin, 15 tablet bid", "15 mg", "1 tablet", 2),
        ("OxyContin 20 tablet every 12 hours", "20 mg", "1 tablet", 2),
        ("OxyContin 20 tableta cada 12 horas", "20 mg", "1 tablet", 2),
        ("Norco 10 tablet every 6 hours", "10 mg", "1 tablet", 4),
        ("Norco 5-325 tablet every 6 hours", "5 mg", "1 tablet", 4),
        ("Norco 10/325 every 6 hours", "10 mg", "1 tablet", 4),
        ("Percocet 7.5 tablet q6h", "7.5 mg", "1 tablet", 4),
        ("oxycodone IR 15 tablet 4 times daily", "15 mg", "1 tablet", 4),
        ("Kadian 20 capsule daily", "20 mg", "1 capsule", 1),
        ("Butrans 10 patch daily", "10 mcg/h", "1 patch", 1),
        ("Suboxone 8-2 film twice daily", "8 mg", "1 film", 2),
        # how many are taken stands behind it
        ("MS Contin 15 tablet, 2 tablets twice a day", "15 mg", "2 tablet", 2),
        ("MS Contin 15 tab 1 tab bid", "15 mg", "1 tablet", 2),
        ("Dilaudid 2 tablet, take 1 tablet every 6 hours", "2 mg", "1 tablet", 4),
        ("fentanyl 25 patch, 2 patches daily", "25 mcg/h", "2 patch", 1),
        ("OxyContin 20 tableta, una tableta cada 12 horas", "20 mg", "1 tablet", 2),
    ],
)
def test_a_number_between_name_and_form_is_the_strength(text: str, strength: str, dose: str, times: int) -> None:
    line = read_line(text, shipped())
    assert str(line.ingredients[0].strength) == strength
    assert line.sig is not None
    assert (str(line.sig.dose), line.sig.times_per_day) == (dose, times)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MS Contin 15 tablets twice a day", "15 tablets"),
        ("MS Contin 15 comprimidos dos veces al día", "15 comprimidos"),
        ("OxyContin 20 tab q12h", "20 tab"),
        ("Percocet 10 tablets every 6 hours", "10 tablets"),
        ("methadone 10 tablets daily", "10 tablets"),
        ("Dilaudid 4 tablet every 6 hours", "4 tablet"),  # 4 mg are made, and 4 tablets can be taken
        ("Dilaudid 2 tab every 6 hours", "2 tab"),
        ("Suboxone 8-2 films daily", "8-2 films"),
        ("OxyContin 25 tablet every 12 hours", "25 tablet"),  # 25 mg are not made
        ("lisinopril 20 tablet daily", "20 tablet"),  # what is made of it is not known here
        ("methadone 10 tab daily x 3 days then 5 tab daily", "10 tab"),
    ],
)
def test_a_number_that_may_be_strength_or_pieces_is_neither(text: str, words: str) -> None:
    line = read_line(text, shipped())
    assert line.ingredients
    assert all(one.strength is None for one in line.ingredients)
    assert line.sig is None
    assert line.unread == f"whether “{words}” is the strength or how many is not said"
    assert line.sig_text.casefold().startswith(words)


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("Dilaudid 2 tablets every 6 hours", 2),
        ("MS Contin 2 tablets twice a day", 2),
        ("oxycodone 1-2 tablets every 6 hours", 2),
        ("oxycodone 1 tablet twice a day", 1),
        ("oxycodone 5 mg 3 tablets twice a day", 3),
        ("methotrexate 6 tablets weekly", 6),
    ],
)
def test_several_pieces_by_their_plural_are_counted(text: str, dose: int) -> None:
    sig = read_line(text, shipped()).sig
    assert sig is not None
    assert sig.dose.value == dose


def test_what_follows_a_strength_is_read_whole_or_not_at_all() -> None:
    line = read_line("MS Contin 15 tablet daily x 3 days then 2 tablets daily", shipped())
    assert str(line.ingredients[0].strength) == "15 mg"
    assert (line.sig, line.unread) == (None, "it changes over time or with a condition")


@pytest.mark.parametrize(
    "text",
    ["Tylenol #3 tablet every 6 hours", "Tylenol 3 tablet every 6 hours", "Tylenol No. 3 tablet every 6 hours",
     "Tylenol with codeine #3 tablet every 6 hours", "Tylenol with codeine no. 3, 1 tablet every 6 hours",
     "Tylenol#3 1 tablet every 6 hours", "Tylenol-3 1 tab q6h", "Tylenol 3 1 tab q6h", "Tylenol 3 - 1 tab q6h",
     "Tylenol 3 one tablet every 6 hours", "acetaminophen #3 1 tab q6h", "Tylenol n.º 3, 1 tableta cada 6 horas"],
)  # fmt: skip
def test_tylenol_by_its_number_is_codeine_and_not_three_tablets(text: str) -> None:
    line = read_line(text, shipped())
    assert [(one.name, str(one.strength)) for one in line.ingredients] == [
        ("codeine", "30 mg"), ("acetaminophen", "300 mg"),
    ]  # fmt: skip
    assert line.sig is not None
    assert (str(line.sig.dose), line.sig.times_per_day) == ("1 tablet", 4)


@pytest.mark.parametrize(
    "text",
    ["Tylenol 3", "Tylenol 3 every 6 hours", "Tylenol #4 prn", "Tylenol#3 q6h", "Tylenol # 3 q6h", "Tylenol-3",
     "T#3 prn", "Tylenol 3's", "Tylenol 3 at bedtime", "Tylenol número 3 cada 6 horas", "acetaminophen #3 tid"],
)  # fmt: skip
def test_tylenol_by_its_number_is_an_opioid_even_where_its_directions_are_not_read(text: str) -> None:
    line = read_line(text, shipped())
    assert line.ingredients[0].name == "codeine"
    assert line.sig is None


@pytest.mark.parametrize(
    "text",
    ["Tylenol 3 times a day", "Tylenol 3 tablets every 6 hours", "Tylenol 2 tablets a day", "Tylenol-3 times a day",
     "Tylenol 500 mg 3 times a day", "Tylenol #30 1 tab q6h", "Tylenol 3 g a day", "Tylenol 3 veces al día"],
)  # fmt: skip
def test_other_numbers_beside_tylenol_are_no_codeine(text: str) -> None:
    assert read_line(text, shipped()).name == "acetaminophen"


@pytest.mark.parametrize(
    ("text", "per_day"),
    [("MS Contin 15 tablet twice a day", 30), ("MS Contin 15 tablets twice a day", None),
     ("MS Contin 15 comprimidos dos veces al día", None), ("methadone 10 tab daily", None)],
)  # fmt: skip
def test_the_mme_is_of_one_tablet_or_cannot_be_told(text: str, per_day: int | None) -> None:
    record = Record(patient=Patient(id="p"), medicines=(read_line(text, shipped()),))
    mme = of_record(record, shipped(), date(2026, 11, 27))
    assert (mme.per_day, mme.complete) == (per_day, per_day is not None)
    if per_day is None:
        assert "is the strength or how many is not said): cannot calculate" in mme.lines[0].reason
