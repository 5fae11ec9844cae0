"""What letters tell other providers."""

from collections.abc import Mapping
from dataclasses import dataclass

from paindesk.domain.finding import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNote:
    """A sentence of a letter to another provider, by language. It is said where something of `about` is taken or on
    record; always where that is empty."""

    key: str
    readers: tuple[str, ...]
    about: tuple[str, ...]
    text: Mapping[str, str]
    source: Source
