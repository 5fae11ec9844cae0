"""Nothing changed: the last visit's answers taken over, where nothing was typed yet."""

from dataclasses import replace

from paindesk.domain.pain import PainToday
from paindesk.domain.visit import SinceLastVisit, Taking, Visit
from paindesk.kit.language import told, tr
from paindesk.rules.visit_point import pain_now
from paindesk.steps.since_last_visit.taking import adherence_words


def words(previous: Visit | None) -> str:
    """ "NRS 4, relief 56 %, dry mouth 1": what would be taken over; "" where there is nothing."""
    if previous is None or previous.since is None:
        return ""
    since, nrs = previous.since, pain_now(previous.pain)
    parts = [] if nrs is None else [f"NRS {nrs}"]
    if since.relief_percent is not None:
        parts.append(tr("relief {percent} %", percent=since.relief_percent))
    parts += [f"{told(one.name)} {one.grade}" for one in since.side_effects]
    if since.no_side_effects:
        parts.append(tr("no side effects"))
    parts += [adherence_words(since.adherence)] if since.adherence else []
    return ", ".join(parts)


def answers(
    previous: Visit, since: SinceLastVisit, pain: PainToday, *, keep_effects: bool
) -> tuple[SinceLastVisit, PainToday]:
    """Report and pain with the gaps filled. Counts, diary, events and red flags are never taken over."""
    last = previous.since
    if last is None:
        return since, pain
    sites = {one.number: one for one in previous.pain.sites}
    filled = []
    for one in pain.sites or previous.pain.sites:
        same = sites.get(one.number)
        untold = one.now is None and one.average is None and one.worst is None
        filled.append(replace(one, now=same.now, average=same.average, worst=same.worst) if untold and same else one)
    peg = pain.peg
    if peg.pain is None and peg.enjoyment is None and peg.activity is None:
        peg = previous.pain.peg
    asked = keep_effects or since.side_effects or since.no_side_effects
    said = {one.medicine: one for one in since.taking}
    taking = tuple(
        replace(
            said[one.medicine], how=said[one.medicine].how or one.how, really=said[one.medicine].really or one.really
        )
        if one.medicine in said
        else Taking(medicine=one.medicine, how=one.how, really=one.really)
        for one in last.taking
    )
    new = tuple(one for one in since.taking if one.medicine not in {each.medicine for each in last.taking})
    return (
        replace(
            since,
            relief_percent=last.relief_percent if since.relief_percent is None else since.relief_percent,
            side_effects=since.side_effects if asked else last.side_effects,
            no_side_effects=since.no_side_effects if asked else last.no_side_effects,
            adherence=since.adherence or last.adherence,
            taking=(*taking, *new),
            bowel=since.bowel or last.bowel,
            function=since.function or last.function,
            unchanged=True,
        ),
        replace(
            pain,
            sites=tuple(filled),
            peg=peg,
            sleep=previous.pain.sleep if pain.sleep is None else pain.sleep,
            mood=previous.pain.mood if pain.mood is None else pain.mood,
        ),
    )
