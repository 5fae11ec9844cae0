"""The bottom line: what is saved at the left; who is signed in, when it locks and which knowledge at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.text import ElidedLabel


class BottomLine(QFrame):
    """Two short texts; 30 px high at 100 %."""

    def __init__(self, left: str = "", right: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(30))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        self._left, self._right = ElidedLabel(), ElidedLabel(right, between=" · ")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._left)
        layout.addStretch(1)
        layout.addWidget(self._right)
        self._row = layout
        self.set_left(left or tr("● All work saved"))
        self.setAccessibleName(tr("Status"))

    def put_first(self, piece: QWidget) -> None:
        """Something to press, at the very left."""
        self._row.insertWidget(0, piece)
        self._row.insertSpacing(1, theme.px(10))

    def put_beside(self, piece: QWidget) -> None:
        """Something that comes and goes, after what is said at the left."""
        self._row.insertSpacing(self._row.indexOf(self._left) + 1, theme.px(16))
        self._row.insertWidget(self._row.indexOf(self._left) + 2, piece)

    def leave_page(self) -> None:
        """What was said of the page in front holds no longer."""
        if self._of_this_page:
            self.set_left(tr("● All work saved"))

    def set_left(self, text: str, *, of_this_page: bool = False) -> None:
        """ "● Draft saved 10:42:07"; `of_this_page`: until the page in front is left."""
        self._of_this_page = of_this_page
        self._left.setText(text)
        self._left.setMinimumWidth(self._left.fontMetrics().horizontalAdvance(text) + theme.px(2))  # never shortened
