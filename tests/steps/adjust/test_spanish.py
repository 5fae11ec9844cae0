"""What the rules say on the screens of a follow-up is known in Spanish, in the words of the papers."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from paindesk.documents.sentences import Told, told
from paindesk.domain.dose import CannotTell, amount
from paindesk.domain.visit import Act
from paindesk.rules import onset, pill_count, side_by_side
from paindesk.rules.benefit_and_harm import periods
from paindesk.rules.rotation import Rotation
from paindesk.rules.taper import in_one_line
from paindesk.sample.named import daniel, mateo
from paindesk.sample.story import Story
from paindesk.steps.adjust import tapers
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.step import STEP
from tests.builders import TODAY
from tests.steps.trends.follow_up import knowledge, lived, opened

Person = Callable[[date], Story]
OPTIONS = ("continue", "up", "down", "move", "swap", "rotate", "stop")


def model_of(person: Person) -> tuple[AdjustModel, Told]:
    session = opened(person, STEP, answered=True)
    model = session.models["adjust"]
    assert isinstance(model, AdjustModel)
    return model, told("es", knowledge(), session.visit)


def of_options(model: AdjustModel) -> Iterator[str]:
    """Both sides of each option, the four states, the pace of a taper."""
    for one in model.going_on():
        for key in OPTIONS:
            sides = model.weighing.sides(one.medicine, key)
            yield from (reason.text for reason in (*sides.speaks_for, *sides.against))
        case = model._case(one.medicine)
        assert case is not None
        taper = tapers.begin(case, None, TODAY)
        plan = None if taper is None else tapers.work(case, taper, None, TODAY)
        if plan is not None and not isinstance(plan, CannotTell):
            yield in_one_line(plan)
    yield from (seen.in_record for seen in model.weighing.states(model.rotations.names()))


def of_history(person: Person) -> Iterator[str]:
    """Dose periods compared, when side effects began, pieces that should be left."""
    points, last = lived(person)
    for one, other in combinations(side_by_side.sides(periods(points)), 2):
        yield side_by_side.verdict(one, other)
    changed = onset.changes(points, last, TODAY)
    for days in (0, 1, 40, 9000):
        yield onset.onset(TODAY - timedelta(days=days), changed)
        yield from (onset.onset(each.on, changed) for each in changed[:1])
    for line in last.prescriptions:
        for days in (0, 20, 60):
            wanted = pill_count.expected(line, last.on, last.on + timedelta(days=days))
            if isinstance(wanted, CannotTell):
                yield wanted.because
                continue
            yield from (word for step in wanted.steps[:1] for word in (step.what, step.because))
            yield from (pill_count.compared(wanted.least + more, wanted) for more in (-20, 0, 1, 90))
        assert line.act is not Act.START or line.steps


@pytest.mark.parametrize("person", [mateo, daniel])
def test_both_sides_of_every_option_are_known_in_spanish(person: Person) -> None:
    model, has = model_of(person)
    said = [*of_options(model), *of_history(person)]
    assert len(said) > 20
    assert [one for one in said if one and has.text(one) is None] == []


def test_how_a_change_of_opioids_is_worked_out_is_known_in_spanish() -> None:
    model, has = model_of(daniel)
    targets = [one for one in model.rotations.targets() if isinstance(one.found, Rotation)]
    assert len(targets) > 3
    for one in targets:
        for found in (one.found, one.low_dose):
            rows = found.daily.steps if isinstance(found, Rotation) else ()
            assert [row.what for row in rows if has.text(row.what) is None] == [], one.name
            assert [row.result for row in rows if has.text(row.result) is None] == [], one.name
            notes = found.notes if isinstance(found, Rotation) else ()
            assert [note for note in notes if has.text(note) is None] == [], one.name


def test_the_numbers_of_the_working_stay() -> None:
    _, has = model_of(daniel)
    sum_ = "20 mg by mouth relieve as much as 30 mg of oral morphine: 40 × 30 ÷ 20 (20-30 mg in other tables)"
    assert (
        has.text(sum_)
        == "20 mg por boca alivian tanto como 30 mg de morfina oral: 40 × 30 ÷ 20 (20-30 mg en otras tablas)"
    )
    assert (
        has.text("5 mg less every 6 weeks, about 9 % a month") == "5 mg menos cada 6 semanas, alrededor de 9 % al mes"
    )
    assert has.text(f"the step down to {amount(30, 'mg')} a day of oxycodone") == (
        "la reducción a 30 mg al día de oxycodone"
    )
