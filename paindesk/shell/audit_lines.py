"""The audit in sentences, without Qt: what each code means, in which kind it stands, and the same lines as CSV."""

from dataclasses import replace
from datetime import date, datetime

from paindesk.rules.evidence import spoken
from paindesk.store import AuditEntry

HEADERS = ("When", "Who", "What", "Entry")
EVERY_KIND = ""

# Kind → code → what was done. {patient}, {visit}, {paper}, {account} and {detail} are looked up or say what is missing.
KINDS: dict[str, dict[str, str]] = {
    "Charts looked at": {
        "record.view": "looked at the chart of {patient}",
        "visits.view": "looked at the list of visits of {patient}",
        "visit.view": "looked at {visit}",
        "visit.last": "looked at the last signed visit of {patient}",
        "points.view": "looked at the course of {patient}",
        "papers.view": "looked at the list of papers of {patient}",
        "paper.view": "looked at {paper}",
        "record.override": "opened the chart of {patient} outside the role: “{reason}”",
    },
    "Changes": {
        "record.add": "added {patient}",
        "record.import": "imported the record of {patient} from a file",
        "record.save": "changed the record of {patient}",
        "visit.begin": "began {visit}",
        "visit.open": "went on with {visit}",
        "visit.merge": "kept both sides of {visit}, which two people had changed ({detail})",
        "visit.discard": "discarded the open visit of {patient}",
        "appointment.book": "booked {patient}",
        "appointment.status": "changed the state of the appointment of {patient}",
    },
    "Signed, amended, overridden": {
        "visit.sign": "signed {visit}",
        "visit.amend": "began an amendment of {visit}",
        "finding.override": "accepted a finding when signing {visit}: {detail}",
        "finding.decline": "signed {visit} with a caution declined: {detail}",
    },
    "Printed, saved, taken out": {
        "paper.print": "printed {paper}",
        "paper.save": "saved {paper} as a file",
        "paper.keep": "printed or saved {paper}",
        "paper.print_again": "printed {paper} again",
        "paper.save_again": "saved {paper} as a file again",
        "page.print": "printed a page of {visit} that is not kept",
        "record.export": "exported the whole record of {patient} as a file",
        "panel.export": "saved the panel as CSV ({detail})",
        "panel.report": "saved the report of the panel ({detail})",
        "audit.export": "saved entries of the audit as CSV ({detail})",
    },
    "Lists looked at": {
        "patients.list": "looked at the list of all patients",
        "day.view": "looked at the day's list {detail}",
        "due.view": "looked at what is due",
        "drafts.view": "looked at the list of open visits",
        "panel.view": "looked at the panel",
        "audit.view": "looked at the audit",
        "audit.check": "had the audit chain and the seals checked",
    },
    "Signing in, refusals": {
        "sign_in": "signed in",
        "unlock": "unlocked the window",
        "unlock.refused": "typed a wrong password over the lock, or was signed out there",
        "sign_out": "signed out",
        "sign_out.elsewhere": "signed {account} out in another window",
        "sittings.view": "looked at who is signed in where",
        "sign_in.code": "gave the right password and was asked for a code",
        "sign_in.refused": "tried to sign in as {account} and was refused",
        "clock.back": "went on with a clock that stood before the last entry",
        "altered.found": "was about to change what another program had altered: {detail}",
        "denied": "was refused, as the role does not include it: {detail}",
    },
    "People and the clinic": {
        "site.create": "made the record file",
        "users.view": "looked at who may sign in",
        "user.add": "gave {account} an account ({detail})",
        "user.change": "changed the account of {account} ({detail})",
        "user.off": "switched off the account of {account}",
        "user.on": "switched on the account of {account}",
        "user.password": "changed the password of {account}",
        "user.password.given": "gave {account} a first password",
        "user.password.refused": "typed a wrong old password for {account}",
        "user.second_factor.on": "switched on the second factor of {account}",
        "user.second_factor.off": "switched off the second factor of {account}",
        "keys.view": "looked at who can open the record file",
        "keys.passphrase": "set the passphrase of the record file",
        "keys.passphrase.off": "took away the passphrase of the record file",
        "keys.recovery": "made a new recovery key",
        "keys.recovered": "opened the record file with the recovery key",
        "keys.rotate.begun": "began to give the record file another key",
        "keys.rotate": "gave the record file another key",
        "clinic.save": "changed the clinic's name, telephone or address",
    },
    "Backups and seals": {
        "record.backup": "made a backup",
        "record.restore": "restored a backup",
        "record.move.begun": "began to move the record elsewhere ({detail})",
        "record.move.arrived": "moved the record here ({detail})",
        "record.move": "moved the record elsewhere ({detail})",
        "seal.visit": "sealed {visit}",
        "seal.record": "sealed the record of {patient}",
        "seal.paper": "sealed {paper}",
        "seal.account": "sealed the account of {account}",
        "seal.appointment": "sealed the appointment of {patient}",
        "seal.reason": "sealed a reason",
        "seal.clinic": "sealed the clinic's name and letterhead",
    },
}
_SENTENCES = {act: words for kind in KINDS.values() for act, words in kind.items()}
_NOBODY = "Nobody signed in"
_ALTERED = {
    "seal.account": "the account of {account}",
    "seal.appointment": "the appointment of {patient}",
    "seal.clinic": "the clinic's name or letterhead",
}


def acts_of(kind: str) -> tuple[str, ...]:
    """The codes of that kind; none for every kind."""
    return tuple(KINDS.get(kind, ()))


def local(at: datetime) -> datetime:
    """The moment on the clinic's clock."""
    return at.astimezone()


def who(entry: AuditEntry) -> str:
    """Whose act it was."""
    return entry.who or (_NOBODY if not entry.by else entry.by)


def sentence(entry: AuditEntry) -> str:
    """What was done, to follow the name of who did it: "signed the visit of 3 Nov 2026 of Maria Vega"."""
    words = _SENTENCES.get(entry.act)
    if words is None:
        about = f" of {entry.patient}" if entry.patient else ""
        return f"did “{entry.act}”{about}"
    return words.format(
        patient=entry.patient or "a patient who is not on record",
        visit=_visit(entry),
        paper=_paper(entry),
        account=entry.account or "an unknown login",
        detail=_detail(entry),
        reason=entry.reason or "the reason is not on record",
    ).strip()


def _visit(entry: AuditEntry) -> str:
    if entry.visit_on is not None:
        return f"the visit of {spoken(entry.visit_on)} of {entry.patient}"
    return f"a visit of {entry.patient}, discarded since" if entry.patient else "a visit that was discarded since"


def _paper(entry: AuditEntry) -> str:
    name = (entry.document or entry.detail).replace("_", " ")
    return f"the {f'paper “{name}”' if name else 'papers'} of {_visit(entry)}"


def _detail(entry: AuditEntry) -> str:
    if entry.act == "denied":
        return f"“{sentence(replace(entry, act=entry.detail, detail=''))}”"
    if entry.act == "altered.found":
        return _ALTERED.get(entry.detail, entry.detail).format(account=entry.account, patient=entry.patient)
    if entry.act in ("finding.override", "finding.decline"):
        return entry.detail.replace(".", " · ").replace("-", " ").replace("_", " ")
    if entry.act == "day.view" and entry.detail:
        return f"of {spoken(date.fromisoformat(entry.detail))}"
    return entry.detail


def cells(entry: AuditEntry) -> tuple[str, str, str, str]:
    """The line in the order of `HEADERS`; the time is the clinic's."""
    at = local(entry.at)
    return f"{spoken(at.date())} {at:%H:%M:%S}", who(entry), sentence(entry), str(entry.seq)
