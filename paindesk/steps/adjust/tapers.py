"""The taper of one medicine as Adjust offers it: made, changed, and shown as bars and rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, CannotTell, Derived, Rung, When, a_day, plain
from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.taper import TaperRule
from paindesk.domain.visit import Act, Prescription, Taper
from paindesk.kit.dates import shown
from paindesk.kit.dates import told as with_days
from paindesk.kit.language import cited, later, told, tr
from paindesk.rules import opioid_start
from paindesk.rules.dispensing import holds
from paindesk.rules.evidence import day_month, spoken
from paindesk.rules.prescription import directions
from paindesk.rules.quantity import quantity
from paindesk.rules.taper import TaperPlan, in_one_line, made_of, rule_for, rules_for, work_out
from paindesk.steps.adjust.options import DAYS, LOWER_TO_STOP, STOP, Case, Option, stopped
from paindesk.steps.adjust.reasons import Reason

PAUSES = (14, 28, 56, 84)  # days
_TIMES = {
    When.MORNING: later("Morning"),
    When.NOON: later("Noon"),
    When.EVENING: later("Evening"),
    When.BEDTIME: later("Bedtime"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: the dose of one step. `kind`: "now", "next" (the step that starts today), "pause" or ""."""

    value: Decimal
    said: str  # "now", "4 Jan"
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: from when, each time of day, the sum, what is handed out."""

    day: str
    cells: tuple[str, ...]
    daily: str
    dispense: str
    note: str
    tinted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperView:
    """All that the card shows."""

    title: str
    limit: str
    rules: tuple[tuple[str, str], ...]
    speeds: tuple[tuple[str, str], ...]
    pauses: tuple[tuple[str, str], ...]
    taper: Taper
    before: str  # the dose before the last step, to go on from where that was not taken
    unit: str
    bars: tuple[Bar, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    by_tablet: str
    opioid: bool


def begin(case: Case, used_days: int | None, on: date) -> Taper | None:
    """The usual taper from today's dose; the one that runs where one does. None where no rule has steps."""
    if case.base.taper is not None:
        return replace(case.base.taper, behind=False)
    rule = rule_for(case.medicine, case.facts.knowledge, used_days)
    if rule is None or rule.stop_at_once:
        return None
    return Taper(original=case.now.daily, began=on, rule=rule.key)


def ending(case: Case, used_days: int | None, on: date) -> Option | None:
    """The card that ends the medicine by its rule; None where it has none, or its steps cannot be worked out."""
    rule = rule_for(case.medicine, case.facts.knowledge, used_days)
    if case.base.taper is None and rule is not None and rule.stop_at_once:
        made = stopped(case.base)
        return Option(
            key=STOP,
            title=tr("Stop", "a medicine"),
            reason=Reason("", "plain", told(rule.text)),
            looks=tr("no taper"),
            prescription=made,
        )
    taper = _in_plan(case) or begin(case, used_days, on)
    if taper is None or (rule := rule_of(case, taper)) is None:
        return None
    plan = work(case, taper, None, on)
    if isinstance(plan, CannotTell) or plan.days == 0:
        return None
    made = prescribed(case, taper, plan)
    last = on + timedelta(days=plan.days)
    lower = next((one.daily for one in made.steps if one.daily != case.now.daily), case.now.daily)  # after a pause
    doses = [a_day(one, " " + tr("a day")) for one in (case.now.daily, lower)]
    first = tr("from {now} to {next} first", now=doses[0], next=doses[1])
    looks = "\n".join((told(in_one_line(plan)), first, tr("nothing more from {day}", day=spoken(last))))
    return Option(
        key=STOP,
        title=told(str(LOWER_TO_STOP)) if case.base.taper is None else tr("Change the taper"),
        reason=case.trend.to_stop(told(rule.text)),
        looks=looks,
        prescription=made,
    )


