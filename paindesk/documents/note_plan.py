"""The visit note's plan: medicines with their working, opioid checks with the arithmetic, therapies, the next visit."""

from collections.abc import Iterator
from dataclasses import replace

from paindesk.documents.letter import Prescribed, prescribed, worked
from paindesk.documents.note_line import NONE, NOT_ASKED, Line, day, joined, line
from paindesk.documents.sentences import Told
from paindesk.documents.words import Words
from paindesk.domain.advice import Advice, Mme
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.visit import Act, Prescription, Visit

_NOT_ON_RECORD = "not on record"


def medicines(visit: Visit, advice: Advice, has: Told) -> tuple[Prescribed, ...]:
    """Every line of the plan with its supply and working; a dose that is not the advised one says so."""
    return tuple(_medicine(one, visit, advice, has) for one in visit.prescriptions)


def _medicine(one: Prescription, visit: Visit, advice: Advice, has: Told) -> Prescribed:
    told = prescribed(one, visit, advice, has)
    working = told.working or tuple(worked(step, has) for step in one.working)
    if not one.advised:
        working = (*working, "The dose was changed by the clinician from the one advised.")
    if one.act is Act.STOP:
        return replace(told, working=working, why=told.why or "reason not recorded")
    repeats = f"{one.repeats or 'no'} repeats"
    supply = f"{told.supply or 'quantity not recorded'}, {one.days} days, {repeats}"
    plan = told.plan or ("dose not recorded",)
    return replace(told, working=working, supply=supply, plan=plan, why=told.why or "reason not recorded")


def choice(visit: Visit, advice: Advice) -> Iterator[Line]:
    """The class and medicine chosen and why; the opioid gate's conditions where an opioid was chosen."""
    chosen = visit.choice
    if not (chosen.class_id or chosen.medicine):
        return
    title = next((one.title for one in advice.classes if one.id == chosen.class_id), chosen.class_id)
    yield line("Chosen", joined((title, chosen.medicine, chosen.reason), ": "))
    if chosen.class_id != "opioid":
        return
    for check in advice.gate:
        state = "met" if check.met else "NOT met"
        yield line(f"Before an opioid: {check.title}", f"{state}. {check.detail} [{check.source}]")
    if chosen.opioid_exception:
        yield line("Opioid all the same, because", chosen.opioid_exception)


def checks(visit: Visit, advice: Advice, knowledge: Knowledge) -> Iterator[Line]:
    """MME with its arithmetic, PDMP, urine test, agreement, naloxone and the questionnaires."""
    kept, plan = visit.record.stewardship, visit.plan
    yield from _mme("MME on arrival", advice.mme, knowledge)
    if advice.after is None:
        yield line("MME after this plan", "", "not worked out")
    else:
        yield from _mme("MME after this plan", advice.after.mme, knowledge)
    look = max((one for one in kept.pdmp_reviews if one.on <= visit.on), key=lambda one: one.on, default=None)
    seen = (
        ""
        if look is None
        else joined(dict.fromkeys((day(look.on), "as expected" if look.as_expected else "NOT as expected", look.seen)))
    )
    yield line("PDMP", seen, _NOT_ON_RECORD)
    test = max((one for one in kept.urine_tests if one.on <= visit.on), key=lambda one: one.on, default=None)
    yield line("Urine drug test", "" if test is None else _urine(test), _NOT_ON_RECORD)
    signed = "signed today" if plan.agreement_signed else day(kept.agreement_on)
    yield line("Opioid agreement", signed, _NOT_ON_RECORD)
    offered = "offered today" if plan.naloxone_offered else day(kept.naloxone_on)
    yield line("Naloxone", offered, _NOT_ON_RECORD)
    yield line("Risks talked about", day(kept.risk_talk_on), _NOT_ON_RECORD)
    talks = joined(f"{day(one.on)}: {one.said}" for one in kept.talks if one.on <= visit.on)
    if talks:
        yield line("Talked about", talks)
    yield from _screens(visit, knowledge)


