"""When the patient is seen again, and which checks are planned, by rule.

The idea: a new or changed medicine is looked at after four weeks, an opioid no later than that; a medicine that
makes drowsy, started in an older adult, is asked about by phone after one week (falls, drowsiness). A steady plan is
looked at every three months, one with an opioid and a high risk sooner, an opioid for acute pain every two weeks, a
first opioid before its supply ends, and methadone every two to three days in its first week. A low-dose start of
buprenorphine is called about the day after it begins and after each rise. Lab checks come from each
medicine's own file.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 6 and 7 (source key
cdc-2022); the phone call after a week, creatinine after four, where the kidneys are weak, and eight weeks for a high
risk are this project's own rules; the call after the AGS Beers Criteria, 2023 (beers-2023).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.finding import Source
from paindesk.domain.medicine import LOCAL, Check
from paindesk.domain.overlap import until_day
from paindesk.domain.visit import Act, PlannedCheck, Prescription
from paindesk.rules import naloxone, overlap
from paindesk.rules.evidence import capital, cite, day_month, listed
from paindesk.rules.facts import Facts
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_orders import NEWEST
from paindesk.rules.pain_duration import PainDuration, pain_duration

AFTER_CHANGE = timedelta(weeks=4)
STEADY = timedelta(days=90)
ACUTE_AGAIN = timedelta(days=14)
HIGH_RISK = timedelta(days=56)
METHADONE_AGAIN = timedelta(days=3)
_PHONE = timedelta(weeks=1)
_AND = re.compile(r", | and ")
_DROWSY = ("cns-depressant", "opioid", "gabapentinoid", "muscle-relaxant", "tca", "sedating-antihistamine", "snri")


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The next visit by rule; `phone_on` None when no phone check is asked for."""

    on: date
    because: str
    source: Source
    phone_on: date | None = None


def follow_up(prescriptions: Sequence[Prescription], facts: Facts, problem: str = "") -> FollowUp:
    """The next visit and, where a drowsy-making medicine starts in an older adult, a phone check before it.

    `problem` is what is treated, where the prescriptions do not say; "" is the main problem on record.
    """
    mme = of_record(facts.record, facts.knowledge, facts.on) if NEWEST in facts.knowledge.factors else None
    reasons = naloxone.reasons(facts, mme, prescriptions)
    after, because = looked_at_again(prescriptions, facts, reasons, problem)
    phone = facts.on + _PHONE if _drowsy(_changed(prescriptions), facts) and after > _PHONE else None
    phone = min(_call_days(prescriptions, facts), default=phone)  # before a week is over, in any case
    source = cite(facts.knowledge, "cdc-2022", "recommendation 7")
    return FollowUp(on=facts.on + after, because=because, source=source, phone_on=phone)


def looked_at_again(
    prescriptions: Sequence[Prescription], facts: Facts, reasons: Sequence[str], problem: str
) -> tuple[timedelta, str]:
    """How soon after today, and why: the soonest of what a change asks for and what an opioid does.

    `reasons` are those of a high risk (naloxone.py); `problem` as in `follow_up`.
    """
    problem = problem or (facts.problems[0].key if facts.problems else "")
    changed, planned = _changed(prescriptions), opioids(prescriptions, facts)
    rows = list(_after_change(changed, facts))
    if planned or facts.opioids:
        rows.append(steady_on_opioid(facts, reasons, {one.for_problem or problem for one in planned} or {problem}))
    return min(rows, key=lambda one: one[0], default=(STEADY, "steady plan: every 3 months"))


def _after_change(changed: Sequence[Prescription], facts: Facts) -> Iterator[tuple[timedelta, str]]:
    """How soon after a change, with the reason; of equals the first is said."""
    words = listed(f"{one.medicine} {'started' if one.act is Act.START else 'changed'}" for one in changed)
    for one in opioids(changed, facts):
        supply = timedelta(days=one.days)
        if is_methadone(one, facts):
            yield METHADONE_AGAIN, f"{words}: every 2-3 days in the first week"
        if one.act is Act.START and supply < AFTER_CHANGE:
            yield supply, f"{words}: before its {one.days} days' supply ends"
    if changed:
        yield AFTER_CHANGE, f"{words}: 4 weeks"


def steady_on_opioid(facts: Facts, reasons: Sequence[str], problems: Iterable[str]) -> tuple[timedelta, str]:
    """How soon one looks again at an opioid that goes on as it is, and why."""
    if any(pain_duration(facts.pain, one) is PainDuration.ACUTE for one in problems):
        return ACUTE_AGAIN, "on an opioid for acute pain: every 2 weeks"
    if reasons:
        return HIGH_RISK, f"on an opioid, with {listed(reasons)}: more often than every 3 months"
    return STEADY, "on an opioid: at least every 3 months"


def opioids(prescriptions: Sequence[Prescription], facts: Facts) -> list[Prescription]:
    """The opioids of a plan."""
    return [one for one in prescriptions if "opioid" in facts.knowledge.groups_of(one.medicine)]


def is_methadone(one: Prescription, facts: Facts) -> bool:
    """Whether it is methadone, which gathers in the body for days."""
    known = facts.knowledge.medicines.get(one.medicine)
    return "methadone" in (one.medicine, *(() if known is None else known.substances))


