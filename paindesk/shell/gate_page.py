"""The way in: making the record file, and signing in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import TextField, labelled
from paindesk.kit.language import told, tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered

if TYPE_CHECKING:  # the first window needs neither the record file nor the visit
    from paindesk.domain.visit import Clinic
    from paindesk.store import NewUser

_SHORTEST_PASSWORD = 12


def _unlike(password: str, again: str) -> str:
    """What is wrong with a password typed twice, as far as can be told here; "" when nothing is."""
    if len(password) < _SHORTEST_PASSWORD:
        return tr("The password needs 12 characters or more.")
    return "" if password == again else tr("The two passwords differ.")


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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroller = QScrollArea()  # large text needs more height than a low window has
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setAccessibleName(title)
        inner = QWidget()
        inner.setObjectName("page_body")
        scroller.setWidget(inner)
        whole.addWidget(scroller)
        outer = QVBoxLayout(inner)
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
        self._words = button
        self.button = Button(button, primary=True, hint=tr("Enter", "the key"))
        self.button.clicked.connect(lambda _: self.submit())
        self.extra = QHBoxLayout()
        self.extra.addStretch(1)
        self.extra.addWidget(self.button)
        self.card.add(self.extra)
        self._below = QHBoxLayout()
        self._below.setSpacing(theme.px(16))
        self._below.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        column.addWidget(self.card)
        column.addLayout(self._below)
        row.addLayout(column)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def add_field(self, words: str, field: TextField) -> TextField:
        """Put a field under its label; Enter in it submits."""
        self.fields.addWidget(labelled(words, field))
        field.returnPressed.connect(self.submit)
        return field

    def add_button(self, button: Button) -> None:
        """Put a button among the fields, as wide as its words."""
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.fields.addLayout(row)

    def show_work(self, words: str) -> None:
        """Something begins that takes a moment: the button says so and waits."""
        self.button.setEnabled(False)
        self.button.set_text(words)
        self.button.repaint()

    def rename(self, words: str) -> None:
        """Another word on the button."""
        self._words = words
        self.button.set_text(words)

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Another way than the button's, at its left. Offered once."""
        if any(one.text() == words for one in self.findChildren(Button)):
            return
        other = Button(words)
        other.clicked.connect(lambda _: act())
        self.extra.insertWidget(0, other)

    def offer_link(self, words: str, act: Callable[[], None]) -> None:
        """A quiet way beside the button's, at its left."""
        link = LinkButton(words)
        link.clicked.connect(lambda _: act())
        self.extra.insertWidget(0, link)

    def back_to(self, act: Callable[[], None]) -> None:
        """The page before, by a button at the left and by Esc."""
        self.offer(tr("◂ Back"), act)
        QShortcut(QKeySequence("Escape"), self, act)

    def say_step(self, number: int, of: int) -> None:
        """Which of how many pages this is, beside the title."""
        self.card.add_beside_title(label(tr("{number} of {of}", number=number, of=of), "small"), at_end=True)

    def enter_submits(self) -> None:
        """Enter goes on, also where no field of text has the focus; on another button it presses that one."""
        QShortcut(QKeySequence("Return"), self, self._enter)

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, Button) and focused is not self.button:
            focused.click()
        elif self.button.isEnabled():
            self.submit()

    def trouble_words(self) -> str:
        """What is said to be wrong; "" when nothing is."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def clear_trouble(self) -> None:
        """What was wrong is right now."""
        self._trouble.hide()

    def add_link(self, words: str, act: Callable[[], None]) -> None:
        """A quiet way out, in a row below everything."""
        link = LinkButton(words)
        link.clicked.connect(lambda _: act())
        self._below.insertWidget(self._below.count() - 1, link)

    def show_trouble(self, trouble: Exception) -> None:
        """Say what is wrong and what to do; the fields stay as they are."""
        advice = trouble.advice if isinstance(trouble, PainDeskError) else ""
        self._trouble.setText(f"{told(str(trouble))} {told(advice)}".strip())
        self._trouble.show()
        self.button.set_text(self._words)
        self.button.setEnabled(True)

    def submit(self) -> None:
        """What the button does."""
        raise NotImplementedError


class PasswordPage(GatePage):
    """Asks for a password, and for the code of a second factor once it is wanted."""

    def __init__(self, title: str, sentence: str, button: str) -> None:
        super().__init__(title, sentence, button)
        self.code: TextField | None = None

    def ask_code(self, needed: PainDeskError) -> None:
        """The account has a second factor: its code too."""
        self.show_trouble(needed)
        if self.code is None:
            self.code = self.add_field(tr("Code of your app, or a recovery code"), TextField(tr("Code")))
        self.code.set_value("")
        self.code.setFocus()

    def given_code(self) -> str:
        """What was typed as the code; "" where it was not asked."""
        return "" if self.code is None else self.code.value().strip()


class CreatePage(GatePage):
    """Makes the record file: clinic, first clinician, and the password that opens it."""

    def __init__(
        self,
        place: str,
        create: Callable[[Clinic, NewUser, str], None],
        preset: Mapping[str, str] | None = None,
    ) -> None:
        server = "://" in place
        super().__init__(
            tr("Make the clinic's record") if server else tr("Make the clinic's record file"),
            tr(
                "It lives on the clinic's server: {place}. You sign in with your password, and everybody whom you add "
                "with their own.",
                place=place,
            )
            if server
            else tr(
                "It is encrypted and stays on this computer: {place}. Your password opens it, and so will "
                "everybody's own whom you add. A recovery key to write down comes next.",
                place=place,
            ),
            tr("Make the record") if server else tr("Make the record file"),
        )
        self._create, self._preset = create, preset or {}
        self.clinic = self.add_field(tr("Clinic name"), TextField(tr("Clinic name")))
        self.phone = self.add_field(tr("Clinic phone"), TextField(tr("Clinic phone")))
        self.name = self.add_field(tr("Your name, as it is printed and signed"), TextField(tr("Your name")))
        self.login = self.add_field(tr("Sign-in name"), TextField(tr("Sign-in name")))
        self.password = self.add_field(
            tr("Your password: 12 characters or more, best a short sentence"), secret_field(tr("Your password"))
        )
        self.again = self.add_field(tr("The password again"), secret_field(tr("The password again")))
        self.database: TextField | None = None
        if server:
            self.database = self.add_field(tr("Password of the database"), secret_field(tr("Password of the database")))
        self.clinic.set_value(self._preset.get("name", ""))
        self.phone.set_value(self._preset.get("phone", ""))
        open_fields = {"clinic": self.clinic, "phone": self.phone, "name": self.name, "login": self.login}
        Unentered(self, "create", open_fields)
        self.setFocusProxy(self.name if self.clinic.value() else self.clinic)

    def missing(self) -> str:
        """What still stands in the way, in one sentence; "" when nothing does."""
        wanted: Sequence[tuple[str, str]] = (
            (self.clinic.value(), tr("Enter the clinic's name.")),
            (self.name.value(), tr("Enter your name.")),
            (self.login.value(), tr("Enter a sign-in name.")),
        )
        for value, sentence in wanted:
            if not value.strip():
                return sentence
        return _unlike(self.password.value(), self.again.value())

    def submit(self) -> None:
        if sentence := self.missing():
            self.show_trouble(PainDeskError(sentence))
            return
        from paindesk.domain.visit import Clinic  # noqa: PLC0415 - loaded after the first window
        from paindesk.store import NewUser  # noqa: PLC0415 - as above

        self.show_work(tr("Making the record file…"))
        clinic = Clinic(
            name=self.clinic.value().strip(),
            phone=self.phone.value().strip(),
            address=self._preset.get("address", ""),
            web=self._preset.get("web", ""),
        )
        user = NewUser(
            login=self.login.value().strip(),
            name=self.name.value().strip(),
            password=self.password.value(),
            role="clinician",
        )
        self._create(clinic, user, "" if self.database is None else self.database.value())


class SignInPage(PasswordPage):
    """Opens the record and signs in, with one password. `also` names what is asked beside it: the passphrase of a
    record whose key file is of the first kind, or the database's password. `recover` leads to the recovery key; the
    code of a second factor is asked once it is wanted (`ask_code`)."""

    def __init__(
        self,
        clinic: str,
        sign_in: Callable[[str, str, str, str], None],
        *,
        also: str = "",
        recover: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(tr("Sign in"), clinic, tr("Sign in"))
        self._sign_in = sign_in
        self.login = self.add_field(tr("Sign-in name"), TextField(tr("Sign-in name")))
        self.password = self.add_field(tr("Password"), secret_field(tr("Password")))
        self.also: TextField | None = None
        self._links = QHBoxLayout()
        self.card.add(self._links)
        if also:
            self.ask_also(also)
        elif recover is not None:
            self._link(tr("Use a passphrase"), lambda: self.ask_also(tr("Passphrase of the record file")))
        if recover is not None:
            self._link(tr("Use the recovery key"), recover)
        self._links.addStretch(1)
        self.setFocusProxy(self.login)

    def ask_also(self, words: str) -> None:
        """One more secret: whoever has not signed in since the key file was of the first kind needs the passphrase."""
        if self.also is None:
            self.also = self.add_field(words, secret_field(words))
            self.also.setFocus()

    def _link(self, words: str, act: Callable[[], None]) -> None:
        link = LinkButton(words)
        link.clicked.connect(lambda _: act())
        self._links.addWidget(link)

    def submit(self) -> None:
        self.show_work(tr("Opening the record…"))
        also = self.also.value() if self.also is not None else ""
        self._sign_in(also, self.login.value().strip(), self.password.value(), self.given_code())


class OwnPasswordPage(GatePage):
    """Somebody signed in with a first password chooses their own before anything else."""

    def __init__(self, name: str, choose: Callable[[str], None]) -> None:
        super().__init__(
            tr("Choose your own password"),
            tr(
                "{name}, you signed in with a first password. Nobody but you should know the one you choose now: "
                "12 characters or more, best a short sentence. It does not run out.",
                name=name,
            ),
            tr("Use this password"),
        )
        self._choose = choose
        self.password = self.add_field(tr("Your password"), secret_field(tr("Your password")))
        self.again = self.add_field(tr("The password again"), secret_field(tr("The password again")))
        self.setFocusProxy(self.password)

    def submit(self) -> None:
        if sentence := _unlike(self.password.value(), self.again.value()):
            self.show_trouble(PainDeskError(sentence))
            return
        self.show_work(tr("Changing the password…"))
        self._choose(self.password.value())
