"""A patient's story as a few lines: who, what is on record, and what each visit found and did.

The stories are turned into signed visits by `clinic.py`, through the same store as any real visit.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, AsNeeded, Rung, When, amount, describe
from paindesk.domain.pain import Goal, Mechanism, PainProblem, PainSite, PainToday, Peg
from paindesk.domain.patient import Record
from paindesk.domain.visit import (
    Act,
    Plan,
    PlannedTherapy,
    Prescription,
    SideEffectReport,
    SinceLastVisit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One medicine as taken after a visit: pieces of one strength by time of day, or as needed."""

    medicine: str
    strength: Amount
    form: str
    slots: tuple[tuple[When, Amount], ...] = ()
    as_needed: AsNeeded | None = None

    def rung(self) -> Rung:
        """The same as a rung of a plan, held until the next visit."""
        return Rung(slots=self.slots, as_needed=self.as_needed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one visit found and did. `nrs` is the average of the past week; `peg` its three items."""

    days_ago: int
    nrs: int
    peg: tuple[int, int, int]
    relief: int | None = None
    effects: tuple[tuple[str, int], ...] = ()
    takes: tuple[Taken, ...] = ()
    note: str = ""
    missed: int = 0
    early_refills: int = 0
    ed_visits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One person of the sample clinic."""

    record: Record
    problem: PainProblem
    mechanism: Mechanism
    site: PainSite
    goal: str
    seen: tuple[Seen, ...] = ()
    therapies: tuple[PlannedTherapy, ...] = ()
    appointment: str = ""  # "09:30" today, or ""
    status: str = "booked"
    room: str = ""
    note: str = ""
    sign_today: bool = False
    events: tuple[tuple[str, int], ...] = field(default_factory=tuple)

    def pain(self, seen: Seen, on: date) -> PainToday:
        """Pain as told at that visit."""
        site = PainSite(
            number=1,
            name=self.site.name,
            regions=self.site.regions,
            strokes=self.site.strokes,
            qualities=self.site.qualities,
            since=self.site.since,
            since_days=self.site.since_days,
            course=self.site.course,
            now=seen.nrs,
            average=seen.nrs,
            worst=min(10, seen.nrs + 2),
        )
        return PainToday(
            sites=(site,),
            peg=Peg(pain=seen.peg[0], enjoyment=seen.peg[1], activity=seen.peg[2]),
            sleep=max(0, seen.nrs - 1),
            problems=(self.problem,),
            mechanism=self.mechanism,
            goal=Goal(text=self.goal, by=on + timedelta(days=120)),
        )


def since_last(seen: Seen) -> SinceLastVisit:
    """The follow-up questions as that visit answered them."""
    return SinceLastVisit(
        relief_percent=seen.relief,
        side_effects=tuple(SideEffectReport(name=name, grade=grade) for name, grade in seen.effects),
        no_side_effects=not seen.effects,
        adherence="takes it as prescribed",
        missed_appointments=seen.missed,
        early_refills=seen.early_refills,
        ed_visits=seen.ed_visits,
        note=seen.note,
    )


def prescriptions(before: tuple[Taken, ...], seen: Seen, problem: str, days: int) -> tuple[Prescription, ...]:
    """What the visit did to the medicines, from what was taken before and after it."""
    earlier = {one.medicine: one for one in before}
    lines = [_line(one, _act(earlier.get(one.medicine), one), problem, days) for one in seen.takes]
    kept = {one.medicine for one in seen.takes}
    stopped = [_line(one, Act.STOP, problem, days) for name, one in earlier.items() if name not in kept]
    return (*lines, *stopped)


def _act(before: Taken | None, now: Taken) -> Act:
    if before is None:
        return Act.START
    return Act.CONTINUE if before == now else Act.CHANGE


def _line(taken: Taken, act: Act, problem: str, days: int) -> Prescription:
    rung = taken.rung()
    pieces = rung.daily.value / taken.strength.value * days if act is not Act.STOP else None
    return Prescription(
        medicine=taken.medicine,
        act=act,
        strength=taken.strength,
        form=taken.form,
        steps=() if act is Act.STOP else (PlanStep(from_day=1, to_day=None, rung=rung, text=describe(rung)),),
        quantity=pieces.to_integral_value() if isinstance(pieces, Decimal) else None,
        days=days,
        directions="" if act is Act.STOP else describe(rung),
        for_problem=problem,
        reason="stopped at this visit" if act is Act.STOP else "",
    )


def plan(story: Story, next_on: date) -> Plan:
    """The plan of a past visit: the therapies of the story and the next visit that really came."""
    return Plan(therapies=story.therapies, follow_up_on=next_on, exit_plan="Lower step by step when the goal is held.")


def capsules(medicine: str, strength: str, form: str = "capsule", **slots: str) -> Taken:
    """`capsules("gabapentin", "300", morning="300", bedtime="600")`, all in mg."""
    taken = tuple((When(when), amount(dose, "mg")) for when, dose in slots.items())
    return Taken(medicine=medicine, strength=amount(strength, "mg"), form=form, slots=taken)


def when_needed(medicine: str, strength: str, *, dose: str, hours: int, times: int, form: str = "tablet") -> Taken:
    """A medicine taken when needed, in mg."""
    needed = AsNeeded(dose=amount(dose, "mg"), every_hours=hours, times_per_day=times)
    return Taken(medicine=medicine, strength=amount(strength, "mg"), form=form, as_needed=needed)
