"""The taper of one medicine: how long it was taken, how fast, a pause; its bars and its steps as a table."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.dose import plain
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.fields import CheckField, ChoiceField
from paindesk.kit.flow import Row
from paindesk.kit.language import later, named, tr
from paindesk.kit.step_bars import StepBars
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold, label
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.tapers import PAUSES, TaperView
from paindesk.steps.adjust.withdrawal_score import WithdrawalScore

_LEGEND = later("Bold: the next step. Hatched: a pause. The rest moves when a step is missed, slowed or paused.")
_AT_ONCE = later("Stop at once: life is at risk")


class TaperCard(QWidget):
    """Inside the medicine's card, while its taper is in the plan."""

    def __init__(self, name: str, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.name, self.model, self._edited = name, model, edited
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(8))
        self.title = label("", "heading")
        self.limit = label("", "small")
        column.addWidget(self.title)
        column.addWidget(self.limit)
        self.used = ChoiceField(tr("How long {name} has been taken", name=named(name)))
        self.speed = ChoiceField(tr("Speed of the taper of {name}", name=named(name)))
        self.pause = ChoiceField(tr("Pause of the taper of {name}", name=named(name)))
        self.weeks = ChoiceField(
            tr("Length of the pause of {name}", name=named(name)),
            [(str(days), tr("for {weeks} weeks", weeks=days // 7)) for days in PAUSES],
        )
        self.behind = CheckField("", name=tr("The last step of {name} was not taken", name=named(name)))
        row = Row()
        row.setSpacing(theme.px(8))
        self._used_word, self._pause_word = (
            label(tr("taken for"), "small", wrap=False), label(tr("pause"), "small", wrap=False)
        )  # fmt: skip
        for one in (
            self._used_word, self.used, label(tr("speed"), "small", wrap=False), self.speed, self._pause_word,
            self.pause, self.weeks,
        ):  # fmt: skip
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.behind)
        self.unit = label("", "small")
        self.bars = StepBars(tr("Taper of {name}, dose of each step", name=named(name)))
        column.addWidget(self.bars)
        column.addWidget(self.unit)
        self._table_at = column.count()
        self._column = column
        self.table: LightTable | None = None
        self.tablet = label("", "caution")
        column.addWidget(self.tablet)
        self.at_once = LinkButton(tr(_AT_ONCE))
        self.at_once.setAccessibleName(tr("Stop {name} at once, because life is at risk", name=named(name)))
        last = Row()
        self.naloxone = label(tr("Naloxone in the house throughout."), "muted", wrap=False)
        last.addWidget(self.naloxone)
        last.addStretch(1)
        last.addWidget(self.at_once)
        column.addLayout(last)
        self.withdrawal = WithdrawalScore(model, edited)
        column.addWidget(self.withdrawal)
        self.used.changed.connect(lambda: self._change(rule=self.used.value()))
        self.speed.changed.connect(lambda: self._change(speed=self.speed.value()))
        self.pause.changed.connect(self._paused)
        self.weeks.changed.connect(lambda: self._change(pause_days=int(self.weeks.value())))
        self.behind.changed.connect(lambda: self._change(behind=self.behind.value()))
        self.at_once.clicked.connect(self._stop_now)
        self._shown: TaperView | None = None

    def refresh(self) -> None:
        """Show the taper in the plan; nothing where there is none."""
        view = self.model.taper(self.name)
        self.setVisible(view is not None)
        if view is None:
            return
        self.withdrawal.show_where(view.opioid)
        if view == self._shown:
            return
        self._shown = view
        self.title.setText(view.title)
        self.limit.setText(view.limit)
        self.used.set_options(view.rules)
        self.used.set_value(view.taper.rule)
        for one in (self.used, self._used_word):
            one.setVisible(len(view.rules) > 1)
        self.speed.set_options(view.speeds)
        self.speed.set_value(view.taper.speed)
        self.pause.set_options(view.pauses)
        self.pause.set_value("" if view.taper.pause_on is None else f"{view.taper.pause_on}")
        self.weeks.setVisible(view.taper.pause_on is not None)
        self.weeks.set_value(str(view.taper.pause_days))
        self.behind.setVisible(bool(view.before))
        self.behind.set_words(tr("The last step was not taken: still at {dose} a day", dose=view.before))
        self.behind.set_value(view.taper.behind)
        said = "; ".join(
            tr("{day}: {dose}, pause", day=one.said, dose=plain(one.value))
            if one.kind == "pause"
            else f"{one.said}: {plain(one.value)}"
            for one in view.bars
        )
        self.bars.set_bars(
            [(float(one.value), plain(one.value), one.said, one.kind) for one in view.bars], f"{view.unit}. {said}"
        )
        self.unit.setText(f"{view.unit}. {tr(_LEGEND)}")
        self.naloxone.setVisible(view.opioid)
        self.tablet.setText(view.by_tablet)
        self.tablet.setVisible(bool(view.by_tablet))
        self._show_table(view)

    def _show_table(self, view: TaperView) -> None:
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        columns = view.columns or (tr("Take", "a dose"),)
        self.table = LightTable(
            (tr("From", "the day"), *columns, tr("A day"), tr("Dispense"), ""),
            name=tr("Steps of the taper of {name}", name=named(self.name)),
        )
        self.table.set_rows(
            [[(bold(one.day),), *one.cells, (bold(one.daily),), one.dispense, one.note] for one in view.rows],
            [place for place, one in enumerate(view.rows) if one.tinted],
        )
        self._column.insertWidget(self._table_at, self.table)

    def _paused(self) -> None:
        chosen = self.pause.value()
        self._change(pause_on=date.fromisoformat(chosen) if chosen else None)

    def _change(self, **changes: object) -> None:
        self.model.set_taper(self.name, **changes)
        self._edited()

    def _stop_now(self) -> None:
        self.model.stop_now(self.name)
        self._edited()
