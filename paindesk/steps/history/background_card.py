"""What is asked rather than measured. "Not asked" stands in every list, so that nothing looks answered that is not."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from paindesk.domain.patient import Apnoea, Pregnancy, Section
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField, NumberField, TextField
from paindesk.kit.flow import Row
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.history.model import HistoryModel

_Rows = tuple[tuple[str, QWidget], ...]
_Options = tuple[tuple[str, str], ...]  # what is kept, and how it is said
_NARROW = 620  # 100 % pixels; below it the two halves stand one above the other
_ANSWER = {None: "", True: "yes", False: "no"}
_FLAG = {"": None, "yes": True, "no": False}


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


class BackgroundCard(Card):
    """Pregnancy, alcohol, apnoea, falls, mood, substances, family, work, surgery, genes."""

    def __init__(self, model: HistoryModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Background"))
        self.model, self._edited = model, edited
        self.pregnancy = ChoiceField(tr("Pregnancy"), _pregnancy())
        self.breastfeeding = ChoiceField(tr("Breastfeeding"), _yes_no())
        self.alcohol = NumberField(tr("Alcoholic drinks"), tr("a week"), 0, 200)
        self.apnoea = ChoiceField(tr("Sleep apnea"), _apnoea())
        self.falls = NumberField(tr("Falls"), tr("past year"), 0, 100)
        self.suicidal = ChoiceField(tr("Thoughts of suicide"), _yes_no())
        self.overdose = ChoiceField(tr("Overdose before"), _yes_no())
        self.family_use = ChoiceField(tr("Substance use in family"), _yes_no())
        self.substances = TextField(tr("Substances, separated by commas"))
        self.tobacco = TextField(tr("Tobacco"), tr("not asked"))
        self.mood = TextField(tr("Mood"), tr("not asked"))
        self.work = TextField(tr("Work"), tr("not asked"))
        self.function = TextField(tr("What the patient can do"), tr("not asked"))
        self.family = TextField(tr("Family history, separated by commas"))
        self.surgery = TextField(tr("Surgery and procedures, separated by commas"))
        self.treatments = TextField(tr("Treatments without medicine, separated by commas"))
        self.gene = ChoiceField(tr("CYP2D6 result"), _phenotypes())
        left: _Rows = (
            (tr("Pregnancy"), self.pregnancy),
            (tr("Breastfeeding"), self.breastfeeding),
            (tr("Alcoholic drinks"), self.alcohol),
            (tr("Tobacco"), self.tobacco),
            (tr("Substances"), self.substances),
            (tr("Overdose before"), self.overdose),
            (tr("Family history"), self.family),
            (tr("Substance use in family"), self.family_use),
        )
        right: _Rows = (
            (tr("Sleep apnea"), self.apnoea),
            (tr("Falls"), self.falls),
            (tr("Mood"), self.mood),
            (tr("Thoughts of suicide"), self.suicidal),
            (tr("Work"), self.work),
            (tr("Function"), self.function),
            (tr("Surgery, procedures"), self.surgery),
            (tr("Other treatments"), self.treatments),
            (tr("CYP2D6 result"), self.gene),
        )
        Unentered(self, "background", {"alcohol": self.alcohol, "falls": self.falls}, only_wrong=True)
        self._halves = Row()  # large text breaks it by itself
        self._halves.setSpacing(theme.px(24))
        for rows in (left, right):
            self._halves.addLayout(self._half(rows), 1)
        self.add(self._halves)
        self.other_genes = label("", "muted")
        self.add(self.other_genes)

    def _half(self, rows: _Rows) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(5))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(146))
        for row, (words, field) in enumerate(rows):
            grid.addWidget(label(words), row, 0)
            grid.addWidget(field, row, 1)
            field.changed.connect(self._enter)  # type: ignore[attr-defined]  # every field of the kit has it
        grid.setRowStretch(len(rows), 1)  # the shorter half leaves its room at the foot
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW) and theme.px(100) == 100
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(5 if narrow else 24))

    def _enter(self) -> None:
        before = self.model.background
        drinks, falls = self.alcohol.value(), self.falls.value()
        background = replace(
            before,
            pregnancy=Pregnancy(self.pregnancy.value()),
            breastfeeding=_FLAG[self.breastfeeding.value()],
            alcohol_drinks_per_week=None if drinks is None else int(drinks),
            sleep_apnoea=Apnoea(self.apnoea.value()),
            falls_past_year=None if falls is None else int(falls),
            mood=self.mood.value(),
            suicidal_thoughts=_FLAG[self.suicidal.value()],
            substances=_kept(before.substances, self.substances.value()),
            overdose_before=_FLAG[self.overdose.value()],
            tobacco=self.tobacco.value(),
            family_history=_kept(before.family_history, self.family.value()),
            family_substance_use=_FLAG[self.family_use.value()],
            work=self.work.value(),
            function=self.function.value(),
            surgery=_kept(before.surgery, self.surgery.value()),
            treatments=_kept(before.treatments, self.treatments.value()),
        )
        self.model.set_background(background)
        known = next((one.phenotype for one in before.genotypes if one.gene == "CYP2D6"), "")
        if self.gene.value() != known:
            self.model.add_genotype("CYP2D6", self.gene.value())
        self._edited()

    def refresh(self) -> None:
        """Show the model again."""
        now = self.model.background
        asked = self.model.is_confirmed(Section.BACKGROUND)
        unsaid = tr("none; separate by commas") if asked else tr("not asked; separate by commas")
        for line in (self.substances, self.family, self.surgery, self.treatments):
            line.setPlaceholderText(unsaid)
        self.pregnancy.set_value(now.pregnancy.value)
        self.breastfeeding.set_value(_ANSWER[now.breastfeeding])
        self.alcohol.set_value(now.alcohol_drinks_per_week)
        self.apnoea.set_value(now.sleep_apnoea.value)
        self.falls.set_value(now.falls_past_year)
        self.mood.set_value(now.mood)
        self.suicidal.set_value(_ANSWER[now.suicidal_thoughts])
        self.overdose.set_value(_ANSWER[now.overdose_before])
        self.family_use.set_value(_ANSWER[now.family_substance_use])
        self.tobacco.set_value(now.tobacco)
        self.work.set_value(now.work)
        self.function.set_value(now.function)
        self.gene.set_value(next((one.phenotype for one in now.genotypes if one.gene == "CYP2D6"), ""))
        others = [f"{one.gene} {one.phenotype}" for one in now.genotypes if one.gene != "CYP2D6"]
        self.other_genes.setVisible(bool(others))
        self.other_genes.setText(tr("Other gene results: {results}", results="; ".join(others)))
        for field, entries in (
            (self.substances, now.substances),
            (self.family, now.family_history),
            (self.surgery, now.surgery),
            (self.treatments, now.treatments),
        ):
            if _listed(field.value()) != entries:  # "a, " being typed means the same as "a" and stays as typed
                field.set_value(", ".join(entries))


def _kept(before: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The entries typed; the ones from before where the text still means them (they may hold commas)."""
    return before if text == ", ".join(before) else _listed(text)


