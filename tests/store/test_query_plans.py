"""How SQLite goes about what is done for one patient: never through all of them, nor through every signed visit."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from paindesk.domain.visit import VisitKind
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import FIRST_DAY, entered, new_clinic, point, rosa, signed_first_visit

# One row each, the words that were typed, or the index of the names.
_FINE = re.compile(r"SEARCH (site|account) |SCAN (CONSTANT ROW|\(subquery|patient_search VIRTUAL TABLE)")


def _walks(file: RecordFile, act: Callable[[], object]) -> list[str]:
    """What of the plans of its statements goes through a whole table or everything of the site."""
    said: dict[str, Any] = {}

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            said.setdefault(statement, parameters)

    event.listen(file._engine, "before_cursor_execute", note)
    act()
    event.remove(file._engine, "before_cursor_execute", note)
    raw = file._engine.raw_connection()
    found = []
    for statement, parameters in said.items():
        for *_, how in raw.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall():
            all_of_site = re.search(r"\(site_id=\?( AND status=\?)?\)$", how)
            if (how.startswith("SCAN") or all_of_site) and not _FINE.match(how):
                found.append(f"{how}: {statement}")
    raw.close()
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    _, _, made = new_clinic(tmp_path)
    return made


def test_nothing_that_is_done_for_one_patient_walks_through_the_others(desk: Desk) -> None:
    file = desk.place
    assert isinstance(file, RecordFile)
    record = desk.add_record(rosa())
    patient = record.patient.id
    first = signed_first_visit(desk, record)
    paper = desk.keep_paper(first.id, "handout", "en", b"%PDF")
    draft = desk.begin_visit(patient, VisitKind.FOLLOW_UP, FIRST_DAY)
    acts: dict[str, Callable[[], object]] = {
        "add": lambda: desk.add_record(rosa()),
        "save the record": lambda: desk.save_record(desk.record(patient)),
        "read it with its medicines": lambda: desk.record_on(patient, FIRST_DAY),
        "list the visits": lambda: desk.visits(patient),
        "read one": lambda: desk.visit(first.id),
        "read the last": lambda: desk.last_signed(patient),
        "read the points": lambda: desk.points(patient),
        "list the papers": lambda: desk.papers_of(patient),
        "list those of a visit": lambda: desk.papers(first.id),
        "read a paper": lambda: desk.paper(paper.id),
        "list what was missed": lambda: desk.missed(patient),
        "begin": lambda: desk.begin_visit(patient, VisitKind.FOLLOW_UP, FIRST_DAY),
        "save": lambda: desk.save_draft(draft),
        "sign": lambda: desk.sign(entered(draft), point(draft), ()),
        "amend": lambda: desk.amend(first.id, "typed wrong"),
        "the day": lambda: desk.appointments(FIRST_DAY),
        **{f"find {typed}": lambda typed=typed: desk.find(typed) for typed in ("rosa", "nunes", "3/4/1957", "A-12")},
    }
    assert {what: walks for what, act in acts.items() if (walks := _walks(file, act))} == {}


def test_a_walk_would_be_seen(desk: Desk) -> None:
    file = desk.place
    assert isinstance(file, RecordFile)
    assert _walks(file, desk.patients)
    assert _walks(file, desk.drafts)
    file.close()
