"""The audit in sentences: what each code means, in which kind it stands, and the same lines in English as CSV."""

from dataclasses import replace
from datetime import date, datetime

from paindesk.kit.language import later, tr
from paindesk.rules.evidence import spoken
from paindesk.shell.in_english import Say
from paindesk.store import AuditEntry

HEADERS = (later("When"), later("Who"), later("What"), later("Entry"))
EVERY_KIND = ""

# Kind → code → what was done. {patient}, {visit}, {paper}, {account} and {detail} are looked up or say what is missing.
KINDS: dict[str, dict[str, str]] = {
    later("Charts looked at"): {
        "record.view": later("looked at the chart of {patient}"),
        "visits.view": later("looked at the list of visits of {patient}"),
        "visit.view": later("looked at {visit}"),
        "visit.last": later("looked at the last signed visit of {patient}"),
        "points.view": later("looked at the course of {patient}"),
        "papers.view": later("looked at the list of papers of {patient}"),
        "paper.view": later("looked at {paper}"),
        "record.override": later("opened the chart of {patient} outside the role: “{reason}”"),
    },
    later("Changes"): {
        "record.add": later("added {patient}"),
        "record.import": later("imported the record of {patient} from a file"),
        "record.save": later("changed the record of {patient}"),
        "visit.begin": later("began {visit}"),
        "visit.open": later("went on with {visit}"),
        "visit.merge": later("kept both sides of {visit}, which two people had changed ({detail})"),
        "visit.discard": later("discarded the open visit of {patient}"),
        "appointment.book": later("booked {patient}"),
        "appointment.status": later("changed the state of the appointment of {patient}"),
    },
    later("Signed, amended, overridden"): {
        "visit.sign": later("signed {visit}"),
        "visit.amend": later("began an amendment of {visit}"),
        "finding.override": later("accepted a finding when signing {visit}: {detail}"),
        "finding.decline": later("signed {visit} with a caution declined: {detail}"),
    },
    later("Printed, saved, taken out"): {
        "paper.print": later("printed {paper}"),
        "paper.save": later("saved {paper} as a file"),
        "paper.keep": later("printed or saved {paper}"),
        "paper.print_again": later("printed {paper} again"),
        "paper.save_again": later("saved {paper} as a file again"),
        "page.print": later("printed a page of {visit} that is not kept"),
        "record.export": later("exported the whole record of {patient} as a file"),
        "panel.export": later("saved the panel as CSV ({detail})"),
        "panel.report": later("saved the report of the panel ({detail})"),
        "audit.export": later("saved entries of the audit as CSV ({detail})"),
    },
    later("Lists looked at"): {
        "patients.list": later("looked at the list of all patients"),
        "day.view": later("looked at the day's list {detail}"),
        "due.view": later("looked at what is due"),
        "drafts.view": later("looked at the list of open visits"),
        "panel.view": later("looked at the panel"),
        "audit.view": later("looked at the audit"),
        "audit.check": later("had the audit chain and the seals checked"),
    },
    later("Signing in, refusals"): {
        "sign_in": later("signed in"),
        "unlock": later("unlocked the window"),
        "unlock.refused": later("typed a wrong password over the lock, or was signed out there"),
        "sign_out": later("signed out"),
        "sign_out.elsewhere": later("signed {account} out in another window"),
        "sittings.view": later("looked at who is signed in where"),
        "sign_in.code": later("gave the right password and was asked for a code"),
        "sign_in.refused": later("tried to sign in as {account} and was refused"),
        "clock.back": later("went on with a clock that stood before the last entry"),
        "altered.found": later("was about to change what another program had altered: {detail}"),
        "denied": later("was refused, as the role does not include it: {detail}"),
    },
    later("People and the clinic"): {
        "site.create": later("made the record file"),
        "users.view": later("looked at who may sign in"),
        "user.add": later("gave {account} an account ({detail})"),
        "user.change": later("changed the account of {account} ({detail})"),
        "user.off": later("switched off the account of {account}"),
        "user.on": later("switched on the account of {account}"),
        "user.password": later("changed the password of {account}"),
        "user.password.given": later("gave {account} a first password"),
        "user.password.refused": later("typed a wrong old password for {account}"),
        "user.second_factor.on": later("switched on the second factor of {account}"),
        "user.second_factor.off": later("switched off the second factor of {account}"),
        "keys.view": later("looked at who can open the record file"),
        "keys.passphrase": later("set the passphrase of the record file"),
        "keys.passphrase.off": later("took away the passphrase of the record file"),
        "keys.recovery": later("made a new recovery key"),
        "keys.recovered": later("opened the record file with the recovery key"),
        "keys.rotate.begun": later("began to give the record file another key"),
        "keys.rotate": later("gave the record file another key"),
        "clinic.save": later("changed the clinic's name, telephone or address"),
        "knowledge.install": later("changed the edition of the knowledge on a computer ({detail})"),
        "knowledge.local": later("changed the folder of local medicines and house rules of a computer"),
    },
    later("Backups and seals"): {
        "record.backup": later("made a backup"),
        "record.restore": later("restored a backup"),
        "record.move.begun": later("began to move the record elsewhere ({detail})"),
        "record.move.arrived": later("moved the record here ({detail})"),
        "record.move": later("moved the record elsewhere ({detail})"),
        "seal.visit": later("sealed {visit}"),
        "seal.record": later("sealed the record of {patient}"),
        "seal.paper": later("sealed {paper}"),
        "seal.account": later("sealed the account of {account}"),
        "seal.appointment": later("sealed the appointment of {patient}"),
        "seal.reason": later("sealed a reason"),
        "seal.clinic": later("sealed the clinic's name and letterhead"),
    },
}
_SENTENCES = {act: words for kind in KINDS.values() for act, words in kind.items()}
_NOBODY = later("Nobody signed in")
_ALTERED = {
    "seal.account": later("the account of {account}"),
    "seal.appointment": later("the appointment of {patient}"),
    "seal.clinic": later("the clinic's name or letterhead"),
}


