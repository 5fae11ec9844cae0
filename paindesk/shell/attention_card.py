"""One thing due across the panel. It opens its patient; several are picked from a menu."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu

from paindesk.domain.finding import Finding
from paindesk.kit import theme
from paindesk.kit.finding_card import FindingCard
from paindesk.shell.today_lines import Attention
from paindesk.store import PatientLine


class AttentionCard(FindingCard):
    """Looks like a finding, and acts like a button."""

    def __init__(self, one: Attention, attend: Callable[[Attention, PatientLine | None], None]) -> None:
        shown = Finding(id=one.title, level=one.level, subject="panel", title=one.title, because=one.text)
        super().__init__(shown, say=str)  # said in the interface's language already, with the patient's name
        self.one, self._attend = one, attend
        self.why.hide()  # the whole card leads to the patient, where the finding itself stands
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def open(self) -> None:
        """Go to the patient, or offer the patients."""
        patients = self.one.patients
        if self.one.visit_id or len(patients) <= 1:
            self._attend(self.one, patients[0] if patients else None)
            return
        menu = QMenu(self)
        for patient in patients[:25]:
            chosen = menu.addAction(patient.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, patient=patient: self._attend(self.one, patient))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour(theme.tokens().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
