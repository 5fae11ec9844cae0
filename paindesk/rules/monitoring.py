"""What is due: monitoring around opioids, labs and heart traces for medicines, and taper steps.

The idea: while an opioid is taken, the monitoring program is looked at every 3 months, a urine test is considered
once a year, benefits and risks are weighed every 3 months (4 weeks after a start or change), an agreement is on
record, naloxone is there where the risk is high (naloxone.py), and a laxative beside it (laxative.py). With a high
risk one looks again sooner than that, in acute pain every 2 weeks; after a month it is decided whether the opioid goes
on at all. Outside the guideline's scope only naloxone, the laxative and the next look remain. Labs follow each
medicine's own file.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1, 2, 4, 6-11
(source key cdc-2022). Eight weeks for a high risk are this project's own number: the guideline says "more often".
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from paindesk.domain.advice import Due, Mme
from paindesk.domain.dose import a_day
from paindesk.domain.medicine import Check, Medicine
from paindesk.domain.overlap import partners
from paindesk.domain.visit import Act, PlannedCheck, Prescription
from paindesk.rules import laxative, naloxone
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import (
    AFTER_CHANGE,
    STEADY,
    FollowUp,
    applies,
    follow_up,
    looked_at_again,
    opioids,
    planned_checks,
)
from paindesk.rules.opioid_gate import PDMP_DAYS, URINE_DAYS
from paindesk.rules.opioid_scope import outside
from paindesk.rules.overlap import call_days

__all__ = ["FollowUp", "PlannedCheck", "due", "follow_up", "planned_checks"]

AGREEMENT_DAYS = 365  # usual practice; the guideline names no interval
ONE_MONTH = timedelta(days=30)
_DAYS_EARLY = timedelta(days=7)  # a talk in the week before counts for the month
_HEART = ("qtc", "ecg")
_OWN_LINE = ("urine_drug", "urine_opiates")  # due as urine_test, whatever the medicine


def due(facts: Facts, mme: Mme, prescriptions: Sequence[Prescription] = (), problem: str = "") -> tuple[Due, ...]:
    """Everything due for this patient, the earliest first; `due_on` may lie ahead. `problem`: what is treated."""
    found = [*_labs(facts, prescriptions), *_taper_steps(facts, prescriptions), *_calls(facts, prescriptions)]
    if on_opioid(facts, mme, prescriptions):
        found += _opioid(facts, mme, prescriptions, problem)
    elif any(one.act in (Act.START, Act.CHANGE) for one in prescriptions):
        found.append(_after_change(facts))
    return tuple(sorted(found, key=lambda one: (one.due_on, one.what, one.title)))


def _after_change(facts: Facts) -> Due:
    """A change of any other medicine is looked at too; the four weeks are usual practice."""
    return Due(
        what="reevaluation",
        why="4 weeks after this start or change",
        last=facts.on if _seen_today(facts) else None,
        due_on=facts.on + AFTER_CHANGE,
        overdue=False,
        source=cite(facts.knowledge, "practice"),
        title="Re-evaluation",
    )


def on_opioid(facts: Facts, mme: Mme, prescriptions: Sequence[Prescription] = ()) -> bool:
    """Whether an opioid is taken, or is in this visit's plan."""
    planned = any(one.act is not Act.STOP for one in opioids(prescriptions, facts))
    return planned or any(one.included for one in mme.lines) or not mme.complete


def _make(facts: Facts, what: str, title: str, why: str, section: str, *, last: date | None, due_on: date) -> Due:
    return Due(
        what=what,
        why=why,
        last=last,
        due_on=due_on,
        overdue=due_on < facts.on,
        source=cite(facts.knowledge, "cdc-2022", section),
        title=title,
    )


def _last(days: Sequence[date | None], on: date) -> date | None:
    return max((day for day in days if day is not None and day <= on), default=None)


def _opioid(facts: Facts, mme: Mme, prescriptions: Sequence[Prescription], problem: str) -> Iterator[Due]:
    kept, on = facts.record.stewardship, facts.on
    begun = _begun(facts)
    # Never done counts from the start of the opioid, so that what was forgotten shows as overdue.
    since = kept.opioid_since or min(begun, default=on)
    if not outside(facts, problem):
        yield from _kept(facts, since)
    reasons = naloxone.reasons(facts, mme, prescriptions)
    if reasons and not naloxone.has_it(facts):
        why = f"not yet offered; {listed(reasons)}"
        yield _make(facts, "naloxone", "Naloxone", why, "recommendation 8", last=None, due_on=since)
    if opioids_taken := laxative.needed_with(facts):
        why = f"{listed(opioids_taken)} every day, and no laxative on record"
        yield _make(facts, "laxative", "Laxative", why, "recommendation 2", last=None, due_on=since)
    started = max(begun, default=None)
    yield _reevaluation(facts, prescriptions, started, reasons, problem)


