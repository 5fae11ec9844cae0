"""What signed visits prescribe as FHIR R4: an order, and of a plan with steps one direction each, in their order.

Of each medicine only the newest order can still hold, and only where the list does not say that it is over. The older
ones are over, each replaced by the next.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import even_sig
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.patient import Record
from paindesk.domain.same_medicine import is_of
from paindesk.domain.visit import Act, Prescription, Visit
from paindesk.exchange.dosage_out import number, structured, with_strengths

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """The orders of all visits, the oldest first. `of_line`: by its place on the list, the newest orders of a line."""

    made: tuple[Json, ...]
    of_line: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """What one visit orders of one medicine, with the ids of the orders."""

    visit: Visit
    orders: tuple[tuple[str, Prescription], ...]

    @property
    def stops(self) -> bool:
        return all(one.act is Act.STOP for _, one in self.orders)


def orders(record: Record, visits: Sequence[Visit], about: Json, stem: str) -> Orders:
    """The orders of these signed visits, beside the list as it stands after the last of them. `stem` begins their ids.

    An order of an earlier visit whose medicine is not on the list any more is over.
    """
    in_time = sorted((one for one in visits if one.signature is not None), key=_when)
    turns: dict[str, list[_Turn]] = {}
    for turn, visit in enumerate(in_time):
        named = [(f"{stem}-order-{turn}-{place}"[-64:], one) for place, one in enumerate(visit.prescriptions)]
        for medicine in dict.fromkeys(one.medicine for _, one in named):
            mine = tuple(each for each in named if each[1].medicine == medicine)
            turns.setdefault(medicine, []).append(_Turn(visit=visit, orders=mine))
    made: dict[str, list[Json]] = {one.id: [] for one in in_time}
    of_line: dict[int, tuple[str, ...]] = {}
    for each in turns.values():
        newest, last = each[-1], each[-1].visit is in_time[-1]
        place = _line_of(newest, record.medicines, last)
        over = not last if place is None else record.medicines[place].activity.is_over
        for before, this, after in zip([None, *each], each, [*each[1:], None], strict=False):
            until = None if after is None else after.visit.on
            made[this.visit.id] += _of_turn(this, about, before, until, not over and after is None)
        if place is not None and (over or not newest.stops):
            of_line[place] = (*of_line.get(place, ()), *(key for key, _ in newest.orders))
    return Orders(made=tuple(one for held in made.values() for one in held), of_line=of_line)


def _of_turn(turn: _Turn, about: Json, before: _Turn | None, until: date | None, holds: bool) -> Iterator[Json]:
    """The orders of one medicine of a visit; they replace those of the visit before, unless that one stopped it."""
    prior = {"priorPrescription": {"reference": f"MedicationRequest/{before.orders[0][0]}"}} if before else {}
    for key, one in turn.orders:
        status = "stopped" if one.act is Act.STOP else "active" if holds else "completed"
        made = {"id": key, **order(one, turn.visit.on, about, status, until)}
        yield made | ({} if before is None or before.stops else prior)


def _when(visit: Visit) -> tuple[date, int, datetime]:
    assert visit.signature is not None
    return visit.on, visit.number, visit.signature.at


def _line_of(turn: _Turn, lines: Sequence[MedicineLine], last: bool) -> int | None:
    """The place of the line that tells how it stands: what this visit made of it, else one that is not over.

    One that was over before the last visit started it again tells nothing.
    """
    places = [place for place, line in enumerate(lines) if any(is_of(line, one) for _, one in turn.orders)]
    mark = f"visit:{turn.visit.id}"
    if last and not turn.stops:
        places = [place for place in places if lines[place].source_id == mark or not lines[place].activity.is_over]
    return min(places, key=lambda place: (lines[place].source_id != mark, lines[place].activity.is_over), default=None)


def order(one: Prescription, on: date, about: Json, status: str, until: date | None = None) -> Json:
    """The order of a visit on that day. One that ends, or was replaced `until` then, says until when it holds."""
    with_form = one.form and not one.medicine.endswith(f" {one.form}")  # no "fentanyl patch 25 mcg/h patch"
    strength = f" {one.strength} {one.form if with_form else ''}".rstrip() if one.strength is not None else ""
    made: Json = {
        "resourceType": "MedicationRequest",
        "status": status,
        "intent": "order",
        "subject": about,
        "authoredOn": on.isoformat(),
        "medicationCodeableConcept": {"text": with_strengths(f"{one.medicine}{strength}", one.holds)},
    }
    if directions := _directions(one, on):
        if one.together:
            directions[0]["additionalInstruction"] = [{"text": one.in_the_change}]
        made["dosageInstruction"] = directions
    supply = _supply(one)
    ends = [*([_day(on, one.last_day)] if one.last_day is not None else ()), *([until.isoformat()] if until else ())]
    if ends and one.act is not Act.STOP:
        supply["validityPeriod"] = {"start": on.isoformat(), "end": min(ends)}
    return made | ({"dispenseRequest": supply} if supply else {})


def _directions(one: Prescription, on: date) -> list[Json]:
    """A single direction as it was written; several steps each with its days, the whole in the patient's words."""
    if len(one.steps) < 2:
        said = one.directions or "".join(step.text for step in one.steps)
        sig = even_sig(one.steps[0].rung, one.strength) if one.steps else None
        return [{"text": said} | (structured(sig) if sig is not None else {})] if said else []
    made = [_step(step, place, one, on) for place, step in enumerate(one.steps, 1)]
    if one.directions:
        made[0]["patientInstruction"] = one.directions
    return made


def _step(step: PlanStep, place: int, one: Prescription, on: date) -> Json:
    until = f"days {step.from_day}–{step.to_day}" if step.to_day is not None else f"from day {step.from_day}"
    sig = even_sig(step.rung, one.strength)
    made: Json = {"sequence": place, "text": f"{until}: {step.text}"} | (structured(sig) if sig is not None else {})
    ends = {"end": _day(on, step.to_day)} if step.to_day is not None else {}
    repeat = made.get("timing", {}).get("repeat", {})
    made["timing"] = {"repeat": {"boundsPeriod": {"start": _day(on, step.from_day)} | ends, **repeat}}
    return made


def _supply(one: Prescription) -> Json:
    if one.quantity is None:
        return {}
    days = {"value": one.days, "unit": "days", "code": "d", "system": "http://unitsofmeasure.org"}
    return {
        "quantity": {"value": number(one.quantity), "unit": one.form or "piece"},
        "expectedSupplyDuration": days,
        "numberOfRepeatsAllowed": one.repeats,
    }


def _day(on: date, day: int) -> str:
    """That day of a plan, of which the day of the visit is the first."""
    return (on + timedelta(days=day - 1)).isoformat()
