"""Changing the opioid: to which, how its dose was worked out, and what the plan would become."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from paindesk.domain.dose import CannotTell, DerivationStep
from paindesk.domain.visit import Act, Prescription
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout, ToggleChip
from paindesk.kit.choice_chips import ChoiceChips
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import cited, named, told, tr
from paindesk.kit.number_field import NumberField
from paindesk.kit.table import LightTable
from paindesk.kit.text import Part, RichLabel, bold, label, muted
from paindesk.kit.unentered import Fields, Unentered
from paindesk.rules.evidence import capital
from paindesk.rules.rotation import Rotation
from paindesk.steps.adjust.low_dose_days import Day
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import supply_words
from paindesk.steps.adjust.rotation import can_be_beside, planned_target

USUAL, LOW_DOSE = "usual", "low dose"


class RotationCard(Card):
    """Nothing is worked out on the screen until a chip is pressed; nothing is in the plan until the button is. `opens`
    is called where it must be seen, because a number stands in it."""

    def __init__(
        self, name: str, model: AdjustModel, edited: Callable[[], None], opens: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(tr("Change the opioid"))
        self.name, self.model, self._edited = name, model, edited
        self.setProperty("inner", True)
        written = model.rotations.written(name)
        unit, most = ("", None) if written is None else (written.unit, written.value)
        shown = capital(named(name))
        self.really = NumberField(tr("{name} really taken a day", name=shown), unit, lowest=0, highest=most)
        self.really.changed.connect(self._taken)
        number: Fields = {"": self.really}
        keep = partial(Unentered, self, opens=lambda _: opens(), shown=self._number_back)
        keep(f"really.{name}", number, edited, only_wrong=True)
        # A number that can be read is kept as well, until the change it is for is in the plan: worked out from what is
        # written instead, by whoever comes back to the page, the new dose would be more than the body is used to.
        keep(f"taken.{name}", lambda: number if self._waits() else {})
        asked = tr("{name} really taken a day, if less than written:", name=shown)
        row = Row()
        row.setSpacing(theme.px(9))
        row.addWidget(label(asked, "muted", wrap=theme.px(100) > 100))
        row.addWidget(self.really, 1)
        self.add(row)
        self.hint = label(tr("To which? What cannot be worked out says why."), "muted")
        self.add(self.hint)
        self._flow = FlowLayout()
        self.add(self._flow)
        self.chips: dict[str, Chip] = {}
        self.start = ChoiceChips(
            tr("How it starts"),
            ((USUAL, tr("Usual start")), (LOW_DOSE, tr("Low-dose start, old one beside"))),
        )
        self.start.changed.connect(self._start_chosen)
        self._start_row = Row()
        self._start_row.addWidget(self.start)
        self._start_row.addStretch(1)
        self.add(self._start_row)
        self.why_not = label("", "caution")
        self.add(self.why_not)
        self.table = LightTable(
            (tr("Step", "of the working"), tr("Because"), tr("Result")),
            stretch=(24, 52, 24),
            right=(2,),
            name=tr("How the new dose was worked out"),
        )
        self.add(self.table)
        self.days: LightTable | None = None
        self._days_column = QVBoxLayout()
        self.add(self._days_column)
        self._days_shown: tuple[Day, ...] = ()
        self.plan = label("", "bold")
        self.mme = label("", "small")
        self.notes = label("", "muted")
        self.warning = label("", "caution")
        for one in (self.plan, self.mme, self.notes, self.warning):
            self.add(one)
        row = Row()
        row.setSpacing(theme.px(9))
        self.beside = ToggleChip(tr("with the breakthrough dose"))
        self.beside.changed.connect(self._put_beside)
        self.button = Button(tr("Add to plan"))
        self.button.clicked.connect(self._put)
        row.addWidget(self.button)
        row.addWidget(self.beside)
        row.addStretch(1)
        self.add(row)
        self.target = ""
        self._offered: tuple[tuple[str, bool], ...] = ()

    def refresh(self) -> None:
        """Show the opioids to change to, and the working of the one that is looked at."""
        if planned := self.in_plan():  # what it was made from stands in the plan, also when the visit is opened again
            self.target = planned
            taken = self.model.rotations.really(self.name)
            self.really.set_value(None if taken is None else taken.value)
        self.beside.set_value(self.model.rotations.beside)
        targets = self.model.rotations.targets()
        offered = tuple((one.name, one.is_open) for one in targets)
        if offered != self._offered:
            self._offered = offered
            emptied(self._flow)
            self.chips = {}
            for name, is_open in offered:
                chip = Chip(named(name), "info" if is_open else "plain", pressable=True)
                chip.clicked.connect(lambda _=False, name=name: self._look(name))
                self.chips[name] = chip
                self._flow.addWidget(chip)
        for name, is_open in offered:
            self.chips[name].set(named(name), "accent" if name == self.target else "info" if is_open else "plain")
            self.chips[name].setAccessibleName(
                tr("Change to {name}: worked out", name=named(name))
                if is_open
                else tr("Change to {name}: no dose, press for the reason", name=named(name))
            )
        self._show()

    def _taken(self) -> None:
        """Worked out anew from what is really taken; a change that is in the plan already is taken off."""
        if self.really.problem():
            self._show()
            return
        self.model.rotations.set_really(self.name, self.really.value())
        if planned := self.in_plan():
            self.model.undo_rotation(planned)
            self.target = planned
            self._edited()
            return
        self.refresh()

    def _waits(self) -> bool:
        """Whether a number in the field is for a change that is looked at, and not in the plan."""
        return not (self.isHidden() or self.in_plan() or self.really.problem())

    def _number_back(self) -> None:
        """It stands there again, or stands there no more: by an undo, or because the visit was opened again."""
        if not self.in_plan():
            self.model.rotations.set_really(self.name, self.really.value())
            self.refresh()

    def in_plan(self) -> str:
        """The opioid the plan changes to; "" for none."""
        return planned_target(self.model.prescriptions)

    def _put_beside(self) -> None:
        """With or without the breakthrough dose; a change in the plan is written anew."""
        self.model.rotations.beside = self.beside.value()
        if self.in_plan():
            self.model.rotate(self.in_plan())
            self._edited()
            return
        self.refresh()

    def _start_chosen(self) -> None:
        """The usual start or the low-dose one; a change in the plan is taken off, and the other shown."""
        self.model.rotations.low_dose = self.start.value() == LOW_DOSE
        if planned := self.in_plan():
            self.model.undo_rotation(planned)
            self._edited()
            return
        self.refresh()

    def _look(self, name: str) -> None:
        if self.in_plan() and name != self.in_plan():
            self.model.undo_rotation(self.in_plan())
            self.target = name
            self._edited()
            return
        self.target = name
        self.refresh()

    def _show(self) -> None:
        """The plan's own lines and working once it is there; until then what it would be."""
        rotations, plan = self.model.rotations, self.model.prescriptions
        self.start.setVisible(bool(self.target) and rotations.low(self.target) is not None)
        self.start.set_value(LOW_DOSE if rotations.low_dose else USUAL)
        found = rotations.found(self.target) if self.target else None
        in_plan = bool(self.target) and self.in_plan() == self.target
        outdated = rotations.outdated(self.target, plan) if in_plan else ""
        no_dose = f"{named(self.target)}: {told(found.because)}." if isinstance(found, CannotTell) else ""
        self.why_not.setText(outdated if in_plan else no_dose)
        self.why_not.setVisible(bool(self.why_not.text()))
        worked = in_plan or isinstance(found, Rotation)
        for one in (self.table, self.plan, self.mme, self.notes, self.button):
            one.setVisible(worked)
        said = (rotations.warning(), rotations.minded(self.target) if self.target else "")
        self.warning.setText(" ".join(part for part in said if part))
        self.warning.setVisible(worked and bool(self.warning.text()))
        self.beside.setVisible(isinstance(found, Rotation) and can_be_beside(found))
        self.beside.setEnabled(not outdated)  # it would write the whole change anew
        self.button.setEnabled(in_plan or not self.really.problem())
        self._show_days(rotations.low_dose_days(self.target, plan) if worked else ())
        if not worked:
            return
        self.table.set_rows(
            [(told(step.what), _because(step), told(step.result)) for step in rotations.rows(self.target, plan)]
        )
        self.plan.setText("\n".join(_said(one) for one in rotations.shown(self.target, plan)))
        self.mme.setText(rotations.mme_line(self.target, plan))
        self.notes.setText(" ".join(map(told, found.notes)) if isinstance(found, Rotation) else "")
        self.button.set_text(tr("Take off the plan") if in_plan else tr("Add to plan"))
        self.button.setAccessibleDescription(tr("Change to {name}", name=named(self.target)))

    def _show_days(self, days: tuple[Day, ...]) -> None:
        """The low-dose start day by day; the columns are the medicines of the change."""
        if days == self._days_shown:
            return
        self._days_shown = days
        if self.days is not None:
            self._days_column.removeWidget(self.days)
            self.days.hide()
            self.days.deleteLater()
            self.days = None
        if not days:
            return
        names = tuple(capital(named(name)) for name, _ in days[0].doses)
        share = 56 // len(names)
        self.days = LightTable(
            (tr("Days"), *names, ""),
            stretch=(24, *(share for _ in names), 20),
            name=tr("The low-dose start day by day"),
        )
        self.days.set_rows([((bold(one.days),), *(dose for _, dose in one.doses), one.note) for one in days])
        self._days_column.addWidget(self.days)

    def _put(self) -> None:
        if self.in_plan() == self.target:
            self.model.undo_rotation(self.target)
        elif not self.model.rotate(self.target):
            self.why_not.setText(tr("{name} is in the plan already: take it off first.", name=named(self.target)))
            self.why_not.setVisible(True)
            return
        self._edited()


