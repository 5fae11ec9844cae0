"""The visit note's plan: medicines with their working, opioid checks with the arithmetic, therapies, the next visit."""

from collections.abc import Iterator
from dataclasses import replace

from paindesk.documents.letter import Prescribed, prescribed, worked
from paindesk.documents.note_line import NONE, NOT_ASKED, Line, Saying, joined
from paindesk.domain.advice import Advice, Mme
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.visit import Act, Override, Prescription, Visit

_NOT_ON_RECORD = "not on record"


def medicines(visit: Visit, advice: Advice, say: Saying) -> tuple[Prescribed, ...]:
    """Every line of the plan with its supply and working; a dose that is not the advised one says so."""
    return tuple(_medicine(one, visit, advice, say) for one in visit.prescriptions)


def _medicine(one: Prescription, visit: Visit, advice: Advice, say: Saying) -> Prescribed:
    told = prescribed(one, visit, advice, say.has)
    working = told.working or tuple(worked(step, say.has) for step in one.working)
    if not one.advised:
        working = (*working, say("The dose was changed by the clinician from the one advised."))
    why = told.why or say("reason not recorded")
    if one.act is Act.STOP:
        return replace(told, working=working, why=why)
    repeats = say("repeats: {count}", count=one.repeats) if one.repeats else say("no repeats")
    supply = told.supply or say("quantity not recorded")
    return replace(
        told,
        working=working,
        supply=", ".join((supply, say("{count} days", count=one.days), repeats)),
        plan=told.plan or (say("dose not recorded"),),
        why=why,
    )


def choice(visit: Visit, advice: Advice, say: Saying) -> Iterator[Line]:
    """The class and medicine chosen and why; the opioid gate's conditions where an opioid was chosen."""
    chosen, has = visit.choice, say.has
    if not (chosen.class_id or chosen.medicine):
        return
    title = next((has.sure(one.title) for one in advice.classes if one.id == chosen.class_id), chosen.class_id)
    yield say.line("Chosen", joined((title, has.name(chosen.medicine), chosen.reason), ": "))
    if chosen.class_id != "opioid":
        return
    for check in advice.gate:
        label = say("Before an opioid: {condition}", condition=has.sure(check.title))
        state = say("met") if check.met else say("NOT met")
        yield say.about(label, f"{state}. {has.sure(check.detail)} [{has.cited(check.source)}]")
    if chosen.opioid_exception:
        yield say.line("Opioid all the same, because", chosen.opioid_exception)


