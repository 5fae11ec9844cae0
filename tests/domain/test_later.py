"""A value of which a part is worked out later is as frozen, equal and printed as one that was given whole."""

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, fields, replace

import pytest

from paindesk.domain.advice import MedicineAdvice, Opened
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Verdict

FOUND = (Finding(id="examplol.use", level=Level.INFO, subject="examplol", title="Used", because="It is."),)
WHOLE = MedicineAdvice(name="examplol", rxcui="1", class_id="nsaid", verdict=Verdict.CAUTION, findings=FOUND)


def work() -> Opened:
    """What `later` leaves to be worked out; at module level, so that nothing but it is looked at."""
    return Opened(findings=FOUND, start=None, steps=())


def advice() -> MedicineAdvice:
    return later(work)


def later(work: Callable[[], Opened]) -> MedicineAdvice:
    return MedicineAdvice.later(
        work, name="examplol", rxcui="1", class_id="nsaid", verdict=Verdict.CAUTION, ceiling=None
    )


def test_it_is_worked_out_when_first_asked_for_and_once() -> None:
    asked: list[str] = []

    def noted() -> Opened:
        asked.append("worked out")
        return work()

    one = later(noted)
    assert (one.name, one.verdict, asked) == ("examplol", Verdict.CAUTION, [])
    assert (one.findings, one.start, one.steps, one.ceiling) == (FOUND, None, (), None)
    assert one.findings is one.findings
    assert asked == ["worked out"]


def test_nothing_tells_it_from_one_that_was_given_whole() -> None:
    opened, whole = advice(), WHOLE
    assert opened == whole
    opened = advice()
    assert whole == opened
    assert advice() == advice()
    assert hash(advice()) == hash(WHOLE)
    assert repr(advice()) == repr(WHOLE)
    assert asdict(advice()) == asdict(WHOLE)
    assert replace(advice(), verdict=Verdict.AVOID) == replace(WHOLE, verdict=Verdict.AVOID)
    assert advice() != replace(WHOLE, findings=())
    assert [one.name for one in fields(advice())] == [one.name for one in fields(WHOLE)]


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_is_whole(copied) -> None:  # type: ignore[no-untyped-def]
    assert copied(advice()) == WHOLE


def test_it_is_frozen_before_and_after() -> None:
    one = advice()
    for _ in ("not yet worked out", "worked out"):
        with pytest.raises(FrozenInstanceError):
            one.verdict = Verdict.SUITS  # type: ignore[misc]
        with pytest.raises(FrozenInstanceError):
            one.findings = ()  # type: ignore[misc]
        assert one.findings == FOUND


def test_a_fault_in_working_it_out_is_told_and_hides_nothing() -> None:
    def broken() -> Opened:
        raise ValueError("units do not match")

    one = later(broken)
    for _ in range(2):
        with pytest.raises(ValueError, match="units"):
            _ = one.findings


@pytest.mark.parametrize("one", [WHOLE, advice()])
def test_what_it_does_not_have_it_does_not_have(one: MedicineAdvice) -> None:
    with pytest.raises(AttributeError, match="doses"):
        _ = one.doses  # type: ignore[attr-defined]
