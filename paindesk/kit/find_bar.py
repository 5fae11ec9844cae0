"""Words to find, how many there are, and from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.fields import TextField
from paindesk.kit.language import tr
from paindesk.kit.text import label


class FindBar(QWidget):
    """`wanted(words)` as they are typed; `step(1)` and `step(-1)`; `closed` by Esc or its button."""

    wanted = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        self.field = TextField(tr("Find in the paper"), tr("Find in this paper"))
        self.field.setMaximumWidth(theme.px(280))
        self.count = label("", "muted", wrap=False)
        before, after, close = Button("◂"), Button("▸"), Button(tr("Close"), hint="Esc")
        for button, name in ((before, tr("Place before")), (after, tr("Next place")), (close, tr("Close the search"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        before.clicked.connect(lambda _: self.step.emit(-1))
        after.clicked.connect(lambda _: self.step.emit(1))
        close.clicked.connect(lambda _: self.closed.emit())
        row.addWidget(self.field, 1)
        for piece in (before, after, self.count):
            row.addWidget(piece)
        row.addStretch(1)
        row.addWidget(close)
        self.setFocusProxy(self.field)
        self.field.changed.connect(lambda: self.wanted.emit(self.field.value()))
        self.setAccessibleName(tr("Find in the paper"))

    def tell(self, index: int, total: int) -> None:
        """Which place of how many is shown."""
        words = self.field.value().strip()
        said = ""
        if words:
            nowhere = tr("Not found", "words of a page")
            said = tr("{number} of {total}", number=index + 1, total=total) if total else nowhere
        self.count.setText(said)
        self.count.setProperty("role", "caution" if words and not total else "muted")
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        self.field.setAccessibleDescription(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
