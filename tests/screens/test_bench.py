"""The bench still runs: every part of it in small, without a look at how long anything takes."""

from pathlib import Path

import pytest

from paindesk.sample import clinic
from paindesk.sample.named import mateo
from tests.bench import __main__ as bench
from tests.bench import equivalents, preview, processes, record_file, records, timing

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few of everything, each thing done once."""
    monkeypatch.setattr(timing, "most_runs", 1)
    monkeypatch.setattr(preview, "LOOKED_AT", 0.0)
    monkeypatch.setattr(record_file, "VISITS", 40)
    monkeypatch.setattr(record_file, "PATIENTS", 40)
    monkeypatch.setattr(records, "RECORDS", 2)
    monkeypatch.setattr(records, "BYTES", 10_000)
    monkeypatch.setattr(equivalents, "RECORDS", 2)
    monkeypatch.setattr(clinic, "stories", lambda on: (mateo(on),))
    monkeypatch.setattr(processes, "rows", lambda _: iter(()))  # whole processes: no need to start them for this


@pytest.mark.usefixtures("small")
def test_every_part_of_the_bench_runs_to_its_end(tmp_path: Path) -> None:
    rows = list(bench.rows(tmp_path))
    told = timing.table(rows)
    for part in ("consult: 1,000 fills", "MME of 60 orders", "any paper, warm", "signed to preview",
                 "open the patient", "a keystroke on", "Trends, hover", "Sign to preview", "find, nobody"):  # fmt: skip
        assert part in told
    assert all(row.times for row in rows)
