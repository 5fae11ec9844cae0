"""What an imported record holds, before anything is written: understood, not understood, and why."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.dose import plain
from paindesk.exchange.fhir_in import Imported
from paindesk.exchange.places import place
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import told, tr
from paindesk.kit.page import Page
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.rules.morphine_equivalents import of_record
from paindesk.shell.banner_facts import identity_line
from paindesk.shell.workplace import Workplace
from paindesk.store import PatientLine

_MOST_ROWS = 60


class ImportPage(QWidget):
    """`confirm` writes the record, `leave` forgets it. `twins` are patients already here who may be the same."""

    def __init__(
        self,
        imported: Imported,
        twins: tuple[PatientLine, ...],
        place: Workplace,
        confirm: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        record = imported.record
        self.page = Page(
            tr("Import: {name}", name=record.patient.name or tr("patient without a name")),
            tr("Nothing is written until you confirm. Check who it is, and what could not be read."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        left, right = self.page.columns(1, 1)
        left.addWidget(self._who(imported, twins, place))
        left.addWidget(self._understood(imported))
        left.addWidget(self._medicines(imported))
        right.addWidget(self._opioids(imported, place))
        if record.goals_in_own_words:
            right.addWidget(self._goals(imported))
        right.addWidget(self._not_understood(imported))
        self.page.set_back(tr("Do not import"))
        self.page.set_next(tr("Add to the clinic"))
        self.page.next.connect(confirm)
        self.page.back.connect(leave)
        QShortcut(QKeySequence("Ctrl+Return"), self, confirm)
        QShortcut(QKeySequence("Escape"), self, leave)

    def _who(self, imported: Imported, twins: tuple[PatientLine, ...], place: Workplace) -> Card:
        patient = imported.record.patient
        card = Card(patient.name or tr("Patient without a name"))
        card.add(label(identity_line(patient, place.today())))
        if patient.deceased:
            card.add(label(tr("The record says that this patient has died."), "stop"))
        if twins:
            none = tr("none", "a chart number")
            names = ", ".join(tr("{name} (MRN {mrn})", name=one.name, mrn=one.mrn or none) for one in twins)
            words = tr("Somebody like this is here already: {names}. Importing adds a second chart.", names=names)
            card.add(label(words, "caution"))
        return card

    def _understood(self, imported: Imported) -> Card:
        card = Card(tr("Understood"))
        table = LightTable(("", ""), stretch=(3, 1), name=tr("Understood"))
        table.set_rows([[told(words), bold(str(count))] for words, count in imported.understood])
        card.add(table)
        return card

    def _medicines(self, imported: Imported) -> Card:
        card = Card(tr("Medicines to look at"))
        odd = [line for line in imported.record.medicines if line.disagreement or not line.ingredients]
        for line in odd[:_MOST_ROWS]:
            why = told(line.disagreement) or tr("The name was not recognised; it takes no part in the checks.")
            card.add(label(line.text, "bold"))
            card.add(label(why, "caution"))
        if not odd:
            card.add(label(tr("Every medicine was recognised, and no text disagrees with its timing."), "muted"))
        return card

    def _opioids(self, imported: Imported, place: Workplace) -> Card:
        mme = of_record(imported.record, place.knowledge, place.today())
        card = Card(tr("Opioids"))
        words = tr("cannot calculate") if mme.per_day is None else tr("{mme} MME a day", mme=plain(mme.per_day))
        if mme.per_day is not None and not mme.complete:
            words = tr("at least {mme} MME a day, incomplete", mme=plain(mme.per_day))
        card.add_beside_title(Chip(words, "caution" if mme.lines else "ok"))
        again = [line for line in mme.lines if line.per_day is None and line.reason.startswith("ordered again")]
        for line in [one for one in mme.lines if one not in again][:_MOST_ROWS]:
            card.add(label(line.text, "bold"))
            card.add(label(told(line.reason), "" if line.included else "muted"))
        if again:
            card.add(label(tr("{count} earlier orders of the same, each counted once.", count=len(again)), "muted"))
        if not mme.lines:
            card.add(label(tr("No opioid on the list."), "muted"))
        return card

    def _goals(self, imported: Imported) -> Card:
        card = Card(tr("In the patient's own words"))
        for words in imported.record.goals_in_own_words[:5]:
            card.add(label(f"“{words}”"))
        return card

    def _not_understood(self, imported: Imported) -> Card:
        lines = imported.record.not_understood
        card = Card(tr("Not understood"))
        card.add_beside_title(Chip(str(len(lines)), "caution" if lines else "ok"))
        table = LightTable((tr("Where"), tr("What it says"), tr("Why")), stretch=(2, 4, 4), name=tr("Not understood"))
        table.set_rows([[muted(told(place(one.where))), one.text[:200], told(one.why)] for one in lines[:_MOST_ROWS]])
        if lines:
            card.add(table)
        else:
            card.add(label(tr("Everything in the file was read."), "muted"))
        if len(lines) > _MOST_ROWS:
            card.add(
                label(tr("and {count} more; all are kept with the chart.", count=len(lines) - _MOST_ROWS), "muted")
            )
        return card
