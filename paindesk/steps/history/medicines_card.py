"""What is taken now; what was not understood and what disagrees is shown, never guessed."""

from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.dose import Sig, plain
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.patient import Section
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.language import named, told, tr
from paindesk.kit.text import label
from paindesk.steps.history.list_card import Edited, ListCard
from paindesk.steps.history.model import HistoryModel, as_written, day_in_short, evidence, in_short
from paindesk.steps.history.opioid_sum import OpioidSum


def spoken(sig: Sig) -> str:
    """ "1 tablet × 3 a day as needed"."""
    dose, times = told(str(sig.dose)), sig.times_per_day
    if sig.unequal:
        words = tr("{dose} a day in unequal doses", dose=dose)
    elif 0 < times < 1:
        words = tr("{dose} every {days} days", dose=dose, days=plain((1 / times).quantize(Decimal("0.1"))))
    else:
        words = tr("{dose} × {times} a day", dose=dose, times=plain(times))
    return tr("{directions} as needed", directions=words) if sig.as_needed else words


class MedicinesCard(ListCard):
    """Medicines now, with how each new line is read shown while it is typed."""

    section = Section.MEDICINES

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__(
            tr("Medicines now"),
            tr("Add: oxycodone 10 mg every 6 hours since May 2026"),
            model,
            edited,
            model.known_medicines(),
        )
        self.understood = label("", "muted")
        self.understood.hide()
        self.add(self.understood)
        self.opioids = OpioidSum()
        self.add(self.opioids)
        self.entry.changed.connect(self.read)
        self.keep("medicine")

    def read(self) -> None:
        text = self.entry.value().strip()
        self.understood.setVisible(bool(text))
        if text:
            line = self.model.read_medicine(text)
            how = spoken(line.sig) if line.sig is not None else tr("directions not read")
            if line.started is not None:
                how += " · " + tr("since {day}", day=day_in_short(line.started, self.model.context.on))
            how = tr("not taken: kept on record, on no list") if line.not_taking else how
            known = line.name if line.ingredients else tr("name not recognised: no checks will use it")
            self.understood.setText(tr("Read as: {medicine} · {how}", medicine=known, how=how))

    def take(self, text: str) -> bool:
        added = self.model.add_medicine(text)
        if added:
            self.understood.hide()
        return added

    def content(self) -> object:
        return self.model.medicines_now()

    def refresh(self) -> None:
        super().refresh()
        self.opioids.refresh(self.model.opioids())

    def fill(self) -> None:
        for lines in self.model.orders():
            line = lines[-1]
            kind = "plain" if line.ingredients else "caution"
            words = in_short(line) if line.ingredients else tr("{text} (not recognised)", text=as_written(line))
            if len(lines) > 1:
                words = tr("{medicine} ({count} orders)", medicine=words, count=len(lines))
            if shown := evidence(lines, self.model.context.on):
                words = f"{words}, {shown}"
            self.chips.addWidget(self.chip(words, kind, partial(self.model.take_off, lines), as_written(line)))
            if line.disagreement:
                self.below.addWidget(self._disagreement(line))

    def _disagreement(self, line: MedicineLine) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(3))
        ask = tr("Which is right?") if line.sig_choices else tr("Take it off, and type what is taken.")
        column.addWidget(label(f"{named(line.name)}: {told(line.disagreement)}. {ask}", "caution"))
        row = QHBoxLayout()
        for sig in line.sig_choices:
            words = spoken(sig)
            pick = LinkButton(words)
            pick.setAccessibleName(f"{named(line.name)}: {words}")
            pick.clicked.connect(partial(self._choose, line, sig))
            row.addWidget(pick)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _choose(self, line: MedicineLine, sig: Sig, _checked: bool = False) -> None:
        self.model.choose_sig(line, sig)
        self._edited()