def _said(one: Prescription) -> str:
    """ "Stop oxycodone" or "New: morphine er: 20 mg ..., 28 × 20 mg"."""
    if one.act is Act.STOP:
        return tr("Stop {medicine} when the new one starts", medicine=one.medicine)
    supply = f" ({supply_words(one)})" if one.quantity is not None else ""
    if one.together:  # the days stand in the table above
        what = f"{named(one.medicine)}{supply}"
        if one.act is Act.START:
            return tr("New: {medicine}", medicine=what)
        return tr("Beside it, then less, then none: {medicine}", medicine=what)
    what = f"{named(one.medicine)}: {told(one.directions)}{supply}"
    return tr("New: {medicine}", medicine=what) if one.act is Act.START else tr("Until then: {medicine}", medicine=what)


def _because(step: DerivationStep) -> RichLabel:
    because = told(step.because)
    words: list[str | Part] = [f"{capital(because).rstrip('.')}. "]
    if step.source is not None:
        words.append(muted(cited(replace(step.source, confirmed=True))))
        if not step.source.confirmed:
            words.append(bold(" " + tr("unconfirmed"), "caution"))
    made = RichLabel(words)
    if step.source is not None:
        made.setToolTip(tr("Source: {source}", source=cited(step.source)))
    source = tr("worked out from the lines above") if step.source is None else cited(step.source)
    made.setAccessibleName(tr("Because: {why} Source: {source}", why=because, source=source))
    return made
