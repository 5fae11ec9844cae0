"""The help: pages to read beside the work, to search and to print. What is shown is loaded from nowhere."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QMarginsF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeySequence,
    QPageLayout,
    QPageSize,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.fields import TextField
from paindesk.kit.finding_words import folded, found
from paindesk.kit.language import tr
from paindesk.kit.print_dialog import asked
from paindesk.kit.text import label

_PLACE = Qt.ItemDataRole.UserRole
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_MARGIN_MM = 18
_PRINT_PT = 10.5


def _write(document: QTextDocument, markdown: str, unit: float) -> None:
    """The page in this document, with room between the paragraphs, which Qt leaves out. `unit` is one line's height."""
    document.setMarkdown(markdown, _MARKDOWN)
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            shape.setTopMargin(0 if block == document.begin() else unit * 0.9)
            shape.setBottomMargin(unit * 0.35)
        elif block.textList() is not None:
            shape.setBottomMargin(unit * 0.25)
        elif QTextCursor(block).currentTable() is None:
            shape.setTopMargin(unit * 0.2)
            shape.setBottomMargin(unit * 0.5)
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format()
            table.setBorder(0)
            table.setCellPadding(unit * 0.25)
            table.setTopMargin(unit * 0.3)
            table.setBottomMargin(unit * 0.5)
            frame.setFormat(table)


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme.px(12))
    made.setWeight(QFont.Weight.DemiBold)
    return made


class Page(Protocol):
    """What the window shows. `text` is Markdown."""

    @property
    def id(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...


class _Reader(QTextBrowser):
    """Shows a page. No link is followed by itself and no picture, style or file is ever loaded."""

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        return None


class HelpWindow(QDialog):
    """Stays open beside the work. Ctrl+F goes to the search, Ctrl+P prints the page, Alt+Left goes back, Esc closes."""

    def __init__(
        self,
        pages: Sequence[Page],
        size: QPageSize.PageSizeId = QPageSize.PageSizeId.Letter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._size = size
        self._been: list[str] = []
        self.setWindowTitle(tr("Help · PainDesk"))
        theme.fit(self, 860, 620)
        self.search = TextField(tr("Search the help"), tr("Search the help"))
        self.search.changed.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the help"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.none = label(tr("Nothing found. Try fewer words."), "muted")
        self.none.hide()
        side = QVBoxLayout()
        side.addWidget(self.search)
        side.addWidget(self.none)
        side.addWidget(self.list, 1)
        self.reader = _Reader()
        self.reader.setOpenLinks(False)
        self.reader.setAccessibleName(tr("Help"))
        self.reader.document().setDocumentMargin(theme.px(14))
        self.reader.anchorClicked.connect(lambda link: self.show_page(link.path()))
        middle = QHBoxLayout()
        middle.setSpacing(theme.px(12))
        middle.addLayout(side, 3)
        middle.addWidget(self.reader, 8)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addLayout(self._buttons())
        self._narrow()
        for keys, act in (
            ("Ctrl+F", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("Ctrl+P", self.print_page),
            ("Alt+Left", self.go_back),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self.setFocusProxy(self.search)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back = Button(tr("◂ Back"))
        self.back.setEnabled(False)
        self.back.clicked.connect(lambda _: self.go_back())
        print_ = Button(tr("Print this page…"), hint="Ctrl P")
        print_.clicked.connect(lambda _: self.print_page())
        close = Button(tr("Close"), hint="Esc")
        close.clicked.connect(lambda _: self.close())
        row.addWidget(self.back)
        row.addWidget(print_)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def page(self) -> str:
        """The id of the page in view."""
        return self._been[-1] if self._been else ""

    def shown(self) -> tuple[str, ...]:
        """The ids in the list, from the top."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(str(one.data(_PLACE)) for one in items if one.data(_PLACE))

    def show_page(self, name: str) -> None:
        """Show that page; a name that is none stays where it is."""
        page = next((one for one in self._pages if one.id == name), None)
        if page is None or name == self.page():
            return
        self._been.append(name)
        self._read(page)

    def go_back(self) -> None:
        """The page before."""
        if len(self._been) > 1:
            self._been.pop()
            self._read(next(one for one in self._pages if one.id == self._been[-1]))

    def print_page(self) -> None:
        """The page in view, through the system's print dialog: black on white whatever the theme."""
        page = next(one for one in self._pages if one.id == self.page())
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.title)
        printer.setPageSize(QPageSize(self._size))
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        if asked(self, printer, None):
            made = QTextDocument()
            font = QFont(self.font().family())
            font.setPointSizeF(_PRINT_PT)
            made.setDefaultFont(font)
            _write(made, page.text, QFontMetricsF(font, printer).height() * 72 / printer.resolution())
            made.print_(printer)

    def _read(self, page: Page) -> None:
        _write(self.reader.document(), page.text, QFontMetricsF(self.reader.font()).height())
        self.reader.setAccessibleDescription(page.title)
        self.back.setEnabled(len(self._been) > 1)
        self._mark()
        for row in range(self.list.count()):
            if self.list.item(row).data(_PLACE) == page.id:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

    def _chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(_PLACE):
            self.show_page(str(item.data(_PLACE)))

    def _narrow(self) -> None:
        """List the pages that hold every word, under their groups."""
        words = folded(self.search.value()).text.split()
        held = [one for one in self._pages if all(word in folded(one.text).text for word in words)]
        self.list.blockSignals(True)
        self.list.clear()
        group = ""
        for one in held:
            if one.group != group:
                group = one.group
                heading = QListWidgetItem(group, self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(_strong(self.list.font()))
            item = QListWidgetItem(f"   {one.title}", self.list)
            item.setToolTip(one.title)  # a long one ends in "…" where the list is narrow
            item.setData(_PLACE, one.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.title)
        self.list.blockSignals(False)
        self.none.setVisible(not held)
        if words and held and self.page() not in {one.id for one in held}:
            self.show_page(held[0].id)
        else:
            self._mark()

    def _mark(self) -> None:
        """Every place of the words on the page, the first in view."""
        text = folded(self.reader.document().toPlainText())
        places = sorted(place for word in self.search.value().split() for place in found(text, word))
        marks = []
        for start, length in places:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.reader.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(theme.colour(theme.tokens().caution_wash))
            mark.format.setFontUnderline(True)
            marks.append(mark)
        self.reader.setExtraSelections(marks)
        first = QTextCursor(self.reader.document())
        first.setPosition(places[0][0] if places else 0)
        self.reader.setTextCursor(first)
        self.reader.ensureCursorVisible()