def planned_checks(prescriptions: Sequence[Prescription], facts: Facts, problem: str = "") -> tuple[PlannedCheck, ...]:
    """Re-evaluation, drowsiness and falls, and each medicine's own checks; each once, at its earliest date.

    What a clinic asks for itself has a name of its own ("Creatinine (local)") and takes the place of nothing.
    """
    plan = follow_up(prescriptions, facts, problem)
    found = [PlannedCheck(what="Re-evaluation", on=plan.on, because=plan.because)]
    found += _own_checks(prescriptions, facts)
    found += _drowsiness(prescriptions, plan, facts, found)
    found += _kidneys(_changed(prescriptions), facts)
    found += _methadone(_changed(prescriptions), facts)
    found += _calls(prescriptions, facts)
    found.sort(key=lambda one: one.on)
    earliest: dict[str, PlannedCheck] = {}
    for planned in found:
        earliest.setdefault(planned.what, planned)
    return tuple(one for one in earliest.values() if not any(_covers(other, one) for other in earliest.values()))


def _covers(more: PlannedCheck, one: PlannedCheck) -> bool:
    """Whether a check of the same day asks for all of this one and more ("... and bowels", "... bowels and the skin").

    By what stands between commas and "and": a check that only resembles another stays.
    """
    return more.on == one.on and set(_AND.split(one.what.casefold())) < set(_AND.split(more.what.casefold()))


def _own_checks(prescriptions: Sequence[Prescription], facts: Facts) -> Iterator[PlannedCheck]:
    """What each medicine's own file asks for."""
    changed = _changed(prescriptions)
    for one in prescriptions:
        known = facts.knowledge.medicines.get(one.medicine)
        for check in known.checks if known is not None and one.act is not Act.STOP else ():
            days = check.first_after_days if one in changed else check.every_days
            if days is not None and applies(check, facts, one.medicine):
                day = facts.on + timedelta(days=days)
                mark = LOCAL if check.source.local else ""
                yield PlannedCheck(what=f"{_title(check.what, facts)}{mark}", on=day, because=check.why)


def _drowsiness(
    prescriptions: Sequence[Prescription], plan: FollowUp, facts: Facts, found: Sequence[PlannedCheck]
) -> Iterator[PlannedCheck]:
    """The phone call after a week, unless a medicine's own file asks for it by then."""
    told = (one.what.casefold() for one in found if plan.phone_on and one.on <= plan.phone_on)
    own = any("drows" in one and not one.endswith(LOCAL) for one in told)
    if plan.phone_on is not None and not own:
        names = listed(_drowsy(_changed(prescriptions), facts))
        because = f"{names} can make drowsy; phone call"
        yield PlannedCheck(what="Falls, drowsiness", on=plan.phone_on, because=because)


def _kidneys(changed: Sequence[Prescription], facts: Facts) -> Iterator[PlannedCheck]:
    """With reduced kidneys, creatinine again at the re-evaluation of a medicine whose dose follows them."""
    for one in changed:
        known = facts.knowledge.medicines.get(one.medicine)
        if known is not None and known.kidney and "kidney-moderate" in facts.tags:
            because = facts.tags["kidney-moderate"]
            yield PlannedCheck(what=_title("creatinine", facts), on=facts.on + AFTER_CHANGE, because=because)


def _methadone(changed: Sequence[Prescription], facts: Facts) -> Iterator[PlannedCheck]:
    """Every two to three days in the first week: it slows breathing most when it no longer relieves."""
    if any(is_methadone(one, facts) for one in changed):
        for number, what in ((1, "Methadone: drowsy, slow breathing"), (2, "Methadone: asked again")):
            day = facts.on + number * METHADONE_AGAIN
            yield PlannedCheck(what=what, on=day, because="methadone gathers in the body for days; phone or visit")


def _calls(prescriptions: Sequence[Prescription], facts: Facts) -> Iterator[PlannedCheck]:
    """Each call of a low-dose start, by its day: checks of one name would count as one."""
    for day in _call_days(prescriptions, facts):
        what = f"Call {day_month(day)}: withdrawal (COWS), drowsiness"
        yield PlannedCheck(what=what, on=day, because="two opioids together: hold the step if either is there")


def _call_days(prescriptions: Sequence[Prescription], facts: Facts) -> tuple[date, ...]:
    """When somebody calls about opioids taken together on purpose."""
    rising = [one for one in prescriptions if until_day(one.medicine, prescriptions)]
    return tuple(facts.on + timedelta(days=day - 1) for one in rising for day in overlap.call_days(one))


def applies(check: Check, facts: Facts, medicine: str) -> bool:
    """Whether the check is for this patient: always, or when one of its tags or groups is on record."""
    return not check.when or any(facts.evidence(token, medicine) for token in check.when)


def _title(what: str, facts: Facts) -> str:
    known = facts.knowledge.observations.get(what)
    return known.title if known is not None else capital(what)


def _changed(prescriptions: Sequence[Prescription]) -> list[Prescription]:
    return [one for one in prescriptions if one.act in (Act.START, Act.CHANGE)]


def _drowsy(changed: Sequence[Prescription], facts: Facts) -> list[str]:
    """Medicines started or changed that make drowsy, in an older adult."""
    if "older-adult" not in facts.tags:
        return []
    return [one.medicine for one in changed if not facts.knowledge.groups_of(one.medicine).isdisjoint(_DROWSY)]
