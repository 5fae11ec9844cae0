"""A field to type one more of something into, with its button; Enter in the field does the same."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.flow import Row
from paindesk.kit.language import tr


class AddLine(Row):
    """`name` is what a screen reader calls the button ("Add the medicine"), which shows "Add"."""

    def __init__(self, entry: QLineEdit, name: str, add: Callable[[], None]) -> None:
        super().__init__()
        self.setSpacing(theme.px(7))
        entry.returnPressed.connect(add)
        self.addWidget(entry, 1)
        self.button = Button(tr("Add"))
        self.button.setAccessibleName(name)
        self.button.clicked.connect(lambda _: add())
        self.addWidget(self.button)
