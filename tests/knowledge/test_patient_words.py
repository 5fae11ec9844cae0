"""What patients are told of a medicine agrees with every plan that can be made of its file: the plan says the times."""

import re
from functools import cache

import pytest

from paindesk.domain.dose import Rung, When
from paindesk.rules.moved_doses import split, to_bedtime
from paindesk.rules.next_dose import next_down
from tests.knowledge.test_medicines_content import WITH_LADDERS, of

# The words, and the times of day of which alone they are true.
_SINGLE = {(when,) for when in When}
_TIMES = (
    (r"once a day|una vez al día|at the same time each|a la misma hora", _SINGLE),
    (r"twice a day|two times|dos veces|dos horas|12 hours apart|cada 12 horas",
     {(When.MORNING, When.EVENING), (When.MORNING, When.BEDTIME)}),
    (r"morning and (in the )?evening|(en|por) la mañana y (en|por) la noche", {(When.MORNING, When.EVENING)}),
    (r"morning and (at )?(night|bedtime)|(en|por) la mañana y a(l| la hora de) acostarse",
     {(When.MORNING, When.BEDTIME)}),
    (r"in the morning(?! and)|(en|por) la mañana(?! y)", {(When.MORNING,)}),
    (r"at bedtime|before bed|(al|a la hora de|antes de) acostarse|antes de dormir", {(When.BEDTIME,)}),
)  # fmt: skip


@cache
def times_of_plans(name: str) -> frozenset[tuple[When, ...]]:
    """The times of day of the ladders, of the same dose at other times, and of the way down from each."""
    medicine, seen = of(name), set[tuple[When, ...]]()
    for ladder in medicine.ladders:
        waiting = [one for rung in ladder.rungs for one in (rung, split(rung, medicine), to_bedtime(rung, medicine))]
        for start in {one.slots: one for one in waiting if one is not None and one.slots}.values():
            now: Rung | None = start
            while now is not None:
                seen.add(tuple(when for when, _ in now.slots))
                now = next_down(now, medicine, ladder.problem)
    return frozenset(seen)


@pytest.mark.parametrize("name", WITH_LADDERS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_says_other_times_than_a_plan(name: str, language: str) -> None:
    how = of(name).patient.how[language]
    taken = times_of_plans(name)
    assert [words for words, true_of in _TIMES if re.search(words, how) and not taken <= true_of] == []
