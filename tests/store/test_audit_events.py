"""What goes into the audit: every way to see or change something of a patient, or to take it out of the program.

A method of the desk that is not in one of the two tables fails the last test: whoever adds one says what it writes.
"""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from paindesk import store
from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.domain.kept_side import Sides
from paindesk.domain.visit import Appointment, Clinic, Override, VisitKind
from paindesk.store.audit import code
from paindesk.store.audit_reading import EVERYTHING
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ADMINISTRATOR, ANN, FIRST_DAY, NURSE, desk_of, entered, new_clinic, point, rosa

APPOINTMENT = "01936d00-0000-7000-8000-000000000001"


SIDES = Sides(other="Ben", other_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC), lines=())


class ClinicDay:
    """Rosa with a signed visit, its paper, an open draft and an appointment; `desk` is Ann's."""

    def __init__(self, file: RecordFile, desk: Desk) -> None:
        self.file, self.desk = file, desk
        self.record = desk.add_record(rosa())
        self.patient = self.record.patient.id
        first = entered(desk.begin_visit(self.patient, VisitKind.FIRST, FIRST_DAY))
        self.signed = desk.sign(first, point(first), ())
        desk.keep_paper(self.signed.id, "handout", "en", b"%PDF")
        self.paper = desk.papers(self.signed.id)[0].id
        self.meeting = Appointment(
            id=APPOINTMENT, patient_id=self.patient, at=datetime(2026, 11, 24, 9, 0), kind=VisitKind.FOLLOW_UP  # noqa: DTZ001 - the clinic's local time
        )  # fmt: skip
        desk.book(self.meeting)
        self.draft = desk.begin_visit(self.patient, VisitKind.FOLLOW_UP, FIRST_DAY)

    def overridden(self) -> None:
        accepted = Override(
            finding_id="oxycodone.interaction.benzodiazepines", because="both", reason="bridge of 3 days"
        )
        visit = replace(self.draft, overrides=(accepted,))
        self.desk.sign(visit, point(visit), ())

    def signed_out(self) -> None:
        self.desk.sign_out(self.file.sign_in(ANN.login, ANN.password).sitting)


EVENTS: dict[str, tuple[Callable[[ClinicDay], object], tuple[str, ...]]] = {
    # Looking
    "record": (lambda of: of.desk.record(of.patient), ("record.view",)),
    "record_on": (lambda of: of.desk.record_on(of.patient, FIRST_DAY), ("record.view",)),
    "visits": (lambda of: of.desk.visits(of.patient), ("visits.view",)),
    "visit": (lambda of: of.desk.visit(of.signed.id), ("visit.view",)),
    "last_signed": (lambda of: of.desk.last_signed(of.patient), ("visit.last",)),
    "points": (lambda of: of.desk.points(of.patient), ("points.view",)),
    "kept_sides": (lambda of: of.desk.kept_sides(of.signed.id), ("visit.view",)),
    "papers": (lambda of: of.desk.papers(of.signed.id), ("papers.view",)),
    "papers_of": (lambda of: of.desk.papers_of(of.patient), ("papers.view",)),
    "paper": (lambda of: of.desk.paper(of.paper), ("paper.view",)),
    "draft": (lambda of: of.desk.draft(of.draft.id), ("visit.open",)),
    "override_view": (lambda of: of.desk.override_view(of.patient, "complaint 17"), ("record.override",)),
    # Lists of patients
    "patients": (lambda of: of.desk.patients(), ("patients.list",)),
    "appointments": (lambda of: of.desk.appointments(FIRST_DAY), ("day.view",)),
    "look_at_day": (lambda of: of.desk.look_at_day(FIRST_DAY), ("day.view", "due.view", "drafts.view")),
    "drafts": (lambda of: of.desk.drafts(), ("drafts.view",)),
    "panel": (lambda of: of.desk.panel(FIRST_DAY), ("panel.view",)),
    "audit": (lambda of: of.desk.audit(), ("audit.view",)),
    # Changing
    "add_record": (lambda of: of.desk.add_record(rosa()), ("record.add",)),
    "save_record": (lambda of: of.desk.save_record(of.desk.record(of.patient)), ("record.view", "record.save")),
    "begin_visit": (lambda of: of.desk.begin_visit(of.patient, VisitKind.FIRST, FIRST_DAY), ("visit.begin",)),
    "save_merged": (lambda of: of.desk.save_merged(of.draft, SIDES, over=of.desk.seen(of.draft.id)), ("visit.merge",)),
    "keep_sides": (lambda of: of.desk.keep_sides(of.signed.id, SIDES), ("visit.merge",)),
    "discard_draft": (lambda of: of.desk.discard_draft(of.draft.id), ("visit.discard",)),
    "sign": (lambda of: of.overridden(), ("visit.sign", "finding.override")),
    "amend": (lambda of: of.desk.amend(of.signed.id, "typed wrong"), ("visit.amend",)),
    "book": (lambda of: of.desk.book(of.meeting), ("appointment.book",)),
    "set_status": (lambda of: of.desk.set_status(APPOINTMENT, "arrived"), ("appointment.status",)),
    # Leaving the program
    "keep_paper": (lambda of: of.desk.keep_paper(of.signed.id, "letter", "en", b"%PDF"), ("paper.print",)),
    "note_again": (lambda of: of.desk.note_again(of.paper), ("paper.print_again",)),
    "note_page": (lambda of: of.desk.note_page(of.signed.id), ("page.print",)),
    "note_export": (lambda of: of.desk.note_export(of.patient), ("record.export",)),
    "note_panel_export": (lambda of: of.desk.note_panel_export("due", 3), ("panel.export",)),
    "note_panel_report": (lambda of: of.desk.note_panel_report(3), ("panel.report",)),
    # The clinic
    "set_clinic": (lambda of: of.desk.set_clinic(Clinic(name="Riverside")), ("clinic.save",)),
    "sittings": (lambda of: of.desk.sittings(), ("sittings.view",)),
    "sign_out": (lambda of: of.signed_out(), ("sign_in", "sign_out.elsewhere")),
    "set_password": (lambda of: of.desk.set_password(ANN.password, "ann's new one"), ("user.password",)),
}
_ELSEWHERE = "its entries are in people_contract.py and test_second_factor.py"
WITHOUT = {
    **dict.fromkeys(("add_user", "people", "keep_second_factor", "end_second_factor"), _ELSEWHERE),
    **dict.fromkeys(("may", "access_until", "has_second_factor", "begin_second_factor"), "tells nothing of a patient"),
    "pulse": "numbers that move when others work; it shows nothing of anybody",
    **dict.fromkeys(("stored", "seen", "has_seen"), "of a visit that this desk has open; opening it was an entry"),
    "local_key": "the key of what this very person typed here",
    **dict.fromkeys(("look_in", "come_back"), "signing in and out are entries; that a window is still there is none"),
    "find": "an entry for every letter typed would bury the rest; opening the chart is one",
    "save_draft": "the program saves by itself at every pause in typing; opening, signing, discarding are entries",
    "missed": "read with the visit's points, which are one",
    "users": "names of staff only",
    "audit_desk": "every reading method of it writes its own",
    "clinic": "the letterhead, nothing of a patient",
    "change_knowledge": "an administrator's; below",
}


