"""In the settings: one's own password, and the way to everybody who may sign in."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import OF_A_FORM, labelled
from paindesk.kit.language import told, tr
from paindesk.kit.text import label
from paindesk.rules.evidence import capital
from paindesk.shell.gate_page import secret_field
from paindesk.shell.workplace import Workplace
from paindesk.store import PASSWORD_RULE, Right


class PasswordCard(Card):
    """Changes the password of who is signed in."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("My password"))
        self._place = place
        self.old = secret_field(tr("Password now"))
        self.new = secret_field(tr("New password"))
        self.again = secret_field(tr("New password again"))
        for words, field in (
            (tr("Now", "the password"), self.old),
            (tr("New", "the password"), self.new),
            (tr("New, again"), self.again),
        ):
            field.returnPressed.connect(self.submit)
            self.add(labelled(words, field, most=OF_A_FORM))
        self.said = label(tr("{rule} It does not run out.", rule=capital(told(PASSWORD_RULE))), "muted")
        self.add(self.said)
        self.button = Button(tr("Change my password"))
        self.button.clicked.connect(lambda _: self.submit())
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)

    def submit(self) -> None:
        """Change it; what is wrong is said and the fields stay."""
        old, new = self.old.value(), self.new.value()
        if new != self.again.value():
            self._refused(PainDeskError(tr("The two new passwords differ."), tr("Type them again.")))
            return
        place, done = self._place, tr("Your password is changed; it holds from now on.")
        self.button.setEnabled(False)

        def changed(_: None) -> None:
            if not isValid(self):  # left: whoever did not see it would try the old one
                place.notices.say(done, level="ok")
                return
            for field in (self.old, self.new, self.again):
                field.set_value("")
            self.button.setEnabled(True)
            self.said.setText(done)

        place.jobs.run(
            lambda: place.desk.set_password(old, new), changed, self._refused, label=tr("Changing the password")
        )

    def _refused(self, trouble: Exception) -> None:
        if isValid(self):
            self.button.setEnabled(True)
        if isValid(self) and isinstance(trouble, PainDeskError):
            self.said.setText(f"{told(trouble.message)} {told(trouble.advice)}")
        else:
            self._place.trouble(trouble)


class UsersCard(Card):
    """The way to the page of users, for who may look after them; for the others, who does."""

    def __init__(self, place: Workplace, show: Callable[[], None]) -> None:
        super().__init__(tr("Users"))
        self.said = label(tr("Who may sign in, as what."), "muted")
        self.add(self.said)
        self.button = Button(tr("Users…"), hint="Ctrl Shift U")
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda _: show())
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)
        place.jobs.run(lambda: place.desk.may(Right.PEOPLE), self._fit, place.trouble, label=tr("Reading the users"))

    def _fit(self, may: bool) -> None:
        self.button.setEnabled(may)
        if not may:
            self.said.setText(tr("The clinic's administrator looks after who may sign in."))
