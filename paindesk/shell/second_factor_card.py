"""In the settings: a code beside one's own password, made by an authenticator app."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import TextField, labelled
from paindesk.kit.language import later, told, tr
from paindesk.kit.once_shown import Once
from paindesk.kit.text import label
from paindesk.shell.gate_page import secret_field
from paindesk.shell.workplace import Workplace

T = TypeVar("T")
_OFF = later(
    "Off. With it, signing in asks for a code of an authenticator app too; unlocking asks for the password alone."
)
_ON = later("On: signing in asks for a code too. Type your password to turn it off.")
_TYPE = later(
    "Type this secret into the app (time based, six digits, 30 seconds). Then type the code that the app shows, and "
    "your password."
)
_CODES = later("Recovery codes of your second factor")
_CODES_ADVICE = later("Shown only once. Write them down: each signs you in one time when the telephone is lost.")


class SecondFactorCard(Card):
    """Turns the own second factor on and off."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("My second factor"))
        self._place = place
        self._secret = ""
        self._on = False
        self.said = label(tr(_OFF), "muted")
        self.shown: QLabel = label("", "heading")
        self.code = TextField(tr("Code that the app shows"))
        self.password = secret_field(tr("Your password"))
        self.add(self.said)
        self.add(self.shown)
        self._fields: list[QWidget] = []
        for words, field in ((tr("Code"), self.code), (tr("Your password"), self.password)):
            box = labelled(words, field)
            field.returnPressed.connect(self.submit)
            self._fields.append(box)
            self.add(box)
        self.begin = Button(tr("Set up…"))
        self.begin.clicked.connect(lambda _: self.set_up())
        self.button = Button(tr("Turn on"))
        self.button.clicked.connect(lambda _: self.submit())
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.begin)
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)
        self._fit(on=False)
        self._run(place.desk.has_second_factor, self._fit)

    def set_up(self) -> None:
        """Show a secret for the app."""
        self._run(self._place.desk.begin_second_factor, self._show_secret)

    def submit(self) -> None:
        """Turn it on with a code, or off with the password."""
        desk, password = self._place.desk, self.password.value()

        def kept(codes: tuple[str, ...]) -> None:  # no method of the card: it is told even where the page was left
            half = len(codes) // 2
            shown = "   ".join(codes[:half]) + "\n" + "   ".join(codes[half:])
            self._place.once.give(Once(tr(_CODES), shown, tr(_CODES_ADVICE)), seen=isValid(self) and self.isVisible())
            if isValid(self):
                self._fit(on=True)
                self.said.setText(tr("On. The recovery codes stand at the top of this window: write them down now."))

        def ended(_: None) -> None:
            self._place.once.drop(tr(_CODES))  # they sign nobody in any more
            if isValid(self):
                self._fit(on=False)
            else:
                self._place.notices.say(tr("Your second factor is off."), level="ok")

        if self._on:
            self._run(partial(desk.end_second_factor, password), ended)
        else:
            self._run(partial(desk.keep_second_factor, self._secret, self.code.value(), password), kept)

    def _show_secret(self, secret: str) -> None:
        self._secret = secret
        self.said.setText(tr(_TYPE))
        self._tell(" ".join(secret[start : start + 4] for start in range(0, len(secret), 4)))
        self.begin.hide()
        self.button.setVisible(True)
        for box in self._fields:
            box.show()
        self.code.setFocus()

    def _fit(self, on: bool) -> None:
        self._on, self._secret = on, ""
        self.said.setText(tr(_ON) if on else tr(_OFF))
        self._tell("")
        for field in (self.code, self.password):
            field.set_value("")
        self._fields[0].setVisible(False)
        self._fields[1].setVisible(on)
        self.begin.setVisible(not on)
        self.button.setVisible(on)
        self.button.set_text(tr("Turn off") if on else tr("Turn on"))

    def _tell(self, words: str) -> None:
        self.shown.setText(words)
        self.shown.setVisible(bool(words))

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._place.jobs.run(work, then, self._refused, label=tr("Second factor"))

    def _refused(self, trouble: Exception) -> None:
        if isValid(self) and isinstance(trouble, PainDeskError):
            self.said.setText(f"{told(trouble.message)} {told(trouble.advice)}")
        else:
            self._place.trouble(trouble)
