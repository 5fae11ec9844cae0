"""The sample clinic in its window: invented patients in a throw-away record file."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.app import Application, application
from paindesk.clock import now, today

if TYPE_CHECKING:
    from paindesk.domain.knowledge import Knowledge
    from paindesk.store import Desk, RecordFile


def demo() -> int:
    """Open the sample clinic in a throw-away record file, gone when the window is closed."""
    from paindesk.kit.jobs import Jobs  # noqa: PLC0415 - only the demonstration needs these here
    from paindesk.knowledge import load  # noqa: PLC0415 - as above
    from paindesk.sample.clinic import build  # noqa: PLC0415 - as above
    from paindesk.shell.waiting import WaitingWindow  # noqa: PLC0415 - as above

    qt = application()
    with tempfile.TemporaryDirectory(prefix="paindesk-sample-") as folder:
        shown = Application(Path(folder) / "settings.json")
        shown.watch()
        waiting = WaitingWindow("Making the sample clinic: invented patients, in a throw-away file…")
        waiting.show()
        jobs = Jobs()

        def make() -> tuple[RecordFile, Desk, Knowledge]:
            knowledge = load()
            return (*build(Path(folder) / "sample.paindesk", knowledge, today(), now), knowledge)

        def ready(made: tuple[RecordFile, Desk, Knowledge]) -> None:
            shown.show_sample(*made)
            waiting.close()

        def failed(trouble: Exception) -> None:
            raise trouble

        jobs.run(make, ready, failed)
        code = qt.exec()
        jobs.close()
        return code
