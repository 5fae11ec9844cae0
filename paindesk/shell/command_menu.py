"""The menu and the palette: both show `COMMANDS` and the steps of the open visit."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from paindesk.kit.button import LinkButton
from paindesk.kit.finding_words import folded
from paindesk.kit.language import later, tr
from paindesk.kit.palette import Entry, Palette, Shown
from paindesk.rules.evidence import spoken
from paindesk.shell.commands import COMMANDS, MENUS, Command, perform, steps, why_not
from paindesk.shell.papers_page import PapersPage
from paindesk.store import PatientLine, Right

if TYPE_CHECKING:
    from paindesk.shell.main_window import MainWindow

_HINT = later("A command, a step, a paper or a patient")
_MAC = sys.platform == "darwin"  # where keys have signs; elsewhere Qt would translate "Shift"
_PATIENTS = 8  # of those found, below the commands


def native(keys: str) -> str:
    """Keys as they stand on the keyboard, whatever the language; the key Qt calls Return is Enter on most of them."""
    forms = QKeySequence.SequenceFormat
    return QKeySequence(keys).toString(forms.NativeText if _MAC else forms.PortableText).replace("Return", "Enter")


def menu_button(window: MainWindow) -> LinkButton:
    """The button with everything behind it. The menu is made as it opens: what is closed then says why."""
    made = LinkButton(tr("☰ Menu"))
    made.setAccessibleName(tr("Menu"))
    made.setToolTip(tr("Everything there is, with its keys (F10)"))
    menu = QMenu(made)
    menu.setAccessibleName(tr("Menu"))
    menu.aboutToShow.connect(partial(_fill, menu, window))
    made.setMenu(menu)
    return made


def _fill(menu: QMenu, window: MainWindow) -> None:
    menu.clear()
    for name in MENUS:
        part = menu.addMenu(f"&{tr(name)}")
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
    title = tr(command.title)
    shown = f"{title}\t{native(command.keys[0])}" if command.keys else title
    action = QAction(shown, menu)
    no = why_not(command, window)
    action.setEnabled(not no)
    action.setToolTip(tr("Not now: {reason}", reason=no) if no else tr(command.does))
    action.setStatusTip(action.toolTip())
    action.triggered.connect(lambda _=False: perform(command, window))
    menu.addAction(action)


def palette(window: MainWindow) -> Palette:
    """Every command, step and paper, and the patients whose name is typed. Another language than English is searched
    too, and English beside it: who learned a word in one finds it in the other."""
    known = [(_entry(command, window), command.in_english) for command in COMMANDS]
    known += [(_entry(step, window, tr("Step")), step.in_english) for step in steps(window)]

    def more(words: str, show: Shown) -> None:
        by_english = [entry for entry, english in known if _holds(english, words) and not _holds(_shown(entry), words)]
        show(by_english)
        desk, jobs = window.place.desk, window.place.jobs
        if desk.user.may(Right.LIST):
            jobs.run(
                lambda: desk.find(words, limit=_PATIENTS),
                lambda found: show([*by_english, *(_patient(one, window) for one in found)]),
                window.place.trouble,
            )

    return Palette([*(entry for entry, _ in known), *_papers(window)], tr(_HINT), more, window)


def _holds(text: str, words: str) -> bool:
    there = folded(text).text
    return all(one in there for one in folded(words).text.split())


def _shown(entry: Entry) -> str:
    return f"{entry.title} {entry.group} {entry.does}"


def _entry(command: Command, window: MainWindow, group: str = "") -> Entry:
    return Entry(
        group=group or tr(command.menu),
        title=command.name,
        does=tr(command.does),
        keys=native(command.keys[0]) if command.keys else "",
        closed=why_not(command, window),
        act=partial(perform, command, window),
    )


def _papers(window: MainWindow) -> list[Entry]:
    page = window.current_page()
    if not isinstance(page, PapersPage):
        return []
    return [
        Entry(
            group=tr("Paper", "a document"), title=one.title, does=tr("Show it"), act=partial(page.list.choose, place)
        )
        for place, one in enumerate(page.entries())
    ]


def _patient(one: PatientLine, window: MainWindow) -> Entry:
    title, mrn = one.name, one.mrn or tr("none", "a chart number")
    if one.birth_date:
        title = tr("{name}, born {day}", name=one.name, day=spoken(one.birth_date))
    return Entry(
        group=tr("Patient"),
        title=title,
        does=tr("Open the chart. MRN {mrn}", mrn=mrn),
        act=partial(window.patients.open_chart, one.id),
    )
