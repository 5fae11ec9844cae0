"""One medicine that goes on: its four options side by side, and why."""

from collections.abc import Callable

from paindesk.domain.dose import a_day, describe
from paindesk.domain.visit import Prescription
from paindesk.kit.card import Card
from paindesk.kit.choice_cards import ChoiceCards
from paindesk.kit.fields import TextField
from paindesk.kit.language import named, told, tr
from paindesk.kit.text import ElidedLabel, label
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.option_card import OptionCard
from paindesk.steps.adjust.options import CONTINUE, ROTATE, SWAP, Option
from paindesk.steps.adjust.rotation_card import RotationCard
from paindesk.steps.adjust.sides_card import SidesCard
from paindesk.steps.adjust.supply_row import SupplyRow
from paindesk.steps.adjust.swap_card import SwapCard
from paindesk.steps.adjust.taper_card import TaperCard
from paindesk.steps.adjust.withdrawal_score import WithdrawalScore


class MedicineCard(Card):
    """The cards are made anew only when the options change; the focus then goes to the same option."""

    def __init__(self, base: Prescription, model: AdjustModel, edited: Callable[[], None]) -> None:
        now = base.steps[0] if base.steps else None
        name = named(base.medicine)
        super().__init__(f"{name} {a_day(now.daily, ' ' + tr('a day'))}" if now is not None else name)
        self.name, self.model, self._edited = base.medicine, model, edited
        if now is not None:
            self.add_beside_title(ElidedLabel(tr("now {dose}", dose=told(describe(now.rung))), "muted", least=60))
        self._row = ChoiceCards()
        self.add(self._row)
        self.cards: dict[str, OptionCard] = {}
        self.none = label(
            tr("Nothing can be worked out for it here: it has no file, or no dose on record. It stays as written."),
            "muted",
        )
        self.add(self.none)
        self.supply = SupplyRow(base.medicine, model, edited)
        self.add(self.supply)
        self.sides = SidesCard()
        self.add(self.sides)
        self.rotation = RotationCard(base.medicine, model, edited, self._open_rotation)
        self.swap = SwapCard(base.medicine, model, edited)
        self._looking = ""  # the key of a card that shows more below and has changed nothing yet
        for more in (self.rotation, self.swap):
            more.hide()
            self.add(more)
        self.why = TextField(tr("Why, {medicine}", medicine=base.medicine), tr("why (for the note)"))
        self.why.changed.connect(self._reasoned)
        self.add(self.why)
        self.taper = TaperCard(base.medicine, model, edited)
        self.add(self.taper)
        self.withdrawal = WithdrawalScore(model, edited)  # of a low-dose start; a taper shows its own
        self.add(self.withdrawal)
        self._shown: tuple[Option, ...] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the options and the choice."""
        options, chosen = self.model.options(self.name), self.model.chosen(self.name)
        if options != self._shown:
            self._shown = options
            focused = next((key for key, card in self.cards.items() if card.hasFocus()), None)
            self.cards = {one.key: OptionCard(one, self.name) for one in options}
            for key, card in self.cards.items():
                card.clicked.connect(lambda _=False, key=key: self._chosen(key))
            closest = (self.cards.get(focused), *self.cards.values()) if focused else ()
            to = next((card for card in closest if card is not None and card.isEnabled()), None)
            self._row.set_cards(tuple(self.cards.values()), to)
            self.none.setVisible(not options)
        shown = self._looking if self._looking in self.cards else chosen
        for key, card in self.cards.items():
            card.set_chosen(key == shown)
        self.supply.show_where(shown == chosen)
        self.sides.show_sides(self.model.weighing.sides(self.name, shown))
        for key, more in ((ROTATE, self.rotation), (SWAP, self.swap)):
            more.setVisible(shown == key)
            if shown == key:
                more.refresh()
        self.taper.refresh()
        self.withdrawal.show_where(self.model.is_beside(self.name))
        self.why.set_value(self.model.reason(self.name))
        self.why.setVisible(bool(options) and (chosen != CONTINUE or bool(self.why.value())))

    def _chosen(self, key: str) -> None:
        self._looking = key if key in (ROTATE, SWAP) else ""
        if self._looking:
            self.refresh()
            return
        self.rotation.hide()  # a number that was typed for it is given up
        self.model.choose(self.name, key)
        self._edited()

    def _open_rotation(self) -> None:
        self._looking = ROTATE
        self.refresh()

    def _reasoned(self) -> None:
        self.model.set_reason(self.name, self.why.value())
        self._edited()
