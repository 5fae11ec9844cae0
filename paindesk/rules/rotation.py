"""Changing from one opioid to another: how much of the new one, worked out line by line.

The idea: an equianalgesic table gives the dose that relieves as much; tolerance does not go over whole, so 25-50 % less
is begun with, 50 % where age, frailty, sedatives or a high dose call for it. Methadone, the fentanyl patch and
buprenorphine have tables of their own, one way only, from which nothing more is taken off (but methadone is capped and
waits for an ECG). Everything is rounded down to what a pharmacy can hand out. MME factors speak of risk and have no
part in this.
Edition: Fine and Portenoy 2009 (source key fine-portenoy-2009); the labels' tables; APS methadone guideline 2014. That
100 mg of oral morphine a day is a high dose is this project's own rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from paindesk.domain.advice import MedicineAdvice, PlanStep
from paindesk.domain.dose import (
    Amount,
    AsNeeded,
    CannotTell,
    DerivationStep,
    Derived,
    Rung,
    When,
    a_day,
    describe,
    plain,
)
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.rotation import Reduction, RotationTable
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.kidney_limits import kidney_limits
from paindesk.rules.limits import Applied
from paindesk.rules.liver_limits import liver_limits
from paindesk.rules.rotation_rounding import rounded_down
from paindesk.rules.rotation_tables import Own, buprenorphine, fentanyl, methadone

TIMES = {
    1: (When.MORNING,),
    2: (When.MORNING, When.EVENING),
    3: (When.MORNING, When.NOON, When.BEDTIME),
    4: tuple(When),
}
_OFTEN = 4  # an immediate-release opioid every 6 hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An opioid that is to be replaced: its file, how it is to be taken, and for how many days it has been at least.

    `really`: what is taken a day, where that is less than written. More is never counted: it is a talk, not a dose.
    """

    medicine: Medicine
    rung: Rung
    days: int
    really: Amount | None = None

    @property
    def daily(self) -> Amount:
        """What is taken a day."""
        written = self.rung.daily
        if self.really is None or self.really.unit != written.unit:
            return written
        return min(self.really, written, key=lambda one: one.value)

    @property
    def substance(self) -> str:
        """What the table knows it by."""
        return self.medicine.substances[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """A change worked out. `daily` has every line; `lower_to` is what the old ones are brought down to first (% of
    today's dose, over `start_day` - 1 days); `breakthrough` is None where none is to be written. A low-dose start has
    the new one's `steps` from day 1 and, for each opioid replaced, what is taken of it `meanwhile`."""

    target: str
    daily: Derived
    rung: Rung
    start_day: int = 1
    lower_to_percent: Decimal | None = None
    breakthrough: "Breakthrough | None" = None
    notes: tuple[str, ...] = ()
    steps: tuple[PlanStep, ...] = ()
    meanwhile: tuple[tuple[PlanStep, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakthrough:
    """The dose as needed: its file, what is taken, and the line that shows how it was worked out."""

    medicine: str
    as_needed: AsNeeded
    step: DerivationStep


def morphine_a_day(taken: Sequence[Taken], table: RotationTable) -> Derived | CannotTell:
    """All of them as oral morphine a day, by the equianalgesic table."""
    total = Decimal(0)
    rows = []
    for one in taken:
        barred = table.no_way_from.get(one.substance)
        if barred is not None:
            return CannotTell(because=barred.text)
        equal, daily = table.equal.get(one.substance), one.daily
        if equal is None or daily.unit != "mg":
            return CannotTell(because=f"the table does not hold {one.medicine.name}")
        morphine = _cents(daily.value * table.morphine_mg / equal.mg)
        total += morphine
        sum_ = f"{plain(daily.value)} × {plain(table.morphine_mg)} ÷ {plain(equal.mg)}"
        because = f"{_as_much(equal.mg, table)}: {sum_}"
        if equal.note:
            because += f" ({equal.note})"
        rows.append(
            DerivationStep(
                what=f"{one.medicine.name} {a_day(daily)}",
                because=because,
                result=f"{plain(morphine)} mg of oral morphine",
                source=equal.source,
            )
        )
        if daily != one.rung.daily:
            because = f"{a_day(one.rung.daily)} are written; what is really taken is what is changed"
            rows.append(DerivationStep(what="Really taken", because=because, result=a_day(daily)))
        elif one.rung.as_needed is not None:
            because = "counted at the most allowed; where less is taken, work it out from what is taken"
            rows.append(DerivationStep(what="Taken as needed", because=because, result="the most"))
        rows += _rest_of(one.medicine)
    if not taken:
        return CannotTell(because="no opioid is taken")
    if len(taken) > 1:
        rows.append(
            DerivationStep(
                what="Together", because="all opioids replaced", result=f"{plain(total)} mg of oral morphine"
            )
        )
    return Derived(value=total, unit="mg of oral morphine a day", steps=tuple(rows))


def _rest_of(medicine: Medicine) -> list[DerivationStep]:
    """What else a combination holds ends with it."""
    rest = medicine.substances[1:]
    if not rest:
        return []
    because = (
        f"only the opioid is changed; without the combination no {listed(rest)} is taken: by itself if it is to go on"
    )
    return [DerivationStep(what=f"{listed(rest)} in it".capitalize(), because=because, result="ends with it")]


def careful(target: Medicine, morphine: Decimal, facts: Facts) -> tuple[str, ...]:
    """What speaks for the larger reduction, in the record's words; empty when nothing does."""
    table = table_of(facts).reduction
    age = facts.organ.age_years
    found = [f"age {age}"] if age is not None and age >= table.older_from else []
    if age is None:
        found.append("age not on record")
    if morphine >= table.high_dose:
        found.append(f"a high dose ({plain(morphine)} mg of oral morphine, from {plain(table.high_dose)} on)")
    found += [facts.tags[tag] for tag in table.careful if tag in facts.tags]
    found += [f"takes {name}" for group in table.sedatives for name in facts.members.get(group, ())]
    found += [one.fact for one in _organs(target, facts) if one.limit.verdict is not Verdict.SUITS]
    return tuple(dict.fromkeys(found))


def _organs(target: Medicine, facts: Facts) -> tuple[Applied, ...]:
    return (*kidney_limits(target, facts), *liver_limits(target, facts))


def rotate(
    taken: Sequence[Taken], target: Medicine, facts: Facts, advised: MedicineAdvice | None = None
) -> Rotation | CannotTell:
    """The new opioid in place of those taken, or why there is no way."""
    table = table_of(facts)
    if (barred := why_not(taken, target, facts, advised)) is not None:
        return barred
    morphine = morphine_a_day(taken, table)
    if isinstance(morphine, CannotTell):
        return morphine
    days = min(one.days for one in taken)
    if target.name == "methadone":
        return _finished(methadone(morphine, facts, table.methadone), target)
    if target.name == "fentanyl patch":
        return _finished(fentanyl(morphine, days, facts, table.fentanyl), target)
    if target.name in table.buprenorphine:
        return _finished(buprenorphine(morphine, target, facts, table), target)
    return _by_the_table(morphine, target, facts, advised)


def why_not(
    taken: Sequence[Taken], target: Medicine, facts: Facts, advised: MedicineAdvice | None
) -> CannotTell | None:
    """What forbids the new opioid whatever its dose: the same one, a combination, its own file, this patient."""
    table = table_of(facts)
    if any(target.substances[0] in one.medicine.substances for one in taken):
        return CannotTell(because=f"{target.substances[0]} is taken already: that is no change of the opioid")
    if len(target.substances) > 1:
        return CannotTell(because="a combination's other part would set the dose: choose the opioid by itself")
    barred = table.no_way_to.get(target.substances[0])
    if barred is not None:
        return CannotTell(because=barred.text)
    if advised is not None and (stops := [one for one in advised.findings if one.level is Level.STOP]):
        return CannotTell(because=f"{stops[0].title}: {stops[0].because}")
    avoid = [one for one in _organs(target, facts) if one.limit.verdict.weight >= Verdict.AVOID.weight]
    if avoid:
        return CannotTell(because=f"{avoid[0].fact}: {avoid[0].limit.text}")
    return None


def table_of(facts: Facts) -> RotationTable:
    """The tables of this edition. Raises ValueError where it has none."""
    table = facts.knowledge.rotation
    if table is None:
        raise ValueError("this edition of the knowledge has no table for changing opioids")
    return table


def _finished(own: "Own | CannotTell", target: Medicine) -> Rotation | CannotTell:
    """A table of its own: nothing more is taken off, the dose is rounded down to what there is."""
    if isinstance(own, CannotTell):
        return own
    dose = rounded_down(Amount(own.dose, own.unit), target)
    if dose is None:
        return CannotTell(
            because=f"{plain(own.dose)} {own.unit} at a time is less than the smallest {target.name} there is"
        )
    rung = Rung(slots=tuple((when, dose) for when in TIMES[own.times]), worn_days=target.worn_days)
    return Rotation(
        target=target.name,
        daily=derived(rung, own.steps, target, own.dose),
        rung=rung,
        start_day=own.start_day,
        lower_to_percent=own.lower_to_percent,
        notes=own.notes,
    )


def _by_the_table(
    morphine: Derived, target: Medicine, facts: Facts, advised: MedicineAdvice | None
) -> Rotation | CannotTell:
    table = table_of(facts)
    equal = table.equal.get(target.substances[0])
    if equal is None:
        return CannotTell(because=f"the table does not hold {target.name}")
    same = _cents(morphine.value * equal.mg / table.morphine_mg)
    sum_ = f"{plain(morphine.value)} × {plain(equal.mg)} ÷ {plain(table.morphine_mg)}"
    because = f"{_as_much(equal.mg, table)}: {sum_}"
    rows = [
        *morphine.steps,
        DerivationStep(
            what=f"Same relief by {target.substances[0]}",
            because=because + (f" ({equal.note})" if equal.note else ""),
            result=f"{plain(same)} mg a day",
            source=equal.source,
        ),
    ]
    reasons = careful(target, morphine.value, facts)
    rule = table.reduction
    cut = rule.most if reasons else rule.least
    why = listed(reasons) if reasons else "not older, no sedative, no organ trouble, no high dose; by mouth as before"
    left = _cents(same * (100 - cut) / 100)
    if morphine.value >= rule.high_dose:
        because = f"{plain(morphine.value)} mg of oral morphine a day; from {plain(rule.high_dose)} mg on it is high"
        rows.append(
            DerivationStep(
                what="A high dose", because=because, result=f"{plain(rule.most)} % less", source=rule.high_source
            )
        )
    rows.append(
        DerivationStep(
            what=f"{plain(cut)} % less",
            because=f"{rule.text} {plain(rule.least)}-{plain(rule.most)} %; here {plain(cut)} %: {why}",
            result=f"{plain(left)} mg a day",
            source=rule.source,
        )
    )
    if advised is not None and advised.ceiling is not None and advised.ceiling.daily.unit == "mg":
        ceiling = advised.ceiling
        if ceiling.daily.value < left:
            left = ceiling.daily.value
            rows.append(
                DerivationStep(what="Ceiling", because=ceiling.reason, result=str(ceiling.daily), source=ceiling.source)
            )
    times = table.times_a_day.get(target.name, _OFTEN)
    raw = left / times
    dose = rounded_down(Amount(raw, "mg"), target)
    if dose is None:
        because = (
            f"{plain(left)} mg a day is less than the smallest {target.name} {times} times a day: its own first dose"
        )
        return CannotTell(because=because)
    rung = Rung(slots=tuple((when, dose) for when in TIMES[times]))
    return Rotation(
        target=target.name,
        daily=derived(rung, tuple(rows), target, raw, same),
        rung=rung,
        breakthrough=breakthrough(rung.daily, target, facts),
        notes=_notes(morphine.value * equal.mg / table.morphine_mg, rule),
    )


def _as_much(mg: Decimal, table: RotationTable) -> str:
    return f"{plain(mg)} mg by mouth relieve as much as {plain(table.morphine_mg)} mg of oral morphine"


def _notes(same: Decimal, rule: Reduction) -> tuple[str, ...]:
    """What the least and the most that is taken off would leave of the dose of same relief."""
    cuts = (rule.most, rule.least)
    low, high = (plain(_cents(same * (100 - cut) / 100).quantize(Decimal("0.1"))) for cut in cuts)
    return (
        f"{plain(rule.most)} % and {plain(rule.least)} % less would be {low} and {high} mg a day. Then by relief and "
        "drowsiness, at a visit or call within days; too little shows as pain or withdrawal, too much as drowsiness.",
    )


def breakthrough(daily: Amount, target: Medicine, facts: Facts) -> Breakthrough | None:
    """10 % of the daily dose of the same opioid in immediate release, 15 % at the most, rounded down; None where
    nothing is so small."""
    rule = table_of(facts).breakthrough
    short = facts.knowledge.medicines.get(target.substances[0])
    if short is None or short.release or short.route != "oral":
        return None
    low, high = (Amount(daily.value * part / 100, daily.unit) for part in (rule.least, rule.most))
    dose = rounded_down(low, short) or rounded_down(high, short)
    if dose is None:
        return None
    step = DerivationStep(
        what="Breakthrough dose",
        because=f"{plain(rule.least)}-{plain(rule.most)} % of {daily} a day is {low} to {high}. {rule.text}",
        result=f"{dose} every {rule.every_hours} hours",
        source=rule.source,
    )
    needed = AsNeeded(dose=dose, every_hours=rule.every_hours, times_per_day=rule.times_per_day)
    return Breakthrough(medicine=short.name, as_needed=needed, step=step)


def derived(
    rung: Rung, steps: Sequence[DerivationStep], target: Medicine, raw: Decimal, same: Decimal | None = None
) -> Derived:
    """With the last line: rounded down to what can be handed out; it agrees with the rung."""
    unit, daily = rung.slots[0][1].unit, rung.daily.value
    exact = plain(raw.quantize(Decimal("0.01"), rounding=ROUND_DOWN))
    because = f"{exact} {unit} at a time, rounded down to strengths of {target.name} that exist"
    if same is not None:
        because += f"; in all {(100 - daily * 100 / same):.0f} % below the table's dose"
    last = DerivationStep(what="To hand out", because=because, result=describe(rung))
    return Derived(value=daily, unit=unit, steps=(*steps, last))


def _cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01")).normalize()


def lowered(taken: Taken, percent: Decimal) -> Rung | None:
    """The same times of day at so many % of the dose, each rounded down; None when nothing is left to hand out."""
    percent = percent * taken.daily.value / taken.rung.daily.value
    if (needed := taken.rung.as_needed) is not None:
        dose = rounded_down(_share(needed.dose, percent), taken.medicine)
        return None if dose is None else replace(taken.rung, as_needed=replace(needed, dose=dose), days=None)
    slots = []
    for when, amount in taken.rung.slots:
        dose = rounded_down(_share(amount, percent), taken.medicine)
        if dose is not None:
            slots.append((when, dose))
    return replace(taken.rung, slots=tuple(slots), days=None) if slots else None


def _share(amount: Amount, percent: Decimal) -> Amount:
    return Amount(amount.value * percent / 100, amount.unit)
