"""The key file beside the record file: the random key of the file, wrapped by the passphrase.

Argon2id makes a key from the passphrase, AES-256-GCM wraps the 32 random bytes with it. Changing the passphrase
rewrites this small file only. Losing it loses the record, so every backup carries a copy.
"""

import json
import os
import secrets
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from paindesk.domain.errors import PainDeskError, RecordLocked

_PURPOSE = b"paindesk record key 1"


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the key file holds; bytes as base64. The costs are Argon2id's (RFC 9106, second recommendation)."""

    salt: bytes
    nonce: bytes
    key: bytes
    format: int = 1
    kdf: str = "argon2id"
    time_cost: int = 3
    memory_kib: int = 65536
    lanes: int = 4


def beside(record: Path) -> Path:
    """Where the key file of that record file is."""
    return record.with_name(record.name + ".key")


def wrap(raw_key: bytes, passphrase: str) -> Wrapped:
    """A fresh wrapping under that passphrase."""
    empty = Wrapped(salt=secrets.token_bytes(16), nonce=secrets.token_bytes(12), key=b"")
    sealed = AESGCM(_from_passphrase(empty, passphrase)).encrypt(empty.nonce, raw_key, _PURPOSE)
    return msgspec.structs.replace(empty, key=sealed)


def unwrap(wrapped: Wrapped, passphrase: str) -> bytes:
    """The raw key. Raises RecordLocked when the passphrase is not the one."""
    try:
        return AESGCM(_from_passphrase(wrapped, passphrase)).decrypt(wrapped.nonce, wrapped.key, _PURPOSE)
    except InvalidTag:
        raise RecordLocked("That passphrase does not open this record file.", "Check it and type it again.") from None


def read(record: Path) -> Wrapped:
    """The key file of that record. Raises PainDeskError when it is missing or not one."""
    path = beside(record)
    try:
        wrapped = msgspec.json.decode(path.read_bytes(), type=Wrapped)
    except FileNotFoundError:
        raise PainDeskError(
            f"The key file {path.name} is missing beside the record file.",
            "Put it back from the backup; without it nobody can open the record.",
        ) from None
    except (OSError, msgspec.DecodeError, UnicodeError):
        wrapped = None
    # The bounds keep a tampered file from asking for all memory, or for no work at all.
    if wrapped is None or not (
        wrapped.format == 1
        and wrapped.kdf == "argon2id"
        and 1 <= wrapped.time_cost <= 20
        and 8192 <= wrapped.memory_kib <= 1_048_576
        and 1 <= wrapped.lanes <= 16
        and len(wrapped.salt) >= 16
        and len(wrapped.nonce) == 12
    ):
        raise PainDeskError(
            f"The key file {path.name} cannot be read.", "Put it back from the backup; the record itself is unharmed."
        )
    return wrapped


def write(record: Path, wrapped: Wrapped) -> None:
    """Puts the key file in place at once or not at all, readable by its owner only."""
    pretty = json.dumps(msgspec.to_builtins(wrapped), indent=2) + "\n"
    target = beside(record)
    temporary = target.with_name(target.name + ".new")
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(pretty)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, target)


def _from_passphrase(wrapped: Wrapped, passphrase: str) -> bytes:
    return hash_secret_raw(
        passphrase.encode(),
        wrapped.salt,
        time_cost=wrapped.time_cost,
        memory_cost=wrapped.memory_kib,
        parallelism=wrapped.lanes,
        hash_len=32,
        type=Type.ID,
    )
