"""The key file beside the record file: the random key of the record, for each person by their own password.

Each *slot* is for one person, for the recovery key, or for a passphrase that scripts use. It has a key pair of its own
(X25519): Argon2id makes a key from the secret and AES-256-GCM wraps the private half with it; the key of the record is
sealed to the public half. So one person's password changes without the others', and a new key of the record is sealed
to everybody without asking anybody's password. A MAC under the key of the record shows slots that were put there by
somebody who never had it. Losing this file loses the record, so every backup carries a copy.
"""

import hashlib
import hmac
import json
import os
import secrets
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from paindesk.domain.errors import PainDeskError, RecordLocked

PASSPHRASE = "passphrase"  # noqa: S105 - the name of a slot
RECOVERY = "recovery"
_PURPOSE = b"paindesk record key 1"
_SLOT, _SEAL, _MAC = b"paindesk slot 2", b"paindesk seal 2", b"paindesk slot mac 2"
_ONCE = bytes(12)  # the nonce of a key that is used once
COSTS = (3, 65536, 4)  # rounds, KiB and lanes of what is wrapped anew: RFC 9106, second choice


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the first key files held: the key under one passphrase. The costs are those of RFC 9106, second choice."""

    salt: bytes
    nonce: bytes
    key: bytes
    format: int = 1
    kdf: str = "argon2id"
    time_cost: int = 3
    memory_kib: int = 65536
    lanes: int = 4


class Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key of the record for one slot, and that key's word for the slot."""

    ephemeral: bytes
    box: bytes
    mac: bytes


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One secret that opens the record. Two seals stand here only while the key of the record is being replaced."""

    who: str
    private: Wrapped
    public: bytes
    seals: tuple[Sealed, ...]


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the key file holds; bytes as base64. It names nobody: a slot is found by a keyed hash of the login."""

    salt: bytes
    slots: tuple[Slot, ...]
    format: int = 2
    old: Wrapped | None = None  # a first key file, until it is opened


def beside(record: Path) -> Path:
    """Where the key file of that record file is."""
    return record.with_name(record.name + ".key")


def empty() -> KeyFile:
    """A key file that nothing opens yet."""
    return KeyFile(salt=secrets.token_bytes(16), slots=())


def of_login(keys: KeyFile, login: str) -> str:
    """Whose slots those of that login are."""
    return hmac.new(keys.salt, b"login " + login.strip().casefold().encode(), hashlib.sha256).hexdigest()[:32]


def wrap(raw_key: bytes, passphrase: str) -> KeyFile:
    """A key file that this passphrase opens."""
    return with_slot(empty(), PASSPHRASE, passphrase, raw_key)


def with_slot(keys: KeyFile, who: str, secret: str, raw_key: bytes) -> KeyFile:
    """One more slot, the last; those there are stay."""
    pair = X25519PrivateKey.generate()
    public = pair.public_key().public_bytes_raw()
    private = wrapped(pair.private_bytes_raw(), secret, _SLOT + who.encode() + public)
    slot = Slot(who=who, private=private, public=public, seals=())
    return msgspec.structs.replace(keys, slots=(*keys.slots, sealed(slot, raw_key)), old=None)


def sealed(slot: Slot, *raw_keys: bytes) -> Slot:
    """The slot with these keys of the record in it, and no other."""
    return msgspec.structs.replace(slot, seals=tuple(_seal(slot, one) for one in raw_keys))


def is_ours(slot: Slot, raw_key: bytes) -> bool:
    """Whether the slot was made by somebody who had the key of the record."""
    wanted = _mac(slot, raw_key)
    return any(hmac.compare_digest(one.mac, wanted) for one in slot.seals)


def open_slots(keys: KeyFile, who: str, secret: str) -> tuple[bytes, ...]:
    """The keys of the record that the secret gives, the newest first; empty where it does not open any slot of `who`.

    As slow where there is no such slot.
    """
    mine = [slot for slot in keys.slots if slot.who == who]
    for slot in reversed(mine):
        private = unwrapped(slot.private, secret, _SLOT + slot.who.encode() + slot.public)
        if private is not None:
            return tuple(_unseal(slot, one, private) for one in reversed(slot.seals))
    if who == PASSPHRASE and keys.old is not None:
        raw_key = unwrapped(keys.old, secret, _PURPOSE)
        return () if raw_key is None else (raw_key,)
    if not mine:
        _derived(_bare(bytes(16), _ONCE), secret)
    return ()


def unwrap(keys: KeyFile, passphrase: str) -> bytes:
    """The key of the record. Raises RecordLocked when the passphrase is not the one."""
    found = open_slots(keys, PASSPHRASE, passphrase)
    if not found:
        raise RecordLocked("That passphrase does not open this record file.", "Check it and type it again.")
    return found[0]


