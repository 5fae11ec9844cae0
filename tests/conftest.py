"""Shared by all tests. Nothing of Qt is imported here: the core's tests run with Qt uninstalled."""

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def themed(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The application in the light theme at 100 %. Dressing it takes a second or two, so only where it is not."""
    from paindesk.kit import theme

    app = request.getfixturevalue("qapp")

    def dress() -> None:
        if (app.property("theme"), app.property("scale")) != ("light", 100):
            theme.apply(app)

    dress()
    yield app
    dress()


@pytest.fixture(scope="session")
def edition() -> Any:
    """The edition that ships; read only by tests that ask for it."""
    from tests.builders import shipped

    return shipped()
