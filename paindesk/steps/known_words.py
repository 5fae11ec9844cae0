"""Words the knowledge has in English, typed and shown in the interface's language: the record keeps the English."""

from collections.abc import Collection, Iterable

from paindesk.domain.spanish_names import plain
from paindesk.kit.language import told


def kept(typed: str, known: Iterable[str]) -> str:
    """The known English words for which exactly this was typed, whatever its case and accents; else what was typed."""
    wanted = plain(typed)
    return next((one for one in known if plain(told(one)) == wanted != plain(one)), typed)


def shown(text: str, known: Collection[str]) -> str:
    """Known words in the interface's language; anything else is a person's own and stays as it is."""
    return told(text) if text in known else text
