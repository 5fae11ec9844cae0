"""A fill history from a stranger's CSV: what is understood, what is not, and that nothing breaks it."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.dose import amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient
from paindesk.domain.patient import Patient
from paindesk.exchange.csv_rows import MOST_TEXT
from paindesk.exchange.fills_csv import MOST_BYTES, MOST_ROWS
from paindesk.exchange.fills_in import read_fills
from paindesk.exchange.fills_read import FillsRead
from paindesk.knowledge import load

TODAY = date(2026, 11, 26)
DANIEL = Patient(id="p", given="Daniel", family="Price", birth_date=date(1979, 1, 9))
NO_HEAD = 'a line must name the columns: at least "Filled" and "Drug"'


@cache
def edition() -> Knowledge:
    return load()


def read(text: str | bytes, patient: Patient = DANIEL) -> FillsRead:
    content = text.encode() if isinstance(text, str) else text
    return read_fills(content, "pdmp.csv", patient, edition(), TODAY)


def why(text: str | bytes) -> list[tuple[int, str]]:
    return [(one.line, one.why) for one in read(text).not_read]


def test_a_report_of_a_monitoring_program_is_read() -> None:
    found = read(
        "Filled,ID,Written,Drug,QTY,Days,Prescriber,Rx #,Dispenser,Refill,Daily Dose,Pymt Type,PMP\n"
        '11/01/2026,1,10/30/2026,Oxycodone Hcl (Ir) 10 Mg Tab,120.00,30,"Osei, Amara MD",77,Riverside (0142),0,60 MME,'
        "Insurance,OR\n"
    )
    (fill,) = found.fills
    assert found.not_read == ()
    assert (fill.on, fill.written_on) == (date(2026, 11, 1), date(2026, 10, 30))
    assert fill.ingredients == (Ingredient(name="oxycodone", strength=amount(10, "mg")),)
    assert (fill.quantity, fill.days, fill.form) == (amount(120, "tablet"), 30, "tablet")
    assert (fill.prescriber, fill.pharmacy) == ("Osei, Amara MD", "Riverside (0142)")
    assert (fill.payment, fill.refills) == ("Insurance", "0")
    assert [(one.file, one.on) for one in fill.sources] == [("pdmp.csv", TODAY)]
    assert found.not_used == ("ID", "Rx #", "Daily Dose", "PMP")


@pytest.mark.parametrize(
    "head",
    [
        "Fill Date,Drug,Qty,Days,Prescriber,Pharmacy",
        "Date Filled;Medication;Quantity;Days Supply;Prescriber Name;Pharmacy Name",
        "FILL_DT\tDRUG_NAME\tQTY_DISPENSED\tDAYS_SUPPLY\tPROVIDER\tDISPENSER",
        '"Filled","Medication","Qty (units)","Days\' Supply","Doctor","Dispensed by"',
    ],
)
def test_headings_of_many_programs_name_the_same_columns(head: str) -> None:
    separator = next(one for one in ",;\t" if one in head)
    row = separator.join(("2026-11-01", "oxycodone 10 mg tablet", "120", "30", "Osei", "Riverside"))
    (fill,) = read(f"{head}\n{row}\n").fills
    assert (fill.quantity, fill.days, fill.prescriber, fill.pharmacy) == (
        amount(120, "tablet"), 30, "Osei", "Riverside"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-05", 5), ("2026-11-05T10:00:00Z", 5), ("11/05/2026", 5), ("11/5/26", 5), ("11/05/2026 10:31 AM", 5),
        ("5 Nov 2026", 5), ("05-Nov-2026", 5), ("Nov 5, 2026", 5), ("11.05.2026", 5),
    ],
)  # fmt: skip
def test_the_usual_ways_to_write_a_day(written: str, day: int) -> None:
    (fill,) = read(f'filled,drug\n"{written}",oxycodone 10 mg\n').fills
    assert fill.on == date(2026, 11, day)


def test_days_in_two_orders_are_trusted_in_none() -> None:
    assert why("filled,drug\n11/20/2026,oxycodone 10 mg\n20/11/2026,oxycodone 10 mg\n") == [
        (2, "the day of the fill cannot be read"),
        (3, "the day of the fill cannot be read"),
    ]


def test_every_line_that_is_not_read_is_listed_with_its_reason() -> None:
    text = (
        "Prescription history of a patient\n"
        "\n"
        "Filled,Drug,Qty,Days,Prescriber,Mood\n"
        "2026-11-01,oxycodone 10 mg,120,30,Osei,x\n"  # read
        "2026-12-01,oxycodone 10 mg,120,30,Osei,x\n"  # to come
        "1999-01-01,oxycodone 10 mg,120,30,Osei,x\n"
        "yesterday,oxycodone 10 mg,120,30,Osei,x\n"
        "2026-11-01,,120,30,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,many,30,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,-5,30,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,0,30,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,120,0,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,120,4.5,Osei,x\n"
        "2026-11-01,oxycodone 10 mg,120,900,Osei,x\n"
        "2026-11-02,oxycodone 10 mg,,,Lee,x\n"  # read: it does not tell
    )
    found = read(text)
    assert [(one.prescriber, one.quantity is None, one.days) for one in found.fills] == [
        ("Osei", False, 30), ("Lee", True, None)
    ]  # fmt: skip
    assert [(one.line, one.why) for one in found.not_read] == [
        (1, "it stands above the headings"),
        (3, "this column is not known"),
        (5, "the day of the fill is still to come"),
        (6, "the day of the fill is more than ten years back"),
        (7, "the day of the fill cannot be read"),
        (8, "it names no medicine"),
        (9, "the quantity is no number of pieces or mL"),
        (10, "the quantity is no number of pieces or mL"),
        (11, "the quantity is no number of pieces or mL"),
        (12, "the days of supply must be a whole number from 1 to 400"),
        (13, "the days of supply must be a whole number from 1 to 400"),
        (14, "the days of supply must be a whole number from 1 to 400"),
    ]


def test_a_line_about_another_birth_date_is_never_taken() -> None:
    rows = "Price Daniel,01/09/1979,2026-11-01,oxycodone 10 mg\nPrice Dan,02/09/1979,2026-11-02,oxycodone\n"
    text = f"Patient,DOB,Filled,Drug\n{rows}"
    found = read(text)
    assert (len(found.fills), found.born_told, found.names) == (1, True, ("Price Daniel",))
    assert [(one.line, one.why) for one in found.not_read] == [(3, "the birth date is another patient's")]
    assert not read("Filled,Drug\n2026-11-01,oxycodone\n").born_told


def test_a_medicine_nobody_knows_is_kept_as_written() -> None:
    (fill,) = read("filled,drug,strength\n2026-11-01,Zorblaxin,5 mg\n").fills
    assert (fill.text, fill.ingredients) == ("Zorblaxin 5 mg", ())


def test_what_looks_like_a_formula_or_markup_stays_its_text() -> None:
    (fill,) = read('filled,drug,prescriber\n2026-11-01,"=HYPERLINK(""http://x"")","<b>Lee\x07</b>"\n').fills
    assert fill.text == '=HYPERLINK("http://x")'
    assert fill.prescriber == "<b>Lee </b>"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b"PK\x03\x04\0\0", "it is not a text file"),
        (b"x" * (MOST_BYTES + 1), "the file is larger than 500 kB"),
        (b"one,two\n1,2\n", NO_HEAD),
        (b",,,\n", NO_HEAD),
        (b"{not json", "The file is not JSON: it is broken at line 1"),
        (b'{"resourceType": "Patient"', "The file is not JSON: it is broken at line 1"),
    ],
)
def test_a_file_that_is_none_says_why(content: bytes, reason: str) -> None:
    found = read(content)
    assert found.fills == ()
    assert [one.text for one in found.not_read] == ["the whole file"]
    assert found.not_read[0].why.startswith(reason)


def test_of_too_many_lines_the_rest_is_counted() -> None:
    found = read("filled,drug\n" + "2026-11-01,oxycodone 10 mg\n" * (MOST_ROWS + 5))
    assert len(found.fills) == MOST_ROWS
    assert [(one.text, one.why) for one in found.not_read] == [("5 lines", f"only {MOST_ROWS} are read")]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_break_it(content: bytes) -> None:
    found = read(b"filled,drug,qty,days\n" + content)
    assert all(len(one.text) <= MOST_TEXT and one.text.isprintable() for one in (*found.fills, *found.not_read))
    assert all(one.on <= TODAY for one in found.fills)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(blacklist_categories=("Cs",)), max_size=12), min_size=4, max_size=4))
def test_a_line_is_read_or_listed_and_never_both(cells: list[str]) -> None:
    quoted = ",".join('"' + "".join(c for c in one if c.isprintable()).replace('"', '""') + '"' for one in cells)
    found = read(f"filled,drug,qty,days\n{quoted}\n")
    blank = not any(one.strip() for one in ("".join(c for c in cell if c.isprintable()) for cell in cells))
    assert len(found.fills) + len(found.not_read) == (0 if blank else 1)
