"""A line of the medicine list."""

import pytest

from paindesk.domain.dose import Amount, amount
from paindesk.domain.medicine_line import Ingredient, MedicineLine


@pytest.mark.parametrize(
    ("strengths", "directions", "piece"),
    [
        ([amount(5, "mg")], "1 tablet twice a day", "5 mg"),
        ([amount(5, "mg"), amount(325, "mg")], "1 tablet twice a day", "5/325 mg"),
        ([amount(2, "mg/mL")], "5 mL every 4 hours", "2 mg/mL"),
        ([amount(100, "mg")], "200 mg in the morning, 300 mg at bedtime", ""),  # milligrams already
        ([amount(5, "mg"), None], "1 tablet twice a day", ""),  # half of a pair says less than nothing
        ([], "1 tablet twice a day", ""),
    ],
)
def test_what_a_piece_holds_stands_before_directions_that_count_pieces(
    strengths: list[Amount | None], directions: str, piece: str
) -> None:
    parts = tuple(Ingredient(name=f"part {number}", strength=one) for number, one in enumerate(strengths))
    assert MedicineLine(text="as written", ingredients=parts, sig_text=directions).piece == piece
