"""Start-up is lean: what is heavy is imported when it is first needed, and the core never needs Qt."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from paindesk.domain.visit import Clinic
from paindesk.store import NewUser, create

ROOT = Path(__file__).resolve().parent.parent
ANN = NewUser(login="ann", name="Ann Doe, MD", password="ann's own password", role="clinician")

# Each costs 0.1 to 0.6 seconds, and is for one thing done later: a chart, a paper, a record from elsewhere, a server.
LATER = (
    "matplotlib", "numpy", "fhir", "pydantic", "alembic", "keyring", "typst", "pypdfium2", "psycopg", "hypothesis",
)  # fmt: skip
# The first window does not even open the record file or read the knowledge on the way to its first paint.
BEFORE_FIRST_WINDOW = (*LATER, "sqlalchemy", "sqlcipher3", "rapidfuzz", "cryptography", "argon2")

_OPENING = """
import sys
from pathlib import Path
from paindesk.app import Application, application

def loaded(names):
    print(*(name for name in names if name in sys.modules))

qt = application()
opened = Application(Path(sys.argv[1]))
"""

_FIRST_WINDOW = f"""{_OPENING}
opened.start()
qt.processEvents()
(first,) = (window.centralWidget() for window in qt.topLevelWidgets() if window.isVisible())
print(type(first).__name__)
loaded(sys.argv[2].split())
"""

_IMPORTED_BEFORE_FIRST_WINDOW = "import sys, paindesk.app\nprint(*(m for m in sys.argv[1].split() if m in sys.modules))"

_MAIN_WINDOW = f"""{_FIRST_WINDOW}
from paindesk.shell.main_window import MainWindow

first.login.set_value(sys.argv[3])
first.password.set_value(sys.argv[4])
first.button.click()
opened.way_in.page().written.click()  # the recovery key
opened.way_in.page().button.click()
(window,) = (window for window in qt.topLevelWidgets() if isinstance(window, MainWindow))
while window.place.jobs.waiting():
    qt.processEvents()
qt.processEvents()
print(window.windowTitle())
loaded(sys.argv[2].split())
window.close()
"""

_WITHOUT_QT = """
import importlib, pkgutil, sys
import tests.without_qt  # takes Qt away

names = sys.argv[1].split()
for name in list(names):
    package = importlib.import_module(name)
    if hasattr(package, "__path__"):
        inside = [one.name for one in pkgutil.walk_packages(package.__path__, f"{name}.")]
        names += [one for one in inside if ".migrations" not in one]  # Alembic runs those itself
for name in names:
    importlib.import_module(name)
print(len(names))
"""

CORE = ("domain", "rules", "knowledge", "store", "exchange", "documents", "charts")
OF_SHELL = ("session", "today_lines", "banner_facts", "signing", "catalogue", "settling", "merge_words")


def said(script: str, *arguments: str) -> list[str]:
    """The lines that a script prints in a fresh process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of a workstation whose record file is there; the file lies where the settings say nothing of it."""
    folder = tmp_path_factory.mktemp("clinic")
    create(folder / "clinic.paindesk", "", Clinic(name="Riverside"), ANN, lambda: datetime.now(UTC)).close()
    return folder / "settings.json"


@pytest.fixture
def screens() -> None:
    """Leave the test out where Qt is taken away."""
    pytest.importorskip("PySide6.QtWidgets")


@pytest.mark.usefixtures("screens")
def test_what_the_first_window_imports_is_little():
    assert said(_IMPORTED_BEFORE_FIRST_WINDOW, " ".join(BEFORE_FIRST_WINDOW)) == [""]


@pytest.mark.usefixtures("screens")
def test_making_a_record_file_loads_nothing_heavy(tmp_path):
    assert said(_FIRST_WINDOW, str(tmp_path / "settings.json"), " ".join(LATER)) == ["WherePage", ""]


@pytest.mark.usefixtures("screens")
def test_signing_in_and_the_front_page_load_nothing_heavy(clinic):
    lines = said(_MAIN_WINDOW, str(clinic), " ".join(LATER), ANN.login, ANN.password)
    assert lines == ["SignInPage", "", "Today · PainDesk", ""]


def test_the_core_and_what_the_windows_decide_need_no_qt():
    names = [f"paindesk.{name}" for name in CORE] + [f"paindesk.shell.{name}" for name in OF_SHELL]
    (count,) = said(_WITHOUT_QT, " ".join(names))
    assert int(count) > 80
