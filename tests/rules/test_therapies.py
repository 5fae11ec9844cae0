"""Therapies without medicine, the ones for this very problem first."""

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Mechanism, PainProblem
from paindesk.rules.therapies import suggest
from tests.builders import facts, patient


@pytest.mark.parametrize("key", ["low-back-pain", "knee-osteoarthritis", "fibromyalgia", "painful-diabetic-neuropathy"])
def test_every_common_problem_has_a_therapy_and_its_own_come_first(edition: Knowledge, key: str) -> None:
    known = edition.problems[key]
    found = suggest(facts(patient(), edition), PainProblem(text=known.title, key=key, mechanism=known.mechanism))
    assert found
    assert len({one.id for one in found}) == len(found)
    own = [key in one.problems for one in found]
    assert own == sorted(own, reverse=True)


def test_a_therapy_for_another_problem_is_not_offered(edition: Knowledge) -> None:
    found = suggest(facts(patient(), edition), PainProblem(text="pain", mechanism=Mechanism.NOCIPLASTIC))
    assert all(Mechanism.NOCIPLASTIC in one.mechanisms or not (one.problems or one.mechanisms) for one in found)
