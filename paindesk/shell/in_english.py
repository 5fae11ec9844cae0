"""What is kept in the record, exported or printed for the clinic stays English, whatever the interface speaks."""

from collections.abc import Callable

Say = Callable[..., str]  # `tr`, or `in_english` in its place


def in_english(english: str, _about: str = "", /, **values: object) -> str:
    """The same, its {places} filled with the values, as `tr` does."""
    return english.format(**values) if values else english
