"""Who is signed in where, and signing out there: one's own windows, or everybody's for who looks after the people."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import later, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label
from paindesk.rules.evidence import spoken
from paindesk.shell.workplace import Workplace
from paindesk.store import Sitting

_SENTENCE = later("A window that is signed out from here locks within seconds; what was typed in it is kept.")
_LEFT = later("Not closed: the computer was switched off, or PainDesk ended there by itself. Last heard of:")


class SittingsCard(Card):
    """Reads the list on the record worker when it is made."""

    def __init__(self, place: Workplace, *, everybody: bool = False) -> None:
        title = tr("Signed in now") if everybody else tr("Where I am signed in")
        super().__init__(title)
        self._place, self._everybody = place, everybody
        self.sittings: tuple[Sitting, ...] = ()
        self.add(label(tr(_SENTENCE), "muted"))
        headers = (tr("Computer"), tr("Since"), tr("Last act"), tr("State"))
        self.table = LightTable(
            (tr("Who"), *headers) if everybody else headers,
            stretch=(4, 3, 4, 4, 3) if everybody else (3, 4, 4, 3),
            choosable=True,
            name=title,
        )
        self.table.chosen.connect(self._fit)
        self.add(self.table)
        self.left = label("", "muted")
        self.left.hide()
        self.add(self.left)
        self.out = Button(tr("Sign out there"))
        self.out.setEnabled(False)
        self.out.clicked.connect(lambda _: self.sign_out())
        row = QHBoxLayout()
        row.addWidget(self.out)
        row.addStretch(1)
        self.add(row)
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self._run(lambda: None)

    def sign_out(self) -> None:
        """End the one that is chosen."""
        row = self.table.current()
        if row is None:
            return
        one, desk = self.sittings[row], self._place.desk
        act = desk.people.sign_out if self._everybody else desk.sign_out
        self._run(partial(act, one.id), tr("{name} is signed out on {computer}.", name=one.name, computer=one.machine))

    def _run(self, act: Callable[[], None], done: str = "") -> None:
        place = self._place

        def work() -> tuple[Sitting, ...]:
            act()
            return place.desk.people.sittings() if self._everybody else place.desk.sittings()

        def then(found: tuple[Sitting, ...]) -> None:
            if isValid(self):  # the page may have been left
                self._show(found)
            if done:
                place.notices.say(done, level="ok")

        place.jobs.run(work, then, place.trouble, label=tr("Reading who is signed in"))

    def _show(self, found: tuple[Sitting, ...]) -> None:
        self.sittings = found
        self.table.set_current(None)
        self.table.set_rows([self._row(one) for one in found])
        lost = [f"{one.machine}, {_moment(one.alive_at)}" for one in found if not one.here]
        self.left.setText(f"{tr(_LEFT)} {'; '.join(lost)}." if lost else "")
        self.left.setVisible(bool(lost))
        self._fit()

    def _row(self, one: Sitting) -> list[Cell]:
        if one.id == self._place.desk.sitting:
            state = Chip(tr("This window"), "plain")
        else:
            state = Chip(tr("Signed in"), "ok") if one.here else Chip(tr("Not closed"), "caution")
        cells: list[Cell] = [one.machine, _moment(one.begun_at), _moment(one.last_act_at), state]
        return [[bold(one.name)], *cells] if self._everybody else cells

    def _fit(self, _: int = 0) -> None:
        self.out.setEnabled(self.table.current() is not None)


def _moment(at: datetime) -> str:
    """On the clinic's clock."""
    here = at.astimezone()
    return f"{spoken(here.date())}, {here:%H:%M}"
