"""What the tests of several steps stand on."""

import pytest

from paindesk.kit import language
from paindesk.kit.language import Spoken


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language in which every text of the program stands in «…», so that one that was forgotten shows."""

    def mark(english: str) -> str:
        return f"«{english}»" if english else ""

    monkeypatch.setattr(language, "_now", [Spoken(say=lambda english, _: mark(english), tell=mark)])
