"""The numbers in rules are those of resources/knowledge/thresholds.toml: one cannot change without the other."""

from decimal import Decimal

import pytest

from paindesk.knowledge import load
from paindesk.rules import (
    benefit_and_harm,
    cns_active,
    fill_findings,
    fills,
    follow_up,
    history_findings,
    monitoring,
    naloxone,
    opioid_gate,
    opioid_start,
    pain_duration,
)

THRESHOLDS = load().thresholds


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("mme.pause", naloxone.PAUSE_MME),
        ("pdmp.days", opioid_gate.PDMP_DAYS),
        ("urine.days", opioid_gate.URINE_DAYS),
        ("agreement.days", monitoring.AGREEMENT_DAYS),
        ("follow_up.to", follow_up.AFTER_CHANGE.days),
        ("follow_up.long_term", follow_up.STEADY.days),
        ("follow_up.acute", follow_up.ACUTE_AGAIN.days),
        ("follow_up.high_risk", follow_up.HIGH_RISK.days),
        ("follow_up.one_month", monitoring.ONE_MONTH.days),
        ("methadone.first_check", follow_up.METHADONE_AGAIN.days),
        ("immpact.minimal", benefit_and_harm.SMALLEST_GAIN),
        ("immpact.moderate", benefit_and_harm.MEANINGFUL),
        ("immpact.substantial", benefit_and_harm.SUBSTANTIAL),
        ("side_effects.daily_life", benefit_and_harm.LIMITS_DAILY_LIFE),
        ("kidney.moderate", history_findings.REDUCED),
        ("cns_active.count", cns_active.MOST),
        ("pain.acute_below", pain_duration.ACUTE_BELOW_DAYS),
        ("pain.chronic_above", pain_duration.CHRONIC_ABOVE_DAYS),
        ("fills.early_percent", fills.EARLY_PERCENT),
        ("fills.early_days", fills.EARLY_DAYS),
        ("fills.carried_days", fills.CARRIED_DAYS),
        ("fills.overlap_days", fills.OVERLAP_DAYS),
        ("fills.gap_days", fills.GAP_DAYS),
        ("fills.many", fill_findings.MANY),
        ("fills.window", fill_findings.WINDOW.days),
        ("opioid.acute_supply", opioid_start.ACUTE_SUPPLY_DAYS),
        ("opioid.first_supply", opioid_start.FIRST_SUPPLY_DAYS),
        ("follow_up.acute", opioid_start.LONGEST_FIRST_SUPPLY_DAYS),
    ],
)
def test_rule_and_knowledge_name_the_same_number(key: str, number: int | Decimal) -> None:
    assert THRESHOLDS[key].value == number
