"""What each letter to another provider says, part by part: functions of one case, in the order they are printed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from paindesk.documents.sentences import Told
from paindesk.documents.words import Words
from paindesk.domain import readers as who
from paindesk.domain.advice import Advice, AfterVisit, Dated, TakenAfter
from paindesk.domain.dose import Amount, CannotTell, plain
from paindesk.domain.finding import Level, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.letter_note import LetterNote
from paindesk.domain.medicine import Verdict
from paindesk.domain.patient import Provider
from paindesk.domain.visit import Visit

_QT = ("qt-prolonging", "qt-high", "tca")
_TREATS_OUD = "opioid_use_disorder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line: what it is about, the fact; `source` "" where it is the record's own."""

    about: str
    text: str
    source: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """What every section is written from."""

    visit: Visit
    advice: Advice
    after: AfterVisit
    knowledge: Knowledge
    has: Told
    to: tuple[Provider, ...]

    @property
    def say(self) -> Words:
        """The words of its language."""
        return self.has.say


def _listed(case: Case, names: tuple[str, ...]) -> str:
    return _named(case, names) or case.say.letter("none_taken")


def _named(case: Case, names: tuple[str, ...]) -> str:
    return ", ".join(map(case.has.name, names))


def _cited(about: str, text: str, source: Source | None, has: Told) -> Said:
    if source is None:
        return Said(about=about, text=text)
    place = has.cited(replace(source, confirmed=True))  # the template says what nobody has confirmed
    return Said(about=about, text=text, source=place, confirmed=source.confirmed)


# What several readers get -------------------------------------------------------------------------------------------


def _allergies(case: Case) -> Iterator[Said]:
    record, say = case.visit.record, case.say
    for one in record.allergies:
        parts = map(case.has.or_own, (one.reaction, one.severity, one.kind))
        yield Said(
            about=case.has.or_own(one.substance),
            text=", ".join(part for part in parts if part) or say.letter("no_reaction"),
        )
    if not record.allergies:
        asked = "no_allergies" if record.no_known_allergies else "allergies_not_asked"
        yield Said(about="", text=say.letter(asked))


def _bleeding(case: Case) -> Iterator[Said]:
    for group in ("anticoagulant", "antiplatelet"):
        yield Said(about=case.say.letter(group), text=_listed(case, case.after.names_in(group)))


def _notes(*kinds: str) -> Callable[[Case], Iterator[Said]]:
    """The sentences of letters.toml for these readers that something taken or on record calls for."""

    def lines(case: Case) -> Iterator[Said]:
        meant = {kind for kind in kinds if kind not in (who.PHYSICAL, who.PSYCHOLOGIST) or _among(kind, case.to)}
        for note in case.knowledge.letters.values():
            names = _calls_for(note, case, shy=who.THERAPIST in kinds)
            if meant.isdisjoint(note.readers) or (note.about and not names):
                continue
            yield _cited(", ".join(map(case.has.or_own, names)), note.text[case.say.language], note.source, case.has)

    return lines


def _among(kind: str, to: tuple[Provider, ...]) -> bool:
    return any(who.reads_as(kind, one) for one in to)


def _calls_for(note: LetterNote, case: Case, *, shy: bool) -> tuple[str, ...]:
    """What of `about` is taken or on record; a therapist is not told the name of what treats opioid use disorder."""
    taken = case.after.names_in(*note.about)
    names = _unnamed(taken, case) if shy else taken
    conditions = case.knowledge.conditions
    return (*names, *(conditions[tag].title for tag in note.about if tag in case.after.tags and tag in conditions))


def _unnamed(names: tuple[str, ...], case: Case) -> tuple[str, ...]:
    def shown(name: str) -> str:
        known = case.knowledge.medicines.get(name)
        hidden = known is not None and known.class_id == _TREATS_OUD
        return case.say.letter("another_medicine") if hidden else name

    return tuple(dict.fromkeys(shown(one) for one in names))


