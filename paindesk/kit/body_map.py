"""Where it hurts: two figures to draw on, several numbered places, each with its colour and its number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.pain import PainSite
from paindesk.kit import theme
from paindesk.kit.body_canvas import BodyCanvas
from paindesk.kit.body_drawing import next_number
from paindesk.kit.chip import Chip, ToggleChip
from paindesk.kit.language import tr


class BodyMap(QWidget):
    """`changed` after every person's act; `current_changed(number)` when another place is picked or added.

    With the mouse: draw, erase, click a number to pick its place. With keys: arrows walk the regions, Space marks the
    region for the current place or takes the mark away. `editable=False` only shows.
    """

    changed = Signal()
    current_changed = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None, *, editable: bool = True) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(6))
        self.canvas = BodyCanvas(editable=editable)
        self.canvas.setAccessibleName(name or tr("Body map"))
        self.setAccessibleName(name or tr("Body map"))
        self.setFocusProxy(self.canvas)
        self.draw_tool, self.erase_tool = ToggleChip(tr("Draw")), ToggleChip(tr("Erase"))
        self.place_tool = Chip(tr("+ Place"), pressable=True)
        self.place_tool.setAccessibleName(tr("Add a place"))
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(6))
        for tool in (self.draw_tool, self.erase_tool, self.place_tool):
            tools.addWidget(tool)
            if not editable:
                tool.hide()
        tools.addStretch(1)
        self.draw_tool.set_value(True)
        self.draw_tool.changed.connect(lambda: self._use(erasing=False))
        self.erase_tool.changed.connect(lambda: self._use(erasing=True))
        self.place_tool.clicked.connect(lambda _: self.add_place())
        outer.addLayout(tools)
        outer.addWidget(self.canvas, 1)
        self.canvas.drew.connect(self._drew)
        self.canvas.picked.connect(self._picked)

    def sites(self) -> tuple[PainSite, ...]:
        """The places as they stand; everything but strokes and regions is as it was given."""
        return self.canvas.sites

    def set_sites(self, sites: tuple[PainSite, ...]) -> None:
        """Show these places without a signal."""
        if sites != self.canvas.sites:
            self.canvas.sites = sites
            self._refresh()

    def current(self) -> int:
        """The number of the place that is drawn now."""
        return self.canvas.current

    def set_current(self, number: int) -> None:
        """Draw this place from now on; no signal."""
        if number != self.canvas.current:
            self.canvas.current = number
            self._refresh()

    def add_place(self) -> None:
        """Add an empty place and draw it from now on."""
        sites = self.canvas.sites
        number = next_number(sites)
        self.canvas.sites = (*sites, PainSite(number=number))
        self.canvas.current = number
        self._use(erasing=False)
        self._refresh()
        self.changed.emit()  # first the place, then that it is picked: whoever shows the page again knows it
        self.current_changed.emit(number)

    def _use(self, *, erasing: bool) -> None:
        self.canvas.erasing = erasing
        self.draw_tool.set_value(not erasing)
        self.erase_tool.set_value(erasing)

    def _drew(self, sites: tuple[PainSite, ...]) -> None:
        if sites != self.canvas.sites:
            self.canvas.sites = sites
            self._refresh()
            self.changed.emit()

    def _picked(self, number: int) -> None:
        if number != self.canvas.current:
            self.set_current(number)
            self.current_changed.emit(number)

    def _refresh(self) -> None:
        self.canvas.describe()
        self.setAccessibleDescription(self.canvas.accessibleDescription())
        self.canvas.update()