def _kept(facts: Facts, since: date) -> Iterator[Due]:
    """What is kept on record while an opioid is taken."""
    kept, on = facts.record.stewardship, facts.on
    pdmp = _last([one.on for one in kept.pdmp_reviews], on)
    yield _make(
        facts, "pdmp", "Prescription monitoring program", "on an opioid: at least every 3 months", "recommendation 9",
        last=pdmp, due_on=pdmp + timedelta(days=PDMP_DAYS) if pdmp else since,
    )  # fmt: skip
    urine = _last([one.on for one in kept.urine_tests], on)
    yield _make(
        facts, "urine_test", "Urine test", "on an opioid: consider before the start and each year",
        "recommendation 10", last=urine, due_on=urine + timedelta(days=URINE_DAYS) if urine else since,
    )  # fmt: skip
    signed = _last([kept.agreement_on], on)
    yield _make(
        facts, "agreement", "Agreement", "on an opioid: agreed, and looked at again each year", "recommendation 1",
        last=signed, due_on=signed + timedelta(days=AGREEMENT_DAYS) if signed else since,
    )  # fmt: skip
    yield _weighed(facts, since)


def _weighed(facts: Facts, since: date) -> Due:
    """Benefits and risks: every 3 months, and once after the first month, when it is decided whether it goes on."""
    talk = _last([facts.record.stewardship.risk_talk_on], facts.on)
    month = since + ONE_MONTH
    new = since > facts.on - STEADY
    if new and talk is not None and talk < month - _DAYS_EARLY:
        why = "a month on an opioid: treat what can be cured, then stop, or go on by decision"
        return _make(
            facts, "benefit_risk_review", "Benefits and risks", why, "recommendation 6", last=talk, due_on=month
        )
    return _make(
        facts, "benefit_risk_review", "Benefits and risks", "on an opioid: weigh them every 3 months",
        "recommendation 2", last=talk, due_on=talk + STEADY if talk else since,
    )  # fmt: skip


def _begun(facts: Facts) -> list[date]:
    """Since when each opioid order that counts has been given without a gap."""
    return [one.since for one in facts.opioids if one.since is not None]


def _reevaluation(
    facts: Facts, prescriptions: Sequence[Prescription], started: date | None, reasons: Sequence[str], problem: str
) -> Due:
    """After a change its next visit (follow_up.py), else so long after pain and function were last recorded."""
    on = facts.on
    last = _last([on if _seen_today(facts) else None, *_recorded(facts)], on)
    changed = [one for one in prescriptions if one.act in (Act.START, Act.CHANGE)]
    steady, why = looked_at_again([one for one in prescriptions if one not in changed], facts, reasons, problem)
    if last is None or (started is not None and last <= started):
        start = started or facts.record.stewardship.opioid_since or on
        after, why = min((AFTER_CHANGE, "4 weeks after the opioid was started or changed"), (steady, why))
        found = (start + after, why)
    else:
        found = (last + steady, why)
    if changed:
        after, why = looked_at_again(prescriptions, facts, reasons, problem)
        next_visit = (on + after, why)
        # A change of the opioid itself begins a new count; beside any other change the opioid's own day stays.
        found = next_visit if opioids(changed, facts) else min(next_visit, found)
    due_on, why = found
    return _make(facts, "reevaluation", "Re-evaluation", why, "recommendation 7", last=last, due_on=due_on)


def _recorded(facts: Facts) -> Iterator[date | None]:
    """The days on which pain or function was recorded, in other records and at the visits before."""
    yield from (one.on for one in facts.record.observations if one.code in ("nrs", "peg"))
    yield from (one.on for one in facts.history if one.nrs is not None or one.peg is not None)


def _seen_today(facts: Facts) -> bool:
    asked = [number for site in facts.pain.sites for number in (site.now, site.average, site.worst)]
    return facts.pain.peg.score is not None or any(number is not None for number in asked)


