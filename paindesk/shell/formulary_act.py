"""The formulary sheet from the window: where to, made off the window's thread, written or refused in a sentence."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from paindesk.domain.knowledge import Knowledge
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.language import tr
from paindesk.kit.saving import ask_where, write_file
from paindesk.kit.text import label
from paindesk.rules.evidence import spoken
from paindesk.shell.workplace import Workplace


def save_formulary(window: QWidget, place: Workplace) -> None:
    """Ask where to, then write every fact of the knowledge with its source as a PDF."""
    proposed = f"formulary-{place.knowledge.edition}.pdf"
    path = ask_where(window, tr("Save the formulary"), proposed)
    if path is None:
        return

    def done(unconfirmed: int) -> None:
        said = tr("{count} facts in it are marked unconfirmed.", count=unconfirmed)
        place.notices.say(tr("The formulary is saved as {file}.", file=path.name), said, "ok")

    place.jobs.run(
        partial(_write, place.knowledge, path, place.settings.paper_size),
        done,
        place.trouble,
        tr("Making the formulary…"),
    )


def _write(knowledge: Knowledge, path: Path, paper_size: str) -> int:
    from paindesk.documents.formulary import build  # noqa: PLC0415 - typst is loaded only when a paper is made
    from paindesk.documents.render import render  # noqa: PLC0415 - as above

    sheet = build(knowledge, paper_size)
    write_file(path, render(sheet), tr("The formulary"))
    return sheet.unconfirmed


def knowledge_card(window: QWidget, place: Workplace) -> Card:
    """What PainDesk knows, in numbers, and the way to all of it on paper."""
    knowledge = place.knowledge
    card = Card(tr("What PainDesk knows"))
    card.add(
        label(
            tr(
                "Edition {edition}, reviewed {day}. {medicines} medicines, {interactions} interactions.",
                edition=knowledge.edition,
                day=spoken(knowledge.reviewed_on),
                medicines=len(knowledge.medicines),
                interactions=len(knowledge.interactions),
            )
        )
    )
    card.add(label(tr("Every fact with its source, for a pharmacist to read and sign:"), "muted"))
    save = Button(tr("Save the formulary as PDF…"))
    save.clicked.connect(lambda _: save_formulary(window, place))
    row = QHBoxLayout()
    row.addWidget(save)
    row.addStretch(1)
    card.add(row)
    return card
