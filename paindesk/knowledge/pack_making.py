"""For whoever publishes knowledge: a key to sign with, and a pack made of a `knowledge` folder and signed by it."""

import hashlib
import os
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from paindesk.domain.errors import PackRefused, PainDeskError
from paindesk.knowledge.edition import load
from paindesk.knowledge.pack_files import KNOWLEDGE, MANIFEST, SIGNATURE, named, write_files
from paindesk.knowledge.packs import SIGNED, Manifest

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def new_key(file: Path) -> str:
    """Make a key to sign with in `file`, which nobody else may read; the public key that goes with it, in base64."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as in packs

    made = Ed25519PrivateKey.generate()
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as trouble:
        raise PainDeskError(
            f"{file} cannot be made: {trouble.strerror}.", "Name a file that is not there."
        ) from trouble
    with os.fdopen(handle, "wb") as opened:
        opened.write(b64encode(made.private_bytes_raw()) + b"\n")
    return public_key(made)


def public_key(key: "Ed25519PrivateKey") -> str:
    """The key that others trust, in base64."""
    return b64encode(key.public_key().public_bytes_raw()).decode()


def read_key(file: Path) -> "Ed25519PrivateKey":
    """The key in that file. Raises PainDeskError."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as in packs

    try:
        return Ed25519PrivateKey.from_private_bytes(b64decode(file.read_bytes().strip(), validate=True))
    except OSError as trouble:
        said = f"{file} cannot be read: {trouble.strerror}."
        raise PainDeskError(said, "Check its name, and that you may read it.") from trouble
    except ValueError as trouble:
        raise PainDeskError(f"{file} holds no key.", "Make one with: paindesk knowledge pack key FILE") from trouble


def make(
    folder: Path,
    key: "Ed25519PrivateKey",
    out: Path,
    *,
    program_at_least: str,
    program_below: str = "",
    install_until: date | None = None,
) -> Manifest:
    """A signed pack of the `knowledge` folder as a new folder `out`, or one file where it ends in .zip.

    Raises KnowledgeFault where PainDesk itself could not read it, PainDeskError where `out` cannot be written.
    """
    knowledge = load(folder)
    paths = sorted(one for one in folder.rglob("*") if not one.is_dir())
    files = {named(f"{KNOWLEDGE}/{one.relative_to(folder).as_posix()}"): one.read_bytes() for one in paths}
    manifest = Manifest(
        edition=knowledge.edition,
        reviewed=knowledge.reviewed_on,
        program_at_least=program_at_least,
        program_below=program_below,
        install_until=install_until,
        files={name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    )
    told = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    files |= {MANIFEST: told, SIGNATURE: b64encode(key.sign(SIGNED + told)) + b"\n"}
    try:
        if out.suffix == ".zip":
            _write_archive(files, out)
        else:
            write_files(files, out)
    except OSError as trouble:
        raise PackRefused(
            f"{out} cannot be made: {trouble.strerror}.", "Name a place that is not there yet."
        ) from trouble
    return manifest


def _write_archive(files: Mapping[str, bytes], out: Path) -> None:
    with zipfile.ZipFile(out, "x", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
