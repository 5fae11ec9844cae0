"""A urine drug test read line by line, and what of it is said in the advice.

The idea: a result is a reason to talk and to confirm, never a verdict and no reason to end care. What was found and
what was not is read against what was prescribed on that day, what it becomes in the body, what the screen can see,
and whether the sample is fit. Only the newest result that nobody has talked about yet is said, at most as a caution.
Edition: CDC 2022 recommendation 10 (source key cdc-2022); the facts are in urine_tests.toml. That a result of more than
a year ago is history is PainDesk's own convention.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from paindesk.domain.advice import Due
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.patient import Record
from paindesk.domain.urine import SampleState, UrineReading, UrineVerdict
from paindesk.rules.evidence import cite, day_month, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.opioid_gate import URINE_DAYS
from paindesk.rules.opioid_said import said
from paindesk.rules.urine_absent import absent_lines
from paindesk.rules.urine_case import case_of
from paindesk.rules.urine_found import found_lines

RESULT = "urine_result"  # the kind of line on Today; not among what is due
_ORDER = list(UrineVerdict)
_CARE = "It is no reason to end care."


def read(test: UrineTest, record: Record, knowledge: Knowledge) -> UrineReading:
    """The whole test, what is to be talked about first. A test without a result has no lines."""
    case = case_of(test, record, knowledge)
    if not test.has_result:
        return UrineReading(sample=case.sample)
    lines = (*found_lines(case), *absent_lines(case))
    return UrineReading(sample=case.sample, lines=tuple(sorted(lines, key=lambda one: _ORDER.index(one.verdict))))


def newest(tests: Iterable[UrineTest], on: date) -> UrineTest | None:
    """The newest with a result, not after that day; of one day the confirmation."""
    known = [one for one in tests if one.on <= on and one.has_result]
    return max(known, key=lambda one: (one.on, one.confirmed), default=None)


def in_short(reading: UrineReading) -> str:
    """ "oxycodone not found, fentanyl found" for what is to be talked about; "" when nothing is."""
    said = []
    for ending in (" not found", " found"):
        names = [one.what for one in reading.to_talk_about if one.short == f"{one.what}{ending}"]
        said += [f"{listed(names)}{ending}"] if names else []
    return ", ".join(said)


def outcome(reading: UrineReading) -> str:
    """The same, or that the sample does not allow it, or that nothing is to be talked about."""
    silent = reading.sample.state.is_silent
    return in_short(reading) or (f"sample {reading.sample.state.value}" if silent else "nothing to talk about")


def findings(facts: Facts) -> tuple[Finding, ...]:
    """The newest result, where something of it is to be talked about or cannot be told."""
    told = _open(facts.record, facts.on, facts.knowledge)
    if told is None:
        return ()
    test, reading = told
    if reading.to_talk_about:
        return (_unexpected(test, reading),)
    if reading.sample.state.is_silent:
        return (_silent(facts, test, reading),)
    return tuple(_not_told(facts, test, reading))


def _open(record: Record, on: date, knowledge: Knowledge) -> tuple[UrineTest, UrineReading] | None:
    """The newest result that nobody has talked about, as it is read; one of more than a year ago is history."""
    test = newest(record.stewardship.urine_tests, on)
    if test is None or test.talked_on is not None or (on - test.on).days > URINE_DAYS:
        return None
    return test, read(test, record, knowledge)


def _unexpected(test: UrineTest, reading: UrineReading) -> Finding:
    lines = reading.to_talk_about
    actions = " ".join(dict.fromkeys(one.action for one in lines))
    sources = dict.fromkeys(source for one in lines for source in one.sources)
    return Finding(
        id="urine.unexpected",
        level=Level.CAUTION,
        subject="patient",
        title=f"Urine test of {spoken(test.on)}: {in_short(reading)}",
        because=" ".join(one.because for one in lines),
        action=f"{actions} {_CARE}",
        sources=tuple(sources),
    )


def _silent(facts: Facts, test: UrineTest, reading: UrineReading) -> Finding:
    sample = reading.sample
    doubt = sample.state is SampleState.DOUBTFUL
    return said(
        facts,
        "urine.sample",
        f"Urine test of {spoken(test.on)}: sample {sample.state.value}",
        " ".join(part for part in (sample.because, sample.innocent) if part),
        action=f"Take a new sample, calmly and without blame.{' Ask the laboratory about this one.' if doubt else ''}",
        section="recommendation 10",
        level=Level.INFO,
    )


def _not_told(facts: Facts, test: UrineTest, reading: UrineReading) -> Iterator[Finding]:
    """What cannot be told yet: methadone without EDDP, a substance nobody here knows."""
    lines = [one for one in reading.lines if one.verdict is UrineVerdict.CANNOT_TELL]
    if lines:
        yield said(
            facts,
            "urine.open",
            f"Urine test of {spoken(test.on)}: cannot tell of {listed(dict.fromkeys(one.what for one in lines))}",
            " ".join(one.because for one in lines),
            action=f"{' '.join(dict.fromkeys(one.action for one in lines if one.action))} {_CARE}",
            section="recommendation 10",
            level=Level.INFO,
        )


def result_line(record: Record, on: date, knowledge: Knowledge) -> tuple[Due, ...]:
    """What Today shows of it: the newest result that does not match and was not talked about; its day is its date."""
    told = _open(record, on, knowledge)
    words = in_short(told[1]) if told is not None else ""
    if told is None or not words:
        return ()
    day = told[0].on
    return (
        Due(
            what=RESULT,
            why=f"{words} on {day_month(day)}",
            last=None,
            due_on=day,
            overdue=True,
            source=cite(knowledge, "cdc-2022", "recommendation 10"),
            title=f"Urine test: {words}",
        ),
    )


def event_words(test: UrineTest, record: Record, knowledge: Knowledge) -> str:
    """What the charts say of a test: "urine test: oxycodone not found"."""
    if not test.has_result:
        return f"urine test{', awaited' if test.awaited else ''}"
    return f"urine test: {outcome(read(test, record, knowledge))}"
