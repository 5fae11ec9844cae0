"""PEG and interference."""

from collections.abc import Callable

from paindesk.domain.pain import Peg
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import tr
from paindesk.kit.number_row import NumberRow
from paindesk.steps.pain_today.model import PainTodayModel


class ScoresCard(Card):
    """The three PEG items with their mean."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("PEG, past week, all pain"))
        self.model, self._edited = model, edited
        self.body.setSpacing(theme.px(5))
        self.score = Chip("", "plain")
        self.add_beside_title(self.score)
        self.pain = NumberRow(tr("Pain on average"))
        self.enjoyment = NumberRow(tr("Enjoyment of life"))
        self.activity = NumberRow(tr("General activity"))
        for row in (self.pain, self.enjoyment, self.activity):
            self.add(row)
            row.changed.connect(self._enter)

    def refresh(self) -> None:
        """Show the model again."""
        peg = self.model.pain.peg
        for row, value in ((self.pain, peg.pain), (self.enjoyment, peg.enjoyment), (self.activity, peg.activity)):
            row.set_value(value)
        self.score.set(self.model.peg_words(), "caution" if peg.score is not None and peg.score >= 4 else "plain")

    def _enter(self) -> None:
        peg = Peg(pain=self.pain.value(), enjoyment=self.enjoyment.value(), activity=self.activity.value())
        self.model.set_peg(peg)
        self._edited()


class InterferenceCard(Card):
    """What pain does to sleep, mood and work."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("How much pain gets in the way"))
        self.model, self._edited = model, edited
        self.body.setSpacing(theme.px(5))
        self.sleep, self.mood, self.work = NumberRow(tr("Sleep")), NumberRow(tr("Mood")), NumberRow(tr("Work"))
        for row in (self.sleep, self.mood, self.work):
            self.add(row)
            row.changed.connect(self._enter)

    def refresh(self) -> None:
        """Show the model again."""
        pain = self.model.pain
        for row, value in ((self.sleep, pain.sleep), (self.mood, pain.mood), (self.work, pain.work)):
            row.set_value(value)

    def _enter(self) -> None:
        self.model.set_interference(self.sleep.value(), self.mood.value(), self.work.value())
        self._edited()
