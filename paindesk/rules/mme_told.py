"""MME a day as whoever sent the record counted it, held against what the list comes to.

The idea: orders without directions are not counted, and a list may hold orders that are over. Where the sender had
counted something else, one of the two is wrong, and no decision should rest on the smaller. It is only said: the
sender's number takes no part in any rule.
Edition: PainDesk's own convention (a tenth apart and 5 MME), no guideline.
"""

from collections.abc import Iterator
from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts

_APART, _AT_LEAST = Decimal("0.1"), Decimal(5)


def findings(facts: Facts, mme: Mme) -> Iterator[Finding]:
    """That the record's own count is another one, where it is clearly so."""
    told = facts.record.latest("mme_reported", facts.on)
    if told is None or told.value is None or facts.record.patient.deceased:
        return
    counted = mme.per_day or Decimal(0)
    if abs(told.value - counted) <= max(_AT_LEAST, told.value * _APART):
        return
    least = "" if mme.complete else "at least "
    day = f" on {spoken(told.on)}" if told.on is not None else ""
    yield Finding(
        id="mme-told-otherwise",
        level=Level.CAUTION if told.value > counted or not mme.complete else Level.INFO,
        subject="patient",
        title=f"The record itself counts {plain(told.value)} MME a day",
        because=f"Its sender counted {plain(told.value)}{day}; the list comes to {least}{plain(counted)}.",
        action="Ask what is taken now, and correct the list.",
    )
