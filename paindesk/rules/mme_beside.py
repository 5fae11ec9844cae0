"""The MME a day by the newest factors with an older set beside it, and why a line differs.

The idea: a chart, a payer or a letter from before 2022 may hold the older number. Both are shown with the reason, so
that a change of the table is not taken for a change of the dose. The newest set is the one every rule reads.
Edition: CDC guideline 2022 and CDC guideline 2016, their tables of factors (source keys cdc-2022, cdc-2016).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme, MmeLine
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Record
from paindesk.rules.morphine_equivalents import of_record

OLDER = "cdc-2016"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBeside:
    """One opioid line by both sets; `why` is empty where they agree."""

    line: MmeLine
    older: Decimal | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MmeBeside:
    """Both totals, and every line by both sets."""

    now: Mme
    older: Mme
    lines: tuple[LineBeside, ...]

    @property
    def differs(self) -> bool:
        """Whether any line comes to another number."""
        return any(one.why for one in self.lines)


def beside(record: Record, knowledge: Knowledge, on: date, older: str = OLDER) -> MmeBeside:
    """The record's MME by the newest set, with an older one beside it."""
    now, then = of_record(record, knowledge, on), of_record(record, knowledge, on, older)
    reasons = knowledge.factors[older].differs
    lines = tuple(
        LineBeside(
            line=one,
            older=other.per_day,
            why="" if one.per_day == other.per_day else reasons.get(one.medicine.split("/")[0], "another factor"),
        )
        for one, other in zip(now.lines, then.lines, strict=True)
    )
    return MmeBeside(now=now, older=then, lines=lines)