def read(record: Path) -> KeyFile:
    """The key file of that record. Raises PainDeskError when it is missing or not one."""
    path = beside(record)
    try:
        keys = _decoded(path.read_bytes())
    except FileNotFoundError:
        raise PainDeskError(
            f"The key file {path.name} is missing beside the record file.",
            "Put it back from the backup; without it nobody can open the record.",
        ) from None
    except (OSError, msgspec.MsgspecError, UnicodeError):
        keys = None
    if keys is None:
        raise PainDeskError(
            f"The key file {path.name} cannot be read.", "Put it back from the backup; the record itself is unharmed."
        )
    return keys


def write(record: Path, keys: KeyFile) -> None:
    """Puts the key file in place at once or not at all, readable by its owner only."""
    content: KeyFile | Wrapped = keys if keys.old is None else keys.old
    pretty = json.dumps(msgspec.to_builtins(content), indent=2) + "\n"
    target = beside(record)
    temporary = target.with_name(target.name + ".new")
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(pretty)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, target)


def _decoded(content: bytes) -> KeyFile | None:
    """None for what is not a key file, or asks for all memory, or for no work at all."""
    if msgspec.json.decode(content, type=_Head).format == 1:
        old = msgspec.json.decode(content, type=Wrapped)
        return KeyFile(salt=b"", slots=(), old=old) if _fits(old) else None
    keys = msgspec.json.decode(content, type=KeyFile)
    whole = len(keys.salt) >= 16 and 0 < len(keys.slots) <= 1000
    fit = all(_fits(one.private) and len(one.public) == 32 and 0 < len(one.seals) <= 2 for one in keys.slots)
    return keys if keys.format == 2 and keys.old is None and whole and fit else None


class _Head(msgspec.Struct):
    format: int


def _fits(wrapped: Wrapped) -> bool:
    return (
        wrapped.format == 1
        and wrapped.kdf == "argon2id"
        and 1 <= wrapped.time_cost <= 20
        and 8192 <= wrapped.memory_kib <= 1_048_576
        and 1 <= wrapped.lanes <= 16
        and len(wrapped.salt) >= 16
        and len(wrapped.nonce) == 12
    )


def wrapped(secret_bytes: bytes, secret: str, purpose: bytes) -> Wrapped:
    """These bytes under that secret, for that purpose only."""
    bare = _bare(secrets.token_bytes(16), secrets.token_bytes(12))
    return msgspec.structs.replace(bare, key=AESGCM(_derived(bare, secret)).encrypt(bare.nonce, secret_bytes, purpose))


def _bare(salt: bytes, nonce: bytes) -> Wrapped:
    time_cost, memory_kib, lanes = COSTS
    return Wrapped(salt=salt, nonce=nonce, key=b"", time_cost=time_cost, memory_kib=memory_kib, lanes=lanes)


def unwrapped(wrapped: Wrapped, secret: str, purpose: bytes) -> bytes | None:
    """The bytes again; None where the secret is another one."""
    try:
        return AESGCM(_derived(wrapped, secret)).decrypt(wrapped.nonce, wrapped.key, purpose)
    except InvalidTag:
        return None


def _derived(wrapped: Wrapped, secret: str) -> bytes:
    return hash_secret_raw(
        secret.encode(),
        wrapped.salt,
        time_cost=wrapped.time_cost,
        memory_cost=wrapped.memory_kib,
        parallelism=wrapped.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _seal(slot: Slot, raw_key: bytes) -> Sealed:
    once = X25519PrivateKey.generate()
    ephemeral = once.public_key().public_bytes_raw()
    key = _shared(once, slot.public, ephemeral, slot.public)
    return Sealed(ephemeral=ephemeral, box=AESGCM(key).encrypt(_ONCE, raw_key, _SEAL), mac=_mac(slot, raw_key))


def _unseal(slot: Slot, seal: Sealed, private: bytes) -> bytes:
    key = _shared(X25519PrivateKey.from_private_bytes(private), seal.ephemeral, seal.ephemeral, slot.public)
    try:
        return AESGCM(key).decrypt(_ONCE, seal.box, _SEAL)
    except InvalidTag:
        raise PainDeskError(
            "The key file is damaged.", "Put it back from the backup; the record itself is unharmed."
        ) from None


def _shared(private: X25519PrivateKey, other: bytes, ephemeral: bytes, public: bytes) -> bytes:
    try:
        common = private.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError:
        raise PainDeskError(
            "The key file is damaged.", "Put it back from the backup; the record itself is unharmed."
        ) from None
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_SEAL + ephemeral + public).derive(common)


def _mac(slot: Slot, raw_key: bytes) -> bytes:
    said = msgspec.json.encode((slot.who, slot.private, slot.public))
    return hmac.new(raw_key, _MAC + said, hashlib.sha256).digest()
