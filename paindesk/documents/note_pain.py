"""The visit note's account of the pain: scores, function, mechanism, red flags, and the time since the last visit."""

from collections.abc import Iterator

from paindesk.documents.note_line import NONE, NOT_ASKED, NOT_RECORDED, Line, Saying, joined
from paindesk.domain.advice import Advice
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Goal, PainSite, Peg
from paindesk.domain.visit import RefillRequest, SinceLastVisit, Taking, Visit, VisitKind


def pain(visit: Visit, advice: Advice, say: Saying) -> Iterator[Line]:
    """Each place with its scores, PEG with its items, interference, function and mechanism."""
    today = visit.pain
    for site in today.sites:
        yield say.about(say.has.place(site) or say("Place {number}", number=site.number), _site(site, say))
    if not today.sites:
        yield say.line("Places", "", NOT_ASKED)
    yield say.line("PEG", _peg(today.peg, say))
    interference = ((say("sleep"), today.sleep), (say("mood"), today.mood), (say("work"), today.work))
    yield say.line("Interference", joined((f"{what} {say.scale(value)}" for what, value in interference), ", "))
    said = visit.since.function if visit.since is not None else ""
    yield say.line("Function", joined((said, visit.record.background.function)), NOT_ASKED)
    yield say.line("Mechanism", _mechanism(visit, advice, say))
    yield say.line("Patient's goal", _goal(today.goal, say), NOT_ASKED)


def _site(site: PainSite, say: Saying) -> str:
    scores = say(
        "NRS now {now}, average {average}, worst {worst}",
        now=say.scale(site.now), average=say.scale(site.average), worst=say.scale(site.worst),
    )  # fmt: skip
    since, qualities = say.has.pain(site)
    worse, eased = ", ".join(site.worse_with), ", ".join(site.eased_by)
    return joined(
        (
            scores,
            say("for {time}", time=since) if since[:1].isdigit() else since,  # "5 years"; or as a record tells it
            qualities,
            say.has.or_own(site.course),
            say("worse with {what}", what=worse) if worse else "",
            say("eased by {what}", what=eased) if eased else "",
        )
    )


def _peg(peg: Peg, say: Saying) -> str:
    items = say(
        "pain {pain}, enjoyment {enjoyment}, activity {activity}",
        pain=say.scale(peg.pain), enjoyment=say.scale(peg.enjoyment), activity=say.scale(peg.activity),
    )  # fmt: skip
    return f"{say('no score')} ({items})" if peg.score is None else f"{plain(peg.score)}/10 ({items})"


def _mechanism(visit: Visit, advice: Advice, say: Saying) -> str:
    decided, proposed = visit.pain.mechanism, advice.proposal.mechanism
    reasons = joined(map(say.has.sure, advice.proposal.reasons))
    if decided is not None:
        told = say("{kind}, decided by the clinician", kind=say.has.sure(decided.value))
        return f"{told}. {reasons}" if reasons else told
    if proposed is not None:
        return f"{say('not decided; proposed: {kind}', kind=say.has.sure(proposed.value))}. {reasons}"
    return say("not decided; the record does not say enough to propose one")


def _goal(goal: Goal, say: Saying) -> str:
    if not goal.text:
        return ""
    return joined(
        (
            goal.text.rstrip("."),
            say("by {day}", day=say.day(goal.by)) if goal.by else "",
            say("today: {how}", how=goal.today) if goal.today else "",
            say("met on {day}", day=say.day(goal.met_on)) if goal.met_on else "",
        )
    )


def red_flags(visit: Visit, advice: Advice, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """Those present with what was done, those absent, and those still to be asked."""
    answers = {one.id: one for one in visit.pain.red_flags}
    absent, sure = [], say.has.sure
    for flag in knowledge.red_flags:
        answer = answers.get(flag.id)
        if answer is not None and answer.present:
            done = answer.escalated.strip() or say("What was done is not recorded.")
            yield say.line("PRESENT", f"{sure(flag.question)}. {done}")
        elif answer is not None and answer.present is False:
            absent.append(sure(flag.question))
    yield say.line("Asked, absent", joined(absent), NONE)
    # Which questions belong to this pain is a rule's to say; it says so where one is open.
    unanswered = next((one for one in advice.findings if one.id == "red-flags-unanswered"), None)
    told = "" if unanswered is None else f"{sure(unanswered.title)}. {sure(unanswered.because)}"
    yield say.line("Not asked", told, NONE)


def since(visit: Visit, say: Saying) -> Iterator[Line]:
    """What the patient reports at a follow-up; nothing at a first visit."""
    told = visit.since
    if told is None:
        if visit.kind is VisitKind.FOLLOW_UP:
            yield say.line("Since the last visit", "", NOT_ASKED)
        return
    relief = told.relief_percent
    yield say.line("Relief", "" if relief is None else say("{percent} % of baseline", percent=relief), NOT_ASKED)
    yield say.line("Side effects", _side_effects(told, say), NONE if told.no_side_effects else NOT_ASKED)
    yield say.line("Bowel", say.has.or_own(told.bowel), NOT_ASKED)
    taken = joined(_taken(one, say) for one in told.taking)
    yield say.line("Medicines taken", joined((taken, say.has.or_own(told.adherence))), NOT_ASKED)
    events = ((say("ED visits"), told.ed_visits), (say("falls"), told.falls),
              (say("missed appointments"), told.missed_appointments),
              (say("early refill requests"), told.early_refills))  # fmt: skip
    yield say.line("Events", joined((f"{what} {number or say('none recorded')}" for what, number in events), ", "))
    early = joined(_asked_early(one, say) for one in told.refills)
    if early:
        yield say.line("Refills asked for early", early)
    yield say.line("Progress to the goal", told.goal_progress, NOT_ASKED)
    if told.unchanged:
        taken_over = say("“Nothing changed”: answers of the visit before, where nothing else was entered")
        yield say.line("Taken over", taken_over)
    if told.note:
        yield say.line("Patient's report", told.note)


def _asked_early(one: RefillRequest, say: Saying) -> str:
    lost, why = f" ({say('lost or stolen')})" if one.lost else "", f": {one.why}" if one.why else ""
    return f"{say.day(one.on)} {say.has.name(one.medicine)}{lost}{why}"


def _side_effects(told: SinceLastVisit, say: Saying) -> str:
    return joined(
        joined(
            (
                f"{say.has.or_own(one.name)} {one.grade}/10",
                say("limits {what}", what=one.limits) if one.limits else "",
                say("since {when}", when=say.day(one.began)) if one.began else "",
            ),
            ", ",
        )
        for one in told.side_effects
    )


def _taken(one: Taking, say: Saying) -> str:
    left = "" if one.left is None else say("{count} left", count=plain(one.left))
    how = say.has.or_own(one.how) or say(NOT_RECORDED)
    return f"{say.has.name(one.medicine)}: {joined((how, one.really, left), ', ')}"
