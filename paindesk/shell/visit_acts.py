"""From a patient to a visit: begin, go on, read, amend, sign, print."""

from collections.abc import Callable
from datetime import datetime

from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Visit, VisitKind
from paindesk.rules.evidence import spoken
from paindesk.shell.catalogue import steps_of
from paindesk.shell.frame import Frame, in_background
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.print_act import printed
from paindesk.shell.session import Session
from paindesk.shell.signing import PaperRun, ReadyPaper, make_papers, sign
from paindesk.shell.visit_page import VisitPage
from paindesk.steps.step import Context
from paindesk.store import PaperLine, VisitLine


class VisitActs:
    """What can be done with visits, whatever page is in front."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.place = frame.place

    def page(self) -> VisitPage | None:
        """The open visit, where one is in front."""
        page = self._frame.current_page()
        return page if isinstance(page, VisitPage) else None

    def begin_visit(self, patient_id: str, kind: VisitKind) -> None:
        """Begin a visit today, or go on with the one begun today."""
        desk, day = self.place.desk, self.place.today()
        in_background(self.place, lambda: desk.begin_visit(patient_id, kind, day), self.open, "Opening the visit")

    def open_draft(self, visit_id: str) -> None:
        """Go on with a visit that is not signed."""
        desk = self.place.desk

        def read() -> Visit:
            draft = desk.draft(visit_id)
            if draft is None:
                raise PainDeskError("This visit is no longer open.", "It was signed or discarded; open the chart.")
            return draft

        in_background(self.place, read, self.open, "Opening the visit")

    def open_visit(self, line: VisitLine) -> None:
        """A draft to go on with, or a signed visit to read."""
        if line.status == "draft":
            self.open_draft(line.visit_id)
        else:
            in_background(self.place, lambda: self.place.desk.visit(line.visit_id), self.open, "Opening the visit")

    def open_other(self, visit_id: str) -> None:
        """A signed visit to read, from the one in front, which is saved first."""
        page = self.page()
        if page is not None:
            page.save_now()
        in_background(self.place, lambda: self.place.desk.visit(visit_id), self.open, "Opening the visit")

    def amend(self, line: VisitLine) -> None:
        """A new draft beside a signed visit."""
        desk = self.place.desk
        in_background(
            self.place,
            lambda: desk.amend(line.visit_id, f"amendment of the visit of {spoken(line.on)}"),
            self.open,
            "Amending",
        )

    def open(self, visit: Visit) -> None:
        """Show a visit: a draft to go on with, or a signed one to read."""
        place = self.place
        patient_id = visit.record.patient.id

        def read() -> Session:
            desk = place.desk
            points = tuple(one for one in desk.points(patient_id) if one.visit_id != visit.id)
            last = desk.last_signed(patient_id)
            context = Context(
                knowledge=place.knowledge,
                on=visit.on,
                clinic=desk.clinic,
                history=tuple(one for one in points if one.on <= visit.on),
                previous=last if last is not None and last.id != visit.id else None,
                missed=tuple(day for day in desk.missed(patient_id) if day <= visit.on),
            )
            return Session(visit, context, steps_of(visit.kind))

        def show(session: Session) -> None:
            page = VisitPage(
                session,
                place,
                self._frame.show_today,
                self.sign_visit,
                self._draft_saved,
                open_other=self.open_other,
                print_made=self.print_made,
            )
            self._frame.show_page(page, visit.record.patient.name)

        in_background(self.place, read, show, "Opening the visit")

    def sign_visit(self) -> None:
        """Sign the open visit, then show its papers."""
        page = self.page()
        if page is None:
            return
        page.save_now()
        session, place = page.session, self.place
        if blocked := session.blockers():
            place.trouble(PainDeskError("This visit cannot be signed yet.", " · ".join(blocked)))
            return
        visit, advice = session.visit, session.advice

        def write() -> tuple[Visit, PaperRun]:
            signed = sign(visit, place.desk, place.knowledge)
            return signed, self._papers_of(signed, advice)

        def show(done: tuple[Visit, PaperRun]) -> None:
            signed, run = done
            if self.page() is page:
                page.signed(signed)
            self._frame.say_saved("● Signed and locked")
            self._show_papers(run, signed.id)

        in_background(self.place, write, show, "Signing")

    def print_open(self) -> None:
        """Ctrl+P: the papers of the signed visit in front."""
        page = self.page()
        if page is None:
            return
        if not page.session.locked:
            self.place.trouble(
                PainDeskError("Papers are made from a signed visit.", "Go to “Review & sign” and sign it first.")
            )
            return
        visit, advice = page.session.visit, page.session.advice
        in_background(
            self.place,
            lambda: self._papers_of(visit, advice),
            lambda run: self._show_papers(run, visit.id),
            "Making the papers",
        )

    def _papers_of(self, visit: Visit, advice: Advice) -> PaperRun:
        """On the record worker: the papers, with what the visits before tell."""
        desk = self.place.desk
        points = desk.points(visit.record.patient.id)
        return make_papers(visit, advice, self.place.knowledge, desk.clinic, points)

    def print_made(self, make: Callable[[], bytes], title: str) -> None:
        """Print what that makes, from the visit in front; made beside the window, and let go where the visit was left
        meanwhile."""
        page = self.page()

        def show(pdf: bytes) -> None:
            if page is not None and self.page() is page:
                printed(page, pdf, title, self.place.trouble)

        in_background(self.place, make, show, f"Making the page “{title}”")

    def open_paper(self, paper: PaperLine, back: Callable[[], None]) -> None:
        """Show a paper exactly as it was printed."""
        desk = self.place.desk
        title = paper.document.replace("_", " ")

        def show(pdf: bytes) -> None:
            ready = ReadyPaper(document=paper.document, title=title, language=paper.language, pdf=pdf)
            self._frame.show_page(PapersPage((ready,), (), lambda _: None, back, self.place.trouble), title)

        in_background(self.place, lambda: desk.paper(paper.id), show, "Opening the paper")

    def _show_papers(self, run: PaperRun, visit_id: str) -> None:
        desk = self.place.desk

        def keep(paper: ReadyPaper) -> None:
            in_background(
                self.place,
                lambda: desk.keep_paper(visit_id, paper.document, paper.language, paper.pdf),
                lambda _: self._frame.say_saved(f"● {paper.title} kept with the visit"),
                "Keeping the paper",
            )

        page = PapersPage(run.papers, run.troubles, keep, self._frame.show_today, self.place.trouble)
        self._frame.show_page(page, "Papers")

    def _draft_saved(self, _visit_id: str) -> None:
        self._frame.say_saved(f"● Draft saved {datetime.now().astimezone():%H:%M:%S}")
