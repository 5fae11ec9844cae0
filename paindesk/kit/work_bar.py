"""Long work: its words, a bar, and a button to stop it; hidden while there is none.

On a card whoever works moves the bar (`WorkBar`); at the bottom of the window the jobs do (`BusyLine`).
"""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import tr
from paindesk.kit.text import ElidedLabel


class WorkBar(QWidget):
    """`stop` is called when *Stop* is pressed; whoever works then says `end`, or `say_stopping` until it can. `low`:
    for a line that is one line of text high."""

    def __init__(self, stop: Callable[[], None], *, low: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8 if low else 12))
        self.words = ElidedLabel("", least=160)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(theme.px(8 if low else 10))
        if low:
            self.progress.setFixedWidth(theme.px(90))
        self.stop = (LinkButton if low else Button)(tr("Stop", "the work"))
        self.stop.clicked.connect(lambda _: stop())
        for piece, share in ((self.words, 0), (self.progress, 1), (self.stop, 0)):
            row.addWidget(piece, share)
        self.hide()

    def say(self, words: str, at: int = 0, of: int = 0, *, stops: bool = True) -> None:
        """What is done now, `at` of `of` parts; 0 of 0 is some time that nobody knows. `stops`: it may be stopped."""
        self.words.setText(words)
        self.progress.setAccessibleName(words.rstrip("…"))
        self.progress.setRange(0, of)
        self.progress.setValue(at)
        if self.isHidden():  # a name that moved with every part would be read again and again to who stands on it
            self._name_stop(words)
        self.stop.setVisible(stops)
        self.show()

    def say_stopping(self) -> None:
        """Stop was pressed: what came of it is told once it is known."""
        self.words.setText(tr("Stopping…"))
        self.stop.hide()

    def end(self) -> None:
        """Nothing is being done."""
        self.words.setText("")
        self.hide()

    def _name_stop(self, work: str) -> None:
        self.stop.setAccessibleName(tr("Stop: {work}", work=work.rstrip("…")))


class BusyLine(WorkBar):
    """Names the job of `jobs` that somebody waits for, and hides after the last; Stop stands there where nothing is
    left half done by it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(self._stop, low=True)
        self._jobs = jobs
        self._stops: threading.Event | None = None  # of the job that is named, and of no other
        jobs.busy.connect(self._show)
        jobs.idle.connect(self.end)

    def _show(self, doing: str) -> None:
        self._stops = self._jobs.stop_of_named()
        self.say(f"{doing.rstrip('…')}…", stops=self._stops is not None)
        self._name_stop(doing)

    def _stop(self) -> None:
        if self._stops is not None:
            self._stops.set()
            self.say_stopping()
