"""Something to a file: where to, and written whole or refused in a sentence."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import told, tr
from paindesk.whole_file import write_whole


def ask_where(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Where to save it, with the ending that is proposed; None where the person thought better of it."""
    ending = Path(proposed).suffix
    kind = f"{ending.removeprefix('.').upper()} (*{ending})"
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed, kind)
    return Path(name) if name else None


def ask_folder(parent: QWidget | None, title: str) -> Path | None:
    """Into which folder to save; None where the person thought better of it."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


def free_name(folder: Path, name: str) -> Path:
    """A file of that name in the folder, numbered where there is one already: nothing is written over."""
    first, number = folder / name, 2
    path = first
    while path.exists():
        path = first.with_stem(f"{first.stem} ({number})")
        number += 1
    return path


def write_file(path: Path, content: bytes, what: str) -> None:
    """All or nothing. Raises PainDeskError, which names `what` ("The paper") and what to do."""
    try:
        write_whole(path, content)
    except OSError as trouble:
        because = told(trouble.strerror or "") or tr("the system does not say why")
        advice = tr("Choose another folder, or check that it can be written.")
        raise PainDeskError(
            tr("{what} could not be saved: {because}.", what=what, because=because), advice
        ) from trouble
