"""What must hold of every taper, whatever the medicine and the dose. Worked examples are in tests/cases/taper."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import ROUND_CEILING, Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.dose import Amount, AsNeeded, Derived, Rung, When
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Taper
from paindesk.knowledge import load
from paindesk.rules.dispensing import is_measured, pieces, rung_is_dispensable
from paindesk.rules.quantity import quantity
from paindesk.rules.taper import TaperPlan, made_of, rules_for, work_out
from tests.builders import TODAY


@cache
def knowledge() -> Knowledge:
    return load()


def tapered() -> list[Medicine]:
    """The medicines by mouth that have a rule with steps."""
    found = [one for one in knowledge().medicines.values() if one.worn_days is None]
    return [one for one in found if any(rule.speeds for rule in rules_for(one, knowledge()))]


@dataclass(frozen=True, repr=False)
class Made:
    """One taper; said shortly when a test fails."""

    now: Rung
    medicine: Medicine
    taper: Taper
    plan: TaperPlan
    form: str
    lead: int

    def without_pause(self) -> TaperPlan:
        """The same taper that goes on without a pause."""
        taper, rule = replace(self.taper, pause_on=None), self.plan.rule
        made = work_out(self.now, self.medicine, rule, taper, form=self.form, start=TODAY, lead=self.lead)
        assert isinstance(made, TaperPlan)
        return made

    def __repr__(self) -> str:
        steps = [(one.from_day, str(one.daily), one.by_tablet) for one in self.plan.steps]
        return f"{self.medicine.name}, {self.now}, {self.taper}, {self.plan.product.strength}: {steps}"


@st.composite
def tapers(draw: st.DrawFn) -> Made:
    """Any medicine at any dose its products make, by any of its rules at any speed, paused or not."""
    medicine = knowledge().medicines[draw(st.sampled_from([one.name for one in tapered()]))]
    keys = [one.key for one in rules_for(medicine, knowledge()) if one.speeds]
    rule = knowledge().tapers[draw(st.sampled_from(keys))]
    counted = [one for one in medicine.products if not is_measured(one.form)]
    product = counted[draw(st.integers(0, len(counted) - 1))]
    counts = draw(st.lists(st.integers(1, 6), min_size=1, max_size=4))
    doses = [Amount(product.strength.value * count, product.strength.unit) for count in counts]
    if draw(st.booleans()):
        now = Rung(slots=tuple(zip(When, doses, strict=False)))
    else:
        now = Rung(as_needed=AsNeeded(dose=doses[0], every_hours=6, times_per_day=len(counts)))
    began_higher = draw(st.sampled_from([Decimal(1), Decimal("1.5"), Decimal(3)]))
    taper = Taper(
        original=now.daily * began_higher,
        began=TODAY,
        rule=rule.key,
        speed=draw(st.sampled_from([one.name for one in rule.speeds])),
        pause_on=draw(st.none() | st.integers(-60, 400).map(lambda days: TODAY + timedelta(days=days))),
        pause_days=draw(st.sampled_from([14, 28, 56])),
    )
    lead = draw(st.sampled_from([0, 0, 9]))
    found = work_out(now, medicine, rule, taper, form=product.form, start=TODAY, lead=lead)
    if not isinstance(found, TaperPlan):
        return draw(tapers())
    return Made(now, medicine, taper, found, product.form, lead)


def by_day(plan: TaperPlan) -> list[Decimal]:
    """The daily dose of each day on which any is taken."""
    days: list[Decimal] = []
    for step in plan.steps[:-1]:
        assert step.to_day is not None
        days += [step.daily.value] * (step.to_day - step.from_day + 1)
    return days


@settings(max_examples=150, deadline=None)
@given(tapers())
def test_no_step_rises_every_step_can_be_handed_out_and_the_last_is_zero(made: Made) -> None:
    only_down_to_zero(made.now, made.medicine, made.plan)


@pytest.mark.parametrize("medicine", tapered(), ids=lambda one: one.name)
def test_every_medicine_comes_to_zero_by_each_of_its_rules_and_speeds_in_tablets_that_exist(medicine: Medicine) -> None:
    worked = 0
    for rule in (one for one in rules_for(medicine, knowledge()) if one.speeds):
        for product in (one for one in medicine.products if not is_measured(one.form)):
            dose = Amount(product.strength.value * 2, product.strength.unit)
            now = Rung(slots=((When.MORNING, dose), (When.BEDTIME, dose)))
            for speed in rule.speeds:
                taper = Taper(original=now.daily, began=TODAY, rule=rule.key, speed=speed.name)
                plan = work_out(now, medicine, rule, taper, form=product.form, start=TODAY)
                assert isinstance(plan, TaperPlan), (rule.key, str(product.strength), plan)
                only_down_to_zero(now, medicine, plan)
                pieces_as_the_calendar_says(plan)
                worked += 1
    assert worked or all(is_measured(one.form) for one in medicine.products)


def pieces_as_the_calendar_says(plan: TaperPlan) -> None:
    """What is handed out for the whole taper is what its days add up to."""
    counted = quantity(plan.plan_steps(), plan.product.strength, plan.days)
    assert isinstance(counted, Derived), counted
    pieces_by_day = sum(by_day(plan), Decimal(0)) / plan.product.strength.value
    assert counted.value == pieces_by_day.to_integral_value(rounding=ROUND_CEILING)


def only_down_to_zero(now: Rung, medicine: Medicine, plan: TaperPlan) -> None:
    """No step above the one before, each in whole or half pieces no larger than now, the last one nothing."""
    doses = [now.daily.value, *(one.daily.value for one in plan.steps)]
    assert doses == sorted(doses, reverse=True)
    assert plan.steps[-1].daily.value == 0
    assert plan.steps[-1].rung is None
    assert plan.steps[-1].to_day is None
    own = dict(now.slots)
    for step in plan.steps[:-1]:
        assert step.rung is not None
        assert step.rung.daily == step.daily
        if step.rung == now:
            continue  # the dose that is taken now is held on
        assert rung_is_dispensable(step.rung, medicine)
        for when, dose in step.rung.slots:
            assert pieces(dose, plan.product) is not None
            assert dose <= own[when]


@settings(max_examples=150, deadline=None)
@given(tapers())
def test_the_days_join_and_the_tablets_add_up_to_the_calendar(made: Made) -> None:
    now, plan = made.now, made.plan
    assert plan.steps[0].from_day == 1
    for one, following in pairwise(plan.steps):
        assert one.to_day is not None
        assert one.from_day <= one.to_day
        assert following.from_day == one.to_day + 1
    kept = plan.plan_steps()
    assert (kept[-1].to_day if kept else 0) == plan.days
    total = sum((step.daily.value * (step.to_day - step.from_day + 1) for step in kept if step.to_day), Decimal(0))
    by_day = Decimal(0)
    for day in range(1, plan.days + 1):
        by_day += next(one.daily.value for one in plan.steps if one.to_day is None or day <= one.to_day)
    assert total == by_day
    for step in plan.steps[:-1]:
        assert step.rung is not None
        assert step.to_day is not None
        days = step.to_day - step.from_day + 1
        assert made_of(step.rung, plan.product.strength, days) * plan.product.strength.value >= step.daily.value * days
    assert all(now.daily >= one.daily for one in kept)


@settings(max_examples=150, deadline=None)
@given(tapers())
def test_never_faster_than_the_rule_but_for_a_tablet_and_then_said(made: Made) -> None:
    now, medicine, plan = made.now, made.medicine, made.plan
    before = now.daily.value
    for step in plan.steps:
        less = before - step.daily.value
        before = step.daily.value
        if not less or step.by_tablet:
            continue
        assert step.allowed <= plan.original.value * plan.speed.percent / 100
        if plan.speed.at_most is not None:
            assert step.allowed <= plan.speed.at_most.value
        if step.to_day is None:
            assert less <= step.allowed * Decimal("1.5")
        else:
            assert less * plan.speed.every_days <= step.allowed * (step.to_day - step.from_day + 1)
    least = medicine.stopping.over_days_at_least
    if plan.rule.file_minimum and least and plan.original == now.daily:
        assert plan.days >= least  # counted from the day the taper began


@settings(max_examples=150, deadline=None)
@given(tapers())
def test_a_pause_makes_the_taper_longer_by_its_whole_length_and_changes_no_dose(made: Made) -> None:
    plan, straight, pause_on = made.plan, made.without_pause(), made.taper.pause_on
    if pause_on is None or pause_on < TODAY or (pause_on - TODAY).days > straight.days:
        return
    before, days = (pause_on - TODAY).days, made.taper.pause_days
    assert plan.days == straight.days + days
    with_pause, without = by_day(plan), by_day(straight)
    reached = without[before - 1] if before else made.now.daily.value
    assert with_pause == [*without[:before], *[reached] * days, *without[before:]]


@pytest.mark.parametrize("medicine", [one for one in knowledge().medicines.values() if one.stopping.taper])
def test_whatever_must_be_lowered_has_a_rule_or_is_not_ended_here(medicine: Medicine) -> None:
    assert rules_for(medicine, knowledge()) or medicine.class_id == "opioid_use_disorder"


def test_the_lengths_of_use_of_each_medicine_meet() -> None:
    for medicine in knowledge().medicines.values():
        found = rules_for(medicine, knowledge())
        for one, following in pairwise(found):
            assert one.used_below_days == following.used_from_days, medicine.name
        assert not found or (found[0].used_from_days == 0 and found[-1].used_below_days is None), medicine.name
