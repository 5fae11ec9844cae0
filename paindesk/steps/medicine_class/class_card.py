"""One class on a card: how it stands, why, and its medicines."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from paindesk.domain.advice import ClassAdvice, ClassVerdict, MedicineAdvice, Reason
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.choice_row import ChoiceRow, line_up
from paindesk.kit.fields import LongTextField
from paindesk.kit.flow import emptied
from paindesk.kit.language import cited, named, told, tr
from paindesk.kit.text import Part, RichLabel, bold, label, muted
from paindesk.steps.medicine_class.model import NON_DRUG, MedicineClassModel
from paindesk.steps.medicine_class.words import CLASS_WORDS, joined, mark, minded, more

_FOLDED = 5  # medicines shown before the rest is unfolded


class ClassCard(Card):
    """Built anew only when the advice on its class changes. A long list is folded; nothing is left out of it."""

    def __init__(self, model: MedicineClassModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.model, self._edited = model, edited
        self._shown: ClassAdvice | None = None
        self.rows: dict[str, ChoiceRow] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(16))
        standing = QWidget()
        left = QVBoxLayout(standing)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(5))
        self._heading = label("", "heading")
        self.verdict = Chip("", pressable=True, wrap=True)
        self.verdict.clicked.connect(lambda _: self._open_reasons())
        self._evidence = label("", "tiny")
        for piece in (self._heading, self.verdict, self._evidence):
            left.addWidget(piece)
        left.addStretch(1)
        self._why = RichLabel()
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._medicines = QWidget()
        listed = QVBoxLayout(self._medicines)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(theme.px(2))
        self._flow = FlowLayout(gap=4, line_gap=2, even=True)
        listed.addLayout(self._flow)
        self.unfold = LinkButton("")
        self.unfold.clicked.connect(lambda _: self._toggle())
        listed.addWidget(self.unfold)
        listed.addStretch(1)
        self._open = False
        for column, part in ((standing, 20), (self._why, 30), (self._medicines, 31)):
            self._columns.addWidget(column, part)
        for column in (standing, self._why):  # shared by the parts alone: each class's columns stand below the others'
            policy = column.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            column.setSizePolicy(policy)
        self.add(self._columns)
        self.reasons = RichLabel(role="small")
        self.reasons.hide()
        self.add(self.reasons)
        self.note = label("", "caution")
        self.reason = LongTextField(tr("Why this medicine is chosen"), tr("why it is chosen all the same"))
        self.reason.changed.connect(self._reason_typed)
        self.add(self.note)
        self.add(self.reason)

    def set_narrow(self, narrow: bool) -> None:
        """One above the other where the page is narrow (large text)."""
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def refresh(self, advised: ClassAdvice) -> None:
        """Show this class."""
        if advised != self._shown:
            self._build(advised)
        choice = self.model.choice
        mine = choice.class_id == advised.id
        self.set_chosen(mine)
        for name, row in self.rows.items():
            row.show_chosen(mine and name == choice.medicine)
        self._fold()
        asks = mine and self.model.asks_reason()
        missing = self.model.missing() if mine else ""
        self.note.setText(told(missing))
        self.note.setVisible(bool(missing))
        spoken = tr("Why {medicine} is chosen", medicine=choice.medicine)
        self.reason.setAccessibleName(spoken if asks else tr("Why this medicine is chosen"))
        self.reason.setVisible(asks)
        self.reason.set_value(choice.reason if asks else "")

    def _build(self, advised: ClassAdvice) -> None:
        self._shown = advised
        title = told(advised.title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        words, kind = CLASS_WORDS[advised.verdict]
        self.verdict.set(tr(words), kind)
        self.verdict.setAccessibleName(tr("{what}: {verdict}. Reasons and sources", what=title, verdict=tr(words)))
        self.verdict.setToolTip(tr("Reasons and sources"))
        self._evidence.setText(told(advised.evidence))
        self._evidence.setVisible(bool(advised.evidence))
        self._why.set_parts(_why(advised))
        self.reasons.set_parts(_sourced(advised))
        self._fill(advised)

    def _fill(self, advised: ClassAdvice) -> None:
        rows = {one.name: _row(one) for one in advised.medicines}
        if advised.id == NON_DRUG:
            rows[""] = ChoiceRow(tr("No medicine, non-drug first"), tr("choose"), "info")
        had_focus = next((name for name, row in self.rows.items() if row.hasFocus()), None)
        emptied(self._flow)
        self.rows = rows
        for name, row in rows.items():
            row.clicked.connect(partial(self._choose, name))
            self._flow.addWidget(row)
        self._medicines.updateGeometry()
        if had_focus in rows:  # what was pressed may have changed the advice: the keyboard stays where it was
            rows[had_focus].setFocus()

    def _fold(self) -> None:
        """Show the first medicines, and of the rest the chosen one; the link says what else there is."""
        assert self._shown is not None
        chosen = self.model.choice.medicine
        rest = [one for one in self._shown.medicines[_FOLDED:] if one.name != chosen]
        folded = not self._open and len(rest) > 1  # one more line is shorter than a fold
        for place, (name, row) in enumerate(self.rows.items()):
            row.setVisible(not folded or place < _FOLDED or name == chosen)
        line_up([row for row in self.rows.values() if not row.isHidden()])
        self.unfold.setVisible(len(rest) > 1)
        self.unfold.set_text(tr("Show fewer") if self._open else f"{more(rest)} ▸")
        self._medicines.updateGeometry()

    def _toggle(self) -> None:
        self._open = not self._open
        self._fold()

    def _choose(self, name: str, _checked: bool = False) -> None:
        assert self._shown is not None
        self.model.choose(self._shown.id, name)
        self._edited()

    def _reason_typed(self) -> None:
        self.model.set_reason(self.reason.value())
        self._edited()

    def _open_reasons(self) -> None:
        self.reasons.setVisible(not self.reasons.isVisibleTo(self))


def _row(advised: MedicineAdvice) -> ChoiceRow:
    said = mark(advised)
    return ChoiceRow(named(advised.name), said.text, said.kind, minded(advised))


def _why(advised: ClassAdvice) -> list[str | Part]:
    """ "For: ... Mind: ..." in one block."""
    parts: list[str | Part] = []
    if advised.reasons_for:
        parts += [bold(f"{_for()} "), joined(advised.reasons_for)]
    if advised.reasons_against and advised.verdict is not ClassVerdict.LOCKED:
        parts += ["\n" if parts else "", bold(f"{_against(advised)} "), joined(advised.reasons_against)]
    if advised.verdict is ClassVerdict.LOCKED:
        parts += ["\n" if parts else "", bold(tr("Not yet:") + " "), _locked(len(advised.reasons_against))]
    return parts


def _locked(count: int) -> str:
    if count == 1:
        return tr("1 condition missing. Opens when they are met, or when you write why they cannot be.")
    return tr("{count} conditions missing. Opens when they are met, or when you write why they cannot be.", count=count)


def _for() -> str:
    return tr("For:", "reasons for a class")


def _against(advised: ClassAdvice) -> str:
    """What is to be minded in a class that may be used speaks against one that may not."""
    return tr("Mind:") if advised.verdict in (ClassVerdict.SUITS, ClassVerdict.CONSIDER) else tr("Against:")


def _sourced(advised: ClassAdvice) -> list[str | Part]:
    """Every reason on its own line with where it is written."""
    lines: list[str | Part] = []
    named: tuple[tuple[str, tuple[Reason, ...]], ...] = (
        (_for(), advised.reasons_for), (_against(advised), advised.reasons_against)
    )  # fmt: skip
    for word, reasons in named:
        for reason in reasons:
            sources = "; ".join(cited(one) for one in reason.sources) or tr("from the record")
            lines += ["\n" if lines else "", bold(f"{word} "), f"{told(reason.text).rstrip('.')}. ", muted(sources)]
    return lines or [tr("No reasons on file.")]