def _in_plan(case: Case) -> Taper | None:
    """The taper this visit begins, with the speed and the pause it was given: its card says where that leads."""
    if case.base.taper is not None:
        return None
    return next((one.taper for one in case.plan if one.medicine == case.medicine.name), None)


def rule_of(case: Case, taper: Taper) -> TaperRule | None:
    """The rule a taper follows; the longest use's where this edition has lost it."""
    found = rules_for(case.medicine, case.facts.knowledge)
    return next((one for one in found if one.key == taper.rule), found[-1] if found else None)


def work(case: Case, taper: Taper, before: Rung | None, on: date) -> TaperPlan | CannotTell:
    """From the dose that is really taken; a step that has begun is gone through first."""
    rule = rule_of(case, taper)
    if rule is None:
        return CannotTell(because=tr("there is no rule for it"))
    first = case.base.steps[0]
    lead = (first.to_day or 0) if case.base.taper is not None else 0
    now = case.now
    if taper.behind and before is not None:
        now, lead = before, 0
    elif _pause_is_ahead(case, taper, on):
        taper = replace(taper, pause_on=on)
    return work_out(now, case.medicine, rule, taper, form=case.base.form, start=on, lead=lead)


def _pause_is_ahead(case: Case, taper: Taper, on: date) -> bool:
    """Whether the pause was set for a day that is past and holds the present dose once its step is through."""
    doses = [step.daily for step in case.base.steps[:2]]
    return taper.pause_on is not None and taper.pause_on < on and len(doses) == 2 and doses[0] == doses[1]


def prescribed(case: Case, taper: Taper, plan: TaperPlan) -> Prescription:
    """As the visit keeps it: the steps to the end, the tablets for the next 4 weeks."""
    steps = plan.plan_steps()
    if not steps:
        return replace(stopped(case.base), because=PlanReason(cause=Cause.TAPER_THROUGH), taper=taper)
    days = min(DAYS, plan.days)
    known = quantity(steps, plan.product.strength, days)
    return replace(
        case.base,
        act=Act.CHANGE,
        strength=plan.product.strength,
        form=plan.product.form,
        steps=steps,
        quantity=known.value if isinstance(known, Derived) else None,
        days=days,
        directions=directions([one for one in steps if one.from_day <= days]),
        reason="",
        because=LOWER_TO_STOP,
        holds=holds(case.medicine, plan.product),
        route=case.medicine.route,
        taper=taper,
    )


def earlier(previous: Sequence[Prescription], name: str, now: Rung) -> Rung | None:
    """The step before the one that holds now, from the last visit's prescription."""
    steps = next((one.steps for one in previous if one.medicine == name), ())
    higher = [one.rung for one in steps if one.daily.unit == now.daily.unit and one.daily > now.daily]
    return higher[-1] if higher else None


def view_of(case: Case, entry: Prescription, before: Rung | None, on: date) -> TaperView | None:
    """What the card shows of the prescription that stands in the plan; None where it is no taper."""
    if entry.taper is None or not entry.steps:
        return None
    rule = rule_of(case, entry.taper)
    if rule is None or not rule.speeds:
        return None
    plan = work(case, entry.taper, before, on)
    now = before if entry.taper.behind and before is not None else case.now
    factor = _mme_factor(case)
    title = tr("Taper: {pace}", pace=told(in_one_line(plan))) if isinstance(plan, TaperPlan) else tr("Taper")
    columns = tuple(when for when in When if any(when in dict(one.rung.slots) for one in entry.steps))
    faster = [one for one in plan.steps if one.by_tablet] if isinstance(plan, TaperPlan) else []
    return TaperView(
        title=title,
        limit=tr("{rule} Source: {source}.", rule=told(rule.text), source=cited(rule.source)),
        rules=tuple((one.key, told(one.title)) for one in rules_for(case.medicine, case.facts.knowledge) if one.speeds),
        speeds=tuple((one.name, told(one.name)) for one in rule.speeds),
        pauses=(("", tr("no pause")), *_pause_days(entry, on)),
        taper=entry.taper,
        before=str(before.daily) if before is not None and case.base.taper is not None else "",
        unit=tr("{unit} per day", unit="MME" if factor is not None else now.daily.unit),
        bars=_bars(entry.steps, now.daily, on, factor or Decimal(1), running=_runs(case, entry.taper)),
        columns=tuple(tr(_TIMES[when]) for when in columns),
        rows=_rows(entry, columns, now.daily, on, running=_runs(case, entry.taper)),
        by_tablet=tr("From {dose} on the smallest tablet, not the rule, sets the step.", dose=faster[0].daily)
        if faster
        else "",
        opioid=case.medicine.class_id == opioid_start.CLASS,
    )