def _yes_no() -> _Options:
    return ("", tr("not asked")), ("no", tr("no")), ("yes", tr("yes"))


def _pregnancy() -> _Options:
    return (
        (Pregnancy.PREGNANT.value, tr("pregnant")),
        (Pregnancy.POSSIBLE.value, tr("possible")),
        (Pregnancy.NOT_PREGNANT.value, tr("not pregnant")),
        (Pregnancy.NOT_APPLICABLE.value, tr("not applicable")),
        (Pregnancy.UNKNOWN.value, tr("not asked")),
    )


def _apnoea() -> _Options:
    return (
        (Apnoea.NONE.value, tr("none", "sleep apnea")),
        (Apnoea.SUSPECTED.value, tr("suspected")),
        (Apnoea.MILD.value, tr("mild")),
        (Apnoea.MODERATE_OR_SEVERE.value, tr("moderate or severe")),
        (Apnoea.UNKNOWN.value, tr("not asked")),
    )


def _phenotypes() -> _Options:
    return (
        ("", tr("no result")),
        ("ultrarapid metabolizer", tr("ultrarapid metabolizer")),
        ("normal metabolizer", tr("normal metabolizer")),
        ("intermediate metabolizer", tr("intermediate metabolizer")),
        ("poor metabolizer", tr("poor metabolizer")),
    )
