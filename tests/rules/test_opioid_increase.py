"""Before an opioid is raised: what must be on record, and the pause before 50 MME a day."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.dose import AsNeeded, Rung, When, amount
from paindesk.domain.finding import Finding, Level
from paindesk.domain.monitoring import PdmpReview, Stewardship
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Act, Prescription, VisitKind, VisitPoint
from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules.facts import Facts, gather
from paindesk.rules.ladder import plan
from paindesk.rules.opioid_increase import findings, raises
from tests.builders import TODAY, patient

EDITION = load()
READY = Stewardship(pdmp_reviews=(PdmpReview(on=TODAY),), risk_talk_on=TODAY, naloxone_on=TODAY)
DAILY = "oxycodone 5 mg 4 times a day since 2026-06-01"  # 30 MME


def knows(*lines: str, kept: Stewardship = READY, **more: Any) -> Facts:
    """A patient who takes these, with that on record."""
    taken = tuple(read_line(one, EDITION, TODAY) for one in lines)
    return gather(replace(patient(**more), medicines=taken, stewardship=kept), PainToday(), EDITION, TODAY)


def oxycodone(dose: int, times: int = 4, act: Act = Act.CHANGE) -> Prescription:
    """Oxycodone, so many mg so many times a day."""
    rung = Rung(as_needed=AsNeeded(dose=amount(dose, "mg"), every_hours=6, times_per_day=times))
    return Prescription(medicine="oxycodone", act=act, strength=amount(5, "mg"), form="tablet", steps=plan([rung]))


def visits(relief: int | None, *peg: str) -> tuple[VisitPoint, ...]:
    """Monthly visits with these PEG scores; the last one tells the relief."""
    last = len(peg) - 1
    return tuple(
        VisitPoint(
            visit_id=str(place),
            on=TODAY - timedelta(days=28 * (last - place)),
            kind=VisitKind.FOLLOW_UP,
            relief_percent=relief if place == last else None,
            peg=Decimal(score),
        )
        for place, score in enumerate(peg)
    )


HELPED = visits(40, "8", "5")


def said(found: tuple[Finding, ...]) -> dict[str, Finding]:
    """The findings by what stands after the medicine's name."""
    return {one.id.partition(".")[2]: one for one in found}


def test_more_of_an_opioid_that_helped_with_all_on_record_is_not_held_up() -> None:
    assert said(findings([oxycodone(7)], knows(DAILY), HELPED)) == {}


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (visits(20, "8", "5"), "Pain 30 % better: 20 % relief."),
        (visits(None, "8", "5"), "Pain 30 % better: No visit tells the relief."),
        (visits(40, "8", "6"), "Function 30 % better: PEG 25 % better."),
        (visits(40, "8"), "Function 30 % better: Function was not scored now and before (PEG)."),
        ((), "Function 30 % better"),
    ],
)
def test_without_benefit_in_both_pain_and_function_it_asks_for_a_reason(
    points: tuple[VisitPoint, ...], words: str
) -> None:
    found = said(findings([oxycodone(7)], knows(DAILY), points))["increase"]
    assert found.level is Level.STOP
    assert words in found.because


def test_30_percent_is_enough() -> None:
    assert said(findings([oxycodone(7)], knows(DAILY), visits(30, "10", "7"))) == {}


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (replace(READY, pdmp_reviews=()), "Prescription monitoring program: Not reviewed."),
        (replace(READY, pdmp_reviews=(PdmpReview(on=TODAY - timedelta(days=91)),)), "More than 90 days ago."),
        (replace(READY, risk_talk_on=None), "Benefits and risks weighed: Not on record."),
        (replace(READY, risk_talk_on=TODAY - timedelta(days=91)), "Benefits and risks weighed: Last on"),
    ],
)
def test_what_is_missing_on_record_is_named(kept: Stewardship, words: str) -> None:
    assert words in said(findings([oxycodone(7)], knows(DAILY, kept=kept), HELPED))["increase"].because


def test_naloxone_is_asked_for_by_the_dose_that_is_reached() -> None:
    without = replace(READY, naloxone_on=None)
    assert said(findings([oxycodone(7)], knows(DAILY, kept=without), HELPED)) == {}
    reached = said(findings([oxycodone(10)], knows(DAILY, kept=without), HELPED))
    assert "Naloxone: Offer it: 60 MME a day." in reached["increase"].because


def test_before_50_mme_one_pauses_and_nothing_is_forbidden() -> None:
    found = said(findings([oxycodone(10)], knows(DAILY), HELPED))
    assert list(found) == ["pause"]
    assert found["pause"].level is Level.CAUTION
    assert found["pause"].title == "Pause: 60 MME a day"
    assert "From 30 MME a day." in found["pause"].because
    assert "no ceiling" in found["pause"].action


@pytest.mark.parametrize(
    ("one", "more"),
    [
        (oxycodone(5), False),
        (oxycodone(5, times=3), False),
        (oxycodone(5, times=5), True),
        (oxycodone(7, act=Act.CONTINUE), False),
        (oxycodone(5, act=Act.START), True),
        (replace(oxycodone(5), medicine="gabapentin"), False),
    ],
)
def test_what_is_an_increase(one: Prescription, more: bool) -> None:
    assert raises(one, knows(DAILY)) is more


def test_the_first_opioid_has_its_own_gate() -> None:
    assert not raises(oxycodone(5, act=Act.START), knows())
    assert findings([oxycodone(5, act=Act.START)], knows(kept=Stewardship()), ()) == ()


def test_an_opioid_without_a_factor_is_compared_by_its_dose() -> None:
    patch = "buprenorphine 10 mcg/h patch, 1 patch weekly since 2026-06-01"
    rung = Rung(slots=(), as_needed=AsNeeded(dose=amount(20, "mcg/h"), every_hours=24, times_per_day=1))
    raised = Prescription(medicine="buprenorphine patch", act=Act.CHANGE, form="patch", steps=plan([rung]))
    assert raises(raised, knows(patch))


@pytest.mark.parametrize("condition", ["Sickle cell disease", "Hospice care", "Cancer pain"])
def test_outside_the_scope_nothing_is_asked(condition: str) -> None:
    assert findings([oxycodone(10)], knows(DAILY, kept=Stewardship(), conditions=[condition]), ()) == ()


def instead_of(was: str, made: Prescription) -> list[Prescription]:
    """That one stopped, this one started."""
    return [Prescription(medicine=was, act=Act.STOP), replace(made, act=Act.START)]


def test_another_opioid_in_the_place_of_the_first_is_no_increase_up_to_the_same_mme() -> None:
    taken = knows("morphine 10 mg 3 times a day since 2026-06-01", kept=Stewardship())  # 30 MME
    assert findings(instead_of("morphine", oxycodone(5)), taken, ()) == ()
    assert "increase" in said(findings(instead_of("morphine", oxycodone(7)), taken, ()))


def test_a_change_to_buprenorphine_is_no_increase_at_the_dose_it_is_started_with() -> None:
    patch = Rung(slots=((When.MORNING, amount(5, "mcg/h")),), worn_days=7)
    made = Prescription(medicine="buprenorphine patch", act=Act.START, form="patch", steps=plan([patch]))
    taken = knows(DAILY, kept=Stewardship())
    assert findings(instead_of("oxycodone", replace(made, advised=True)), taken, ()) == ()
    assert "increase" in said(findings(instead_of("oxycodone", replace(made, advised=False)), taken, ()))
    assert "increase" in said(findings([made], taken, ()))