@pytest.fixture
def of(tmp_path: Path) -> Iterator[ClinicDay]:
    _, file, desk = new_clinic(tmp_path)
    yield ClinicDay(file, desk)
    file.close()


@pytest.mark.parametrize("method", EVENTS)
def test_what_is_done_is_in_the_audit(of: ClinicDay, method: str) -> None:
    act, expected = EVENTS[method]
    before = of.desk.audit_desk().head().count
    act(of)
    entries = of.desk.audit_desk().older(50, 1_000_000)
    assert tuple(one.act for one in reversed(entries) if one.seq > before) == expected
    assert {one.by for one in entries if one.seq > before} == {"ann"}


def test_every_method_of_the_desk_is_in_one_of_the_tables() -> None:
    public = {name for name, _ in inspect.getmembers(Desk) if not name.startswith("_")} - {
        "user",
        "place",
        "sitting",
        "doubt",
    }
    assert public == {*EVENTS, *WITHOUT}


@pytest.mark.parametrize(
    ("method", "who"),
    [("sign", NURSE), ("amend", NURSE), ("audit", NURSE), ("record", ADMINISTRATOR), ("paper", ADMINISTRATOR),
     ("panel", ADMINISTRATOR), ("note_export", ADMINISTRATOR), ("add_record", ADMINISTRATOR)],
)  # fmt: skip
def test_what_a_role_does_not_include_is_refused_and_noted(of: ClinicDay, method: str, who: store.NewUser) -> None:
    ann = of.desk
    of.desk = desk_of(of.file, who)
    with pytest.raises(NotAllowed):
        EVENTS[method][0](of)
    [refused] = ann.audit(1)
    assert (refused.act, refused.by, refused.detail) == ("denied", who.login, EVENTS[method][1][0])


def test_a_paper_saved_as_a_file_is_told_from_one_that_was_printed(of: ClinicDay) -> None:
    of.desk.keep_paper(of.signed.id, "letter", "en", b"%PDF", as_file=True)
    of.desk.note_again(of.paper, as_file=True)
    assert [one.act for one in of.desk.audit(2)] == ["paper.save_again", "paper.save"]


def test_another_edition_is_an_entry_together_with_what_was_done_or_neither(of: ClinicDay) -> None:
    cy = desk_of(of.file, ADMINISTRATOR)
    done: list[str] = []
    cy.change_knowledge(lambda: done.append("installed"), edition="2026.12.1")
    cy.change_knowledge(lambda: done.append("folder"))

    def fails() -> None:
        raise PainDeskError("The disk is full.")

    with pytest.raises(PainDeskError, match="full"):
        cy.change_knowledge(fails, edition="2026.12.2")
    folder, edition = of.desk.audit(2)
    assert done == ["installed", "folder"]
    assert (edition.act, edition.by, edition.detail) == ("knowledge.install", "cy", "2026.12.1")
    assert (folder.act, folder.by, folder.detail) == ("knowledge.local", "cy", "")


