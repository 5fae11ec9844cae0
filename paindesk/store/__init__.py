"""The record: the only place that knows SQL. An encrypted file on this machine, or the clinic's PostgreSQL."""

from paindesk.store.audit import AuditHead
from paindesk.store.audit_chain import ChainCheck, told
from paindesk.store.audit_desk import AuditDesk
from paindesk.store.audit_reading import EVERYTHING, AuditEntry, AuditWanted
from paindesk.store.backup import restore
from paindesk.store.backup_place import Backup, listed
from paindesk.store.backup_place import beside as backups_beside
from paindesk.store.day_desk import DayLook, Pulse
from paindesk.store.desk import Desk
from paindesk.store.ids import new_id
from paindesk.store.local_drafts import LocalDraft, LocalDrafts
from paindesk.store.making import add_clinic, create
from paindesk.store.moving import Moved, move
from paindesk.store.names import PatientLine
from paindesk.store.papers import PaperLine
from paindesk.store.passwords import RULE as PASSWORD_RULE
from paindesk.store.passwords import temporary as temporary_password
from paindesk.store.people import KeyState, People
from paindesk.store.record_file import RecordFile, open_record
from paindesk.store.recovery import make as new_recovery_key
from paindesk.store.roles import NewUser, Person, Right, Role, User
from paindesk.store.seal_check import SealCheck
from paindesk.store.seal_check import told as told_of_seals
from paindesk.store.server_setup import prepare
from paindesk.store.shared_drafts import Stored, fingerprint
from paindesk.store.sittings import Sitting
from paindesk.store.thinning import due as backup_due
from paindesk.store.verify import Verification
from paindesk.store.visits import VisitLine
from paindesk.store.ways_in import open_as, recover

__all__ = [
    "EVERYTHING",
    "PASSWORD_RULE",
    "AuditDesk",
    "AuditEntry",
    "AuditHead",
    "AuditWanted",
    "Backup",
    "ChainCheck",
    "DayLook",
    "Desk",
    "KeyState",
    "LocalDraft",
    "LocalDrafts",
    "Moved",
    "NewUser",
    "PaperLine",
    "PatientLine",
    "People",
    "Person",
    "Pulse",
    "RecordFile",
    "Right",
    "Role",
    "SealCheck",
    "Sitting",
    "Stored",
    "User",
    "Verification",
    "VisitLine",
    "add_clinic",
    "backup_due",
    "backups_beside",
    "create",
    "fingerprint",
    "listed",
    "move",
    "new_id",
    "new_recovery_key",
    "open_as",
    "open_record",
    "prepare",
    "recover",
    "restore",
    "temporary_password",
    "told",
    "told_of_seals",
]
