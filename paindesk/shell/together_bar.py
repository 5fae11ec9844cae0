"""One quiet line over a visit on which somebody else works too, with the way to what must be chosen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.announce import politely
from paindesk.kit.button import Button
from paindesk.kit.icon_button import IconButton
from paindesk.kit.language import later, tr
from paindesk.kit.text import RichLabel, bold
from paindesk.rules.evidence import day_month
from paindesk.shell.merge_words import where
from paindesk.shell.settling import Apart, Outcome, Saved, SignedMeanwhile

_MOST = 3  # names of parts in one line
COMPARE = later("Compare and choose…")


def clock(at: datetime) -> str:
    """ "10:42", with the day where it is another one."""
    local, now = at.astimezone(), datetime.now().astimezone()
    if local.date() == now.date():
        return f"{local:%H:%M}"
    return tr("{time} on {day}", time=f"{local:%H:%M}", day=day_month(local.date()))


class TogetherBar(QFrame):
    """Hidden while nobody else changes the visit. `me` is the name of who sits here."""

    def __init__(self, me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self._act: Callable[[], None] = lambda: None
        self.setProperty("level", "info")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(6), theme.px(12), theme.px(6))
        self.words = RichLabel()
        row.addWidget(self.words, 1)
        self.button = Button(tr(COMPARE), hint="Ctrl M")
        self.button.clicked.connect(lambda _: self._act())
        row.addWidget(self.button)
        self._close = IconButton("close", tr("Dismiss this line"), tr("Dismiss"))
        self._close.clicked.connect(lambda _: self.hide())
        row.addWidget(self._close)
        self.setAccessibleName(tr("Somebody else works on this visit"))
        self.hide()

    def tell(self, outcome: Outcome, act: Callable[[], None]) -> None:
        """Say what came of it; `act` is what the button does, where there is something to choose or to read."""
        self._act = act
        if isinstance(outcome, Saved):
            self._told_of(outcome)
        elif isinstance(outcome, Apart):
            count = len(outcome.differences)
            who = self._who(outcome.stored.by, outcome.stored.at)
            if count == 1:
                said = tr("! You and {who} changed one thing differently.", who=who)
            else:
                said = tr("! You and {who} changed {n} things differently.", who=who, n=count)
            self._say(said, tr("Nothing is saved before you choose."), "caution")
            self._offer(tr(COMPARE))
        else:
            self._told_signed(outcome)

    def _told_of(self, saved: Saved) -> None:
        if saved.discarded:
            self._say(tr("Somebody had discarded this visit."), tr("What is typed here is a draft again."), "caution")
        elif not saved.by:
            self.hide()
            return
        else:
            parts = list(dict.fromkeys(where(one) for one in saved.taken))
            names = "; ".join(parts[:_MOST])
            if len(parts) > _MOST:
                then = tr("Taken over: {parts} and {n} more.", parts=names, n=len(parts) - _MOST)
            else:
                then = tr("Taken over: {parts}.", parts=names)
            who = self._who(saved.by, saved.at) if saved.at is not None else saved.by
            self._say(tr("{who} changed this visit.", who=f"{who[:1].upper()}{who[1:]}"), then)
        self.button.hide()
        self._close.show()

    def _told_signed(self, signed: SignedMeanwhile) -> None:
        who = self._who(signed.stored.by, signed.stored.at)
        first = tr("{who} signed this visit.", who=f"{who[:1].upper()}{who[1:]}")
        if not signed.left:
            self._say(first, tr("It is shown as it was signed."))
            self.button.hide()
            self._close.show()
            return
        self._say(first, tr("What you typed and is not in it is kept beside it."), "caution")
        self._offer(tr("Show what I typed…"))

    def _who(self, name: str, at: datetime) -> str:
        return tr("you, in another window ({time}),", time=clock(at)) if name == self._me else f"{name} ({clock(at)})"

    def _offer(self, words: str) -> None:
        self.button.set_text(words)
        self.button.show()
        self._close.hide()

    def _say(self, first: str, then: str, level: str = "info") -> None:
        self.setProperty("level", level)
        for piece in (self, self.words):  # the words take their color from the bar around them
            piece.style().unpolish(piece)
            piece.style().polish(piece)
        self.words.set_parts([bold(first), f" {then}"])
        self.setAccessibleDescription(f"{first} {then}")
        self.show()
        politely(self, f"{first} {then}")
