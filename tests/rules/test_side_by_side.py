"""Two dose periods or two medicines beside each other: what is said of the difference, and when nothing is."""

from datetime import timedelta

from paindesk.domain.dose import CannotTell
from paindesk.domain.visit import VisitPoint
from paindesk.rules.benefit_and_harm import findings, lowest_effective, periods
from paindesk.rules.side_by_side import Side, rows, sides, verdict
from tests.builders import TODAY
from tests.rules.test_benefit_and_harm import KNOWN, MATEO, point


def found(*points: VisitPoint) -> dict[str, Side]:
    return {one.title: one for one in sides(periods(points))}


def test_every_set_of_doses_and_every_medicine_can_be_chosen() -> None:
    assert list(found(*MATEO)) == [
        "gabapentin 300 mg", "gabapentin 900 mg", "gabapentin 1,200 mg", "gabapentin 1,500 mg",
        "gabapentin, all doses",
    ]  # fmt: skip


def test_1200_against_900_mg_with_the_numbers_of_the_example() -> None:
    # 900 mg: 25 and 38 %, median 31.5, said as 32. 1,200 mg: 44, 50 and, later, 56, 63 %: median 53.
    both = found(*MATEO)
    low, high = both["gabapentin 900 mg"], both["gabapentin 1,200 mg"]
    table = {what: (one, other) for what, one, other in rows(low, high)}
    assert table["Relief, middle"] == ("32 %", "53 %")
    assert table["Weeks"] == ("5", "24")
    assert table["Worst side effect"] == ("4 drowsiness", "3 dizziness")
    assert verdict(low, high) == (
        "21 points more relief with gabapentin 1,200 mg. Side effects are about as bad."
    )  # fmt: skip


def test_one_visit_on_a_side_is_too_little() -> None:
    both = found(*MATEO)
    said = verdict(both["gabapentin 1,500 mg"], both["gabapentin 1,200 mg"])
    assert said == "Too little to tell: fewer than 2 visits tell the relief on gabapentin 1,500 mg."


def test_medicines_taken_together_are_said_to_share_what_is_told() -> None:
    both = found(
        point(0, 0, "gabapentin 900 mg"),
        point(4, 20, "gabapentin 900 mg", "1 nausea"),
        point(8, 22, "gabapentin 900 mg + naproxen 1000 mg", "1 nausea"),
        point(12, 50, "gabapentin 900 mg + naproxen 1000 mg", "1 nausea"),
        point(16, 52, "gabapentin 900 mg + naproxen 1000 mg", "1 nausea"),
    )
    said = verdict(both["gabapentin 900 mg"], both["naproxen, all doses"])
    assert said.startswith("30 points more relief with naproxen, all doses.")
    assert said.endswith("Medicines taken together share what is told here.")


def test_side_effects_that_were_not_asked_are_not_none() -> None:
    quiet = (point(0, 0, "gabapentin 300 mg"), point(4, 40, "gabapentin 300 mg"), point(8, 44, "gabapentin 300 mg"))
    told = lowest_effective(periods(quiet))
    assert isinstance(told, CannotTell)
    assert told.because == "its side effects were told at fewer than 2 visits"
    assert told.missing == (
        "2 more visits on gabapentin 300 mg, telling the side effects, or that there are none",
    )  # fmt: skip
    (said,) = findings(quiet, KNOWN, TODAY + timedelta(days=400))
    assert said.action.startswith("What would tell: 2 more visits")
    assert rows(*[found(*quiet)["gabapentin 300 mg"]] * 2)[4][1] == "not asked"
