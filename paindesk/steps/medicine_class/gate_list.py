"""What stands before a first opioid: each condition, whether it is met, and what can be recorded here and now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.advice import GateCheck
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.chip import Chip
from paindesk.kit.fields import LongTextField, TextField
from paindesk.kit.language import cited, later, told, tr
from paindesk.kit.text import RichLabel, bold, label
from paindesk.kit.unentered import Unentered
from paindesk.steps.medicine_class.model import MedicineClassModel

_ELSEWHERE = {
    "risk-screen": later("Fill in ORT-OUD in Pain today, and ask the rest in History."),
    "goal": later("Write it in Pain today."),
}


class GateList(QWidget):
    """Rows for the conditions and one line for why they cannot be met."""

    def __init__(self, model: MedicineClassModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.model, self._edited = model, edited
        self.setAccessibleName(tr("Conditions before an opioid"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(5))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._narrow = False
        self._boxes: list[QBoxLayout] = []
        self._rows: dict[str, tuple[Chip, RichLabel]] = {}
        self.acts = {"non-drug": self._non_drug(), "pdmp": self._pdmp(), "urine-test": self._urine(),
                      "agreement": self._talk(), "naloxone": self._naloxone()}  # fmt: skip
        self._why_not = label(tr("The conditions cannot be met because"), "small")
        self.exception = LongTextField(
            tr("The opioid conditions cannot be met because"), tr("leave empty unless they cannot be met")
        )
        self.exception.changed.connect(self._exception_typed)
        if not model.context.signs:
            self.exception.setEnabled(False)
            self.exception.setPlaceholderText(tr("A clinician decides this and gives the reason"))
        column.addWidget(self._why_not)
        column.addWidget(self.exception)

    def refresh(self) -> None:
        """Show the conditions as they stand."""
        checks = [one for one in self.model.gate() if one.id != "exception"]
        keys = [one.id for one in checks]
        if keys != list(self._rows):
            self._build(keys)
        for check in checks:
            chip, words = self._rows[check.id]
            title, state = told(check.title), tr("met") if check.met else tr("missing")
            chip.set(state, "ok" if check.met else "plain")
            chip.setAccessibleName(f"{title}: {state}")
            words.set_parts([bold(f"{title}. "), _detail(check)])
            words.setToolTip(cited(check.source))
            if check.id in self.acts:
                self.acts[check.id].setVisible(not check.met)
        scope = keys == ["scope"]
        self._why_not.setVisible(not scope)
        self.exception.setVisible(not scope)
        self.exception.set_value(self.model.choice.opioid_exception)

    def set_narrow(self, narrow: bool) -> None:
        """What can be recorded stands under its condition where the page is narrow (large text)."""
        if narrow != self._narrow:
            self._narrow = narrow
            for box in self._boxes:
                box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            self._build(list(self._rows))
            self.refresh()

    def _build(self, keys: list[str]) -> None:
        for chip, words in self._rows.values():
            for piece in (chip, words):
                self._grid.removeWidget(piece)
                piece.hide()
                piece.deleteLater()
        for act in self.acts.values():
            self._grid.removeWidget(act)
            act.hide()
        self._rows = {key: (Chip(""), RichLabel()) for key in keys}
        for row, (key, (chip, words)) in enumerate(self._rows.items()):
            self._grid.addWidget(chip, 2 * row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(words, 2 * row, 1)
            if key in self.acts:
                self._grid.addWidget(self.acts[key], 2 * row + self._narrow, 1 if self._narrow else 2)

    def _act(self, *pieces: QWidget) -> QWidget:
        box = QWidget(self)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        self._boxes.append(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for piece in pieces:
            row.addWidget(piece)
        box.hide()
        return box

    def _link(
        self, words: str, name: str, act: Callable[[], None], entered: Callable[[], None] = lambda: None
    ) -> LinkButton:
        link = LinkButton(words)
        link.setAccessibleName(name)
        link.clicked.connect(lambda _: self._do(act, entered))
        return link

    def _do(self, act: Callable[[], None], entered: Callable[[], None]) -> None:
        act()
        entered()
        self._edited()

    def _keep(self, name: str, field: TextField) -> Callable[[], None]:
        """What is typed there is kept; the answer empties it once it is entered."""
        return Unentered(field, f"gate.{name}", {"": field}, self._edited).clear

    def _non_drug(self) -> QWidget:
        self.non_drug = TextField(tr("Which treatment without medicine"), tr("which one"))
        entered = self._keep("non_drug", self.non_drug)
        return self._act(
            self.non_drug,
            self._link(
                tr("Tried, or begins now"),
                tr("Treatment without medicine tried, or begins now"),
                lambda: self.model.record_non_drug(self.non_drug.value()),
                entered,
            ),
        )

    def _pdmp(self) -> QWidget:
        self.pdmp_seen = TextField(tr("What the monitoring program showed"), tr("what it showed"))
        model, seen = self.model, self.pdmp_seen
        entered = self._keep("pdmp", seen)
        self.as_expected = self._link(tr("Seen today, as expected"), tr("Monitoring program seen today, as expected"),
                                      lambda: model.record_pdmp(seen.value(), as_expected=True), entered)  # fmt: skip
        self.unexpected = self._link(tr("not as expected"), tr("Monitoring program seen today, not as expected"),
                                     lambda: model.record_pdmp(seen.value(), as_expected=False), entered)  # fmt: skip
        return self._act(seen, self.as_expected, self.unexpected)

    def _urine(self) -> QWidget:
        self.urine_note = TextField(tr("Urine test: sent, or what was found"), tr("sent, or what was found"))
        entered = self._keep("urine", self.urine_note)
        return self._act(
            self.urine_note,
            self._link(
                tr("Record today"),
                tr("Record the urine test today"),
                lambda: self.model.record_urine_test(self.urine_note.value()),
                entered,
            ),
        )

    def _talk(self) -> QWidget:
        return self._act(
            self._link(
                tr("Risk talk held today"), tr("Talk about benefits and risks held today"), self.model.record_talk
            ),
            self._link(tr("Agreement signed today"), tr("Opioid agreement signed today"), self.model.record_agreement),
        )

    def _naloxone(self) -> QWidget:
        return self._act(
            self._link(tr("Offered today"), tr("Naloxone talked about and offered today"), self.model.record_naloxone)
        )

    def _exception_typed(self) -> None:
        self.model.set_exception(self.exception.value())
        self._edited()


def _detail(check: GateCheck) -> str:
    elsewhere = "" if check.met or check.id not in _ELSEWHERE else tr(_ELSEWHERE[check.id])
    return f"{told(check.detail)} {elsewhere}".strip()
