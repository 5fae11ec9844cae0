"""The formulary sheet from the window: where to, made off the window's thread, written or refused in a sentence."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from paindesk.domain.knowledge import Knowledge
from paindesk.kit.saving import ask_where, write_file
from paindesk.shell.workplace import Workplace


def save_formulary(window: QWidget, place: Workplace) -> None:
    """Ask where to, then write every fact of the knowledge with its source as a PDF."""
    proposed = f"formulary-{place.knowledge.edition}.pdf"
    path = ask_where(window, "Save the formulary", proposed)
    if path is None:
        return

    def done(unconfirmed: int) -> None:
        said = f"{unconfirmed} facts in it are marked unconfirmed."
        place.notices.say(f"The formulary is saved as {path.name}.", said, "ok")

    place.jobs.run(partial(_write, place.knowledge, path), done, place.trouble, "Making the formulary…")


def _write(knowledge: Knowledge, path: Path) -> int:
    from paindesk.documents.formulary import build  # noqa: PLC0415 - typst is loaded only when a paper is made
    from paindesk.documents.render import render  # noqa: PLC0415 - as above

    sheet = build(knowledge)
    write_file(path, render(sheet), "The formulary")
    return sheet.unconfirmed
