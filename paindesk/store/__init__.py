"""The record: the only place that knows SQL. An encrypted file on this machine, or the clinic's PostgreSQL."""

from paindesk.store.audit import AuditEntry, AuditHead
from paindesk.store.backup import restore
from paindesk.store.desk import Desk
from paindesk.store.ids import new_id
from paindesk.store.names import PatientLine
from paindesk.store.papers import PaperLine
from paindesk.store.passwords import RULE as PASSWORD_RULE
from paindesk.store.passwords import temporary as temporary_password
from paindesk.store.people import People
from paindesk.store.record_file import RecordFile, create, open_record
from paindesk.store.roles import NewUser, Person, Right, Role, User
from paindesk.store.verify import Verification
from paindesk.store.visits import VisitLine

__all__ = [
    "PASSWORD_RULE",
    "AuditEntry",
    "AuditHead",
    "Desk",
    "NewUser",
    "PaperLine",
    "PatientLine",
    "People",
    "Person",
    "RecordFile",
    "Right",
    "Role",
    "User",
    "Verification",
    "VisitLine",
    "create",
    "new_id",
    "open_record",
    "restore",
    "temporary_password",
]
