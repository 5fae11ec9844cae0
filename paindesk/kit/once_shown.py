"""What is shown only once, as a new password: it stands over every page until somebody says that they kept it.

The answer may come late, when another page is in front and a patient looks on: it is then told, and shown when asked
for. Nothing of it is written anywhere.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.announce import politely
from paindesk.kit.button import Button
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import tr
from paindesk.kit.scrolled import ScrolledBody
from paindesk.kit.text import RichLabel, bold, label

_MOST = 150  # 100 % pixels; more of them scroll, and the page keeps its room


@dataclass(frozen=True, slots=True)
class Once:
    """`title` says what it is, and is all that a log or a traceback may hold of it."""

    title: str
    secret: str = field(repr=False)
    advice: str


class OnceShown(QFrame):
    """Hidden while there is nothing of that kind. A second one of the same title takes the place of the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _Row] = {}
        self._elsewhere: set[str] = set()
        self._came = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(18), theme.px(7), theme.px(12), theme.px(7))
        self._scroll = _AsHighAsItsRows()
        outer.addWidget(self._scroll)
        self._column = self._scroll.column
        self.setAccessibleName(tr("Shown only once"))
        self.hide()

    def give(self, one: Once, *, seen: bool) -> None:
        """It came; `seen`: whoever asked for it still looks at the page where they did."""
        self.drop(one.title)
        row = _Row(one, self)
        row.cover(on=not seen)
        self._rows[one.title] = row
        self._came += 1
        self._column.insertWidget(0, row)  # what came last is seen without scrolling
        for piece in (row, self):
            piece.show()
        self._scroll.verticalScrollBar().setValue(0)
        politely(self, row.said)

    def drop(self, title: str) -> None:
        """It was kept, or is worth nothing any more."""
        row = self._rows.pop(title, None)
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.setVisible(bool(self._rows))

    def came(self) -> int:
        """How many there were: whoever was told of one may not have been told of the next."""
        return self._came

    def hold(self, title: str) -> None:
        """A page shows this by itself: whoever closes the window is told too, until `let_go`."""
        self._elsewhere.add(title)
        self._came += 1

    def let_go(self, title: str) -> None:
        """It is kept, or its page is gone."""
        self._elsewhere.discard(title)

    def cover(self) -> None:
        """Another page comes, or the window is locked: what is secret shows when it is asked for."""
        for row in self._rows.values():
            row.cover(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.cover()

    def titles(self) -> tuple[str, ...]:
        """What nobody said yet that they kept."""
        return (*self._rows, *sorted(self._elsewhere))

    def go_on_from(self, before: "OnceShown") -> None:
        """With what stands in the window that this one takes the place of."""
        for row in before._rows.values():
            self.give(row.one, seen=False)


class _AsHighAsItsRows(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        body = ScrolledBody("once_body")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Shown only once"))
        self.setWidget(body)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # rows came, went, or became higher
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def heightForWidth(self, width: int) -> int:
        rows = self.column
        high = rows.heightForWidth(width) if rows.hasHeightForWidth() else rows.sizeHint().height()
        return min(high, theme.px(_MOST))


class _Row(QWidget):
    def __init__(self, one: Once, bar: OnceShown) -> None:
        super().__init__()
        self.one = one
        self.said = f"{one.title}: {one.advice}"
        whole, line = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(line)
        line.setSpacing(theme.px(12))
        line.addWidget(RichLabel([bold(f"! {one.title}"), f" {one.advice}"]), 1)
        self.secret = label(one.secret, "heading", wrap=False)  # what is wrapped may be cut where there is little room
        self.secret.setAccessibleName(f"{one.title}: {one.secret}")
        self.secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        whole.addWidget(self.secret)
        self.look = Button("")
        self.look.clicked.connect(lambda _: self.cover(on=not self.secret.isHidden()))
        self.kept = Button(tr("I have kept it"))
        self.kept.setAccessibleName(tr("I have kept it: {what}", what=one.title))
        self.kept.clicked.connect(lambda _: bar.drop(one.title))
        line.addLayout(in_a_row(self.look, self.kept))

    def cover(self, *, on: bool) -> None:
        self.secret.setHidden(on)
        self.kept.setHidden(on)  # nobody kept what they did not see
        self.look.set_text(tr("Show it") if on else tr("Hide it"))
        self.look.setAccessibleName(f"{self.look.text()}: {self.one.title}")