def _labs(facts: Facts, prescriptions: Sequence[Prescription]) -> list[Due]:
    """One line for each lab, at the earliest date any medicine asks for."""
    wanted: dict[str, tuple[date, list[str], Check]] = {}
    for known, new in _followed(facts, prescriptions):
        for check in known.checks:
            if (
                (check.what not in facts.knowledge.observations and check.what != "ecg")
                or check.what in _OWN_LINE
                or not applies(check, facts, known.name)
            ):
                continue
            on = _lab_day(facts, check, new=new)
            if on is None:
                continue
            day, why, one = wanted.get(check.what, (on, [], check))
            wanted[check.what] = (min(day, on), [*why, f"{known.name}: {check.why}"], one if day <= on else check)
    return [
        Due(
            what="ecg" if code in _HEART else "lab",
            why=listed(why),
            last=_done(facts, code),
            due_on=day,
            overdue=day < facts.on,
            source=check.source,
            title=facts.knowledge.observations[code].title if code in facts.knowledge.observations else "ECG",
        )
        for code, (day, why, check) in wanted.items()
    ]


def _followed(facts: Facts, prescriptions: Sequence[Prescription]) -> list[tuple[Medicine, bool]]:
    """The files of what is taken and planned, each with whether it is new; what is stopped is not followed.

    A low dose is left out: the checks on file are those of the pain dose.
    """
    known = facts.knowledge
    lines = [line for line in facts.lines if not known.is_low_dose(line)]
    taken = {own.name: own for line in lines if (own := known.file_of(line)) is not None}
    low = {known.name_of(line) for line in facts.lines if known.is_low_dose(line)}
    planned = {
        one.medicine: known.medicines[one.medicine]
        for one in prescriptions
        if one.medicine in known.medicines and (one.act is not Act.CONTINUE or one.medicine not in low)
    }
    stopped = {one.medicine for one in prescriptions if one.act is Act.STOP}
    started = {one.medicine for one in prescriptions if one.act is Act.START} - taken.keys()
    return [(own, name in started) for name, own in {**taken, **planned}.items() if name not in stopped]


def _done(facts: Facts, code: str) -> date | None:
    found = facts.record.latest("qtc" if code == "ecg" else code, facts.on)
    return None if found is None else found.on


def _lab_day(facts: Facts, check: Check, *, new: bool) -> date | None:
    """When a check is due: the baseline now, first after a start, or so long after the last."""
    last = _done(facts, check.what)
    if new and last is not None and check.first_after_days is not None:
        return facts.on + timedelta(days=check.first_after_days)
    if last is None:
        return facts.on if check.baseline or not new else None
    return last + timedelta(days=check.every_days) if check.every_days is not None else None


def _taper_steps(facts: Facts, prescriptions: Sequence[Prescription]) -> Iterator[Due]:
    """The next step down of each plan whose doses fall; of a taper the last one is to zero."""
    for one in prescriptions:
        for before, after in pairwise(one.steps):
            if before.daily.unit == after.daily.unit and after.daily < before.daily:
                yield _step_down(facts, one.medicine, f"to {a_day(after.daily)}", after.from_day)
                break
        else:
            ends = one.last_day if one.taper is not None and one.act is not Act.STOP else None
            if ends is not None:
                yield _step_down(facts, one.medicine, "to zero, the last step", ends + 1)


def _calls(facts: Facts, prescriptions: Sequence[Prescription]) -> Iterator[Due]:
    """The calls of a low-dose start: two opioids are taken together on purpose."""
    for one in prescriptions:
        old = listed(beside.medicine for beside in partners(one.medicine, prescriptions))
        for day in call_days(one) if old else ():
            yield Due(
                what="low_dose_call",
                why=f"{old} and {one.medicine} together: withdrawal (COWS), drowsiness",
                last=None,
                due_on=facts.on + timedelta(days=day - 1),
                overdue=False,
                source=cite(facts.knowledge, "paindesk"),
                title=f"Call about the start of {one.medicine}",
            )


def _step_down(facts: Facts, name: str, where: str, day: int) -> Due:
    known = facts.knowledge.medicines.get(name)
    return Due(
        what="taper_step",
        why=f"{name}: {where}",
        last=None,
        due_on=facts.on + timedelta(days=day - 1),
        overdue=False,
        source=known.stopping.source if known else cite(facts.knowledge, "cdc-2022", "recommendation 5"),
        title=f"{name}, next step down",
    )
