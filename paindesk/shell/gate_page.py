"""The way in: making the record file, signing in, and unlocking again over the open form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import TextField, labelled
from paindesk.kit.text import label

if TYPE_CHECKING:  # the first window needs neither the record file nor the visit
    from paindesk.domain.visit import Clinic
    from paindesk.store import NewUser

_SHORTEST_PASSPHRASE = 12


def secret_field(name: str) -> TextField:
    """A field whose letters are not shown."""
    field = TextField(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class GatePage(QWidget):
    """A card in the middle of the window with fields, one sentence of trouble, and one button."""

    def __init__(self, title: str, sentence: str, button: str) -> None:
        super().__init__()
        self.setObjectName("page_body")
        self.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        self.card = Card(title)
        self.card.setFixedWidth(theme.px(430))
        self.card.add(label(sentence, "muted"))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme.px(10))
        self.card.add(self.fields)
        self._trouble = label("", "error")
        self._trouble.hide()
        self.card.add(self._trouble)
        self.button = Button(button, primary=True, hint="Enter")
        self.button.clicked.connect(lambda _: self.submit())
        self.extra = QHBoxLayout()
        self.extra.addStretch(1)
        self.extra.addWidget(self.button)
        self.card.add(self.extra)
        row.addWidget(self.card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def add_field(self, words: str, field: TextField) -> TextField:
        """Put a field under its label; Enter in it submits."""
        self.fields.addWidget(labelled(words, field))
        field.returnPressed.connect(self.submit)
        return field

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Another way than the button's, at its left. Offered once."""
        if any(one.text() == words for one in self.findChildren(Button)):
            return
        other = Button(words)
        other.clicked.connect(lambda _: act())
        self.extra.insertWidget(0, other)

    def show_trouble(self, trouble: Exception) -> None:
        """Say what is wrong and what to do; the fields stay as they are."""
        advice = trouble.advice if isinstance(trouble, PainDeskError) else ""
        self._trouble.setText(f"{trouble} {advice}".strip())
        self._trouble.show()
        self.button.setEnabled(True)

    def submit(self) -> None:
        """What the button does."""
        raise NotImplementedError


class CreatePage(GatePage):
    """Makes the record file: passphrase, clinic, first clinician."""

    def __init__(self, place: str, create: Callable[[str, Clinic, NewUser], None]) -> None:
        super().__init__(
            "Make the clinic's record file",
            f"It is encrypted and stays on this computer: {place}. Without the passphrase nobody can open it, "
            "not even its makers: write it down and keep it safe.",
            "Make the record file",
        )
        self._create = create
        self.clinic = self.add_field("Clinic name", TextField("Clinic name"))
        self.phone = self.add_field("Clinic phone", TextField("Clinic phone"))
        self.name = self.add_field("Your name, as it is printed and signed", TextField("Your name"))
        self.login = self.add_field("Sign-in name", TextField("Sign-in name"))
        self.password = self.add_field("Your password, 12 characters or more", secret_field("Your password"))
        self.passphrase = self.add_field(
            "Passphrase of the record file, 12 characters or more", secret_field("Passphrase")
        )
        self.again = self.add_field("The passphrase again", secret_field("The passphrase again"))
        self.setFocusProxy(self.clinic)

    def missing(self) -> str:
        """What still stands in the way, in one sentence; "" when nothing does."""
        wanted: Sequence[tuple[str, str]] = (
            (self.clinic.value(), "Enter the clinic's name."),
            (self.name.value(), "Enter your name."),
            (self.login.value(), "Enter a sign-in name."),
        )
        for value, sentence in wanted:
            if not value.strip():
                return sentence
        if len(self.password.value()) < _SHORTEST_PASSPHRASE:
            return "The password needs 12 characters or more."
        if len(self.passphrase.value()) < _SHORTEST_PASSPHRASE:
            return "The passphrase needs 12 characters or more."
        if self.passphrase.value() != self.again.value():
            return "The two passphrases differ."
        return ""

    def submit(self) -> None:
        if sentence := self.missing():
            self.show_trouble(PainDeskError(sentence))
            return
        from paindesk.domain.visit import Clinic  # noqa: PLC0415 - loaded after the first window
        from paindesk.store import NewUser  # noqa: PLC0415 - as above

        self.button.setEnabled(False)
        clinic = Clinic(name=self.clinic.value().strip(), phone=self.phone.value().strip())
        user = NewUser(
            login=self.login.value().strip(),
            name=self.name.value().strip(),
            password=self.password.value(),
            role="clinician",
        )
        self._create(self.passphrase.value(), clinic, user)


class SignInPage(GatePage):
    """Opens the record file and signs in; with `passphrase_known` only the user is asked."""

    def __init__(
        self, clinic: str, sign_in: Callable[[str, str, str], None], *, passphrase_known: bool = False
    ) -> None:
        super().__init__("Sign in", clinic, "Sign in")
        self._sign_in = sign_in
        self.passphrase: TextField | None = None
        if not passphrase_known:
            self.passphrase = self.add_field("Passphrase of the record file", secret_field("Passphrase"))
        self.login = self.add_field("Sign-in name", TextField("Sign-in name"))
        self.password = self.add_field("Password", secret_field("Password"))
        self.setFocusProxy(self.passphrase or self.login)

    def submit(self) -> None:
        self.button.setEnabled(False)
        passphrase = self.passphrase.value() if self.passphrase is not None else ""
        self._sign_in(passphrase, self.login.value().strip(), self.password.value())


class LockPage(GatePage):
    """Lies over the open form. Nothing typed is discarded; the same user's password opens it again."""

    def __init__(self, name: str, unlock: Callable[[str], None], *, hint: str = "") -> None:
        super().__init__("Locked", f"{name} is signed in. Everything typed is saved.{hint}", "Unlock")
        self._unlock = unlock
        self.password = self.add_field("Password", secret_field("Password"))
        self.setFocusProxy(self.password)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def submit(self) -> None:
        self.button.setEnabled(False)
        self._unlock(self.password.value())
        self.password.set_value("")
