"""How it stands once a visit's plan is followed: what is taken, what was stopped, and the sums others must know.

The idea: whoever operates, treats or dispenses next meets the patient after this visit. What the plan starts is already
taken then, what it stops no longer is, and a sum that cannot be told is not told.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022 (source key cdc-2022), for MME and
naloxone; the other facts keep the sources of the rules they come from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from paindesk.domain.advice import AfterVisit, Dated, Room, TakenAfter
from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.visit import Act, Prescription, Visit, VisitPoint
from paindesk.rules import acetaminophen, interactions, naloxone, supply_to_visit, taken_together
from paindesk.rules.facts import Facts, gather
from paindesk.rules.mme_after import mme_after
from paindesk.rules.opioid_tolerance import Tolerance, tolerance
from paindesk.rules.plan_facts import line_of
from paindesk.rules.prescription import check_plan
from paindesk.rules.starting_dose import advise_medicine

_TOLERANCE = {
    Tolerance.NAIVE: "not used to opioids",
    Tolerance.BELOW: "takes opioids, below what labels call tolerant",
    Tolerance.TOLERANT: "opioid-tolerant",
    Tolerance.UNKNOWN: "cannot tell whether opioid-tolerant",
}
_NSAIDS = ("ibuprofen", "naproxen")  # what the ADA's guideline on dental pain names (source key ada-dental-pain-2024)
# What findings about two or more medicines are named by.
_BETWEEN = frozenset(
    ("interaction", "duplicate", "taken", "plan", "acetaminophen", "acetaminophen-total", "anticholinergic", "qt",
     "sedation", "serotonin")
)  # fmt: skip


def after_visit(visit: Visit, knowledge: Knowledge, history: Sequence[VisitPoint] = ()) -> AfterVisit:
    """What papers for others tell of a visit."""
    today = gather(visit.record, visit.pain, knowledge, visit.on, history)
    stopped = [one for one in visit.prescriptions if one.act is Act.STOP]
    planned = [one for one in visit.prescriptions if one.act is not Act.STOP]
    listed = {knowledge.name_of(line) for line in today.lines}
    # What goes on without a dose of its own keeps the line it has.
    written = [one for one in planned if one.act is Act.START or one.steps or one.medicine not in listed]
    decided = {one.medicine for one in (*stopped, *written)}
    kept = [line for line in today.lines if knowledge.name_of(line) not in decided]
    lines = [line_of(one, known) for one in written if (known := knowledge.medicines.get(one.medicine)) is not None]
    facts = gather(replace(visit.record, medicines=(*kept, *lines)), visit.pain, knowledge, visit.on, history)
    found = tolerance(visit.record, knowledge, visit.on)
    going_on = {one.medicine: one for one in planned if one not in written}
    return AfterVisit(
        taken=(
            *(_planned(one, visit, knowledge) for one in written),
            *(_kept(line, going_on.get(knowledge.name_of(line)), visit, knowledge) for line in kept),
        ),
        stopped={one.medicine: one.why for one in stopped},
        mme=mme_after(visit.record, visit.prescriptions, knowledge, visit.on),
        tolerance=f"{_TOLERANCE[found.tolerance]} ({found.because})",
        naloxone=naloxone.has_it(facts) or visit.plan.naloxone_offered,
        tags=facts.tags,
        acetaminophen=_room(facts),
        nsaids=tuple(advise_medicine(known, facts) for one in _NSAIDS if (known := knowledge.medicines.get(one))),
        to_watch=_to_watch(today, facts, visit.prescriptions),
        supply_ends={
            one.medicine: end
            for one in visit.prescriptions
            if (end := supply_to_visit.ends(one, visit.on, knowledge)) is not None
        },
    )


def _planned(one: Prescription, visit: Visit, knowledge: Knowledge) -> TakenAfter:
    last = None if one.last_day is None or not (one.taper or one.replaced_by) else one.last_day
    return TakenAfter(
        name=one.medicine,
        act=one.act.value,
        how=tuple(_steps(one, visit)) or ((Dated(text=one.directions),) if one.directions else ()),
        groups=knowledge.groups_of(one.medicine),
        tapered=one.taper is not None,
        last_on=None if last is None else visit.on + timedelta(days=last - 1),
        supply=_supply(one),
        repeats=one.repeats,
        fill_on=visit.on + timedelta(days=one.days) if one.quantity is not None else None,
    )


def _steps(one: Prescription, visit: Visit) -> Iterator[Dated]:
    """Each step with its days; one alone that has no end needs none."""
    for step in one.steps:
        if len(one.steps) == 1 and step.from_day == 1 and step.to_day is None:
            yield Dated(text=step.text)
        else:
            last = None if step.to_day is None else visit.on + timedelta(days=step.to_day - 1)
            yield Dated(text=step.text, first=visit.on + timedelta(days=step.from_day - 1), last=last)
    if one.in_the_change:
        yield Dated(text=one.in_the_change)


def _supply(one: Prescription) -> str:
    """ "77 × 100 mg capsule"; only how many where no product was chosen."""
    if one.quantity is None:
        return ""
    product = " ".join(part for part in (str(one.strength or ""), one.form) if part)
    return f"{plain(one.quantity)} × {product}" if product else plain(one.quantity)


def _kept(line: MedicineLine, going_on: Prescription | None, visit: Visit, knowledge: Knowledge) -> TakenAfter:
    """A line of the list that goes on; as the plan continues it, where it says so without a dose."""
    name = knowledge.name_of(line)
    return TakenAfter(
        name=name,
        act="" if going_on is None else going_on.act.value,
        how=(Dated(text=line.sig_text or line.text),),
        groups=frozenset(chain.from_iterable(_groups(name, line, knowledge))),
        last_on=line.ends,
        supply="" if going_on is None else _supply(going_on),
        repeats=0 if going_on is None else going_on.repeats,
        fill_on=visit.on + timedelta(days=going_on.days)
        if going_on is not None and going_on.quantity is not None
        else None,
    )


def _groups(name: str, line: MedicineLine, knowledge: Knowledge) -> Iterator[frozenset[str]]:
    yield knowledge.groups_taken(name, line)
    for part in line.ingredients:
        yield knowledge.groups_taken(part.name, line)


def _room(facts: Facts) -> Room | None:
    limit = acetaminophen.daily_limit(facts)
    if limit is None:
        return None
    return Room(most=limit.daily, reason=limit.reason, taken=acetaminophen.taken_daily(facts))


def _to_watch(today: Facts, after: Facts, plan: Sequence[Prescription]) -> tuple[Finding, ...]:
    """What two or more of the medicines do to each other: prescribed ones first, then those taken already."""
    found = (*check_plan(plan, today), *taken_together.findings(after), *acetaminophen.taken(after))
    serious = [one for one in found if one.level in (Level.STOP, Level.CAUTION) and _BETWEEN.intersection(_parts(one))]
    serious += interactions.unrecognised(after)
    said: dict[str, Finding] = {}
    for one in serious:
        said.setdefault(_parts(one)[-1], one)  # a rule speaks once, of the prescribed medicine first
    return most_serious_first(list(said.values()))


def _parts(one: Finding) -> list[str]:
    return one.id.split(".")
