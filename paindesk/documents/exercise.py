"""The exercise and self-care page: what this patient can do, a little each day, and a week to tick."""

from collections.abc import Iterator
from dataclasses import dataclass

from paindesk.documents.sentences import told
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import words
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.self_care import Kind, SelfCare
from paindesk.domain.visit import Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the page: its title and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A row of the week; `minutes`: with room to write how long."""

    title: str
    minutes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Sheet):
    """All that the page prints. `ticks` are the rows of the week; `sources` say where the facts come from."""

    date: str
    goal: str
    goal_by: str
    therapies: tuple[str, ...]
    parts: tuple[Part, ...]
    call_us: Part
    call_911: Part
    weekdays: tuple[str, ...]
    ticks: tuple[Tick, ...]
    next_visit: str
    sources: tuple[str, ...]


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> Exercise:
    """The page for the problem treated. Raises PainDeskError where the knowledge has no words for it."""
    say = words(language)
    chosen = tuple(_for(visit, advice, knowledge))
    parts = tuple(one for one in chosen if one.kind in (Kind.PART, Kind.MOVEMENT))
    goal, plan = visit.pain.goal, visit.plan
    cite = told(language, knowledge, visit).cited
    return Exercise(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        goal=goal.text,
        goal_by=say.long(goal.by) if goal.by is not None else "",
        therapies=planned_therapies(visit, knowledge, language),
        parts=tuple(_part(one, language) for one in parts),
        call_us=_part(_the(chosen, Kind.CALL_US), language),
        call_911=_part(_the(chosen, Kind.CALL_911), language),
        weekdays=say.weekdays(),
        ticks=tuple(Tick(title=one.tick[language], minutes=one.minutes) for one in parts if one.tick is not None),
        next_visit=say.long(plan.follow_up_on) if plan.follow_up_on is not None else "",
        sources=tuple(dict.fromkeys(cite(one.source) for one in chosen)),
    )


def planned_therapies(visit: Visit, knowledge: Knowledge, language: str) -> tuple[str, ...]:
    """The therapies chosen, in the patient's words, each with what was typed beside it."""
    by_id, said = {one.id: one for one in knowledge.therapies}, []
    for chosen in visit.plan.therapies:
        known = by_id.get(chosen.id)
        title = (known.patient_words or {}).get(language, chosen.title) if known is not None else chosen.title
        said.append(f"{title.rstrip('.')}: {chosen.detail}" if chosen.detail else title)
    return tuple(said)


def _for(visit: Visit, advice: Advice, knowledge: Knowledge) -> Iterator[SelfCare]:
    """What suits this problem, in the order of the file, with the one movement that fits."""
    keys = _chain(advice.problem.key, knowledge)
    movement = _movement(visit, keys, knowledge)
    for one in knowledge.self_care:
        if (one is movement or one.kind is not Kind.MOVEMENT) and not set(keys).intersection(one.not_problems):
            yield one


def _chain(key: str, knowledge: Knowledge) -> list[str]:
    """The problem and those it belongs to, the narrowest first."""
    keys: list[str] = []
    while key and key not in keys:
        keys.append(key)
        found = knowledge.problems.get(key)
        key = "" if found is None else found.parent
    return keys


def _movement(visit: Visit, keys: list[str], knowledge: Knowledge) -> SelfCare | None:
    movements = [one for one in knowledge.self_care if one.kind is Kind.MOVEMENT]
    for key in keys:
        for one in movements:
            if key in one.problems:
                return one
    for site in visit.pain.sites:
        place = " ".join((site.name, *site.regions)).casefold()
        for one in movements:
            if any(region in place for region in one.regions):
                return one
    return next((one for one in movements if not (one.problems or one.regions)), None)


def _the(chosen: tuple[SelfCare, ...], kind: Kind) -> SelfCare:
    found = next((one for one in chosen if one.kind is kind), None)
    if found is None:
        raise PainDeskError(
            "This edition of the knowledge has no words on self-care.", "Restore self_care.toml, or print the handout."
        )
    return found


def _part(one: SelfCare, language: str) -> Part:
    if language not in one.lines or language not in one.title:
        raise PainDeskError(
            f"There are no words on self-care in the language {language!r}.", "Print in English or Spanish."
        )
    return Part(title=one.title[language], lines=one.lines[language])
