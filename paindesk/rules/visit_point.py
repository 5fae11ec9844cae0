"""One visit in the numbers that the charts draw: written once, when the visit is signed.

The idea: relief as the patient says it, else worked out from the first pain score; the doses are those the plan has
reached by the next visit, several orders of one medicine added up. MME, and a dose, are left out when a line could not
be calculated, so that no chart shows too little.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import Amount, CannotTell
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Act, Event, Prescription, Visit, VisitPoint
from paindesk.rules.benefit_and_harm import relief_percent
from paindesk.rules.evidence import number_of
from paindesk.rules.opioid_orders import of_list
from paindesk.rules.taking import lines_taken
from paindesk.rules.urine_test import event_words

TAKES_MORE = "takes more"


def visit_point(visit: Visit, history: Sequence[VisitPoint], knowledge: Knowledge, mme: Mme) -> VisitPoint:
    """The point of this visit; `history` are the earlier signed visits, in any order."""
    before = sorted((one for one in history if one.on <= visit.on and one.visit_id != visit.id), key=lambda one: one.on)
    nrs, last = pain_now(visit.pain), before[-1].on if before else None
    since = visit.since
    return VisitPoint(
        visit_id=visit.id,
        on=visit.on,
        kind=visit.kind,
        relief_percent=_relief(visit, before, nrs),
        nrs=nrs,
        peg=visit.pain.peg.score,
        side_effects=() if since is None else since.side_effects,
        no_side_effects=since is not None and since.no_side_effects and not since.side_effects,
        unchanged=since is not None and since.unchanged,
        function=visit.pain.peg.activity,
        diary=() if since is None else since.diary,
        regimen=_regimen(visit, before, knowledge),
        mme=mme.per_day if mme.complete else None,
        events=(*events(visit, last), *urine_events(visit, last, knowledge)),
    )


def so_far(visit: Visit, history: Sequence[VisitPoint], knowledge: Knowledge, mme: Mme) -> tuple[VisitPoint, ...]:
    """The trend up to and with this visit, in time, on the doses taken until now.

    What the visit plans begins after it: it must not show as a dose that was already tried.
    """
    before = sorted((one for one in history if one.on <= visit.on and one.visit_id != visit.id), key=lambda one: one.on)
    today = visit_point(visit, before, knowledge, mme)
    return (*before, replace(today, regimen=before[-1].regimen) if before else today)


def pain_now(pain: PainToday) -> int | None:
    """The average of the first place, else the pain now."""
    site = next(iter(pain.sites), None)
    if site is None:
        return None
    return site.average if site.average is not None else site.now


def _relief(visit: Visit, before: Sequence[VisitPoint], nrs: int | None) -> int | None:
    if visit.since is not None and visit.since.relief_percent is not None:
        return visit.since.relief_percent
    baseline = next((one.nrs for one in before if one.nrs is not None), None)
    if baseline is None or nrs is None:
        return None
    found = relief_percent(baseline, nrs)
    return None if isinstance(found, CannotTell) else int(found)


def _regimen(visit: Visit, before: Sequence[VisitPoint], knowledge: Knowledge) -> tuple[tuple[str, Amount], ...]:
    """Daily doses after this visit: the plan's, and pain medicines on the list that the plan leaves as they are."""
    earlier = dict(before[-1].regimen) if before else {}
    decided = {one.medicine for one in visit.prescriptions}
    doses = {name: _sum(parts) for name, parts in _left_on_the_list(visit, decided, knowledge).items()}
    for name in decided:
        going_on = [one for one in visit.prescriptions if one.medicine == name and _goes_on(one)]
        parts = [dose for one in going_on if (dose := reached(one)) is not None]
        doses[name] = _sum(parts) if parts else earlier.get(name) if going_on else None
    return tuple(sorted((name, dose) for name, dose in doses.items() if dose is not None))


def _goes_on(one: Prescription) -> bool:
    """Whether it is taken when its supply ends; what gives way is not, but for a low-dose start still under way."""
    return one.act is not Act.STOP and (not one.replaced_by or one.together > one.days)


def _sum(parts: Sequence[Amount | None]) -> Amount | None:
    """What several orders come to in a day; None where one cannot be told, or units do not add up."""
    known = [one for one in parts if one is not None]
    if len(known) < len(parts) or len({one.unit for one in known}) != 1:
        return None
    return Amount(sum((one.value for one in known), Decimal(0)), known[0].unit)


