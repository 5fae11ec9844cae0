"""Settings as a file to hand on: what of them may leave this computer, what may come in, and what is wrong with it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from paindesk.domain.errors import PainDeskError
from paindesk.domain.months import DATE_FORMS
from paindesk.domain.units import UNITS
from paindesk.settings import LANGUAGES, Settings

MOST_BYTES = 65_536
_MARK = "paindesk_settings"
_LONGEST = 40  # characters of a wrong value that are said again

TITLES: Mapping[str, str] = {
    "theme": "Theme", "text_scale": "Text size", "language": "Language of the screens", "lock_minutes": "Lock after",
    "paper_size": "Paper",
    "creatinine_unit": "Creatinine", "weight_unit": "Weight", "height_unit": "Height", "date_form": "Dates",
    "alerts": "Findings beside a visit", "record_file": "Record", "backup_folder": "Backups",
    "local_knowledge": "Local medicines and house rules",
}  # fmt: skip
PLACES = ("record_file", "backup_folder", "local_knowledge")  # like the printers each computer's own
SHARED = tuple(key for key in TITLES if key not in PLACES)
_WANTED: Mapping[str, str] = {
    "theme": "light, dark or high_contrast",
    "text_scale": "a whole number from 100 to 200",
    "language": " or ".join(LANGUAGES),
    "lock_minutes": "a whole number from 1 to 60",
    "paper_size": "us-letter or a4",
    "creatinine_unit": " or ".join(one.name for one in UNITS["creatinine"]),
    "weight_unit": " or ".join(one.name for one in UNITS["weight"]),
    "height_unit": " or ".join(one.name for one in UNITS["height"]),
    "date_form": " or ".join(DATE_FORMS),
    "alerts": "a table of kinds that may be lowered, each folded or counted",
    "record_file": "a path, or a postgresql+psycopg:// address",
    "backup_folder": "the path of a folder",
    "local_knowledge": "the path of a folder",
}


class Unusable(ValueError):
    """A key or value that cannot be a setting; says which and what is wanted."""


def taken(raw: Mapping[str, Any], settings: Settings, keys: tuple[str, ...]) -> Settings:
    """The settings with what `raw` says in place: all of it, or nothing.

    Raises:
        Unusable: an unknown key, or a value that PainDesk would not keep.
    """
    for key, value in raw.items():
        if key not in keys:
            raise Unusable(f"“{key[:_LONGEST]}” is no setting that stands here")
        try:
            one = msgspec.convert({key: value}, Settings)
        except (msgspec.ValidationError, ValueError) as trouble:
            raise Unusable(_wrong(key, value)) from trouble
        new = getattr(one, key)
        if getattr(one.checked(), key) != new:
            raise Unusable(_wrong(key, value))
        settings = replace(settings, **{key: new})
    return settings


def _wrong(key: str, value: object) -> str:
    said = str(value)
    said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    return f"“{key}” is {said}; it must be {_WANTED[key]}"


def exported(settings: Settings) -> bytes:
    """The settings that may be handed on, as JSON."""
    held = msgspec.to_builtins(settings)
    whole = {_MARK: 1} | {key: held[key] for key in SHARED}
    return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode()


def imported(data: bytes, settings: Settings) -> Settings:
    """The settings with those of the file in place.

    Raises:
        PainDeskError: the file is too long, is no settings file of PainDesk, or holds what is no setting.
    """
    advice = "Nothing was taken over. Choose a file that PainDesk exported."
    if len(data) > MOST_BYTES:
        raise PainDeskError(f"That file has more than {MOST_BYTES // 1024} kB; settings have less.", advice)
    try:
        raw = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as trouble:
        raise PainDeskError("That file holds no settings of PainDesk.", advice) from trouble
    if not isinstance(raw, dict) or raw.pop(_MARK, None) != 1:
        raise PainDeskError("That file holds no settings of PainDesk.", advice)
    try:
        return taken(raw, settings, SHARED)
    except Unusable as trouble:
        raise PainDeskError(f"Those settings cannot be taken over: {trouble}.", advice) from trouble


def differences(before: Settings, after: Settings) -> tuple[tuple[str, str, str], ...]:
    """What would change: title, as it is, as it would be."""
    return tuple(
        (title, _words(key, before), _words(key, after))
        for key, title in TITLES.items()
        if getattr(before, key) != getattr(after, key)
    )


def _words(key: str, settings: Settings) -> str:
    value = getattr(settings, key)
    if key == "alerts":
        return ", ".join(f"{kind.replace('_', ' ')} {way}" for kind, way in value.items()) or "all open"
    unit = {"text_scale": " %", "lock_minutes": " minutes"}.get(key, "")
    return f"{value}{unit}".replace("_", " ")
