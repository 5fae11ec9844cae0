"""The withdrawal score (COWS) of whose opioid is lowered or changed: one line, and its questions when pressed."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.button import LinkButton
from paindesk.kit.language import tr
from paindesk.kit.question_form import QuestionForm
from paindesk.steps.adjust.model import AdjustModel


class WithdrawalScore(QWidget):
    """Closed at first; what is answered is kept with every answer."""

    def __init__(self, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.model, self._edited = model, edited
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.score = LinkButton("")
        self.score.clicked.connect(self._open)
        self._column.addWidget(self.score)
        self.form: QuestionForm | None = None

    def show_where(self, wanted: bool) -> None:
        """Show it where it is wanted and this edition has the instrument."""
        self.setVisible(wanted and self.model.withdrawal.instrument is not None)
        self.score.set_text(
            tr("Withdrawal (COWS): {score}", score=self.model.withdrawal.words()) + (" ▴" if self.form else " ▸")
        )
        if self.form is not None:
            self.form.set_value(self.model.withdrawal.given)

    def _open(self) -> None:
        instrument = self.model.withdrawal.instrument
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        elif instrument is not None:
            self.form = QuestionForm(instrument, self._scored)
            self._column.addWidget(self.form)
            self.form.first().setFocus()
        self.show_where(True)

    def _scored(self, answers: tuple[int | None, ...], total: int | None) -> None:
        self.model.withdrawal.fill(answers, total)
        self._edited()
