"""A paper as it will be printed: pages to scroll through, zoom, words to find, print, save."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.find_bar import FindBar
from paindesk.kit.flow import FlowLayout
from paindesk.kit.language import tr
from paindesk.kit.paper_view import Fit, PaperView
from paindesk.kit.text import label

_CRAMPED_ABOVE = 150  # per cent of text size: then every button stands with the others, in fewer words


class PaperPreview(QWidget):
    """Shows PDF bytes, or a sentence where there are none. Signals `print_asked` and `save_asked` are two buttons."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, pdf: bytes = b"", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        outer.addLayout(self._bar())
        self.finder = FindBar()
        self.finder.hide()
        outer.addWidget(self.finder)
        self.view = PaperView()
        outer.addWidget(self.view, 1)
        self._instead = label("", "muted")
        self._instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._instead.hide()
        outer.addWidget(self._instead, 1)
        self.view.page_changed.connect(self._tell)
        self.view.zoom_changed.connect(self._tell)
        self.finder.wanted.connect(self._find)
        self.finder.step.connect(self._step)
        self.finder.closed.connect(self.close_search)
        self._shortcuts()
        self.setAccessibleName(tr("Paper preview"))
        self.setFocusProxy(self.view)
        if pdf:
            self.set_pdf(pdf)

    def _bar(self) -> QHBoxLayout:
        self._where = label("", "muted", wrap=False)
        self._percent = label("100 %", "muted", wrap=False)
        for words in (self._where, self._percent):
            words.setMinimumHeight(theme.px(30))  # in the middle of the buttons beside it
        cramped = theme.px(100) > _CRAMPED_ABOVE
        looking = QWidget()
        flow = FlowLayout(looking)
        for piece in (
            self._button("◂", tr("Previous page"), "PgUp", lambda: self.go(self.page() - 1)),
            self._where,
            self._button("▸", tr("Next page"), "PgDn", lambda: self.go(self.page() + 1)),
            self._button("−", tr("Smaller"), "−", lambda: self.view.step_zoom(-1)),
            self._percent,
            self._button("+", tr("Larger"), "+", lambda: self.view.step_zoom(1)),
            self._button(
                tr("Width") if cramped else tr("Fit width"),
                tr("Fit width"),
                "Ctrl+2",
                lambda: self.view.set_fit(Fit.WIDTH),
            ),
            self._button(
                tr("Page") if cramped else tr("Fit page"), tr("Fit page"), "0", lambda: self.view.set_fit(Fit.PAGE)
            ),
            self._button(tr("Find…"), tr("Find in the paper"), "Ctrl+F", self.open_search),
        ):
            flow.addWidget(piece)
        self.save_button = self._button(
            tr("Save…") if cramped else tr("Save as PDF…"), tr("Save this paper as PDF"), "", self.save_asked.emit
        )
        self.print_button = Button(tr("Print…"), hint="Ctrl P")
        self.print_button.setAccessibleName(tr("Print this paper"))
        self.print_button.clicked.connect(lambda _: self.print_asked.emit())
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(6))
        bar.addWidget(looking, 1)
        for button in (self.save_button, self.print_button):
            if cramped:
                flow.addWidget(button)
            else:
                bar.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return bar

    def _button(self, words: str, name: str, keys: str, act: Callable[[], None]) -> Button:
        made = Button(words)
        made.setAccessibleName(name)
        made.setToolTip(f"{name} ({keys})" if keys else name)
        made.clicked.connect(lambda _=False: act())
        return made

    def _shortcuts(self) -> None:
        """They hold in the whole window while the preview is shown; letters typed into a field stay there."""
        for keys, act in (
            ("PgUp", lambda: self.go(self.page() - 1)),
            ("PgDown", lambda: self.go(self.page() + 1)),
            ("+", partial(self.view.step_zoom, 1)),
            ("Ctrl++", partial(self.view.step_zoom, 1)),
            ("-", partial(self.view.step_zoom, -1)),
            ("Ctrl+-", partial(self.view.step_zoom, -1)),
            ("0", partial(self.view.set_fit, Fit.PAGE)),
            ("Ctrl+0", partial(self.view.set_fit, Fit.PAGE)),
            ("Ctrl+1", partial(self.view.set_zoom, 100)),
            ("Ctrl+2", partial(self.view.set_fit, Fit.WIDTH)),
            ("Ctrl+F", self.open_search),
            ("F3", partial(self._step, 1)),
            ("Shift+F3", partial(self._step, -1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def set_pdf(self, pdf: bytes) -> None:
        """Show another paper from its first page; the zoom and the words to find stay."""
        self._instead.hide()
        self.view.show()
        self.view.set_pdf(pdf)
        self._may_leave(True)
        self._tell()
        if not self.finder.isHidden():
            self._find(self.finder.field.value())

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a paper: it is being made, or cannot be shown."""
        self.view.close_pdf()
        self.view.hide()
        self._instead.setText(sentence)
        self._instead.show()
        self._may_leave(False)
        self._tell()

    def _may_leave(self, may: bool) -> None:
        self.save_button.setEnabled(may)
        self.print_button.setEnabled(may)

    def close_pdf(self) -> None:
        """Let go of the paper and its bitmaps."""
        self.view.close_pdf()

    def page_count(self) -> int:
        """How many pages the paper has."""
        return self.view.page_count()

    def page(self) -> int:
        """Index of the page in view."""
        return self.view.shown_page()

    def go(self, index: int) -> None:
        """Scroll to a page, where there is one."""
        self.view.go(index)

    # Words ------------------------------------------------------------------------------------------------------

    def open_search(self) -> None:
        """Show the field for words to find."""
        self.finder.show()
        self.finder.field.setFocus()
        self.finder.field.selectAll()
        self._find(self.finder.field.value())

    def close_search(self) -> bool:
        """Put the search away; whether it was open."""
        if self.finder.isHidden():
            return False
        self.finder.hide()
        self.view.search("")
        self.view.setFocus()
        return True

    def _find(self, words: str) -> None:
        self.finder.tell(0, self.view.search(words))
        self._tell_hit()

    def _step(self, way: int) -> None:
        self.view.step_hit(way)
        self._tell_hit()

    def _tell_hit(self) -> None:
        self.finder.tell(self.view.hit_index(), len(self.view.hits()))

    def _tell(self) -> None:
        total = self.page_count()
        self._where.setText(
            tr("Page {number} of {total}", number=self.page() + 1, total=total) if total else tr("No pages")
        )
        self._percent.setText(f"{self.view.zoom()} %")
