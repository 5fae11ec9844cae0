"""Expected trouble: something a user can understand and act on. A bug is never one of these."""


class PainDeskError(Exception):
    """One sentence that says what happened, and one that says what to do. Neither holds patient data."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    @property
    def in_one_line(self) -> str:
        """Both sentences; what ends with a file, a key or a word gets its dot."""
        dot = "" if not self.advice or self.message.endswith((".", "!", "?")) else "."
        return f"{self.message}{dot} {self.advice}".strip()


class UnitMismatch(PainDeskError):
    """Two amounts in different units were compared or added."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"Cannot combine {one} with {other}.", "Enter both in the same unit.")


class RecordLocked(PainDeskError):
    """The record file did not open with the passphrase given."""


class RecordDamaged(PainDeskError):
    """The record file cannot be read with its own key."""


class RecordRefused(PainDeskError):
    """A record from elsewhere could not be read; nothing was written."""


class KnowledgeFault(PainDeskError):
    """A knowledge file is wrong. Names the file and the key; the program does not start on it."""


class PackRefused(PainDeskError):
    """A knowledge pack is not what its signature says, is not trusted here, or not for this program; none of it is
    used."""


class NotAllowed(PainDeskError):
    """The signed-in person's role does not include this act."""


class SignedOut(NotAllowed):
    """The person was signed out here from another window; signing in again goes on where they were."""


class CodeNeeded(NotAllowed):
    """The password is right; the account also wants the code of its second factor."""


class Conflict(PainDeskError):
    """Somebody else saved the same thing first."""


class NothingKept(PainDeskError):
    """The database took the whole act back, or was not reached at all: the act may be done again from its start."""