def checks(visit: Visit, advice: Advice, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """MME with its arithmetic, PDMP, urine test, agreement, naloxone and the questionnaires."""
    kept, plan = visit.record.stewardship, visit.plan
    yield from _mme(say("MME on arrival"), advice.mme, knowledge, say)
    if advice.after is None:
        yield say.line("MME after this plan", "", "not worked out")
    else:
        yield from _mme(say("MME after this plan"), advice.after.mme, knowledge, say)
    look = max((one for one in kept.pdmp_reviews if one.on <= visit.on), key=lambda one: one.on, default=None)
    seen = ""
    if look is not None:
        judged = say("as expected") if look.as_expected else say("NOT as expected")
        seen = joined(dict.fromkeys((say.day(look.on), judged, say.has.or_own(look.seen))))
    yield say.line("PDMP", seen, _NOT_ON_RECORD)
    test = max((one for one in kept.urine_tests if one.on <= visit.on), key=lambda one: one.on, default=None)
    yield say.line("Urine drug test", "" if test is None else _urine(test, say), _NOT_ON_RECORD)
    signed = say("signed today") if plan.agreement_signed else say.day(kept.agreement_on)
    yield say.line("Opioid agreement", signed, _NOT_ON_RECORD)
    offered = say("offered today") if plan.naloxone_offered else say.day(kept.naloxone_on)
    yield say.line("Naloxone", offered, _NOT_ON_RECORD)
    yield say.line("Risks talked about", say.day(kept.risk_talk_on), _NOT_ON_RECORD)
    talks = joined(f"{say.day(one.on)}: {one.said}" for one in kept.talks if one.on <= visit.on)
    if talks:
        yield say.line("Talked about", talks)
    yield from _screens(visit, knowledge, say)


def _mme(label: str, mme: Mme, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """The sum, then each line with its arithmetic or why it has none. Never a silent 0."""
    if mme.per_day is None:
        total = say("cannot tell: no opioid line could be calculated")
    elif not mme.lines:
        total = say("0 MME/day: no opioid")
    else:
        factors = say.has.sure(knowledge.factors[mme.factors].title)
        number = say("{mme} MME/day", mme=plain(mme.per_day))
        least = number if mme.complete else say("at least {what}", what=number)
        total = f"{least} ({say('{which} factors', which=factors)})"
    yield say.about(label, total)
    for one in mme.lines:
        number = say("{mme} MME/day", mme=plain(one.per_day)) if one.per_day is not None else say("not calculated")
        state = "" if one.included else f" ({say('not in the sum')})"
        reason = f". {say.has.sure(one.reason)}" if one.reason else ""
        yield say.about("", f"{say.has.or_own(one.text)}: {number}{state}{reason}")


def _urine(test: UrineTest, say: Saying) -> str:
    found, missed = (", ".join(map(say.has.or_own, names)) for names in (test.found, test.not_found))
    result = joined(
        (
            say("found: {what}", what=found or say(NONE)),
            say("not found: {what}", what=missed) if missed else "",
        )
    )
    talked = say("not yet talked about")
    if test.talked_on:
        talked = say("talked about {day}", day=say.day(test.talked_on))
    return joined(
        (
            say.day(test.on),
            say.has.sure(test.method),
            say("result awaited") if test.awaited else result,
            say("sample: {what}", what=test.tampered) if test.tampered else "",
            talked,
            say("patient: {what}", what=test.explanation) if test.explanation else "",
            say("decided: {what}", what=test.decided) if test.decided else "",
            test.note,
        )
    )


def _screens(visit: Visit, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """Each questionnaire on record with band and day; those not on record by name. NRS and PEG stand with the pain."""
    missing = []
    for key, instrument in knowledge.instruments.items():
        found = visit.record.latest(key, visit.on)
        if key in ("nrs", "peg"):
            continue
        title = say.has.sure(instrument.title)
        if found is None or found.value is None:
            missing.append(title)
            continue
        score = say("{score} of {highest}", score=plain(found.value), highest=instrument.highest)
        meaning = say.has.sure(instrument.meaning(found.value))
        yield say.about(title, joined((score, meaning, say.day(found.on) or say("no date")), ", "))
    if missing:
        yield say.line("Questionnaires not on record", ", ".join(missing))


def plan(visit: Visit, say: Saying) -> Iterator[Line]:
    """Therapies, what goes with the medicines, who is told, and when the patient is seen."""
    planned, or_own, long = visit.plan, say.has.or_own, say.has.say.long
    therapies = joined(": ".join(map(or_own, filter(None, (one.title, one.detail)))) for one in planned.therapies)
    yield say.line("Therapies without medicine", therapies, NONE)
    beside = ((say("laxative"), planned.laxative), (say("stomach protection"), planned.stomach_protection))
    yield say.line("Beside the medicines", ", ".join(what for what, wanted in beside if wanted), NONE)
    yield say.line("How it ends", or_own(planned.exit_plan))
    told = joined(
        f"{joined((one.provider.name, or_own(one.provider.role)), ', ')}: {or_own(one.how)}" for one in planned.told
    )
    yield say.line("Told", told, "nobody")
    if planned.note:
        yield say.line("Note", planned.note)
    yield say.line("Next visit", long(planned.follow_up_on) if planned.follow_up_on else "", "not decided")
    yield say.line("Phone check", long(planned.phone_check_on) if planned.phone_check_on else "", NONE)


def schedule(visit: Visit, say: Saying) -> tuple[tuple[str, str, str], ...]:
    """What is checked, by which day, and why."""
    return tuple(
        (say.has.or_own(one.what), say.day(one.on), say.has.or_own(one.because) or say("reason not recorded"))
        for one in visit.plan.checks
    )


def accepted(visit: Visit, advice: Advice, say: Saying) -> Iterator[Line]:
    """Every finding signed in spite of, and every caution declined, with its own text and the clinician's reason."""
    titles = {one.id: one.title for one in advice.findings}
    titles |= {one.id: one.title for group in advice.classes for med in group.medicines for one in med.findings}
    for one in visit.overrides:
        title, because = titles.get(one.finding_id, ""), say.has.sure(one.because).rstrip(".")
        about = say.has.sure(title) or because or one.finding_id
        yield say.about(about, joined((because if title else "", _reason(one, say)), ". "))


def _reason(one: Override, say: Saying) -> str:
    reason = one.reason.strip() or say(NOT_ASKED)
    return say("Declined, because: {why}", why=reason) if one.declined else say("Accepted, because: {why}", why=reason)
