"""`paindesk move`, as somebody types it."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from paindesk import store
from paindesk.cli import main
from paindesk.domain.errors import PainDeskError
from paindesk.settings import Settings, load_settings, save_settings
from tests.store.clinic import ADMINISTRATOR, NURSE, new_clinic, rosa


def _now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clinic's own record file, and the environment a script would set."""
    (tmp_path / "here").mkdir()
    path, file, desk = new_clinic(tmp_path / "here")
    desk.add_record(rosa())
    file.close()
    monkeypatch.setenv("PAINDESK_SETTINGS", str(tmp_path / "settings.json"))
    monkeypatch.setenv("PAINDESK_PASSWORD", ADMINISTRATOR.password)
    save_settings(Settings(record_file=str(path), theme="dark"), tmp_path / "settings.json")
    return path


def test_one_command_moves_the_record_says_what_it_did_and_changes_the_settings(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "there.paindesk"
    assert main(["move", "--to", str(there), "--login", "cy"]) == 0
    said = capsys.readouterr()
    assert re.search(r"^patient_record +1 rows  [0-9a-f]{16}$", said.out, re.MULTILINE)
    assert "The audit chain is whole.\n" in said.out
    assert re.search(rf"^{there}: \d+ rows copied and compared in \d+ s\. The record is there now\.$", said.out, re.M)
    assert "Give each of these a first password (Users): ann, ben." in said.out
    assert said.err == ""  # progress is for a terminal
    assert load_settings(tmp_path / "settings.json") == Settings(record_file=str(there), theme="dark")
    assert main(["backup", str(tmp_path / "copy"), "--login", "cy"]) == 0  # the settings' own record, by password
    written_down = re.search(r"to be written down now: ([0-9A-Z ]{39})", said.out)
    assert written_down is not None
    file, _ = store.recover(there, written_down[1], "cy", "doors all over the house", _now)
    file.close()


def test_a_record_named_on_the_line_leaves_the_settings_alone(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = str(tmp_path / "there.paindesk")
    assert main(["move", "--to", there, "--record-file", str(here), "--login", "cy"]) == 0
    assert load_settings(tmp_path / "settings.json").record_file == str(here)
    assert "The settings of this computer" not in capsys.readouterr().out


def test_a_record_that_the_administrator_set_stays_so_and_it_is_said(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site.toml"
    site.write_text(f'record_file = "{here}"\nlocked = ["record_file"]\n', encoding="utf-8")
    monkeypatch.setattr("paindesk.site_settings.site_file", lambda: site)
    assert main(["move", "--to", str(tmp_path / "there.paindesk"), "--login", "cy"]) == 0
    assert "is set by your administrator" in capsys.readouterr().out


def test_what_stands_in_the_way_is_one_line_and_nothing_is_left(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["move", "--to", "mysql://root@db/clinic", "--login", "cy"]) == 2
    assert main(["move", "--to", str(here), "--login", "cy"]) == 2
    assert main(["move", "--to", str(tmp_path / "no" / "such" / "folder"), "--login", "cy"]) == 2
    monkeypatch.setenv("PAINDESK_PASSWORD", NURSE.password)
    assert main(["move", "--to", str(tmp_path / "there"), "--login", "ben"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("paindesk: ") for line in lines)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["here", "settings.json"]


def test_ctrl_c_stops_it_and_nothing_is_left(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(_: object, doing: str, *__: int) -> None:
        if doing == "copied audit":
            raise KeyboardInterrupt

    monkeypatch.setattr("paindesk.cli_move._Progress.tell", pressed)
    assert main(["move", "--to", str(tmp_path / "there.paindesk"), "--login", "cy"]) == 2
    assert "The move was stopped. Nothing was kept at the target" in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["here", "settings.json"]
    file = store.open_as(here, "cy", ADMINISTRATOR.password, _now)
    assert file.notices == ()
    file.close()
    with pytest.raises(PainDeskError, match="no record file"):
        store.open_as(tmp_path / "there.paindesk", "cy", ADMINISTRATOR.password, _now)
