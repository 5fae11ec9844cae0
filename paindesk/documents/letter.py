"""The letter to the referring clinician: what was found, what was started and why, what is asked of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

from paindesk.documents.do_not_take import left_open, low_dose, ruled_out, takes
from paindesk.documents.dosing import days_of, supplied
from paindesk.documents.sentences import Told, told
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, ClassAdvice, MedicineAdvice
from paindesk.domain.dose import CannotTell, DerivationStep, a_day
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Provider
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

AVOIDED_AT_MOST = 10  # lines; what has no room is named below them


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
class _RuledOut:
    """A line of what is avoided, its medicines, and whether it stands first: for a stop or an allergy."""

    first: bool
    names: tuple[str, ...]
    line: Avoided


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
    avoided_more: str
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


def _findings(visit: Visit, advice: Advice, has: Told) -> tuple[str, ...]:
    pain, lines, say = visit.pain, [], has.say
    for site in pain.sites:
        known = (("nrs", site.average), ("nrs_worst", site.worst))
        scores = ", ".join(f"{say.letter(name)} {value}/10" for name, value in known if value is not None)
        lines.append("; ".join(part for part in (has.place(site), *has.pain(site), scores) if part))
    if pain.peg.score is not None:
        lines.append(f"PEG {pain.peg.score}/10")
    mechanism = pain.mechanism or advice.proposal.mechanism
    if mechanism is not None:
        lines.append(say.letter("mechanism", kind=has.sure(mechanism.value)))
    if not isinstance(advice.organ.crcl, CannotTell):
        lines.append(say.letter("clearance", value=str(advice.organ.crcl)))
    if advice.mme.per_day:
        key = "opioid_sum" if advice.mme.complete else "opioid_sum_or_more"
        lines.append(say.letter(key, mme=f"{advice.mme.per_day.normalize():f}"))
    if visit.since is not None and visit.since.relief_percent is not None:
        lines.append(say.letter("relief", percent=str(visit.since.relief_percent)))
    return tuple(line for line in lines if line)


def _in_the_change(text: str, one: Prescription, has: Told) -> str:
    """A step that begins or ends with a change from one medicine to another says so."""
    return f"{text} ({has.sure(one.in_the_change)})" if one.in_the_change else text


def prescribed(one: Prescription, visit: Visit, advice: Advice, has: Told) -> Prescribed:
    """A line of the plan as a colleague reads it, with the working of a start that is as advised."""
    found = advice.medicine(one.medicine)
    start = found.start if found is not None and one.act is Act.START and one.advised else None
    working = start.derivation if start is not None else ()
    why = has.or_own("" if one.because is None else str(one.because))
    typed = one.reason.strip() or (visit.choice.reason if not why and one.medicine == visit.choice.medicine else "")
    return Prescribed(
        act=one.act.value,
        name=has.name(one.medicine),
        plan=_plan(one, visit, has) or ((has.or_own(one.directions),) if one.directions else ()),
        supply=has.or_own(supplied(one, has.say)),
        ceiling=a_day(one.ceiling, has.say.letter("a_day")) if one.ceiling is not None else "",
        why=": ".join(part for part in (why, typed) if part),
        working=tuple(worked(step, has) for step in working),
    )


def worked(step: DerivationStep, has: Told) -> str:
    """A line of the working of a dose."""
    source = f" [{has.cited(step.source)}]" if step.source is not None else ""
    return f"{has.sure(step.what)}: {has.sure(step.because)} → {has.sure(step.result)}{source}"


def _plan(one: Prescription, visit: Visit, has: Told) -> tuple[str, ...]:
    """The steps, and that they begin or end with a change; said once where two are taken together meanwhile."""
    if one.together:
        return (*_dated(one, visit, has), has.sure(one.in_the_change))
    return tuple(_in_the_change(text, one, has) for text in _dated(one, visit, has))


def _dated(one: Prescription, visit: Visit, has: Told) -> Iterator[str]:
    """The steps; those of a taper, or of two taken together, with their days, down to nothing."""
    say, ends = has.say, one.taper is not None or (bool(one.together) and bool(one.replaced_by))
    for step in one.steps:
        first, _ = days_of(step, visit.on)
        text = has.sure(step.text)
        yield f"{say.long(first)}: {text}" if ends or one.together else text
    if ends and one.last_day is not None:
        yield f"{say.long(visit.on + timedelta(days=one.last_day))}: {say.phrase('none')}"


def _deciding(medicine: MedicineAdvice) -> tuple[Finding, ...]:
    """Why it is ruled out: its stops and what the record says of an allergy, then, without a stop, every caution."""
    serious = [one for one in medicine.findings if one.level in (Level.STOP, Level.CAUTION)]
    stops = any(one.level is Level.STOP for one in serious)
    return tuple(sorted((one for one in serious if not stops or _comes_first(one)), key=_place))


def _comes_first(finding: Finding) -> bool:
    return finding.level is Level.STOP or finding.id.endswith(".allergy")


def _place(finding: Finding) -> int:
    return 0 if finding.level is Level.STOP else 1 if _comes_first(finding) else 2


def _reason(findings: Sequence[Finding], has: Told) -> str:
    """One reason in full; of several each title, with the fact of this patient that it rests on."""
    if len(findings) == 1:
        title, because = has.sure(findings[0].title), has.sure(findings[0].because)
        return f"{title}. {because}" if because and because != title else title
    return "; ".join(_with_fact(one, has) for one in findings)


def _with_fact(finding: Finding, has: Told) -> str:
    """ "Kidneys: caution (CrCl 41 mL/min on 12 Nov 2026)": the first sentence of a reason names what is on record."""
    title, fact = has.sure(finding.title), has.sure(finding.because).partition(". ")[0].rstrip(".")
    if fact.lower().startswith(title.lower()):  # "Depression" and "Depression (in remission)"
        return fact
    return f"{title} ({fact})" if fact else title


def _avoided(group: ClassAdvice, hands_off: frozenset[str], has: Told) -> Iterator[_RuledOut]:
    """The medicines of a class that are ruled out, by reason."""
    reasons: dict[str, list[str]] = {}
    first: dict[str, Finding] = {}
    for medicine in group.medicines:
        if not ruled_out(medicine) or medicine.name in hands_off:
            continue
        if findings := _deciding(medicine):
            reason = _reason(findings, has)
            reasons.setdefault(reason, []).append(has.name(medicine.name))
            first.setdefault(reason, findings[0])
    title = has.sure(group.title)
    for reason, names in reasons.items():
        sources = first[reason].sources
        cited = f" [{has.cited(sources[0])}]" if sources else ""
        line = Avoided(names=f"{title}: {', '.join(names)}", reason=reason + cited)
        yield _RuledOut(first=_comes_first(first[reason]), names=tuple(names), line=line)


def _in_order(of_classes: Sequence[Sequence[_RuledOut]]) -> list[_RuledOut]:
    """Stops and allergies first; then the classes in turn, so that none is cut whole, what is true of most before."""
    first = [one for lines in of_classes for one in lines if one.first]
    rest = [sorted((one for one in lines if not one.first), key=lambda one: -len(one.names)) for lines in of_classes]
    in_turn = [one for row in zip_longest(*rest) for one in row if one is not None]
    return [*first, *in_turn]


def _more(left: Sequence[_RuledOut], say: Words) -> str:
    """What the letter has no room to give reasons for, by name: nothing is left out without a word."""
    names = tuple(dict.fromkeys(name for one in left for name in one.names))
    return say.letter("and_more", count=str(len(names)), names=", ".join(names)) if names else ""


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> ReferralLetter:
    """The letter of a visit; raises PainDeskError when there is nobody to write to."""
    say, to, patient = words(language), reader(visit), visit.record.patient
    has = told(language, knowledge, visit)
    decided = frozenset(one.medicine for one in visit.prescriptions)
    undecided = left_open(visit, advice, knowledge)
    not_meant = decided | frozenset(undecided) | low_dose(visit, knowledge)
    avoided = _in_order([list(_avoided(group, not_meant, has)) for group in advice.classes])
    others = (name for line in takes(visit) if (name := knowledge.name_of(line)) not in decided)
    plan, goal = visit.plan, visit.pain.goal
    return ReferralLetter(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        to=to.name,
        to_role=has.or_own(to.role),
        to_address=to.address,
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        mrn=patient.mrn,
        reason=has.problem(advice.problem, knowledge),
        findings=_findings(visit, advice, has),
        prescribed=tuple(prescribed(one, visit, advice, has) for one in visit.prescriptions),
        avoided=tuple(one.line for one in avoided[:AVOIDED_AT_MOST]),
        avoided_more=_more(avoided[AVOIDED_AT_MOST:], say),
        undecided=", ".join(map(has.name, undecided)),
        others=", ".join(map(has.name, dict.fromkeys(others))),
        therapies=tuple(": ".join(map(has.or_own, filter(None, (one.title, one.detail)))) for one in plan.therapies),
        goal=goal.text,
        asked=tuple(
            Asked(what=has.or_own(one.what), on=say.long(one.on), why=has.or_own(one.because)) for one in plan.checks
        ),
        exit_plan=has.or_own(plan.exit_plan),
        next_visit=say.long(plan.follow_up_on) if plan.follow_up_on is not None else "",
        signed_by=visit.signature.by if visit.signature is not None else "",
        edition=advice.edition,
    )
