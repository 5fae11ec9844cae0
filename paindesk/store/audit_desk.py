"""The audit as a signed-in person reads it: each look at it is an entry of its own."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from paindesk.store import audit, audit_chain, audit_reading, seal_check
from paindesk.store.audit import AuditHead
from paindesk.store.audit_chain import ChainCheck
from paindesk.store.audit_reading import EVERYTHING, AuditEntry, AuditWanted
from paindesk.store.repeat import every_act
from paindesk.store.roles import Right
from paindesk.store.seal_check import SealCheck


class Act(Protocol):
    """One transaction with its entry, for who has the right; raises NotAllowed for who has not."""

    def __call__(
        self, right: Right, act: str, subject: str = "", detail: str = ""
    ) -> AbstractContextManager[Session]: ...


@every_act
@dataclass(frozen=True, slots=True)
class AuditDesk:
    """`act` and `reading` are the desk's own."""

    site_id: str
    act: Act
    reading: Callable[[], AbstractContextManager[Session]]

    def look(self, limit: int, wanted: AuditWanted = EVERYTHING) -> tuple[AuditEntry, ...]:
        """The newest entries that are wanted, newest first."""
        with self.act(Right.AUDIT, "audit.view", wanted.patient) as session:
            return audit_reading.page(session, self.site_id, limit, wanted)

    def older(self, limit: int, below: int, wanted: AuditWanted = EVERYTHING) -> tuple[AuditEntry, ...]:
        """The entries before number `below`: the same look goes on, so it is no entry of its own."""
        with self.reading() as session:
            return audit_reading.page(session, self.site_id, limit, wanted, below)

    def people(self) -> tuple[tuple[str, str], ...]:
        """Id and name of everybody who ever could sign in."""
        with self.reading() as session:
            return audit_reading.people(session, self.site_id)

    def head(self) -> AuditHead:
        """Count and hash of the whole, to keep elsewhere."""
        with self.reading() as session:
            return audit.head(session, self.site_id)

    def note_export(self, wanted: AuditWanted, kind: str) -> None:
        """Puts on the audit that entries of it leave the program; `kind` is a code of what was chosen."""
        with self.act(Right.AUDIT, "audit.export", wanted.patient, kind):
            pass

    def begin_check(self) -> ChainCheck:
        """The check of the whole chain begins."""
        with self.act(Right.AUDIT, "audit.check"):
            return ChainCheck()

    def go_on(self, check: ChainCheck) -> ChainCheck:
        """The next slice of it."""
        with self.reading() as session:
            return audit_chain.go_on(session, self.site_id, check)

    def go_on_seals(self, check: SealCheck) -> SealCheck:
        """The next slice of the seals, which are looked through after the chain."""
        with self.reading() as session:
            return seal_check.go_on(session, self.site_id, check)
