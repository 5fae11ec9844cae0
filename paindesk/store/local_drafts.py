"""What was typed while the record could not be reached, kept on this workstation: encrypted, one file a visit.

The key lives in the record (`Desk.local_key`) and in memory, never on the workstation: whoever takes the computer has
files that nobody can read, and whoever signs in after the crash, which asks the record anyway, has them again, also
with another password. Names of files hold ids only.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from paindesk.domain.errors import PainDeskError
from paindesk.domain.kept_side import Sides
from paindesk.domain.visit import Visit
from paindesk.store.body import from_json, to_json
from paindesk.whole_file import write_whole

_PURPOSE = b"paindesk local draft 1"
_ENDING = ".draft"
_NONCE = 12  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDraft:
    """A draft as it was typed last; what it was typed over; which of its saves the record has not answered."""

    mine: Visit
    common: Visit
    sent: tuple[str, ...]
    at: datetime  # UTC
    sides: Sides | None = None  # chosen already, and to be kept with it


class LocalDrafts:
    """Those of one person, by account."""

    def __init__(self, folder: Path, account_id: str, key: bytes) -> None:
        self._folder, self._account, self._cipher = folder, account_id, AESGCM(key)

    def keep(self, draft: LocalDraft) -> None:
        """On the disk when it returns. Raises PainDeskError where it cannot be."""
        path = self._path(draft.mine.id)
        nonce = os.urandom(_NONCE)
        content = nonce + self._cipher.encrypt(nonce, to_json(draft).encode(), self._about(path))
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, content)
        except OSError:
            raise PainDeskError(
                "What was typed could not be kept on this machine either.",
                "Leave this window open; free some space.",
            ) from None

    def drop(self, visit_id: str) -> None:
        """The record has it."""
        self._path(visit_id).unlink(missing_ok=True)

    def all(self) -> tuple[tuple[LocalDraft, ...], int]:
        """Every draft kept here by this person that can be read, the oldest first, and how many cannot.

        Another record's key, or none, would open those; they stay where they are.
        """
        found = [self._read(path) for path in self._folder.glob(f"{self._account}.*{_ENDING}")]
        read = sorted((one for one in found if one is not None), key=lambda one: one.at)
        return tuple(read), len(found) - len(read)

    def _path(self, visit_id: str) -> Path:
        return self._folder / f"{self._account}.{visit_id}{_ENDING}"

    def _read(self, path: Path) -> LocalDraft | None:
        try:
            content = path.read_bytes()
            text = self._cipher.decrypt(content[:_NONCE], content[_NONCE:], self._about(path))
            return from_json(text.decode(), LocalDraft)
        except (OSError, ValueError, InvalidTag, PainDeskError):
            return None

    def _about(self, path: Path) -> bytes:
        """Bound to whose and which it is: one file in place of another is not read."""
        return _PURPOSE + path.name.encode()