def acts_of(kind: str) -> tuple[str, ...]:
    """The codes of that kind; none for every kind."""
    return tuple(KINDS.get(kind, ()))


def local(at: datetime) -> datetime:
    """The moment on the clinic's clock."""
    return at.astimezone()


def who(entry: AuditEntry, say: Say = tr) -> str:
    """Whose act it was."""
    return entry.who or entry.by or say(_NOBODY)


def sentence(entry: AuditEntry, say: Say = tr) -> str:
    """What was done, to follow the name of who did it: "signed the visit of 3 Nov 2026 of Maria Vega"."""
    words = _SENTENCES.get(entry.act)
    if words is None:
        if entry.patient:
            return say(later("did “{act}” of {patient}"), act=entry.act, patient=entry.patient)
        return say(later("did “{act}”"), act=entry.act)
    return say(
        words,
        patient=entry.patient or say(later("a patient who is not on record")),
        visit=_visit(entry, say),
        paper=_paper(entry, say),
        account=entry.account or say(later("an unknown login")),
        detail=_detail(entry, say),
        reason=entry.reason or say(later("the reason is not on record")),
    ).strip()


def _visit(entry: AuditEntry, say: Say) -> str:
    if entry.visit_on is not None:
        return say(later("the visit of {day} of {patient}"), day=spoken(entry.visit_on), patient=entry.patient)
    if entry.patient:
        return say(later("a visit of {patient}, discarded since"), patient=entry.patient)
    return say(later("a visit that was discarded since"))


def _paper(entry: AuditEntry, say: Say) -> str:
    name = (entry.document or entry.detail).replace("_", " ")
    if name:
        return say(later("the paper “{paper}” of {visit}"), paper=name, visit=_visit(entry, say))
    return say(later("the papers of {visit}"), visit=_visit(entry, say))


def _detail(entry: AuditEntry, say: Say) -> str:
    if entry.act == "denied":
        return f"“{sentence(replace(entry, act=entry.detail, detail=''), say)}”"
    if entry.act == "altered.found":
        return say(_ALTERED.get(entry.detail, entry.detail), account=entry.account, patient=entry.patient)
    if entry.act in ("finding.override", "finding.decline"):
        return entry.detail.replace(".", " · ").replace("-", " ").replace("_", " ")
    if entry.act == "day.view" and entry.detail:
        return say(later("of {day}"), day=spoken(date.fromisoformat(entry.detail)))
    return entry.detail


def cells(entry: AuditEntry, say: Say = tr) -> tuple[str, str, str, str]:
    """The line in the order of `HEADERS`; the time is the clinic's."""
    at = local(entry.at)
    return f"{spoken(at.date())} {at:%H:%M:%S}", who(entry, say), sentence(entry, say), str(entry.seq)
