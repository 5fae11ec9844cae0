"""Beside the plan: what is dispensed, and when to stop or change."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.advice import Mme
from paindesk.domain.dose import CannotTell, Derived, plain
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField, NumberField
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import named, told, tr
from paindesk.kit.text import bullet, label
from paindesk.rules.dispensing import is_measured
from paindesk.rules.evidence import capital
from paindesk.steps.starting_dose.model import LONGEST, StartingDoseModel


class SupplyCard(Card):
    """Dispense, lasts, repeats, opioids after; the sum behind the pieces on demand."""

    def __init__(self, model: StartingDoseModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Prescription"))
        self.model, self._edited = model, edited
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        self.pieces = label("", "bold")
        self.days = NumberField(tr("Lasts"), tr("days"), 1, LONGEST)
        self.days.edit.setMinimumWidth(theme.px(48))
        self.days.edit.setMaximumWidth(theme.px(56))
        self.repeats = ChoiceField(tr("Repeats"))
        self.opioids = label("", "bold")
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Dispense"), self.pieces),
            (tr("Lasts"), self.days),
            (tr("Repeats"), self.repeats),
            (tr("Opioids after"), self.opioids),
        )
        for row, (words, piece) in enumerate(rows):
            grid.addWidget(label(words, wrap=False), row, 0)
            grid.addWidget(piece, row, 1)
        self.add(grid)
        self.trouble = label("", "caution")
        self.add(self.trouble)
        self.how = LinkButton("")
        self.how.setCheckable(True)
        self.how.clicked.connect(lambda _: self._show_sum())
        self.sum = label("", "small")
        self._show_sum()
        self.remove = LinkButton(tr("Remove from plan"))
        self.remove.clicked.connect(lambda _: self._take_out())
        foot = Row()
        foot.addWidget(self.how)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        self.add(foot)
        self.add(self.sum)
        self.days.changed.connect(self._days_typed)
        self.days.edit.editingFinished.connect(self._days_left)
        self.repeats.changed.connect(self._repeats_chosen)

    def refresh(self) -> None:
        """Show the prescription again."""
        one = self.model.prescription
        if one is None:
            return
        counted = self.model.counted()
        self.pieces.setText(_pieces(counted, self.model))
        reason = told(counted.because) if isinstance(counted, CannotTell) else ""
        self.trouble.setText(tr("Not dispensable: {reason}.", reason=reason) if reason else "")
        self.trouble.setVisible(bool(reason))
        self.sum.setText("\n".join(part for part in (told(one.directions), _sum(counted)) if part))
        if not self.days.edit.hasFocus() or self.days.value() is not None:  # "" on the way from 28 to 14 stays
            self.days.set_value(one.days)
        self.repeats.set_options([str(number) for number in range(self.model.most_repeats() + 1)])
        self.repeats.set_value(str(one.repeats))
        after = self.model.mme()
        self.opioids.setText(_opioids(after))
        self.opioids.setToolTip("\n".join(f"{told(line.text)}: {told(line.reason)}" for line in after.lines))

    def _show_sum(self) -> None:
        on = self.how.isChecked()
        self.how.set_text(tr("Directions and count") + (" ▴" if on else " ▸"))
        self.sum.setVisible(on)

    def _days_typed(self) -> None:
        days = self.days.value()
        self.model.set_days(None if days is None else int(days))
        self._edited()

    def _days_left(self) -> None:
        """What is written on the prescription stands in the field again."""
        if (one := self.model.prescription) is not None:
            self.days.set_value(one.days)

    def _repeats_chosen(self) -> None:
        self.model.set_repeats(int(self.repeats.value()))
        self._edited()

    def _take_out(self) -> None:
        self.model.take_out()
        self._edited()


class StopCard(Card):
    """When to hold, to change and to stop, and how it ends."""

    def __init__(self, model: StartingDoseModel) -> None:
        super().__init__(tr("Stop or change if"))
        self.model = model
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        self.add(self._lines)
        self._shown: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the medicine's own rules."""
        medicine = self.model.medicine
        if medicine is None:
            return
        stops = (capital(told(one)) for one in medicine.stop_if)
        holds = (tr("Hold or step back: {when}", when=told(one)) for one in medicine.hold_if)
        words = (*stops, *holds, told(medicine.stopping.text))
        if words == self._shown:
            return
        self._shown = words
        emptied(self._lines)
        for line in words:
            self._lines.addWidget(bullet(line))


def _opioids(after: Mme) -> str:
    """ "60 MME/day", "30 MME/day and more: buprenorphine not counted", "cannot tell: buprenorphine not counted"."""
    uncounted = (one.medicine for one in after.lines if one.per_day is None and not one.left_out)
    missing = ", ".join(map(named, dict.fromkeys(uncounted)))
    if after.per_day is None:
        return tr("cannot tell: {medicines} not counted", medicines=missing) if missing else tr("cannot tell")
    number = plain(after.per_day)
    if after.complete:
        return tr("{number} MME/day", number=number)
    if not missing:
        return tr("{number} MME/day and more", number=number)
    return tr("{number} MME/day and more: {medicines} not counted", number=number, medicines=missing)


def _pieces(counted: Derived | CannotTell, model: StartingDoseModel) -> str:
    """ "77 × 100 mg", "28 patches", "175 mL of 5 mg/mL"."""
    product = model.product()
    if isinstance(counted, CannotTell) or product is None:
        return "—"
    number, strength = plain(counted.value), product.strength
    one = counted.value == 1
    if strength.unit == product.form:  # a patch
        return tr("1 patch") if one else tr("{count} patches", count=number)
    if product.form in ("patch", "film"):
        if product.form == "patch":
            of_one = tr("1 patch of {strength}", strength=strength)
            return of_one if one else tr("{count} patches of {strength}", count=number, strength=strength)
        of_one = tr("1 film of {strength}", strength=strength)
        return of_one if one else tr("{count} films of {strength}", count=number, strength=strength)
    if not is_measured(product.form):
        return f"{number} × {strength}"
    if strength.unit in ("g", "mL", "application"):
        return f"{number} {strength.unit}"
    return tr("{count} mL of {strength}/mL", count=number, strength=strength)


def _sum(counted: Derived | CannotTell) -> str:
    if isinstance(counted, CannotTell):
        return ""
    return "\n".join(f"{told(f'{step.what}: {step.because}')} = {told(step.result)}" for step in counted.steps)
