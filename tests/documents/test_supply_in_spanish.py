"""How a supply is counted is said in Spanish, for every medicine that ships."""

import pytest

from paindesk.documents.sentences import told
from paindesk.domain.dose import Derived
from paindesk.rules.quantity import quantity
from tests.builders import shipped
from tests.documents.plans import plan_of


@pytest.mark.parametrize("days", [1, 28])
def test_every_line_of_a_count_and_the_directions_have_their_spanish(days: int) -> None:
    spanish, counted = told("es", shipped(), None), 0
    for name in shipped().medicines:
        plan = plan_of(name)
        assert plan.strength is not None
        assert spanish.text(plan.directions) is not None, plan.directions
        found = quantity(plan.steps, plan.strength, days)
        for step in found.steps if isinstance(found, Derived) else ():
            counted += 1
            line = f"{step.what}: {step.because}"
            assert spanish.text(line) is not None, line
    assert counted > 40


def test_a_count_reads_so() -> None:
    spanish = told("es", shipped(), None)
    plan = plan_of("venlafaxine er")
    assert plan.strength is not None
    found = quantity(plan.steps, plan.strength, 10)
    assert isinstance(found, Derived)
    first = found.steps[0]
    assert spanish.text(f"{first.what}: {first.because}") == "Días 1–7: 37.5 mg por la mañana: 1 al día"
