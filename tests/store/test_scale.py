"""The bench of large clinics in small: what it writes is what the store would write, and all of it is told."""

from pathlib import Path

import pytest

from paindesk import store
from paindesk.domain.visit import Clinic
from paindesk.store.record_file import RecordFile
from tests.bench import clinic_rows, scale
from tests.bench.record_file import ANN, now
from tests.builders import shipped


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are drawn from few, each thing is done a few times."""
    monkeypatch.setattr(clinic_rows, "FAMILIES", 200)
    monkeypatch.setattr(clinic_rows, "GIVENS", 80)
    monkeypatch.setattr(scale, "TIMES", 4)


def clinic(folder: Path, patients: int) -> RecordFile:
    file = store.create(folder / "clinic.paindesk", "", Clinic(name="Bench"), ANN, now)
    clinic_rows.write(file, patients, shipped(), lambda _: None)
    return file


@pytest.mark.usefixtures("few")
def test_what_is_written_in_bulk_stands_up_to_every_check_and_is_read_like_any_other(tmp_path: Path) -> None:
    file = clinic(tmp_path, 40)
    found = file.verify()
    assert found.ok, found.lines
    desk = file.sign_in(ANN.login, ANN.password)
    lines = desk.patients()
    assert len(lines) == 40
    for line in lines:
        assert len(desk.record(line.id).observations) == 20
    assert sum(len(desk.visits(line.id)) for line in lines) == 4
    first = next(line for line in lines if line.mrn == "000-0000")
    assert desk.last_signed(first.id) is not None
    assert len(desk.points(first.id)) == 1
    added = desk.add_record(desk.record(first.id))  # the chain goes on
    assert added.patient.family == desk.record(first.id).patient.family
    assert file.verify().ok
    file.close()


@pytest.mark.usefixtures("few")
def test_every_part_is_measured_and_told(tmp_path: Path) -> None:
    found = list(scale.in_a_file(40, tmp_path))
    assert list(tmp_path.iterdir()) == []  # taken away again
    scale.keep(found, tmp_path)
    told = (tmp_path / "scale.txt").read_text(encoding="utf-8")
    for what in ("two names", "two misspelt names", "open a chart", "save a step", "backup, MB"):
        assert what in told
    assert (tmp_path / "scale.png").read_bytes().startswith(b"\x89PNG")
