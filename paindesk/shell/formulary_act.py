"""The formulary sheet from the window: where to, made off the window's thread, written or refused in a sentence."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.shell.workplace import Workplace


def save_formulary(window: QWidget, place: Workplace) -> None:
    """Ask where to, then write every fact of the knowledge with its source as a PDF."""
    proposed = f"formulary-{place.knowledge.edition}.pdf"
    name, _ = QFileDialog.getSaveFileName(window, "Save the formulary", proposed, "PDF (*.pdf)")
    if not name:
        return

    def done(unconfirmed: int) -> None:
        said = f"{unconfirmed} facts in it are marked unconfirmed."
        place.notices.say(f"The formulary is saved as {Path(name).name}.", said, "ok")

    place.jobs.run(lambda: _write(place.knowledge, Path(name)), done, place.trouble, "Making the formulary…")


def _write(knowledge: Knowledge, path: Path) -> int:
    from paindesk.documents.formulary import build  # noqa: PLC0415 - typst is loaded only when a paper is made
    from paindesk.documents.render import render  # noqa: PLC0415 - as above

    sheet = build(knowledge)
    try:
        path.write_bytes(render(sheet))
    except OSError as trouble:
        advice = "Choose another folder, or check that it can be written."
        raise PainDeskError(f"The formulary could not be saved: {trouble.strerror}.", advice) from trouble
    return sheet.unconfirmed
