"""What is told in one line where there is no window: on the command line."""

import pytest

from paindesk.domain.errors import KnowledgeFault, PainDeskError


@pytest.mark.parametrize(
    ("trouble", "line"),
    [
        (PainDeskError("The disk is full.", "Free some space."), "The disk is full. Free some space."),
        (KnowledgeFault("groups.toml: nsaid: missing", "Correct it."), "groups.toml: nsaid: missing. Correct it."),
        (PainDeskError("Nothing was found."), "Nothing was found."),
    ],
)
def test_two_sentences_in_one_line_are_two_sentences(trouble: PainDeskError, line: str) -> None:
    assert trouble.in_one_line == line
