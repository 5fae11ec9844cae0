"""From Today to a patient: the chart, a new patient, an imported record."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget

from paindesk.domain.errors import PainDeskError, RecordRefused
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.domain.visit import Visit, VisitKind
from paindesk.exchange.fhir_in import Imported, read
from paindesk.exchange.unpack import MAX_BYTES
from paindesk.kit.language import later, told, tr
from paindesk.rules.consult import consult
from paindesk.shell.alike import alike
from paindesk.shell.allowed import refusal
from paindesk.shell.chart_page import Chart, ChartActs, ChartPage
from paindesk.shell.frame import Frame, in_background
from paindesk.shell.import_page import ImportPage
from paindesk.shell.new_patient import NewPatientPage
from paindesk.shell.reason_page import ReasonPage
from paindesk.shell.today_lines import TodayLine
from paindesk.shell.visit_acts import VisitActs
from paindesk.store import Right

T = TypeVar("T")
_FILES = later("FHIR records (*.json *.ndjson);;All files (*)")


class PatientActs:
    """What can be done with patients, whatever page is in front."""

    def __init__(self, frame: Frame, visits: VisitActs) -> None:
        self._frame, self._visits = frame, visits
        self.place = frame.place
        self._adding = False  # a patient is on the way into the record: not a second time

    def _parent(self) -> QWidget | None:
        return self._frame if isinstance(self._frame, QWidget) else None

    def open_chart(self, patient_id: str) -> None:
        """Show a patient's chart."""
        place, day = self.place, self.place.today()
        if not place.desk.user.may(Right.CHART) and place.desk.access_until(patient_id) is None:
            page = ReasonPage(
                lambda reason: self._open_with(patient_id, reason, page), self._frame.show_today, patient_id
            )
            self._frame.show_page(page, tr("Chart"))
            return

        def read() -> Chart:
            desk = place.desk
            record = desk.record_on(patient_id, day)
            last = desk.last_signed(patient_id)
            pain = last.pain if last is not None else PainToday()
            visits = desk.visits(patient_id)
            lines = {line.visit_id: line for line in visits}
            papers = [(lines[visit_id], paper) for visit_id, paper in desk.papers_of(patient_id)]
            advice = consult(record, pain, place.knowledge, day)
            return Chart(record=record, advice=advice, visits=visits, papers=tuple(papers))

        def show(chart: Chart) -> None:
            def back() -> None:
                self.open_chart(patient_id)

            acts = ChartActs(
                open_visit=self._visits.open_visit,
                begin=lambda kind: self._visits.begin_visit(patient_id, kind),
                amend=self._visits.amend,
                open_papers=lambda line: self._visits.open_papers(line.visit_id, back),
                open_kept=lambda line, paper: self._visits.open_kept(line, paper, back),
                open_sides=lambda line: self._visits.together.open_kept_sides(line.visit_id, back),
                leave=self._frame.show_today,
            )
            self._frame.show_page(ChartPage(chart, place, acts), chart.record.patient.name)

        in_background(self.place, read, show, tr("Opening the chart"))

    def _open_with(self, patient_id: str, reason: str, page: ReasonPage) -> None:
        """A chart outside the role, with the reason for it."""
        place, sent = self.place, page.kept.words()
        page.wait()

        def then(_: object) -> None:
            place.forms.entered(sent)
            if self._frame.current_page() in (page, None):  # whoever went on elsewhere is not taken away from there
                self.open_chart(patient_id)

        def failed(error: Exception) -> None:
            page.go_on()
            place.trouble(error)

        place.jobs.run(
            lambda: place.desk.override_view(patient_id, reason), then, failed, label=tr("Opening the chart")
        )

    def _may_write(self) -> bool:
        refused = refusal(self.place.desk.user, Right.WRITE)
        if refused is not None:
            self.place.trouble(refused)
        return refused is None

    def new_patient(self) -> None:
        """The form for a new patient."""
        if not self._may_write():
            return
        page = NewPatientPage(
            self.place.today(), lambda record: self.add_patient(record, page.kept.words()), self._frame.show_today
        )
        self._frame.show_page(page, tr("New patient"))
        if self._adding:
            page.wait()

    def add_patient(self, record: Record, sent: Mapping[str, str]) -> None:
        """Write a new patient and begin the first visit, once; `sent` is what was typed into the form for it."""
        if self._adding:
            return
        place, day = self.place, self.place.today()
        desk = place.desk

        def then(visit: Visit) -> None:
            place.forms.entered(sent)
            self._end_adding()
            page = self._frame.current_page()
            if page is None or isinstance(page, NewPatientPage):
                self._visits.open(visit)
            else:  # whoever went on elsewhere is not taken away from there; the visit stands on Today
                place.notices.say(tr("{name} is added.", name=visit.record.patient.name), level="ok")

        def write() -> Visit:
            return desk.begin_visit(desk.add_record(record).patient.id, VisitKind.FIRST, day)

        self._add(write, then)

    def _add(self, write: Callable[[], T], then: Callable[[T], None]) -> None:
        """Put somebody into the record. Until that is done nobody else is, so that a second press makes no twin."""
        self._adding = True
        page = self._frame.current_page()
        if isinstance(page, NewPatientPage):
            page.wait()

        def failed(error: Exception) -> None:
            self._end_adding()
            self.place.trouble(error)

        self.place.jobs.run(write, then, failed, label=tr("Adding the patient"))

    def _end_adding(self) -> None:
        self._adding = False
        page = self._frame.current_page()
        if isinstance(page, NewPatientPage):
            page.go_on()

    def choose_import(self) -> None:
        """Ask for a file and show what it holds."""
        if not self._may_write():
            return
        name, _ = QFileDialog.getOpenFileName(self._parent(), tr("Import record"), "", tr(_FILES))
        if name:
            self.show_import(Path(name))

    def show_import(self, file: Path) -> None:
        """Read a file and show what was understood; nothing is written."""
        place = self.place

        def open_and_read() -> Imported:
            return read(_bytes_of(file), place.knowledge, name=file.name)

        def show(imported: Imported) -> None:
            twins = alike(place.desk, imported.record.patient)
            page = ImportPage(
                imported, twins, place, lambda: self._keep_import(imported.record), self._frame.show_today
            )
            self._frame.show_page(page, tr("Import"))

        def refused(error: Exception) -> None:
            if isinstance(error, RecordRefused):
                kept = tr("Nothing was imported.")
                error = PainDeskError(f"{told(error.message)} {kept}", error.advice)
            place.trouble(error)

        place.jobs.run(open_and_read, show, refused, tr("Reading the record"), threading.Event())

    def _keep_import(self, record: Record) -> None:
        if self._adding:
            return

        def then(kept: Record) -> None:
            self._end_adding()
            self.open_chart(kept.patient.id)

        self._add(lambda: self.place.desk.add_record(record, imported=True), then)

    def start_line(self, line: TodayLine) -> None:
        """Start, or go on with, the visit of a line of the day's list; a signed one opens the chart."""
        if line.appointment.status == "signed":
            self.open_chart(line.patient.id)
        else:
            self._visits.begin_visit(line.patient.id, line.appointment.kind)


def _bytes_of(file: Path) -> bytes:
    """The bytes of a file to import, never more than one byte over the limit."""
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as trouble:
        advice = tr("Nothing was imported. Check that the file is there and may be read.")
        raise PainDeskError(
            tr("The file could not be opened: {because}.", because=told(trouble.strerror or "")), advice
        ) from trouble
