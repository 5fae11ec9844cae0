"""Findings that were set to be folded: their titles, and a number of those only counted. Each opens with a press."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.finding import Finding
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.flow import emptied
from paindesk.kit.language import told, tr
from paindesk.kit.text import label

OPEN, FOLDED, COUNTED = "open", "folded", "counted"


class FoldedFindings(QWidget):
    """`opened(ids)` is called with the ids of what a person opens."""

    def __init__(self, opened: Callable[[frozenset[str]], None]) -> None:
        super().__init__()
        self._opened = opened
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(4), 0, 0)
        self._column.setSpacing(theme.px(2))

    def show_lines(self, folded: Sequence[Finding], counted: Sequence[Finding]) -> None:
        """A line for each that is folded, one for all that are counted; nothing where there are none."""
        emptied(self._column)
        if folded:
            self._column.addWidget(
                label(tr("1 folded") if len(folded) == 1 else tr("{n} folded", n=len(folded)), "small")
            )
        for one in folded:
            title = told(one.title)
            self._line(f"{title} ▸", tr("Open what is folded: {title}", title=title), (one,))
        if counted:
            n = len(counted)
            words = tr("1 more, only counted ▸") if n == 1 else tr("{n} more, only counted ▸", n=n)
            self._line(words, tr("Open {n} only counted", n=n), counted)
        self.setVisible(bool(folded or counted))

    def _line(self, words: str, name: str, findings: Sequence[Finding]) -> None:
        link = LinkButton(words)
        link.setAccessibleName(name)
        ids = frozenset(one.id for one in findings)
        link.clicked.connect(lambda _=False: self._opened(ids))
        self._column.addWidget(link)
