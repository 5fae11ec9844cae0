"""Where what is shipped beside the code lies: knowledge, papers, words, fonts."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The resources shipped inside an installed package, else those of the checkout."""
    installed = PACKAGE / "_resources"
    return installed if installed.is_dir() else PACKAGE.parent / "resources"
