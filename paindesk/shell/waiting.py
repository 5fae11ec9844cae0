"""A small window while something long is made before there is anything else to show."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.language import told, tr
from paindesk.kit.text import label


class WaitingWindow(QWidget):
    """One sentence and a bar that moves. Closing it ends the program."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("PainDesk")
        self.setObjectName("page_body")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        layout.setSpacing(theme.px(14))
        self.words = label(sentence)
        layout.addWidget(self.words)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(sentence)
        layout.addWidget(self._bar)
        self.ok = Button(tr("Close PainDesk"), primary=True)
        self.ok.setDefault(True)
        self.ok.clicked.connect(lambda _: self.close())
        self.stop: Button | None = None
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self.ok)
        layout.addLayout(self._row)
        self.ok.hide()
        self.setFixedWidth(theme.px(440))

    def offer_stop(self, words: str, stop: Callable[[], None]) -> None:
        """A way to go on without waiting for it."""
        self.stop = Button(words)
        self.stop.clicked.connect(lambda _: stop())
        self._row.insertWidget(1, self.stop)

    def say_stopping(self) -> None:
        """Stop was pressed: what is under way lets go where nothing is half done, the window stays alive meanwhile."""
        self.words.setText(tr("Stopping…"))
        if self.stop is not None:
            self.stop.setEnabled(False)

    def show_busy(self, _: str) -> None:
        """Show it: what is waited for takes longer than a moment."""
        self.show()

    def show_trouble(self, error: PainDeskError) -> None:
        """Say what went wrong and wait until it is read."""
        self._bar.hide()
        if self.stop is not None:
            self.stop.hide()
        self.words.setText(f"{told(error.message)}\n\n{told(error.advice)}")
        self.setAccessibleDescription(f"{told(error.message)} {told(error.advice)}")
        self.ok.show()
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))
        self.show()
        self.ok.setFocus()
