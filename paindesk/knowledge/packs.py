"""Knowledge packs: a whole edition of the knowledge that is installed without a new program.

A pack is a folder, or one .zip, with `knowledge/` (as in `resources/knowledge`), `manifest.json` (what it is, and the
SHA-256 of every file) and `manifest.sig` (the Ed25519 signature of the manifest). Nothing in it is looked into before
the signature is that of a key trusted here and every file is the one that was signed. Installed editions stand beside
each other, each in a folder of its name; `in_use.json` names the one that advises, and older ones stay.
"""

import hashlib
import os
import re
import shutil
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from paindesk.domain.errors import PackRefused, PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.knowledge.edition import load
from paindesk.knowledge.pack_files import KNOWLEDGE, MANIFEST, SIGNATURE, read_files, write_files
from paindesk.knowledge.read import open_table
from paindesk.whole_file import write_whole

IN_USE = "in_use.json"
SIGNED = (
    b"PainDesk knowledge pack 1\n"  # before the manifest where it is signed: such a signature is good for nothing else
)
_EDITION = re.compile(r"\d{4}(?:\.\d{1,4}){1,3}")
_VERSION = re.compile(r"\d{1,4}(?:\.\d{1,4}){0,3}")
_NOTHING = "Nothing was installed. Ask for the pack once more, from where it came from."
_AGAIN = "Install the edition once more, in the settings."


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack says it is. `files`: the SHA-256 of every file by its path; versions are those of PainDesk."""

    edition: str
    reviewed: date
    program_at_least: str
    files: dict[str, str]
    program_below: str = ""
    install_until: date | None = None  # afterwards it is too old to begin with; what is installed goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack whose signature, files and program version were checked; `signer` is the one of the `trusted` keys that
    signed it."""

    manifest: Manifest
    files: Mapping[str, bytes]  # all of it, manifest and signature too: what was checked is what is installed
    signer: str
    trusted: tuple[str, ...]


class _InUse(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The edition that advises. `instead_of`: the program's own edition when an older one was chosen on purpose."""

    edition: str
    instead_of: str = ""


def in_order(edition: str) -> tuple[int, ...]:
    """An edition ("2026.11.4") or version so that newer ones compare greater."""
    return tuple(int(part) for part in edition.split("."))


def edition_of(folder: Path) -> str:
    """The edition of a `knowledge` folder, of which nothing else is read. Raises KnowledgeFault."""
    return open_table(folder / "edition.toml", folder, {}).text("edition")


def check(place: Path, keys: Iterable[str], program: str, today: date | None = None) -> Pack:
    """The pack in that folder or .zip, checked: signature, every file, program version; with `today` its last day too.

    `keys` are the public keys trusted here, `program` is the version of PainDesk. Raises PackRefused.
    """
    trusted = tuple(keys)
    files = read_files(place)
    manifest, signer = _whole(files, trusted)
    _check_program(manifest, program)
    if today is not None and manifest.install_until is not None and today > manifest.install_until:
        raise PackRefused(
            f"Edition {manifest.edition} was to be installed by {manifest.install_until.isoformat()}, which is past.",
            "Ask for a newer one.",
        )
    return Pack(manifest=manifest, files=files, signer=signer, trusted=trusted)


def install(pack: Pack, home: Path, own: str, stopped: Callable[[], bool] = lambda: False) -> Path:
    """Put the pack into `home`, all of it or nothing, and let it advise from the next start; the folder it is in.

    `own` is the program's own edition. Whether an older one is wanted is asked before. `stopped` is asked on the way,
    for the last time before anything is in place. Raises PackRefused, KnowledgeFault where PainDesk cannot read it,
    and PainDeskError where `home` cannot be written.
    """
    target = home / pack.manifest.edition
    try:
        home.mkdir(parents=True, exist_ok=True)
        if not _is_there(pack, target):
            _put(pack, target, stopped)
        older = in_order(pack.manifest.edition) < in_order(own)
        chosen = _InUse(edition=pack.manifest.edition, instead_of=own if older else "")
        write_whole(home / IN_USE, msgspec.json.encode(chosen))
    except OSError as trouble:
        raise PainDeskError(
            f"The edition could not be kept: {trouble.strerror}.", f"Check that {home} can be written."
        ) from trouble
    return target


def tried(pack: Pack) -> Knowledge:
    """The pack as PainDesk reads it, with every contract of the loader: just the bytes that were checked, whatever
    became of its files meanwhile. Raises KnowledgeFault."""
    within = {name.removeprefix(f"{KNOWLEDGE}/"): pack.files[name] for name in pack.manifest.files}
    knowledge = load(Path(KNOWLEDGE), within)
    manifest = pack.manifest
    if (knowledge.edition, knowledge.reviewed_on) != (manifest.edition, manifest.reviewed):
        raise PackRefused(f"Its files are edition {knowledge.edition}, its manifest says {manifest.edition}.", _NOTHING)
    return knowledge


def in_use(home: Path, keys: Iterable[str], program: str, own: str) -> Pack | None:
    """The installed edition that advises, checked anew; None where it is the program's own.

    A newer edition of the program itself takes the place of an installed one. Raises PackRefused.
    """
    try:
        chosen = msgspec.json.decode((home / IN_USE).read_bytes(), type=_InUse)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, msgspec.MsgspecError) as trouble:
        raise PackRefused(f"{IN_USE}, which names the installed edition, cannot be read.", _AGAIN) from trouble
    if _EDITION.fullmatch(chosen.edition) is None:
        raise PackRefused(f"{IN_USE} names no edition.", _AGAIN)
    if in_order(chosen.edition) <= in_order(own) and chosen.instead_of != own:
        return None
    pack = check(home / chosen.edition, keys, program)
    if pack.manifest.edition != chosen.edition:
        raise PackRefused(f"The folder {chosen.edition} holds another edition.", _AGAIN)
    return pack


