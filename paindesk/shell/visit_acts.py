"""From a patient to a visit: begin, go on, read, amend, sign, print."""

import threading
from collections.abc import Callable, Sequence
from functools import partial

from paindesk.domain.advice import Advice
from paindesk.domain.errors import Conflict, PainDeskError
from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit.language import tr
from paindesk.rules.evidence import spoken
from paindesk.shell.catalogue import steps_of
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.frame import Frame, in_background
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.print_act import Outcome, PrintAct, ToPrint, told
from paindesk.shell.session import Session
from paindesk.shell.signing import PaperMaker, as_signed, chosen_papers, get_ready, possible_papers, sign
from paindesk.shell.together import Together
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.visit_papers import PaperEntry, VisitPapers, entries, kept_entries
from paindesk.steps.step import Context
from paindesk.store import PaperLine, Right, VisitLine

PAGE = "page"  # under this name the printer of a page made from the screen is remembered


class VisitActs:
    """What can be done with visits, whatever page is in front."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.place = frame.place
        self.together = Together(frame, self.open_other)
        self.drafts = self.together.drafts
        self._signs = threading.Event()  # papers of a draft are no longer made

    def page(self) -> VisitPage | None:
        """The open visit, where one is in front."""
        page = self._frame.current_page()
        return page if isinstance(page, VisitPage) else None

    def begin_visit(self, patient_id: str, kind: VisitKind) -> None:
        """Begin a visit today, or go on with the one begun today."""
        desk, day = self.place.desk, self.place.today()
        in_background(
            self.place, lambda: desk.begin_visit(patient_id, kind, day), self.open, tr("Opening the visit"), writes=True
        )

    def open_draft(self, visit_id: str) -> None:
        """Go on with a visit that is not signed."""
        desk = self.place.desk

        def read() -> Visit:
            draft = desk.draft(visit_id)
            if draft is None:
                raise PainDeskError(
                    tr("This visit is no longer open."), tr("It was signed or discarded; open the chart.")
                )
            return draft

        in_background(self.place, read, self.open, tr("Opening the visit"))

    def open_visit(self, line: VisitLine) -> None:
        """A draft to go on with, or a signed visit to read."""
        if line.status == "draft":
            self.open_draft(line.visit_id)
        else:
            in_background(self.place, lambda: self.place.desk.visit(line.visit_id), self.open, tr("Opening the visit"))

    def open_other(self, visit_id: str) -> None:
        """A signed visit to read, from the one in front, which is saved first."""
        page = self.page()
        if page is not None:
            page.save_now()
        in_background(self.place, lambda: self.place.desk.visit(visit_id), self.open, tr("Opening the visit"))

    def amend(self, line: VisitLine) -> None:
        """A new draft beside a signed visit."""
        desk = self.place.desk
        in_background(
            self.place,
            lambda: desk.amend(line.visit_id, f"amendment of the visit of {spoken(line.on)}"),
            self.open,
            tr("Amending"),
            writes=True,
        )

    def open(self, visit: Visit) -> None:
        """Show a visit: a draft to go on with, or a signed one to read."""
        place = self.place
        if visit.signature is None:
            visit = self.drafts.begin(visit)

        def show(session: Session) -> None:
            page = VisitPage(
                session,
                place,
                self._frame.show_today,
                self.sign_visit,
                self.drafts.keep,
                open_other=self.open_other,
                print_made=self.print_made,
                near_end=self._get_ready,
            )
            self._frame.show_page(page, visit.record.patient.name)
            if (apart := self.drafts.apart(visit.id)) is not None:
                self.together.met(visit.id, apart)

        in_background(self.place, lambda: self._session(visit), show, tr("Opening the visit"))

    def _session(self, visit: Visit) -> Session:
        """On the record worker: the visit with what the visits before it tell."""
        desk, patient_id = self.place.desk, visit.record.patient.id
        points = tuple(one for one in desk.points(patient_id) if one.visit_id != visit.id)
        last = desk.last_signed(patient_id)
        context = Context(
            knowledge=self.place.knowledge,
            on=visit.on,
            clinic=desk.clinic,
            paper_size=self.place.settings.paper_size,
            units=self.place.settings.units,
            history=tuple(one for one in points if one.on <= visit.on),
            previous=last if last is not None and last.id != visit.id else None,
            missed=tuple(day for day in desk.missed(patient_id) if day <= visit.on),
            signs=desk.user.may(Right.SIGN),
        )
        return Session(visit, context, steps_of(visit.kind))

    def _get_ready(self, session: Session) -> None:
        """Papers are near: make those that are ticked while the page is read, one job each, so that nothing waits long
        behind them; who signs before they are through waits for none."""
        place = self.place
        visit = as_signed(session.visit, place.desk.user.name)
        size, history = place.settings.paper_size, session.context.history
        maker = PaperMaker(visit, session.advice, place.knowledge, place.desk.clinic, history=history, paper_size=size)
        self._signs.set()
        self._signs = threading.Event()
        for one in chosen_papers(visit, place.knowledge):
            work = partial(get_ready, maker, one)
            place.jobs.run(work, lambda _: None, place.trouble, cancel=self._signs)

    def sign_visit(self) -> None:
        """Sign the open visit, then show its papers."""
        page = self.page()
        if page is None:
            return
        page.save_now()
        session, place = page.session, self.place
        if not session.context.signs:
            place.trouble(
                PainDeskError(tr("A clinician signs this visit."), tr("The draft is saved; it stands on Today."))
            )
            return
        if blocked := session.blockers():
            place.trouble(PainDeskError(tr("This visit cannot be signed yet."), " · ".join(blocked)))
            return
        self._signs.set()
        if (apart := self.drafts.apart(session.visit.id)) is not None:
            self.together.met(session.visit.id, apart)
            self.together.compare(page)
            return
        self.drafts.when_saved(session.visit.id, lambda visit, version: self._sign(page, visit, version))

    def _sign(self, page: VisitPage, visit: Visit, version: int) -> None:
        """What the record has is what is seen here: lock it, unless somebody else is quicker by a moment."""
        place, advice = self.place, page.session.advice
        if self.page() is not page or page.session.visit != visit:
            place.trouble(
                PainDeskError(tr("You went on before the visit was signed, so it is not."), tr("Sign it again."))
            )
            return

        def write() -> PaperMaker:
            return self._maker(sign(visit, place.desk, place.knowledge, over=version), advice)

        def show(maker: PaperMaker) -> None:
            self.drafts.forget(maker.visit.id)
            if self.page() is page:
                page.signed(maker.visit)
            self._show_papers(maker, (), self._frame.show_today)
            self._frame.say_saved(tr("● Signed and locked"), of_this_page=True)

        def failed(error: Exception) -> None:
            place.trouble(error)
            if isinstance(error, Conflict):
                self.drafts.look(visit.id)

        place.jobs.run(write, show, failed, label=tr("Signing"))

    def print_open(self) -> None:
        """Ctrl+P: the papers of the signed visit in front; the paper in view, where papers are in front."""
        page = self._frame.current_page()
        if isinstance(page, PapersPage):
            page.print()
        elif isinstance(page, ChartPage) and page.last_signed is not None:
            page.acts.open_papers(page.last_signed)
        elif isinstance(page, VisitPage) and page.session.locked:
            visit = page.session.visit
            self.open_papers(visit.id, lambda: self.open_other(visit.id))
        elif isinstance(page, ChartPage | VisitPage):
            self.place.trouble(
                PainDeskError(
                    tr("Papers are made from a signed visit."), tr("Go to “Review & sign” and sign it first.")
                )
            )

    def open_papers(self, visit_id: str, back: Callable[[], None]) -> None:
        """The papers of a signed visit: those that are kept as they were, the others made when they are wanted."""
        desk = self.place.desk

        def read() -> tuple[PaperMaker, tuple[PaperLine, ...]]:
            visit = desk.visit(visit_id)
            return self._maker(visit, self._session(visit).advice), desk.papers(visit_id)

        in_background(self.place, read, lambda found: self._show_papers(*found, back), tr("Opening the papers"))

    def open_kept(self, line: VisitLine, paper: PaperLine, back: Callable[[], None]) -> None:
        """The kept papers of a visit, this one in view, exactly as they were printed."""
        desk = self.place.desk

        def show(kept: tuple[PaperLine, ...]) -> None:
            found = kept_entries(kept)
            shown = next((index for index, one in enumerate(found) if one.kept and one.kept.id == paper.id), 0)
            self._show_page(
                tr("Kept papers · {visit}", visit=_of(line)), found, VisitPapers(desk, line.visit_id), back, shown
            )

        in_background(self.place, lambda: desk.papers(line.visit_id), show, tr("Opening the papers"))

    def _maker(self, visit: Visit, advice: Advice) -> PaperMaker:
        """On the record worker: what makes the papers, with what the visits before tell."""
        desk = self.place.desk
        points, size = desk.points(visit.record.patient.id), self.place.settings.paper_size
        return PaperMaker(visit, advice, self.place.knowledge, desk.clinic, history=points, paper_size=size)

    def print_made(self, make: Callable[[], bytes], title: str) -> None:
        """Print what that makes, from the visit in front; made beside the window, and let go where the visit was left
        meanwhile."""
        page = self.page()

        def show(pdf: bytes) -> None:
            if page is None or self.page() is not page:
                return
            paper = ToPrint(document=PAGE, title=title, pdf=pdf)
            desk, visit_id = self.place.desk, page.session.visit.id

            def then(outcome: Outcome) -> None:
                self._tell_printed(outcome, paper)

            PrintAct(page.window(), self.place, (paper,), then, keep=lambda _: desk.note_page(visit_id)).begin()

        in_background(self.place, make, show, tr("Making the page “{title}”", title=title))

    def _tell_printed(self, outcome: Outcome, paper: ToPrint) -> None:
        if outcome.printed:
            self._frame.say_saved(tr("● {paper} printed", paper=paper.title), of_this_page=True)
        if (trouble := told(outcome, (paper,))) is not None:
            self.place.trouble(trouble)

    def _show_papers(self, maker: PaperMaker, kept: Sequence[PaperLine], back: Callable[[], None]) -> None:
        visit = maker.visit
        found = entries(possible_papers(visit, self.place.knowledge), kept)
        papers = VisitPapers(self.place.desk, visit.id, maker.make)
        self._show_page(tr("Papers · {visit}", visit=_of(visit)), found, papers, back)

    def _show_page(
        self,
        title: str,
        found: Sequence[PaperEntry],
        papers: VisitPapers,
        back: Callable[[], None],
        show: int | None = None,
    ) -> None:
        page = PapersPage(title, found, papers, self.place, leave=back, said=self._frame.say_saved, show=show)
        self._frame.show_page(page, tr("Papers"))


def _of(visit: Visit | VisitLine) -> str:
    """ "first visit of 26 Nov 2026"."""
    if visit.kind is VisitKind.FIRST:
        return tr("first visit of {day}", day=spoken(visit.on))
    return tr("follow-up of {day}", day=spoken(visit.on))
