"""Whether this installation is whole: every part is used once, on invented patients, in a throw-away folder.

`paindesk verify --self`: what an administrator runs after installing, and what the package is tested with.
"""

import platform
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import PySide6

from paindesk import app, clock
from paindesk.crash_report import version
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import PrintChoice
from paindesk.kit import theme
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.sample.clinic import build
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.shell.signing import TREND_REPORT, PaperMaker

FOLLOWED = "Mateo Flores"  # of the invented patients the one with the longest follow-up


def run(say: Callable[[str], None] = print) -> bool:
    """Use every part once and say of each whether it works. Returns whether all do."""
    say(f"PainDesk {version()}, Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.platform()}")
    try:
        with tempfile.TemporaryDirectory(prefix="paindesk-self-") as folder:
            _everything(Path(folder), say)
    except (PainDeskError, OSError, ImportError, RuntimeError, ValueError) as fault:
        say(f"FAULT: {type(fault).__name__}: {fault}")
        return False
    say("This installation is whole.")
    return True


def _everything(folder: Path, say: Callable[[str], None]) -> None:
    qt = app.application()
    theme.apply(qt, "light", 100)
    knowledge = load()
    say(f"knowledge: edition {knowledge.edition}, {len(knowledge.medicines)} medicines")
    file, desk = build(folder / "self.paindesk", knowledge, clock.today(), clock.now)
    try:
        say(f"record file: made, encrypted, signed in, {len(desk.patients())} invented patients")
        found = file.verify()
        if not found.ok:
            raise PainDeskError("The record file that was just made is not in order.", "; ".join(found.lines))
        say("record file: verified")
        patient = next(one for one in desk.patients() if one.name == FOLLOWED)
        last = max((one for one in desk.visits(patient.id) if one.signed_at is not None), key=lambda one: one.on)
        visit, points = desk.visit(last.visit_id), desk.points(patient.id)
        advice = consult(visit.record, visit.pain, knowledge, visit.on, visit.choice.problem, visit.choice)
        maker = PaperMaker(visit, advice, knowledge, desk.clinic, history=points)
        for name in ("handout", TREND_REPORT):
            if not maker.make(PrintChoice(document=name)).startswith(b"%PDF"):
                raise PainDeskError(f"The paper {name} is no PDF.", "Install PainDesk again.")
        say("papers: a handout, and a trend report with its charts")
        place = app.workplace(desk, knowledge, replace(Settings(), lock_minutes=60), sample=True, log=folder / "log")
        window = MainWindow(place, lambda _: None)
        window.show()
        while place.jobs.waiting():
            qt.processEvents()
        if not window.today.lines():
            raise PainDeskError("The window shows no patients.", "Install PainDesk again.")
        say(f"window: shown on “{qt.platformName()}”, the day's list has {len(window.today.lines())} lines")
        window.close()
    finally:
        file.close()
