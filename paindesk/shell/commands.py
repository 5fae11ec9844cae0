"""Everything the window does on a word or a key, in one list: the menu, the palette, the keys and the help read it.

What a page alone listens for (turning leaves, moving through a chart) stands in `PAGE_KEYS`, for the help to tell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import later, tr
from paindesk.shell.allowed import refusal
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.formulary_act import save_formulary
from paindesk.shell.help_pages import ABOUT, KEYS
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.practice import open_sample
from paindesk.shell.visit_page import VisitPage
from paindesk.store import Right

if TYPE_CHECKING:
    from paindesk.shell.main_window import MainWindow

MENUS = (later("Patient"), later("Visit"), later("Clinic"), later("Session"), later("Help"))
STEP_KEYS = 9  # Alt+1 to Alt+9

_NO_VISIT = later("No visit is open.")


def _always(_: MainWindow) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """`title` has its mnemonic marked with &; `menu` and `does` are English as it is, for `tr`. `refused` says why
    not now, "" where it may. `by_page`: the page in front listens for the keys. `locked`: also while the window is
    locked. `keys` as Qt names them; the first is shown. `also`: more words that find it."""

    menu: str
    title: str
    does: str
    act: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    refused: Callable[[MainWindow], str] = _always
    by_page: bool = False
    locked: bool = False
    also: str = ""

    @property
    def name(self) -> str:
        """The title as it is read."""
        return _read(tr(self.title))

    @property
    def in_english(self) -> str:
        """The words that find it whatever language the interface speaks."""
        return f"{_read(self.title)} {self.menu} {self.does} {self.also}"


def _read(title: str) -> str:
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _needs(right: Right) -> Callable[[MainWindow], str]:
    def refused(window: MainWindow) -> str:
        no = refusal(window.place.desk.user, right)
        return "" if no is None else f"{no.message} {no.advice}"

    return refused


def _no_users(window: MainWindow) -> str:
    return "" if window.place.desk.may(Right.PEOPLE) else tr("The clinic's administrator looks after the users.")


def _no_audit(window: MainWindow) -> str:
    return "" if window.place.desk.user.may(Right.AUDIT) else tr("Clinicians and administrators read the audit.")


def _no_backups(window: MainWindow) -> str:
    return "" if window.place.backups is not None else tr("The server of this record keeps its own backups.")


def _no_visit(window: MainWindow) -> str:
    return "" if window.visits.page() is not None else tr(_NO_VISIT)


def _no_undo(window: MainWindow) -> str:
    page = window.visits.page()
    if page is None:
        return tr(_NO_VISIT)
    return "" if page.session.can_undo else tr("Nothing was changed since it was opened.")


def _no_redo(window: MainWindow) -> str:
    page = window.visits.page()
    return tr(_NO_VISIT) if page is None else "" if page.session.can_redo else tr("Nothing was undone.")


def _no_sides(window: MainWindow) -> str:
    page = window.visits.page()
    return tr(_NO_VISIT) if page is None else "" if page.has_sides else tr("Nobody else changed what you changed.")


def _no_papers(window: MainWindow) -> str:
    page = window.current_page()
    signed = isinstance(page, PapersPage) or (isinstance(page, ChartPage) and page.last_signed is not None)
    if signed or (isinstance(page, VisitPage) and page.session.locked):
        return ""
    return tr("Open a signed visit or its chart; papers are made from a signed visit.")


def _chart(window: MainWindow) -> None:
    if (page := window.visits.page()) is not None:
        window.patients.open_chart(page.session.visit.record.patient.id)


def _in_visit(act: Callable[[VisitPage], None]) -> Callable[[MainWindow], None]:
    def run(window: MainWindow) -> None:
        if (page := window.visits.page()) is not None:
            act(page)

    return run


def _no_practice(window: MainWindow) -> str:
    return tr("This is the sample clinic: everything may be tried.") if window.place.sample else ""


def _practice(window: MainWindow) -> None:
    try:
        open_sample()
    except PainDeskError as trouble:
        window.place.trouble(trouble)


COMMANDS = (
    Command(menu="Patient", title=later("&Find a patient"), keys=("Ctrl+K",), act=lambda w: w.find_patient(),
            does=later("By name, birth date or chart number, from anywhere")),
    Command(menu="Patient", title=later("&New patient"), keys=("Ctrl+N",), act=lambda w: w.patients.new_patient(),
            refused=_needs(Right.WRITE),
            does=later("The form for somebody who is not in the record, and the first visit")),
    Command(menu="Patient", title=later("&Import record…"), keys=("Ctrl+O",), act=lambda w: w.patients.choose_import(),
            refused=_needs(Right.WRITE),
            does=later("Read a FHIR file and show what was understood before anything is kept")),
    Command(menu="Patient", title=later("&Today"), keys=("Ctrl+Home",), act=lambda w: w.show_today(),
            does=later("Back to the day's list; an open visit is kept as a draft")),
    Command(menu="Patient", title=later("&Panel"), keys=("Ctrl+Shift+P",), act=lambda w: w.show_panel(),
            refused=_needs(Right.CHART), does=later("Every patient, by what is open")),
    Command(menu="Visit", title=later("&Next step, or sign"), keys=("Ctrl+Return",), by_page=True, refused=_no_visit,
            act=_in_visit(lambda page: page.next()), does=later("The one next action of the page in front")),
    Command(menu="Visit", title=later("Step &before"), keys=("Alt+Left",), by_page=True, refused=_no_visit,
            act=_in_visit(lambda page: page.back()), does=later("The step before; from the first one to Today")),
    Command(menu="Visit", title=later("&Undo"), keys=("Ctrl+Z",), by_page=True, refused=_no_undo,
            act=_in_visit(lambda page: page.undo()),
            does=later("Take the last change of the visit back, whatever its step")),
    Command(menu="Visit", title=later("&Redo"), keys=("Ctrl+Shift+Z",), by_page=True, refused=_no_redo,
            act=_in_visit(lambda page: page.redo()), does=later("Make the change again")),
    Command(menu="Visit", title=later("Both &sides"), keys=("Ctrl+M",), by_page=True, refused=_no_sides,
            act=_in_visit(VisitPage.compare), does=later("Where somebody else changed the same part of this visit")),
    Command(menu="Visit", title=later("&Chart of this patient"), keys=("Ctrl+Shift+C",), refused=_no_visit, act=_chart,
            does=later("From the open visit, which is kept as a draft")),
    Command(menu="Visit", title=later("&Papers"), keys=("Ctrl+P",), refused=_no_papers,
            act=lambda w: w.visits.print_open(),
            does=later("Of the signed visit in front; where papers are shown, print the one in view")),
    Command(menu="Clinic", title=later("&Settings"), keys=("Ctrl+,",), act=lambda w: w.show_settings(),
            does=later("Theme, text size, when it locks, your password, the clinic on papers")),
    Command(menu="Clinic", title=later("&Users"), keys=("Ctrl+Shift+U",), act=lambda w: w.show_users(),
            refused=_no_users, does=later("Who may sign in, as what; the keys of the record file")),
    Command(menu="Clinic", title=later("&Audit"), keys=("Ctrl+Shift+A",), act=lambda w: w.show_audit(),
            refused=_no_audit, does=later("Who did what, and when")),
    Command(menu="Clinic", title=later("&Restore a backup…"), keys=("Ctrl+Shift+B",), act=lambda w: w.show_backups(),
            refused=_no_backups, does=later("Look at the backups, and go back to an earlier day")),
    Command(menu="Clinic", title=later("&Formulary as PDF…"), keys=("Ctrl+Shift+F",),
            act=lambda w: save_formulary(w, w.place), does=later("Every fact PainDesk knows, with its source")),
    Command(menu="Session", title=later("&Lock"), keys=("Ctrl+L",), act=lambda w: w.lock(),
            does=later("Cover the window; nothing typed is lost")),
    Command(menu="Session", title=later("&Somebody else works here"), keys=("Ctrl+Shift+L",), locked=True,
            act=lambda w: w.lock_for_other(), does=later("They sign in over the lock; your form stays open under it")),
    Command(menu="Session", title=later("&Close PainDesk"), keys=("Ctrl+Q",), locked=True, act=lambda w: w.close(),
            does=later("The open visit is kept as a draft")),
    Command(menu="Help", title=later("&Help on this page"), keys=("F1",), act=lambda w: w.show_help(), locked=True,
            does=later("What the page in front is for, what its terms mean, its keys")),
    Command(menu="Help", title=later("&Keyboard shortcuts"), keys=("Ctrl+F1",), act=lambda w: w.show_help(KEYS),
            locked=True, does=later("All of them on one page")),
    Command(menu="Help", title=later("&Commands…"), keys=("Ctrl+Shift+K",), act=lambda w: w.show_palette(),
            does=later("Type what you want: a command, a step, a paper, a patient")),
    Command(menu="Help", title=later("&Practice in the sample clinic"), keys=("Ctrl+Shift+D",), refused=_no_practice,
            act=_practice, does=later("Invented patients in a throw-away record, beside your own work")),
    Command(menu="Help", title=later("&About PainDesk"), keys=("Shift+F1",), act=lambda w: w.show_help(ABOUT),
            locked=True, does=later("Version, edition of the knowledge, licenses, what is new")),
)  # fmt: skip

Keys = tuple[tuple[str, str], ...]
PAGE_KEYS: tuple[tuple[str, Keys], ...] = (
    (
        later("Papers"),
        (
            ("Ctrl+Enter", later("Print every ticked paper; Space ticks one")),
            ("PgUp", later("Page before")),
            ("PgDown", later("Next page")),
            ("Ctrl+F", later("Find words; F3 and Shift+F3 go from one to the next")),
            ("+", later("Larger; − smaller, 0 the whole page, Ctrl+2 fits the width, Ctrl+1 is 100 %")),
        ),
    ),
    (
        later("Trends"),
        (
            ("Left", later("The visit before; Right the next, Enter opens it")),
            ("Shift+Left", later("Move back in time; Shift+Right forward")),
            ("+", later("Closer; − further, 0 shows everything")),
            ("Ctrl+C", later("Copy the image")),
        ),
    ),
    (later("Settings"), (("Ctrl+F", later("Find a setting by its words")),)),
    (
        later("Everywhere"),
        (
            ("Alt+M", later("The menu; F10 too")),
            ("Alt+1", later("The first step of the open visit, Alt+2 the second, and so on to Alt+9")),
            ("Tab", later("To the next control; Shift+Tab back")),
            ("F6", later("To the next card of the page; Shift+F6 to the one before")),
            ("Esc", later("Close what is open on top; back")),
        ),
    ),
)


def steps(window: MainWindow) -> tuple[Command, ...]:
    """One command for each step of the open visit; none where no visit is in front."""
    page = window.visits.page()
    if page is None:
        return ()
    return tuple(
        Command(
            menu="Visit",
            title=f"&{number} {tr(step.title).replace('&', '&&')}",
            keys=(f"Alt+{number}",),
            does=step.subtitle,
            also=step.title,
            act=_in_visit(partial(VisitPage.open_step, step_id=step.id)),
        )
        for number, step in enumerate(page.session.steps, start=1)
    )


def open_step(window: MainWindow, number: int) -> None:
    """Alt+number: that step of the visit in front."""
    there = steps(window)
    if number <= len(there):
        perform(there[number - 1], window)


def why_not(command: Command, window: MainWindow) -> str:
    """Why the command cannot be used now, "" where it can."""
    return tr("PainDesk is locked.") if window.is_covered() and not command.locked else command.refused(window)


def perform(command: Command, window: MainWindow) -> None:
    """Do it, or say on the window why not; behind the lock nothing happens at all."""
    no = why_not(command, window)
    if not no:
        command.act(window)
    elif not window.is_covered():
        window.place.notices.say(tr("{command}: not now.", command=command.name), no, "caution")
