"""What scrolls in a page: as tall as its words need at the width it has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class ScrolledBody(QWidget):
    """Put into a QScrollArea. Qt would ask for the height that wrapped words need at the least width there could be,
    and show a scroll bar, and an empty strip below the last card, where everything is seen."""

    def __init__(self, name: str = "page_body") -> None:
        super().__init__()
        self.setObjectName(name)

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least
