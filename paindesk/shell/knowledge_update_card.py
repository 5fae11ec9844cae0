"""Another edition of the knowledge, and the clinic's own folder, in the settings: shown before anything is changed."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.check_field import CheckField
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.kit.work_bar import WorkBar
from paindesk.knowledge_here import KnowledgeHome, LocalFolder, Offer, look_at, look_at_local
from paindesk.rules.evidence import spoken
from paindesk.shell.edition_in_force import EditionInForce
from paindesk.shell.workplace import Workplace
from paindesk.store import Right

_MOST_NAMES = 40  # of one row; the command line lists them all


class KnowledgeUpdateCard(Card):
    """For whoever looks after the users. What is chosen here advises from the next start of PainDesk."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("Knowledge: another edition, local files"))
        self._place = place
        self._home = place.knowledge_home
        self.offer: Offer | None = None
        self._stopped, self._installing = Event(), False
        self._local = self._home.local if self._home is not None else ""
        knowledge = place.knowledge
        day = spoken(knowledge.reviewed_on)
        self.add(label(tr("Edition {edition}, reviewed {day}, advises here.", edition=knowledge.edition, day=day)))
        for one in knowledge.left_out:
            self.add(label(one, "caution"))
        if self._home is None:
            self.add(label(tr("The sample clinic stays with the edition it came with."), "muted"))
            return
        self.standing = EditionInForce(place, self._home, may=place.desk.may(Right.PEOPLE))
        self.add(self.standing)
        self._add_editions()
        self._add_local()
        self._open()

    def _add_editions(self) -> None:
        words = tr(
            "A new edition is a signed folder or .zip. It advises from the next start; earlier editions are kept, and "
            "every signed visit names the one that advised it."
        )
        self.add(label(words, "muted"))
        self.folder, self.file = Button(tr("Update from a folder…")), Button(tr("Update from a .zip…"))
        self.folder.clicked.connect(lambda _: self._ask_folder())
        self.file.clicked.connect(lambda _: self._ask_file())
        self.add(in_a_row(self.folder, self.file))
        self.bar = WorkBar(self.stop)
        self.add(self.bar)
        self.said = label("")
        self.table = LightTable(
            (tr("What"), tr("Now"), tr("In the update")), stretch=(22, 30, 48), name=tr("What the update changes")
        )
        self.older = CheckField(tr("It is older than the edition that advises now; install it all the same"))
        self.older.changed.connect(self._fit)
        self.install = Button(tr("Install this edition"), primary=True)
        self.install.clicked.connect(lambda _: self._install())
        for piece in (self.said, self.table, self.older, in_a_row(self.install)):
            self.add(piece)
        for hidden in (self.said, self.table, self.older, self.install):
            hidden.hide()

    def _add_local(self) -> None:
        self.local = label("")
        self.choose, self.none = Button(tr("Choose a local folder…")), Button(tr("Use no local folder"))
        self.choose.clicked.connect(lambda _: self._ask_local())
        self.none.clicked.connect(lambda _: self._keep_local(""))
        self.local_said = label("")
        self.local_said.hide()
        self.add(self.local)
        words = tr("It adds medicines and house rules, which may only be stricter; all of it is marked as local.")
        self.add(label(words, "muted"))
        for piece in (in_a_row(self.choose, self.none), self.local_said):
            self.add(piece)
        self._show_local()

    def _open(self) -> None:
        """What this person may press."""
        may, held = self._place.desk.may(Right.PEOPLE), "local_knowledge" in self._place.site.locked
        for button in (self.folder, self.file):
            button.setEnabled(may)
        self.choose.setEnabled(may and not held)
        self.none.setEnabled(may and not held and bool(self._local))
        if held:
            self.add(label(tr("The local folder is locked: set by your administrator."), "small"))
        if not may:
            self.add(label(tr("The clinic's administrator may change these."), "muted"))

    # Another edition ------------------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, tr("The folder of the new edition")):
            self.look(Path(chosen))

    def _ask_file(self) -> None:
        kinds = tr("Editions (*.zip)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("The .zip of the new edition"), "", kinds)
        if chosen:
            self.look(Path(chosen))

    def look(self, pack: Path) -> None:
        """Check the pack and show what it would change; nothing changes yet."""
        if self._installing:
            return
        self._begin(tr("The update is checked…"))
        work = partial(look_at, pack, self._there(), self._place.today())
        asked = self._stopped

        def stopped() -> None:  # by this card's own button, by the line at the bottom of the window, or by another look
            if isValid(self) and asked is self._stopped:
                self._say(tr("Stopped: nothing was installed."))

        label = tr("Checking the update")
        self._place.jobs.run(work, self._show, self._refused, label=label, cancel=asked, stopped=stopped)

    def stop(self) -> None:
        """Look no further, or install no more of it: nothing is changed, unless all of it is in place already."""
        self._stopped.set()
        if self._installing:
            self.bar.say_stopping()
        else:
            self._say(tr("Stopped: nothing was installed."))
            self.file.setFocus()

    def _begin(self, words: str) -> None:
        self._stopped.set()  # a check of before that is still under way
        self._stopped = Event()
        self.offer = None
        self._say("")
        self.bar.say(words)

    def _show(self, offer: Offer) -> None:
        if not isValid(self):
            return  # the page was left meanwhile
        focus = QApplication.focusWidget()
        asks = focus is None or self.isAncestorOf(focus)  # a blank that is typed elsewhere would install it
        self.bar.end()
        self.offer = offer
        now, new, changes = offer.now.knowledge, offer.pack.manifest, offer.changes
        if changes.same and not offer.now.refused:
            self.offer = None
            self._say(tr("Edition {edition} is the one that advises already.", edition=new.edition))
            return
        none = tr("none")
        self.table.set_rows(
            [
                [tr("Edition"), now.edition, new.edition],
                [tr("Reviewed on"), spoken(now.reviewed_on), spoken(new.reviewed)],
                [tr("Medicines added"), "", _listed(changes.added) or none],
                [tr("Medicines removed"), _listed(changes.removed) or none, ""],
                [tr("Medicines changed"), "", _listed(changes.changed) or none],
                [tr("Other facts changed"), "", _listed(changes.files) or none],
            ]
        )
        self._say(tr("Signed and whole; PainDesk can read all of it. Nothing is installed yet."))
        for piece in (self.table, self.install):
            piece.show()
        self.older.set_value(False)
        self.older.setVisible(changes.older)
        self._fit()
        if asks:
            (self.older if changes.older else self.install).setFocus()

    def _fit(self) -> None:
        assert self.offer is not None
        self.install.setEnabled(not self.offer.changes.older or self.older.value())

    def _install(self) -> None:
        offer, home, desk = self.offer, self._there(), self._place.desk
        assert offer is not None
        self._begin(tr("Installing edition {edition}…", edition=offer.edition))
        self._installing = True
        stopped = self._stopped.is_set

        def work() -> None:
            offer.install(home, desk, stopped)

        self._place.jobs.run(
            work, lambda _: self._installed(offer.edition), self._refused, tr("Installing the edition")
        )

    def _installed(self, edition: str) -> None:
        said = tr("Edition {edition} is installed.", edition=edition)
        advice = tr("It advises from the next start of PainDesk: close every window and open it again.")
        self._place.notices.say(said, advice, "ok")
        if isValid(self):
            self._say(f"{said} {advice}")
            self.standing.look()

    def _refused(self, trouble: Exception) -> None:
        here = isValid(self)
        if here and isinstance(trouble, PainDeskError):
            self._say(f"{told(trouble.message)} {told(trouble.advice)}".strip())
            return
        self._place.trouble(trouble)
        if here:
            self._say("")

    def _say(self, words: str) -> None:
        """The words, and nothing to install below them."""
        self._installing = False
        self.bar.end()
        self.said.setText(words)
        self.said.setVisible(bool(words))
        for hidden in (self.table, self.older, self.install):
            hidden.hide()

    # The clinic's own folder ----------------------------------------------------------------------------------------

    def _ask_local(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Local medicines and house rules"), self._local)
        if chosen:
            self.use_local(Path(chosen))

    def use_local(self, folder: Path) -> None:
        """Read the folder as the next start would; only one that is in order is taken."""

        def then(found: LocalFolder) -> None:
            added, ruled = (_listed(names) or tr("none") for names in (found.added, found.ruled))
            words = tr("Local medicines: {medicines}. House rules for: {ruled}.", medicines=added, ruled=ruled)
            self._keep_local(str(folder), words, found.digest)

        work = partial(look_at_local, folder, self._there())
        self._place.jobs.run(work, then, self._local_refused, label=tr("Reading the folder"))

    def _keep_local(self, folder: str, words: str = "", digest: str = "") -> None:
        home = self._there()

        def then(_: None) -> None:
            self._local = folder
            said = f"{words} {tr('This holds from the next start of PainDesk.')}".strip()
            if isValid(self):
                self._show_local()
                self._say_local(said)
            else:
                self._place.notices.say(said, level="ok")

        def work() -> None:
            self._place.desk.change_knowledge(lambda: home.keep_local(folder), local=digest)

        self._place.jobs.run(work, then, self._local_refused)

    def _local_refused(self, trouble: Exception) -> None:
        if not isValid(self) or not isinstance(trouble, PainDeskError):
            self._place.trouble(trouble)
        else:
            why = told(trouble.message)
            self._say_local(tr("That folder is not used: {why}. {advice}", why=why, advice=told(trouble.advice)))

    def _say_local(self, words: str) -> None:
        self.local_said.setText(words)
        self.local_said.show()

    def _show_local(self) -> None:
        words = tr("Local folder: {folder}", folder=self._local) if self._local else tr("There is no local folder.")
        self.local.setText(words)
        self.none.setEnabled(bool(self._local))

    def _there(self) -> KnowledgeHome:
        assert self._home is not None
        return self._home


def _listed(names: tuple[str, ...]) -> str:
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return tr("{names} and {count} more", names=", ".join(names[:_MOST_NAMES]), count=len(names) - _MOST_NAMES)
