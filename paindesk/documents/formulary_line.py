"""One line of the formulary, and the facts about patients as it names them."""

from collections.abc import Iterable

from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge

Line = tuple[str, str, Source | None]  # about, what it says, where it is written (None: in this file only)


def named(tokens: Iterable[str], knowledge: Knowledge) -> str:
    """ "Sleep apnea, benzodiazepine": a condition by its title; medicines, groups and classes by their own names."""
    conditions = knowledge.conditions
    return ", ".join(conditions[one].title if one in conditions else one for one in tokens)
