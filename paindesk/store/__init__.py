"""The record: the only place that knows SQL. An encrypted file on this machine, or the clinic's PostgreSQL."""

from paindesk.store.audit import AuditHead
from paindesk.store.audit_chain import ChainCheck, told
from paindesk.store.audit_desk import AuditDesk
from paindesk.store.audit_reading import EVERYTHING, AuditEntry, AuditWanted
from paindesk.store.backup import restore
from paindesk.store.backup_place import Backup, listed
from paindesk.store.backup_place import beside as backups_beside
from paindesk.store.desk import Desk
from paindesk.store.ids import new_id
from paindesk.store.names import PatientLine
from paindesk.store.papers import PaperLine
from paindesk.store.record_file import RecordFile, create, open_record
from paindesk.store.roles import NewUser, Right, Role, User
from paindesk.store.thinning import due as backup_due
from paindesk.store.verify import Verification
from paindesk.store.visits import VisitLine

__all__ = [
    "EVERYTHING",
    "AuditDesk",
    "AuditEntry",
    "AuditHead",
    "AuditWanted",
    "Backup",
    "ChainCheck",
    "Desk",
    "NewUser",
    "PaperLine",
    "PatientLine",
    "RecordFile",
    "Right",
    "Role",
    "User",
    "Verification",
    "VisitLine",
    "backup_due",
    "backups_beside",
    "create",
    "listed",
    "new_id",
    "open_record",
    "restore",
    "told",
]
