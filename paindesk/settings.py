"""The workstation's settings: one frozen dataclass, typed, defaulted, described, kept as JSON. No patient data."""

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from paindesk.domain.errors import PainDeskError
from paindesk.domain.months import DATE_FORMS, WORDS
from paindesk.domain.paper import LETTER, PAPER_SIZES
from paindesk.domain.units import UNITS, Units
from paindesk.rules.alert_kinds import allowed
from paindesk.whole_file import write_whole

THEMES = ("light", "dark", "high_contrast")
LANGUAGES = ("en", "es")  # of the screens; those of the papers are chosen for each patient
_OF_LOGIN = re.compile(r"(://[^:/@]*):[^@]*@")  # user:password@ of an address
_IN_QUERY = re.compile(r"(?<=[?&])password=[^&]*&?")
MOST_COPIES = 20  # kept for a paper; more are asked for each time


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterChoice:
    """How a paper was printed last. `duplex`: none, auto, long or short (the side at which sheets are turned)."""

    printer: str
    copies: int = 1
    duplex: str = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting. `record_file` is the path of the encrypted record file, or a PostgreSQL address.
    `backup_folder` is where backups go, "" for `backups` beside the record file; `local_knowledge` is the clinic's own
    folder of medicines and house rules, "" for none."""

    record_file: str = ""
    backup_folder: str = ""
    local_knowledge: str = ""
    theme: str = "light"
    text_scale: int = 100  # percent, 100-200
    language: str = LANGUAGES[0]  # holds from the next start on
    lock_minutes: int = 5
    paper_size: str = LETTER
    creatinine_unit: str = Units().creatinine
    weight_unit: str = Units().weight
    height_unit: str = Units().height
    date_form: str = WORDS
    alerts: dict[str, str] = field(default_factory=dict)  # kind of finding -> folded or counted
    window: tuple[int, int, int, int] = (0, 0, 1366, 768)  # x, y, width, height
    maximised: bool = False
    printers: dict[str, PrinterChoice] = field(default_factory=dict)  # by the id of the paper

    @property
    def units(self) -> Units:
        """What results are shown and typed in."""
        return Units(creatinine=self.creatinine_unit, weight=self.weight_unit, height=self.height_unit)

    def checked(self) -> "Settings":
        """The same settings with anything out of range put back to its default."""
        default = Settings()
        return replace(
            self,
            theme=self.theme if self.theme in THEMES else default.theme,
            text_scale=self.text_scale if 100 <= self.text_scale <= 200 else default.text_scale,
            language=self.language if self.language in LANGUAGES else default.language,
            lock_minutes=self.lock_minutes if 1 <= self.lock_minutes <= 60 else default.lock_minutes,
            paper_size=self.paper_size if self.paper_size in PAPER_SIZES else default.paper_size,
            creatinine_unit=_unit("creatinine", self.creatinine_unit),
            weight_unit=_unit("weight", self.weight_unit),
            height_unit=_unit("height", self.height_unit),
            date_form=self.date_form if self.date_form in DATE_FORMS else default.date_form,
            alerts=allowed(self.alerts),
            window=self.window if min(self.window[2:]) > 200 else default.window,
            printers={paper: one for paper, one in self.printers.items() if 1 <= one.copies <= MOST_COPIES},
        )


def _unit(code: str, name: str) -> str:
    return name if name in [one.name for one in UNITS[code]] else UNITS[code][0].name


def settings_file() -> Path:
    """Where the settings are kept for this user; PAINDESK_SETTINGS names another place."""
    if named := os.environ.get("PAINDESK_SETTINGS"):
        return Path(named)
    import platformdirs  # noqa: PLC0415 - only where the place is not named

    return Path(platformdirs.user_config_dir("PainDesk", appauthor=False)) / "settings.json"


def load_settings(file: Path) -> Settings:
    """Read the settings; a missing or damaged file gives the defaults."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings).checked()
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return Settings()


def record_place(settings: Settings, file: Path) -> str:
    """The record file: the one that is set, or the one beside the settings, whether it is there yet or not."""
    return settings.record_file or str(file.with_name("clinic.paindesk"))


def shown_place(where: str) -> str:
    """The record file or address as it may be shown: a password in it is not."""
    if "://" not in where:
        return where
    return _IN_QUERY.sub("", _OF_LOGIN.sub(r"\1@", where, count=1)).rstrip("?&")


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings, all or nothing.

    Raises:
        PainDeskError: the place cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, msgspec.json.encode(settings))
    except OSError as trouble:
        raise PainDeskError(
            "The settings could not be saved.", f"Those of before stay. Check that {file.parent} can be written."
        ) from trouble
