"""A patient's chart: who, the visits, what was printed, and the way into the next visit."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.advice import Advice
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Record
from paindesk.domain.visit import VisitKind
from paindesk.exchange.places import place
from paindesk.kit.banner import BannerFact, PatientBanner
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.flow import FlowLayout
from paindesk.kit.language import later, named, told, tr
from paindesk.kit.page import Page
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.rules.evidence import spoken
from paindesk.shell.allowed import leave_when_lapsed, restrict
from paindesk.shell.banner_facts import banner_facts, identity_line, reason_fact
from paindesk.shell.visit_papers import kept_words, language_name, paper_title
from paindesk.shell.workplace import Workplace
from paindesk.steps.kept_words import as_taken
from paindesk.store import PaperLine, Right, VisitLine

_UNREAD = 12  # rows
_PAPERS = 12  # rows
_STATES = {
    "draft": (later("Not signed"), "caution"),
    "signed": (later("Signed"), "ok"),
    "amended": (later("Signed, amended"), "plain"),
}
_KIND = {VisitKind.FIRST: later("First visit"), VisitKind.FOLLOW_UP: later("Follow-up")}
_ENDED = {Activity.REMISSION: later("remission"), Activity.ENDED: later("ended"), Activity.UNKNOWN: later("unknown")}
_START = {VisitKind.FIRST: later("Start first visit"), VisitKind.FOLLOW_UP: later("Start follow-up")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What the page shows of one patient."""

    record: Record
    advice: Advice
    visits: tuple[VisitLine, ...]
    papers: tuple[tuple[VisitLine, PaperLine], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartActs:
    """What can be done from a chart."""

    open_visit: Callable[[VisitLine], None]
    begin: Callable[[VisitKind], None]
    amend: Callable[[VisitLine], None]
    open_papers: Callable[[VisitLine], None]
    open_kept: Callable[[VisitLine, PaperLine], None]
    open_sides: Callable[[VisitLine], None]
    leave: Callable[[], None]


class ChartPage(QWidget):
    """One patient, between visits."""

    def __init__(self, chart: Chart, place: Workplace, acts: ChartActs) -> None:
        super().__init__()
        self._place = place
        self.acts = acts
        signed = [line for line in chart.visits if line.status == "signed"]
        self.last_signed = max(signed, key=lambda one: (one.on, one.saved_at), default=None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        record = chart.record
        banner = PatientBanner()
        facts = (*reason_fact(place.desk, record.patient.id), *banner_facts(record, chart.advice, place.settings.units))
        banner.show(
            record.patient.name,
            identity_line(record.patient, place.today()),
            tuple(BannerFact(one.label, one.value, one.note, one.level) for one in facts),
        )
        layout.addWidget(banner)
        self.page = Page(tr("Chart"), tr("Signed visits are locked; a change to one is an amendment beside it."))
        layout.addWidget(self.page, 1)
        left, right = self.page.columns(3, 2)
        left.addWidget(self._visits(chart, acts))
        left.addWidget(self._papers(chart, acts))
        right.addWidget(self._conditions(record))
        right.addWidget(self._medicines(record))
        if record.not_understood:
            right.addWidget(self._not_understood(record))
        self._buttons(chart, acts)
        if not restrict(self.page.next_button, place.desk.user, Right.WRITE):
            self._shortcut.setEnabled(False)
        leave_when_lapsed(self, place.desk, record.patient.id, acts.leave)
        QShortcut(QKeySequence("Escape"), self, acts.leave)

    def _buttons(self, chart: Chart, acts: ChartActs) -> None:
        self.page.set_back(tr("Today"))
        self.page.back.connect(acts.leave)
        draft = next((line for line in chart.visits if line.status == "draft"), None)
        seen = any(line.status == "signed" for line in chart.visits)
        kind = VisitKind.FOLLOW_UP if seen else VisitKind.FIRST
        if draft is not None:
            self.page.set_next(tr("Go on with the open visit"))
            act = partial(acts.open_visit, draft)
        else:
            self.page.set_next(tr(_START[kind]))
            act = partial(acts.begin, kind)
        self.page.next.connect(act)
        self._shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, act)

    def _visits(self, chart: Chart, acts: ChartActs) -> Card:
        card = Card(tr("Visits"))
        heads = (tr("Date"), tr("Visit"), tr("State"), "")
        table = LightTable(heads, stretch=(3, 3, 3, 4), name=tr("Visits"))
        rows: list[list[Cell]] = []
        for line in sorted(chart.visits, key=lambda one: (one.on, one.saved_at), reverse=True):
            words, level = _STATES[line.status]
            state = Chip(tr(words), level)
            rows.append([bold(spoken(line.on)), tr(_KIND[line.kind]), state, self._acts(line, acts)])
        table.set_rows(rows)
        card.add(table if rows else label(tr("No visit yet."), "muted"))
        return card

    def _acts(self, line: VisitLine, acts: ChartActs) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=10)
        day = spoken(line.on)
        look = LinkButton(tr("Open ▸"))
        look.setAccessibleName(tr("Open the visit of {day}", day=day))
        look.clicked.connect(lambda _: acts.open_visit(line))
        row.addWidget(look)
        if line.status != "draft":
            papers = LinkButton(tr("Papers ▸"))
            papers.setAccessibleName(tr("Papers of the visit of {day}", day=day))
            papers.clicked.connect(lambda _: acts.open_papers(line))
            row.addWidget(papers)
        if line.kept_sides:
            both = LinkButton(tr("Both sides ▸"))
            both.setAccessibleName(tr("What two people changed differently at the visit of {day}", day=day))
            both.clicked.connect(lambda _: acts.open_sides(line))
            row.addWidget(both)
        if line.status == "signed":
            change = LinkButton(tr("Amend…"))
            change.setAccessibleName(tr("Amend the visit of {day}", day=day))
            change.clicked.connect(lambda _: acts.amend(line))
            restrict(change, self._place.desk.user, Right.SIGN)
            row.addWidget(change)
        return holder

    def _papers(self, chart: Chart, acts: ChartActs) -> Card:
        """The newest kept papers; those of older visits stand behind "Papers" of the visit."""
        card = Card(tr("Kept papers"))
        heads = (tr("Visit"), tr("Paper", "a document"), tr("Printed or saved"), "")
        table = LightTable(heads, stretch=(3, 4, 5, 2), name=tr("Kept papers"))
        rows: list[list[Cell]] = []
        before = ""
        for line, paper in chart.papers[:_PAPERS]:
            again = LinkButton(tr("Show ▸"))
            title = f"{paper_title(paper.document)}, {language_name(paper.language)}"
            again.setAccessibleName(tr("Show {paper}, kept {when}", paper=title, when=kept_words(paper)))
            again.clicked.connect(lambda _=False, line=line, paper=paper: acts.open_kept(line, paper))
            visit = "" if line.visit_id == before else spoken(line.on)
            before = line.visit_id
            rows.append([visit, [bold(paper_title(paper.document)), f" {_language(paper)}"], kept_words(paper), again])
        table.set_rows(rows)
        card.add(table if rows else label(tr("Nothing printed yet."), "muted"))
        if (more := len(chart.papers) - _PAPERS) > 0:
            card.add(label(tr("{count} more: “Papers” beside each visit shows its own.", count=more), "muted"))
        return card

    def _conditions(self, record: Record) -> Card:
        card = Card(tr("Conditions"))
        for one in record.conditions:
            ended = "" if one.activity is Activity.ACTIVE else f", {tr(_ENDED[one.activity])}"
            card.add(label(f"{told(one.text)}{ended}"))
        if not record.conditions:
            card.add(label(tr("None on record."), "muted"))
        return card

    def _medicines(self, record: Record) -> Card:
        card = Card(tr("Medicines now"))
        now = [one for one in record.medicines if not one.activity.is_over and not one.not_taking]
        table = LightTable(("", ""), stretch=(3, 4), name=tr("Medicines now"))
        table.set_rows([[bold(named(one.name)), _how(one)] for one in now])
        card.add(table if now else label(tr("None on record."), "muted"))
        return card

    def _not_understood(self, record: Record) -> Card:
        card = Card(tr("Imported, not understood"))
        lines = record.not_understood
        card.add_beside_title(Chip(str(len(lines)), "caution"))
        for one in lines[:_UNREAD]:
            card.add(label(f"{told(place(one.where))}: {one.text[:120]}"))
            card.add(label(told(one.why), "muted"))
        if len(lines) > _UNREAD:
            card.add(label(tr("and {count} more: all of them stand in History.", count=len(lines) - _UNREAD), "muted"))
        return card


def _how(one: MedicineLine) -> Cell:
    """How it is taken, and whether the record says that it is active: where it does not, it counts in the MME too."""
    how = told(one.disagreement) or as_taken(one) or muted(tr("no directions"))
    return how if one.activity is Activity.ACTIVE else [how, muted(f"; {tr('not said whether active')}")]


def _language(paper: PaperLine) -> str:
    return "" if paper.language == "en" else language_name(paper.language)
