"""Who the patient is and what changes prescribing: on top of every screen, never scrolls away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from paindesk.domain.finding import Level
from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import tr
from paindesk.kit.text import ElidedLabel

_LONG = 26  # characters; a longer value is a list of things
_ONE_ROW_UP_TO = 125  # percent of text size
_LINE = 430  # 100 % pixels: about all that a small window has with large text
SIGNS = {Level.STOP: "⚠ ", Level.CAUTION: "! "}


@dataclass(frozen=True, slots=True)
class BannerFact:
    """One fact: "Kidney function", "CrCl 41 mL/min", "12 Nov", and a level when it is a warning."""

    label: str
    value: str
    note: str = ""
    level: Level | None = None


class PatientBanner(QFrame):
    """One line of facts, two rows above 125 %; lists end in "…" with a tooltip where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Large text needs a row for who it is and one for the facts, or more: no number is ever shortened. They are as
        # high as their words and no higher, because a low window has little room below them.
        self._two_rows = theme.px(100) > _ONE_ROW_UP_TO
        if not self._two_rows:
            self.setFixedHeight(theme.px(58))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(18), theme.px(6), theme.px(18), theme.px(6))
        outer.setSpacing(theme.px(4) if self._two_rows else 0)
        self._who = QHBoxLayout()
        self._layout = Row()
        self._layout.setSpacing(theme.px(14))
        self._layout.lines_apart = theme.px(2)
        outer.addLayout(self._who)
        outer.addLayout(self._layout)
        self._shown: tuple[str, str, tuple[BannerFact, ...]] = ("", "", ())

    def show(self, name: str | None = None, line: str = "", facts: Sequence[BannerFact] = ()) -> None:
        """Show this patient. Without arguments this is Qt's own `show`."""
        if name is None:
            super().show()
            return
        shown = (name, line, tuple(facts))
        if shown == self._shown:
            return
        self._shown = shown
        for row in (self._who, self._layout):
            emptied(row)
        who = ElidedLabel(name, "name", least=150), ElidedLabel(line, "muted", least=90)
        if self._two_rows:
            self._who.addWidget(who[0])
            self._who.addSpacing(theme.px(14))
            self._who.addWidget(who[1])
            self._who.addStretch(1)
        else:
            self._layout.addWidget(_stack(*who))
        for place, fact in enumerate(facts):
            if place or not self._two_rows:
                divider = QFrame()
                divider.setObjectName("divider")
                divider.setFixedSize(1, theme.px(30))
                self._layout.addSpacing(theme.px(4))
                self._layout.addWidget(divider)
            self._layout.addWidget(_fact(fact), 1 if _is_long(fact) else 0)
        if not any(_is_long(fact) for fact in facts):
            self._layout.addStretch(1)
        self.setAccessibleName(tr("Patient: {name}, {line}", name=name, line=line))
        said = "; ".join(f"{f.label}: {f.value} {f.note}".strip() for f in facts)
        self.setAccessibleDescription(told(said))


def _is_long(fact: BannerFact) -> bool:
    return len(fact.value) > _LONG


def _fact(fact: BannerFact) -> QWidget:
    sign = SIGNS.get(fact.level, "") if fact.level else ""
    # warnings are the last to be shortened; where there are lines to go to, a list of allergies has one to itself
    alone = fact.level is Level.STOP and _is_long(fact) and theme.px(100) > _ONE_ROW_UP_TO
    value = ElidedLabel(
        f"{sign}{fact.value}",
        fact.level.value if fact.level and sign else "",
        least=_LINE if alone else 200 if sign else 90,
    )
    value.setStyleSheet("font-weight: 600;")
    # A list takes the room that is left, so that who it is and every number stay whole.
    if _is_long(fact) and not alone:
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        value.setMinimumWidth(theme.px(110))
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(4))
    line.addWidget(value)
    if fact.note:
        line.addWidget(ElidedLabel(fact.note, "muted", least=20))
    stack = _stack(ElidedLabel(fact.label, "tiny", least=60), row)
    stack.setToolTip(told(f"{fact.label}: {fact.value} {fact.note}".strip()))
    return stack


def _stack(upper: QWidget, lower: QWidget) -> QWidget:
    box = QWidget()
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addStretch(1)
    layout.addWidget(upper)
    layout.addWidget(lower)
    layout.addStretch(1)
    return box
