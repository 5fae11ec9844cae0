"""Opens every window and step, and looks at each: for what was not said in the language that nobody speaks, for what
is clipped, or to keep a picture. The visits are those of the tour, so that every step is seen with what a person does
there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMainWindow, QWidget

from paindesk import app, clock, tour
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Source
from paindesk.domain.medicine import on_label
from paindesk.domain.visit import Clinic
from paindesk.kit import language, theme
from paindesk.kit.help_window import HelpWindow
from paindesk.knowledge import load
from paindesk.sample.clinic import build
from paindesk.settings import PrinterChoice, Settings
from paindesk.shell.command_menu import palette
from paindesk.shell.first_pages import BackupPlacePage, PaperPage, PeoplePage, ReadyPage, WherePage
from paindesk.shell.gate_page import CreatePage, OwnPasswordPage, SignInPage
from paindesk.shell.help_pages import help_pages
from paindesk.shell.lock_page import SignedOutPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.printers import PrinterMemory
from paindesk.shell.reason_page import ReasonPage
from paindesk.shell.recovery_page import RecoverPage, RecoveryKeyPage
from paindesk.shell.recovery_paper import KeySheet
from paindesk.shell.restore_page import RestorePage
from paindesk.shell.stopped_page import StoppedPage
from paindesk.site_settings import load_site
from paindesk.tour_hands import SIZE, Tour
from tests.interface import rare_pages
from tests.interface.own_words import OwnWords
from tests.interface.pseudo import plain, unmarked
from tests.interface.reading_order import jumps_back
from tests.interface.shown_texts import clipped, shown_texts

PAGES = (
    "where", "create", "create-on-server", "sign-in", "recover", "recovery-key", "own-password", "signed-out",
    "backup-place", "people", "paper", "ready", "stopped", "restore", "today", "first-visit-history",
    "first-visit-pain-today", "first-visit-medicine-class", "first-visit-starting-dose",
    "first-visit-plan-safety", "first-visit-review-sign", "first-visit-papers", "chart-after-signing",
    "long-follow-up-trends", "stable-follow-up-papers", "follow-up-since-last-visit", "follow-up-trends",
    "follow-up-adjust", "follow-up-plan-safety", "follow-up-review-sign", "follow-up-papers",
    "taper-since-last-visit", "taper-monitoring", "taper-trends", "taper-adjust", "taper-plan-safety",
    "taper-review-sign", "taper-papers", "today-with-a-taper", "rotation-since-last-visit",
    "rotation-monitoring", "rotation-trends", "rotation-working", "rotation-adjust", "rotation-plan-safety",
    "rotation-review-sign", "rotation-papers", "panel", "panel-without-naloxone", "import", "import-refused", "merge",
    "kept-sides", "error", "bug", "settings", "users", "audit",
    "new-patient", "empty-panel", "reason", "palette", "help", "locked",
)  # fmt: skip
Piece = TypeVar("Piece", bound=QWidget)
Faults = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """How the windows look: theme, text size in per cent, window in pixels."""

    theme: str = "light"
    scale: int = 100
    size: tuple[int, int] = SIZE


class Looker:
    """`untranslated`, `clipped` and where Tab `jumps_back`, by page."""

    def __init__(self) -> None:
        self.own = OwnWords()
        self.untranslated: Faults = {}
        self.clipped: Faults = {}
        self.jumps_back: Faults = {}

    def english(self, said: str) -> set[str]:
        """What a piece may be called in English, in small letters."""
        return {plain(said).lower()}

    def look(self, name: str, window: QWidget) -> None:
        """Note what is wrong on this page."""
        left = {
            f"{where}: {text}": self.own.left_of(unmarked(text))
            for where, text in shown_texts(window)
        }  # fmt: skip
        self.untranslated[name] = sorted(f"{text} → {phrases}" for text, phrases in left.items() if phrases)
        self.jumps_back[name] = jumps_back(window)
        self.clipped[name] = sorted({f"{where}: {text}" for where, text in clipped(window)})


class Walk(Tour):
    """The tour, which looks where the other takes a picture, and finds pieces by their English names."""

    def __init__(self, window: MainWindow, looker: Looker) -> None:
        super().__init__(window, Path(), lambda _: None)
        self.looker = looker

    def shot(self, name: str) -> None:
        self.settle()
        page = self.window.visits.page()
        if page is not None:
            self.looker.own.add(page.session.visit)
        self.looker.look(name, self.window)

    def papers(self, prefix: str) -> None:
        self.shot(f"{prefix}-papers")

    def _find(self, kind: type[Piece], name: str) -> Piece:
        page, low = self.window.current_page() or self.window, name.lower()
        for piece in page.findChildren(kind):
            called = self.looker.english(piece.accessibleName())
            if piece.isVisibleTo(page) and any(one == low or one.startswith((f"{low}:", f"{low},")) for one in called):
                return piece
        raise PainDeskError(f"Nothing is called “{name}” on {self.window.windowTitle()}.")


Seen = TypeVar("Seen", bound=Looker)


def walk(folder: Path, looker: Seen, dress: Dress = Dress()) -> Seen:
    """The whole program, once."""
    qt = app.application()
    theme.apply(qt, dress.theme, dress.scale)
    knowledge = load()
    own = looker.own
    own.add_words(*knowledge.medicines, *map(on_label, knowledge.medicines))
    own.add_words(*knowledge.other_medicines, str(folder), knowledge.edition)
    file, desk = build(folder / "walk.paindesk", knowledge, clock.today(), clock.now)
    for one in desk.patients():
        record = desk.record(one.id)
        own.add(one, record)
        own.add_words(*(allergy.reaction for allergy in record.allergies))
        own.add_words(*(words for trial in record.trials for words in (*trial.side_effects, trial.why_stopped)))
    own.add(*(appointment for appointment, _ in desk.appointments(clock.today())))
    own.add(desk.clinic)
    own.add_words(*_titles(knowledge))
    own.add_words(*(page.title for page in help_pages((), knowledge)))  # each language has its own files
    own.add_words(*(words for one in desk.people.everyone() for words in (one.user.name, one.user.login)))
    own.add_words(*(one.machine for one in desk.sittings()))
    _gate_pages(looker, folder, desk.clinic, dress.size)
    settings = Settings(lock_minutes=60, theme=dress.theme, text_scale=dress.scale, language=language.code())
    memory = PrinterMemory({"handout": PrinterChoice(printer="Corridor", copies=2, duplex="long")})
    own.add_words("Corridor")
    place = app.workplace(desk, knowledge, settings, sample=True, log=folder / "log", printers=memory)
    window = MainWindow(place, lambda _: None)
    window.resize(*dress.size)
    window.show()
    going = Walk(window, looker)
    try:
        going.shot("today")
        tour._first_visit(going)
        tour._trends(going)
        tour._stable_follow_up(going, "Mateo Flores")
        for part in (tour._follow_up, tour._taper, tour._rotation, tour._panel):
            part(going)
        _rare_pages(going, folder)
        _other_pages(going)
    finally:
        window.close()
        file.close()
    return looker


def _titles(fact: object) -> Iterator[str]:
    """Works as they are printed, each as the short form that stands beside a dose, too."""
    if isinstance(fact, Source):
        yield from (fact.title, fact.title.split(":")[0])
    elif isinstance(fact, Mapping):
        for one in fact.values():
            yield from _titles(one)
    elif isinstance(fact, tuple):
        for one in fact:
            yield from _titles(one)
    elif is_dataclass(fact):
        for part in fields(fact):
            yield from _titles(getattr(fact, part.name))


def _rare_pages(going: Walk, folder: Path) -> None:
    """Imports, two people on one visit, and what went wrong."""
    window, looker = going.window, going.looker
    looker.own.add_words(*rare_pages.OWN)
    window.patients.show_import(rare_pages.import_file(folder))
    going.shot("import")
    window.show_today()
    going.settle()
    rare_pages.show_refused(window, folder)
    going.shot("import-refused")
    window.place.notices.dismiss()
    patient = window.place.desk.patients()[0].id
    visit = window.place.desk.last_signed(patient)
    assert visit is not None
    for name, page in rare_pages.rare_pages(visit).items():
        looker.look(name, rare_pages.shown(page, window.width(), window.height()))
        page.close()


def _look_for_in_panel(window: MainWindow, number: str) -> None:
    window.show_panel("everybody")
    window.findChildren(PanelPage)[-1].name.set_value(number)


def _other_pages(going: Walk) -> None:
    """What the tour does not come to."""
    window = going.window
    for name, show in (
        ("settings", window.show_settings),
        ("users", window.show_users),
        ("audit", window.show_audit),
        ("new-patient", window.patients.new_patient),
        ("empty-panel", lambda: _look_for_in_panel(window, "000-0000")),
    ):
        window.show_today()
        going.settle()
        show()
        going.shot(name)
    window.show_today()
    window.show_page(ReasonPage(lambda _: None, window.show_today), "")
    going.shot("reason")
    window.show_today()
    going.settle()
    asked = palette(window)
    asked.show()
    going.looker.look("palette", asked)
    asked.close()
    window.show_help()
    for one in window.findChildren(HelpWindow):
        going.looker.look("help", one)
        one.close()
    window.lock()
    going.shot("locked")


def _why_not(folder: Path) -> PainDeskError:
    """Settings of the site that stop the start, as they are told."""
    file = folder / "settings.toml"
    file.write_text("lock_minutes = 600\n", encoding="utf-8")
    try:
        load_site(file)
    except PainDeskError as trouble:
        return trouble
    raise AssertionError(file)


def _gate_pages(looker: Looker, folder: Path, clinic: Clinic, size: tuple[int, int]) -> None:
    """The pages before somebody is signed in, each in a window of its own."""
    sheet = KeySheet(clinic=clinic, on=clock.today(), paper_size="us-letter")
    key = "ABCD EFGH IJKL MNOP QRST UVWX YZAB CDEF"
    looker.own.add_words(key, "Ann Doe", "ann@db.example", "postgresql+psycopg://user@host/name")

    def nothing(*_: object) -> None:
        """Nobody presses anything."""

    pages = {
        "where": WherePage(str(folder), nothing),
        "create": CreatePage(str(folder), nothing),
        "create-on-server": CreatePage("postgresql://ann@db.example", nothing),
        "sign-in": SignInPage(str(folder), nothing, recover=nothing),
        "recover": RecoverPage(nothing, nothing),
        "recovery-key": RecoveryKeyPage(key, sheet, nothing, nothing),
        "own-password": OwnPasswordPage("Ann Doe", nothing),
        "signed-out": SignedOutPage("Ann Doe", nothing, nothing),
        "backup-place": BackupPlacePage(folder / "clinic.paindesk", nothing),
        "people": PeoplePage(lambda *_: "", nothing),
        "paper": PaperPage("a4", lambda _: "", nothing),
        "ready": ReadyPage({}, nothing),
        "stopped": StoppedPage(_why_not(folder)),
    }
    for name, page in pages.items():
        window = QMainWindow()
        window.setWindowTitle("PainDesk")
        window.resize(*size)
        window.setCentralWidget(page)
        window.show()
        app.application().processEvents()
        looker.look(name, window)
        window.close()
    restore = RestorePage("", nothing, nothing)
    restore.resize(*size)
    restore.show_backups((), folder)
    restore.show()
    app.application().processEvents()
    looker.look("restore", restore)
    restore.close()
