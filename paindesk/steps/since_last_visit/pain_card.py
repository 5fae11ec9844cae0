"""Pain today: the scores of each place carried forward, PEG, and the relief they amount to."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from paindesk.domain.dose import CannotTell
from paindesk.domain.pain import Peg
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import NumberField
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import later, told, tr
from paindesk.kit.number_row import NumberRow
from paindesk.kit.text import ElidedLabel, label
from paindesk.kit.unentered import Unentered
from paindesk.steps import place_names
from paindesk.steps.since_last_visit.model import UNNAMED, SinceLastVisitModel

_ITEMS = (later("Pain on average"), later("Enjoyment of life"), later("General activity"))
_SCORES = (later("NRS now"), later("NRS average"), later("NRS worst"))


class PainCard(Card):
    """NRS of every place, then PEG."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Pain, past week"))
        self.model, self._edited = model, edited
        self._places = QVBoxLayout()
        self._places.setSpacing(theme.px(5))
        self.add(self._places)
        self.rows: dict[int, tuple[NumberRow, NumberRow, NumberRow]] = {}
        self._shown: object = None
        self._score = Chip("", "plain")
        head = Row()
        head.addWidget(ElidedLabel(tr("PEG: how pain interfered"), "subheading"))
        head.addWidget(self._score)
        head.addStretch(1)
        self.add(head)
        self.peg = tuple(NumberRow(tr(name)) for name in _ITEMS)
        items = QVBoxLayout()
        items.setSpacing(theme.px(5))
        for row in self.peg:
            row.changed.connect(self._peg)
            items.addWidget(row)
        self.add(items)

    def refresh(self) -> None:
        """Show the scores; rows are made anew only when the places changed."""
        sites = self.model.sites()
        named = tuple((one.number, one.name) for one in sites)
        if named != self._shown:
            self._shown = named
            self._build()
        for site in sites:
            for row, value in zip(self.rows[site.number], (site.now, site.average, site.worst), strict=True):
                row.set_value(value)
        peg = self.model.pain.peg
        for row, value in zip(self.peg, (peg.pain, peg.enjoyment, peg.activity), strict=True):
            row.set_value(value)
        self._score.set(tr("3 answers needed") if peg.score is None else f"{peg.score:.1f}", "plain")

    def _build(self) -> None:
        emptied(self._places)
        self.rows.clear()
        for site in self.model.sites():
            place = tr(UNNAMED) if site.name == UNNAMED else place_names.shown(site)
            self._places.addWidget(label(place or tr("Place {number}", number=site.number), "subheading"))
            made = tuple(NumberRow(tr(words)) for words in _SCORES)
            for row in made:
                row.setAccessibleName(f"{place}, {row.accessibleName()}")
                row.changed.connect(lambda number=site.number: self._rated(number))
                self._places.addWidget(row)
            self.rows[site.number] = (made[0], made[1], made[2])

    def _rated(self, number: int) -> None:
        now, average, worst = (row.value() for row in self.rows[number])
        self.model.rate(number, now=now, average=average, worst=worst)
        self._edited()

    def _peg(self) -> None:
        pain, enjoyment, activity = (row.value() for row in self.peg)
        self.model.set_peg(Peg(pain=pain, enjoyment=enjoyment, activity=activity))
        self._edited()


class ReliefCard(Card):
    """How much better than before treatment: the patient's word, or what the scores amount to."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Pain relief, as the patient says it"))
        self.model, self._edited = model, edited
        self.said = NumberField(tr("Pain relief, as the patient says it"), "%", 0, 100)
        self.said.changed.connect(self._typed)
        Unentered(self, "relief", {"": self.said}, only_wrong=True)
        self.take = Button("")
        self.take.clicked.connect(lambda _: self._taken())
        self.words = label("", "muted")
        row = Row()
        row.setSpacing(theme.px(7))
        row.addWidget(self.said)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.add(row)

    def refresh(self) -> None:
        """Show what was said, and the suggestion."""
        percent = self.model.since.relief_percent
        if percent is None or percent >= 0:
            self.said.set_value(percent)
        elif not self.said.problem():
            self.said.clear()
        proposal = self.model.proposal()
        if isinstance(proposal, CannotTell):
            self.take.hide()
            self.words.setText(tr("No suggestion, because {why}.", why=told(proposal.because)))
            return
        taken = proposal.percent == percent
        self.take.set_text(tr("Take it"))
        self.take.setAccessibleName(tr("Take {words}", words=proposal.words))
        self.take.setVisible(not taken)
        self.words.setText(
            tr("Recorded: {words}.", words=proposal.words) if taken else tr("Suggested: {words}.", words=proposal.words)
        )

    def _typed(self) -> None:
        value = self.said.value()
        self.model.set_relief(None if value is None else int(value))
        self._edited()

    def _taken(self) -> None:
        proposal = self.model.proposal()
        if not isinstance(proposal, CannotTell):
            self.model.set_relief(proposal.percent)
            self._edited()
