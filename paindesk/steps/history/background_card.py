"""What is asked rather than measured. "Not asked" stands in every list, so that nothing looks answered that is not."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from paindesk.domain.patient import Apnoea, Pregnancy, Section
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField, NumberField, TextField
from paindesk.kit.text import label
from paindesk.steps.history.model import HistoryModel

_Rows = tuple[tuple[str, QWidget], ...]
_NARROW = 620  # 100 % pixels; below it the two halves stand one above the other
_YES_NO = (("", "not asked"), ("no", "no"), ("yes", "yes"))
_ANSWER = {None: "", True: "yes", False: "no"}
_FLAG = {"": None, "yes": True, "no": False}


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


class BackgroundCard(Card):
    """Pregnancy, alcohol, apnoea, falls, mood, substances, family, work, surgery, genes."""

    def __init__(self, model: HistoryModel, edited: Callable[[], None]) -> None:
        super().__init__("Background")
        self.model, self._edited = model, edited
        self.pregnancy = ChoiceField("Pregnancy", [(one.value, _asked(one.value)) for one in Pregnancy])
        self.breastfeeding = ChoiceField("Breastfeeding", _YES_NO)
        self.alcohol = NumberField("Alcoholic drinks", "a week", 0, 200)
        self.apnoea = ChoiceField("Sleep apnea", [(one.value, _asked(one.value)) for one in Apnoea])
        self.falls = NumberField("Falls", "past year", 0, 100)
        self.suicidal = ChoiceField("Thoughts of suicide", _YES_NO)
        self.overdose = ChoiceField("Overdose before", _YES_NO)
        self.family_use = ChoiceField("Substance use in family", _YES_NO)
        self.substances = TextField("Substances, separated by commas")
        self.tobacco = TextField("Tobacco", "not asked")
        self.mood = TextField("Mood", "not asked")
        self.work = TextField("Work", "not asked")
        self.function = TextField("What the patient can do", "not asked")
        self.family = TextField("Family history, separated by commas")
        self.surgery = TextField("Surgery and procedures, separated by commas")
        self.treatments = TextField("Treatments without medicine, separated by commas")
        self.gene = ChoiceField("CYP2D6 result", _PHENOTYPES)
        left: _Rows = (
            ("Pregnancy", self.pregnancy),
            ("Breastfeeding", self.breastfeeding),
            ("Alcoholic drinks", self.alcohol),
            ("Tobacco", self.tobacco),
            ("Substances", self.substances),
            ("Overdose before", self.overdose),
            ("Family history", self.family),
            ("Substance use in family", self.family_use),
        )
        right: _Rows = (
            ("Sleep apnea", self.apnoea),
            ("Falls", self.falls),
            ("Mood", self.mood),
            ("Thoughts of suicide", self.suicidal),
            ("Work", self.work),
            ("Function", self.function),
            ("Surgery, procedures", self.surgery),
            ("Other treatments", self.treatments),
            ("CYP2D6 result", self.gene),
        )
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
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
        unsaid = "none" if self.model.is_confirmed(Section.BACKGROUND) else "not asked"
        for line in (self.substances, self.family, self.surgery, self.treatments):
            line.setPlaceholderText(f"{unsaid}; separate by commas")
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
        self.other_genes.setText(f"Other gene results: {'; '.join(others)}")
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


def _asked(value: str) -> str:
    return "not asked" if value == "unknown" else value


_PHENOTYPES = (
    ("", "no result"),
    ("ultrarapid metabolizer", "ultrarapid metabolizer"),
    ("normal metabolizer", "normal metabolizer"),
    ("intermediate metabolizer", "intermediate metabolizer"),
    ("poor metabolizer", "poor metabolizer"),
)
