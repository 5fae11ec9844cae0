"""What a clinic wrote in Spanish beside the English of its house rules.

Screens and papers look a sentence up by its English: one English text can have one Spanish, and none beside PainDesk's.
"""

from collections.abc import Callable

from paindesk.domain.sentence import key
from paindesk.knowledge.read import Table

OwnSpanish = Callable[[str], str | None]  # what PainDesk itself says for an English text; None where it does not


class HouseSpanish:
    """The Spanish by its English, over all rules. "" is what stays as typed."""

    def __init__(self, own: OwnSpanish) -> None:
        self._own = own
        self._by_key: dict[str, str] = {}
        self.said: dict[str, str] = {}

    def take(self, table: Table, *keys: str) -> None:
        """What stands beside these texts as `what_es` and the like. A text without it stays as typed.

        Raises KnowledgeFault where one of them already has another Spanish.
        """
        for name in keys:
            english, spanish = table.text_or_blank(name), table.text_or_blank(f"{name}_es")
            if not english:
                continue
            own = self._own(english)
            if spanish and own is not None and key(own) != key(spanish):
                table.fault(f"{name}_es", f"PainDesk has a Spanish of its own for this English: “{own}”")
            self.name(table, f"{name}_es", english, spanish)

    def name(self, table: Table, place: str, english: str, spanish: str) -> None:
        """The same for a text that is put together; `spanish` may be blank."""
        before = self._by_key.get(key(english), "")
        if before and spanish and key(before) != key(spanish):
            table.fault(place, f"the same English has another Spanish in another rule: “{before}”")
        self._by_key[key(english)] = before or spanish
        self.said[english] = self.said.get(english) or spanish
