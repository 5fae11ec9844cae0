"""Half-open bands of age and kidney function: they must meet, with no gap and no overlap."""

from decimal import Decimal
from itertools import pairwise

from paindesk.domain.medicine import Band, Limit, Verdict
from paindesk.knowledge.read import Table


def limit(table: Table) -> Limit:
    """What a fact about the patient allows."""
    made = Limit(
        text=table.text("text"),
        source=table.source(),
        verdict=Verdict(table.one_of("verdict", list(Verdict), "verdict") if table.has("verdict") else "suits"),
        start_daily=table.amount_or_none("start_daily"),
        ceiling_daily=table.amount_or_none("ceiling_daily"),
        ceiling_per_crcl=table.amount_or_none("ceiling_per_crcl"),
        times_per_day=table.whole_or_none("times_per_day"),
        every_hours_at_least=table.whole_or_none("every_hours_at_least"),
        no_start=table.flag("no_start"),
    )
    if made.no_start and made.start_daily is not None:
        table.fault("no_start", "there is either a start or none")
    if made.no_start and made.verdict is Verdict.SUITS:
        table.fault("no_start", "what may not be begun does not suit: give the verdict")
    return made


def band(table: Table) -> Band:
    """One band with its limit."""
    made = Band(at_least=table.number_or_none("at_least"), below=table.number_or_none("below"), limit=limit(table))
    if made.at_least is not None and made.below is not None and made.at_least >= made.below:
        table.fault("below", "must be above at_least")
    return made


def bands(table: Table, key: str, lowest: int) -> tuple[Band, ...]:
    """The bands of `key`, lowest first. Together they must hold every value from `lowest` up, each once."""
    found = sorted(table.each(key, band), key=lambda one: Decimal(-1) if one.at_least is None else one.at_least)
    if not found:
        table.fault(key, "missing; where nothing changes, say so in one band")
    if found[0].at_least is not None and found[0].at_least > lowest:
        table.fault(key, f"gap: nothing between {lowest} and {found[0].at_least}")
    for one, following in pairwise(found):
        start = following.at_least
        if one.below is None or start is None or start < one.below:
            table.fault(key, f"bands overlap at {start if start is not None else 'the lower end'}")
        if start > one.below:
            table.fault(key, f"gap: nothing between {one.below} and {start}")
    if found[-1].below is not None:
        table.fault(key, f"gap: nothing from {found[-1].below} up")
    return tuple(found)
