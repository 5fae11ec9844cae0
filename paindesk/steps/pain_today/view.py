"""Pain today on the screen: the map at the left, what it is like at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.body_map import BodyMap
from paindesk.kit.card import Card
from paindesk.kit.flow import Row
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.steps.pain_today.kind_card import GoalCard, KindCard
from paindesk.steps.pain_today.model import PainTodayModel
from paindesk.steps.pain_today.red_flags_card import RedFlagsCard
from paindesk.steps.pain_today.scores_card import InterferenceCard, ScoresCard
from paindesk.steps.pain_today.screens_card import ScreensCard
from paindesk.steps.pain_today.site_card import SiteCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: PainTodayModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(
            tr("Pain today"), tr("Draw where it hurts, then describe each place. Click a number to edit that place.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        left, right = self.page.columns(33, 51)
        self.map = BodyMap(tr("Where it hurts"))
        self.map.setFixedHeight(theme.px(372))
        self.map.changed.connect(self._drawn)
        self.map.current_changed.connect(self._picked)
        place = Card()
        place.setAccessibleName(tr("Where it hurts"))
        place.add(self.map)
        self.site = SiteCard(model, self._edited)
        # The next card begins with "Remove place", which one more Space would do.
        self.flags = RedFlagsCard(model, self._edited, then=self.site.now)
        left.addWidget(place)
        left.addWidget(self.flags)
        self.scores = ScoresCard(model, self._edited)
        self.kind, self.goal = KindCard(model, self._edited), GoalCard(model, self._edited)
        self.interference = InterferenceCard(model, self._edited)
        decided = Row()
        decided.setSpacing(theme.px(12))
        decided.addWidget(self.kind, 11)
        decided.addWidget(self.goal, 10)
        right.addWidget(self.site)
        right.addWidget(self.scores)
        right.addLayout(decided)
        right.addWidget(self.interference)
        self.screens = ScreensCard(model, self._edited)
        (below,) = self.page.columns(1, row=1)
        below.addWidget(self.screens)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        self.map.set_sites(self.model.pain.sites)
        self.map.set_current(self.model.current)
        self.flags.refresh()
        self.site.refresh()
        self.scores.refresh()
        self.interference.refresh()
        self.screens.refresh()
        self.kind.refresh()
        self.goal.refresh()

    def _drawn(self) -> None:
        self.model.set_sites(self.map.sites())
        self.model.current = self.map.current()
        self._edited()

    def _picked(self, number: int) -> None:
        self.model.current = number
        self.site.refresh()
        self._edited()  # nothing changed, but the words kept for that place stand there again

    def _edited(self) -> None:
        self.changed.emit()
