"""Shared by all tests. Nothing of Qt is imported here: the core's tests run with Qt uninstalled."""

import gc
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

# The same code gives the same result: a check that fails by chance is no check. `--hypothesis-profile=search` tries
# other cases each time, and more of them; whoever finds one writes it down as a test.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("search", max_examples=500, deadline=None)
settings.load_profile("same")

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Argon2id is slow on purpose; a thousand tests that sign in need not be. test_keys.py holds what ships."""
    from argon2 import PasswordHasher

    from paindesk.store import accounts, keyfile

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "_hasher", PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1))
        patch.setattr(keyfile, "COSTS", (1, 8192, 1))
        yield


@pytest.fixture(autouse=True)
def garbage_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the application: a Qt object that another thread collects can stop the window for good.

    The windows of a test end with it: each change of theme would dress all those of the tests before, too.
    """
    app, before = None, set[Any]()
    if "qapp" in request.fixturenames:
        from paindesk.kit.garbage import keep_on_this_thread

        app = request.getfixturevalue("qapp")
        keep_on_this_thread(app)
        before = set(app.topLevelWidgets())
    yield
    if app is not None:
        from PySide6.QtCore import QCoreApplication, QEvent, Qt

        for window in set(app.topLevelWidgets()) - before:
            if window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):  # a popup goes with its owner
                window.close()
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not gc.isenabled():  # no event loop runs between tests
        from paindesk.kit.garbage import collect_due

        collect_due()


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
