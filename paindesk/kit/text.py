"""Text on the screen. What a person typed never becomes markup: plain labels are plain, and `rich` escapes."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.unparted import CUT, parted, unparted

COLOURS = ("ink", "muted", "ok", "info", "caution", "stop", "accent")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text with a weight and one of the theme's colours; `text` is taken literally."""

    text: str
    bold: bool = False
    colour: str = ""
    italic: bool = False


Parts = str | Part | Sequence[str | Part]
_SELECTED = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def bold(text: str, colour: str = "") -> Part:
    """Names, doses and verdicts."""
    return Part(text, bold=True, colour=colour)


def muted(text: str) -> Part:
    """What is secondary."""
    return Part(text, colour="muted")


def plain(parts: Parts) -> str:
    """The words alone, for accessible names."""
    return told("".join(part.text if isinstance(part, Part) else part for part in _each(parts)))


def rich(parts: Parts, *, joined: bool = True) -> str:
    """Markup of the parts, every character of their text escaped; line breaks kept. No number is parted from its unit,
    also where one is bold and the other not."""
    each = _each(parts)
    texts = unparted(CUT.join(told(_text(part)) for part in each), joined=joined).split(CUT)
    return "".join(_markup(part, text) for part, text in zip(each, texts, strict=True))


def _each(parts: Parts) -> Sequence[str | Part]:
    return (parts,) if isinstance(parts, str | Part) else parts


def _text(part: str | Part) -> str:
    return (part.text if isinstance(part, Part) else part).replace(CUT, "")


def _markup(part: str | Part, text: str) -> str:
    if isinstance(part, str):
        part = Part(part)
    text = escape(text).replace("\n", "<br>")
    style = ("font-weight:600;" if part.bold else "") + ("font-style:italic;" if part.italic else "")
    if part.colour:
        style += f"color:{getattr(theme.tokens(), part.colour)};"
    return f'<span style="{style}">{text}</span>' if style else text


class _Label(QLabel):
    """Days are shown as it is set. A number is not parted from its unit: that is drawn, and neither `text` nor a screen
    reader knows of it."""

    _spoken = ""  # the accessible name, where it is the text

    def setText(self, text: str) -> None:
        text = told(text)
        drawn = unparted(text)
        super().setText(drawn)
        spoken = "" if drawn == text else text
        if spoken != self._spoken and self.accessibleName() == self._spoken:
            self.setAccessibleName(spoken)
            self._spoken = spoken

    def text(self) -> str:
        return parted(super().text())


def label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A plain label. Roles of the style sheet: title, heading, subheading, muted, small, tiny, number, bold, error,
    ok, info, caution, stop."""
    made = _Label()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


class RichLabel(QLabel):
    """Words with bold and coloured runs; follows the theme."""

    def __init__(self, parts: Parts = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        self._parts: Parts = ""
        self.set_parts(parts)

    def set_parts(self, parts: Parts) -> None:
        """Show these parts."""
        self._parts = parts
        self._draw()
        self.setAccessibleName(plain(parts))

    def text(self) -> str:
        return parted(super().text())

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self._draw()

    def _draw(self) -> None:
        selected = self.textInteractionFlags() & _SELECTED
        self.setText(rich(self._parts, joined=not selected))  # what is copied holds nothing unseen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_parts"):
            self._draw()


def bullet(text: str) -> QWidget:
    """A plain line of a list: its further lines begin below its first word."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(7))
    row.addWidget(label("•", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return made


class ElidedLabel(_Label):
    """One line that ends in "…" where there is no room; the whole text is then the tooltip. `least` is the width it
    keeps, in 100 % pixels, if it has that much to say. With `between`, it is cut only where this stands in it, so that
    no number is shortened, as long as the first part has room."""

    def __init__(
        self, text: str = "", role: str = "", parent: QWidget | None = None, *, least: int = 40, between: str = ""
    ) -> None:
        super().__init__(parent)
        self._least, self._between = least, between
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(self._least), self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_all()

    def _tell_all(self) -> None:
        self.setToolTip(self.text() if self.fontMetrics().horizontalAdvance(self.text()) > self.width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), self.shown())

    def shown(self) -> str:
        """As much of the text as its width holds."""
        metrics, parts = self.fontMetrics(), self.text().split(self._between) if self._between else []
        for count in range(len(parts) - 1, 0, -1):
            said = self._between.join((*parts[:count], "…"))
            if metrics.horizontalAdvance(said) <= self.width() < metrics.horizontalAdvance(self.text()):
                return said
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())


class ClampedLabel(_Label):
    """Wrapped text cut after `lines` lines with "…" until expanded; a screen reader always gets all of it."""

    def __init__(self, text: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self._lines = lines
        self.expanded = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def expand(self, on: bool) -> None:
        """Show all of the text, or the first lines."""
        self.expanded = on
        self.updateGeometry()
        self.update()

    def _broken(self, width: int) -> list[str]:
        """The text as lines no wider than `width`."""
        lines: list[str] = []
        for paragraph in unparted(self.text()).split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 20))
                start, length = line.textStart(), line.textLength()
                lines.append(paragraph[start : start + length])
            layout.endLayout()
        return lines

    def heightForWidth(self, width: int) -> int:
        count = len(self._broken(width))
        return (count if self.expanded else min(count, self._lines)) * self.fontMetrics().lineSpacing()

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = self.fontMetrics()
        lines = self._broken(self.width())
        shown = lines if self.expanded else lines[: self._lines]
        for index, line in enumerate(shown):
            words = line
            if index == len(shown) - 1 and len(shown) < len(lines):
                words = metrics.elidedText(line.rstrip() + " …  ", Qt.TextElideMode.ElideRight, self.width())
                words = words if words.endswith("…") else line.rstrip() + "…"
            painter.drawText(0, index * metrics.lineSpacing() + metrics.ascent(), words.rstrip())
