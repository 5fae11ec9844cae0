"""Who did what, and when: the audit in sentences, a page at a time, with a check of the whole chain."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField, DateField, labelled
from paindesk.kit.flow import FlowLayout
from paindesk.kit.language import later, tr
from paindesk.kit.long_table import LongTable, SortedCell
from paindesk.kit.page import Page
from paindesk.kit.saving import ask_where
from paindesk.kit.text import label
from paindesk.shell.audit_acts import AuditActs
from paindesk.shell.audit_lines import EVERY_KIND, HEADERS, KINDS, acts_of, cells
from paindesk.shell.find_box import FindBox
from paindesk.shell.workplace import Workplace
from paindesk.store import AuditDesk, AuditEntry, AuditHead, AuditWanted, PatientLine

PAGE = 100  # entries
_CRAMPED_ABOVE = 150  # per cent of text size: then time and name get their room from the sentence
_AROUND = 250  # 100 % pixels: what stands above and below the table
_SENTENCE = later("Who did what, and when. The newest first; this look is an entry too.")
_EVERYBODY, _NOBODY = "everybody", ""
_NONE = later("No entry fits. Take a person, a patient, a kind or a day out of what is asked for.")


class AuditPage(QWidget):
    """`audit` is the audit as the signed-in person may read it."""

    def __init__(self, place: Workplace, audit: AuditDesk, leave: Callable[[], None]) -> None:
        super().__init__()
        self._place, self._audit, self._leave = place, audit, leave
        self._patient: PatientLine | None = None
        self._pages: list[int] = []  # what each page before this one began below
        self._below = 0
        self._more = False
        self.entries: tuple[AuditEntry, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(tr("Audit"), tr(_SENTENCE))
        layout.addWidget(self.page)
        self.page.set_back(tr("Today"))
        self.page.back.connect(self._go)
        self.acts = AuditActs(place, audit)
        self._header()
        card = Card()
        card.add(self._filters())
        card.add(self.acts.bar)
        wide = theme.px(100) <= _CRAMPED_ABOVE
        self.table = LongTable(
            tuple(map(tr, HEADERS)),
            (19, 17, 66, 8) if wide else (32, 24, 46, 12),
            tr("Entries of the audit, the newest first"),
            sortable=False,
        )
        self._none = label(tr(_NONE), "muted")
        self._none.hide()
        card.add(self.table)
        card.add(self._none)
        self.page.body.addWidget(card, 0, 0)
        self._foot()
        for keys, act in (("Escape", self._go), ("Ctrl+PgDown", self.show_older), ("Ctrl+PgUp", self.show_newer)):
            QShortcut(QKeySequence(keys), self, act)
        self.setFocusProxy(self.table)
        place.jobs.run(audit.people, self._offer, place.trouble)
        self.look()

    def _header(self) -> None:
        self.check = Button(tr("Check the chain"))
        self.check.clicked.connect(lambda _: self.acts.check())
        self.save = Button(tr("Save as CSV…"))
        self.save.clicked.connect(lambda _: self._ask_where())
        self.copy = Button(tr("Copy count and hash"))
        self.copy.setToolTip(tr("Kept elsewhere, they show later whether an entry before them was changed or cut off."))
        self.copy.clicked.connect(lambda _: self.copy_head())
        for piece in (self.check, self.copy, self.save):
            self.page.header.addWidget(piece)

    def _filters(self) -> FlowLayout:
        today = self._place.today()
        self.by = ChoiceField(tr("Only what this person did"), ((_EVERYBODY, tr("Everybody")),))
        self.kind = ChoiceField(
            tr("Only this kind"), ((EVERY_KIND, tr("Everything")), *((one, tr(one)) for one in KINDS))
        )
        self.since = DateField(tr("From this day"), latest=today)
        self.until = DateField(tr("To this day"), latest=today)
        self.finder = FindBox(self._place, self.choose_patient)
        self.clear = LinkButton(tr("All patients again"))
        self.clear.clicked.connect(lambda _: self.choose_patient(None))
        self.clear.hide()
        for choice in (self.by, self.kind):
            choice.setMinimumWidth(theme.px(200))
        for field in (self.by, self.kind, self.since, self.until):
            field.changed.connect(self.look)
        about = QWidget()
        beside = QHBoxLayout(about)
        beside.setContentsMargins(0, 0, 0, 0)
        self._about = label("", "", wrap=False)
        self._about.hide()
        for piece in (self.finder, self._about, self.clear):
            beside.addWidget(piece)
        self.finder.setMinimumWidth(theme.px(330))
        row = FlowLayout(gap=12)
        for words, one in (
            (tr("Who"), self.by),
            (tr("What"), self.kind),
            (tr("From", "a day"), self.since),
            (tr("To", "a day"), self.until),
        ):
            row.addWidget(labelled(words, one))
        row.addWidget(labelled(tr("About", "a patient"), about))
        return row

    def _foot(self) -> None:
        self.newer = Button(tr("◂ Newer"), hint="Ctrl PgUp")
        self.newer.clicked.connect(lambda _: self.show_newer())
        self.older = Button(tr("Older ▸"), hint="Ctrl PgDn")
        self.older.clicked.connect(lambda _: self.show_older())
        for piece in (self.newer, self.older):
            self.page.footer_actions.addWidget(piece)
            piece.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setFixedHeight(max(theme.px(200), self.height() - theme.px(_AROUND)))

    def wanted(self) -> AuditWanted:
        """What is asked for; a day that cannot be read asks for nothing."""
        since, until, by = self.since.value(), self.until.value(), self.by.value()
        return AuditWanted(
            by=None if by == _EVERYBODY else by,
            patient=self._patient.id if self._patient is not None else "",
            acts=acts_of(self.kind.value()),
            since=datetime.combine(since, time()).astimezone() if since else None,
            before=datetime.combine(until + timedelta(days=1), time()).astimezone() if until else None,
        )

    def look(self) -> None:
        """Read from the newest entry on, as asked for."""
        self._pages, self._below = [], 0
        audit, wanted = self._audit, self.wanted()
        self._place.jobs.run(
            lambda: audit.look(PAGE + 1, wanted), self._show, self._place.trouble, tr("Reading the audit")
        )

    def show_older(self) -> None:
        """The next page, further back."""
        if self._more:
            self._pages.append(self._below)
            self._read_below(self.entries[-1].seq)

    def show_newer(self) -> None:
        """The page before."""
        if self._pages:
            self._read_below(self._pages.pop())

    def choose_patient(self, patient: PatientLine | None) -> None:
        """Only what was done about this patient; None: about anybody."""
        self._patient = patient
        self._about.setText(patient.name if patient is not None else "")
        self._about.setVisible(patient is not None)
        self.clear.setVisible(patient is not None)
        self.finder.setVisible(patient is None)
        self.look()

    def copy_head(self) -> None:
        """Count and hash of the whole audit, onto the clipboard."""
        self._place.jobs.run(self._audit.head, self._copied, self._place.trouble)

    def _read_below(self, below: int) -> None:
        self._below = below
        audit, wanted = self._audit, self.wanted()
        at = below or self.entries[0].seq + PAGE + 1  # back on the first page, which has gone on meanwhile
        self._place.jobs.run(
            lambda: audit.older(PAGE + 1, at, wanted), self._show, self._place.trouble, tr("Reading the audit")
        )

    def _show(self, read: tuple[AuditEntry, ...]) -> None:
        entries, self._more = read[:PAGE], len(read) > PAGE  # one more is read than shown: is there an older page?
        self.entries = entries
        self.table.set_rows([[SortedCell(words) for words in cells(one)] for one in entries])
        self.table.setVisible(bool(entries))
        self._none.setVisible(not entries)
        self.save.setEnabled(bool(entries))
        self.newer.setEnabled(bool(self._pages))
        self.older.setEnabled(self._more)

    def _offer(self, people: tuple[tuple[str, str], ...]) -> None:
        self.by.set_options(((_EVERYBODY, tr("Everybody")), *people, (_NOBODY, tr("Nobody signed in"))))

    def _copied(self, head: AuditHead) -> None:
        QGuiApplication.clipboard().setText(f"{head.count} {head.hash}")
        advice = tr(
            'Keep them outside this computer; paindesk verify --audit "{count} …" finds them again.', count=head.count
        )
        self._place.notices.say(tr("Count ({count} entries) and hash are copied.", count=head.count), advice, "ok")

    def _ask_where(self) -> None:
        path = ask_where(self, tr("Save the entries"), f"audit-{self._place.today().isoformat()}.csv")
        if path is not None:
            self.acts.save_csv(path, self.wanted(), self.kind.value() or "Everything")

    def _go(self) -> None:
        self.acts.stop()
        self._leave()


def audit_card(show: Callable[[], None]) -> Card:
    """The way to the audit from the settings."""
    card = Card(tr("Audit"))
    card.add(label(tr("Who looked, changed, signed, printed and took out; and whether the chain of entries is whole.")))
    look = Button(tr("Open the audit"), hint="Ctrl Shift A")
    look.clicked.connect(lambda _: show())
    row = QHBoxLayout()
    row.addWidget(look)
    row.addStretch(1)
    card.add(row)
    return card
