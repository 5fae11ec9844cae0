"""A PDF to a file: where to, and written whole or refused in a sentence."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.whole_file import write_whole


def ask_pdf(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Where to save it; None where the person thought better of it."""
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed, "PDF (*.pdf)")
    return Path(name) if name else None


def write_pdf(path: Path, pdf: bytes, what: str) -> None:
    """All or nothing. Raises PainDeskError, which names `what` ("The paper") and what to do."""
    try:
        write_whole(path, pdf)
    except OSError as trouble:
        because = trouble.strerror or "the system does not say why"
        advice = "Choose another folder, or check that it can be written."
        raise PainDeskError(f"{what} could not be saved: {because}.", advice) from trouble
