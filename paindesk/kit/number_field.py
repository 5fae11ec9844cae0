"""A number with its unit and bounds."""

import re
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from paindesk.kit import theme
from paindesk.kit.checked_line import CheckedLine
from paindesk.kit.language import tr
from paindesk.kit.text import label

NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?", re.ASCII)


def read_number(text: str) -> Decimal | None:
    """Read "1,200.5" as 1200.5; None for anything that is not plainly one number.

    "1,26" is refused: in the US it is a typing mistake, elsewhere it is 1.26, and a dose must not depend on which. That
    holds in every language of the screens: whoever works in Spanish in a US clinic reads labels, orders and papers with
    a decimal point, and two ways to write a dose in one clinic are one too many.
    """
    text = text.strip()
    if not text or not NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(",", ""))


class NumberField(CheckedLine):
    """`value()` is a Decimal in `unit`, None while empty, unreadable or out of bounds (see `problem`).
    `beside`: the unit stands beside the field, and not only in its name and its problem. `otherwise` says of a number
    out of bounds what it may have been meant as."""

    def __init__(
        self,
        name: str,
        unit: str = "",
        lowest: Decimal | int | None = None,
        highest: Decimal | int | None = None,
        parent: QWidget | None = None,
        *,
        beside: bool = True,
        otherwise: Callable[[Decimal], str] = lambda _: "",
    ) -> None:
        super().__init__(f"{name}, {unit}" if unit else name, parent)
        self._unit, self._lowest, self._highest, self._otherwise = unit, lowest, highest, otherwise
        self.edit.setMinimumWidth(theme.px(56))
        self.edit.setMaximumWidth(theme.px(96))
        if unit and beside:
            self.row.addWidget(label(unit, "muted", wrap=False))
        self.row.addStretch(1)

    def value(self) -> Decimal | None:
        """The number, exactly as typed."""
        return None if self.problem() else read_number(self.edit.text())

    def set_value(self, number: Decimal | int | None) -> None:
        """Show this number; None empties the field. A text that already means this number stays as typed."""
        if self.keeps and self.problem():
            return
        if number is None:
            if read_number(self.edit.text()) is not None and not self.problem():
                self._put("")
        elif read_number(self.edit.text()) != number:
            self._put(f"{Decimal(number):f}")

    def clear(self) -> None:
        """Empty the field, whatever stands in it."""
        self._put("")

    def _problem(self) -> str:
        text = self.edit.text().strip()
        if not text:
            return ""
        number = read_number(text)
        if number is None:
            return tr("Enter one number, such as 1.26.")
        low, high = self._lowest, self._highest
        if (low is not None and number < low) or (high is not None and number > high):
            return f"{self._wanted()} {self._otherwise(number)}".strip()
        return ""

    def _wanted(self) -> str:
        low, high, unit = self._lowest, self._highest, f" {self._unit}" if self._unit else ""
        if low is None:
            return tr("Enter at most {highest}.", highest=f"{high}{unit}")
        if high is None:
            return tr("Enter at least {lowest}.", lowest=f"{low}{unit}")
        return tr("Enter {lowest} to {highest}.", lowest=low, highest=f"{high}{unit}")
