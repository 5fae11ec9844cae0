"""Bitmaps of PDF pages, for the preview and the printer alike: what is seen is what is printed."""

from types import TracebackType
from typing import Self

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """An open PDF: a context manager, or call `close`. Raises pypdfium2.PdfiumError for bytes that are no PDF."""

    def __init__(self, pdf: bytes) -> None:
        # imported late: a shared library, needed only when a paper is looked at; it comes without types
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415

        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, index: int) -> QSizeF:
        """Width and height of a page in points (1/72 inch)."""
        return QSizeF(*self._document.get_page_size(index))

    def image(self, index: int, scale: float) -> QImage:
        """The page at `scale` pixels a point."""
        page = self._document[index]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        copied = image.copy()  # the bytes belong to the bitmap, which goes now
        bitmap.close()
        page.close()
        return copied

    def text(self, index: int) -> str:
        """The words of a page, for screen readers."""
        page = self._document[index]
        words = page.get_textpage()
        text = str(words.get_text_bounded())
        words.close()
        page.close()
        return text

    def close(self) -> None:
        """Free the document."""
        self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
