"""What a follow-up begins with: the last visit's pain, plan and prescriptions, so that only changes are typed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Rung, Sig, even_sig
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.pain import PainToday, Peg
from paindesk.domain.patient import Record
from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.same_medicine import ingredients_of, is_of, release_of
from paindesk.domain.visit import Act, Choice, Plan, Prescription, SinceLastVisit, Visit, VisitKind


def forward(fresh: Visit, last: Visit | None) -> Visit:
    """The visit `fresh` (empty but for the stored record) with what goes on from the last signed one.

    The record itself is the stored one: it holds the last visit's and whatever was learnt since. Medicines
    prescribed at the last visit join its list of medicines here.
    """
    if last is None:
        return fresh
    record = with_prescribed(fresh.record, last, fresh.on)
    if fresh.kind is VisitKind.FIRST:
        return replace(fresh, record=record)
    return replace(
        fresh,
        record=record,
        pain=_asked_anew(last.pain),
        since=SinceLastVisit(),
        choice=Choice(problem=last.choice.problem, class_id=last.choice.class_id, medicine=last.choice.medicine),
        prescriptions=tuple(
            _going_on(one, (fresh.on - last.on).days + 1)
            for one in last.prescriptions
            if one.act is not Act.STOP and not one.over_on((fresh.on - last.on).days + 1)
        ),
        plan=Plan(
            therapies=last.plan.therapies,
            exit_plan=last.plan.exit_plan,
            laxative=last.plan.laxative,
            stomach_protection=last.plan.stomach_protection,
        ),
        overrides=tuple(one for one in last.overrides if one.declined),
    )


def with_prescribed(record: Record, visit: Visit, on: date) -> Record:
    """The record with the prescriptions of a signed visit as medicine lines, as they stand on that day.

    A line this visit made before is left as it is by now; an older line of the same medicine is brought up to
    date; a stopped one is ended.
    """
    lines = list(record.medicines)
    mark = f"visit:{visit.id}"
    for one in visit.prescriptions:
        if any(line.source_id == mark and is_of(line, one) for line in lines):
            continue
        places = [place for place, line in enumerate(lines) if is_of(line, one) and not line.activity.is_over]
        day = (on - visit.on).days + 1
        through = _is_through(one, day) or (one.act is not Act.STOP and one.over_on(day))
        if one.act is Act.STOP or through:
            ended = visit.on + timedelta(days=(one.last_day or 0) if through else 0)
            for place in places:
                lines[place] = replace(
                    lines[place], activity=Activity.ENDED, ends=lines[place].ends or ended, source_id=mark
                )
            continue
        if one.act is Act.CONTINUE and places and one.taper is None and not one.together:
            continue
        made = _line(one, visit, day, mark)
        if not places:
            lines.append(made)
            continue
        # Since when it is taken is what the list says, or not known: a changed dose does not make a new user.
        old = lines[places[0]]
        route = one.route or old.route
        lines[places[0]] = replace(made, rxcui=old.rxcui, route=route, release=old.release, started=old.started)
    return replace(record, medicines=tuple(lines))


def _asked_anew(pain: PainToday) -> PainToday:
    """Where it hurts and what is aimed for stay; every score and every red flag is asked again."""
    sites = tuple(replace(site, now=None, average=None, worst=None) for site in pain.sites)
    return replace(pain, sites=sites, peg=Peg(), sleep=None, mood=None, work=None, red_flags=(), screens=())


def _going_on(prescription: Prescription, day: int) -> Prescription:
    """The same medicine from the rung that holds on that day of its plan; the last one once the plan is through.

    A taper that is through has come to zero: nothing goes on.
    """
    if _is_through(prescription, day):
        through = PlanReason(cause=Cause.TAPER_THROUGH)
        return replace(prescription, act=Act.STOP, steps=(), quantity=None, directions="", reason="", because=through)
    return replace(
        prescription,
        act=Act.CONTINUE,
        steps=_from_day(prescription.steps, day),
        quantity=None,
        directions="",
        reason="",
        because=None,
        replaces=(),
        together=max(0, prescription.together - day + 1),
        really=None,
        working=(),
        taper=None if prescription.taper is None else replace(prescription.taper, behind=False),
    )


def _is_through(prescription: Prescription, day: int) -> bool:
    ends = prescription.last_day
    return prescription.taper is not None and ends is not None and day > ends


def _from_day(steps: tuple[PlanStep, ...], day: int) -> tuple[PlanStep, ...]:
    """What is left of a step-up plan on that day, counted from day 1 again. A rise still ahead stays ahead."""
    left = [step for step in steps if step.to_day is None or step.to_day >= day]
    if not left:
        return tuple(replace(step, from_day=1, to_day=None) for step in steps[-1:])
    return tuple(
        replace(
            step,
            from_day=max(1, step.from_day - day + 1),
            to_day=None if step.to_day is None else step.to_day - day + 1,
        )
        for step in left
    )


def _line(prescription: Prescription, visit: Visit, day: int, mark: str) -> MedicineLine:
    now = _from_day(prescription.steps, day)[:1]
    strength = f" {prescription.strength}" if prescription.strength else ""
    beside = prescription.replaced_by if prescription.together else ""
    return MedicineLine(
        text=f"{prescription.medicine}{strength} {_form_beside(prescription)}".strip(),
        ingredients=ingredients_of(prescription),
        form=prescription.form,
        release=release_of(prescription),
        route=_route(prescription),
        sig_text=now[0].text if now else prescription.directions,
        sig=_sig(now[0].rung, prescription) if now else None,
        started=visit.on,
        prescriber=visit.signature.by if visit.signature else "",
        source_id=mark,
        together_with=beside,
        ends=visit.on + timedelta(days=prescription.together - 1) if beside else None,
    )


def _form_beside(prescription: Prescription) -> str:
    """The form, where the name does not end with it already ("fentanyl patch")."""
    return "" if prescription.medicine.endswith(f" {prescription.form}") else prescription.form


def _sig(rung: Rung, prescription: Prescription) -> Sig | None:
    """The rung as one dose so many times a day. Unequal doses become their sum once a day: the daily dose, which the
    rules read, stays true and the single dose is never understated; `sig_text` has the doses themselves."""
    if not rung.slots and rung.as_needed is None:
        return None
    return even_sig(rung, prescription.strength) or Sig(dose=rung.daily, times_per_day=Decimal(1), unequal=True)


def _route(prescription: Prescription) -> str:
    """The route of the medicine's file; of a visit signed before that was kept, what the form says."""
    form = prescription.form.casefold()
    if prescription.route:
        return prescription.route
    if "sublingual" in form:
        return "sublingual"
    if "patch" in form:
        by_the_hour = prescription.strength is not None and prescription.strength.unit.endswith("/h")
        return "transdermal" if by_the_hour else "topical"
    by_percent = "%" in form  # what is swallowed has milligrams in a mL
    if by_percent or any(word in form for word in ("gel", "cream", "ointment", "lotion")):
        return "topical"
    if "film" in form:
        return "buccal"
    return "nasal" if "nasal" in form else "oral"
