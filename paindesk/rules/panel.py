"""The panel: which patients need something, each with the reason in words.

The idea: what was left open is found by looking over everybody, not only over who comes today. A group is a question
asked of every patient; whoever is in it is there for a reason that is said, and what cannot be told is said too.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 7, 8 and 11 (source
key cdc-2022), for 50 MME a day, four weeks after a change, naloxone and benzodiazepines.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from paindesk.domain.dose import plain
from paindesk.domain.panel import PanelFacts, Standing
from paindesk.domain.visit import Act, Visit
from paindesk.rules import naloxone
from paindesk.rules.evidence import listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import AFTER_CHANGE

_DECIDED = (Act.START, Act.CHANGE, Act.STOP)


def facts_of(visit: Visit, facts: Facts) -> PanelFacts:
    """What the panel keeps of a visit when it is signed."""
    stopped = {one.medicine for one in visit.prescriptions if one.act is Act.STOP}
    planned = [one.medicine for one in visit.prescriptions if one.act is not Act.STOP]
    kept = [name for line in facts.lines if (name := facts.knowledge.name_of(line)) not in stopped]
    taken = tuple(dict.fromkeys((*kept, *planned)))
    plan, goal = visit.plan, visit.pain.goal
    return PanelFacts(
        opioids=tuple(one for one in taken if "opioid" in facts.knowledge.groups_of(one)),
        benzodiazepines=tuple(one for one in taken if "benzodiazepine" in facts.knowledge.groups_of(one)),
        naloxone=naloxone.has_it(facts),
        goal=goal.text,
        goal_met_on=goal.met_on,
        changed=tuple(one.medicine for one in visit.prescriptions if one.act in _DECIDED),
        tapers=tuple(one.medicine for one in visit.prescriptions if one.taper is not None and one.act is not Act.STOP),
        next_visit=plan.follow_up_on,
    )


@dataclass(frozen=True, slots=True)
class Group:
    """A question asked of every patient: `why` gives the reason somebody is in it, "" for who is not."""

    key: str
    title: str
    why: Callable[[Standing, date], str]


def _due(one: Standing, on: date) -> str:
    late = [each for each in one.due if each.due_on <= on]
    first = min((each.due_on for each in late), default=on)
    names = [each.title or each.what for each in late]
    return f"{listed([*names[:1], *map(_within, names[1:])])}, since {spoken(first)}" if late else ""


def _within(title: str) -> str:
    """A title within a sentence: "systolic blood pressure"; "ALT", "PHQ-9" and "HbA1c" stay as they are."""
    rest = title[1:]
    return title[:1].lower() + rest if rest == rest.lower() else title


def _high(one: Standing, _on: date) -> str:
    if one.facts is None or not one.facts.opioids:
        return ""
    if one.mme is None:
        return f"cannot tell: MME of {listed(one.facts.opioids)} not complete"
    return f"{plain(one.mme)} MME a day" if one.mme >= naloxone.PAUSE_MME else ""


def _without_naloxone(one: Standing, _on: date) -> str:
    facts = one.facts
    return f"{listed(facts.opioids)}, no naloxone on record" if facts and facts.opioids and not facts.naloxone else ""


def _with_benzodiazepine(one: Standing, _on: date) -> str:
    facts = one.facts
    both = facts is not None and facts.opioids and facts.benzodiazepines
    return f"{listed(facts.opioids)} with {listed(facts.benzodiazepines)}" if facts and both else ""


def _no_goal(one: Standing, _on: date) -> str:
    return "no goal on record" if one.facts is not None and not one.facts.goal else ""


def _unseen(one: Standing, on: date) -> str:
    if one.facts is None or one.seen_on is None or not one.facts.changed or on - one.seen_on <= AFTER_CHANGE:
        return ""
    return f"{listed(one.facts.changed)} changed {spoken(one.seen_on)}, not seen since"


def _taper(one: Standing, _on: date) -> str:
    return f"taper of {listed(one.facts.tapers)}" if one.facts is not None and one.facts.tapers else ""


def _met(one: Standing, _on: date) -> str:
    met = one.facts.goal_met_on if one.facts is not None else None
    return f"goal met {spoken(met)}" if met is not None else ""


def _not_seen(one: Standing, _on: date) -> str:
    if one.seen_on is None:
        return "no signed visit"
    return "signed by an earlier version: the next signed visit tells" if one.facts is None else ""


GROUPS: Sequence[Group] = (
    Group("due", "Due or overdue", _due),
    Group("mme", "50 MME and more", _high),
    Group("naloxone", "Opioid without naloxone", _without_naloxone),
    Group("benzodiazepine", "Opioid with benzodiazepine", _with_benzodiazepine),
    Group("no_goal", "No goal", _no_goal),
    Group("unseen", "Not seen since a change", _unseen),
    Group("taper", "On a taper", _taper),
    Group("goal_met", "Goal met", _met),
    Group("not_known", "Nothing signed to tell from", _not_seen),
)
