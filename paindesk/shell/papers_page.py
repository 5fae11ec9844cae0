"""The papers of a signed visit: preview, print, save. What is printed is kept with the visit, byte for byte."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.language import later, tr
from paindesk.kit.language import told as say
from paindesk.kit.paper_preview import PaperPreview
from paindesk.kit.saving import ask_folder, ask_where, free_name, write_file
from paindesk.kit.text import label
from paindesk.shell.paper_list import PaperList
from paindesk.shell.print_act import Outcome, PrintAct, ToPrint, told
from paindesk.shell.visit_papers import PaperEntry, VisitPapers
from paindesk.shell.workplace import Workplace
from paindesk.store import PaperLine

_MAKING = later("This paper is being made…")


class PapersPage(QWidget):
    """`entries` in the order of the list; `leave` goes back; `said` is told in a few words what was done.

    Papers are made and fetched one after the other on the record worker, the one looked at first.
    """

    def __init__(
        self,
        title: str,
        entries: Sequence[PaperEntry],
        papers: VisitPapers,
        place: Workplace,
        *,
        leave: Callable[[], None],
        said: Callable[[str], None],
        show: int | None = None,
    ) -> None:
        super().__init__()
        self._entries, self._papers, self._place = list(entries), papers, place
        self._leave_page, self._said = leave, said
        self._pdfs: dict[int, bytes] = {}
        self._troubles: dict[int, PainDeskError] = {}
        self._waiting: list[tuple[set[int], Callable[[], None]]] = []
        self._fetching = self._acting = False
        self._gone = threading.Event()
        self.destroyed.connect(self._gone.set)
        self.list = PaperList(entries)
        self.list.setFixedWidth(theme.px(min(268, 210 + 58 * 100 // theme.px(100))))
        self.preview = PaperPreview()
        self._arrange(title)
        self.list.wanted.connect(self._show)
        self.list.ticked.connect(self._ticked)
        self.preview.print_asked.connect(self.print)
        self.preview.save_asked.connect(self.save)
        QShortcut(QKeySequence("Escape"), self, self.back)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.print_ticked)
        self.setFocusProxy(self.list)
        self._tell_ticked()
        ticked = self.list.places_ticked()
        if entries:
            self.list.choose(show if show is not None else ticked[0] if ticked else 0)

    def _arrange(self, title: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(12))
        layout.setSpacing(theme.px(8))
        layout.addWidget(label(title, "title"))
        layout.addWidget(
            label(tr("What you see is what is printed. Each printed or saved paper is kept with the visit."), "muted")
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.list)
        row.addWidget(self.preview, 1)
        layout.addLayout(row, 1)
        back = Button(tr("◂ Back"), hint="Esc")
        back.clicked.connect(lambda _: self.back())
        self.doing = label("", "muted", wrap=False)
        self.save_all_button = Button("")
        self.save_all_button.clicked.connect(lambda _: self.save_ticked())
        self.print_all_button = Button("", primary=True, hint="Ctrl ↵")
        self.print_all_button.clicked.connect(lambda _: self.print_ticked())
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(back)
        foot.addStretch(1)
        for piece in (self.doing, self.save_all_button, self.print_all_button):
            foot.addWidget(piece)
        layout.addLayout(foot)

    # What is shown ----------------------------------------------------------------------------------------------

    def entries(self) -> tuple[PaperEntry, ...]:
        """Every paper in the list, as it stands now."""
        return tuple(self._entries)

    def pdf(self, place: int) -> bytes | None:
        """The bytes of a paper; None while it is being made, or where it cannot be."""
        return self._pdfs.get(place)

    def ready(self) -> bool:
        """Whether every ticked paper is made, or known not to be."""
        return not self._missing(self.list.places_ticked())

    def back(self) -> None:
        """Close the search where it is open; else leave."""
        if not self.preview.close_search():
            self._leave_page()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self.list.place())
        self._fetch_next()

    def hideEvent(self, event: QHideEvent) -> None:
        """A paper that is not looked at is not held open."""
        super().hideEvent(event)
        self.preview.close_pdf()

    def _show(self, place: int) -> None:
        if place in self._pdfs:
            try:
                self.preview.set_pdf(self._pdfs[place])
            except RuntimeError:  # how the library says that these bytes are no PDF
                self.preview.say(tr("This paper cannot be read."))
        elif place in self._troubles:
            trouble = self._troubles[place]
            self.preview.say(f"{say(trouble.message)}\n{say(trouble.advice)}".strip())
        elif place >= 0:
            self.preview.say(tr(_MAKING))
            self._fetch_next()

    def _ticked(self) -> None:
        """What is ticked is wanted: one that could not be made is tried again."""
        for place in self.list.places_ticked():
            self._troubles.pop(place, None)
        self._tell_ticked()

    def _missing(self, places: Sequence[int]) -> list[int]:
        return [one for one in places if one not in self._pdfs and one not in self._troubles]

    def _fetch_next(self) -> None:
        """The paper in view first, then those somebody waits for, then what is ticked."""
        waited = [place for places, _ in self._waiting for place in sorted(places)]
        here = [self.list.place()] if self.list.place() >= 0 else []
        missing = self._missing([*here, *waited, *self.list.places_ticked()])
        if missing and not self._fetching:
            self._fetching = True
            place, entry = missing[0], self._entries[missing[0]]
            self._place.jobs.run(
                lambda: self._papers.pdf(entry),
                partial(self._fetched, place),
                partial(self._not_fetched, place),
                label=tr("Making: {paper}", paper=entry.title),
                cancel=self._gone,
            )

    def _fetched(self, place: int, pdf: bytes) -> None:
        self._pdfs[place] = pdf
        self._settled(place)

    def _not_fetched(self, place: int, trouble: Exception) -> None:
        if self._gone.is_set():
            return
        if not isinstance(trouble, PainDeskError):
            self._place.trouble(trouble)
            trouble = PainDeskError(
                tr("This paper cannot be made."),
                tr("The visit and its other papers stay. Give the reference to whoever looks after PainDesk."),
            )
        self._troubles[place] = trouble
        self.list.describe(place, self._entries[place], f"{say(trouble.message)} {say(trouble.advice)}".strip())
        if place in self.list.places_ticked():
            title = self._entries[place].title
            self._place.notices.say(f"{title}: {say(trouble.message)}", say(trouble.advice), "caution")
            self.list.tick(place, on=False)
        self._settled(place)

    def _settled(self, place: int) -> None:
        self._fetching = False
        if place == self.list.place() and self.isVisible():
            self._show(place)
        ready = [one for one in self._waiting if not self._missing(sorted(one[0]))]
        self._waiting = [one for one in self._waiting if one not in ready]
        for _, then in ready:
            then()
        self._fetch_next()

    # Printing ---------------------------------------------------------------------------------------------------

    def print(self) -> None:
        """The paper in view, through the system's print dialog."""
        if self.list.place() >= 0:
            self._print([self.list.place()])

    def print_ticked(self) -> None:
        """Every ticked paper, in order, in one go; made first where they are not yet."""
        self._when_made(_printing, self._print)

    def _when_made(self, doing: Callable[[int], str], then: Callable[[Sequence[int]], None]) -> None:
        places = self.list.places_ticked()
        if not places or self._acting:
            return
        self._busy(doing(len(places)))

        def made() -> None:
            self._busy("")
            then([one for one in places if one in self._pdfs])

        if self._missing(places):
            self._waiting.append((set(places), made))
            self._fetch_next()
        else:
            made()

    def _print(self, places: Sequence[int]) -> None:
        going = [one for one in places if one in self._pdfs]
        if self._acting or not going:
            return
        papers = [
            ToPrint(document=self._entries[one].document, title=self._entries[one].title, pdf=self._pdfs[one])
            for one in going
        ]
        kept: dict[int, PaperLine] = {}

        def keep(index: int) -> None:
            place = going[index]
            kept[place] = self._papers.keep(self._entries[place], self._pdfs[place], as_file=False)

        def then(outcome: Outcome) -> None:
            self._done(kept, _printed, told(outcome, papers))

        self._busy(_printing(len(papers)))
        PrintAct(self.window(), self._place, papers, then, keep).begin(self.preview.page())

    def _done(self, kept: dict[int, PaperLine], how: Callable[[int], str], trouble: PainDeskError | None) -> None:
        """Tell what came of it; the page may have been left meanwhile."""
        if trouble is not None:
            self._place.trouble(trouble)
        if kept:
            self._said(how(len(kept)))
        if self._gone.is_set():
            return
        self._busy("")
        for place, line in kept.items():
            self._entries[place] = replace(self._entries[place], kept=line)
            self.list.describe(place, self._entries[place])
            self.list.tick(place, on=False)

    # Saving -----------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """The paper in view, where the person says; the dialog asks before a file is written over."""
        place = self.list.place()
        if place not in self._pdfs or self._acting:
            return
        path = ask_where(self, tr("Save as PDF"), f"{self._entries[place].file_name}.pdf")
        if path is not None:
            self._save([place], lambda _: path)

    def save_ticked(self) -> None:
        """Every ticked paper into one folder, under names that tell nothing of the patient."""
        self._when_made(_saving, self._save_into_folder)

    def _save_into_folder(self, places: Sequence[int]) -> None:
        folder = ask_folder(self, tr("Save the papers into a folder")) if places else None
        if folder is not None:
            self._save(places, lambda place: free_name(folder, f"{self._entries[place].file_name}.pdf"))

    def _save(self, places: Sequence[int], where: Callable[[int], Path]) -> None:
        kept: dict[int, PaperLine] = {}

        def work() -> PainDeskError | None:
            for place in places:
                try:
                    write_file(where(place), self._pdfs[place], tr("The paper"))
                    kept[place] = self._papers.keep(self._entries[place], self._pdfs[place], as_file=True)
                except PainDeskError as trouble:
                    return trouble
            return None

        def done(trouble: PainDeskError | None) -> None:
            if trouble is not None and len(places) > 1:
                missing = ", ".join(self._entries[one].title for one in places if one not in kept)
                said = tr("{n} of {all} saved. Not saved: {papers}.", n=len(kept), all=len(places), papers=missing)
                trouble = PainDeskError(f"{say(trouble.message)} {said}", trouble.advice)
            self._done(kept, _saved, trouble)

        def failed(bug: Exception) -> None:
            self._place.trouble(bug)
            self._done(kept, _saved, None)

        self._busy(_saving(len(places)))
        self._place.jobs.run(work, done, failed, label=tr("Saving…"))

    # Small things -----------------------------------------------------------------------------------------------

    def _busy(self, doing: str) -> None:
        self._acting = bool(doing)
        self.doing.setText(doing)
        self._tell_ticked()

    def _tell_ticked(self) -> None:
        count = len(self.list.places_ticked())
        self.print_all_button.set_text(_to_print(count))
        self.save_all_button.set_text(_to_save(count))
        for button in (self.print_all_button, self.save_all_button):
            button.setEnabled(bool(count) and not self._acting)
        if not self._acting:
            self._fetch_next()


def _to_print(n: int) -> str:
    if not n:
        return tr("Print ticked…")
    return tr("Print 1 paper…") if n == 1 else tr("Print {n} papers…", n=n)


def _to_save(n: int) -> str:
    if not n:
        return tr("Save ticked as PDF…")
    return tr("Save 1 paper as PDF…") if n == 1 else tr("Save {n} papers as PDF…", n=n)


def _printing(n: int) -> str:
    return tr("Printing 1 paper…") if n == 1 else tr("Printing {n} papers…", n=n)


def _saving(n: int) -> str:
    return tr("Saving 1 paper…") if n == 1 else tr("Saving {n} papers…", n=n)


def _printed(n: int) -> str:
    if n == 1:
        return tr("● 1 paper printed and kept with the visit")
    return tr("● {n} papers printed and kept with the visit", n=n)


def _saved(n: int) -> str:
    return (
        tr("● 1 paper saved and kept with the visit")
        if n == 1
        else tr("● {n} papers saved and kept with the visit", n=n)
    )
