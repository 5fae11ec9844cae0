"""The menu and the palette: both show `COMMANDS` and the steps of the open visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from paindesk.kit.button import LinkButton
from paindesk.kit.palette import Entry, Palette, Shown
from paindesk.rules.evidence import spoken
from paindesk.shell.commands import COMMANDS, MENUS, Command, perform, steps, why_not
from paindesk.shell.papers_page import PapersPage
from paindesk.store import PatientLine, Right

if TYPE_CHECKING:
    from paindesk.shell.main_window import MainWindow

_HINT = "A command, a step, a paper or a patient"
_PATIENTS = 8  # of those found, below the commands


def native(keys: str) -> str:
    """Keys as this system writes them; the key Qt calls Return is Enter on most keyboards."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def menu_button(window: MainWindow) -> LinkButton:
    """The button with everything behind it. The menu is made as it opens: what is closed then says why."""
    made = LinkButton("☰ Menu")
    made.setAccessibleName("Menu")
    made.setToolTip("Everything there is, with its keys (F10)")
    menu = QMenu(made)
    menu.setAccessibleName("Menu")
    menu.aboutToShow.connect(partial(_fill, menu, window))
    made.setMenu(menu)
    return made


def _fill(menu: QMenu, window: MainWindow) -> None:
    menu.clear()
    for name in MENUS:
        part = menu.addMenu(f"&{name}")
        part.setToolTipsVisible(True)
        for command in COMMANDS:
            if command.menu == name:
                _add(part, command, window)
        if name == "Visit" and (there := steps(window)):
            part.addSeparator()
            for step in there:
                _add(part, step, window)


def _add(menu: QMenu, command: Command, window: MainWindow) -> None:
    # The keys are words of the menu here: the window listens for them itself, or the page does.
    shown = f"{command.title}\t{native(command.keys[0])}" if command.keys else command.title
    action = QAction(shown, menu)
    no = why_not(command, window)
    action.setEnabled(not no)
    action.setToolTip(f"Not now: {no}" if no else command.does)
    action.setStatusTip(action.toolTip())
    action.triggered.connect(lambda _=False: perform(command, window))
    menu.addAction(action)


def palette(window: MainWindow) -> Palette:
    """Every command, step and paper, and the patients whose name is typed."""
    made = [_entry(command, window) for command in COMMANDS]
    made += [_entry(step, window, "Step") for step in steps(window)]
    made += _papers(window)

    def patients(words: str, show: Shown) -> None:
        desk, jobs = window.place.desk, window.place.jobs
        if desk.user.may(Right.LIST):
            jobs.run(
                lambda: desk.find(words, limit=_PATIENTS),
                lambda found: show([_patient(one, window) for one in found]),
                window.place.trouble,
            )

    return Palette(made, _HINT, patients, window)


def _entry(command: Command, window: MainWindow, group: str = "") -> Entry:
    return Entry(
        group=group or command.menu,
        title=command.name,
        does=command.does,
        keys=native(command.keys[0]) if command.keys else "",
        closed=why_not(command, window),
        act=partial(perform, command, window),
    )


def _papers(window: MainWindow) -> list[Entry]:
    page = window.current_page()
    if not isinstance(page, PapersPage):
        return []
    return [
        Entry(group="Paper", title=one.title, does="Show it", act=partial(page.list.choose, place))
        for place, one in enumerate(page.entries())
    ]


def _patient(one: PatientLine, window: MainWindow) -> Entry:
    born = f", born {spoken(one.birth_date)}" if one.birth_date else ""
    return Entry(
        group="Patient",
        title=f"{one.name}{born}",
        does=f"Open the chart. MRN {one.mrn or 'none'}",
        act=partial(window.patients.open_chart, one.id),
    )
