"""The workstation's settings survive a restart, and nothing in their file can stop the program."""

from pathlib import Path

import pytest

from paindesk.domain.errors import PainDeskError
from paindesk.domain.units import Units
from paindesk.settings import PrinterChoice, Settings, load_settings, save_settings


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    mine = Settings(theme="dark", text_scale=150, record_file="/r/clinic.paindesk", window=(5, 6, 1920, 1080),
                    printers={"handout": PrinterChoice(printer="Corridor", copies=2, duplex="long")})  # fmt: skip
    save_settings(mine, file)
    assert load_settings(file) == mine


@pytest.mark.parametrize("content", ["", "{", "[]", '{"text_scale": "big"}', '{"window": [1, 2]}', "\x00"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, "utf-8")
    assert load_settings(file) == Settings()


def test_bytes_that_are_no_text_give_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b'{"theme":"da\xff\xferk"}')
    assert load_settings(file) == Settings()


def test_values_out_of_range_go_back_to_their_default(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"text_scale": 900, "lock_minutes": 0, "theme": "pink", "window": [0, 0, 3, 4]}', "utf-8")
    assert load_settings(file) == Settings()


def test_a_number_of_copies_that_nobody_means_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"printers": {"handout": {"printer": "A", "copies": 900}, "letter": {"printer": "B"}}}', "utf-8")
    assert load_settings(file).printers == {"letter": PrinterChoice(printer="B")}


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(PainDeskError, match="could not be saved"):
        save_settings(Settings(), tmp_path / "taken" / "settings.json")


def test_units_are_kept_and_one_that_is_not_offered_goes_back_to_the_record_s(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save_settings(Settings(creatinine_unit="µmol/L", weight_unit="lb"), file)
    assert load_settings(file).units == Units(creatinine="µmol/L", weight="lb")
    file.write_text('{"creatinine_unit": "stone", "weight_unit": "lb"}', "utf-8")
    assert load_settings(file).units == Units(weight="lb")
