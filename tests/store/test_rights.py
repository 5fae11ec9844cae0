"""Who may do what in the record: every act of the desk, for every role. To be read from top to bottom.

C is the clinician, N the nurse, A the administrator. In the last column: whether the administrator may do it for one
patient after giving a reason. The clinic of this table has an administrator; the people of a clinic that has none are
looked after by a clinician (see `people_contract.py`).
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paindesk import store
from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.domain.kept_side import KeptLine, Sides
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Appointment, Clinic, Override, Visit, VisitKind
from paindesk.store import totp
from paindesk.store.desk import Desk
from paindesk.store.people import People
from paindesk.store.record_file import RecordFile
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NURSE,
    desk_of,
    new_clinic,
    point,
    rosa,
    signed_first_visit,
)

WHO = {"C": ANN, "N": NURSE, "A": ADMINISTRATOR}
TOM = Record(patient=Patient(id="", given="Tom", family="Ng"))
LATER = FIRST_DAY + timedelta(days=28)
DEE = store.NewUser(login="dee", name="Dee Loe", password="Dee bakes at dawn", role="nurse")
SIDES = Sides(
    other="Ann", other_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    lines=(KeptLine(what="Sleep", before="7", theirs="9", mine="4", taken="theirs"),),
)  # fmt: skip
OWN = "tea on the veranda"


@dataclass(frozen=True)
class Stage:
    """A clinic with one patient: a signed visit with a paper, an open draft, an appointment."""

    file: RecordFile
    record: Record
    signed: Visit
    draft: Visit
    paper: str
    ben: str

    @property
    def patient(self) -> str:
        return self.record.patient.id


def stage(folder: Path) -> Stage:
    folder.mkdir()
    _, file, ann = new_clinic(folder)
    record = ann.add_record(rosa())
    signed = signed_first_visit(ann, record)
    ann.keep_paper(signed.id, "handout", "en", b"%PDF")
    draft = ann.begin_visit(record.patient.id, VisitKind.FOLLOW_UP, LATER)
    at = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - the clinic's local time
    ann.book(Appointment(id="a", patient_id=record.patient.id, at=at, kind=VisitKind.FIRST, note="Burning feet"))
    ben = next(one.id for one in ann.users() if one.login == "ben")
    return Stage(file, ann.record(record.patient.id), signed, draft, ann.papers(signed.id)[0].id, ben)


def opened(desk: Desk, on: Stage) -> Visit:
    """The draft, seen by this desk."""
    with on.file.reading() as session:
        from paindesk.store import visits

        row = visits.row(session, on.file.site_id, on.draft.id)
        assert row is not None
        desk._seen[on.draft.id] = row.version
    desk._seen[on.patient] = 2  # as the record stands after the signature
    return on.draft


def lifted(visit: Visit) -> Visit:
    """The visit with a reason to go on in spite of a stop."""
    return replace(visit, overrides=(Override(finding_id="x", because="y", reason="z"),))


def _save_merged(desk: Desk, on: Stage) -> None:
    visit = opened(desk, on)
    desk.save_merged(visit, SIDES, over=desk.seen(visit.id))


Act = Callable[[Desk, Stage], object]
#        act                    who    with a reason   how
TABLE: tuple[tuple[str, str, bool, Act], ...] = (
    # Names and the day's list: everybody
    ("find",                    "CNA", True,  lambda d, s: d.find("nun")),
    ("patients",                "CNA", True,  lambda d, s: d.patients()),
    ("appointments",            "CNA", True,  lambda d, s: d.appointments(FIRST_DAY)),
    ("look_at_day",             "CNA", True,  lambda d, s: d.look_at_day(FIRST_DAY)),
    ("missed",                  "CNA", True,  lambda d, s: d.missed(s.patient)),
    ("book",                    "CNA", True,  lambda d, s: d.book(d.appointments(FIRST_DAY)[0][0])),
    ("set_status",              "CNA", True,  lambda d, s: d.set_status("a", "in room", "2")),
    ("users",                   "CNA", True,  lambda d, s: d.users()),
    ("set_password",            "CNA", True,  lambda d, s: d.set_password(_password(d), OWN)),
    ("sittings",                "CNA", True,  lambda d, s: d.sittings()),
    ("sign_out",                "CNA", True,  lambda d, s: d.sign_out("gone")),
    ("look_in",                 "CNA", True,  lambda d, s: d.look_in()),
    ("come_back",               "CNA", True,  lambda d, s: d.come_back(d)),
    ("has_second_factor",       "CNA", True,  lambda d, s: d.has_second_factor()),
    ("begin_second_factor",     "CNA", True,  lambda d, s: d.begin_second_factor()),
    ("keep_second_factor",      "CNA", True,  lambda d, s: _turn_on(d)),
    ("end_second_factor",       "CNA", True,  lambda d, s: d.end_second_factor(_password(d))),
    ("override_view",           "CNA", True,  lambda d, s: d.override_view(s.patient, "in the emergency department")),
    # A chart is read by who treats; by others with a reason, one patient at a time
    ("record",                  "CN",  True,  lambda d, s: d.record(s.patient)),
    ("record_on",               "CN",  True,  lambda d, s: d.record_on(s.patient, LATER)),
    ("visits",                  "CN",  True,  lambda d, s: d.visits(s.patient)),
    ("visit",                   "CN",  True,  lambda d, s: d.visit(s.signed.id)),
    ("last_signed",             "CN",  True,  lambda d, s: d.last_signed(s.patient)),
    ("points",                  "CN",  True,  lambda d, s: d.points(s.patient)),
    ("papers",                  "CN",  True,  lambda d, s: d.papers(s.signed.id)),
    ("paper",                   "CN",  True,  lambda d, s: d.paper(s.paper)),
    ("kept_sides",              "CN",  True,  lambda d, s: d.kept_sides(s.signed.id)),
    ("papers_of",               "CN",  True,  lambda d, s: d.papers_of(s.patient)),
    ("note_page",               "CN",  True,  lambda d, s: d.note_page(s.signed.id)),
    ("note_again",              "CN",  True,  lambda d, s: d.note_again(s.paper)),
    # All charts at once: only who treats
    ("drafts",                  "CN",  False, lambda d, s: d.drafts()),
    ("panel",                   "CN",  False, lambda d, s: d.panel(LATER)),
    # Writing
    ("add_record",              "CN",  False, lambda d, s: d.add_record(TOM)),
    ("save_record",             "CN",  False, lambda d, s: (opened(d, s), d.save_record(s.record))),
    ("begin_visit",             "CN",  False, lambda d, s: d.begin_visit(s.patient, VisitKind.FOLLOW_UP, LATER)),
    ("save_draft",              "CN",  False, lambda d, s: d.save_draft(opened(d, s))),
    ("stored",                  "CN",  False, lambda d, s: d.stored(s.draft.id)),
    ("save_merged",             "CN",  False, _save_merged),
    ("keep_sides",              "CN",  False, lambda d, s: d.keep_sides(s.draft.id, SIDES)),
    ("draft",                   "CN",  False, lambda d, s: d.draft(s.draft.id)),
    ("discard_draft",           "CN",  False, lambda d, s: (opened(d, s), d.discard_draft(s.draft.id))),
    ("keep_paper",              "CN",  False, lambda d, s: d.keep_paper(s.signed.id, "letter", "en", b"%PDF")),
    # What a clinician answers for
    ("save_draft: over a stop", "C",   False, lambda d, s: d.save_draft(lifted(opened(d, s)))),
    ("sign",                    "C",   False, lambda d, s: d.sign(opened(d, s), point(s.draft), ())),
    ("amend",                   "C",   False, lambda d, s: d.amend(s.signed.id, "typed wrong")),
    # Out of the program as a file
    ("note_export",             "C",   True,  lambda d, s: d.note_export(s.patient)),
    ("note_panel_export",       "C",   False, lambda d, s: d.note_panel_export("due", 1)),
    ("note_panel_report",       "C",   False, lambda d, s: d.note_panel_report(1)),
    # The clinic
    ("set_clinic",              "CA",  True,  lambda d, s: d.set_clinic(Clinic(name="Riverside"))),
    ("audit_desk",              "CA",  True,  lambda d, s: d.audit_desk()),
    ("audit",                   "CA",  True,  lambda d, s: d.audit()),
    # Its people and the keys
    ("add_user",                "A",   True,  lambda d, s: d.add_user(DEE)),
    ("people.add",              "A",   True,  lambda d, s: d.people.add(DEE)),
    ("people.everyone",         "A",   True,  lambda d, s: d.people.everyone()),
    ("people.change",           "A",   True,  lambda d, s: d.people.change(s.ben, "Ben Roe", "nurse")),
    ("people.give_password",    "A",   True,  lambda d, s: d.people.give_password(s.ben, OWN)),
    ("people.switch_off",       "A",   True,  lambda d, s: d.people.switch_off(s.ben)),
    ("people.switch_on",        "A",   True,  lambda d, s: d.people.switch_on(s.ben, OWN)),
    ("people.sittings",         "A",   True,  lambda d, s: d.people.sittings()),
    ("people.sign_out",         "A",   True,  lambda d, s: d.people.sign_out("gone")),
    ("people.key_state",        "A",   True,  lambda d, s: d.people.key_state()),
    ("people.keep_recovery_key", "A",  True,  lambda d, s: d.people.keep_recovery_key(store.new_recovery_key())),
    ("people.set_passphrase",   "A",   True,  lambda d, s: d.people.set_passphrase("for the nightly copy")),
    ("people.rotate_key",       "A",   True,  lambda d, s: d.people.rotate_key()),
    ("change_knowledge",        "A",   True,  lambda d, s: d.change_knowledge(int, edition="2026.12.1")),
    ("people.begin_move",       "A",   True,  lambda d, s: d.people.begin_move("to-server")),
)  # fmt: skip
# They only tell: a right, a number, which version; the key of what this very person typed.
NO_ACT = {"may", "access_until", "pulse", "seen", "has_seen", "local_key"}


def _password(desk: Desk) -> str:
    return next(one.password for one in WHO.values() if one.login == desk.user.login)


def _turn_on(desk: Desk) -> None:
    secret = desk.begin_second_factor()
    code = totp.code_at(secret, int(desk.place.now().timestamp()) // 30)
    desk.keep_second_factor(secret, code, _password(desk))


def _acts(of: type) -> set[str]:
    return {name for name, _ in inspect.getmembers(of, inspect.isfunction) if not name.startswith("_")} - NO_ACT


def test_no_act_is_left_out() -> None:
    listed = {name.split(":")[0] for name, *_ in TABLE}
    assert listed == _acts(Desk) | {f"people.{name}" for name in _acts(People)}


def allowed(desk: Desk, on: Stage, act: Act) -> bool:
    """Whether the desk let it happen; a refusal is on the audit."""
    try:
        act(desk, on)
    except NotAllowed:
        newest = desk_of(on.file, ANN).audit(1)[0]
        assert (newest.act, newest.by) == ("denied", desk.user.login)
        return False
    return True


@pytest.mark.parametrize(("name", "who", "with_reason", "act"), TABLE, ids=[name for name, *_ in TABLE])
def test_who_may(tmp_path: Path, name: str, who: str, with_reason: bool, act: Act) -> None:
    found = ""
    for role, user in WHO.items():
        on = stage(tmp_path / role)
        if allowed(desk_of(on.file, user), on, act):
            found += role
        on.file.close()
    assert found == who
    on = stage(tmp_path / "reason")
    cy = desk_of(on.file, ADMINISTRATOR)
    cy.override_view(on.patient, "in the emergency department")
    assert allowed(cy, on, act) is with_reason
    on.file.close()


def test_a_reason_holds_half_an_hour_for_one_patient(tmp_path: Path) -> None:
    on = stage(tmp_path / "clinic")
    ann = desk_of(on.file, ANN)
    other = ann.add_record(TOM).patient.id
    cy = desk_of(on.file, ADMINISTRATOR)
    with pytest.raises(PainDeskError, match="reason"):
        cy.override_view(on.patient, "  ")
    assert cy.access_until(on.patient) is None
    cy.override_view(on.patient, "complaint 17")
    until = cy.access_until(on.patient)
    assert until is not None
    assert timedelta(minutes=29) < until - on.file.now() < timedelta(minutes=30)
    cy.record(on.patient)
    with pytest.raises(NotAllowed):
        cy.record(other)
    clock = on.file.now
    on.file.now = lambda: until
    with pytest.raises(NotAllowed):
        cy.record(on.patient)
    on.file.now = clock
    [entry] = [one for one in ann.audit() if one.act == "record.override"]
    assert (entry.by, entry.subject, entry.reason) == ("cy", on.patient, "complaint 17")
    on.file.close()


def test_a_nurse_takes_a_chart_along_only_with_a_reason(tmp_path: Path) -> None:
    on = stage(tmp_path / "clinic")
    ben = desk_of(on.file, NURSE)
    with pytest.raises(NotAllowed, match="role"):
        ben.note_export(on.patient)
    ben.override_view(on.patient, "goes to the emergency department now")
    ben.note_export(on.patient)
    with pytest.raises(NotAllowed):
        ben.sign(opened(ben, on), point(on.draft), ())
    on.file.close()


def test_who_comes_when_is_told_without_why(tmp_path: Path) -> None:
    on = stage(tmp_path / "clinic")
    [(seen, _)] = desk_of(on.file, NURSE).appointments(FIRST_DAY)
    [(bare, patient)] = desk_of(on.file, ADMINISTRATOR).appointments(FIRST_DAY)
    assert (seen.note, bare.note) == ("Burning feet", "")
    assert (bare.at, patient.name) == (seen.at, "Rosa Núñez")
    on.file.close()


def test_rights_are_those_of_the_account_as_it_is_now(tmp_path: Path) -> None:
    on = stage(tmp_path / "clinic")
    ben, cy = desk_of(on.file, NURSE), desk_of(on.file, ADMINISTRATOR)
    ben.record(on.patient)
    cy.people.change(on.ben, "Ben Roe", "administrator")
    with pytest.raises(NotAllowed, match="role"):
        ben.record(on.patient)
    cy.people.switch_off(on.ben)
    with pytest.raises(NotAllowed, match="any more"):
        ben.find("nun")
    on.file.close()
