"""Going on unchanged is a choice too: when the trend speaks against it, and when it does not."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import SideEffectReport, VisitKind, VisitPoint
from paindesk.knowledge import load
from paindesk.rules.benefit_and_harm import DosePeriod, lowest_effective, periods
from paindesk.rules.consult import consult
from paindesk.rules.for_and_against import About, sides
from paindesk.rules.inertia import Inertia, goal_reached, inertia
from tests.builders import TODAY, amount, facts, patient


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


def point(weeks_ago: int, relief: int | None, dose: str, effect: int = 0, peg: str | None = None) -> VisitPoint:
    """A visit so many weeks ago: the relief it reports, and the dose taken after it."""
    name = "oxycodone"
    on: date = TODAY - timedelta(weeks=weeks_ago)
    effects = (SideEffectReport(name="constipation", grade=effect),) if effect else ()
    return VisitPoint(
        visit_id=str(weeks_ago), on=on, kind=VisitKind.FOLLOW_UP, relief_percent=relief, side_effects=effects,
        regimen=((name, amount(dose)),),
        no_side_effects=not effects, peg=None if peg is None else Decimal(peg),
    )  # fmt: skip


def judged(edition: Knowledge, *points: VisitPoint, goal: str = "", name: str = "oxycodone") -> Inertia | None:
    found = periods(points)
    lowest = lowest_effective(found)
    return inertia(edition.medicines[name], found, lowest if isinstance(lowest, DosePeriod) else None, goal, edition)


def test_no_benefit_after_a_fair_trial_suggests_stopping(edition: Knowledge) -> None:
    found = judged(edition, point(12, None, "40 mg"), point(6, 15, "40 mg"), point(0, 20, "40 mg"))
    assert found is not None
    assert (found.suggests, found.title) == ("stop", "No benefit after a fair trial")
    assert "12 weeks at 40 mg a day" in found.because
    assert {one.key for one in found.sources} >= {"immpact-2008", "cdc-2022"}


def test_a_gain_in_function_is_a_benefit_too(edition: Knowledge) -> None:
    gained = (point(12, None, "40 mg", peg="7"), point(6, 15, "40 mg", peg="5"), point(0, 20, "40 mg", peg="5"))
    assert judged(edition, *gained) is None


def test_too_short_or_too_small_a_trial_suggests_nothing(edition: Knowledge) -> None:
    assert judged(edition, point(3, None, "40 mg"), point(2, 15, "40 mg"), point(0, 20, "40 mg")) is None
    assert judged(edition, point(12, None, "10 mg"), point(6, 15, "10 mg"), point(0, 20, "10 mg")) is None


def test_one_visit_is_too_little_to_tell(edition: Knowledge) -> None:
    assert judged(edition, point(12, None, "40 mg"), point(0, 10, "40 mg")) is None


def test_side_effects_at_a_dose_without_gain_suggest_the_dose_below(edition: Knowledge) -> None:
    found = judged(
        edition,
        point(30, None, "20 mg"), point(24, 40, "20 mg"), point(18, 40, "40 mg"),
        point(12, 42, "40 mg", 6), point(0, 41, "40 mg", 6),
    )  # fmt: skip
    assert found is not None
    assert (found.suggests, found.title) == ("down", "More than was enough")
    assert found.because == "oxycodone 20 mg gave 40 %; 40 mg a day gives 42 % with constipation 6 of 10."


def test_benefit_for_long_and_the_goal_reached_suggest_the_lowest_dose_that_holds(edition: Knowledge) -> None:
    steady = (point(30, None, "20 mg"), point(15, 50, "20 mg"), point(0, 50, "20 mg"))
    found = judged(edition, *steady, goal="Goal reached: walks to the market")
    assert found is not None
    assert (found.suggests, found.title) == ("down", "Good for long")
    assert judged(edition, *steady, goal="almost reached") is None
    assert judged(edition, *steady) is None


@pytest.mark.parametrize(
    ("said", "reached"),
    [("goal met", True), ("Reached!", True), ("not met", False), ("almost reached", False), ("", False),
     ("sometimes", False), ("walks 200 meters", False), ("nearly achieved", False)],
)  # fmt: skip
def test_only_a_plain_word_counts_as_reached(said: str, reached: bool) -> None:
    assert goal_reached(said) is reached


def about(edition: Knowledge, *points: VisitPoint, medicines: tuple[str, ...] = ("oxycodone",)) -> About:
    record = patient(age=50, crcl=100, medicines=medicines)
    advice = consult(record, PainToday(), edition, TODAY)
    return About(
        medicine=edition.medicines["oxycodone"], periods=periods(points), facts=facts(record, edition),
        inertia=judged(edition, *points), advice=advice,
    )  # fmt: skip


def test_each_option_has_both_sides_with_sources(edition: Knowledge) -> None:
    told = about(
        edition, point(12, None, "40 mg"), point(6, 15, "40 mg", 5), point(0, 20, "40 mg", 5),
        medicines=("oxycodone", "lorazepam"),
    )  # fmt: skip
    for key in ("continue", "up", "down", "rotate", "stop"):
        both = sides(key, told)
        assert both.speaks_for or both.against
        said = " ".join(one.text for one in (*both.speaks_for, *both.against))
        assert "None" not in said
        for one in (*both.speaks_for, *both.against):
            assert one.text.endswith((".", "?"))
    assert any("lorazepam" in one.text for one in sides("continue", told).against)
    assert any(one.sources and one.sources[0].key == "va-dod-2022" for one in sides("rotate", told).speaks_for)
    assert any("step by step" in one.text for one in sides("stop", told).against)


def test_an_unknown_option_has_no_sides(edition: Knowledge) -> None:
    both = sides("something else", about(edition, point(0, None, "40 mg")))
    assert (both.speaks_for, both.against) == ((), ())


def test_the_relief_that_less_gave_speaks_against_less(edition: Knowledge) -> None:
    told = about(
        edition, point(30, None, "20 mg"), point(20, 10, "40 mg"), point(10, 45, "40 mg"), point(0, 45, "40 mg")
    )
    assert any("oxycodone 20 mg gave 10 % only" in one.text for one in sides("down", told).against)
    assert Decimal(45) == told.periods[-1].relief_middle
