"""What a pack changes against the edition that advises now, file by file: what is shown before it is installed."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from paindesk.domain.knowledge import Knowledge
from paindesk.knowledge.pack_files import KNOWLEDGE
from paindesk.knowledge.packs import Pack, in_order

_MEDICINES = "medicines/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Medicines by name, other files by theirs ("interactions/opioids"). `older`, `same`: against the edition now."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    files: tuple[str, ...]
    older: bool
    same: bool


def changes(pack: Pack, new: Knowledge, folder: Path, own: Knowledge) -> Changes:
    """What `pack`, read as `new`, changes against `folder`, which was read as `own` (with or without local files)."""
    before = {
        one.relative_to(folder).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in folder.rglob("*.toml")
    }
    after = {name.removeprefix(f"{KNOWLEDGE}/"): digest for name, digest in pack.manifest.files.items()}
    names = _by_file(own) | _by_file(new)
    differ = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    shared = (differ | (before.keys() ^ after.keys())) - {"edition.toml"}
    now = own.edition.split(" ")[0]  # without the mark of local files
    return Changes(
        added=_medicines(after.keys() - before.keys(), names),
        removed=_medicines(before.keys() - after.keys(), names),
        changed=_medicines(differ, names),
        files=tuple(sorted(name.removesuffix(".toml") for name in shared if not name.startswith(_MEDICINES))),
        older=in_order(pack.manifest.edition) < in_order(now),
        same=pack.manifest.edition == now,
    )


def _by_file(knowledge: Knowledge) -> dict[str, str]:
    return {f"{_MEDICINES}{re.sub('[ /]', '-', name)}.toml": name for name in knowledge.medicines}


def _medicines(files: set[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names.get(one, one) for one in files if one.startswith(_MEDICINES)))
