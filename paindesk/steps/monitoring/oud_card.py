"""Opioid use disorder: the criteria in own words, the offer of treatment, the hand-over to whoever treats."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField, ChoiceField, DateField, TextField, labelled
from paindesk.kit.language import tr
from paindesk.kit.question_form import QuestionForm
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.steps.monitoring.model import ANSWERS, MonitoringModel


class OudCard(Card):
    """The criteria open in place; the offer shows where they are met, the disorder is on record, or it was offered."""

    def __init__(self, model: MonitoringModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Opioid use disorder"))
        self.model, self._edited = model, edited
        self.open = LinkButton("")
        self.open.clicked.connect(lambda _: self._toggle())
        self.add(self.open)
        self._note = label(
            tr("Tolerance and withdrawal do not count while the opioid is taken as prescribed."), "small"
        )
        self.add(self._note)
        self._place = QVBoxLayout()
        self.add(self._place)
        self.form: QuestionForm | None = None
        self.offer = QWidget()
        self.add(self.offer)
        self._fill()
        self._fields = (self.offered, self.answer, self.spoke, self.first, self.until, self.consent)
        for one in self._fields:
            one.changed.connect(self._enter)
        Unentered(self, "oud", {"first": self.first}, only_wrong=True)

    def _fill(self) -> None:
        column = QVBoxLayout(self.offer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.offered = CheckField(tr("Treatment offered today: buprenorphine or methadone, with naloxone"), bold=True)
        self.answer = ChoiceField(
            tr("What the patient says to it"),
            [("", tr("answer not yet given")), *((one, tr(one)) for one in ANSWERS)],
        )
        self._to = label("", "muted")
        self.spoke = TextField(tr("Spoke by telephone with"), tr("name"))
        self.first = DateField(tr("First visit there"), earliest=self.model.context.on)
        self.until = TextField(tr("Until then"), tr("who prescribes what until treatment has begun"))
        self.consent = CheckField(tr("The patient agrees that the hand-over letter goes out"))
        self._earlier = label("", "small")
        column.addWidget(self.offered)
        column.addWidget(self._earlier)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.addWidget(labelled(tr("The patient says"), self.answer), 0, 0)
        grid.addWidget(labelled(tr("Spoke by telephone with"), self.spoke), 0, 1)
        grid.addWidget(labelled(tr("First visit there"), self.first), 0, 2)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(labelled(tr("Until then"), self.until))
        column.addWidget(self.consent)
        column.addWidget(self._to)

    def refresh(self) -> None:
        """Show the model again."""
        words = self.model.oud.words()
        self.open.set_text(tr("Criteria: {words}", words=words) + (" ▴" if self.form else " ▸"))
        self.open.setAccessibleName(tr("Criteria of opioid use disorder: {words}", words=words))
        self._note.setVisible(self.form is not None)
        if self.form is not None:
            self.form.set_value(self.model.oud.given)
        care = self.model.stewardship.oud_care
        self.offer.setVisible(self.model.offers_treatment())
        self.offered.set_value(care.offered_on == self.model.context.on)
        earlier = self.model.offered_before()
        self._earlier.setText("" if earlier is None else tr("Offered before, on {day}.", day=spoken(earlier)))
        self._earlier.setVisible(earlier is not None)
        self.answer.set_value(care.answer)
        self.spoke.set_value(care.spoke_with)
        if not self.first.edit.hasFocus():
            self.first.set_value(care.appointment_on)
        self.until.set_value(care.until_then)
        self.consent.set_value(care.consent_on is not None)
        self._to.setText(self.model.handover_words())

    def _toggle(self) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        elif (instrument := self.model.oud.instrument) is not None:
            self.form = QuestionForm(instrument, self._answered)
            self._place.addWidget(self.form)
            self.form.first().setFocus()
        self.refresh()

    def _answered(self, answers: tuple[int | None, ...], total: int | None) -> None:
        self.model.oud.fill(answers, total)
        self._edited()

    def _enter(self) -> None:
        today, care = self.model.context.on, self.model.stewardship.oud_care
        self.model.set_care(
            replace(
                care,
                offered_on=today if self.offered.value() else self.model.offered_before(),
                answer=self.answer.value(),
                spoke_with=self.spoke.value(),
                appointment_on=care.appointment_on if self.first.problem() else self.first.value(),
                until_then=self.until.value(),
                consent_on=(care.consent_on or today) if self.consent.value() else None,
            )
        )
        self._edited()
