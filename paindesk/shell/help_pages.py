"""The pages of the help: one Markdown file each in `resources/help`, two made here (keys, about).

A page in another language is the file of the same name in `resources/help/<language>`; English where there is none.
"""

import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from paindesk.crash_report import version
from paindesk.documents.folder import resources
from paindesk.domain.knowledge import Knowledge
from paindesk.kit import dates
from paindesk.kit.language import code, later, tr

KEYS, ABOUT, CHANGES = "keys", "about", "changelog"
# In the order of the list; a page is named as its file is, a step's page as the step.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (later("Begin"), ("welcome", "findings", "sample", "signing_in")),
    (later("A visit"), ("history", "pain_today", "since_last_visit", "monitoring", "trends", "medicine_class",
                 "starting_dose", "adjust", "plan_safety", "review_sign", "two_desks")),
    (later("Patients"), ("today", "chart", "new_patient", "import_record", "papers", "panel", "reason")),
    (later("Clinic"), ("settings", "users", "audit", "backups")),
    ("PainDesk", (KEYS, ABOUT, CHANGES)),
)  # fmt: skip
# The window of each class of page; a visit's page is that of its step.
OF_PAGE = {
    "TodayPage": "today", "ChartPage": "chart", "NewPatientPage": "new_patient", "ImportPage": "import_record",
    "PapersPage": "papers", "PanelPage": "panel", "ReasonPage": "reason", "SettingsPage": "settings",
    "UsersPage": "users", "AuditPage": "audit", "RestorePage": "backups", "GatePage": "signing_in",
    "PasswordPage": "signing_in", "CreatePage": "signing_in", "SignInPage": "signing_in",
    "OwnPasswordPage": "signing_in", "LockPage": "signing_in", "SignedOutPage": "signing_in",
    "RecoverPage": "signing_in",
    "RecoveryKeyPage": "signing_in", "WherePage": "signing_in", "BackupPlacePage": "signing_in",
    "PeoplePage": "signing_in", "PaperPage": "signing_in", "ReadyPage": "signing_in", "StoppedPage": "signing_in",
    "ErrorPage": "welcome", "MergePage": "two_desks", "KeptPage": "two_desks",
}  # fmt: skip
_LICENSES = (
    ("PainDesk", "Apache License 2.0"),
    (later("Qt and PySide6"), "GNU LGPL 3"),
    (later("Inter, Noto Sans (type)"), "SIL Open Font License 1.1"),
)

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """`text` is Markdown; links name other pages."""

    id: str
    group: str
    title: str
    text: str


def help_pages(keys: Sequence[tuple[str, Sequence[Line]]], knowledge: Knowledge | None = None) -> tuple[HelpPage, ...]:
    """Every page, in order. `keys` are the groups of (keys, what they do); without `knowledge` nobody has signed in."""
    made = {KEYS: _keys(keys), ABOUT: _about(knowledge)}
    return tuple(
        _page(name, tr(group), made.get(name) or _written(name, code())) for group, names in GROUPS for name in names
    )


def _page(name: str, group: str, text: str) -> HelpPage:
    return HelpPage(name, group, text.splitlines()[0].removeprefix("# "), text)


@cache
def _written(name: str, language: str) -> str:
    pages = resources() / "help"
    translated = pages / language / f"{name}.md"
    return (translated if translated.exists() else pages / f"{name}.md").read_text(encoding="utf-8")


def _keys(groups: Sequence[tuple[str, Sequence[Line]]]) -> str:
    head = (tr("Keys"), tr("What they do"))
    parts = ["# " + tr("Keyboard shortcuts")]
    for title, lines in groups:
        parts.append(f"## {title}\n\n{_table(head, ((f'`{keys}`', does) for keys, does in lines))}")
    return "\n\n".join(parts) + "\n"


def _about(knowledge: Knowledge | None) -> str:
    qt = sys.modules.get("PySide6")
    known = [(tr("Knowledge"), tr("read once somebody signed in"))]
    if knowledge is not None:
        day = dates.shown(knowledge.reviewed_on)
        medicines, interactions = len(knowledge.medicines), len(knowledge.interactions)
        known = [
            (tr("Knowledge"), tr("edition {edition}, reviewed {day}", edition=knowledge.edition, day=day)),
            (
                tr("In it"),
                tr(
                    "{medicines} medicines, {interactions} interactions", medicines=medicines, interactions=interactions
                ),
            ),
        ]
    facts = (
        (tr("Version"), version()),
        *known,
        ("Python", platform.python_version()),
        ("Qt", str(getattr(qt, "__version__", tr("not loaded")))),
        (tr("System"), f"{platform.system()} {platform.release()}"),
    )
    parts = (
        "# " + tr("About PainDesk"),
        tr(
            "PainDesk is under development and **has not been reviewed by a regulator**. It decides nothing. "
            "Do not treat patients with it."
        ),
        _table((tr("What"), tr("Which")), facts),
        tr("What changed from version to version: [What is new]({page}).", page=CHANGES),
        "## " + tr("Licenses"),
        _table((tr("Part"), tr("License")), ((tr(part), license_) for part, license_ in _LICENSES)),
        tr(
            "Every other part, with its version and license, stands in the bill of materials that comes with the "
            "package."
        ),
    )
    return "\n\n".join(parts) + "\n"


def _table(head: Line, rows: Iterable[Line]) -> str:
    return "\n".join(f"| {left} | {right} |" for left, right in (head, ("---", "---"), *rows))
