"""In the settings: which printer each paper went to last on this computer, and a test page."""

from PySide6.QtWidgets import QHBoxLayout

from paindesk.documents.papers import titled
from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.language import later, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.settings import PrinterChoice
from paindesk.shell.sample_print import print_test
from paindesk.shell.workplace import Workplace

_SIDES = {
    "none": later("one side"),
    "auto": later("both sides"),
    "long": later("both, long edge"),
    "short": later("both, short edge"),
}


class PrintersCard(Card):
    """Proposed again for the next print; forgotten, the system's own printer is."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("Printers"))
        self._place = place
        self.said = label("", "muted")
        self.table = LightTable(
            (tr("Paper"), tr("Printer"), tr("Copies"), tr("Sides")), stretch=(35, 35, 12, 18), name=tr("Printers")
        )
        self.test, self.forget = Button(tr("Print a test page…")), Button(tr("Forget these printers"))
        self.test.clicked.connect(lambda _: self._print())
        self.forget.clicked.connect(lambda _: self._forget())
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addWidget(self.forget)
        row.addStretch(1)
        for one in (self.said, self.table, row):
            self.add(one)
        self._show()

    def _show(self) -> None:
        kept = self._place.printers.everything()
        self.table.set_rows([_row(paper, one) for paper, one in sorted(kept.items())])
        self.table.setHidden(not kept)
        self.forget.setHidden(not kept)
        self.said.setText(
            tr("Proposed again for the next print.") if kept else tr("The system's own printer is proposed.")
        )

    def _forget(self) -> None:
        self._place.printers.forget()
        self._show()

    def _print(self) -> None:
        place = self._place
        self.test.set_text(tr("Printing…"))
        self.test.setEnabled(False)
        self.test.repaint()
        try:
            words = print_test(place.desk.clinic, place.today(), place.settings.paper_size)
        except PainDeskError as trouble:
            place.trouble(trouble)
        else:
            if words:
                place.notices.say(words, level="ok")
        self.test.set_text(tr("Print a test page…"))
        self.test.setEnabled(True)


def _row(paper: str, one: PrinterChoice) -> tuple[str, str, str, str]:
    sides = tr(_SIDES[one.duplex]) if one.duplex in _SIDES else one.duplex
    return tr(titled(paper)), one.printer or tr("the system's own"), str(one.copies), sides
