"""The list of papers: for whom they are, which are ticked, which are kept."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from paindesk.kit import theme
from paindesk.kit.check_field import paint_box
from paindesk.kit.language import tr
from paindesk.shell.visit_papers import PaperEntry, group_of, kept_words, when

_PLACE = Qt.ItemDataRole.UserRole
_CHECK = Qt.ItemDataRole.CheckStateRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Ticks(QStyledItemDelegate):
    """Tick boxes as everywhere else; those of the style cannot be seen on a dark background."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        state = index.data(_CHECK)
        if state is None:
            return
        self.initStyleOption(option, index)
        list_ = self.parent()
        assert isinstance(list_, QWidget)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = list_.style().subElementRect(part, option, list_)
        box.setWidth(box.height())  # beside it is the room before the words
        paint_box(painter, box.adjusted(0, 0, -1, -1), on=Qt.CheckState(state) is ON)


class PaperList(QListWidget):
    """`wanted(place)` when another paper is to be shown, `ticked` when a tick changed. Space ticks."""

    wanted = Signal(int)
    ticked = Signal()

    def __init__(self, entries: Sequence[PaperEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Papers"))
        self.setWordWrap(True)
        self.setItemDelegate(_Ticks(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[QListWidgetItem] = []
        before = ""
        for place, entry in enumerate(entries):
            if (group := group_of(entry.document)) != before:
                before = group
                self._heading(tr(group))
            item = QListWidgetItem(self)
            item.setData(_PLACE, place)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(ON if entry.choice.chosen and entry.kept is None else OFF)
            self._rows.append(item)
            self.describe(place, entry)
        self.currentItemChanged.connect(self._chosen)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def _heading(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setPixelSize(theme.px(12))
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setSizeHint(QSize(0, theme.px(30)))

    def describe(self, place: int, entry: PaperEntry, trouble: str = "") -> None:
        """Show what a paper is, and that it is kept or cannot be made."""
        said, more = [entry.title], trouble
        if trouble:
            said.append(tr("! cannot be printed"))
        elif entry.kept is not None:
            more = tr("Kept {when}", when=kept_words(entry.kept))
            said.append(tr("✓ kept {when}", when=when(entry.kept)))
        elif entry.choice.large:
            said.append(tr("large print"))
        item = self._rows[place]
        self.blockSignals(True)
        item.setText("\n".join(said))
        item.setToolTip(more)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, more)
        self.blockSignals(False)

    def place(self) -> int:
        """Which paper is chosen; -1 where none is."""
        item = self.currentItem()
        return int(item.data(_PLACE)) if item is not None and item.data(_PLACE) is not None else -1

    def choose(self, place: int) -> None:
        """Show this paper."""
        self.setCurrentItem(self._rows[place])

    def places_ticked(self) -> tuple[int, ...]:
        """The ticked papers, from above."""
        return tuple(place for place, item in enumerate(self._rows) if item.checkState() is ON)

    def tick(self, place: int, *, on: bool) -> None:
        """Tick or untick a paper; `ticked` is emitted as if a person had done it."""
        self._rows[place].setCheckState(ON if on else OFF)

    def _chosen(self) -> None:
        if self.place() >= 0:
            self.wanted.emit(self.place())
