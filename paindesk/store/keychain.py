"""The system's own key store, where there is one: opens the record without the passphrase on this machine."""

from pathlib import Path

_SERVICE = "PainDesk"


def remember(record: Path, raw_key: bytes) -> bool:
    """Keeps the key of that file in the key store; False where there is none that takes it."""
    # keyring takes 0.2 s to import, and most starts do not need it.
    import keyring  # noqa: PLC0415 - lazy, see above
    from keyring.errors import KeyringError  # noqa: PLC0415 - lazy, see above

    try:
        keyring.set_password(_SERVICE, str(record.resolve()), raw_key.hex())
    except (KeyringError, OSError, RuntimeError):
        return False
    return True


def recall(record: Path) -> bytes | None:
    """The key kept for that file, or None."""
    import keyring  # noqa: PLC0415 - lazy, see above
    from keyring.errors import KeyringError  # noqa: PLC0415 - lazy, see above

    try:
        kept = keyring.get_password(_SERVICE, str(record.resolve()))
        found = bytes.fromhex(kept) if kept else b""
    except (KeyringError, OSError, RuntimeError, ValueError):
        return None
    return found if len(found) == 32 else None


def forget(record: Path) -> None:
    """Takes the key of that file out of the key store, if it is there."""
    import keyring  # noqa: PLC0415 - lazy, see above
    from keyring.errors import KeyringError  # noqa: PLC0415 - lazy, see above

    try:
        keyring.delete_password(_SERVICE, str(record.resolve()))
    except (KeyringError, OSError, RuntimeError):
        return
