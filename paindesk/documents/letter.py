"""The letter to the referring clinician: what was found, what was started and why, what is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from paindesk.documents.do_not_take import left_open, low_dose, ruled_out, takes
from paindesk.documents.dosing import days_of
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, ClassAdvice
from paindesk.domain.dose import CannotTell, a_day
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Provider
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

AVOIDED_AT_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescribed:
    """One medicine of the plan: `act` picks the word, `working` is the derivation in short."""

    act: str
    name: str
    plan: tuple[str, ...]
    supply: str
    ceiling: str
    why: str
    working: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoided:
    """Medicines not given, for one reason."""

    names: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A check asked of the reader."""

    what: str
    on: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLetter(Sheet):
    """All that the letter prints, in a clinician's words."""

    date: str
    to: str
    to_role: str
    to_address: str
    born: str
    mrn: str
    reason: str
    findings: tuple[str, ...]
    prescribed: tuple[Prescribed, ...]
    avoided: tuple[Avoided, ...]
    undecided: str
    others: str
    therapies: tuple[str, ...]
    goal: str
    asked: tuple[Asked, ...]
    exit_plan: str
    next_visit: str
    signed_by: str
    edition: str


def reader(visit: Visit) -> Provider:
    """Whom the letter goes to: told by letter first, else who referred.

    Raises PainDeskError when nobody is on record.
    """
    told = [one.provider for one in visit.plan.told if one.how == "letter"]
    referred = [one for one in visit.record.providers if one.referred]
    for one in (*told, *referred):
        return one
    raise PainDeskError("There is nobody to write to.", "Name the referring clinician in Plan & safety.")


def _findings(visit: Visit, advice: Advice) -> tuple[str, ...]:
    pain, lines = visit.pain, []
    for site in pain.sites:
        known = (("NRS", site.average), ("worst", site.worst))
        scores = ", ".join(f"{name} {value}/10" for name, value in known if value is not None)
        parts = (site.name or ", ".join(site.regions), site.since, ", ".join(site.qualities), scores)
        lines.append("; ".join(part for part in parts if part))
    if pain.peg.score is not None:
        lines.append(f"PEG {pain.peg.score}/10")
    mechanism = pain.mechanism or advice.proposal.mechanism
    if mechanism is not None:
        lines.append(f"Mechanism: {mechanism.value}")
    if not isinstance(advice.organ.crcl, CannotTell):
        lines.append(f"Creatinine clearance {advice.organ.crcl} (Cockcroft-Gault)")
    if advice.mme.per_day:
        lines.append(
            f"Opioids: {advice.mme.per_day.normalize():f} MME/day" + ("" if advice.mme.complete else " or more")
        )
    if visit.since is not None and visit.since.relief_percent is not None:
        lines.append(f"Relief {visit.since.relief_percent} % of baseline")
    return tuple(line for line in lines if line)


def _in_the_change(text: str, one: Prescription) -> str:
    """A step that begins or ends with a change from one medicine to another says so."""
    return f"{text} ({one.in_the_change})" if one.in_the_change else text


def prescribed(one: Prescription, visit: Visit, advice: Advice, say: Words) -> Prescribed:
    """A line of the plan as a colleague reads it, with the working of a start that is as advised."""
    found = advice.medicine(one.medicine)
    start = found.start if found is not None and one.act is Act.START and one.advised else None
    working = start.derivation if start is not None else ()
    supply = ""
    if one.quantity is not None and one.strength is not None:
        supply = f"{say.count(one.quantity)} × {one.strength} {one.form}".strip()
    return Prescribed(
        act=one.act.value,
        name=one.medicine,
        plan=_plan(one, visit, say) or ((one.directions,) if one.directions else ()),
        supply=supply,
        ceiling=a_day(one.ceiling, "/day") if one.ceiling is not None else "",
        why=one.why or (visit.choice.reason if one.medicine == visit.choice.medicine else ""),
        working=tuple(
            f"{step.what}: {step.because} → {step.result}" + (f" [{step.source}]" if step.source is not None else "")
            for step in working
        ),
    )


def _plan(one: Prescription, visit: Visit, say: Words) -> tuple[str, ...]:
    """The steps, and that they begin or end with a change; said once where two are taken together meanwhile."""
    if one.together:
        return (*_dated(one, visit, say), one.in_the_change)
    return tuple(_in_the_change(text, one) for text in _dated(one, visit, say))


def _dated(one: Prescription, visit: Visit, say: Words) -> Iterator[str]:
    """The steps; those of a taper, or of two taken together, with their days, down to nothing."""
    ends = one.taper is not None or (bool(one.together) and bool(one.replaced_by))
    for step in one.steps:
        first, _ = days_of(step, visit.on)
        yield f"{say.long(first)}: {step.text}" if ends or one.together else step.text
    if ends and one.last_day is not None:
        yield f"{say.long(visit.on + timedelta(days=one.last_day))}: {say.phrase('none')}"


def _avoided(group: ClassAdvice, hands_off: frozenset[str]) -> list[Avoided]:
    reasons: dict[str, list[str]] = {}
    for medicine in group.medicines:
        if not ruled_out(medicine) or medicine.name in hands_off:
            continue
        serious = sorted(medicine.findings, key=lambda one: one.level.weight)
        finding = next((one for one in serious if one.level in (Level.STOP, Level.CAUTION)), None)
        if finding is not None:
            because = f"{finding.title}. {finding.because}" if finding.because else finding.title
            cited = f" [{finding.sources[0]}]" if finding.sources else ""
            reasons.setdefault(because + cited, []).append(medicine.name)
    return [Avoided(names=f"{group.title}: {', '.join(names)}", reason=reason) for reason, names in reasons.items()]


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> ReferralLetter:
    """The letter of a visit; raises PainDeskError when there is nobody to write to."""
    say, to, patient = words(language), reader(visit), visit.record.patient
    decided = frozenset(one.medicine for one in visit.prescriptions)
    undecided = left_open(visit, advice, knowledge)
    not_meant = decided | frozenset(undecided) | low_dose(visit, knowledge)
    avoided = [one for group in advice.classes for one in _avoided(group, not_meant)]
    others = (name for line in takes(visit) if (name := knowledge.name_of(line)) not in decided)
    plan, goal = visit.plan, visit.pain.goal
    return ReferralLetter(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        to=to.name,
        to_role=to.role,
        to_address=to.address,
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        mrn=patient.mrn,
        reason=advice.problem.text,
        findings=_findings(visit, advice),
        prescribed=tuple(prescribed(one, visit, advice, say) for one in visit.prescriptions),
        avoided=tuple(avoided[:AVOIDED_AT_MOST]),
        undecided=", ".join(undecided),
        others=", ".join(dict.fromkeys(others)),
        therapies=tuple(f"{one.title}: {one.detail}" if one.detail else one.title for one in plan.therapies),
        goal=goal.text,
        asked=tuple(Asked(what=one.what, on=say.long(one.on), why=one.because) for one in plan.checks),
        exit_plan=plan.exit_plan,
        next_visit=say.long(plan.follow_up_on) if plan.follow_up_on is not None else "",
        signed_by=visit.signature.by if visit.signature is not None else "",
        edition=advice.edition,
    )
