"""Was an earlier trial a fair one? The chips of History."""

import pytest

from paindesk.domain.finding import Level, Source
from paindesk.domain.knowledge import Interaction, Knowledge
from paindesk.domain.medicine import AdequateTrial
from paindesk.domain.patient import Relief, Trial
from paindesk.rules.trials import failed_or_unsuitable, judge
from tests.builders import SOURCE, amount, facts, knowledge, medicine, patient

FAIR = AdequateTrial(daily=amount("1800 mg"), weeks=8, source=SOURCE)
BLEEDING = Interaction(
    id="nsaid-anticoagulant",
    a=("nsaid",),
    b=("anticoagulant",),
    level=Level.CAUTION,
    avoid=True,
    title="Bleeding",
    effect="bleeding",
    action="Avoid.",
    source=Source(key="label", title="Label"),
)
KNOWN: Knowledge = knowledge(
    medicine("gabapentin", trial=FAIR),
    medicine("ibuprofen", class_id="nsaid", groups=("nsaid",)),
    interactions=[BLEEDING],
    groups={"anticoagulant": ("apixaban",), "nsaid": ("ibuprofen",)},
)


def gabapentin(daily: str | None, days: int | None, relief: Relief | None, *effects: str, **more: object) -> Trial:
    """A trial of gabapentin; a fair one takes 1,800 mg a day for 8 weeks."""
    return Trial(
        medicine="gabapentin",
        highest_daily=amount(daily) if daily else None,
        days=days,
        relief=relief,
        side_effects=effects,
        **more,  # type: ignore[arg-type]  # fields of a Trial
    )


@pytest.mark.parametrize(
    ("trial", "verdict", "chip"),
    [
        (gabapentin("300 mg", 10, Relief.LITTLE, "drowsy"), "too_small", "Too low to judge"),
        (gabapentin("1800 mg", 14, Relief.NONE), "too_small", "Too short to judge"),
        (gabapentin("1800 mg", 60, Relief.LITTLE), "adequate", "Adequate, no benefit"),
        (gabapentin("2400 mg", 90, Relief.NONE), "adequate", "Adequate, no benefit"),
        (gabapentin("1800 mg", 60, Relief.MUCH), "tolerated", "Tolerated"),
        (gabapentin("600 mg", None, Relief.SOME, ongoing=True), "tolerated", "Tolerated"),
        (gabapentin("1800 mg", 60, Relief.SOME, "oedema"), "stopped_for_harm", "Stopped: oedema"),
        (gabapentin("300 mg", 3, Relief.NONE, "rash"), "stopped_for_harm", "Stopped: rash"),
        (gabapentin(None, None, Relief.LITTLE), "cannot_tell", "Cannot tell"),
        (gabapentin("1800 mg", 60, None), "cannot_tell", "Cannot tell"),
    ],
)
def test_a_trial_is_judged_by_dose_time_relief_and_harm(trial: Trial, verdict: str, chip: str) -> None:
    found = judge(trial, facts(patient(), KNOWN))
    assert (found.verdict, found.short) == (verdict, chip)


def test_what_is_taken_now_rules_an_nsaid_out_whatever_it_did_then() -> None:
    tried = Trial(medicine="ibuprofen", highest_daily=amount("1200 mg"), days=42, relief=Relief.SOME,
                  side_effects=("stomach pain",))  # fmt: skip
    on_apixaban = judge(tried, facts(patient(medicines=["apixaban"]), KNOWN))
    assert (on_apixaban.verdict, on_apixaban.short) == ("stopped_for_harm", "Stopped: apixaban")
    without = judge(tried, facts(patient(), KNOWN))
    assert without.short == "Stopped: stomach pain"


def test_what_is_not_recorded_is_named() -> None:
    found = judge(gabapentin(None, None, Relief.LITTLE), facts(patient(), KNOWN))
    assert found.because == "Not on record: the highest dose and how long it was taken."


def test_a_chip_is_never_longer_than_24_characters() -> None:
    found = judge(gabapentin("1800 mg", 60, Relief.SOME, "a very long side effect indeed"), facts(patient(), KNOWN))
    assert len(found.short) <= 24


def test_a_medicine_nobody_knows_cannot_be_judged() -> None:
    unknown = Trial(medicine="snake oil", relief=Relief.NONE)
    assert judge(unknown, facts(patient(), KNOWN)).verdict == "cannot_tell"


def test_a_trial_too_small_does_not_count_as_failed() -> None:
    known = facts(patient(), KNOWN)
    assert not failed_or_unsuitable(gabapentin("300 mg", 10, Relief.LITTLE), known)
    assert failed_or_unsuitable(gabapentin("1800 mg", 60, Relief.NONE), known)
