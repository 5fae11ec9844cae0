"""A paper as it will be printed: pages to scroll through, zoom, print, save."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.pdf_pages import PdfPages
from paindesk.kit.text import label

ZOOMS = (50, 75, 100, 125, 150, 200, 300)
SCREEN = 96 / 72  # pixels a point at 100 %
KEPT = 6  # bitmaps in memory


class _Sheet(QWidget):
    """One page; its bitmap is made when it is first painted."""

    def __init__(self, preview: "PaperPreview", index: int) -> None:
        super().__init__()
        self._preview, self._index = preview, index
        self.setAccessibleName(f"Page {index + 1}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        image = self._preview.bitmap(self._index)
        painter.drawImage(self.rect(), image)
        painter.setPen(theme.colour(theme.tokens().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PaperPreview(QWidget):
    """Shows PDF bytes. Signals `print_asked` and `save_asked` are its two buttons."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, pdf: bytes = b"", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._bitmaps: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._zoom = 100
        self._zoom_is_chosen = False
        self._sheets: list[_Sheet] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        self._where = label("", "muted", wrap=False)
        self._percent = label("100 %", "muted", wrap=False)
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(6))
        back = self._button("◂", "Previous page", lambda: self.go(self.page() - 1))
        ahead = self._button("▸", "Next page", lambda: self.go(self.page() + 1))
        smaller = self._button("−", "Smaller", lambda: self._step(-1))
        larger = self._button("+", "Larger", lambda: self._step(1))
        for piece in (back, self._where, ahead, smaller, self._percent, larger):
            bar.addWidget(piece)
        bar.addStretch(1)
        bar.addWidget(self._button("Save as PDF…", "Save as PDF", self.save_asked.emit))
        self.print_button = Button("Print…", primary=True, hint="Ctrl P")
        self.print_button.clicked.connect(lambda _: self.print_asked.emit())
        bar.addWidget(self.print_button)
        outer.addLayout(bar)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName("Pages")
        self._body = QWidget()
        self._body.setObjectName("page_body")
        self._stack = QVBoxLayout(self._body)
        self._stack.setSpacing(theme.px(12))
        self._stack.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(self._body)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _: self._tell_page())
        outer.addWidget(self._scroll, 1)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_asked.emit)
        self.setAccessibleName("Paper preview")
        if pdf:
            self.set_pdf(pdf)

    def _button(self, words: str, name: str, act: Callable[[], None]) -> Button:
        made = Button(words)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda _=False: act())
        return made

    def set_pdf(self, pdf: bytes) -> None:
        """Show another paper from its first page; the zoom stays."""
        self.close_pdf()
        self._pages = PdfPages(pdf)
        for index in range(len(self._pages)):
            sheet = _Sheet(self, index)
            self._sheets.append(sheet)
            self._stack.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.setAccessibleDescription(self._pages.text(index))
        self._fit()
        self._follow_width()
        self._scroll.verticalScrollBar().setValue(0)
        self._tell_page()

    def close_pdf(self) -> None:
        """Let go of the paper and its bitmaps."""
        for sheet in self._sheets:
            self._stack.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._sheets.clear()
        self._bitmaps.clear()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def page_count(self) -> int:
        """How many pages the paper has."""
        return len(self._sheets)

    def page(self) -> int:
        """Index of the page at the top of the view."""
        line = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        top, shown = self._stack.contentsMargins().top(), 0
        for index, sheet in enumerate(self._sheets):  # by their sizes: places are not given before the first showing
            if top <= line:
                shown = index
            top += sheet.height() + self._stack.spacing()
        return shown

    def go(self, index: int) -> None:
        """Scroll to a page."""
        if 0 <= index < len(self._sheets):
            self._scroll.verticalScrollBar().setValue(self._sheets[index].y() - theme.px(8))
            self._tell_page()

    def zoom(self) -> int:
        """Per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """50 to 300 per cent; from now on it no longer follows the width of the window."""
        self._zoom_is_chosen = True
        self._show_zoom(percent)

    def _show_zoom(self, percent: int) -> None:
        self._zoom = max(ZOOMS[0], min(ZOOMS[-1], percent))
        self._percent.setText(f"{self._zoom} %")
        self._fit()

    def bitmap(self, index: int) -> QImage:
        """The page's bitmap at the present zoom, made now if it is not among the last few."""
        assert self._pages is not None
        key = (index, self._zoom)
        if key not in self._bitmaps:
            scale = SCREEN * self._zoom / 100 * self.devicePixelRatioF()
            self._bitmaps[key] = self._pages.image(index, scale)
            while len(self._bitmaps) > KEPT:
                self._bitmaps.popitem(last=False)
        self._bitmaps.move_to_end(key)
        return self._bitmaps[key]

    def _step(self, way: int) -> None:
        near = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self._zoom))
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, near + way))])

    def _fit(self) -> None:
        if self._pages is None:
            return
        for index, sheet in enumerate(self._sheets):
            size = self._pages.size(index) * (SCREEN * self._zoom / 100)
            sheet.setFixedSize(QSize(round(size.width()), round(size.height())))
            sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        """Until a person chooses a zoom, the page is as wide as fits, at most 100 %."""
        if self._pages is not None and not self._zoom_is_chosen:
            room = self._scroll.width() - theme.px(44)
            widest = max(self._pages.size(index).width() for index in range(len(self._pages))) * SCREEN
            self._show_zoom(min(100, int(100 * room / widest)))

    def _tell_page(self) -> None:
        total = len(self._sheets)
        self._where.setText(f"Page {self.page() + 1} of {total}" if total else "No pages")
