"""What an administrator puts in the system's place for every user of a computer: presets, and what stays as it is.

A file that cannot be read as a whole stops the start with file, key and what to do: a clinic that means to lock after
three minutes must not run without. It guards against mistakes; whoever may change the system may change the file.
"""

import json
import os
import sys
import tomllib
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from paindesk.domain.errors import PainDeskError
from paindesk.settings import Settings, load_settings
from paindesk.settings_share import PLACES, TITLES, Unusable, taken

MOST_BYTES = 65_536
_LETTERHEAD = ("name", "phone", "address", "web")
_LONGEST = 300  # characters of one line of a letterhead
_KEY_BYTES = 32  # of an Ed25519 public key


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`values` are in place where the user said nothing, and always where `locked` names them. `letterhead` holds
    what a new record's clinic begins with (name, phone, address, web); `knowledge_keys` are public keys that may sign
    knowledge packs, beside the program's own."""

    values: Mapping[str, Any] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    letterhead: Mapping[str, str] = field(default_factory=dict)
    knowledge_keys: tuple[str, ...] = ()

    def hold(self, settings: Settings) -> Settings:
        """The settings with everything locked as the administrator set it."""
        return replace(settings, **{key: self.values[key] for key in self.locked})


def site_file() -> Path:
    """Where it is looked for on this system; there need not be one."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "PainDesk" / "settings.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/PainDesk/settings.toml")
    return Path("/etc/paindesk/settings.toml")


def load_site(file: Path) -> Site:
    """What the file says; nothing where there is none.

    Raises:
        PainDeskError: it cannot be read, is no TOML, or holds what is no setting; file and key are named.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Site()
    except OSError as trouble:
        raise _broken(file, trouble.strerror or "it cannot be read") from trouble
    if len(data) > MOST_BYTES:
        raise _broken(file, f"it has more than {MOST_BYTES // 1024} kB")
    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as trouble:
        raise _broken(file, f"it is no TOML: {trouble}") from trouble
    try:
        return _read(raw)
    except Unusable as trouble:
        raise _broken(file, str(trouble)) from trouble


def settings_here(file: Path, site: Site | None = None) -> Settings:
    """The user's settings under those of the site, which are read from their place where none are given.

    Raises:
        PainDeskError: as `load_site`.
    """
    site = load_site(site_file()) if site is None else site
    own = load_settings(file)
    said = _said(file)
    # An empty place in the user's own settings means: not said.
    silent = (key for key in site.values if key not in said or (key in PLACES and not getattr(own, key)))
    return site.hold(replace(own, **{key: site.values[key] for key in silent}))


def _said(file: Path) -> frozenset[str]:
    try:
        raw = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset(raw) if isinstance(raw, dict) else frozenset()


def _read(raw: dict[str, Any]) -> Site:
    locked, letterhead = raw.pop("locked", []), raw.pop("letterhead", {})
    keys = raw.pop("knowledge_keys", [])
    settings = taken(raw, Settings(), tuple(TITLES))
    if not isinstance(locked, list) or not all(isinstance(one, str) for one in locked):
        raise Unusable('“locked” must be a list of keys, such as ["lock_minutes"]')
    if unset := [one for one in locked if one not in raw]:
        raise Unusable(f"“locked” names {unset[0][:_LONGEST]}, which the file does not set")
    if not isinstance(letterhead, dict):
        raise Unusable("“letterhead” must be a table with name, phone, address and web")
    for key, value in letterhead.items():
        if key not in _LETTERHEAD or not isinstance(value, str) or len(value) > _LONGEST:
            raise Unusable(f"“letterhead.{key[:_LONGEST]}” must be one of {', '.join(_LETTERHEAD)}, as a short text")
    if not isinstance(keys, list) or not all(isinstance(one, str) and _is_key(one) for one in keys):
        raise Unusable("“knowledge_keys” must be a list of public keys, as `paindesk knowledge pack key` prints them")
    return Site(
        values={key: getattr(settings, key) for key in raw},
        locked=frozenset(locked),
        letterhead=dict(letterhead),
        knowledge_keys=tuple(keys),
    )


def _is_key(text: str) -> bool:
    try:
        return len(b64decode(text, validate=True)) == _KEY_BYTES
    except ValueError:
        return False


def _broken(file: Path, why: str) -> PainDeskError:
    return PainDeskError(
        f"PainDesk does not start, because the site settings are not in order: {file}: {why}.",
        "Ask your administrator to mend that file or take it away; nothing of the record was touched.",
    )
