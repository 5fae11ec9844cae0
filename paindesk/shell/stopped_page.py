"""When PainDesk cannot start: what is wrong and what to do, instead of a window that does not come."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import told, tr
from paindesk.shell.gate_page import GatePage


class StoppedPage(GatePage):
    """Says it, and closes."""

    def __init__(self, trouble: PainDeskError) -> None:
        super().__init__(tr("PainDesk does not start"), told(str(trouble)), tr("Close"))
        self.show_trouble(PainDeskError(trouble.advice))
        QShortcut(QKeySequence("Escape"), self, self.submit)
        QShortcut(QKeySequence("Return"), self, self.submit)
        self.setFocusProxy(self.button)

    def submit(self) -> None:
        """Close the window, and so the application."""
        self.window().close()


def stopped(application: QApplication, trouble: PainDeskError) -> None:
    """Show it until it is closed."""
    window = QMainWindow()
    window.setWindowTitle("PainDesk")
    window.resize(900, 560)
    page = StoppedPage(trouble)
    window.setCentralWidget(page)
    window.show()
    page.setFocus()
    application.exec()
