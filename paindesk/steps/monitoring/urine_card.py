"""Urine drug tests: the newest result line by line, what was said of it, a test to record, the earlier ones."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from paindesk.domain.monitoring import UrineTest
from paindesk.domain.urine import SampleState, UrineLine, UrineReading, UrineVerdict
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.dates import shown as show_date
from paindesk.kit.fields import TextField
from paindesk.kit.flow import Row
from paindesk.kit.language import cited, later, told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.steps.monitoring.model import MonitoringModel
from paindesk.steps.monitoring.urine import UrineEntry
from paindesk.steps.monitoring.urine_form import UrineForm

_KINDS = {
    UrineVerdict.TALK: "caution", UrineVerdict.CANNOT_TELL: "info", UrineVerdict.MAY_BE_ABSENT: "info",
    UrineVerdict.EXPLAINED: "info", UrineVerdict.NOT_LOOKED_FOR: "plain", UrineVerdict.EXPECTED: "ok",
}  # fmt: skip
_VERDICTS = {
    UrineVerdict.TALK: later("to talk about"), UrineVerdict.CANNOT_TELL: later("cannot tell"),
    UrineVerdict.MAY_BE_ABSENT: later("may be absent"), UrineVerdict.EXPLAINED: later("explained"),
    UrineVerdict.NOT_LOOKED_FOR: later("not looked for"), UrineVerdict.EXPECTED: later("expected"),
}  # fmt: skip
_SAMPLES = {
    SampleState.SOUND: later("Sample sound."), SampleState.NOT_CHECKED: later("Sample not checked."),
    SampleState.DILUTE: later("Sample dilute."), SampleState.DOUBTFUL: later("Sample in doubt."),
}  # fmt: skip
_SHOWN = 6


class UrineCard(Card):
    """A result is a reason to talk and to confirm; nothing here is a verdict."""

    def __init__(self, model: MonitoringModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Urine drug tests"))
        self.model, self._edited = model, edited
        self.add_one = LinkButton(tr("Record a test"))
        self.add_one.clicked.connect(lambda _: self._open_form())
        self._none = label(tr("No test with a result is on record."), "muted")
        self._head = label("")
        self._sample = label("", "small")
        self.lines = LightTable(
            (tr("What"), "", tr("Why, and what to do")), stretch=(8, 6, 30), name=tr("Urine test, line by line")
        )
        for piece in (self._none, self._head, self._sample, self.lines):
            self.add(piece)
        self.add(self._talk())
        self._heard = label("")
        self.add(self._heard)
        self.form = UrineForm(model.urine, model.context, self._recorded, edited)
        self.form.hide()
        self.add(self.form)
        self.earlier = LightTable(
            (tr("Day"), tr("Method"), tr("In short"), ""), stretch=(5, 5, 18, 12), name=tr("Urine tests on record")
        )
        self._more = label("", "small")
        self.add(self.earlier)
        self.add(self._more)
        self.add_beside_title(self.add_one, at_end=True)
        self._shown: object = None

    def _talk(self) -> QWidget:
        self._talk_row, self._talk_open = QWidget(), True
        row = Row(self._talk_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.said = TextField(
            tr("What the patient says of the urine test"), tr("what the patient says, in their words")
        )
        self.decided = TextField(tr("What was decided about the urine test"), tr("what was decided"))
        self.talked = Button(tr("Talked about today"))
        self.talked.setAccessibleName(tr("The urine test was talked about today"))
        self.talked.clicked.connect(lambda _: self._talked())
        self.decided.returnPressed.connect(self._talked)
        talk = {"said": self.said, "decided": self.decided}
        Unentered(self, "urine", lambda: talk if self._talk_open else {}, self._edited)
        row.addWidget(self.said, 3)
        row.addWidget(self.decided, 2)
        row.addWidget(self.talked)
        return self._talk_row

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        tests, newest = self.model.urine.tests(), self.model.urine.newest()
        reading = self.model.urine.reading(newest) if newest is not None else None
        if (tests, reading) == self._shown:
            return
        self._shown = tests, reading
        for piece in (self._head, self._sample, self.lines):
            piece.setVisible(newest is not None)
        self._none.setVisible(newest is None)
        self._show_newest(newest, reading)
        self.earlier.set_rows([self._row(one) for one in tests[:_SHOWN]])
        self.earlier.setVisible(bool(tests))
        earlier = len(tests) - _SHOWN
        self._more.setText(
            tr("1 earlier one on record.") if earlier == 1 else tr("{count} earlier ones on record.", count=earlier)
        )
        self._more.setVisible(len(tests) > _SHOWN)
        self.form.refresh()

    def _show_newest(self, test: UrineTest | None, reading: UrineReading | None) -> None:
        open_talk = test is not None and test.talked_on is None and reading is not None and bool(reading.lines)
        self._talk_row.setVisible(open_talk)
        self._talk_open = open_talk  # else nothing is left to be entered
        self._heard.setVisible(test is not None and test.talked_on is not None)
        if test is None or reading is None:
            return
        note = f" · {test.note}" if test.note else ""
        self._head.setText(f"{spoken(test.on)}, {_method(test)}{note}")
        sample = reading.sample
        self._sample.setText(
            " ".join(one for one in (tr(_SAMPLES[sample.state]), told(sample.because), told(sample.innocent)) if one)
        )
        self.lines.set_rows([_line(one) for one in reading.lines])
        if test.talked_on is not None:
            words = f"“{test.explanation}”" if test.explanation else tr("nothing written down")
            heard = tr("Talked about on {day}: {words}.", day=spoken(test.talked_on), words=words)
            decided = " " + tr("Decided: {words}.", words=test.decided) if test.decided else ""
            self._heard.setText(f"{heard}{decided}".replace(".”.", ".”"))

    def _row(self, one: UrineTest) -> list[Cell]:
        links = QWidget()
        row = Row(links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        if one.talked_on is not None and one == self.model.urine.newest():
            act = _link(
                tr("Not talked about"),
                tr("Take back that the urine test of {day} was talked about", day=show_date(one.on)),
            )
            act.clicked.connect(lambda _: self._not_talked())
            row.addWidget(act)
        elif not one.has_result:
            act = _link(tr("Enter result"), tr("Enter the result of the urine test of {day}", day=show_date(one.on)))
            act.clicked.connect(lambda _: self._open_form(UrineEntry(on=one.on, method=one.method)))
            row.addWidget(act)
        out = _link(
            tr("Take back"),
            tr("Take back the urine test of {day}, {method}", day=show_date(one.on), method=_method(one)),
        )
        out.clicked.connect(partial(self._take_out, one))
        row.addWidget(out)
        return [spoken(one.on), _method(one), self.model.urine.in_short(one), links]

    def _open_form(self, entry: UrineEntry | None = None) -> None:
        if entry is not None:
            self.form.open(entry)
            self._edited()
        self.form.setVisible(entry is not None or self.form.isHidden() or self.form.is_begun())
        if not self.form.isHidden():
            self.form.on.edit.setFocus()

    def _recorded(self) -> None:
        self.form.hide()
        self._edited()

    def _talked(self) -> None:
        if self.model.urine.talked(self.said.value(), self.decided.value()):
            self.said.set_value("")
            self.decided.set_value("")
            self._edited()
        else:
            self.said.setFocus()

    def _not_talked(self) -> None:
        self.model.urine.not_talked()
        self._edited()

    def _take_out(self, test: UrineTest) -> None:
        self.model.urine.take_out(test)
        self._edited()


def _link(words: str, name: str) -> LinkButton:
    link = LinkButton(words)
    link.setAccessibleName(name)
    return link


def _method(test: UrineTest) -> str:
    return tr("confirmed", "a urine test") if test.confirmed else tr("screen", "a urine test")


def _line(one: UrineLine) -> list[Cell]:
    window = tr("Found for {window}.", window=told(one.window)) + " " if one.window else ""
    written = "; ".join(map(cited, one.sources))
    act = f"\n{told(one.action)}" if one.action else ""
    small = f"\n{window}{written}" if window or written else ""
    seen = told(one.short.removeprefix(one.what).strip())
    return [
        [bold(told(one.what)), f"\n{seen}"],
        Chip(tr(_VERDICTS[one.verdict]), _KINDS[one.verdict]),
        [told(one.because), act, muted(small)],
    ]
