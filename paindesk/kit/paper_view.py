"""The pages of a paper to scroll through: drawn when they come into sight, at any size, with what was found marked."""

from collections import OrderedDict
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from paindesk.kit import theme
from paindesk.kit.finding_words import Folded, folded, found
from paindesk.kit.language import tr
from paindesk.kit.pdf_pages import PdfPages

ZOOMS = (25, 50, 75, 100, 125, 150, 200, 300)
SCREEN = 96 / 72  # pixels a point at 100 %
KEPT_BYTES = 64_000_000  # of bitmaps in memory; a Letter page at 100 % has 3.4 MB, at 300 % 31 MB
_WHEEL = 120  # one notch
_HIT, _HIT_NOW, _FRAME = QColor(255, 228, 92), QColor(255, 176, 84), QColor(122, 46, 0)  # the paper is always white


class Fit(StrEnum):
    """What the size of the pages follows."""

    COMFORT = "comfort"  # as wide as fits, at most 100 %
    WIDTH = "width"
    PAGE = "page"
    CHOSEN = "chosen"


class Hit(NamedTuple):
    """One place that was found: its page, and its characters in the text of that page."""

    page: int
    start: int
    length: int


class _Sheet(QWidget):
    """One page; its bitmap is made when it is first painted."""

    def __init__(self, view: "PaperView", index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._index = view, index
        self.setAccessibleName(tr("Page {number}", number=index + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(self.rect(), self._view.bitmap(self._index))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        marked, now = self._view.marked(self._index)
        for area in marked:
            painter.fillRect(area, _HIT)
        for area in now:
            painter.fillRect(area, _HIT_NOW)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(_FRAME, theme.px(2)))  # a frame, so that it is not told by colour alone
        for area in now:
            painter.drawRect(area.adjusted(-1, -1, 1, 1))
        painter.setPen(theme.colour(theme.tokens().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PaperView(QScrollArea):
    """`page_changed` when another page is at the top, `zoom_changed` when the size is another."""

    page_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._bitmaps: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._sheets: list[_Sheet] = []
        self._sizes: list[QSizeF] = []  # of the pages, in points
        self._words: list[Folded] = []  # of the pages read so far, in order
        self._hits: tuple[Hit, ...] = ()
        self._areas: dict[int, tuple[tuple[QRectF, ...], ...]] = {}  # of the hits on a page, once it is in sight
        self._hit = 0
        self._zoom, self._fit, self._page, self._turned = 100, Fit.COMFORT, 0, 0
        self._body = QWidget()
        self._body.setObjectName("page_body")
        self.setWidget(self._body)
        self.setAccessibleName(tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._tell_page())
        self._reading = QTimer(self, interval=0)  # a page each time there is nothing else to do
        self._reading.timeout.connect(self._read_page)

    # The paper --------------------------------------------------------------------------------------------------

    def set_pdf(self, pdf: bytes) -> None:
        """Show a paper from its first page; a chosen zoom stays."""
        self.close_pdf()
        self._pages = PdfPages(pdf)
        self._sizes = [self._pages.size(index) for index in range(len(self._pages))]
        for index in range(len(self._sizes)):
            sheet = _Sheet(self, index, self._body)
            sheet.show()
            self._sheets.append(sheet)
        self._follow()
        self.verticalScrollBar().setValue(0)
        self._page = -1
        self._tell_page()
        self._reading.start()

    def close_pdf(self) -> None:
        """Let go of the paper and its bitmaps."""
        self._reading.stop()
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets.clear()
        self._bitmaps.clear()
        self._words.clear()
        self._hits, self._hit = (), 0
        self._areas.clear()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def page_count(self) -> int:
        """How many pages the paper has."""
        return len(self._sheets)

    def page(self) -> int:
        """Index of the page at the top of the view."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max((index for index, sheet in enumerate(self._sheets) if sheet.y() <= line), default=0)

    def go(self, index: int) -> None:
        """Scroll to a page, where there is one."""
        if 0 <= index < len(self._sheets):
            self.verticalScrollBar().setValue(self._sheets[index].y() - theme.px(6))
            self._tell_page(index)

    def bitmap(self, index: int) -> QImage:
        """The page's bitmap at the present zoom, made now if it is not among the last few."""
        assert self._pages is not None
        key = (index, self._zoom)
        if key not in self._bitmaps:
            self._bitmaps[key] = self._pages.image(index, SCREEN * self._zoom / 100 * self.devicePixelRatioF())
            while len(self._bitmaps) > 1 and sum(one.sizeInBytes() for one in self._bitmaps.values()) > KEPT_BYTES:
                self._bitmaps.popitem(last=False)
        self._bitmaps.move_to_end(key)
        return self._bitmaps[key]

    # Size -------------------------------------------------------------------------------------------------------

    def zoom(self) -> int:
        """Per cent of the paper's own size."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """25 to 300 per cent; from now on it no longer follows the window."""
        self._fit = Fit.CHOSEN
        self._show_zoom(percent)

    def step_zoom(self, way: int) -> None:
        """To the next larger (1) or smaller (-1) of the usual sizes."""
        nearer = [one for one in ZOOMS if (one > self._zoom if way > 0 else one < self._zoom)]
        if nearer:
            self.set_zoom(nearer[0] if way > 0 else nearer[-1])

    def set_fit(self, fit: Fit) -> None:
        """Let the size follow the window."""
        self._fit = fit
        self._follow()

    def fit(self) -> Fit:
        """What the size follows now."""
        return self._fit

    def _show_zoom(self, percent: int) -> None:
        within = max(ZOOMS[0], min(ZOOMS[-1], percent))
        at = self._place_in_page()
        if within != self._zoom:
            self._zoom = within
            self.zoom_changed.emit()
        self._arrange()
        self._return_to(at)

    def _follow(self) -> None:
        if self._pages is None or self._fit is Fit.CHOSEN:
            self._arrange()
            return
        gap = 2 * theme.px(12)
        wide = (self.width() - gap - self.verticalScrollBar().sizeHint().width()) / max(
            one.width() for one in self._sizes
        )
        tall = (self.height() - gap) / max(one.height() for one in self._sizes)
        room = min(wide, tall) if self._fit is Fit.PAGE else wide
        most = 100 if self._fit is Fit.COMFORT else ZOOMS[-1]
        self._show_zoom(min(most, int(100 * room / SCREEN)))

    def _arrange(self) -> None:
        """Pages one below the other, in the middle. By hand: a layout would know their places only after a while."""
        if self._pages is None:
            return
        gap, factor = theme.px(12), SCREEN * self._zoom / 100
        sizes = [(one * factor).toSize() for one in self._sizes]
        across = max(self.viewport().width(), max(size.width() for size in sizes) + 2 * gap)
        y = gap
        for sheet, size in zip(self._sheets, sizes, strict=True):
            sheet.setGeometry(QRect((across - size.width()) // 2, y, size.width(), size.height()))
            sheet.update()
            y += size.height() + gap
        self._body.resize(across, max(y, self.viewport().height()))

    def _place_in_page(self) -> tuple[int, float]:
        """The page at the upper edge and how far down it that is."""
        top = self.verticalScrollBar().value()
        for index, sheet in enumerate(self._sheets):
            if sheet.geometry().bottom() > top:
                return index, max(0.0, (top - sheet.y()) / max(sheet.height(), 1))
        return 0, 0.0

    def _return_to(self, at: tuple[int, float]) -> None:
        index, down = at
        if index < len(self._sheets):
            sheet = self._sheets[index]
            edge = round(down * sheet.height()) if down else -theme.px(6)
            self.verticalScrollBar().setValue(sheet.y() + edge)
        self._tell_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _WHEEL:
            way = 1 if self._turned > 0 else -1
            self._turned -= way * _WHEEL
            self.step_zoom(way)
        event.accept()

    # Words ------------------------------------------------------------------------------------------------------

    def search(self, words: str) -> int:
        """Mark every place of these words and go to the first from the page in view; returns how many there are."""
        while len(self._words) < self.page_count():
            self._read_page()
        self._areas.clear()
        self._hits = tuple(
            Hit(page, start, count) for page, text in enumerate(self._words) for start, count in found(text, words)
        )
        here = self.page()
        self._hit = next((index for index, hit in enumerate(self._hits) if hit.page >= here), 0)
        self._show_hit()
        return len(self._hits)

    def step_hit(self, way: int) -> None:
        """To the next (1) or the last (-1) place that was found; round at the ends."""
        if self._hits:
            self._hit = (self._hit + way) % len(self._hits)
            self._show_hit()

    def hits(self) -> tuple[Hit, ...]:
        """Every place that was found."""
        return self._hits

    def hit_index(self) -> int:
        """Which of them is in view."""
        return self._hit

    def hit_now(self) -> Hit | None:
        """The one in view."""
        return self._hits[self._hit] if self._hits else None

    def marked(self, page: int) -> tuple[list[QRect], list[QRect]]:
        """In pixels of the sheet: what was found on this page, and which of it is in view."""
        here = [index for index, hit in enumerate(self._hits) if hit.page == page]
        if not here or self._pages is None:
            return [], []
        if page not in self._areas:
            self._areas[page] = self._pages.areas(page, [self._hits[index][1:] for index in here])
        others: list[QRect] = []
        now: list[QRect] = []
        factor = SCREEN * self._zoom / 100
        for index, areas in zip(here, self._areas[page], strict=True):
            into = now if index == self._hit else others
            into += [QRectF(area.topLeft() * factor, area.size() * factor).toAlignedRect() for area in areas]
        return others, now

    def _show_hit(self) -> None:
        now = self.hit_now()
        if now is not None:
            spot = self._sheets[now.page].geometry().center()
            if areas := self.marked(now.page)[1]:
                spot = areas[0].translated(self._sheets[now.page].pos()).center()
            self.ensureVisible(spot.x(), spot.y(), theme.px(80), self.viewport().height() // 3)
        for sheet in self._sheets:
            sheet.update()

    def _read_page(self) -> None:
        if self._pages is None or len(self._words) >= self.page_count():
            self._reading.stop()
            return
        index = len(self._words)
        text = self._pages.text(index)
        self._words.append(folded(text))
        self._sheets[index].setAccessibleDescription(text)
        if index == self._page:
            self.setAccessibleDescription(text)

    def _tell_page(self, index: int | None = None) -> None:
        page = self.page() if index is None else index
        if page != self._page and self._sheets:
            self._page = page
            self.setAccessibleName(tr("Page {number} of {total}", number=page + 1, total=self.page_count()))
            self.setAccessibleDescription(self._sheets[page].accessibleDescription())
            self.page_changed.emit()

    def shown_page(self) -> int:
        """Index of the page last told: the one gone to, or the one scrolled to."""
        return max(self._page, 0)