def test_an_imported_record_is_told_from_one_that_was_typed(of: ClinicDay) -> None:
    of.desk.add_record(rosa(), imported=True)
    assert of.desk.audit(1)[0].act == "record.import"


def test_going_on_with_a_draft_is_told_from_beginning_one(of: ClinicDay) -> None:
    of.desk.begin_visit(of.patient, VisitKind.FOLLOW_UP, FIRST_DAY)
    [entry] = of.desk.audit(1)
    assert (entry.act, entry.subject) == ("visit.open", of.draft.id)


def test_the_check_and_the_list_taken_out_are_entries_too(of: ClinicDay) -> None:
    audit = of.desk.audit_desk()
    check = audit.begin_check()
    while not check.done:
        check = audit.go_on(check)
    assert check.faults == ()
    audit.note_export(EVERYTHING, "everything")
    assert [one.act for one in audit.look(2)] == ["audit.export", "audit.check"]


def test_a_wrong_password_is_noted_with_the_account_it_was_tried_on(of: ClinicDay) -> None:
    for login in ("ann", "nobody"):
        with pytest.raises(NotAllowed):
            of.file.sign_in(login, "not it at all")
    of.file.sign_in("ann", ANN.password)
    signed_in, unknown, wrong = of.desk.audit(3)
    assert (signed_in.act, signed_in.by) == ("sign_in", "ann")
    assert (unknown.act, unknown.by, unknown.account) == ("sign_in.refused", "", "")
    assert (wrong.act, wrong.by, wrong.account) == ("sign_in.refused", "", ANN.name)


def test_an_override_names_the_finding_by_its_code_and_never_by_typed_words(of: ClinicDay) -> None:
    of.overridden()
    entry = of.desk.audit(1)[0]
    assert (entry.act, entry.subject, entry.patient) == ("finding.override", of.draft.id, "Rosa Núñez")
    assert entry.detail == "oxycodone.interaction.benzodiazepines"
    assert code("Aunt Rosa's cream").startswith("sha256-")


def test_a_declined_caution_is_in_the_audit_and_goes_on_to_the_next_follow_up(of: ClinicDay) -> None:
    declined = Override(
        finding_id="gabapentin.kidney", because="CrCl 41", reason="dose fits", declined="0123456789abcdef"
    )
    here = Override(finding_id="gabapentin.age", because="Age 72", reason="only today")
    visit = replace(of.draft, overrides=(declined, here))
    of.desk.sign(visit, point(visit), ())
    assert {(one.act, one.detail) for one in of.desk.audit(2)} == {
        ("finding.decline", "gabapentin.kidney"),
        ("finding.override", "gabapentin.age"),
    }
    again = of.desk.begin_visit(of.patient, VisitKind.FOLLOW_UP, date(2026, 12, 20))
    assert again.overrides == (declined,)


def test_everything_about_a_patient_is_found_even_of_a_draft_that_was_discarded(of: ClinicDay) -> None:
    other = of.desk.add_record(rosa()).patient.id
    of.desk.discard_draft(of.draft.id)
    of.desk.paper(of.paper)
    entries = of.desk.audit_desk().look(100, replace(EVERYTHING, patient=of.patient))
    acts = [one.act for one in entries]
    assert acts[0] == "paper.view"
    for act in ("record.add", "visit.begin", "visit.sign", "visit.discard", "paper.print", "appointment.book"):
        assert act in acts, act
    assert other not in {one.subject for one in entries}
    assert of.desk.audit(1)[0].subject == of.patient  # the look itself names whose entries were asked for


def test_entries_are_found_by_person_kind_and_period_a_page_at_a_time(of: ClinicDay) -> None:
    desk = of.desk.audit_desk()
    desk_of(of.file, NURSE).record(of.patient)
    ids = {name: key for key, name in desk.people()}
    [nurse] = desk.older(10, 1_000_000, replace(EVERYTHING, by=ids[NURSE.name]))
    assert (nurse.act, nurse.who, nurse.patient) == ("record.view", NURSE.name, "Rosa Núñez")
    looks = desk.older(10, 1_000_000, replace(EVERYTHING, acts=("record.view", "papers.view")))
    assert [one.act for one in looks] == ["record.view", "papers.view"]
    first, second = looks
    assert desk.older(10, 1_000_000, replace(EVERYTHING, since=first.at, before=first.at)) == ()
    until = desk.older(100, 1_000_000, replace(EVERYTHING, before=second.at))
    assert until[0].seq < second.seq
    since = desk.older(100, 1_000_000, replace(EVERYTHING, since=second.at))
    assert since[-1] == second
    everything = desk.older(1_000, 1_000_000)
    below, paged = 1_000_000, []
    while page := desk.older(3, below):
        paged += page
        below = page[-1].seq
    assert tuple(paged) == everything
    assert [one.seq for one in everything] == sorted({one.seq for one in everything}, reverse=True)
    assert everything[-1].seq == 1
    assert desk.older(5, 1_000_000, replace(EVERYTHING, since=datetime(2100, 1, 1, tzinfo=UTC))) == ()
