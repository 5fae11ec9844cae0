"""The front page: the day's list, what needs attention, and the way to every patient."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from paindesk.kit import dates, theme
from paindesk.kit.announce import politely
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import tr
from paindesk.kit.scrolled import ScrolledBody
from paindesk.kit.table import LightTable
from paindesk.kit.text import Part, bold, label, muted
from paindesk.shell.allowed import restrict
from paindesk.shell.attention_card import AttentionCard
from paindesk.shell.find_box import FindBox
from paindesk.shell.today_lines import Attention, Charted, TodayLine, attention, bare_lines, moved, today_lines
from paindesk.shell.workplace import Workplace
from paindesk.store import PatientLine, Pulse, Right


@dataclass(frozen=True, slots=True)
class _Shown:
    """The day as it was read, and when that was."""

    pulse: Pulse
    lines: tuple[TodayLine, ...]
    attention: tuple[Attention, ...]


_CRAMPED_ABOVE = 150  # per cent of text size: then the date gives way, and what needs attention stands below the list


class TodayPage(QWidget):
    """Loads its lists on the record worker each time it is shown (`reload`)."""

    def __init__(
        self,
        place: Workplace,
        *,
        open_chart: Callable[[str], None],
        start_visit: Callable[[TodayLine], None],
        open_draft: Callable[[str], None],
        new_patient: Callable[[], None],
        import_record: Callable[[], None],
        settings: Callable[[], None],
        panel: Callable[[], None],
    ) -> None:
        super().__init__()
        self._place = place
        self._open_chart, self._start_visit, self._open_draft = open_chart, start_visit, open_draft
        self._lines: tuple[TodayLine, ...] = ()
        self._open_things: tuple[Attention, ...] = ()
        self._cards: list[AttentionCard] = []
        self._known: dict[str, Charted] = {}
        self._pulse: Pulse | None = None
        self._reading = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header(new_patient, import_record, settings, panel))
        body = QHBoxLayout()
        body.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(12))
        body.setSpacing(theme.px(16))
        cramped = theme.px(100) > _CRAMPED_ABOVE
        cards, attention_card = (self._list_card(), self._chosen_card()), self._attention_card()
        body.addWidget(self._scrolling(*cards, *([attention_card] if cramped else [])), 1)
        if not cramped:
            side = self._scrolling(attention_card)
            side.setFixedWidth(theme.px(330))
            body.addWidget(side)
        layout.addLayout(body, 1)

    def _header(
        self,
        new_patient: Callable[[], None],
        import_record: Callable[[], None],
        settings: Callable[[], None],
        panel: Callable[[], None],
    ) -> QWidget:
        bar = QFrame()
        bar.setObjectName("top_bar")
        large = theme.px(100) > _CRAMPED_ABOVE
        if not large:
            bar.setFixedHeight(theme.px(58))
        row, beside = Row(bar), theme.px(10 if large else 0)  # large text needs two lines
        row.setContentsMargins(theme.px(18), beside, theme.px(18), beside)
        row.setSpacing(theme.px(8))
        row.addWidget(label(tr("Today"), "title", wrap=False))
        row.addSpacing(theme.px(14))
        self._day = label("", "muted", wrap=False)
        row.addWidget(self._day)
        self._day.setVisible(theme.px(100) <= _CRAMPED_ABOVE)
        row.addSpacing(theme.px(20))
        self.finder = FindBox(self._place, lambda patient: self._open_chart(patient.id))
        row.addWidget(self.finder, 20)  # before the empty room beside it: its words are read whole
        row.addStretch(1)
        bring = Button(tr("Import record…"))
        bring.clicked.connect(lambda _: import_record())
        new = Button(tr("New patient"), primary=True, hint="Ctrl N")
        new.clicked.connect(lambda _: new_patient())
        for control, right in ((bring, Right.WRITE), (new, Right.WRITE)):
            restrict(control, self._place.desk.user, right)
        look = Button(tr("Settings"))
        look.clicked.connect(lambda _: settings())
        everybody = Button(tr("Panel"))
        everybody.clicked.connect(lambda _: panel())
        restrict(everybody, self._place.desk.user, Right.CHART)
        buttons = Row()
        buttons.setSpacing(theme.px(8))
        for button in (everybody, look, bring, new):
            buttons.addWidget(button)
        row.addLayout(buttons)
        return bar

    def _list_card(self) -> Card:
        card = Card()
        self._table = LightTable(
            (tr("Time"), tr("Patient"), tr("Visit"), tr("Pain problem"), tr("Status"), tr("Before you go in")),
            stretch=(7, 22, 12, 37, 13, 41),
            choosable=True,
            name=tr("The day's list"),
        )
        self.setFocusProxy(self._table)
        self._table.chosen.connect(self._choose)
        self._table.opened.connect(self._start)
        self._empty = label(tr("Nobody is booked today. Find a patient above, or add a new one."), "muted")
        self._empty.hide()
        card.add(self._table)
        card.add(self._empty)
        return card

    def _chosen_card(self) -> Card:
        self._detail = Card(" ")
        self._story = label("")
        self._detail.add(self._story)
        buttons = QHBoxLayout()
        self._begin = Button(tr("Start visit"), primary=True, hint="Enter")
        self._begin.clicked.connect(lambda _: self._start(self._table.current()))
        restrict(self._begin, self._place.desk.user, Right.WRITE)
        chart = Button(tr("Open chart"))
        chart.clicked.connect(lambda _: self._chart())
        buttons.addWidget(self._begin)
        buttons.addWidget(chart)
        buttons.addStretch(1)
        self._detail.add(buttons)
        self._detail.hide()
        return self._detail

    def _attention_card(self) -> Card:
        card = Card(tr("Needs attention"))
        self._count = Chip("0", "plain")
        card.add_beside_title(self._count)
        self._attention = QVBoxLayout()
        self._attention.setSpacing(theme.px(7))
        card.add(self._attention)
        card.body.addStretch(1)
        return card

    def _scrolling(self, *cards: QWidget) -> QScrollArea:
        """A column of cards that scrolls when the window is low or the text large."""
        inner = ScrolledBody()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def lines(self) -> tuple[TodayLine, ...]:
        """The day's list as shown."""
        return self._lines

    def reload(self) -> None:
        """Look at the day: everything is read."""
        self._known = {}
        self._read(again=False, label=tr("Reading the day's list"))

    def refresh(self) -> None:
        """The same look goes on: somebody changed something, and only that is read. Nothing loses focus or place."""
        if not self._reading:
            self._read(again=True, label="")

    def shown(self) -> Pulse | None:
        """What it shows is as of then; None before the first look."""
        return self._pulse

    def _read(self, *, again: bool, label: str) -> None:
        place, day, known = self._place, self._place.today(), self._known
        self._day.setText(dates.whole(day))
        self._reading = True

        def read() -> _Shown:
            desk = place.desk
            pulse, look = desk.pulse(), desk.look_at_day(day, again=again)
            if not desk.user.may(Right.CHART):
                return _Shown(pulse, bare_lines(look), ())
            lines = today_lines(look, desk, place.knowledge, day, known)
            return _Shown(pulse, lines, attention(look.due, look.drafts, day, lines))

        def show(found: _Shown) -> None:
            self._reading, self._pulse = False, found.pulse
            if again:
                self._take_in(found)
            else:
                self._show(found.lines, found.attention)

        def failed(error: Exception) -> None:
            self._reading = False
            place.trouble(error)

        place.jobs.run(read, show, failed, label=label)

    def _take_in(self, found: "_Shown") -> None:
        """What moved, with the chosen patient still chosen, and said politely."""
        before, current = self._lines, self._table.current()
        if (before, self._open_things) == (found.lines, found.attention):
            return
        focus = self.window().focusWidget()
        card = focus.one if isinstance(focus, AttentionCard) and self.isAncestorOf(focus) else None
        chosen = before[current].appointment.id if current is not None and current < len(before) else ""
        row = next((i for i, one in enumerate(found.lines) if one.appointment.id == chosen), None)
        self._table.set_current(row)
        self._show(found.lines, found.attention)
        if card is not None:
            self._focus_card(card)
        if said := moved(before, found.lines):
            politely(self, said)

    def _focus_card(self, was: Attention) -> None:
        """The card that had the focus was made anew; where it is gone, the list has it."""
        there = [one for one in self._cards if one.one.title == was.title]
        same = [one for one in there if one.one.visit_id == was.visit_id]
        widgets: list[QWidget] = [*same, *there, self._table]
        widgets[0].show()  # what was just made is not visible yet, and would not take the focus
        widgets[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, lines: tuple[TodayLine, ...], open_things: tuple[Attention, ...]) -> None:
        kept = self._table.current()
        self._lines, self._open_things = lines, open_things
        self._table.set_rows([self._row(line) for line in lines])
        self._table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if lines:
            first_open = next((i for i, line in enumerate(lines) if line.appointment.status == "in room"), None)
            if first_open is None:
                first_open = next((i for i, line in enumerate(lines) if line.appointment.status != "signed"), 0)
            row = kept if kept is not None and kept < len(lines) else first_open
            self._table.set_current(row)
            self._choose(row)
        self._count.set(str(sum(max(1, len(one.patients)) for one in open_things)))
        emptied(self._attention)
        self._cards = [AttentionCard(one, self._attend) for one in open_things]
        for card in self._cards:
            self._attention.addWidget(card)
        if not open_things:
            seen = self._place.desk.user.may(Right.CHART)
            said = tr("Nothing is overdue.") if seen else tr("Your role sees who comes when, and no charts.")
            self._attention.addWidget(label(said, "muted"))

    def _row(self, line: TodayLine) -> list[str | Part | QWidget | list[str | Part]]:
        return [
            bold(line.time),
            [bold(line.name), muted(f" {line.age_and_sex}")],
            line.visit,
            line.problem,
            Chip(line.status.lstrip("✓ "), line.status_kind),
            Part(line.before, colour="caution"),
        ]

    def _choose(self, row: int) -> None:
        line = self._lines[row]
        self._detail.set_title(f"{line.name}, {line.time}")
        self._story.setText(line.story)
        signed = line.appointment.status == "signed"
        self._begin.set_text(tr("Open visit") if signed else tr("Start visit"))
        self._detail.show()

    def _start(self, row: int | None) -> None:
        if row is not None and row < len(self._lines) and self._begin.isEnabled():
            self._start_visit(self._lines[row])

    def _chart(self) -> None:
        row = self._table.current()
        if row is not None:
            self._open_chart(self._lines[row].patient.id)

    def _attend(self, one: Attention, patient: PatientLine | None) -> None:
        if one.visit_id:
            self._open_draft(one.visit_id)
        elif patient is not None:
            self._open_chart(patient.id)
