"""The record goes away while somebody types: it is kept on this machine, encrypted, and comes back by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from paindesk.domain.knowledge import Knowledge
from paindesk.store import Desk, RecordFile
from tests.shell.desks import AtDesk, mood, sleep

pytestmark = pytest.mark.usefixtures("themed")
GOUT = "Gout of the left foot"


class Away:
    """The record file that takes nothing for a while."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    def set(self, away: bool) -> None:
        with self._file.reading() as session:
            session.execute(text(f"PRAGMA query_only = {int(away)}"))


@pytest.fixture
def away(record_file: RecordFile) -> Away:
    return Away(record_file)


@pytest.fixture
def ann(qtbot: QtBot, desk: Desk, knowledge: Knowledge, tmp_path: Path, away: Away) -> Iterator[AtDesk]:
    made = AtDesk(qtbot, desk, knowledge, tmp_path, tmp_path / "drafts")
    made.open()
    yield made
    away.set(False)
    made.close()


def kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "drafts").glob("*.draft"))


def test_while_all_is_well_nothing_lies_beside_the_record(ann: AtDesk, tmp_path: Path) -> None:
    ann.type_condition(GOUT)
    ann.save()
    ann.window.visits.drafts.kept_here()
    assert kept(tmp_path) == []


def test_what_cannot_be_saved_is_on_this_machine_and_goes_when_it_is_saved(
    ann: AtDesk, away: Away, tmp_path: Path, qtbot: QtBot
) -> None:
    away.set(True)
    ann.type_condition(GOUT)
    ann.save()
    qtbot.waitUntil(lambda: "on this machine only (encrypted)" in ann.bottom(), timeout=5_000)
    assert "kept on this machine, encrypted" in ann.place.notices.accessibleDescription()
    [path] = kept(tmp_path)
    assert GOUT.encode() not in path.read_bytes()
    away.set(False)
    ann.window.visits.drafts.try_again()
    ann.settle()
    assert ann.bottom().startswith("● Draft saved")
    ann.window.visits.drafts.kept_here()
    assert kept(tmp_path) == []


def test_a_program_that_ended_meanwhile_brings_it_back_at_the_next_sign_in(
    ann: AtDesk, away: Away, tmp_path: Path, qtbot: QtBot
) -> None:
    away.set(True)
    ann.type_condition(GOUT)
    ann.save()
    assert not ann.window.close()
    assert "kept on this machine" in ann.place.notices.accessibleDescription()
    visit_id = ann.visit().id
    assert ann.window.close()  # as good as killed: nothing more is written
    away.set(False)
    other = Desk(ann.desk.user, ann.desk.place)
    draft = other.draft(visit_id)
    assert draft is not None
    other.save_draft(mood(3)(draft))
    again = AtDesk(qtbot, Desk(ann.desk.user, ann.desk.place), ann.place.knowledge, tmp_path, tmp_path / "drafts")
    stored = again.desk.visit(visit_id)
    assert GOUT in [one.text for one in stored.record.conditions]
    assert stored.pain.mood == 3
    again.window.visits.drafts.kept_here()
    assert kept(tmp_path) == []
    again.close()


def test_where_somebody_changed_the_same_meanwhile_it_is_asked_at_the_next_sign_in(
    ann: AtDesk, away: Away, tmp_path: Path, qtbot: QtBot
) -> None:
    away.set(True)
    ann.change(sleep(4))
    ann.save()
    visit_id = ann.visit().id
    ann.window.close()
    assert ann.window.close()
    away.set(False)
    other = Desk(ann.desk.user, ann.desk.place)
    draft = other.draft(visit_id)
    assert draft is not None
    other.save_draft(sleep(9)(draft))
    again = AtDesk(qtbot, Desk(ann.desk.user, ann.desk.place), ann.place.knowledge, tmp_path, tmp_path / "drafts")
    assert "changed a visit differently" in again.place.notices.accessibleDescription()
    again.open()
    page = again.compare()
    page.cards[0]["mine"].click()
    page.finish()
    again.settle()
    assert again.desk.visit(visit_id).pain.sleep == 4
    assert again.desk.kept_sides(visit_id)[0].sides.lines[0].theirs == "9"
    again.window.visits.drafts.kept_here()
    assert kept(tmp_path) == []
    again.close()


def test_a_save_whose_answer_was_lost_is_known_again(
    ann: AtDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The record took it, and the line broke before it could say so: typing on is no conflict with oneself."""
    from paindesk.domain.errors import PainDeskError
    from paindesk.domain.visit import Visit

    saved = Desk.save_draft

    def breaks(desk: Desk, visit: Visit, *, over: int | None = None) -> None:
        saved(desk, visit, over=over)
        monkeypatch.setattr(Desk, "save_draft", saved)
        raise PainDeskError("The database server cannot be reached, so nothing was saved.")

    monkeypatch.setattr(Desk, "save_draft", breaks)
    ann.change(sleep(4))
    ann.save()
    qtbot.waitUntil(lambda: "on this machine only" in ann.bottom(), timeout=5_000)
    ann.change(sleep(5))
    ann.save()
    assert ann.told() == ""
    assert ann.desk.visit(ann.visit().id).pain.sleep == 5
