"""Sleep, mood, bowels, function and pregnancy: what pain and its medicines do to the day."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout

from paindesk.domain.patient import Pregnancy
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField, TextField, labelled
from paindesk.kit.language import later, tr, tr_each
from paindesk.kit.number_row import NumberRow
from paindesk.steps.since_last_visit.model import SinceLastVisitModel

_BOWELS = (
    ("", later("not asked")),
    *(
        (one, one)  # the record keeps the English words
        for one in (
            later("no change"), later("constipated"), later("constipated in spite of a laxative"), later("loose")
        )
    ),
)  # fmt: skip
_PREGNANCY = (
    (Pregnancy.UNKNOWN.value, later("not asked")),
    (Pregnancy.PREGNANT.value, later("pregnant")),
    (Pregnancy.POSSIBLE.value, later("possible")),
    (Pregnancy.NOT_PREGNANT.value, later("not pregnant")),
    (Pregnancy.NOT_APPLICABLE.value, later("not applicable")),
)


class LivingCard(Card):
    """Two scores and three answers; each empty is "not asked"."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Sleep, mood, daily life"))
        self.model, self._edited = model, edited
        self.sleep, self.mood = NumberRow(tr("Sleep disturbed")), NumberRow(tr("Mood affected"))
        self.sleep.changed.connect(lambda: self._score("sleep", self.sleep.value()))
        self.mood.changed.connect(lambda: self._score("mood", self.mood.value()))
        self.add(self.sleep)
        self.add(self.mood)
        self.bowel = ChoiceField(tr("Bowels"), tr_each(_BOWELS))
        self.bowel.changed.connect(self._answers)
        self.pregnancy = ChoiceField(tr("Pregnancy"), tr_each(_PREGNANCY))
        self.pregnancy.changed.connect(self._pregnant)
        self._pregnancy = labelled(tr("Pregnancy"), self.pregnancy)
        self.function = TextField(tr("Function"), tr("what the patient can do now"))
        self.function.changed.connect(self._answers)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(9))
        grid.setVerticalSpacing(theme.px(5))
        grid.addWidget(labelled(tr("Bowels"), self.bowel), 0, 0)
        grid.addWidget(self._pregnancy, 0, 1)
        grid.addWidget(labelled(tr("Function"), self.function), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.add(grid)

    def refresh(self) -> None:
        """Show the answers."""
        self.sleep.set_value(self.model.pain.sleep)
        self.mood.set_value(self.model.pain.mood)
        self.bowel.set_value(self.model.since.bowel)
        self.function.set_value(self.model.since.function)
        self.pregnancy.set_value(self.model.record.background.pregnancy.value)
        self._pregnancy.setVisible(self.model.asks_pregnancy())

    def _score(self, what: str, value: int | None) -> None:
        self.model.score(what, value)
        self._edited()

    def _answers(self) -> None:
        bowel, function = self.bowel.value(), self.function.value()
        self.model.report(lambda since: replace(since, bowel=bowel, function=function))
        self._edited()

    def _pregnant(self) -> None:
        self.model.set_pregnancy(Pregnancy(self.pregnancy.value()))
        self._edited()
