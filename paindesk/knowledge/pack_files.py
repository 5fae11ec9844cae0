"""The files of a pack, read from a folder or a .zip within bounds, and written as they are: no links, no way out."""

import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from paindesk.domain.errors import PackRefused

MANIFEST, SIGNATURE, KNOWLEDGE = "manifest.json", "manifest.sig", "knowledge"
MOST_FILES = 2_000
MOST_BYTES = 16_000_000  # of all files together; the knowledge of 2026 has 1.2 MB
_DEPTH = 3  # knowledge/medicines/gabapentin.toml
# Small letters only: on Windows and macOS two names that differ in their size would be one file.
_PATH = re.compile(r"knowledge(?:/[a-z0-9][a-z0-9_-]{0,79}){0,1}/[a-z0-9][a-z0-9_-]{0,79}\.toml|manifest\.(?:json|sig)")
_ADVICE = "Nothing was installed. Ask for the pack once more, from where it came from."
# What Python says of a damaged or encrypted .zip, depending on where the damage is.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, LookupError, OverflowError,
)  # fmt: skip


def read_files(place: Path) -> dict[str, bytes]:
    """Every file by its path within the pack.

    Raises:
        PackRefused: it is not there, holds anything but plain files with the names of knowledge files, or too much.
    """
    try:
        if place.is_dir():
            return _bounded(_in_folder(place))
        with zipfile.ZipFile(place) as archive:
            return _bounded(_in_archive(archive))
    except _DAMAGED as trouble:
        raise PackRefused(f"{place.name} is neither a folder nor a .zip that can be read.", _ADVICE) from trouble
    except OSError as trouble:
        raise PackRefused(f"{place.name} cannot be read: {trouble.strerror or 'it is damaged'}.", _ADVICE) from trouble


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write them below that folder, which is new, each to the disk. Raises OSError."""
    folder.mkdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _bounded(found: Iterator[tuple[str, bytes]]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    size = 0
    for name, data in found:
        if name in files:
            raise PackRefused(f"The file {name} is there twice.", _ADVICE)
        files[name] = data
        size += len(data)
        if len(files) > MOST_FILES or size > MOST_BYTES:
            raise PackRefused(
                f"A pack has at most {MOST_FILES:,} files and {MOST_BYTES // 1_000_000} MB; this has more.", _ADVICE
            )
    return files


def named(name: str) -> str:
    """The same, where it may be the name of a file in a pack. Raises PackRefused."""
    if _PATH.fullmatch(name) is None:
        raise PackRefused(f"“{name[:80]}” is no name of a file in a pack.", _ADVICE)
    return name


def _in_folder(folder: Path, above: str = "", depth: int = 1) -> Iterator[tuple[str, bytes]]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda one: one.name)
    for entry in listed:
        name = above + entry.name
        if entry.is_dir(follow_symlinks=False) and depth < _DEPTH:
            yield from _in_folder(Path(entry.path), f"{name}/", depth + 1)
        elif entry.is_file(follow_symlinks=False):
            with Path(entry.path).open("rb") as file:
                yield named(name), file.read(MOST_BYTES + 1)
        else:
            raise PackRefused(f"“{name[:80]}” is a link, or no plain file.", _ADVICE)


def _in_archive(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for one in archive.infolist():
        if one.is_dir():
            continue
        kind = stat.S_IFMT(one.external_attr >> 16)
        if kind not in (0, stat.S_IFREG) or one.flag_bits & 1:
            raise PackRefused(f"“{one.filename[:80]}” is a link, encrypted, or no plain file.", _ADVICE)
        with archive.open(one) as file:
            yield named(one.filename), file.read(MOST_BYTES + 1)  # whatever size it says it has
