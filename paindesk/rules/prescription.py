"""A prescription as it is being written: checked at every keystroke, counted in pieces, drafted from the advice."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from paindesk.domain.advice import MedicineAdvice, PlanStep
from paindesk.domain.dose import CannotTell, Derived, a_day, plain
from paindesk.domain.errors import UnitMismatch
from paindesk.domain.finding import Finding, Level, Source, most_serious_first
from paindesk.domain.medicine import Course, Medicine, Product
from paindesk.domain.patient import Section
from paindesk.domain.visit import Act, Prescription
from paindesk.rules import acetaminophen, interactions, opioid_start, overlap, taper_findings
from paindesk.rules.dispensing import best_product, holds, product_of, rung_is_dispensable, several
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.giving_way import stops_for_another
from paindesk.rules.limits import most_often, sentence
from paindesk.rules.medicine_said import said
from paindesk.rules.plan_facts import with_plan
from paindesk.rules.quantity import pieces_a_day
from paindesk.rules.starting_dose import advise_medicine, all_limits
from paindesk.rules.sums import KEYS as SUMS
from paindesk.rules.supply import not_made, supply
from paindesk.rules.worn_days import worn_findings

__all__ = ["check_plan", "check_prescription", "directions", "draft"]

_REFILLS = Source(
    key="21-cfr-1306",
    title="21 CFR 1306, prescriptions for controlled substances",
    section="§12, §22",
    url="https://www.ecfr.gov/current/title-21/chapter-II/part-1306",
)
_SIX_MONTHS = 184  # days, the longest six months there are
MOST_REPEATS = 5  # what is offered where no law sets a limit
_NOT_YET = {"opioid-naive", "not-opioid-tolerant"}
_DAYS = 28  # the supply of a medicine that is no opioid
_SPARE = Decimal("1.1")  # a tenth more than the plan needs is rounding to a bottle; beyond that it is said


def first_days(medicine: Medicine, problem: str) -> int:
    """How long a first supply lasts unless somebody decides otherwise."""
    days = opioid_start.first_supply(problem) if medicine.class_id == opioid_start.CLASS else _DAYS
    return min([days, *(one.longest_days for one in _courses(medicine, problem))])


def draft(advice: MedicineAdvice, medicine: Medicine, problem: str, days: int | None = None) -> Prescription:
    """The advised prescription. Strength and quantity stay empty where no single strength makes every dose.

    `days` left out is 28, fewer for an opioid (opioid_start.py says why; `check_prescription` tells the reader), and
    no longer than the medicine, or its use in this problem, lasts.
    """
    if days is None:
        days = first_days(medicine, problem)
        if _courses(medicine, problem):
            # A course is supplied for as long as its plan runs: what is left over invites a longer one.
            days = min(days, (advice.steps[-1].to_day if advice.steps else None) or days)
    within = [step for step in advice.steps if step.from_day <= days]
    product = best_product([step.rung for step in within], medicine)
    strength = None if product is None else product.strength
    count = None
    if product is not None and within:
        known = supply(within, product, days)
        count = known.value if isinstance(known, Derived) else None
    return Prescription(
        medicine=medicine.name,
        act=Act.START,
        strength=strength,
        form="" if product is None else product.form,
        steps=advice.steps,
        ceiling=None if advice.ceiling is None else advice.ceiling.daily,
        quantity=count,
        days=days,
        directions=directions(advice.steps),
        for_problem=problem,
        holds=holds(medicine, product),
        route=medicine.route,
    )


def directions(steps: Sequence[PlanStep]) -> str:
    """The whole plan in one line: "Days 1–7: 100 mg at bedtime; Day 8 on: ...". "" without steps."""
    if not steps:
        return ""
    if len(steps) == 1:
        return steps[0].text
    parts = []
    for step in steps:
        until = "on" if step.to_day is None else f"–{step.to_day}"
        span = f"Day {step.from_day} on" if until == "on" else f"Days {step.from_day}{until}"
        parts.append(f"{span if step.to_day != step.from_day else f'Day {step.from_day}'}: {step.text}")
    return "; ".join(parts)


def check_plan(plan: Sequence[Prescription], facts: Facts) -> tuple[Finding, ...]:
    """Every finding about a whole plan, *stop* first; what two prescriptions do to each other once."""
    return most_serious_first([found for one in plan for found in check_prescription(one, facts, plan)])


def check_prescription(
    prescription: Prescription, facts: Facts, plan: Sequence[Prescription] = ()
) -> tuple[Finding, ...]:
    """Every finding about this prescription for this patient, beside the others of the plan; *stop* first."""
    medicine = facts.knowledge.medicines.get(prescription.medicine)
    if medicine is None:
        return (
            said(f"{prescription.medicine}.no-facts", Level.CAUTION, "No facts on this medicine",
                 "PainDesk has no file for it and checked nothing.", "Check it by hand."),
        )  # fmt: skip
    if prescription.act is Act.STOP:
        if prescription.replaced_by:
            return stops_for_another(medicine, prescription)
        return taper_findings.stopped(prescription, medicine, facts, plan)
    facts = with_plan(facts, prescription, plan)
    advice = advise_medicine(medicine, facts, prescription.for_problem)
    found = [one for one in advice.findings if one.level in (Level.STOP, Level.CAUTION)]
    if prescription.act is not Act.START:
        # Going on with a medicine is not doubling it, and whoever takes an opioid already does not begin it.
        passed = {f"{medicine.name}.duplicate.same", *_only_at_the_start(medicine)}
        found = [one for one in found if one.id not in passed]
    found += interactions.unrecognised(facts)
    record = facts.record
    if not record.allergies and not record.no_known_allergies and Section.ALLERGIES not in record.confirmed:
        text = "No allergy is on record, and that there is none is not either."
        found.append(
            said("patient.allergies-unknown", Level.CAUTION, "Allergies not asked", text, "Ask before signing.")
        )
    found += _no_clash(found, facts)
    try:
        if total := acetaminophen.planned_total(prescription, medicine, facts):
            # The sum with the doses written says it better than what would be left.
            found = [one for one in found if one.id != f"{medicine.name}.{acetaminophen.KIND}"]
            found += total
        found += _dose(prescription, medicine, advice, facts)
        found += _too_many_pieces(prescription, medicine)
        found += _supply(prescription, medicine)
        found += _course(prescription, medicine)
        found += _first_opioid_supply(prescription, medicine, facts)
        found += taper_findings.taper_findings((prescription,), facts)
        found += overlap.findings(prescription, facts, plan)
    except UnitMismatch as error:
        found.append(said(f"{medicine.name}.unit", Level.STOP, "Units do not match", error.message, error.advice))
    return most_serious_first(found)


def _only_at_the_start(medicine: Medicine) -> Iterator[str]:
    """Cautions of a medicine that speak of people who take no opioid yet, without a dose limit of their own."""
    for one in medicine.cautions:
        if one.when and set(one.when) <= _NOT_YET and one.ceiling_daily is None and one.start_daily is None:
            yield f"{medicine.name}.caution.{one.id}"
    yield f"{medicine.name}.not-tolerant"


def _no_clash(found: Sequence[Finding], facts: Facts) -> list[Finding]:
    names = list(dict.fromkeys(facts.taking))
    clashes = (".interaction.", ".duplicate.", ".washout.", ".acetaminophen", *(f".{one}" for one in SUMS))
    if not names or any(part in one.id for one in found for part in clashes):
        return []
    title = f"No clash with {len(names)} current medicine{'s' if len(names) != 1 else ''}"
    text = f"Checked: {', '.join(names)}. {len(facts.knowledge.interactions)} rules."
    return [said("patient.no-clash", Level.OK, title, text)]


def _dose(prescription: Prescription, medicine: Medicine, advice: MedicineAdvice, facts: Facts) -> list[Finding]:
    """The doses against the label's maximum, this patient's ceiling, the advised start, and what exists."""
    name = medicine.name
    if not prescription.steps:
        return [
            said(f"{name}.dose.missing", Level.CAUTION, "No dose entered", "The plan has no steps.", "Enter a dose.")
        ]
    highest = max((step.daily for step in prescription.steps), key=lambda daily: daily.value)
    for step in prescription.steps:
        _ = step.daily <= highest  # raises on mixed units before any is compared with a limit
    found: list[Finding] = []
    if medicine.maximum is not None and highest > medicine.maximum:
        because = sentence(f"{a_day(highest)} is planned; the label's maximum is {medicine.maximum}")
        action = f"Lower the plan to {a_day(medicine.maximum)} or less."
        found.append(said(f"{name}.dose.above-maximum", Level.STOP, "Above the maximum", because, action,
                          medicine.maximum_source))  # fmt: skip
    summed = acetaminophen.said_as_a_sum(prescription, medicine, facts)
    ceiling = advice.ceiling
    if ceiling is not None and highest > ceiling.daily and ceiling.reason not in ("label maximum", *summed):
        because = sentence(f"{a_day(highest)} is planned; {ceiling.reason} allows {ceiling.daily}")
        action = f"Lower the plan to {a_day(ceiling.daily)} or less."
        found.append(said(f"{name}.dose.above-ceiling", Level.STOP, "Above this patient's ceiling", because, action,
                          ceiling.source))  # fmt: skip
    if prescription.ceiling is not None and highest > prescription.ceiling:
        because = sentence(f"{a_day(highest)} is planned; the ceiling set here is {prescription.ceiling}")
        found.append(said(f"{name}.dose.above-own-ceiling", Level.CAUTION, "Above the ceiling set", because))
    found += _start_against_advice(prescription, advice)
    found += worn_findings(prescription, medicine)
    most = most_often(all_limits(medicine, facts))
    often = max(step.rung.times_per_day for step in prescription.steps)
    if most is not None and often > most:
        because = sentence(f"{often} times a day is planned; at most {most} suits this patient")
        found.append(said(f"{name}.dose.too-often", Level.CAUTION, "Too often", because, "Give fewer, spaced doses."))
    odd = next((step for step in prescription.steps if not rung_is_dispensable(step.rung, medicine)), None)
    if odd is not None:
        made = ", ".join(f"{one.strength} {one.form}" for one in medicine.products)
        because = sentence(f"{odd.text} cannot be made of {made}")
        found.append(
            said(f"{name}.dose.not-dispensable", Level.CAUTION, "No such strength", because, "Change the dose.")
        )
    return found


def _too_many_pieces(prescription: Prescription, medicine: Medicine) -> list[Finding]:
    """More pieces a day than the label allows of that strength, though the mg of another strength would be allowed."""
    product = _product(prescription, medicine)
    if product is None or product.most_a_day is None:
        return []
    daily = [pieces_a_day(step.rung, product.strength) for step in prescription.steps]
    most = max((one for one in daily if isinstance(one, Decimal)), default=Decimal(0))
    if most <= product.most_a_day:
        return []
    made, allowed = several(product.form), product.most_a_day
    because = sentence(f"{plain(most)} {made} of {product.strength} a day are planned; the label allows {allowed}")
    action = f"At most {allowed} {made} of {product.strength} a day."
    return [said(f"{medicine.name}.dose.too-many-pieces", Level.STOP, "Too many pieces a day", because, action,
                 medicine.maximum_source)]  # fmt: skip


def _product(prescription: Prescription, medicine: Medicine) -> Product | None:
    """The product written, or the one that would be; None where no single one makes every dose."""
    if prescription.strength is None:
        return best_product([step.rung for step in prescription.steps], medicine) if prescription.steps else None
    return product_of(prescription.strength, prescription.form, medicine)


def _start_against_advice(prescription: Prescription, advice: MedicineAdvice) -> list[Finding]:
    if prescription.act is not Act.START or advice.start is None or prescription.replaces:
        return []
    first = prescription.steps[0].daily
    if first > advice.start.daily:
        because = sentence(f"It starts with {a_day(first)}; {advice.start.daily} is advised for this patient")
        return [said(f"{advice.name}.dose.above-start", Level.CAUTION, "Above the advised start", because,
                     f"Start with {a_day(advice.start.daily)}.")]  # fmt: skip
    if prescription.steps == advice.steps:
        text = "Change it and the reasons and checks follow at once."
        return [said(f"{advice.name}.dose.as-advised", Level.INFO, "Your dose is the advised one", text)]
    return []


def most_repeats(medicine: Medicine, days: int = 0) -> int | None:
    """How often it may be dispensed again by its schedule: C-II never, C-III and C-IV five times, and of a supply of so
    many `days` only within six months; None: no limit."""
    most = {"C-II": 0, "C-III": 5, "C-IV": 5}.get(medicine.schedule.upper())
    return most if not most or not days else min(most, _SIX_MONTHS // days)


def _supply(prescription: Prescription, medicine: Medicine) -> list[Finding]:
    """Quantity against the plan, and refills against the schedule."""
    name = medicine.name
    found: list[Finding] = []
    schedule, most = medicine.schedule.upper(), most_repeats(medicine)
    if most is not None and prescription.repeats > most:
        because = f"{schedule} allows {'no refill' if most == 0 else f'at most {most} refills'}."
        found.append(said(f"{name}.supply.refills", Level.STOP, "Refills not allowed", because, "Change the refills.",
                          _REFILLS))  # fmt: skip
    last = prescription.days * prescription.repeats  # the day after the visit on which the last refill is wanted
    if most and last > _SIX_MONTHS:
        because = (
            f"The last refill is wanted {last} days after the visit; a {schedule} prescription ends after 6 months."
        )
        found.append(said(f"{name}.supply.six-months", Level.CAUTION, "Refills end before the supply", because,
                          "Write fewer refills, and a new prescription within 6 months.", _REFILLS))  # fmt: skip
    if prescription.strength is None or not prescription.steps:
        return found
    product = _product(prescription, medicine)
    if product is None:
        because = sentence(f"{prescription.strength} {prescription.form} is not among its products")
        found.append(said(f"{name}.supply.strength", Level.CAUTION, "No such product", because, "Choose a strength."))
        return found
    within = [step for step in prescription.steps if step.from_day <= prescription.days]
    if why := not_made(within, product):
        found.append(said(f"{name}.supply.pieces", Level.CAUTION, "Strength does not make the dose", sentence(why),
                          "Choose another strength."))  # fmt: skip
        return found
    needed = supply(prescription.steps, product, prescription.days)
    if isinstance(needed, CannotTell) or prescription.quantity is None:
        return found
    shown = (
        f"{plain(needed.value)} are needed for {prescription.days} days; {plain(prescription.quantity)} are written."
    )
    if prescription.quantity < needed.value:
        found.append(
            said(f"{name}.supply.short", Level.CAUTION, "Runs out early", shown, f"Write {plain(needed.value)}.")
        )
    elif prescription.quantity > needed.value * _SPARE:
        # More at home than the plan needs is a risk with a controlled medicine, a note with any other.
        level = Level.CAUTION if schedule.startswith("C-") else Level.INFO
        found.append(
            said(f"{name}.supply.excess", level, "More than the plan needs", shown, f"Write {plain(needed.value)}.")
        )
    return found


def _course(prescription: Prescription, medicine: Medicine) -> list[Finding]:
    """A supply for longer than the medicine may be taken at a stretch, of itself or for this problem."""
    days = prescription.days * (1 + prescription.repeats)
    exceeded = [one for one in _courses(medicine, prescription.for_problem) if days > one.longest_days]
    if not exceeded:
        return []
    course = min(exceeded, key=lambda one: (not one.hard, one.longest_days))
    level = Level.STOP if course.hard else Level.CAUTION
    because = sentence(f"{days} days are written, refills counted", course.text)
    action = f"Write {course.longest_days} days or less."
    return [said(f"{medicine.name}.course", level, "Too long a course", because, action, course.source)]


def _courses(medicine: Medicine, problem: str) -> tuple[Course, ...]:
    own = (medicine.course, *(one.course for one in medicine.uses if one.problem == problem))
    return tuple(one for one in own if one is not None)


def _first_opioid_supply(prescription: Prescription, medicine: Medicine, facts: Facts) -> list[Finding]:
    """A first opioid is supplied for few days: what is left over at home is the risk."""
    if medicine.class_id != opioid_start.CLASS or prescription.act is not Act.START or prescription.replaces:
        return []
    days, most = prescription.days, opioid_start.longest_supply(facts, prescription.for_problem)
    source = cite(facts.knowledge, "cdc-2022", "recommendations 6 and 7")
    if days > most:
        because = sentence(f"{days} days are written for an opioid that is only started")
        action = f"Write {most} days or less, and see the patient before they end."
        return [said(f"{medicine.name}.first-supply", Level.CAUTION, "Long first supply", because, action, source)]
    because = "A first opioid is supplied for few days, and looked at before they end."
    return [said(f"{medicine.name}.first-supply", Level.INFO, f"First supply: {days} days", because, "", source)]