def how(one: TakenAfter, has: Told) -> tuple[str, ...]:
    """How it is taken, each step with its days; the year beside the last of them. An order's own words stay."""

    def dated(step: Dated) -> str:
        text = has.or_own(step.text)
        if step.first is None:
            return text
        year = step.first.year if step.last is None else step.last.year
        return has.say.letter("dated", days=has.say.between(step.first, step.last), year=str(year), text=text)

    return tuple(map(dated, one.how)) or (has.say.letter("no_directions"),)


def _mme(case: Case) -> Said:
    mme, say = case.after.mme, case.say
    if mme.per_day is None:
        told = say.letter("mme_unknown")
    else:
        told = say.letter("mme" if mme.complete else "mme_or_more", mme=plain(mme.per_day))
    return Said(about=say.letter("together"), text=told)


# The surgeon --------------------------------------------------------------------------------------------------------


_IN_A_ROW = 2  # steps; more stand below each other


def _surgeon_opioids(case: Case) -> Iterator[Said]:
    after, say = case.after, case.say
    opioids = [one for one in after.taken if "opioid" in one.groups]
    for one in opioids:
        steps = how(one, case.has)
        text = "; ".join(steps) if len(steps) <= _IN_A_ROW else "\n" + "\n".join(steps)
        yield Said(about=case.has.name(one.name), text=text)
    if opioids:
        yield _mme(case)
        yield Said(about=say.letter("tolerance"), text=case.has.sure(after.tolerance))
        yield Said(about=say.letter("naloxone"), text=say.letter("yes" if after.naloxone else "not_on_record"))
    else:
        yield Said(about="", text=say.letter("no_opioid"))


def _surgeon_bleeding(case: Case) -> Iterator[Said]:
    yield from _bleeding(case)
    yield Said(about=case.say.letter("nsaids"), text=_listed(case, case.after.names_in("nsaid")))


# The therapist ------------------------------------------------------------------------------------------------------


def _pain(case: Case) -> Iterator[Said]:
    visit, say = case.visit, case.say
    yield Said(about="", text=case.has.problem(case.advice.problem, case.knowledge))
    for site in visit.pain.sites:
        scores = (("average", site.average), ("worst", site.worst))
        told = ", ".join(f"{say.letter(name)} {value}/10" for name, value in scores if value is not None)
        since, qualities = case.has.pain(site)
        yield Said(about=case.has.place(site), text="; ".join(part for part in (qualities, since, told) if part))


def _function(case: Case) -> Iterator[Said]:
    visit, say, background = case.visit, case.say, case.visit.record.background
    now = visit.since.function if visit.since is not None and visit.since.function else background.function
    yield Said(about="", text=now or say.letter("function_not_told"))
    if visit.pain.peg.score is not None:
        yield Said(about="PEG", text=f"{visit.pain.peg.score}/10")
    if background.work:
        yield Said(about=say.letter("work"), text=background.work)


def _goal(case: Case) -> Iterator[Said]:
    goal = case.visit.pain.goal
    by = case.say.letter("goal_by", day=case.say.long(goal.by)) if goal.by is not None else ""
    yield Said(about="", text=" ".join(part for part in (goal.text, by) if part) or case.say.letter("no_goal"))
    for one in case.visit.plan.therapies:
        yield Said(about=case.has.or_own(one.title), text=case.has.or_own(one.detail))


def _precautions(case: Case) -> Iterator[Said]:
    say, falls = case.say, case.visit.record.background.falls_past_year
    told = say.letter("falls_not_asked") if falls is None else say.letter("falls_in_year", count=str(falls))
    yield Said(about=say.letter("falls"), text=told)
    sedating = _unnamed(case.after.names_in("cns-depressant"), case)
    yield Said(about=say.letter("sedating"), text=_listed(case, sedating))
    yield from _bleeding(case)


# The pharmacist -----------------------------------------------------------------------------------------------------


def _stopped(case: Case) -> Iterator[Said]:
    for name, why in case.after.stopped.items():
        yield Said(about=case.has.name(name), text=case.has.with_reason(why) or case.say.letter("no_reason"))


