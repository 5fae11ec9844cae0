"""The keys of the record file, for whoever looks after the people: recovery key, passphrase for scripts, a new key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField
from paindesk.kit.flow import emptied, in_a_row
from paindesk.kit.language import later, told, tr
from paindesk.kit.text import label
from paindesk.shell.gate_page import secret_field
from paindesk.shell.recovery_page import WRITTEN, key_label
from paindesk.shell.recovery_paper import KeyPaperRow, KeySheet
from paindesk.shell.workplace import Workplace
from paindesk.store import KeyState, new_recovery_key


class KeysCard(Card):
    """Hidden on a server, which has no key file."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("Keys of the record file"))
        self._place = place
        self.state = label("", "muted")
        self.add(self.state)
        self.recovery = Button(tr("New recovery key…"))
        self.recovery.clicked.connect(lambda _: self.show_recovery_key())
        self.rotate = Button(tr("New key of the file"))
        self.rotate.clicked.connect(lambda _: self.rotate_key())
        self.add(in_a_row(self.recovery, self.rotate))
        self._shown = QVBoxLayout()
        self.add(self._shown)
        self.written = CheckField(tr(WRITTEN))
        self.written.hide()
        self.add(self.written)
        self._key = ""
        self.destroyed.connect(partial(_left, place))
        self.written.changed.connect(self._keep)
        self.passphrase = secret_field(tr("Passphrase for scripts"))
        self.add(label(tr("A passphrase for scripts, which open the file without signing in:"), "small"))
        self.add(self.passphrase)
        self.set_passphrase = Button(tr("Set passphrase"))
        self.set_passphrase.clicked.connect(lambda _: self._set(self.passphrase.value()))
        self.passphrase.returnPressed.connect(lambda: self._set(self.passphrase.value()))
        self.no_passphrase = Button(tr("No passphrase"))
        self.no_passphrase.clicked.connect(lambda _: self._run(lambda: place.desk.people.set_passphrase(""), tr(_GONE)))
        self.add(in_a_row(self.set_passphrase, self.no_passphrase))
        place.jobs.run(place.desk.people.key_state, self._fit, self._cannot, label=tr("Reading the keys"))

    def show_recovery_key(self) -> None:
        """Another one; the one before opens the file until this one is said to be written down."""
        emptied(self._shown)
        self._key = new_recovery_key()
        self._place.once.hold(tr(_NEW_KEY))
        self._shown.addWidget(key_label(self._key))
        place = self._place
        sheet = KeySheet(clinic=place.desk.clinic, on=place.today(), paper_size=place.settings.paper_size)
        self._shown.addWidget(KeyPaperRow(self._key, sheet, place.trouble))
        self.written.set_value(False)
        self.written.show()

    def rotate_key(self) -> None:
        """Encrypt the file anew: after somebody left who had it in hand, or a computer was lost."""
        self.rotate.setEnabled(False)
        self._run(
            self._place.desk.people.rotate_key,
            tr(
                "The file is encrypted under a new key. Passwords and recovery key stay; backups made before keep "
                "the old."
            ),
        )

    def _keep(self) -> None:
        if not self.written.value():
            return
        key = self._key
        self._place.once.let_go(tr(_NEW_KEY))
        done = tr("The new recovery key holds from now on.")
        self._run(lambda: self._place.desk.people.keep_recovery_key(key), done, otherwise=tr(_VOID))
        emptied(self._shown)
        self.written.hide()

    def _set(self, passphrase: str) -> None:
        if not passphrase:
            self._place.trouble(
                PainDeskError(tr("There is no passphrase typed."), tr("Type one of 12 characters or more."))
            )
            return
        self.passphrase.set_value("")
        act = self._place.desk.people.set_passphrase
        self._run(lambda: act(passphrase), tr("The passphrase opens the file from now on."))

    def _run(self, act: Callable[[], None], done: str, *, otherwise: str = "") -> None:
        """`otherwise` is the advice where it is refused."""
        people = self._place.desk.people

        def work() -> KeyState | None:
            act()
            return people.key_state()

        def then(state: KeyState | None) -> None:
            if isValid(self):
                self._fit(state)
            self._place.notices.say(done, level="ok")

        def failed(trouble: Exception) -> None:
            if isValid(self):
                self.rotate.setEnabled(True)
            if otherwise and isinstance(trouble, PainDeskError):
                trouble = PainDeskError(told(trouble.message), otherwise)
            self._place.trouble(trouble)

        self._place.jobs.run(work, then, failed, label=tr("Changing the keys"))

    def _fit(self, state: KeyState | None) -> None:
        self.setVisible(state is not None)
        if state is None:
            return
        everybody = tr("Everybody's own password opens the file.")
        recovery = tr("There is a recovery key.") if state.recovery else tr("There is no recovery key yet: make one.")
        scripts = tr("A passphrase opens the file too.") if state.passphrase else tr("No passphrase opens it.")
        self.state.setText(f"{everybody} {recovery} {scripts}")
        self.no_passphrase.setEnabled(state.passphrase)
        self.rotate.setEnabled(True)

    def _cannot(self, _: Exception) -> None:
        if isValid(self):
            self.hide()  # the page says that this is for the administrator


def _left(place: Workplace) -> None:
    """The page is gone. Who wrote the key down and did not say so would find out when nothing else opens the file."""
    if tr(_NEW_KEY) in place.once.titles():
        place.once.let_go(tr(_NEW_KEY))
        place.notices.say(tr("Nobody said that the new recovery key is on paper."), tr(_VOID), "caution")


_VOID = later(
    "It does not hold: throw away what was written or printed of it. What opened the file before opens it still."
)
_NEW_KEY = later("New recovery key")
_GONE = later("The passphrase opens the file no more.")
