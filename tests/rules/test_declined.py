"""A declined caution is quiet as long as nothing it stands on changes, and a stop never is."""

from dataclasses import replace
from datetime import date

import pytest

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.visit import Override
from paindesk.rules.declined import is_declined, mark, may_decline, still_declined

LABEL = Source(key="label-gabapentin", title="Gabapentin label", section="§2.4", date=date(2024, 1, 5))
KIDNEYS = Finding(
    id="gabapentin.kidney",
    level=Level.CAUTION,
    subject="gabapentin",
    title="Lower dose for kidneys",
    because="CrCl 41 mL/min on 16 Nov 2026. 400-1,400 mg a day.",
    sources=(LABEL,),
)


def declined(finding: Finding, reason: str = "dose fits already") -> tuple[Override, ...]:
    return (Override(finding_id=finding.id, because=finding.because, reason=reason, declined=mark(finding)),)


def test_the_same_finding_stays_quiet() -> None:
    assert is_declined(KIDNEYS, declined(KIDNEYS))


@pytest.mark.parametrize(
    "changed",
    [
        KIDNEYS._replace(because="CrCl 38 mL/min on 2 Jan 2027. 400-1,400 mg a day."),  # a fact of the patient
        KIDNEYS._replace(because="CrCl 41 mL/min on 16 Nov 2026. 400-1,200 mg a day."),  # what the rule says
        KIDNEYS._replace(action="Ask a nephrologist."),
        KIDNEYS._replace(sources=(replace(LABEL, date=date(2026, 12, 1)),)),  # a newer edition of the source
        KIDNEYS._replace(sources=(replace(LABEL, confirmed=False),)),
        KIDNEYS._replace(level=Level.STOP),
    ],
)
def test_it_returns_by_itself_when_its_facts_or_its_rule_change(changed: Finding) -> None:
    assert not is_declined(changed, declined(KIDNEYS))
    assert still_declined(declined(KIDNEYS), [changed]) == ()


def test_a_decline_without_a_reason_is_none() -> None:
    assert not is_declined(KIDNEYS, declined(KIDNEYS, reason="  "))


def test_a_reason_for_one_visit_keeps_nothing_quiet() -> None:
    assert not is_declined(KIDNEYS, (replace(declined(KIDNEYS)[0], declined=""),))


@pytest.mark.parametrize("level", [Level.STOP, Level.INFO, Level.OK])
def test_nothing_but_a_caution_is_declined(level: Level) -> None:
    other = KIDNEYS._replace(level=level)
    assert not may_decline(other)
    assert not is_declined(other, declined(other))


def test_reasons_of_this_visit_are_kept_and_declines_that_still_hold() -> None:
    reason = Override(finding_id="x", because="y", reason="z")
    assert still_declined((reason, *declined(KIDNEYS)), [KIDNEYS]) == (reason, *declined(KIDNEYS))
