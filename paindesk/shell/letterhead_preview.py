"""How the clinic's papers will look: the top of a sample page, made as every paper is made."""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from paindesk.domain.visit import Clinic
from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.pdf_pages import PdfPages
from paindesk.kit.text import label
from paindesk.shell.workplace import Workplace

_PAUSE = 400  # milliseconds without a key before the sample is made anew
_SHOWN = 0.42  # of the page's height
_WIDE, _WIDEST = 500, 620  # pixels: at 100 %, and at most, so that the page never scrolls sideways


class LetterheadPreview(QWidget):
    """`look` gives the clinic as it stands in the fields; `refresh` shows it a moment later."""

    def __init__(self, place: Workplace, look: Callable[[], Clinic]) -> None:
        super().__init__()
        self._place, self._look = place, look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(3))
        layout.addWidget(label(tr("So it looks"), "small"))
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("Preview of the clinic's papers"))
        self._wide = min(theme.px(_WIDE), _WIDEST)
        self.picture.setFixedSize(self._wide, round(self._wide * 11 / 8.5 * _SHOWN))
        layout.addWidget(self.picture)
        self._asked = threading.Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.show_now)

    def refresh(self) -> None:
        """Something was typed or chosen."""
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not looked at is not made, and what was asked for is not shown any more."""
        super().hideEvent(event)
        self._timer.stop()
        self._asked.set()

    def show_now(self) -> None:
        """Make the sample on the worker, then show it; one that was asked for before is let go."""
        self._asked.set()
        self._asked = threading.Event()
        place = self._place
        made = partial(_sample, self._look(), place)
        place.jobs.run(made, self._show, place.trouble, tr("Making the sample page"), cancel=self._asked)

    def _show(self, pdf: bytes) -> None:
        ratio = self.devicePixelRatioF()
        with PdfPages(pdf) as pages:
            scale = self._wide * ratio / pages.size(0).width()
            image = pages.image(0, scale)
            self.picture.setAccessibleDescription(pages.text(0))
        top = image.copy(0, 0, image.width(), round(image.height() * _SHOWN))
        painter = QPainter(top)
        painter.setPen(theme.colour(theme.tokens().line))
        painter.drawRect(top.rect().adjusted(0, 0, -1, -1))
        painter.end()
        top.setDevicePixelRatio(ratio)
        self.picture.setFixedSize(top.deviceIndependentSize().toSize())
        self.picture.setPixmap(QPixmap.fromImage(top))


def _sample(clinic: Clinic, place: Workplace) -> bytes:
    from paindesk.documents.letterhead_sample import sample  # noqa: PLC0415 - typst is loaded only when a paper is made

    return sample(clinic, place.today(), place.settings.paper_size)
