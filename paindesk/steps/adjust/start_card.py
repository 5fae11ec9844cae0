"""Start another medicine: class, then medicine; what is advised against asks for a reason first."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.advice import ClassVerdict
from paindesk.domain.dose import plain
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Prescription
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.fields import ChoiceField, TextField
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import later, named, told, tr
from paindesk.kit.text import RichLabel, bold, label
from paindesk.kit.unentered import Unentered
from paindesk.rules.choosing import needs_reason
from paindesk.steps.adjust.model import AdjustModel

_WORDS = {
    ClassVerdict.SUITS: later("suits"),
    ClassVerdict.CONSIDER: later("consider"),
    ClassVerdict.NO_REASON: later("no reason"),
    ClassVerdict.AVOID: later("avoid"),
    ClassVerdict.LOCKED: later("locked"),
}
_MEDICINES = {
    Verdict.SUITS: later("suits"),
    Verdict.CAUTION: later("caution"),
    Verdict.AVOID: later("avoid"),
    Verdict.CONTRAINDICATED: later("contraindicated"),
}
_KINDS = {Verdict.SUITS: "ok", Verdict.CAUTION: "caution", Verdict.AVOID: "stop", Verdict.CONTRAINDICATED: "stop"}


class StartCard(Card):
    """Nothing is offered until a class is chosen."""

    def __init__(self, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Start another medicine"))
        self.model, self._edited = model, edited
        self.group = ChoiceField(tr("Class of the new medicine"), (("", tr("choose a class")),))
        self.group.changed.connect(self.refresh)
        self.reason = TextField(tr("Why, although it is advised against"), tr("reason, where it is advised against"))
        row = Row()
        row.setSpacing(theme.px(9))
        row.addWidget(self.group)
        row.addWidget(self.reason, 1)
        row.addStretch()
        self.reason.changed.connect(self._offer)
        beside = {"class": self.group}  # the reason was typed for a medicine of that class
        Unentered(self, "start", {"reason": self.reason}, edited, beside=beside, shown=self.refresh)
        self.add(row)
        self.locked = label("", "caution")
        self.add(self.locked)
        self._flow = FlowLayout()
        self.add(self._flow)
        self.chips: dict[str, Chip] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.add(self._list)
        self._shown: object = None
        self._started: tuple[Prescription, ...] = ()

    def refresh(self) -> None:
        """Show the classes, the medicines of the chosen one, and what this visit starts."""
        classes = [(one.id, f"{told(one.title)}: {tr(_WORDS[one.verdict])}") for one in self.model.classes()]
        self.group.set_options([("", tr("choose a class")), *classes])
        chosen = self.group.value()
        why = self.model.locked(chosen)
        self.locked.setText(why)
        self.locked.setVisible(bool(why))
        offered = () if why else self.model.offered(chosen)
        if offered != self._shown:
            self._shown = offered
            emptied(self._flow)
            self.chips = {}
            for one in offered:
                chip = Chip(named(one.name), _KINDS[one.verdict], pressable=True)
                minded = "; ".join(
                    told(found.title) for found in one.findings if found.level in (Level.STOP, Level.CAUTION)
                )
                chip.setAccessibleName(
                    tr("Start {medicine}: {verdict}", medicine=one.name, verdict=tr(_MEDICINES[one.verdict]))
                )
                chip.setAccessibleDescription(minded)
                chip.setToolTip(minded)
                chip.clicked.connect(lambda _=False, name=one.name: self._start(name))
                self.chips[one.name] = chip
                self._flow.addWidget(chip)
        against = any(needs_reason(one) for one in offered)
        self.reason.setVisible(against or bool(self.reason.value()))
        self._offer()
        if self.model.started() != self._started:
            self._started = self.model.started()
            emptied(self._list)
            for entry in self._started:
                self._list.addWidget(self._line(entry))

    def _offer(self) -> None:
        for one in self.model.offered(self.group.value()):
            if one.name in self.chips:
                barred = one.verdict is Verdict.CONTRAINDICATED
                waits = needs_reason(one) and not self.reason.value().strip()
                self.chips[one.name].setEnabled(not barred and not waits)

    def _line(self, entry: Prescription) -> QWidget:
        line = QWidget()
        row = Row(line)
        row.setContentsMargins(0, 0, 0, 0)
        supply = f", {plain(entry.quantity)} × {entry.strength}" if entry.quantity is not None else ""
        why = "" if entry.because is None else f". {told(str(entry.because))}"
        head = bold(tr("New: {medicine}", medicine=entry.medicine) + " ")
        row.addWidget(RichLabel((head, f"{told(entry.directions)}{supply}{why}")), 1)
        off = LinkButton(tr("Take off"))
        off.setAccessibleName(tr("Do not start {medicine}", medicine=entry.medicine))
        off.clicked.connect(lambda _=False: self._take_back(entry.medicine))
        row.addWidget(off)
        return line

    def _start(self, name: str) -> None:
        if self.model.start(name, self.reason.value()):
            self.reason.set_value("")
            self._edited()

    def _take_back(self, name: str) -> None:
        self.model.take_back(name)
        self._edited()
