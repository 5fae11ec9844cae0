"""What a signed visit prescribes as FHIR R4: an order, and of a plan with steps one direction each, in their order."""

from datetime import date, timedelta
from typing import Any

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import even_sig
from paindesk.domain.visit import Act, Prescription
from paindesk.exchange.dosage_out import number, structured

Json = dict[str, Any]


def order(one: Prescription, on: date, about: Json) -> Json:
    """The order of a visit on that day. One that ends says until when it holds."""
    with_form = one.form and not one.medicine.endswith(f" {one.form}")  # no "fentanyl patch 25 mcg/h patch"
    strength = f" {one.strength} {one.form if with_form else ''}".rstrip() if one.strength is not None else ""
    made: Json = {
        "resourceType": "MedicationRequest",
        "status": "stopped" if one.act is Act.STOP else "active",
        "intent": "order",
        "subject": about,
        "authoredOn": on.isoformat(),
        "medicationCodeableConcept": {"text": f"{one.medicine}{strength}"},
    }
    if directions := _directions(one, on):
        if one.together:
            directions[0]["additionalInstruction"] = [{"text": one.in_the_change}]
        made["dosageInstruction"] = directions
    supply = _supply(one)
    if one.last_day is not None and one.act is not Act.STOP:
        supply["validityPeriod"] = {"start": on.isoformat(), "end": _day(on, one.last_day)}
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
