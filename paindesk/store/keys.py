"""The keys of an open record file: whose password opens it, kept in step with the accounts.

The key file and the accounts cannot be changed in one moment. So a new password is added first, beside the old one, and
the old one goes when the account has the new one; what a crash left over goes at the next sign-in (`settle`).
"""

from collections.abc import Collection
from pathlib import Path

from msgspec.structs import replace

from paindesk.domain.errors import PainDeskError
from paindesk.store import keyfile, places
from paindesk.store.keyfile import PASSPHRASE, RECOVERY, KeyFile


class Keys:
    """`raw_key` is the key of the record. The file is read anew each time: a backup may have been put back."""

    def __init__(self, record: Path, raw_key: bytes) -> None:
        self._record = record
        self.raw_key = raw_key
        self._settled: set[str] = set()

    def has(self, who: str) -> bool:
        """Whether there is a slot for the recovery key or the passphrase."""
        if self._is_first_kind():
            return who == PASSPHRASE
        return any(slot.who == who for slot in self._read().slots)

    def add(self, login: str, password: str) -> None:
        """One more password of that login, beside the one there is."""
        keys = self._read()
        self._write(keyfile.with_slot(keys, keyfile.of_login(keys, login), password, self.raw_key))

    def keep_last(self, login: str) -> None:
        """Only the newest password of that login opens the file."""
        keys = self._read()
        who = keyfile.of_login(keys, login)
        last = max((place for place, slot in enumerate(keys.slots) if slot.who == who), default=-1)
        kept = [slot for place, slot in enumerate(keys.slots) if slot.who != who or place == last]
        self._write(replace(keys, slots=tuple(kept)))
        self._settled.add(login)

    def drop(self, login: str) -> None:
        """That login opens the file no more."""
        keys = self._read()
        self.drop_secret(keyfile.of_login(keys, login))
        self._settled.discard(login)

    def set_secret(self, who: str, secret: str) -> None:
        """Another recovery key or passphrase in place of the one there was."""
        keys = self._read()
        others = replace(keys, slots=tuple(slot for slot in keys.slots if slot.who != who))
        self._write(keyfile.with_slot(others, who, secret, self.raw_key))

    def drop_secret(self, who: str) -> None:
        """That slot, and with it its secret, is gone. The last one stays: nothing would open the record."""
        keys = self._read()
        left = tuple(slot for slot in keys.slots if slot.who != who)
        if not left:
            raise PainDeskError("Nothing else opens this record file.", "Sign in once with your own password first.")
        self._write(replace(keys, slots=left))

    def settle(self, login: str, password: str, logins: Collection[str]) -> None:
        """After signing in: that login opens the file with that password and no other; whoever is not among the
        active `logins`, and whoever put a slot there without ever having had the key, does not open it at all."""
        if self._is_first_kind():
            return
        keys = self._read()
        allowed = {PASSPHRASE, RECOVERY, *(keyfile.of_login(keys, one) for one in logins)}
        kept = [slot for slot in keys.slots if slot.who in allowed and keyfile.is_ours(slot, self.raw_key)]
        who = keyfile.of_login(keys, login)
        if login not in self._settled:
            mine = [slot for slot in kept if slot.who == who]
            right = [slot for slot in mine if keyfile.open_slots(replace(keys, slots=(slot,)), who, password)][-1:]
            kept = [slot for slot in kept if slot not in mine or slot in right]
            found = replace(keys, slots=tuple(kept))
            keys, before = found if right else keyfile.with_slot(found, who, password, self.raw_key), keys
        else:
            keys, before = replace(keys, slots=tuple(kept)), keys
        if keys != before:
            self._write(keys)
        self._settled.add(login)

    def opened_by(self, login: str) -> None:
        """That login's password has just opened the file: it need not be tried again."""
        keys = self._read()
        who = keyfile.of_login(keys, login)
        if sum(slot.who == who for slot in keys.slots) == 1:
            self._settled.add(login)

    def _is_first_kind(self) -> bool:
        return keyfile.beside(self._record).exists() and keyfile.read(self._record).old is not None

    def _read(self) -> KeyFile:
        """Where somebody took the file away while the record is open, a new one is begun."""
        if not keyfile.beside(self._record).exists():
            return keyfile.empty()
        keys = keyfile.read(self._record)
        if keys.old is not None:  # opened by the system's key store: nobody here has the passphrase it is under
            raise PainDeskError(
                "The key file is still of the first kind.", "Open the record once with its passphrase, then try again."
            )
        return keys

    def _write(self, keys: KeyFile) -> None:
        if not keys.slots:
            return
        try:
            keyfile.write(self._record, keys)
        except OSError as error:
            raise places.trouble(error) from None
