"""The papers of a signed visit: preview, print, save. What is printed is kept with the visit, byte for byte."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.paper_preview import PaperPreview
from paindesk.kit.saving import ask_where, write_file
from paindesk.kit.text import label
from paindesk.shell.print_act import printed
from paindesk.shell.signing import ReadyPaper


class PapersPage(QWidget):
    """`keep(paper)` keeps the bytes with the visit; `leave` goes back."""

    def __init__(
        self,
        papers: tuple[ReadyPaper, ...],
        troubles: tuple[str, ...],
        keep: Callable[[ReadyPaper], None],
        leave: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._papers, self._keep, self._failed = papers, keep, failed
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(12))
        layout.setSpacing(theme.px(10))
        layout.addWidget(label("Papers", "title"))
        layout.addWidget(
            label("What you see is what is printed. Each printed or saved paper is kept with the visit.", "muted")
        )
        for trouble in troubles:
            layout.addWidget(label(trouble, "caution"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.list = QListWidget()
        self.list.setAccessibleName("Papers")
        self.list.setFixedWidth(theme.px(240))
        for paper in papers:
            QListWidgetItem(f"{paper.title} ({paper.language})", self.list)
        row.addWidget(self.list)
        self.preview = PaperPreview()
        row.addWidget(self.preview, 1)
        layout.addLayout(row, 1)
        back = Button("◂ Back")
        back.clicked.connect(lambda _: leave())
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.list.currentRowChanged.connect(self._show)
        self.preview.print_asked.connect(self.print)
        self.preview.save_asked.connect(self.save)
        QShortcut(QKeySequence("Escape"), self, leave)
        if papers:
            self.list.setCurrentRow(0)

    def ready(self) -> tuple[ReadyPaper, ...]:
        """Every paper that was made."""
        return self._papers

    def current(self) -> ReadyPaper | None:
        """The paper in the preview."""
        row = self.list.currentRow()
        return self._papers[row] if 0 <= row < len(self._papers) else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self.list.currentRow())

    def hideEvent(self, event: QHideEvent) -> None:
        """A paper that is not looked at is not held open."""
        super().hideEvent(event)
        self.preview.close_pdf()

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._papers):
            self.preview.set_pdf(self._papers[row].pdf)

    def print(self) -> None:
        """The system's print dialog over the very bytes in the preview."""
        paper = self.current()
        if paper is not None and printed(self, paper.pdf, paper.title, self._failed):
            self._keep(paper)

    def save(self) -> None:
        """Write the PDF where the person says."""
        paper = self.current()
        path = None if paper is None else ask_where(self, "Save as PDF", f"{paper.document}.pdf")
        if paper is None or path is None:
            return
        try:
            write_file(path, paper.pdf, "The paper")
        except PainDeskError as trouble:
            self._failed(trouble)
            return
        self._keep(paper)
