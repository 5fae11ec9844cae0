"""Every text of a window that a person can see or a screen reader says, and every one that does not fit its place."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from paindesk.kit.chip import Chip, ToggleChip
from paindesk.kit.paper_view import PaperView
from paindesk.kit.text import ClampedLabel, ElidedLabel
from paindesk.shell.letterhead_preview import LetterheadPreview

_MARKUP = re.compile(r"</?\w+[^<>]*>")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
         Qt.ItemDataRole.AccessibleDescriptionRole)  # fmt: skip


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where, and what."""
    if root.isWindow():
        yield "window title", root.windowTitle()
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisibleTo(root) and not _of_qt(widget):
            where = f"{type(widget).__name__} {widget.objectName()}".strip()
            for text in _texts(widget):
                if text:
                    yield where, text


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), _bare(widget.toolTip()))
    if not _within(widget, PaperView, LetterheadPreview):
        yield widget.accessibleDescription()  # that of a paper is the paper's own text
    if isinstance(widget, QLabel):
        yield _bare(widget.text()) if widget.textFormat() is not Qt.TextFormat.PlainText else widget.text()
    elif isinstance(widget, QAbstractButton):
        yield widget.text().replace("&&", "&")
        if isinstance(widget, QToolButton) and widget.menu() is not None:
            yield from _of_menu(widget.menu())
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QAbstractItemView):
        yield from _of_view(widget)


def _of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    if isinstance(view, QTableView):
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount()))
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 30)):
        for column in range(columns):
            index: QModelIndex = model.index(row, column)
            yield from (str(model.data(index, role) or "") for role in ROLES)


def _of_menu(menu: QMenu) -> Iterator[str]:
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        yield action.text().split("\t")[0].replace("&", "")
        if isinstance(inner, QMenu):
            yield from _of_menu(inner)
        elif not action.isSeparator():
            yield action.toolTip().replace("&", "")


def _bare(text: str) -> str:
    if not _MARKUP.search(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def _of_qt(widget: QWidget) -> bool:
    """Parts that Qt makes and speaks for itself; the pages of the help are read, and not translated yet."""
    return _within(widget, QCalendarWidget, QTextBrowser) or widget.objectName().startswith("qt_")


def _within(widget: QWidget, *kinds: type[QWidget]) -> bool:
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, kinds):
        parent = parent.parentWidget()
    return parent is not None


def clipped(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where, and the text that needs more room than it has. Labels that end in "…" by design are left out, and chips
    as long as they have their least width: all of their text is in the tool tip."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or _of_qt(widget) or isinstance(widget, ElidedLabel | ClampedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            wide = widget.sizeHint().width() if not widget.wordWrap() else widget.minimumSizeHint().width()
            high = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            if wide > widget.width() + 1 or high > widget.height() + 1:
                yield type(widget).__name__, widget.text()
        elif isinstance(widget, Chip | ToggleChip):
            if widget.minimumSizeHint().width() > widget.width() + 1:
                yield type(widget).__name__, widget.text()
        elif isinstance(widget, QAbstractButton) and widget.text() and widget.layout() is None:
            if widget.hasHeightForWidth():
                if widget.heightForWidth(widget.width()) > widget.height() + 1:
                    yield type(widget).__name__, widget.text()
            elif widget.sizeHint().width() > widget.width() + 1:
                yield type(widget).__name__, widget.text()
        elif isinstance(widget, QComboBox) and widget.minimumSizeHint().width() > widget.width() + 1:
            yield type(widget).__name__, widget.currentText()
