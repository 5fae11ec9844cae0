"""What takes longer than a moment: its words, a bar that moves, and a way to stop it where nothing is half done."""

import threading

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import tr
from paindesk.kit.text import ElidedLabel


class BusyLine(QWidget):
    """Names the job of `jobs` that somebody waits for, and hides after the last."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._stops: threading.Event | None = None  # of the job that is named, and of no other
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.words = ElidedLabel("", least=160)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(theme.px(90), theme.px(8))
        self.stop = LinkButton(tr("Stop", "the work"))
        self.stop.clicked.connect(lambda _: self._stop())
        for piece in (self.words, self.bar, self.stop):
            row.addWidget(piece)
        jobs.busy.connect(self._show)
        jobs.idle.connect(self.hide)
        self.hide()

    def _show(self, doing: str) -> None:
        self.words.setText(f"{doing.rstrip('…')}…")
        self.bar.setAccessibleName(doing)
        self.stop.setAccessibleName(tr("Stop: {work}", work=doing))
        self._stops = self._jobs.stop_of_named()
        self.stop.setVisible(self._stops is not None)
        self.show()

    def _stop(self) -> None:
        if self._stops is None:
            return
        self._stops.set()
        self.words.setText(tr("Stopping…"))
        self.stop.hide()
