"""Which medicines an earlier trial speaks of: those of its file and substance, never a word inside a combination."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from paindesk.domain.advice import ClassVerdict
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainToday
from paindesk.knowledge import load
from paindesk.rules import earlier_trials
from paindesk.rules.consult import consult
from paindesk.rules.facts import Facts
from paindesk.rules.named_medicine import files_named
from paindesk.rules.trials import judge
from tests.builders import TODAY, facts, patient

FAILED = {"daily": "4000 mg", "days": 180, "relief": "none"}


@cache
def edition() -> Knowledge:
    return load()


def tried(medicine: str, **more: Any) -> Facts:
    trials: list[Mapping[str, Any]] = [{"medicine": medicine, **more}]
    return facts(patient(trials=trials), edition())


def said(name: str, known: Facts) -> list[tuple[str, Verdict]]:
    """What earlier trials say of that medicine."""
    found = earlier_trials.findings(edition().medicines[name], known)
    return [(one.title, verdict) for one, verdict in found]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("gabapentin", ["gabapentin"]),
        ("Neurontin 300 mg", ["gabapentin"]),
        ("hydrocodone/acetaminophen", ["hydrocodone/acetaminophen"]),
        ("acetaminophen and hydrocodone", ["hydrocodone/acetaminophen"]),
        ("Tylenol with codeine", ["codeine/acetaminophen"]),
        ("Tylenol", ["acetaminophen"]),
        ("morphine ER", ["morphine er"]),
        ("diclofenac gel", ["diclofenac gel"]),
        ("celecoxib, ibuprofen", ["celecoxib", "ibuprofen"]),
        ("gabapentin, then Lyrica", ["gabapentin", "pregabalin"]),
        ("hydrocodone/ibuprofen", []),  # a combination that is not on file is none of its parts
        ("tramadol/celecoxib", []),
        ("muscle relaxant", []),
        ("", []),
    ],
)
def test_a_name_as_it_is_written_names_its_file(written: str, names: list[str]) -> None:
    assert [one.name for one in files_named(written, edition())] == names


def test_a_failed_combination_says_nothing_of_its_parts() -> None:
    known = tried("hydrocodone/acetaminophen", daily="40 mg", days=180, relief="none")
    assert said("hydrocodone/acetaminophen", known) == [("An adequate trial did not help", Verdict.CAUTION)]
    assert said("acetaminophen", known) == []


def test_a_failed_combination_leaves_the_class_acetaminophen_open() -> None:
    record = patient(
        trials=[{"medicine": "hydrocodone/acetaminophen", "daily": "40 mg", "days": 180, "relief": "none"}]
    )
    advice = consult(record, PainToday(), edition(), TODAY, "osteoarthritis-knee")
    found = next(one for one in advice.classes if one.id == "acetaminophen")
    assert found.verdict is not ClassVerdict.AVOID
    assert not any("tried fairly" in one.text for one in found.reasons_against)


def test_a_serious_reaction_to_a_combination_is_asked_about_before_its_parts() -> None:
    known = tried("hydrocodone/acetaminophen", side_effects=["hives"], stopped="hives")
    assert said("acetaminophen", known) == [("Something with it was stopped for harm", Verdict.CAUTION)]
    drowsy = tried("hydrocodone/acetaminophen", side_effects=["drowsiness"], stopped="drowsiness")
    assert said("acetaminophen", drowsy) == []


def test_a_part_that_harmed_is_asked_about_before_the_combination() -> None:
    known = tried("acetaminophen", side_effects=["rash"], stopped="rash")
    assert said("hydrocodone/acetaminophen", known) == [("Something with it was stopped for harm", Verdict.CAUTION)]


def test_both_releases_are_one_substance() -> None:
    known = tried("morphine er", daily="300 mg", days=180, relief="none")
    assert (
        said("morphine er", known) == said("morphine", known) == [("An adequate trial did not help", Verdict.CAUTION)]
    )


def test_a_brand_is_judged_by_the_file_it_is_of() -> None:
    known = tried("Neurontin", **FAILED)
    assert judge(known.record.trials[0], known).verdict == "adequate"
    assert said("gabapentin", known) == [("An adequate trial did not help", Verdict.CAUTION)]


def test_drowsiness_from_the_sibling_slows_the_start_and_from_a_combination_it_does_not() -> None:
    slower = tried("pregabalin", side_effects=["drowsiness"], stopped="drowsiness")
    assert earlier_trials.stopped_for(edition().medicines["gabapentin"], slower) == "drowsiness"
    other = tried("hydrocodone/acetaminophen", side_effects=["drowsiness"], stopped="drowsiness")
    assert earlier_trials.stopped_for(edition().medicines["acetaminophen"], other) == ""


@pytest.mark.parametrize(("trials", "open_still"), [([], True), ([{"medicine": "Neurontin", **FAILED}], False)])
def test_a_brand_tried_fairly_counts_for_the_opioid_gate(trials: list[Mapping[str, Any]], open_still: bool) -> None:
    advice = consult(patient(trials=trials), PainToday(), edition(), TODAY, "painful-diabetic-neuropathy")
    detail = next(one.detail for one in advice.gate if one.id == "non-opioids")
    assert ("Nerve-pain" in detail) is open_still
