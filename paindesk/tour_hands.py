"""The hands of the tour: finds what a screen reader would call by a name, presses it, types, and keeps pictures.

What is walked through stands in `tour.py`.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.body_canvas import BodyCanvas
from paindesk.kit.fields import ChoiceField
from paindesk.kit.number_row import NumberRow
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.visit_page import VisitPage

SIZE = (1366, 768)
Piece = TypeVar("Piece", bound=QWidget)
_PATIENCE = 20.0  # seconds; longer means that something hangs, and the tour says so


class Tour:
    """One walk: the window, where the pictures go, and how far the counting has come.

    `acts` counts what a hand does: each press, each letter, and the press that reaches a field, a number or a list.
    """

    def __init__(self, window: MainWindow, out: Path, say: Callable[[str], None]) -> None:
        self.window, self.out, self.say = window, out, say
        self.acts = 0
        self._count = 0

    def settle(self) -> None:
        """Let the window finish: the record worker's answers, timers, painting."""
        jobs = self.window.place.jobs
        until = time.monotonic() + _PATIENCE
        while True:
            self._events(60)
            if not jobs.waiting():
                break
            if time.monotonic() > until:
                raise PainDeskError("The tour waited too long for the record file.", "Try again on a quieter machine.")
        self._events(120)  # charts are drawn a moment after their page

    def _events(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def shot(self, name: str) -> None:
        """Keep a picture of the window."""
        self.settle()
        self._count += 1
        file = self.out / f"{self._count:02d}-{name}.png"
        if not self.window.grab().save(str(file)):
            raise PainDeskError(f"The picture {file.name} could not be saved.", "Check that the folder can be written.")
        self.say(file.name)

    def papers(self, prefix: str) -> None:
        """Keep every paper of the papers page as PDF, with a picture of the first one's preview."""
        self.settle()
        page = self.window.current_page()
        if not isinstance(page, PapersPage):
            raise PainDeskError("The papers did not appear after signing.", "Open the chart and print from there.")
        self.shot(f"{prefix}-papers")
        for place in page.list.places_ticked():
            paper, pdf = page.entries()[place], page.pdf(place)
            if pdf is not None:
                (self.out / f"{prefix}-{paper.document}.pdf").write_bytes(pdf)
                self.say(f"{prefix}-{paper.document}.pdf")

    def visit(self) -> VisitPage:
        """The open visit."""
        self.settle()
        page = self.window.visits.page()
        if page is None:
            raise PainDeskError("The visit did not open.", "Open it from Today.")
        return page

    def press(self, name: str) -> None:
        """Press the button of the page in front that a screen reader would call by this name."""
        self._find(QAbstractButton, name).click()
        self._done()

    def go_on(self) -> None:
        """The one next action, by its key; on the last step it signs."""
        self.window.activateWindow()  # a key belongs to the window in front
        self.settle()
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._done()

    def _done(self, acts: int = 1) -> None:
        self.acts += acts
        self.settle()

    def find(self, words: str) -> None:
        """A patient from anywhere, as the keyboard finds one: Ctrl+K, the words, Enter."""
        self.window.find_patient()  # what Ctrl+K does
        QTest.keyClicks(self.window.today.finder, words)
        self._done(1 + len(words))
        QTest.keyClick(self.window.today.finder, Qt.Key.Key_Return)
        self._done()

    def rate(self, name: str, number: int) -> None:
        """Answer a row of numbers from 0 to 10, by key, as a person without a mouse does."""
        row = self._find(NumberRow, name)
        target = row.focusProxy() or row
        QTest.keyClicks(target, str(number))
        self._done(1 + len(str(number)))

    def type_in(self, name: str, text: str) -> None:
        """Type into the field of this name."""
        field = self._find(QLineEdit, name)
        field.clear()
        QTest.keyClicks(field, text)
        self._done(1 + len(text))

    def choose(self, name: str, key: str) -> None:
        """Choose from a list, as the arrow keys would."""
        field = self._find(ChoiceField, name)
        field.setCurrentIndex(field.findData(key))
        field.activated.emit(field.currentIndex())
        self._done(2)

    def listed(self, name: str) -> tuple[str, ...]:
        """The keys of a list, in its order."""
        field = self._find(ChoiceField, name)
        return tuple(str(field.itemData(place)) for place in range(field.count()))

    def draw(self, side: str, *spots: tuple[float, float]) -> None:
        """Draw on the body map with the mouse; spots are 0-1 of the figure's width and height."""
        canvas = self._find(BodyCanvas, "Where it hurts")
        points = [canvas.point(side, spot).toPoint() for spot in spots]
        before = sum(len(site.strokes) for site in canvas.sites)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas, point)
            self._events(5)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])
        self._done()
        if sum(len(site.strokes) for site in canvas.sites) == before:
            raise PainDeskError("A stroke of the tour marked nothing on the body.", "The figure has changed.")

    def _find(self, kind: type[Piece], name: str) -> Piece:
        page = self.window.current_page() or self.window
        for piece in page.findChildren(kind):
            said = piece.accessibleName()
            if (said == name or said.startswith((f"{name}:", f"{name},"))) and piece.isVisibleTo(page):
                return piece
        raise PainDeskError(f"The tour found no “{name}” on {self.window.windowTitle()}.", "The page has changed.")

    def walk(self, prefix: str, acts: dict[str, Callable[["Tour"], None]]) -> None:
        """Through every step of the open visit: what a person does there, a picture, then "next"."""
        page = self.visit()
        for step in page.session.steps:
            page.open_step(step.id)
            self.settle()
            if step.id in acts:
                acts[step.id](self)
            self.shot(f"{prefix}-{step.id.replace('_', '-')}")
            if page.session.next_step(step.id) is not None:
                page.next()

    def sign(self) -> None:
        """Sign the open visit, giving a reason for every stop finding that is still open."""
        page = self.visit()
        blocked = page.session.blockers()
        if blocked:
            raise PainDeskError("The tour's visit cannot be signed.", " · ".join(blocked))
        page.next()
        self.settle()
