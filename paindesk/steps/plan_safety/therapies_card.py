"""What goes with the medicines."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.knowledge import Therapy
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField, TextField
from paindesk.kit.language import cited, told, tr
from paindesk.kit.text import label
from paindesk.steps.plan_safety.model import PlanSafetyModel

Edited = Callable[[], None]
_TICK = 23  # 100 % pixels; what stands below a title begins where its words do


class TherapiesCard(Card):
    """Non-drug therapies, each with its evidence."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__(tr("With the medicines"))
        self.model, self._edited = model, edited
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.add(self._grid)
        self.rows: dict[str, _TherapyRow] = {}
        self._order: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the model again."""
        therapies = self.model.therapies()
        order = tuple(one.id for one in therapies)
        if order != self._order:
            self._order = order
            for gone in [one for one in self.rows if one not in order]:
                self.rows.pop(gone).take_out()
            for place, therapy in enumerate(therapies):
                if therapy.id not in self.rows:
                    self.rows[therapy.id] = _TherapyRow(therapy, self._choose, self._detail)
                self._grid.addWidget(self.rows[therapy.id].box, place // 2, place % 2)
        chosen = {one.id: one.detail for one in self.model.plan.therapies}
        for therapy_id, row in self.rows.items():
            row.show_choice(chosen.get(therapy_id))

    def _choose(self, therapy: Therapy, on: bool) -> None:
        self.model.choose_therapy(therapy, on=on)
        self._edited()

    def _detail(self, therapy_id: str, text: str) -> None:
        self.model.detail_therapy(therapy_id, text)
        self._edited()


class _TherapyRow:
    """A tick, the evidence below it, and how much of it once chosen."""

    def __init__(
        self, therapy: Therapy, choose: Callable[[Therapy, bool], None], detail: Callable[[str, str], None]
    ) -> None:
        self.box = QWidget()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        title, proof = told(therapy.title), told(therapy.evidence)
        self.tick = CheckField(title, bold=True)
        self.tick.changed.connect(lambda: choose(therapy, self.tick.value()))
        known = proof if therapy.source.confirmed else tr("{evidence} (unconfirmed)", evidence=proof)
        words = " · ".join(part for part in (known, told(therapy.detail)) if part)
        evidence = label(words, "small")
        evidence.setIndent(theme.px(_TICK))
        evidence.setToolTip(tr("Source: {source}", source=cited(therapy.source)))
        self.detail = TextField(tr("{what}: how much", what=title), tr("how much, such as 6 visits"))
        self.detail.changed.connect(lambda: detail(therapy.id, self.detail.value()))
        column.addWidget(self.tick)
        column.addWidget(evidence)
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(_TICK), theme.px(2), 0, 0)
        below.addWidget(self.detail)
        column.addLayout(below)
        column.addStretch(1)

    def show_choice(self, detail: str | None) -> None:
        """Ticked with this detail, or not ticked (None)."""
        self.tick.set_value(detail is not None)
        self.detail.setVisible(detail is not None)
        self.detail.set_value(detail or "")

    def take_out(self) -> None:
        """Leave the card."""
        self.box.hide()
        self.box.deleteLater()