def _mme(label: str, mme: Mme, knowledge: Knowledge) -> Iterator[Line]:
    """The sum, then each line with its arithmetic or why it has none. Never a silent 0."""
    if mme.per_day is None:
        total = "cannot tell: no opioid line could be calculated"
    elif not mme.lines:
        total = "0 MME/day: no opioid"
    else:
        by = f"{knowledge.factors[mme.factors].title} factors"
        total = f"{'' if mme.complete else 'at least '}{plain(mme.per_day)} MME/day ({by})"
    yield line(label, total)
    for one in mme.lines:
        number = f"{plain(one.per_day)} MME/day" if one.per_day is not None else "not calculated"
        state = "" if one.included else " (not in the sum)"
        yield line("", f"{one.text}: {number}{state}{f'. {one.reason}' if one.reason else ''}")


def _urine(test: UrineTest) -> str:
    result = (
        f"found: {', '.join(test.found) or NONE}",
        f"not found: {', '.join(test.not_found)}" if test.not_found else "",
    )
    return joined(
        (
            day(test.on),
            test.method,
            "result awaited" if test.awaited else joined(result),
            test.tampered and f"sample: {test.tampered}",
            f"talked about {day(test.talked_on)}" if test.talked_on else "not yet talked about",
            test.explanation and f"patient: {test.explanation}",
            test.decided and f"decided: {test.decided}",
            test.note,
        )
    )


def _screens(visit: Visit, knowledge: Knowledge) -> Iterator[Line]:
    """Each questionnaire on record with band and day; those not on record by name. NRS and PEG stand with the pain."""
    missing = []
    for key, instrument in knowledge.instruments.items():
        found = visit.record.latest(key, visit.on)
        if key in ("nrs", "peg"):
            continue
        if found is None or found.value is None:
            missing.append(instrument.title)
            continue
        score = f"{plain(found.value)} of {instrument.highest}"
        yield line(instrument.title, joined((score, instrument.meaning(found.value), day(found.on) or "no date"), ", "))
    if missing:
        yield line("Questionnaires not on record", ", ".join(missing))


def plan(visit: Visit, say: Words) -> Iterator[Line]:
    """Therapies, what goes with the medicines, who is told, and when the patient is seen."""
    planned = visit.plan
    therapies = joined(f"{one.title}{f': {one.detail}' if one.detail else ''}" for one in planned.therapies)
    yield line("Therapies without medicine", therapies, NONE)
    beside = (("laxative", planned.laxative), ("stomach protection", planned.stomach_protection))
    yield line("Beside the medicines", ", ".join(what for what, wanted in beside if wanted), NONE)
    yield line("How it ends", planned.exit_plan)
    told = joined(
        f"{one.provider.name}{f', {one.provider.role}' if one.provider.role else ''}: {one.how}" for one in planned.told
    )
    yield line("Told", told, "nobody")
    if planned.note:
        yield line("Note", planned.note)
    yield line("Next visit", say.long(planned.follow_up_on) if planned.follow_up_on else "", "not decided")
    yield line("Phone check", say.long(planned.phone_check_on) if planned.phone_check_on else "", NONE)


def schedule(visit: Visit) -> tuple[tuple[str, str, str], ...]:
    """What is checked, by which day, and why."""
    return tuple((one.what, day(one.on), one.because or "reason not recorded") for one in visit.plan.checks)


def accepted(visit: Visit, advice: Advice) -> Iterator[Line]:
    """Every finding signed in spite of, and every caution declined, with its own text and the clinician's reason."""
    titles = {one.id: one.title for one in advice.findings}
    titles |= {one.id: one.title for group in advice.classes for med in group.medicines for one in med.findings}
    for one in visit.overrides:
        title = titles.get(one.finding_id, "")
        because = "" if title and not one.because else one.because.rstrip(".")
        word = "Declined" if one.declined else "Accepted"
        reason = f"{word}, because: {one.reason.strip() or NOT_ASKED}"
        yield line(title or because or one.finding_id, joined((because if title else "", reason), ". "))
