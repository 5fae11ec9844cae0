"""Papers from the window to printers: one dialog and one job for each printer, drawn beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import told as say
from paindesk.kit.language import tr
from paindesk.settings import PrinterChoice
from paindesk.shell.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrint:
    """One paper: its id, under which its printer is remembered, its title, its bytes."""

    document: str
    title: str
    pdf: bytes


@dataclass(slots=True)
class Outcome:
    """Which papers, by their place, are on paper; which of those could not be kept; what went wrong."""

    printed: list[int] = field(default_factory=list)
    not_kept: list[int] = field(default_factory=list)
    trouble: PainDeskError | None = None
    cancelled: bool = False


class PrintAct:
    """`keep(place)` keeps what was printed, on the record worker; `then(outcome)` comes once, on the window's thread.

    Papers that went to different printers last, or in different numbers, are asked for one after the other.
    """

    def __init__(
        self,
        window: QWidget,
        place: Workplace,
        papers: Sequence[ToPrint],
        then: Callable[[Outcome], None],
        keep: Callable[[int], object] = lambda _: None,
    ) -> None:
        self._window, self._place, self._papers = window, place, papers
        self._then, self._keep = then, keep
        self._outcome = Outcome()
        self._page = 0

    def begin(self, page: int = 0) -> None:
        """Ask and print; `page` is the one in view, where there is a single paper."""
        self._page = page
        together: dict[PrinterChoice | None, list[int]] = {}
        for index, paper in enumerate(self._papers):
            together.setdefault(self._place.printers.of(paper.document), []).append(index)
        self._next(list(together.items()))

    def _next(self, left: list[tuple[PrinterChoice | None, list[int]]]) -> None:
        # Qt's printing is loaded only when something is printed
        from paindesk.kit.print_dialog import asked, is_gone, prepared, prints_both_sides  # noqa: PLC0415

        if not left:
            self._then(self._outcome)
            return
        (wish, indices), *later = left
        papers = [self._papers[index] for index in indices]
        title = papers[0].title if len(papers) == 1 else tr("{n} papers", n=len(papers))
        try:
            printer = prepared(title, papers[0].pdf, wish)
        except RuntimeError:
            self._outcome.trouble = PainDeskError(
                tr("The paper cannot be read."), tr("Open it again, or make it anew.")
            )
            self._then(self._outcome)
            return
        if wish is not None and is_gone(wish):
            said = tr("The printer “{printer}” is not there any more.", printer=wish.printer)
            self._place.notices.say(said, tr("The system's own printer is proposed instead."), "caution")
        if not asked(self._window, printer, _pages(papers)):
            self._outcome.cancelled = True
            self._then(self._outcome)
            return
        both = prints_both_sides(printer)

        def work() -> Outcome:
            return self._print(printer, indices, both=both)

        def done(part: Outcome) -> None:
            self._outcome.printed += part.printed
            self._outcome.not_kept += part.not_kept
            self._remember(printer, part)
            self._outcome.trouble = part.trouble
            self._next([] if part.trouble is not None else later)

        self._place.jobs.run(work, done, self._failed, label=tr("Printing…"))

    def _print(self, printer: "QPrinter", indices: Sequence[int], *, both: bool) -> Outcome:
        """On the record worker: to the printer, then each into the record."""
        from paindesk.kit.printing import print_papers  # noqa: PLC0415 - as above

        run = print_papers(printer, [self._papers[one].pdf for one in indices], duplex=both, page=self._page)
        part = Outcome(trouble=run.trouble)
        for index in indices[: run.papers]:
            part.printed.append(index)
            try:
                self._keep(index)
            except PainDeskError as trouble:
                part.not_kept.append(index)
                part.trouble = part.trouble or trouble
        return part

    def _remember(self, printer: "QPrinter", part: Outcome) -> None:
        from paindesk.kit.print_dialog import choice_of  # noqa: PLC0415 - as above

        choice = choice_of(printer)
        if choice is not None:
            for index in part.printed:
                self._place.printers.remember(self._papers[index].document, choice)

    def _failed(self, bug: Exception) -> None:
        self._place.trouble(bug)
        self._then(self._outcome)


def _pages(papers: Sequence[ToPrint]) -> int | None:
    """How many pages a single paper has; None for several."""
    from paindesk.kit.pdf_pages import PdfPages  # noqa: PLC0415 - as above

    if len(papers) > 1:
        return None
    with PdfPages(papers[0].pdf) as pages:
        return len(pages)


def told(outcome: Outcome, papers: Sequence[ToPrint]) -> PainDeskError | None:
    """What to tell where not everything went well: what is on paper and in the record, and what is missing."""
    missing = [paper.title for index, paper in enumerate(papers) if index not in outcome.printed]
    not_kept = [papers[index].title for index in outcome.not_kept]
    trouble = outcome.trouble
    if trouble is None and not (outcome.cancelled and outcome.printed):
        return None
    why = say(trouble.message) if trouble is not None else tr("The rest was cancelled.")
    advice = say(trouble.advice) if trouble is not None else ""
    words = [why]
    if len(papers) > 1 or not_kept:
        words.append(tr("{n} of {all} printed.", n=len(outcome.printed), all=len(papers)))
    if missing and len(papers) > 1:
        words.append(tr("Not printed: {papers}.", papers=", ".join(missing)))
    if not_kept:
        words.append(tr("Printed but not kept with the visit: {papers}.", papers=", ".join(not_kept)))
    return PainDeskError(" ".join(words), advice)
