"""The pages of the help: one Markdown file each in `resources/help`, two made here (keys, about). Without Qt."""

import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from paindesk.crash_report import version
from paindesk.documents.folder import resources
from paindesk.domain.knowledge import Knowledge
from paindesk.rules.evidence import spoken

KEYS, ABOUT, CHANGES = "keys", "about", "changelog"
# In the order of the list; a page is named as its file is, a step's page as the step.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Begin", ("welcome", "findings", "sample", "signing_in")),
    ("A visit", ("history", "pain_today", "since_last_visit", "monitoring", "trends", "medicine_class",
                 "starting_dose", "adjust", "plan_safety", "review_sign", "two_desks")),
    ("Patients", ("today", "chart", "new_patient", "import_record", "papers", "panel", "reason")),
    ("Clinic", ("settings", "users", "audit", "backups")),
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
_LICENSES = """
| Part | License |
| --- | --- |
| PainDesk | Apache License 2.0 |
| Qt and PySide6 | GNU LGPL 3 |
| Inter, Noto Sans (type) | SIL Open Font License 1.1 |

Every other part, with its version and license, stands in the bill of materials that comes with the package.
"""

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
    return tuple(_page(name, group, made.get(name) or _written(name)) for group, names in GROUPS for name in names)


def _page(name: str, group: str, text: str) -> HelpPage:
    return HelpPage(name, group, text.splitlines()[0].removeprefix("# "), text)


@cache
def _written(name: str) -> str:
    return (resources() / "help" / f"{name}.md").read_text(encoding="utf-8")


def _keys(groups: Sequence[tuple[str, Sequence[Line]]]) -> str:
    parts = ["# Keyboard shortcuts"]
    for title, lines in groups:
        rows = "\n".join(f"| `{keys}` | {does} |" for keys, does in lines)
        parts.append(f"## {title}\n\n| Keys | What they do |\n| --- | --- |\n{rows}")
    return "\n\n".join(parts) + "\n"


def _about(knowledge: Knowledge | None) -> str:
    qt = sys.modules.get("PySide6")
    known = "| Knowledge | read once somebody signed in |"
    if knowledge is not None:
        known = (
            f"| Knowledge | edition {knowledge.edition}, reviewed {spoken(knowledge.reviewed_on)} |\n"
            f"| In it | {len(knowledge.medicines)} medicines, {len(knowledge.interactions)} interactions |"
        )
    return f"""# About PainDesk

PainDesk is under development and **has not been reviewed by a regulator**. It decides nothing. Do not treat patients with it.

| What | Which |
| --- | --- |
| Version | {version()} |
{known}
| Python | {platform.python_version()} |
| Qt | {getattr(qt, "__version__", "not loaded")} |
| System | {platform.system()} {platform.release()} |

What changed from version to version: [What is new]({CHANGES}).

## Licenses
{_LICENSES}"""  # noqa: E501 - a paragraph of Markdown is one line
