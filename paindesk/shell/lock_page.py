"""What lies over the open form: unlocking again, somebody else, and signing in anew after a sign-out from elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from paindesk.domain.errors import CodeNeeded, PainDeskError
from paindesk.kit.button import LinkButton
from paindesk.kit.fields import TextField, labelled
from paindesk.kit.language import tr
from paindesk.shell.gate_page import GatePage, PasswordPage, secret_field


class LockPage(PasswordPage):
    """Lies over the open form. Nothing typed is discarded; the same user's password opens it again. `other(login,
    password, code)` lets somebody else work here meanwhile."""

    def __init__(
        self,
        name: str,
        unlock: Callable[[str], None],
        *,
        hint: str = "",
        other: Callable[[str, str, str], None] | None = None,
    ) -> None:
        super().__init__(*self.words(name, hint))
        self._unlock, self._other = unlock, other
        self.login: TextField | None = None
        self.password = self.add_field(tr("Password"), secret_field(tr("Password")))
        self.setFocusProxy(self.password)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._somebody = LinkButton(tr("Somebody else…"))
        self._somebody.clicked.connect(lambda _: self.ask_other())
        self.extra.insertWidget(0, self._somebody)
        self._somebody.setHidden(other is None)

    @staticmethod
    def words(name: str, hint: str) -> tuple[str, str, str]:
        """Title, sentence and button."""
        said = tr("{name} is signed in. Everything typed is kept.", name=name)
        return tr("Locked"), f"{said}{hint}", tr("Unlock")

    def ask_other(self) -> None:
        """Somebody else signs in; what is open here stays as it is until its owner comes back."""
        if self.login is not None or self._other is None:
            return
        self._somebody.hide()
        self.login = TextField(tr("Sign-in name"))
        self.fields.insertWidget(0, labelled(tr("Sign-in name"), self.login))
        self.login.returnPressed.connect(self.submit)
        self.rename(tr("Sign in"))
        self.card.set_title(tr("Somebody else"))
        self.setFocusProxy(self.login)
        self.login.setFocus()

    def submit(self) -> None:
        password = self.password.value()
        if self.login is not None and self._other is not None:
            self.show_work(tr("Signing in…"))
            self._other(self.login.value().strip(), password, self.given_code())
            return
        self.show_work(tr("Unlocking…"))
        self._unlock(password)
        self.password.set_value("")


class SignedOutPage(LockPage):
    """Lies over the form of somebody who was signed out from another window: all of signing in is asked again."""

    def __init__(self, name: str, again: Callable[[str, str], None], other: Callable[[str, str, str], None]) -> None:
        super().__init__(name, lambda password: again(password, self.given_code()), other=other)

    @staticmethod
    def words(name: str, hint: str) -> tuple[str, str, str]:
        said = tr(
            "{name} was signed out here from another window. What was typed is kept; sign in to go on.", name=name
        )
        return tr("Signed out"), f"{said}{hint}", tr("Sign in")


def tell_cover(cover: QWidget | None, trouble: PainDeskError) -> None:
    """Say it on the page that lies over the window, which asks for the code where that is what is missing."""
    if isinstance(cover, LockPage) and isinstance(trouble, CodeNeeded):
        cover.ask_code(trouble)
    elif isinstance(cover, GatePage):
        cover.show_trouble(trouble)
