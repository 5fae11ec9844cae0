"""What every window of one signed-in session shares, handed down explicitly: no global application object."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import know
from paindesk.kit.notices import Notices
from paindesk.kit.once_shown import OnceShown
from paindesk.kit.unentered import KeptForms
from paindesk.knowledge_here import KnowledgeHome
from paindesk.settings import Settings
from paindesk.shell.backups import Backups
from paindesk.shell.printers import PrinterMemory
from paindesk.site_settings import Site
from paindesk.store import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The signed-in user's desk in the record file, the knowledge, the day, and where slow work and news go."""

    desk: Desk
    knowledge: Knowledge
    today: Callable[[], date]
    seconds: Callable[[], float]  # monotonic
    jobs: Jobs
    notices: Notices
    settings: Settings
    sample: bool = False  # the sample clinic, marked on every screen
    printers: PrinterMemory = field(default_factory=PrinterMemory)
    site: Site = field(default_factory=Site)
    backups: Backups | None = None  # none for PostgreSQL: the server keeps them
    knowledge_home: KnowledgeHome | None = None  # where editions are installed; none for the sample clinic
    once: OnceShown = field(default_factory=OnceShown)  # new passwords and codes, over every page
    forms: KeptForms = field(default_factory=KeptForms)  # typed outside of a visit, and not entered
    local_drafts: Path | None = None  # where this machine keeps, encrypted, what cannot be saved; None keeps nothing

    def __post_init__(self) -> None:
        know(self.knowledge)  # sentences about nobody in particular name its medicines

    def trouble(self, error: Exception) -> None:
        """Say what went wrong: expected trouble in the bar on the window, a bug in a dialog with a reference."""
        if isinstance(error, PainDeskError):
            self.notices.tell(error)
        else:
            self.notices.report_bug(error)