def _left_on_the_list(visit: Visit, decided: AbstractSet[str], knowledge: Knowledge) -> dict[str, list[Amount | None]]:
    """Medicine not decided in the plan -> the daily dose of each order that is taken; None for one nobody can tell.

    A repeat order counts once; of opioids the same orders count as in the MME.
    """
    opioids = {id(one.line): one for one in of_list(visit.record, knowledge, visit.on)}
    found: dict[str, list[Amount | None]] = {}
    seen: set[tuple[object, ...]] = set()
    for line in lines_taken(visit.record, visit.on):
        order = (knowledge.name_of(line), line.ingredients, line.form, line.sig, line.sig_text.casefold())
        repeated = bool(opioids[id(line)].left_out) if id(line) in opioids else order in seen
        seen.add(order)
        if repeated or knowledge.is_low_dose(line) or knowledge.name_of(line) in decided:
            continue
        known = knowledge.file_of(line)
        for part in line.ingredients:
            # What has a file is followed by it, in the dose of its first substance, as in a plan: a combination by
            # its opioid, a patch apart from tablets of the same substance.
            name = part.name if known is None else known.name if part.name == known.substances[0] else ""
            if name in knowledge.medicines and name not in decided:
                found.setdefault(name, []).append(_daily(line, part))
    return found


def reached(one: Prescription) -> Amount | None:
    """The daily dose the steps have reached at the end of the supply."""
    so_far = [step.daily for step in one.steps if step.from_day <= one.days]
    return so_far[-1] if so_far else None


def _daily(line: MedicineLine, part: Ingredient) -> Amount | None:
    """What the line gives of that substance in a day, in the unit of its strength; None where nobody can tell."""
    if line.sig is None:
        return None
    dose, times = line.sig.dose, line.sig.times_per_day
    if len(line.ingredients) == 1 and dose.unit in ("mg", "g", "mcg"):
        return Amount(_tidy(dose.value * times), dose.unit)
    if dose.unit.endswith("/h"):
        return dose
    if part.strength is None:
        return None
    if part.strength.unit.endswith("/h") and dose.unit == "patch":
        return part.strength * dose.value
    if dose.unit not in ("tablet", "capsule", "film"):
        return None
    return Amount(_tidy(dose.value * times * part.strength.value), part.strength.unit)


def _tidy(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01")).normalize()


def events(visit: Visit, last: date | None) -> tuple[Event, ...]:
    """What is marked on the charts: reported since the last visit, and looks into the program between."""
    found: list[Event] = []
    if (since := visit.since) is not None:
        counted = (
            ("ed_visit", since.ed_visits, "emergency visit"),
            ("missed_visit", since.missed_appointments - len(since.missed_on), "missed visit"),
            ("early_refill", since.early_refills - len(since.refills), "early refill"),
            ("fall", since.falls, "fall"),
        )
        found += [
            Event(kind=kind, on=visit.on, text=number_of(count, words)) for kind, count, words in counted if count > 0
        ]
        # What has its own day stands on that day; what is only counted stands on the day it was told.
        found += [Event(kind="missed_visit", on=day, text="missed visit") for day in since.missed_on if day <= visit.on]
        found += [
            Event(kind="lost_prescription", on=one.on, text=f"lost {one.medicine}".strip())
            if one.lost
            else Event(kind="early_refill", on=one.on, text=f"early refill {one.medicine}".strip())
            for one in since.refills
            if one.on <= visit.on
        ]
        found += [
            Event(
                kind="took_more",
                on=visit.on,
                text=f"{one.medicine} taken: {one.really}" if one.really else one.medicine,
            )
            for one in since.taking
            if one.how == TAKES_MORE
        ]
    reviews = visit.record.stewardship.pdmp_reviews
    return (*found, *(Event(kind="pdmp", on=one.on) for one in reviews if _between(one.on, visit, last)))


def urine_events(visit: Visit, last: date | None, knowledge: Knowledge) -> tuple[Event, ...]:
    """The urine tests between the two visits, each with what stands out in it."""
    return tuple(
        Event(kind="urine_test", on=one.on, text=event_words(one, visit.record, knowledge))
        for one in visit.record.stewardship.urine_tests
        if _between(one.on, visit, last)
    )


def _between(day: date, visit: Visit, last: date | None) -> bool:
    return day <= visit.on and (last is None or day > last)
