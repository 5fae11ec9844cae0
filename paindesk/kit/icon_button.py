"""A button that is an icon alone, in the ink of the theme, also when another one is chosen."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton

from paindesk.kit import icons


class IconButton(QToolButton):
    """Shows the icon of that name; `says` is what a screen reader calls it, `hint` its tooltip."""

    def __init__(self, icon: str, says: str, hint: str) -> None:
        super().__init__()
        self._icon = icon
        self.setIcon(icons.icon(icon))
        self.setAccessibleName(says)
        self.setToolTip(hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self.setIcon(icons.icon(self._icon))
