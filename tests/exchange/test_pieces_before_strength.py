"""How many stands before what one of them holds: "two 10 mg tablets", "2 tablets of 10 mg", "2 tabletas de 10 mg".

Read as 10 mg alone, the sum was half of what is taken. Where it is not said whether that is one or all, the sum asks.
"""

from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.patient import Patient, Record
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import shipped


@pytest.mark.parametrize(
    ("text", "dose", "per_day"),
    [
        ("oxycodone 2 tablets of 10 mg every 8 hours", None, None),
        ("oxycodone two 10 mg tablets every 8 hours", "2 tablet", 90),
        ("oxycodone (2) 10 mg tablets every 8 hours", "2 tablet", 90),
        ("oxycodone 2 x 10 mg every 8 hours", None, None),
        ("oxicodona dos tabletas de 10 mg cada 8 horas", None, None),
        ("oxicodona tome 2 tabletas de 10 mg cada 8 horas", None, None),
        ("oxicodona media tableta de 10 mg cada 8 horas", None, None),
        ("oxycodone half of a 10 mg tablet every 8 hours", "0.5 tablet", "22.5"),
        ("oxycodone 10 mg tablet, 2 tablets (20 mg) every 8 hours", "20 mg", 90),  # the sum stands in brackets
        ("oxycodone 1 tablet of 10 mg and 1 tablet of 5 mg every 8 hours", None, None),
    ],
)
def test_how_many_may_stand_before_what_one_of_them_holds(
    text: str, dose: str | None, per_day: int | str | None
) -> None:
    line = read_line(text, shipped())
    mme = of_record(Record(patient=Patient(id="p"), medicines=(line,)), shipped(), date(2026, 11, 27))
    assert (None if line.sig is None else str(line.sig.dose)) == dose
    assert mme.complete is (per_day is not None)
    assert mme.per_day == (None if per_day is None else Decimal(per_day))


@pytest.mark.parametrize("text", ["omega 3 1000 mg capsule daily", "Percocet 5 325 mg tablet every 6 hours"])
def test_a_number_of_the_name_is_no_number_of_pieces(text: str) -> None:
    sig = read_line(text, shipped()).sig
    assert sig is None or sig.dose.value not in (3, 5)
