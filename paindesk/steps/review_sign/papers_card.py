"""The papers to make after signing, by whom they are for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel

from paindesk.domain.paper import LANGUAGES
from paindesk.domain.visit import PrintChoice
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField, ChoiceField
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.steps.kept_words import said
from paindesk.steps.review_sign.model import PAPER_GROUPS, PAPERS, ReviewSignModel

_COLUMNS = 3  # whether, language, print


class PapersCard(Card):
    """One row a paper: whether; where it is ticked, in which language and print."""

    def __init__(self, model: ReviewSignModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Print after signing"))
        self.model, self._edited = model, edited
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(3))
        grid.setColumnStretch(0, 1)
        self.rows: dict[str, tuple[CheckField, ChoiceField, CheckField]] = {}
        self._spans: dict[str, int] = {}
        self._headings: list[tuple[QLabel, tuple[str, ...]]] = []
        titles = dict(PAPERS)
        for heading, documents in PAPER_GROUPS:
            words = label(tr(heading), "subheading")
            words.setContentsMargins(0, theme.px(5) if self.rows else 0, 0, 0)
            self._headings.append((words, documents))
            grid.addWidget(words, grid.rowCount(), 0, 1, 3)
            for document in documents:
                self._row(grid, document, tr(titles[document]))
        self.add(grid)

    def _row(self, grid: QGridLayout, document: str, title: str) -> None:
        row = grid.rowCount()
        language = ChoiceField(
            tr("{paper}: language", paper=title), [(code, said(name)) for code, name in LANGUAGES.items()]
        )
        tick = CheckField(title)
        large = CheckField(tr("large"), name=tr("{paper}: large print", paper=title))
        choose = partial(self._choose, document)
        tick.changed.connect(choose)
        language.changed.connect(choose)
        large.changed.connect(choose)
        for column, field in enumerate((tick, language, large)):
            grid.addWidget(field, row, column)
        self.rows[document] = (tick, language, large)

    def refresh(self) -> None:
        """Show the model again."""
        for words, documents in self._headings:
            words.setVisible(any(self.model.is_offered(one) for one in documents))
        for document, (tick, language, large) in self.rows.items():
            choice, offered = self.model.paper(document), self.model.is_offered(document)
            tick.setVisible(offered)
            language.setVisible(offered and choice.chosen)
            large.setVisible(offered and choice.chosen and document != "letter")
            self._spread(document, 1 if choice.chosen else _COLUMNS)
            tick.set_value(choice.chosen)
            language.set_value(choice.language)
            large.set_value(choice.large)

    def _spread(self, document: str, columns: int) -> None:
        """A name has the whole line where no language stands beside it."""
        if self._spans.get(document) != columns:
            self._spans[document] = columns
            tick = self.rows[document][0]
            row = self._grid.getItemPosition(self._grid.indexOf(tick))[0]  # type: ignore[index]  # the stub says object
            self._grid.removeWidget(tick)
            self._grid.addWidget(tick, row, 0, 1, columns)

    def _choose(self, document: str) -> None:
        tick, language, large = self.rows[document]
        self.model.choose_paper(
            PrintChoice(document=document, language=language.value(), large=large.value(), chosen=tick.value())
        )
        self._edited()
