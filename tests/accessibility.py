"""What a screen reader would find nameless. Used by the tests of every screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)  # fmt: skip

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
            QPlainTextEdit, QTextEdit)  # fmt: skip
COMPOUND = (QComboBox, QAbstractSpinBox, QCalendarWidget)  # their inner parts are Qt's own


def nameless(widget: QWidget) -> list[str]:
    """Class and place of every control, and of everything that takes the focus, without an accessible name."""
    return [_where(one, widget) for one in _walk(widget) if _must_have_name(one) and not _name(one)]


def _walk(widget: QWidget) -> list[QWidget]:
    found = [widget]
    if not isinstance(widget, COMPOUND):
        for child in widget.children():
            if isinstance(child, QWidget) and not isinstance(child, QScrollBar) and not _put_away(child):
                found += _walk(child)
    return found


def _put_away(widget: QWidget) -> bool:
    """Hidden on purpose, not merely not yet shown."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _must_have_name(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return False
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return isinstance(widget, CONTROLS) or takes_focus


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def _where(widget: QWidget, root: QWidget) -> str:
    trail = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None and parent is not root.parentWidget():
        trail.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(trail)
