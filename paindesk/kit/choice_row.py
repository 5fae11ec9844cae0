"""Something to choose from a list: a mark and a name, one button."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from paindesk.kit import theme
from paindesk.kit.chip import Chip
from paindesk.kit.language import tr
from paindesk.kit.text import label

_LONGEST_MARK = 130  # 100 % pixels
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)  # Ctrl+Enter is the page's
_LONG = 240  # 100 % pixels: a longer name may be broken where text is large


class ChoiceRow(QAbstractButton):
    """Words with a mark before them; pressed with the mouse, Enter or Space. Outlined when chosen."""

    def __init__(self, words: str, mark_text: str, kind: str, because: str = "") -> None:
        super().__init__()
        self._spoken = f"{words}: {mark_text}"
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self._spoken)
        self.setAccessibleDescription(because)
        self.setToolTip(because)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(1), theme.px(8), theme.px(1))
        row.setSpacing(theme.px(5))
        name = label(words, "bold", wrap=False)
        name.setWordWrap(theme.px(100) > 100 and name.sizeHint().width() > theme.px(_LONG))
        name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark = Chip(mark_text, kind)
        row.addWidget(self._mark)
        row.addWidget(name)
        self._row = row

    def show_chosen(self, chosen: bool) -> None:
        """Outline it, and say so to a screen reader."""
        self.setChecked(chosen)
        self.setAccessibleName(tr("{name}, chosen", name=self._spoken) if chosen else self._spoken)

    def mark_width(self) -> int:
        """How wide its mark is, in pixels."""
        return self._mark.sizeHint().width()

    def begin_name_after(self, mark: int) -> None:
        """Leave as much room for the mark as if it were that wide, in pixels."""
        self._row.setSpacing(theme.px(5) + max(0, mark - self._mark.sizeHint().width()))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """A press does not check it: what is chosen is the page's to say."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _ALONE:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(Qt.PenStyle.NoPen)
        if self.hasFocus() or self.isChecked():
            pen = QPen(theme.colour(colours.accent), 2 if self.hasFocus() else 1)
        elif self.underMouse():
            pen = QPen(theme.colour(colours.edge), 1)
        painter.setPen(pen)
        painter.setBrush(theme.colour(colours.accent_wash) if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def line_up(rows: Collection[ChoiceRow], longest: int = _LONGEST_MARK) -> None:
    """Let the names of these rows begin below one another; a mark that is longer (100 % pixels) pushes its own only."""
    widest = max((row.mark_width() for row in rows), default=0)
    for row in rows:
        row.begin_name_after(min(widest, theme.px(longest)))
