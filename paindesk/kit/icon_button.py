"""A button that is an icon alone, in the ink of the theme, also when another one is chosen."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton

from paindesk.kit import icons, theme


class IconButton(QToolButton):
    """Shows the icon of that name; `says` is what a screen reader calls it, `hint` its tooltip."""

    def __init__(self, icon: str, says: str, hint: str) -> None:
        super().__init__()
        self._icon = icon
        self._draw()
        self.setAccessibleName(says)
        self.setToolTip(hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_icon"):
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon))
        self.setIconSize(QSize(theme.px(icons.SIDE), theme.px(icons.SIDE)))  # Qt's own stays small beside large text
