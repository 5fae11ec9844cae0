"""Which edition of the knowledge advises, where it lies and who signed it, and the way back to PainDesk's own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import told, tr
from paindesk.kit.text import label
from paindesk.knowledge_here import KnowledgeHome, Standing, back_to_own, standing
from paindesk.shell.workplace import Workplace

_KEY_SHOWN = 12  # of the 44 signs of a public key: enough to compare with what stands in a file


class EditionInForce(QWidget):
    """What advises now and from the next start. `may`: whether this person may go back to PainDesk's own."""

    def __init__(self, place: Workplace, home: KnowledgeHome, *, may: bool) -> None:
        super().__init__()
        self._place, self._home, self._may = place, home, may
        self._found: Standing | None = None
        self.where, self.ahead = label(""), label("", "caution")
        self.own = Button(tr("Back to PainDesk's own edition…"))
        self.own.clicked.connect(lambda _: self._ask())
        self.asked = label("")
        self.yes, self.no = Button(tr("Go back to it"), primary=True), Button(tr("Leave it as it is"))
        self.yes.clicked.connect(lambda _: self._go_back())
        self.no.clicked.connect(lambda _: self._leave())
        self.said = label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for piece in (self.where, self.ahead, label(keys_told(home), "muted")):
            column.addWidget(piece)
        column.addLayout(in_a_row(self.own))
        column.addWidget(self.asked)
        column.addLayout(in_a_row(self.yes, self.no))
        column.addWidget(self.said)
        for hidden in (self.where, self.ahead, self.own, self.asked, self.yes, self.no, self.said):
            hidden.hide()
        self.look()

    def look(self) -> None:
        """Look anew at what is installed."""
        self._place.jobs.run(lambda: standing(self._home), self._show, self._refused, label=tr("Reading the edition"))

    def _show(self, found: Standing) -> None:
        if not isValid(self):
            return  # the page was left meanwhile
        self._found = found
        now = self._place.knowledge.edition.split(" ")[0]  # without the mark of local files
        if now == found.installed:
            self.where.setText(
                tr("It is installed in {folder}, signed by {who}.", folder=found.folder, who=self._signer(found.signer))
            )
        else:
            self.where.setText(tr("It came with PainDesk."))
        self.where.setVisible(now in (found.installed, found.own))
        self.ahead.setText(self._told_ahead(found, now))
        self.ahead.setVisible(bool(self.ahead.text()))
        self.own.setVisible(bool(found.installed or found.refused))
        self.own.setEnabled(self._may)

    def _told_ahead(self, found: Standing, now: str) -> str:
        """What the next start changes, else ""."""
        if found.refused:
            return tr("The installed edition is not used: {why}.", why=told(found.refused))
        if found.next == now or (found.installed and now == found.own and self._place.knowledge.left_out):
            return ""  # why an installed one was left out at this start stands above
        if found.installed:
            return tr(
                "From the next start of PainDesk edition {edition} advises, signed by {who}.",
                edition=found.installed,
                who=self._signer(found.signer),
            )
        return tr("From the next start of PainDesk its own edition {edition} advises.", edition=found.own)

    def _signer(self, key: str) -> str:
        name, short = self._home.publishers.get(key, ""), f"{key[:_KEY_SHOWN]}…"
        if name:
            return tr("{name} (key {key})", name=name, key=short)
        return tr("the key {key} of your site settings", key=short)

    def _ask(self) -> None:
        found = self._found
        assert found is not None
        words = tr("From the next start of PainDesk its own edition {edition} advises.", edition=found.own)
        kept = tr("What is installed stays on this computer and can be installed again.")
        self.asked.setText(f"{words} {kept}")
        self._asking(True)
        self.no.setFocus()

    def _asking(self, shown: bool) -> None:
        for piece in (self.asked, self.yes, self.no):
            piece.setVisible(shown)
        self.own.setVisible(not shown)
        self.said.hide()

    def _leave(self) -> None:
        self._asking(False)
        self.own.setFocus()

    def _go_back(self) -> None:
        self._asking(False)
        self.own.setEnabled(False)
        place, home = self._place, self._home

        def then(edition: str) -> None:
            said = tr("PainDesk's own edition {edition} is chosen.", edition=edition)
            advice = tr("It advises from the next start of PainDesk: close every window and open it again.")
            place.notices.say(said, advice, "ok")
            if isValid(self):
                self._say(f"{said} {advice}")
                self.look()

        place.jobs.run(lambda: back_to_own(home, place.desk), then, self._refused, label=tr("Changing the edition"))

    def _refused(self, trouble: Exception) -> None:
        if not isinstance(trouble, PainDeskError):
            self._place.trouble(trouble)
        elif isValid(self):
            self.own.setEnabled(self._may)
            self._say(f"{told(trouble.message)} {told(trouble.advice)}".strip())

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()


def keys_told(home: KnowledgeHome) -> str:
    """Whose signatures are trusted on this computer."""
    of_site = len([key for key in home.keys if key not in home.publishers])
    if not home.publishers:
        return tr("No publisher's key yet; keys of your site settings: {count}.", count=of_site)
    names = ", ".join(home.publishers.values())
    return tr("Publisher's keys: {names}; keys of your site settings: {count}.", names=names, count=of_site)
