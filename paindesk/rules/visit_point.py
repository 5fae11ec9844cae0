"""One visit in the numbers that the charts draw: written once, when the visit is signed.

The idea: relief as the patient says it, else worked out from the first pain score; the doses are those the plan has
reached by the next visit. MME is left out when a line could not be calculated, so that no chart shows too little.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import Amount, CannotTell
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Activity, MedicineLine
from paindesk.domain.visit import Act, Event, Prescription, Visit, VisitPoint
from paindesk.rules.benefit_and_harm import relief_percent

TAKES_MORE = "takes more"


def visit_point(visit: Visit, history: Sequence[VisitPoint], knowledge: Knowledge, mme: Mme) -> VisitPoint:
    """The point of this visit; `history` are the earlier signed visits, in any order."""
    before = sorted((one for one in history if one.on <= visit.on and one.visit_id != visit.id), key=lambda one: one.on)
    nrs = pain_now(visit.pain)
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
        events=events(visit, before[-1].on if before else None),
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
    doses: dict[str, Amount] = {}
    for line in visit.record.medicines:
        if knowledge.is_low_dose(line):
            continue
        known = knowledge.file_of(line)
        for name, dose in _listed(line, visit.on):
            # A patch is followed by the name of its file, not of the substance: doses in mcg/h are of that only.
            own = known.name if known is not None and name == known.substances[0] else name
            if own in knowledge.medicines:
                doses[own] = dose
    for one in visit.prescriptions:
        doses.pop(one.medicine, None)
        planned = None if one.act is Act.STOP or one.replaced_by else reached(one) or earlier.get(one.medicine)
        if planned is not None:
            doses[one.medicine] = planned
    return tuple(sorted(doses.items()))


def reached(one: Prescription) -> Amount | None:
    """The daily dose the steps have reached at the end of the supply."""
    so_far = [step.daily for step in one.steps if step.from_day <= one.days]
    return so_far[-1] if so_far else None


def _listed(line: MedicineLine, on: date) -> list[tuple[str, Amount]]:
    """The daily dose of a line that is taken, in the unit of its strength."""
    over = line.ends is not None and line.ends < on
    if line.activity is not Activity.ACTIVE or line.not_taking or line.sig is None or over:
        return []
    dose, times = line.sig.dose, line.sig.times_per_day
    if len(line.ingredients) == 1 and dose.unit in ("mg", "g", "mcg"):
        return [(line.ingredients[0].name, Amount(_tidy(dose.value * times), dose.unit))]
    worn = [one.strength for one in line.ingredients if one.strength is not None and one.strength.unit.endswith("/h")]
    if dose.unit.endswith("/h") or (worn and dose.unit == "patch"):
        return [(line.ingredients[0].name, dose if dose.unit.endswith("/h") else worn[0] * dose.value)]
    if dose.unit not in ("tablet", "capsule", "film"):
        return []
    return [
        (one.name, Amount(_tidy(dose.value * times * one.strength.value), one.strength.unit))
        for one in line.ingredients
        if one.strength is not None
    ]


def _tidy(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01")).normalize()


def events(visit: Visit, last: date | None) -> tuple[Event, ...]:
    """What is marked on the charts: reported since the last visit, and tests and reviews between the two."""
    found: list[Event] = []
    if (since := visit.since) is not None:
        counted = (
            ("ed_visit", since.ed_visits, "emergency visit"),
            ("missed_visit", since.missed_appointments - len(since.missed_on), "missed visit"),
            ("early_refill", since.early_refills - len(since.refills), "early refill"),
            ("fall", since.falls, "fall"),
        )
        found += [
            Event(kind=kind, on=visit.on, text=f"{count} {words}{'' if count == 1 else 's'}")
            for kind, count, words in counted
            if count > 0
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
            Event(kind="took_more", on=visit.on, text=": ".join(part for part in (one.medicine, one.really) if part))
            for one in since.taking
            if one.how == TAKES_MORE
        ]
    kept = visit.record.stewardship
    for kind, days in (
        ("urine_test", [one.on for one in kept.urine_tests]),
        ("pdmp", [one.on for one in kept.pdmp_reviews]),
    ):
        found += [Event(kind=kind, on=day) for day in days if day <= visit.on and (last is None or day > last)]
    return tuple(found)
