"""A class that was tried fairly and did nothing comes after the others."""

from collections.abc import Mapping, Sequence
from typing import Any

from paindesk.domain.advice import ClassAdvice, ClassVerdict
from paindesk.domain.pain import PainToday
from paindesk.rules.consult import consult
from tests.builders import TODAY, patient, shipped

PROBLEM = "painful-diabetic-neuropathy"


def fair(name: str) -> Mapping[str, Any]:
    """A trial of this medicine at its adequate dose for half a year, without benefit."""
    known = shipped().medicines[name].trial
    assert known is not None
    assert known.daily is not None
    return {"medicine": name, "daily": f"{known.daily.value} {known.daily.unit}", "days": 180, "relief": "none"}


def of_class(key: str, trials: Sequence[Mapping[str, Any]]) -> ClassAdvice:
    record = patient(age=50, sex="male", weight=80, creatinine="0.9", trials=trials)
    advice = consult(record, PainToday(), shipped(), TODAY, PROBLEM)
    return next(one for one in advice.classes if one.id == key)


def test_one_fair_trial_leaves_the_class_its_other_medicines() -> None:
    found = of_class("neuropathic", [fair("gabapentin")])
    assert found.verdict is ClassVerdict.SUITS
    assert found.reasons_against[0].text == "tried fairly without benefit: gabapentin"


def test_two_fair_trials_make_it_second_thoughts() -> None:
    found = of_class("neuropathic", [fair("gabapentin"), fair("duloxetine")])
    assert found.verdict is ClassVerdict.CONSIDER


def test_when_every_medicine_for_the_problem_was_tried_the_class_is_through() -> None:
    own = shipped().of_class("neuropathic")
    names = [one.name for one in own if one.trial is not None and one.trial.daily is not None]
    found = of_class("neuropathic", [fair(name) for name in names])
    assert found.verdict is ClassVerdict.AVOID


def test_a_trial_too_small_says_nothing_of_the_class() -> None:
    small = {"medicine": "gabapentin", "daily": "300 mg", "days": 10, "relief": "none"}
    found = of_class("neuropathic", [small])
    assert found.verdict is ClassVerdict.SUITS
    assert not any("tried fairly" in one.text for one in found.reasons_against)
