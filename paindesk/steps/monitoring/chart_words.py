"""The words of the timeline of fills in the interface's language: what the chart says in English is marked here."""

from paindesk.kit import dates
from paindesk.kit.language import later, tr

WORDS = (
    later("and {count} more medicines, in the table"),
    later("hatched: two supplies at once"),
    later("▼ early"),
    later("thin line: the plan"),
    later("bar: a fill over its days of supply, with who wrote it"),
    later("early {count} d"),
    later("plan {dose}"),
    later("a day"),
    later("asked for early"),
    later("MME a day by the fills"),
    later("dotted: at least, a fill there cannot be calculated"),
    later("50: reassess"),
    # the same in words
    later("No fill of an opioid or a benzodiazepine in this time."),
    later("Fills from {first} to {last}."),
    later("1 fill"),
    later("{count} fills"),
    later("days of supply not told"),
    later("supply up to {day}"),
    later("{medicine}: {times}, the newest {day}, {until}."),
    later("Early: {days}."),
    later("{day} by 1 day"),
    later("{day} by {count} days"),
    later("Two supplies at once, the newest from {first} to {last}."),
    later("The plan says {dose}."),
    later("Asked for early: {days}."),
    later("The history is known up to {day}."),
    later("Other medicines: 1 fill, in the table only."),
    later("Other medicines: {count} fills, in the table only."),
    later("MME by the fills cannot be calculated today."),
    later("MME by the fills today {mme}."),
    later("MME by the fills today at least {mme}."),
    later("Most {mme} on {day}."),
    later("{mme} or more on 1 day."),
    later("{mme} or more on {count} days."),
)


def chart_words() -> dict[str, str]:
    """What the chart says in the interface's language, by its English."""
    return dates.months() | {one: tr(one) for one in WORDS}
