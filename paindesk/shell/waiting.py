"""A small window while something long is made before there is anything else to show."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from paindesk.kit import theme
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
        layout.addWidget(label(sentence))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(sentence)
        layout.addWidget(bar)
        self.setFixedWidth(theme.px(440))