def use_own(home: Path) -> None:
    """From the next start the program's own edition advises again; installed ones stay where they are."""
    try:
        (home / IN_USE).unlink(missing_ok=True)
    except OSError as trouble:
        said = f"{IN_USE} cannot be taken away: {trouble.strerror}."
        raise PainDeskError(said, "Nothing was changed. Check that its folder can be written.") from trouble


def kept(home: Path) -> tuple[str, ...]:
    """The editions that stand there, newest first."""
    try:
        names = [one.name for one in home.iterdir() if one.is_dir() and _EDITION.fullmatch(one.name)]
    except OSError:
        return ()
    return tuple(sorted(names, key=in_order, reverse=True))


def _put(pack: Pack, target: Path, stopped: Callable[[], bool]) -> None:
    begun = target.with_name(f".{os.urandom(6).hex()}.part")
    try:
        _go_on(stopped)
        tried(pack)
        _go_on(stopped)
        write_files(pack.files, begun)
        _go_on(stopped)
        if target.exists():  # damaged, or it would be there: kept to be looked at, under a name that nothing reads
            target.rename(target.with_name(f"{target.name}-aside-{os.urandom(3).hex()}"))
        begun.rename(target)
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _go_on(stopped: Callable[[], bool]) -> None:
    if stopped():
        raise PackRefused("Installing was stopped.", "Nothing was installed.")


def _is_there(pack: Pack, target: Path) -> bool:
    """Whether just this pack is installed, whole. Raises PackRefused where it is another one of the same edition."""
    if not target.is_dir():
        return False
    try:
        files = read_files(target)
        _whole(files, pack.trusted)
    except PackRefused:  # damaged: the same pack mends it
        return False
    if files[MANIFEST] != pack.files[MANIFEST]:
        raise PackRefused(
            f"Another pack is installed as edition {target.name}.",
            "Two packs never share one edition: ask who made them.",
        )
    return files == pack.files


def _whole(files: Mapping[str, bytes], keys: Iterable[str]) -> tuple[Manifest, str]:
    """The manifest, and who signed it, once every file is the one that was signed."""
    for name in (MANIFEST, SIGNATURE):
        if name not in files:
            raise PackRefused(f"This is no knowledge pack: it has no {name}.", _NOTHING)
    signer = _signer(files[MANIFEST], files[SIGNATURE], keys)
    manifest = _manifest(files[MANIFEST])
    _check_files(manifest, files)
    return manifest, signer


def _signer(manifest: bytes, signature: bytes, keys: Iterable[str]) -> str:
    """The trusted key that signed it: before that is known, nothing of the manifest is read."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - 40 ms, only where there is a pack
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 - as above

    try:
        signed = b64decode(signature.strip(), validate=True)
    except ValueError as trouble:
        raise PackRefused(f"{SIGNATURE} is no signature.", _NOTHING) from trouble
    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(b64decode(key, validate=True)).verify(signed, SIGNED + manifest)
        except (InvalidSignature, ValueError):
            continue
        return key
    raise PackRefused(
        "The pack is not signed by a key that is trusted here.",
        "Use a pack from where PainDesk comes from, or ask your administrator about “knowledge_keys”.",
    )


def _manifest(data: bytes) -> Manifest:
    try:
        made = msgspec.json.decode(data, type=Manifest)
    except msgspec.MsgspecError as trouble:
        raise PackRefused(f"{MANIFEST} is not in order: {trouble}.", _NOTHING) from trouble
    if _EDITION.fullmatch(made.edition) is None:
        raise PackRefused(f"{MANIFEST}: edition must be written as 2026.12.1.", _NOTHING)
    for version in (made.program_at_least, made.program_below or "1"):
        if _VERSION.fullmatch(version) is None:
            raise PackRefused(f"{MANIFEST}: a version of PainDesk must be written as 0.1.0.", _NOTHING)
    return made


def _check_files(manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Every file is the one that was signed, none is missing and none was added; the edition is what they say."""
    there = files.keys() - {MANIFEST, SIGNATURE}
    if missing := sorted(manifest.files.keys() - there):
        raise PackRefused(f"The file {missing[0]} is missing.", _NOTHING)
    if extra := sorted(there - manifest.files.keys()):
        raise PackRefused(f"The file {extra[0]} does not belong to it.", _NOTHING)
    for name, digest in manifest.files.items():
        if hashlib.sha256(files[name]).hexdigest() != digest:
            raise PackRefused(f"The file {name} was changed since it was signed.", _NOTHING)


def _check_program(manifest: Manifest, program: str) -> None:
    """Whether this program may read it."""
    if _VERSION.fullmatch(program) is None:
        raise PackRefused("Which version of PainDesk this is, is not known.", "Install PainDesk again.")
    now = in_order(program)
    if now < in_order(manifest.program_at_least):
        raise PackRefused(
            f"Edition {manifest.edition} needs PainDesk {manifest.program_at_least} or newer; this is {program}.",
            "Install that first.",
        )
    if manifest.program_below and now >= in_order(manifest.program_below):
        raise PackRefused(
            f"Edition {manifest.edition} is for PainDesk before {manifest.program_below}; this is {program}.",
            "Ask for a newer one.",
        )
