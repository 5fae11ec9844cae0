"""Questionnaires: their score, what it means, and what to do about it.

The idea: a score is the sum of all its answers, or there is none: a question left out is not a zero. Signs of
tolerance and withdrawal do not speak for opioid use disorder in somebody who takes an opioid as prescribed. A screen
finds whom to ask further; it is no diagnosis.
Edition: each instrument carries its own source (resources/knowledge/instruments); the rule on supervised use is that
of DSM-5, in own words (source key dsm-5).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import CannotTell, DerivationStep, Derived, plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.instrument import Instrument
from paindesk.domain.pain import ScreenAnswers
from paindesk.domain.patient import Observation, Sex
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts

SELF_HARM = "phq9_item9"  # the ninth question of the PHQ-9 stands by itself, whatever the score
_SELF_HARM_QUESTION = 8


def score(instrument: Instrument, given: ScreenAnswers, *, supervised: bool = False) -> Derived | CannotTell:
    """The score with a line for each question, or which questions are missing.

    `supervised`: the patient takes an opioid as prescribed. A total alone stands where the questions may not be shown.
    """
    if not any(question.choices for question in instrument.questions):
        return _total(instrument, given)
    answers = (*given.answers, *[None] * len(instrument.questions))[: len(instrument.questions)]
    rows = tuple(zip(instrument.questions, answers, strict=True))
    missing = tuple(question.text for question, points in rows if points is None)
    if missing:
        many = f"{len(missing)} of {len(instrument.questions)} answers are missing"
        return CannotTell(because=many if len(missing) > 1 else "1 answer is missing", missing=missing)
    steps: list[DerivationStep] = []
    total = 0
    for question, points in rows:
        assert points is not None, "none is missing"
        said = dict(question.choices).get(points)
        if said is None:
            return CannotTell(because=f"{points} is no answer to “{question.text}”", missing=(question.text,))
        left_out = supervised and question.not_under_supervision and points > 0
        total += 0 if left_out else points
        result = "not counted: taken as prescribed" if left_out else plain(Decimal(points))
        steps.append(DerivationStep(what=question.text, because=said, result=result, source=instrument.source))
    return Derived(value=Decimal(total), unit=f"of {instrument.highest}", steps=tuple(steps))


def supervised(facts: Facts) -> bool:
    """Whether an opioid is taken as ordered, so that tolerance and withdrawal are no signs."""
    return "opioid-naive" not in facts.tags


def _total(instrument: Instrument, given: ScreenAnswers) -> Derived | CannotTell:
    if given.total is None:
        return CannotTell(because="no total is entered", missing=("total",))
    if not instrument.lowest <= given.total <= instrument.highest:
        return CannotTell(because=f"{given.total} is not between {instrument.lowest} and {instrument.highest}")
    step = DerivationStep(what="Total", because="entered, not added up here", result=plain(Decimal(given.total)))
    return Derived(value=Decimal(given.total), unit=f"of {instrument.highest}", steps=(step,))


def is_positive(instrument: Instrument, value: Decimal, sex: Sex) -> bool:
    """Whether it asks for more. Where women have a threshold of their own, it also holds while the sex is unknown."""
    threshold = instrument.positive_from
    if instrument.positive_from_female is not None and sex is not Sex.MALE:
        threshold = instrument.positive_from_female
    return threshold is not None and value >= threshold


def observations(
    instruments: Sequence[Instrument], given: Sequence[ScreenAnswers], on: date, *, supervised: bool
) -> tuple[Observation, ...]:
    """What today's answers put on record: each whole score, and the ninth PHQ-9 answer as soon as given."""
    by_key = {one.key: one for one in instruments}
    found: list[Observation] = []
    for one in given:
        instrument = by_key.get(one.key)
        if instrument is None:
            continue
        scored = score(instrument, one, supervised=supervised)
        if isinstance(scored, Derived):
            found.append(Observation(code=one.key, value=scored.value, on=on))
        if one.key == "phq9" and len(one.answers) > _SELF_HARM_QUESTION:
            points = one.answers[_SELF_HARM_QUESTION]
            if points is not None:
                found.append(Observation(code=SELF_HARM, value=Decimal(points), on=on))
    return tuple(found)


def current(facts: Facts, key: str) -> Observation | None:
    """The newest score of that questionnaire while it still speaks for today; one without a date where none has one."""
    instrument, found = facts.knowledge.instruments.get(key), facts.record.latest(key, facts.on)
    if instrument is None or found is None:
        return None
    old = found.on is not None and (facts.on - found.on).days > instrument.current_days
    return None if old else found


def findings(facts: Facts) -> Iterator[Finding]:
    """A caution for each screen that is current and positive, with what to do; the newest of each counts."""
    for key, instrument in facts.knowledge.instruments.items():
        found = current(facts, key)
        if found is None or found.value is None or not instrument.if_positive:
            continue
        if not is_positive(instrument, found.value, facts.record.patient.sex):
            continue
        words = instrument.meaning(found.value)
        when = f" on {spoken(found.on)}" if found.on is not None else ""
        yield Finding(
            id=f"screen.{key}",
            level=Level.CAUTION,
            subject="patient",
            title=f"{instrument.title}: {words or 'positive'}",
            because=f"{plain(found.value)} of {instrument.highest}{when}.",
            action=instrument.if_positive,
            sources=(instrument.source,),
        )
