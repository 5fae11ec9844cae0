"""The lists of History: conditions, medicines now, allergies, other providers. Chips to look at, one line to add."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.dose import Sig, plain
from paindesk.domain.patient import Activity, MedicineLine, Provider
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.fields import CheckField, ChoiceField, TextField
from paindesk.kit.text import label
from paindesk.steps.history.model import HistoryModel

Edited = Callable[[], None]


def emptied(layout: FlowLayout | QVBoxLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def spoken(sig: Sig) -> str:
    """ "1 tablet × 3 a day as needed"."""
    return f"{sig.dose} × {plain(sig.times_per_day)} a day{' as needed' if sig.as_needed else ''}"


class ListCard(Card):
    """Chips that come off with a press, and a line to add one."""

    def __init__(self, title: str, add_words: str, model: HistoryModel, edited: Edited) -> None:
        super().__init__(title)
        self.model, self._edited = model, edited
        self.chips = FlowLayout()
        self.add(self.chips)
        self.below = QVBoxLayout()
        self.below.setSpacing(theme.px(4))
        self.add(self.below)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.px(7))
        self.entry = TextField(add_words, f"+ {add_words}")
        self.entry.returnPressed.connect(self.enter)
        self.row.addWidget(self.entry, 1)
        self.button = Button("Add")
        self.button.setAccessibleName(add_words)
        self.button.clicked.connect(lambda _: self.enter())
        self.row.addWidget(self.button)
        self.add(self.row)
        self._shown: object = None

    def enter(self) -> None:
        """Add what was typed."""
        if self.take(self.entry.value()):
            self.entry.set_value("")
            self._edited()

    def take(self, text: str) -> bool:
        """Add this; False when there is nothing to add."""
        raise NotImplementedError

    def chip(self, words: str, kind: str, remove: Callable[[], None]) -> Chip:
        """A chip that takes its entry off when pressed."""
        made = Chip(f"{words}  ×", kind).make_pressable()
        made.setAccessibleName(f"{words}: take off the list")
        made.setToolTip("Take off the list (Ctrl+Z brings it back)")

        def press() -> None:
            remove()
            self._edited()

        made.clicked.connect(press)
        return made

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        now = self.content()
        if now == self._shown:
            return
        self._shown = now
        emptied(self.chips)
        emptied(self.below)
        self.fill()

    def content(self) -> object:
        """What is shown, to see whether it changed."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put the chips in."""
        raise NotImplementedError


class ConditionsCard(ListCard):
    """Diagnoses."""

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__("Conditions", "Add a condition", model, edited)

    def take(self, text: str) -> bool:
        return self.model.add_condition(text)

    def content(self) -> object:
        return self.model.record.conditions

    def fill(self) -> None:
        for one in self.model.record.conditions:
            words = ", ".join(part for part in (one.text, one.since) if part)
            if one.activity is not Activity.ACTIVE:
                words += f", {'in remission' if one.activity is Activity.REMISSION else one.activity.value}"
            self.chips.addWidget(self.chip(words, "plain", partial(self.model.remove_condition, one)))
        if not self.model.record.conditions:
            self.chips.addWidget(label("None on record.", "muted"))


