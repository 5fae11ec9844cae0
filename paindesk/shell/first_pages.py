"""The first start, page by page: where the record is, backups, people, paper and printer, and what was set."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.fields import ChoiceField, TextField, labelled
from paindesk.kit.language import later, told, tr, tr_each
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.shell.choices import PAPER_SIZES, ROLES
from paindesk.shell.gate_page import GatePage

HERE, MAKE, JOIN = "here", "make", "join"
_PLACES = (
    (HERE, later("On this computer: a new record file")),
    (JOIN, later("On the clinic's server: a record is there already")),
    (MAKE, later("On the clinic's server: make the first record there")),
)


class WherePage(GatePage):
    """`chosen(way, address)`: a new file here ("here"), or a server whose record is joined or made."""

    def __init__(self, file: str, chosen: Callable[[str, str], None]) -> None:
        super().__init__(
            tr("Welcome to PainDesk"),
            tr(
                "A few pages set it up; what can wait can be skipped and done later in the settings. First: where do "
                "the patients' records live? Nothing leaves the clinic except by a person's act."
            ),
            tr("Next"),
        )
        self._chosen, self._file = chosen, file
        self.way = ChoiceField(tr("Where the record lives"), tr_each(_PLACES))
        self.fields.addWidget(labelled(tr("Where the record lives"), self.way))
        self.note = label("", "muted")
        self.fields.addWidget(self.note)
        self.address = TextField(tr("Address of the server"), "postgresql+psycopg://user@host/name")
        self.address_box = labelled(tr("Address, without a password: that is asked for"), self.address)
        self.address.returnPressed.connect(self.submit)
        self.fields.addWidget(self.address_box)
        self.way.changed.connect(self._fit)
        self._fit()
        self.setFocusProxy(self.way)
        self.enter_submits()

    def _fit(self) -> None:
        server = self.way.value() != HERE
        self.address_box.setVisible(server)
        where = tr("PostgreSQL, for several desks at once. Whoever runs the server knows its address.")
        self.note.setText(where if server else tr("The file, encrypted: {file}", file=self._file))

    def submit(self) -> None:
        """Hand over what was chosen; an address must at least look like one."""
        address = self.address.value().strip()
        if self.way.value() == HERE:
            self._chosen(HERE, "")
            return
        if not address.startswith(("postgresql://", "postgresql+psycopg://")) or "@" not in address:
            self.show_trouble(
                PainDeskError(tr("That is no address of a server."), tr("Write postgresql+psycopg://user@host/name."))
            )
            return
        if ":" in address.split("://", 1)[1].split("@", 1)[0]:
            self.show_trouble(
                PainDeskError(tr("There is a password in the address."), tr("Leave it out; it is asked for."))
            )
            return
        self.show_work(tr("Asking the server…"))
        self._chosen(self.way.value(), address)


class BackupPlacePage(GatePage):
    """`next_page(folder)`: None keeps the place beside the record. `folder` was chosen before."""

    def __init__(self, record: Path, next_page: Callable[[Path | None], None], folder: Path | None = None) -> None:
        super().__init__(
            tr("Where backups go"),
            tr(
                "One is made a day and when PainDesk is closed, encrypted and checked. A place on another disk (a "
                "second disk, a network drive) survives the loss of this one."
            ),
            tr("Next"),
        )
        self._record, self._next_page = record, next_page
        self.folder = folder
        self.said = label("")
        self.fields.addWidget(self.said)
        self.choose = Button(tr("Choose another place…"))
        self.choose.clicked.connect(lambda _: self._ask())
        self.add_button(self.choose)
        self._show()
        self.setFocusProxy(self.button)
        self.enter_submits()

    def _ask(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Where backups are kept"))
        if chosen:
            self.use(Path(chosen))

    def use(self, folder: Path) -> None:
        """Propose this folder, if it can be written."""
        try:
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as trouble:
            why = told(trouble.strerror or "") or tr("the system does not say why")
            self.show_trouble(
                PainDeskError(
                    tr("{folder} cannot be written: {why}.", folder=folder, why=why), tr("Choose another place.")
                )
            )
            return
        self.folder = folder
        self.clear_trouble()
        self._show()

    def _show(self) -> None:
        if self.folder is None:
            folder, same = self._record.with_name("backups"), True
        else:
            folder, same = self.folder, self.folder.stat().st_dev == self._record.parent.stat().st_dev
        here, elsewhere = later("Now: {folder}, on the disk of the record."), later("Now: {folder}, on another disk.")
        self.said.setText(tr(here if same else elsewhere, folder=folder))

    def submit(self) -> None:
        self._next_page(self.folder)


class PeoplePage(GatePage):
    """`add(name, login, role)` adds somebody and gives the first password back. Empty fields go on."""

    def __init__(self, add: Callable[[str, str, str], str], next_page: Callable[[], None]) -> None:
        super().__init__(
            tr("Who else works here"),
            tr(
                "Everybody signs in as themselves. Add people now or later (Ctrl+Shift+U). A clinic that has an "
                "administrator leaves the users to them."
            ),
            tr("Next"),
        )
        self._add, self._next_page = add, next_page
        self.name = self.add_field(tr("Name"), TextField(tr("Name")))
        self.login = self.add_field(tr("Sign-in name"), TextField(tr("Sign-in name")))
        self.role = ChoiceField(tr("Role"), tr_each(ROLES))
        self.role.set_value("nurse")
        self.fields.addWidget(labelled(tr("Role"), self.role))
        Unentered(self, "people", {"name": self.name, "login": self.login}, beside={"role": self.role})
        self.more = Button(tr("Add"))
        self.more.clicked.connect(lambda _: self.add_one())
        self.add_button(self.more)
        self.given: list[str] = []
        self.said = label("")
        self.said.hide()
        self.fields.addWidget(self.said)
        self.setFocusProxy(self.name)

    def add_one(self) -> bool:
        """Add who stands in the fields; whether that went well."""
        name, login = self.name.value().strip(), self.login.value().strip()
        if not name or not login:
            self.show_trouble(PainDeskError(tr("Enter a name and a sign-in name."), tr("Or empty both, and go on.")))
            return False
        try:
            first = self._add(name, login, self.role.value())
        except PainDeskError as trouble:
            self.show_trouble(trouble)
            return False
        self.clear_trouble()
        self.given.append(f"{name} ({login}): {first}")
        said = tr("First passwords, shown this once; hand them over in person:")
        self.said.setText("\n".join((said, *self.given)))
        self.said.show()
        self.name.set_value("")
        self.login.set_value("")
        self.name.setFocus()
        return True

    def submit(self) -> None:
        """Go on; what still stands in the fields is added first, and its password must be seen."""
        if self.name.value().strip() or self.login.value().strip():
            self.add_one()
            return
        self._next_page()


class PaperPage(GatePage):
    """Which paper; `print_test(size)` prints a page without a patient and says in a sentence how that went."""

    def __init__(self, size: str, print_test: Callable[[str], str], next_page: Callable[[str], None]) -> None:
        super().__init__(
            tr("Paper and printer"),
            tr(
                "Which paper is in the printer? A test page shows the clinic's letterhead; nothing of a patient "
                "is on it."
            ),
            tr("Next"),
        )
        self._print, self._next_page = print_test, next_page
        self.paper = ChoiceField(tr("Paper of every print"), tr_each(PAPER_SIZES))
        self.paper.set_value(size)
        self.fields.addWidget(labelled(tr("Paper", "a sheet"), self.paper))
        self.test = Button(tr("Print a test page…"))
        self.test.clicked.connect(lambda _: self.try_printer())
        self.add_button(self.test)
        self.said = label("", "muted")
        self.said.hide()
        self.fields.addWidget(self.said)
        self.setFocusProxy(self.paper)
        self.enter_submits()

    def try_printer(self) -> None:
        """Print the page; the button says that it works at it."""
        self.test.set_text(tr("Printing…"))
        self.test.setEnabled(False)
        self.test.repaint()
        try:
            words = self._print(self.paper.value())
        except PainDeskError as trouble:
            self.show_trouble(trouble)
        else:
            self.clear_trouble()
            self.said.setText(words)
            self.said.setVisible(bool(words))
        self.test.set_text(tr("Print a test page…"))
        self.test.setEnabled(True)

    def submit(self) -> None:
        self._next_page(self.paper.value())


class ReadyPage(GatePage):
    """What was set, and what comes first."""

    def __init__(self, facts: Mapping[str, str], done: Callable[[], None]) -> None:
        super().__init__(
            tr("Ready"), tr("All of it can be changed later in the settings (Ctrl+,)."), tr("Open PainDesk")
        )
        self._done = done
        for title, words in facts.items():
            self.fields.addWidget(labelled(title, label(words)))
        self.fields.addWidget(label(tr("Ctrl+N adds a patient, Ctrl+K finds one, F1 lists every shortcut."), "muted"))
        self.setFocusProxy(self.button)
        self.enter_submits()

    def submit(self) -> None:
        self.show_work(tr("Opening…"))
        self._done()
