"""The settings of the running program: each change is written at once, and none undoes what another window kept."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import tr
from paindesk.knowledge_here import KnowledgeHome, home_of
from paindesk.settings import PrinterChoice, Settings, record_place, save_settings
from paindesk.site_settings import Site


class SettingsInUse:
    """`now` is what holds. Every method that keeps something raises PainDeskError where it cannot be written, and then
    nothing has changed, but for those that say otherwise."""

    def __init__(self, now: Settings, file: Path, site: Site) -> None:
        self.now, self.file, self._site = now, file, site

    @property
    def record(self) -> str:
        """Where the record lives: a file, or the address of a server."""
        return record_place(self.now, self.file)

    def keep(self, settings: Settings) -> None:
        """All of them."""
        save_settings(settings, self.file)
        self.now = settings

    def keep_backup_folder(self, folder: str) -> None:
        """Another place for the backups, where the administrator has not set it."""
        if "backup_folder" in self._site.locked:
            raise PainDeskError(tr("The place of the backups is set by your administrator."), tr("Ask them."))
        self.keep(replace(self.now, backup_folder=folder))

    def keep_local_knowledge(self, folder: str) -> None:
        """On another thread, within the act that the audit tells of: what the window keeps meanwhile stays."""
        before = self.now.local_knowledge
        self.now = replace(self.now, local_knowledge=folder)
        try:
            save_settings(self.now, self.file)
        except BaseException:
            self.now = replace(self.now, local_knowledge=before)
            raise

    def keep_printers(self, printers: dict[str, PrinterChoice]) -> None:
        """At once, because the next paper may be printed after a crash. A failure is not told: the paper is printed,
        and the printer is asked for again."""
        self.now = replace(self.now, printers=printers)
        with contextlib.suppress(PainDeskError):
            save_settings(self.now, self.file)

    def stood_at(self, window: tuple[int, int, int, int], *, maximised: bool) -> None:
        """Where the window stood last; written with what is kept next."""
        self.now = replace(self.now, window=window, maximised=maximised)

    def closed_at(self, window: tuple[int, int, int, int], *, maximised: bool) -> None:
        """The same, written now. A failure is not told: a window's size is not worth a word while closing."""
        self.stood_at(window, maximised=maximised)
        with contextlib.suppress(PainDeskError):
            save_settings(self.now, self.file)

    def changed_by(self, chosen: Settings) -> None:
        """What a settings page chose: all but what may have changed since that page was opened, and what the site
        holds."""
        self.now = replace(
            self._site.hold(chosen),
            printers=self.now.printers,
            backup_folder=self.now.backup_folder,
            local_knowledge=self.now.local_knowledge,
        )

    def knowledge_home(self) -> KnowledgeHome:
        """Where editions of the knowledge are installed, and the clinic's own folder."""
        return home_of(self.now, self.file, self._site, self.keep_local_knowledge)
