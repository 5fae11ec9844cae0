"""What letters tell other providers, as lines of the formulary."""

from collections.abc import Iterator

from paindesk.documents.formulary_line import Line, named
from paindesk.domain.knowledge import Knowledge


def letter_lines(knowledge: Knowledge) -> Iterator[Line]:
    """Every sentence of letters.toml in English, with its readers."""
    for one in knowledge.letters.values():
        yield f"{', '.join(one.readers)}: {named(one.about, knowledge) or 'always'}", one.text["en"], one.source
