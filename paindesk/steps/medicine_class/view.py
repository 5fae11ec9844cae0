"""Medicine class on the screen: one card a class, the first to think of on top."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.fields import ChoiceField, TextField
from paindesk.kit.language import tr
from paindesk.kit.page import NARROW, Page
from paindesk.kit.text import bold, label
from paindesk.steps.medicine_class.class_card import ClassCard
from paindesk.steps.medicine_class.gate_list import GateList
from paindesk.steps.medicine_class.model import MedicineClassModel

_OWN_WORDS = "in your own words"


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: MedicineClassModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Medicine class"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.problem = ChoiceField(tr("Pain problem"))
        self.own_words = TextField(tr("Pain problem in your own words"), tr("pain problem"))
        self.own_words.setMinimumWidth(theme.px(170))
        self._writing = False
        self._asked = ""
        self.problem.changed.connect(self._problem_chosen)
        self.own_words.changed.connect(self._problem_typed)
        self.page.header.addWidget(self.own_words)
        self.page.header.addWidget(self.problem)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        self.page.body.addLayout(self._column, 0, 0)
        self._note = label("", "small")
        self._column.addWidget(self._note)
        self.cards: dict[str, ClassCard] = {}
        self.gate = GateList(model, self._edited)
        self.gate.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        problem = bold(self.model.problem_text())
        before, _, after = tr("Ranked for {problem}. Each mark opens its reasons and source.").partition("{problem}")
        self.page.set_title(tr("Medicine class"), [before, problem, after])
        self._show_problem()
        for place, advised in enumerate(self.model.classes(), start=1):
            card = self.cards.get(advised.id)
            if card is None:
                card = self.cards[advised.id] = ClassCard(self.model, self._edited)
                if advised.id == "opioid":
                    card.body.insertWidget(1, self.gate)
                    self.gate.show()
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            card.refresh(advised)
        self.gate.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        for card in self.cards.values():
            card.set_narrow(narrow)
        self.gate.set_narrow(narrow)

    def _show_problem(self) -> None:
        option = self.model.problem_option()
        typed = option is None and bool(self.model.choice.problem.strip())
        self.problem.set_options([*self.model.problem_options(), (_OWN_WORDS, tr("In your own words…"))])
        own = self._writing or typed or option is None
        self.problem.set_value(_OWN_WORDS if own else option or "")
        self.own_words.setVisible(own)
        self.own_words.set_value(self.model.choice.problem if typed or self._writing else "")
        note = self.model.problem_note()
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _problem_chosen(self) -> None:
        self._writing = self.problem.value() == _OWN_WORDS
        if self._writing:
            self.own_words.show()
            self.own_words.clear()
            self.own_words.setFocus()
        self.model.set_problem("" if self._writing else self.problem.value())
        self._edited()

    def _problem_typed(self) -> None:
        self.model.set_problem(self.own_words.value())
        self._edited()

    def _edited(self) -> None:
        before = self._asked
        self.changed.emit()
        self._asked = self.model.choice.medicine if self.model.asks_reason() else ""
        if self._asked and self._asked != before:
            QTimer.singleShot(0, self, self._show_reason)  # once the card has grown by the field

    def _show_reason(self) -> None:
        card = self.cards[self.model.choice.class_id]
        self.page.scroller.ensureWidgetVisible(card.reason, 0, theme.px(24))
