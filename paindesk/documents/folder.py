"""Where the papers' templates, words and fonts lie."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The resources shipped inside an installed package, else those of the checkout."""
    installed = PACKAGE / "_resources"
    return installed if installed.is_dir() else PACKAGE.parent / "resources"
