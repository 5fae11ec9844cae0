"""tapers.toml: how fast each medicine may be lowered to the end."""

from decimal import Decimal

from paindesk.domain.taper import TaperRule, TaperSpeed
from paindesk.knowledge.read import Table
from paindesk.knowledge.vocabulary import Vocabulary

SPEEDS = ("usual", "faster", "slower", "slowest")


def _speed(table: Table) -> TaperSpeed:
    made = TaperSpeed(
        name=table.one_of("name", SPEEDS, "speed"),
        percent=table.number("percent"),
        every_days=table.whole("every_days"),
        at_most=table.amount_or_none("at_most"),
    )
    if not Decimal(0) < made.percent <= Decimal(50):
        table.fault("percent", "must be above 0 and at most 50")
    if made.every_days < 1:
        table.fault("every_days", "must be 1 or more")
    return made


def rule(key: str, table: Table, words: Vocabulary) -> TaperRule:
    """One rule; it stops at once or has speeds, the usual one first."""
    made = TaperRule(
        key=key,
        title=table.text("title"),
        who=words.about_medicines(table, "who"),
        used_from_days=table.whole_or_none("used_from_days") or 0,
        used_below_days=table.whole_or_none("used_below_days"),
        text=table.text("text"),
        source=table.source(),
        speeds=table.each("speeds", _speed),
        stop_at_once=table.flag("stop_at_once"),
        danger=table.text_or_blank("danger"),
        remaining_from_percent=table.number_or_none("remaining_from_percent"),
        longest_days=table.whole_or_none("longest_days"),
        file_minimum=table.flag("file_minimum"),
    )
    if not made.who:
        table.fault("who", "missing")
    if made.stop_at_once == bool(made.speeds):
        table.fault("speeds", "either stop_at_once or speeds")
    if made.speeds and made.speeds[0].name != "usual":
        table.fault("speeds", "the usual speed comes first")
    if made.used_below_days is not None and made.used_below_days <= made.used_from_days:
        table.fault("used_below_days", "must be above used_from_days")
    return made
