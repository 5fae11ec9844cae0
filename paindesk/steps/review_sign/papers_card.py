"""The papers to make after signing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout

from paindesk.domain.visit import PrintChoice
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField, ChoiceField
from paindesk.steps.review_sign.model import LANGUAGES, PAPERS, ReviewSignModel

_ENGLISH_ONLY = ("trend_report",)  # its charts are labelled in English


class PapersCard(Card):
    """One row a paper: whether, in which language, in which print."""

    def __init__(self, model: ReviewSignModel, edited: Callable[[], None]) -> None:
        super().__init__("Print after signing")
        self.model, self._edited = model, edited
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        self.rows: dict[str, tuple[CheckField, ChoiceField, CheckField]] = {}
        for row, (document, title) in enumerate(PAPERS):
            tick, language = CheckField(title), ChoiceField(f"{title}: language", LANGUAGES)
            large = CheckField("large", name=f"{title}: large print")
            choose = partial(self._choose, document)
            tick.changed.connect(choose)
            language.changed.connect(choose)
            large.changed.connect(choose)
            grid.addWidget(tick, row, 0)
            grid.addWidget(language, row, 1)
            grid.addWidget(large, row, 2)
            self.rows[document] = (tick, language, large)
        self.add(grid)

    def refresh(self) -> None:
        """Show the model again."""
        for document, (tick, language, large) in self.rows.items():
            choice, offered = self.model.paper(document), self.model.is_offered(document)
            tick.setVisible(offered)
            language.setVisible(offered and document not in _ENGLISH_ONLY)
            large.setVisible(offered and document != "letter")
            tick.set_value(choice.chosen)
            language.set_value(choice.language)
            large.set_value(choice.large)

    def _choose(self, document: str) -> None:
        tick, language, large = self.rows[document]
        self.model.choose_paper(
            PrintChoice(document=document, language=language.value(), large=large.value(), chosen=tick.value())
        )
        self._edited()
