"""Type what you want: a list of things to do, narrowed by every word typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.fields import TextField
from paindesk.kit.finding_words import folded
from paindesk.kit.language import tr
from paindesk.kit.text import label

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line. `closed` says why it cannot be done now; "" where it can."""

    group: str
    title: str
    act: Callable[[], object]
    does: str = ""
    keys: str = ""
    closed: str = ""


Shown = Callable[[Sequence[Entry]], None]


class Palette(QDialog):
    """Up and Down choose, Enter does it, Esc leaves. `also(words, show)` may hand in more entries for the words, later;
    they stand below the others, as long as the words are still the same."""

    def __init__(
        self,
        entries: Sequence[Entry],
        hint: str,
        also: Callable[[str, Shown], None] = lambda *_: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries, self._also = tuple(entries), also
        self._shown: tuple[Entry, ...] = ()
        self.setWindowTitle(tr("Commands"))
        theme.fit(self, 620, 430)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        self.field = TextField(tr("What do you want to do"), hint)
        self.field.installEventFilter(self)
        self.field.changed.connect(self._narrow)
        column.addWidget(self.field)
        self.list = _list()
        self.list.itemActivated.connect(lambda _: self.run())
        self.list.itemClicked.connect(lambda _: self.run())
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        column.addWidget(self.list, 1)
        self.said = label("", "muted")
        self.said.setMinimumHeight(theme.px(34))
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.said)
        self.setFocusProxy(self.field)
        self._narrow()

    def titles(self) -> tuple[str, ...]:
        """What the list shows, from the top."""
        return tuple(one.title for one in self._shown)

    def run(self) -> None:
        """Do what is chosen; one that is closed stays, with the reason below."""
        chosen = self._chosen()
        if chosen is None or chosen.closed:
            return
        self.accept()
        chosen.act()

    def row(self) -> int:
        """Which line is chosen; -1 where there is none."""
        item = self.list.currentItem()
        return -1 if item is None else self.list.indexOfTopLevelItem(item)

    def _choose(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _chosen(self) -> Entry | None:
        row = self.row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _narrow(self) -> None:
        words = self.field.value().strip()
        self._show(_matching(self._entries, words))
        if words:
            self._also(words, lambda more: self._show_more(words, more))

    def _show_more(self, words: str, more: Sequence[Entry]) -> None:
        if more and self.isVisible() and words == self.field.value().strip():
            self._show((*_matching(self._entries, words), *more))

    def _show(self, entries: Sequence[Entry]) -> None:
        self._shown = tuple(entries)
        self.list.clear()
        for one in entries:
            self.list.addTopLevelItem(_line(one))
        self._choose(0)
        self._tell()

    def _tell(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.said.setText("" if self._shown else tr("Nothing of that name."))
        else:
            self.said.setText(tr("Not now: {why}", why=chosen.closed) if chosen.closed else chosen.does)
        self.field.setAccessibleDescription(f"{chosen.title}. {self.said.text()}" if chosen else self.said.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if step := _STEPS.get(Qt.Key(event.key()), 0):
                self._choose(max(0, min(self.row() + step, len(self._shown) - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run()
                return True
        return super().eventFilter(watched, event)


def _matching(entries: Sequence[Entry], words: str) -> list[Entry]:
    """Those that hold every word; where the title itself begins with them or holds them, first."""
    wanted = folded(words).text.strip()

    def rank(one: Entry) -> int:
        title = folded(one.title).text
        return 0 if title.startswith(wanted) else 1 if wanted in title else 2

    parts = wanted.split()
    held = [one for one in entries if all(part in folded(f"{one.title} {one.group} {one.does}").text for part in parts)]
    return sorted(held, key=rank) if wanted else held


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setColumnCount(3)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAccessibleName(tr("Commands"))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    head = made.header()
    head.setStretchLastSection(False)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    return made


def _line(one: Entry) -> QTreeWidgetItem:
    made = QTreeWidgetItem([one.group, one.title, tr("not now") if one.closed else one.keys])
    colours = theme.tokens()
    quiet = theme.colour(colours.off if one.closed else colours.muted)
    for place in (0, 2):
        made.setForeground(place, quiet)
    if one.closed:
        made.setForeground(1, quiet)
    why = tr("not now: {why}", why=one.closed) if one.closed else one.keys
    made.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (one.group, one.title, why) if part))
    return made
