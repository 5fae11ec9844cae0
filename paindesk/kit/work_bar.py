"""How far long work is, in words and as a bar, with a button to stop it; hidden while there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.language import tr
from paindesk.kit.text import label


class WorkBar(QWidget):
    """`stop` is called when *Stop* is pressed; whoever works then says `end`."""

    def __init__(self, stop: Callable[[], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self.words = label("", "", wrap=False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(theme.px(10))
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel = Button(tr("Stop", "the work"))
        self.cancel.clicked.connect(lambda _: stop())
        for piece, share in ((self.words, 0), (self.progress, 1), (self.cancel, 0)):
            row.addWidget(piece, share)
        self.hide()

    def say(self, words: str, at: int = 0, of: int = 0) -> None:
        """What is done now, `at` of `of` parts; 0 of 0 is some time that nobody knows."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.progress.setRange(0, of)
        self.progress.setValue(at)
        self.cancel.setEnabled(True)
        self.show()

    def end(self) -> None:
        """Nothing is being done."""
        self.words.setText("")
        self.hide()