def _mme_factor(case: Case) -> Decimal | None:
    names = (case.medicine.name, "/".join(case.medicine.substances), case.medicine.substances[0])
    return next((one.factor for one in case.advice.mme.lines if one.medicine in names and one.factor is not None), None)


def _short(on: date, day: int) -> str:
    return with_days(day_month(on + timedelta(days=day - 1)))


def _day(on: date, day: int) -> str:
    found = on + timedelta(days=day - 1)
    return day_month(found) if found.year == on.year else spoken(found)


def _pause_days(entry: Prescription, on: date) -> tuple[tuple[str, str], ...]:
    """Today, the first day of each step, and the pause that stands."""
    days = {one.from_day for one in entry.steps} | {1}
    found = {on + timedelta(days=day - 1) for day in days}
    if entry.taper is not None and entry.taper.pause_on is not None:
        found.add(entry.taper.pause_on)
    return tuple((f"{day}", tr("from {day}", day=shown(day))) for day in sorted(found))


def _runs(case: Case, taper: Taper) -> bool:
    """Whether the first step is one that has begun before today, or today as planned."""
    return case.base.taper is not None and not taper.behind


def _bars(steps: Sequence[PlanStep], now: Amount, on: date, factor: Decimal, *, running: bool) -> tuple[Bar, ...]:
    bars = [Bar(value=now.value * factor, said=tr("now"), kind="now")]
    following = next((one.from_day for one in steps if one.daily < now), None)
    last = now
    for place, one in enumerate(steps):
        if not (running and place == 0):
            kind = "pause" if one.daily == last else "next" if one.from_day == following else ""
            bars.append(Bar(value=one.daily.value * factor, said=_short(on, one.from_day), kind=kind))
        last = one.daily
    bars.append(Bar(value=Decimal(0), said=_short(on, (steps[-1].to_day or 0) + 1)))
    return tuple(bars)


def _rows(entry: Prescription, columns: Sequence[When], now: Amount, on: date, *, running: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    last = now
    following = next((one.from_day for one in entry.steps if one.daily < now), None)
    for place, one in enumerate(entry.steps):
        slots = dict(one.rung.slots)
        cells = tuple(str(slots[when]) if when in slots else "–" for when in columns)
        days = (one.to_day or one.from_day) - one.from_day + 1
        note = tr("next step") if one.from_day == following else tr("pause") if one.daily == last else ""
        rows.append(
            Row(
                day=_day(on, one.from_day),
                cells=cells or (told(one.text),),
                daily=str(one.daily),
                dispense=_dispense(one.rung, entry, days),
                note=tr("this step") if running and place == 0 else note,
                tinted=one.from_day == following,
            )
        )
        last = one.daily
    none = tuple("–" for _ in columns) or (tr("nothing"),)
    ends = (entry.last_day or 0) + 1
    rows.append(Row(day=_day(on, ends), cells=none, daily="0", dispense="", note=tr("nothing more"), tinted=False))
    return tuple(rows)


def _dispense(rung: Rung, entry: Prescription, days: int) -> str:
    if entry.strength is None or entry.strength.unit != rung.daily.unit:
        return ""
    pieces = plain(made_of(rung, entry.strength, days))
    return tr("{count} × {strength}, {days} days", count=pieces, strength=entry.strength, days=days)
