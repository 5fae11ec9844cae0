"""How long a medicine has been taken without a break: it decides how fast it may be lowered.

The idea: the body knows all opioids as one, so that whoever changed from one to another is no new user. A gap of up to
90 days between two orders is no break: records have holes. Where something is taken and no date tells since when, the
length is not known, and the slowest taper holds.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 5 (key cdc-2022): the
taper follows the length of opioid use. The 90 days are this project's own number.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from paindesk.domain.medicine import Medicine
from paindesk.domain.medicine_line import MedicineLine
from paindesk.rules.facts import Facts
from paindesk.rules.opioid_orders import NO_GAP

_Span = tuple[date, date]


def used_days(facts: Facts, medicine: Medicine) -> int | None:
    """Days from the start of the use that goes on today, by the list and the earlier visits; None where none tells."""
    lines = [line for line in facts.record.medicines if not line.not_taking and _counts(line, medicine, facts)]
    spans = [span for line in lines for span in _taken(line, facts)]
    spans += _at_visits(medicine, facts)
    told = facts.record.stewardship.opioid_since
    if medicine.class_id == "opioid" and told is not None and told <= facts.on:
        spans.append((told, facts.on))
    elif any(line in facts.lines and line.started is None and not line.fills for line in lines):
        return None
    since: date | None = None
    for first, last in sorted(spans, key=lambda span: span[1], reverse=True):
        if last < (since or facts.on) - NO_GAP:
            break
        since = first if since is None else min(since, first)
    return None if since is None else (facts.on - since).days


def _counts(line: MedicineLine, medicine: Medicine, facts: Facts) -> bool:
    """Whether the line is of this use: the same file, or for an opioid any opioid."""
    if medicine.class_id == "opioid":
        return any(_is_opioid(one.name, facts) for one in line.ingredients)
    return facts.knowledge.file_of(line) is medicine


def _is_opioid(name: str, facts: Facts) -> bool:
    return "opioid" in facts.knowledge.groups_of(name)


def _taken(line: MedicineLine, facts: Facts) -> Iterator[_Span]:
    """From when to when, as far as dates tell: until today for what is taken now."""
    last = facts.on if line in facts.lines else line.ends or line.started
    first = line.started or line.ends
    if first is not None and last is not None and first <= facts.on:
        yield first, max(first, min(last, facts.on))
    for fill in line.fills:
        if fill.on <= facts.on:
            yield fill.on, min(fill.on + timedelta(days=fill.days or 0), facts.on)


def _at_visits(medicine: Medicine, facts: Facts) -> Iterator[_Span]:
    """From each earlier visit after which it was taken until the next one."""
    points = sorted((one for one in facts.history if one.on <= facts.on), key=lambda one: one.on)
    ends = (*(one.on for one in points[1:]), facts.on)
    any_opioid = medicine.class_id == "opioid"
    for point, until in zip(points, ends, strict=False):
        if any(name == medicine.name or (any_opioid and _is_opioid(name, facts)) for name, _ in point.regimen):
            yield point.on, until
