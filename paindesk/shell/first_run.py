"""After a record was made for the first time: the pages that set the rest up. Each can be skipped; the record is
there already, so a crash in between loses nothing, and what was left out is found in the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.kit.language import tr
from paindesk.shell.first_pages import BackupPlacePage, PaperPage, PeoplePage, ReadyPage
from paindesk.shell.sample_print import print_test

if TYPE_CHECKING:  # the first window needs neither the record file nor the visit
    from paindesk.settings import Settings
    from paindesk.shell.gate_page import GatePage
    from paindesk.site_settings import Site
    from paindesk.store import Desk, RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Computer:
    """What the first pages may set on this computer; None where an administrator set it."""

    use_record: Callable[[str], None] | None = None
    use_backups: Callable[[str], None] | None = None
    use_paper: Callable[[str], None] | None = None
    use_language: Callable[[str], None] | None = None
    paper_size: str = "us-letter"


def computer(site: Site, settings: Callable[[], Settings], keep: Callable[[Settings], None]) -> Computer:
    """What an administrator left open; `keep` writes the settings, and raises PainDeskError where it cannot."""

    def unless_locked(key: str, use: Callable[[str], None]) -> Callable[[str], None] | None:
        return None if key in site.locked else use

    return Computer(
        use_record=unless_locked("record_file", lambda where: keep(replace(settings(), record_file=where))),
        use_backups=unless_locked("backup_folder", lambda folder: keep(replace(settings(), backup_folder=folder))),
        use_paper=unless_locked("paper_size", lambda size: keep(replace(settings(), paper_size=size))),
        use_language=unless_locked("language", lambda code: keep(replace(settings(), language=code))),
        paper_size=settings().paper_size,
    )


def steps(one: Computer, *, server: bool) -> int:
    """How many pages a new record has, from the clinic to the last; a file has a recovery key and backups, too."""
    of_file = 0 if server else 1 + (one.use_backups is not None)
    return 3 + of_file + (one.use_paper is not None)


class FirstRun:
    """`show(page)` puts a page in front; `done()` is called once, at the end or when the rest is skipped."""

    def __init__(
        self,
        file: RecordFile,
        desk: Desk,
        computer: Computer,
        show: Callable[[GatePage], None],
        done: Callable[[], None],
    ) -> None:
        self._file, self._desk, self._computer = file, desk, computer
        self._show_page, self._done = show, done
        self._folder: Path | None = None
        self._paper, self._added = computer.paper_size, 0
        self._pages: list[Callable[[], GatePage]] = [self._people, self._ready]
        if computer.use_paper is not None:
            self._pages.insert(1, self._printer)
        if file.path is not None and computer.use_backups is not None:
            self._pages.insert(0, self._backup)
        self._at = 0

    def begin(self) -> None:
        """Show the first of the pages."""
        self._show(0)

    def _show(self, at: int) -> None:
        self._at = at
        page = self._pages[at]()
        whole = steps(self._computer, server=self._file.path is None)
        page.say_step(whole - len(self._pages) + at + 1, whole)
        if at < len(self._pages) - 1:
            page.offer_link(tr("Skip the rest"), self._done)
        if at:
            page.back_to(lambda: self._show(at - 1))
        self._show_page(page)

    def _next(self) -> None:
        self._show(self._at + 1)

    def _backup(self) -> GatePage:
        assert self._file.path is not None
        return BackupPlacePage(self._file.path, self._keep_backups, self._folder)

    def _keep_backups(self, folder: Path | None) -> None:
        if folder is not None:
            assert self._computer.use_backups is not None
            self._computer.use_backups(str(folder))
            self._folder = folder
        self._next()

    def _people(self) -> GatePage:
        return PeoplePage(self._add, self._next)

    def _add(self, name: str, login: str, role: str) -> str:
        from paindesk.store import NewUser, temporary_password  # noqa: PLC0415 - SQL is loaded after the first window

        first = temporary_password()
        self._desk.people.add(NewUser(login=login, name=name, password=first, role=role, must_change=True))
        self._added += 1
        return first

    def _printer(self) -> GatePage:
        return PaperPage(self._paper, self._print, self._keep_paper)

    def _print(self, size: str) -> str:
        return print_test(self._desk.clinic, self._file.now().astimezone().date(), size)

    def _keep_paper(self, size: str) -> None:
        assert self._computer.use_paper is not None
        self._paper = size
        self._computer.use_paper(size)
        self._next()

    def _ready(self) -> GatePage:
        state = self._desk.people.key_state()
        facts = {tr("Record"): str(self._file.path) if self._file.path is not None else tr("on the clinic's server")}
        if state is not None:
            kept = tr("written down") if state.recovery else tr("not yet written down: asked for at the next sign-in")
            facts[tr("Recovery key")] = kept
            facts[tr("Backups")] = str(self._folder or tr("beside the record"))
        you = tr("you and {count} more", count=self._added) if self._added else tr("you; others with Ctrl+Shift+U")
        facts[tr("Users")] = you
        return ReadyPage(facts, self._done)
