"""The visit note's account of the pain: scores, function, mechanism, red flags, and the time since the last visit."""

from collections.abc import Iterator

from paindesk.documents.note_line import NONE, NOT_ASKED, NOT_RECORDED, Line, day, joined, line, scale
from paindesk.domain.advice import Advice
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainSite, Peg
from paindesk.domain.visit import SinceLastVisit, Taking, Visit, VisitKind


def pain(visit: Visit, advice: Advice) -> Iterator[Line]:
    """Each place with its scores, PEG with its items, interference, function and mechanism."""
    today = visit.pain
    for site in today.sites:
        yield line(site.name or ", ".join(site.regions) or f"Place {site.number}", _site(site))
    if not today.sites:
        yield line("Places", "", NOT_ASKED)
    yield line("PEG", _peg(today.peg))
    interference = (("sleep", today.sleep), ("mood", today.mood), ("work", today.work))
    yield line("Interference", joined((f"{what} {scale(value)}" for what, value in interference), ", "))
    said = visit.since.function if visit.since is not None else ""
    yield line("Function", joined((said, visit.record.background.function)), NOT_ASKED)
    reasons = joined(advice.proposal.reasons)
    if today.mechanism is not None:
        yield line("Mechanism", f"{today.mechanism.value}, decided by the clinician{f'. {reasons}' if reasons else ''}")
    elif advice.proposal.mechanism is not None:
        yield line("Mechanism", f"not decided; proposed: {advice.proposal.mechanism.value}. {reasons}")
    else:
        yield line("Mechanism", "not decided; the record does not say enough to propose one")
    goal = today.goal
    parts = (goal.text.rstrip("."), goal.by and f"by {day(goal.by)}", goal.today and f"today: {goal.today}",
             goal.met_on and f"met on {day(goal.met_on)}")  # fmt: skip
    yield line("Patient's goal", joined(str(part) for part in parts if part) if goal.text else "", NOT_ASKED)


def _site(site: PainSite) -> str:
    scores = f"NRS now {scale(site.now)}, average {scale(site.average)}, worst {scale(site.worst)}"
    return joined(
        (
            scores,
            f"for {site.since}" if site.since[:1].isdigit() else site.since,  # "5 years"; or as a record tells it
            ", ".join(site.qualities),
            site.course,
            f"worse with {', '.join(site.worse_with)}" if site.worse_with else "",
            f"eased by {', '.join(site.eased_by)}" if site.eased_by else "",
        )
    )


def _peg(peg: Peg) -> str:
    items = f"pain {scale(peg.pain)}, enjoyment {scale(peg.enjoyment)}, activity {scale(peg.activity)}"
    return f"no score ({items})" if peg.score is None else f"{plain(peg.score)}/10 ({items})"


def red_flags(visit: Visit, advice: Advice, knowledge: Knowledge) -> Iterator[Line]:
    """Those present with what was done, those absent, and those still to be asked."""
    answers = {one.id: one for one in visit.pain.red_flags}
    absent = []
    for flag in knowledge.red_flags:
        answer = answers.get(flag.id)
        if answer is not None and answer.present:
            yield line("PRESENT", f"{flag.question}. {answer.escalated.strip() or 'What was done is not recorded.'}")
        elif answer is not None and answer.present is False:
            absent.append(flag.question)
    yield line("Asked, absent", joined(absent), NONE)
    # Which questions belong to this pain is a rule's to say; it says so where one is open.
    unanswered = next((one for one in advice.findings if one.id == "red-flags-unanswered"), None)
    yield line("Not asked", NONE if unanswered is None else f"{unanswered.title}. {unanswered.because}")


def since(visit: Visit) -> Iterator[Line]:
    """What the patient reports at a follow-up; nothing at a first visit."""
    told = visit.since
    if told is None:
        if visit.kind is VisitKind.FOLLOW_UP:
            yield line("Since the last visit", "", NOT_ASKED)
        return
    yield line("Relief", NOT_ASKED if told.relief_percent is None else f"{told.relief_percent} % of baseline")
    yield line("Side effects", _side_effects(told), NONE if told.no_side_effects else NOT_ASKED)
    yield line("Bowel", told.bowel, NOT_ASKED)
    taken = joined(_taken(one) for one in told.taking)
    yield line("Medicines taken", joined((taken, told.adherence)), NOT_ASKED)
    events = (("ED visits", told.ed_visits), ("falls", told.falls), ("missed appointments", told.missed_appointments),
              ("early refill requests", told.early_refills))  # fmt: skip
    yield line("Events", joined((f"{what} {number or 'none recorded'}" for what, number in events), ", "))
    early = joined(
        f"{day(one.on)} {one.medicine}{' (lost or stolen)' if one.lost else ''}{f': {one.why}' if one.why else ''}"
        for one in told.refills
    )
    if early:
        yield line("Refills asked for early", early)
    yield line("Progress to the goal", told.goal_progress, NOT_ASKED)
    if told.unchanged:
        yield line("Taken over", "“Nothing changed”: answers of the visit before, where nothing else was entered")
    if told.note:
        yield line("Patient's report", told.note)


def _side_effects(told: SinceLastVisit) -> str:
    return joined(
        f"{one.name} {one.grade}/10{f', limits {one.limits}' if one.limits else ''}"
        f"{f', since {day(one.began)}' if one.began else ''}"
        for one in told.side_effects
    )


def _taken(one: Taking) -> str:
    left = "" if one.left is None else f"{plain(one.left)} left"
    return f"{one.medicine}: {joined((one.how or NOT_RECORDED, one.really, left), ', ')}"
