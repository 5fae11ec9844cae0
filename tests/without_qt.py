"""A pytest plugin that takes Qt away: whatever imports it fails, as on a machine where it is not installed.

The tests of the screens are left out; everything else must pass.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

SCREENS = ("kit", "steps", "shell", "screens", "interface")


class _NoQt(importlib.abc.MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.split(".", maxsplit=1)[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{fullname} is taken away in this run", name=fullname)
        return None


sys.meta_path.insert(0, _NoQt())


def pytest_addoption(parser: pytest.Parser) -> None:
    """pytest-qt is off in this run; its settings in pyproject.toml must still be known."""
    parser.addini("qt_log_level_fail", "unused without Qt")
    parser.addini("qt_log_ignore", "unused without Qt", type="linelist")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the folders of tests that need a screen."""
    tests = Path(config.rootpath) / "tests"
    return True if any(collection_path == tests / name for name in SCREENS) else None