def _to_watch(case: Case) -> Iterator[Said]:
    for one in case.after.to_watch:
        text = " ".join(case.has.sure(part) for part in (one.because, one.action) if part)
        yield _cited(case.has.sure(one.title), text, one.sources[0] if one.sources else None, case.has)


def _naloxone(case: Case) -> Iterator[Said]:
    if case.after.names_in("opioid"):
        yield Said(about="", text=case.say.letter("has_naloxone" if case.after.naloxone else "wants_naloxone"))
        yield _mme(case)


# The dentist --------------------------------------------------------------------------------------------------------


def _nsaid(case: Case) -> Iterator[Said]:
    say = case.say
    if taken := case.after.names_in("nsaid"):
        yield Said(about=_named(case, taken), text=say.letter("nsaid_taken"))
        return
    for one in case.after.nsaids:
        serious = sorted(one.findings, key=lambda found: found.level.weight)
        why = next((found.title for found in serious if found.level in (Level.STOP, Level.CAUTION)), "")
        said = say.letter(_VERDICT[one.verdict])
        yield Said(about=case.has.name(one.name), text=f"{said}: {case.has.sure(why)}" if why else said)
    if not case.after.nsaids:
        yield Said(about="", text=say.letter("nsaid_unknown"))


def _acetaminophen(case: Case) -> Iterator[Said]:
    say, room = case.say, case.after.acetaminophen
    if room is None:
        yield Said(about="", text=say.letter("acetaminophen_unknown"))
        return
    most = say.letter("acetaminophen_most", most=str(room.most), why=case.has.sure(room.reason))
    if isinstance(room.taken, CannotTell):
        yield Said(
            about="", text=f"{most} {say.letter('acetaminophen_unclear', why=case.has.sure(room.taken.because))}"
        )
        return
    if not room.taken.value:
        yield Said(about="", text=f"{most} {say.letter('acetaminophen_none')}")
        return
    left = Amount(max(room.most.value - room.taken.value, Decimal(0)), room.most.unit)
    key = "acetaminophen_left" if left.value else "acetaminophen_full"
    yield Said(about="", text=f"{most} {say.letter(key, taken=str(room.taken), left=str(left))}")


def _on_board(case: Case) -> Iterator[Said]:
    for group in ("opioid", "benzodiazepine"):
        yield Said(about=case.say.letter(f"{group}s"), text=_listed(case, case.after.names_in(group)))


def _rhythm(case: Case) -> Iterator[Said]:
    names = case.after.names_in(*_QT)
    long_qt = case.knowledge.conditions.get("long-qt")
    if long_qt is not None and "long-qt" in case.after.tags:
        names = (*names, case.has.sure(long_qt.title))
    yield Said(about=case.say.letter("qt"), text=_listed(case, names))


_VERDICT: Mapping[Verdict, str] = {
    Verdict.SUITS: "may",
    Verdict.CAUTION: "with_caution",
    Verdict.AVOID: "better_not",
    Verdict.CONTRAINDICATED: "must_not",
}
SECTIONS: Mapping[str, tuple[tuple[str, Callable[[Case], Iterator[Said]]], ...]] = {
    who.SURGEON: (
        ("opioids", _surgeon_opioids),
        ("bleeding", _surgeon_bleeding),
        ("allergies", _allergies),
        ("surgery", _notes(who.SURGEON)),
    ),
    who.THERAPIST: (
        ("pain", _pain),
        ("function", _function),
        ("goal", _goal),
        ("precautions", _precautions),
        ("ask", _notes(who.THERAPIST, who.PHYSICAL, who.PSYCHOLOGIST)),
    ),
    who.PHARMACIST: (
        ("stopped", _stopped),
        ("watch", _to_watch),
        ("naloxone", _naloxone),
        ("allergies", _allergies),
        ("ask", _notes(who.PHARMACIST)),
    ),
    who.DENTIST: (
        ("nsaids", _nsaid),
        ("acetaminophen", _acetaminophen),
        ("on_board", _on_board),
        ("bleeding", _bleeding),
        ("rhythm", _rhythm),
        ("allergies", _allergies),
        ("ask", _notes(who.DENTIST)),
    ),
}
