"""Somebody else on the same visit: their changes are taken in, and what both changed is asked, over the open page."""

from collections.abc import Callable

from paindesk.domain.kept_side import Kept
from paindesk.domain.merge import Difference
from paindesk.domain.visit import Visit
from paindesk.kit.language import tr
from paindesk.shell.drafts import Drafts
from paindesk.shell.frame import Frame, in_background
from paindesk.shell.merge_page import KeptPage, MergePage
from paindesk.shell.settling import Apart, Outcome, SignedMeanwhile
from paindesk.shell.visit_page import VisitPage


class Together:
    """Stands between the drafts and the page in front. `open_other` opens a signed visit by its id."""

    def __init__(self, frame: Frame, open_other: Callable[[str], None]) -> None:
        self._frame, self._place, self._open_other = frame, frame.place, open_other
        self._begun: dict[str, tuple[tuple[Difference, ...], list[str]]] = {}  # choices made and not taken over
        self.drafts = Drafts(frame.place, frame.say_saved, self)

    def _page(self) -> VisitPage | None:
        page = self._frame.current_page()
        return page if isinstance(page, VisitPage) else None

    def look_again(self) -> None:
        """After the lock: what somebody else changed meanwhile is taken into the open visit."""
        page, desk = self._page(), self._place.desk
        if page is None or page.session.locked:
            return
        visit_id = page.session.visit.id
        in_background(
            self._place,
            lambda: desk.pulse(visit_id),
            lambda pulse: self.moved(visit_id, pulse.visit),
            tr("Looking again"),
        )

    def moved(self, visit_id: str, version: int | None) -> None:
        """That is its version in the record now: where it is not ours, take in what somebody else saved or signed."""
        known = self.drafts.version(visit_id)
        if known is not None and version not in (known, None):
            self.drafts.look(visit_id)

    # What the drafts need of the page on which a visit is open ----------------------------------------------------

    def visit_of(self, visit_id: str) -> Visit | None:
        """The visit as it is typed now; None where it is not the one in front, or signed."""
        page = self._page()
        if page is None or page.session.visit.id != visit_id or page.session.locked:
            return None
        return page.session.visit

    def take_over(self, visit_id: str, rebase: Callable[[Visit], Visit]) -> None:
        """Others changed something: the page goes on with it."""
        page = self._page()
        if page is not None and self.visit_of(visit_id) is not None:
            page.take_over(rebase)

    def met(self, visit_id: str, outcome: Outcome) -> None:
        """Say who changed something, over the visit where it is in front."""
        page = self._page()
        if page is None or self.visit_of(visit_id) is None:
            self._told_elsewhere(outcome)
            return
        if isinstance(outcome, SignedMeanwhile):
            page.signed(outcome.stored.visit)
            page.together.tell(outcome, lambda: self.open_kept_sides(visit_id))
            return
        page.together.tell(outcome, lambda: self.compare(page))
        if page.covered() is not None:  # what is compared is another by now
            self.compare(page)

    def _told_elsewhere(self, outcome: Outcome) -> None:
        if isinstance(outcome, SignedMeanwhile) and outcome.left:
            said = tr("{name} signed a visit that you had typed into.", name=outcome.stored.by)
            self._place.notices.say(said, tr("What is not in it is kept beside it: see the chart."), "caution")
        elif isinstance(outcome, Apart):
            said = tr("You and {name} changed a visit differently, so yours is not saved yet.", name=outcome.stored.by)
            self._place.notices.say(said, tr("Open the visit that is not signed, and choose."), "caution")

    def compare(self, page: VisitPage) -> None:
        """Both sides beside each other, where there is something to choose."""
        visit_id = page.session.visit.id
        apart = self.drafts.apart(visit_id)
        if apart is None:
            page.uncover()
            page.together.hide()
            return

        def choose(takes_theirs: tuple[bool, ...]) -> None:
            page.uncover()
            self.drafts.choose(visit_id, takes_theirs)
            if self.drafts.apart(visit_id) is None:
                page.together.hide()

        asked, taken = self._begun.get(visit_id, ((), []))
        if asked != apart.differences:
            taken = [""] * len(apart.differences)
            self._begun[visit_id] = apart.differences, taken
        page.cover(MergePage(apart, choose, page.uncover, taken))

    def open_kept_sides(self, visit_id: str, back: Callable[[], None] | None = None) -> None:
        """What is kept beside a visit where two people had changed the same."""
        desk = self._place.desk

        def show(kept: tuple[Kept, ...]) -> None:
            leave = back or (lambda: self._open_other(visit_id))
            self._frame.show_page(KeptPage(kept, desk.user.name, leave), tr("Kept beside the visit"))

        in_background(self._place, lambda: desk.kept_sides(visit_id), show, tr("Opening what is kept"))