class AllergiesCard(ListCard):
    """Allergies and intolerances, told apart."""

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__("Allergies", "Add a substance", model, edited)
        self.reaction = TextField("Reaction", "reaction")
        self.reaction.returnPressed.connect(self.enter)
        self.kind = ChoiceField("Kind", (("allergy", "allergy"), ("intolerance", "intolerance"), ("", "not known")))
        what = QHBoxLayout()
        what.setSpacing(theme.px(7))
        what.addWidget(self.entry, 1)
        what.addWidget(self.reaction, 1)
        self.body.insertLayout(self.body.indexOf(self.row), what)
        self.row.insertWidget(0, self.kind)
        self.row.insertStretch(1, 1)
        self.none = CheckField("No known allergies")
        self.none.changed.connect(self._none)
        self.add(self.none)

    def _none(self) -> None:
        self.model.set_no_known_allergies(none=self.none.value())
        self._edited()

    def take(self, text: str) -> bool:
        added = self.model.add_allergy(text, self.reaction.value(), self.kind.value())
        if added:
            self.reaction.set_value("")
        return added

    def content(self) -> object:
        return self.model.record.allergies, self.model.record.no_known_allergies

    def fill(self) -> None:
        record = self.model.record
        for one in record.allergies:
            words = f"{one.substance} ({one.reaction})" if one.reaction else one.substance
            kind = "caution" if one.kind == "intolerance" else "stop"
            self.chips.addWidget(self.chip(words, kind, partial(self.model.remove_allergy, one)))
        self.none.setVisible(not record.allergies)
        self.none.set_value(record.no_known_allergies)


class MedicinesCard(ListCard):
    """What is taken now; what was not understood and what disagrees is shown, never guessed."""

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__("Medicines now", "Add: oxycodone 10 mg every 6 hours", model, edited)
        self.understood = label("", "muted")
        self.understood.hide()
        self.add(self.understood)
        self.entry.changed.connect(self._reading)

    def _reading(self) -> None:
        text = self.entry.value().strip()
        self.understood.setVisible(bool(text))
        if text:
            line = self.model.read_medicine(text)
            how = (
                f"{line.sig.dose} × {line.sig.times_per_day:g} a day" if line.sig is not None else "directions not read"
            )
            known = line.name if line.ingredients else "name not recognised: no checks will use it"
            self.understood.setText(f"Read as: {known} · {how}")

    def take(self, text: str) -> bool:
        added = self.model.add_medicine(text)
        if added:
            self.understood.hide()
        return added

    def content(self) -> object:
        return self.model.medicines_now()

    def fill(self) -> None:
        lines = self.model.medicines_now()
        for line in lines:
            words = line.text if not line.sig_text or line.sig_text in line.text else f"{line.text}: {line.sig_text}"
            kind = "plain" if line.ingredients else "caution"
            shown = words if line.ingredients else f"{words} (not recognised)"
            self.chips.addWidget(self.chip(shown, kind, partial(self.model.replace_medicine, line, None)))
            if line.disagreement:
                self.below.addWidget(self._disagreement(line))
        if not lines:
            self.chips.addWidget(label("None on record.", "muted"))

    def _disagreement(self, line: MedicineLine) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(label(f"{line.name}: {line.disagreement} Which is right?", "caution"))
        row = QHBoxLayout()
        for sig in line.sig_choices:
            words = spoken(sig)
            pick = LinkButton(words)
            pick.setAccessibleName(f"{line.name}: {words}")
            pick.clicked.connect(partial(self._choose, line, sig))
            row.addWidget(pick)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _choose(self, line: MedicineLine, sig: Sig, _checked: bool = False) -> None:
        self.model.choose_sig(line, sig)
        self._edited()


class ProvidersCard(ListCard):
    """Who else cares for the patient; the one who referred gets the letter."""

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__("Other providers", "Add: name of a doctor or clinic", model, edited)
        roles = ("primary care", "surgeon", "physical therapist", "psychologist", "pharmacy", "other")
        self.role = ChoiceField("Role", roles)
        self.referred = CheckField("referred")
        self.body.insertWidget(self.body.indexOf(self.row), self.entry)
        self.row.insertWidget(0, self.role)
        self.row.insertWidget(1, self.referred)
        self.row.insertStretch(2, 1)

    def take(self, text: str) -> bool:
        provider = Provider(name=text.strip(), role=self.role.value(), referred=self.referred.value())
        return self.model.add_provider(provider)

    def content(self) -> object:
        return self.model.record.providers

    def fill(self) -> None:
        for one in self.model.record.providers:
            words = ", ".join(part for part in (one.name, one.role, "referred" if one.referred else "") if part)
            self.chips.addWidget(self.chip(words, "plain", partial(self.model.remove_provider, one)))
