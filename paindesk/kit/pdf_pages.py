"""Bitmaps and words of PDF pages, for the preview and the printer alike: what is seen is what is printed."""

import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

_ONE_AT_A_TIME = threading.RLock()  # the library is not thread-safe, and a printer may draw beside the window
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # how it hands over the hyphens of broken words


class PdfPages:
    """An open PDF: a context manager, or call `close`. Raises pypdfium2.PdfiumError for bytes that are no PDF.

    Its methods may be called from any thread.
    """

    def __init__(self, pdf: bytes) -> None:
        # imported late: a shared library, needed only when a paper is looked at; it comes without types
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415

        with _ONE_AT_A_TIME:
            self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        with _ONE_AT_A_TIME:
            return len(self._document)

    def size(self, index: int) -> QSizeF:
        """Width and height of a page in points (1/72 inch)."""
        with _ONE_AT_A_TIME:
            return QSizeF(*self._document.get_page_size(index))

    def image(self, index: int, scale: float) -> QImage:
        """The page at `scale` pixels a point."""
        with _ONE_AT_A_TIME:
            page = self._document[index]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            copied = image.copy()  # the bytes belong to the bitmap, which goes now
            bitmap.close()
            page.close()
        return copied

    def text(self, index: int) -> str:
        """The words of a page, for screen readers and for finding a place; one character each, as `areas` counts."""
        with _ONE_AT_A_TIME:
            page = self._document[index]
            words = page.get_textpage()
            text = str(words.get_text_range())
            words.close()
            page.close()
        return text.translate(_HYPHENS)

    def areas(self, index: int, spans: Sequence[tuple[int, int]]) -> tuple[tuple[QRectF, ...], ...]:
        """Where spans of `text` (start, number of characters) stand: one area a line, in points from the top left."""
        with _ONE_AT_A_TIME:
            page = self._document[index]
            tall = page.get_height()
            words = page.get_textpage()
            boxes = [[words.get_rect(one) for one in range(words.count_rects(*span))] for span in spans]
            words.close()
            page.close()
        return tuple(
            _lines([QRectF(left, tall - top, right - left, top - bottom) for left, bottom, right, top in parts])
            for parts in boxes
        )

    def close(self) -> None:
        """Free the document."""
        with _ONE_AT_A_TIME:
            self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _lines(parts: list[QRectF]) -> tuple[QRectF, ...]:
    """Parts of one line as one area: a word may come in pieces, where letters were moved closer together."""
    lines: list[QRectF] = []
    for part in parts:
        if lines and abs(lines[-1].center().y() - part.center().y()) < part.height() / 2:
            lines[-1] = lines[-1].united(part)
        else:
            lines.append(part)
    return tuple(lines)
