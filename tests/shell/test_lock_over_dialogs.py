"""A window that locks itself leaves no dialog in front of the lock: a paper could be saved or printed from there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from paindesk.kit.print_dialog import asked
from paindesk.kit.saving import ask_folder, ask_where
from paindesk.shell.main_window import MainWindow
from paindesk.shell.workplace import Workplace

LOCKS, GIVES_UP = 300, 5_000  # milliseconds


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("ask", "kind", "no"),
    [
        (lambda parent: ask_where(parent, "Save the paper", "handout.pdf"), QFileDialog, None),
        (lambda parent: ask_folder(parent, "Save all papers"), QFileDialog, None),
        (lambda parent: asked(parent, QPrinter(), 2), QPrintDialog, False),
    ],
)
def test_the_lock_answers_it_with_no(
    window: MainWindow, ask: Callable[[QWidget], object], kind: type[QDialog], no: object
) -> None:
    stood: list[bool] = []

    def lock() -> None:
        stood.append(isinstance(QApplication.activeModalWidget(), kind))
        window.lock()

    def give_up() -> None:  # or a fault here would wait for ever
        if isinstance(open_still := QApplication.activeModalWidget(), QDialog):
            open_still.done(QDialog.DialogCode.Accepted)

    late = QTimer(window, singleShot=True, interval=GIVES_UP)
    late.timeout.connect(give_up)
    late.start()
    QTimer.singleShot(LOCKS, window, lock)
    answer = ask(window.top)
    assert late.isActive(), "the dialog stood over the lock"
    late.stop()
    assert (stood, answer, window.is_covered()) == ([True], no, True)
