"""What an administrator set is in place, what is locked stays, and a file that is not in order stops the start."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk import site_settings
from paindesk.cli import main
from paindesk.domain.errors import PainDeskError
from paindesk.settings import Settings, save_settings, shown_place
from paindesk.site_settings import Site, load_site, settings_here, site_file

URL = "postgresql+psycopg://paindesk@db.example/clinic"
WHOLE = f"""
record_file = "{URL}"
lock_minutes = 3
theme = "dark"
weight_unit = "lb"
locked = ["record_file", "lock_minutes"]
[alerts]
trend = "folded"
[letterhead]
name = "Riverside"
web = "www.example.org"
"""


def site(tmp_path: Path, text: str) -> Site:
    file = tmp_path / "site.toml"
    file.write_text(text, "utf-8")
    return load_site(file)


def test_the_first_start_begins_with_what_the_site_set(tmp_path: Path) -> None:
    held = site(tmp_path, WHOLE)
    found = settings_here(tmp_path / "settings.json", held)
    assert found == Settings(
        record_file=URL, lock_minutes=3, theme="dark", weight_unit="lb", alerts={"trend": "folded"}
    )
    assert held.letterhead == {"name": "Riverside", "web": "www.example.org"}


def test_a_person_changes_what_is_preset_and_never_what_is_locked(tmp_path: Path) -> None:
    held, file = site(tmp_path, WHOLE), tmp_path / "settings.json"
    save_settings(Settings(record_file="/mine.paindesk", lock_minutes=60, theme="light", weight_unit="kg"), file)
    found = settings_here(file, held)
    assert (found.theme, found.weight_unit, found.alerts) == ("light", "kg", {}), "the person's own choice"
    assert (found.record_file, found.lock_minutes) == (URL, 3), "locked"
    assert held.hold(Settings(lock_minutes=60)).lock_minutes == 3


def test_a_record_set_by_the_site_later_is_found_where_the_person_never_named_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save_settings(Settings(), file)
    held = site(tmp_path, f'record_file = "{URL}"\nlock_minutes = 9')
    assert settings_here(file, held) == Settings(record_file=URL), "minutes were the person's own already"


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert load_site(tmp_path / "none" / "settings.toml") == Site()
    assert load_site(tmp_path / "none") == Site()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lock_minutes = 0", "“lock_minutes” is 0; it must be a whole number from 1 to 60"),
        ('theme = "pink"', "“theme” is pink; it must be light, dark or high_contrast"),
        ("lockminutes = 3", "“lockminutes” is no setting that stands here"),
        ('locked = ["theme"]', "“locked” names theme, which the file does not set"),
        ('locked = "theme"', "“locked” must be a list of keys"),
        ("locked = [1]", "“locked” must be a list of keys"),
        ('letterhead = "Riverside"', "“letterhead” must be a table"),
        ("[letterhead]\nfax = '1'", "“letterhead.fax” must be one of name, phone, address, web"),
        ("[letterhead]\nname = 1", "“letterhead.name” must be one of"),
        ("[alerts]\ninteractions = 'folded'", "“alerts” is"),
        ("theme = ", "it is no TOML"),
        ("x = 1\n" * 20_000, "it has more than 64 kB"),
    ],
)
def test_what_is_not_in_order_is_told_with_file_key_and_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PainDeskError) as refused:
        site(tmp_path, text)
    assert str(tmp_path / "site.toml") in str(refused.value)
    assert said in str(refused.value)
    assert "mend that file or take it away" in refused.value.advice


@given(data=st.binary(max_size=400))
def test_whatever_stands_in_the_file_it_is_read_or_refused_in_a_sentence(tmp_path_factory: Any, data: bytes) -> None:
    file = tmp_path_factory.mktemp("site") / "settings.toml"
    file.write_bytes(data)
    said = ""
    try:
        load_site(file)
    except PainDeskError as refused:
        said = str(refused)
    assert not said or str(file) in said


def test_a_broken_file_stops_the_command_line_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "site.toml"
    file.write_text("lock_minutes = 'never'")
    monkeypatch.setattr(site_settings, "site_file", lambda: file)
    assert main(["verify"]) == 2
    assert "“lock_minutes” is never; it must be a whole number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("linux", "/etc/paindesk/settings.toml"),
        ("darwin", "/Library/Application Support/PainDesk/settings.toml"),
        ("win32", "PainDesk"),
    ],
)
def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch, system: str, place: str) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert place in str(site_file())


def test_the_example_of_the_packaging_page_is_in_order(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent / "packaging" / "README.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    assert tomllib.loads(example)["locked"] == ["record_file", "lock_minutes"]
    assert site(tmp_path, example).values["weight_unit"] == "kg"


def test_a_password_in_an_address_is_not_shown() -> None:
    assert shown_place("postgresql+psycopg://me:secret@host/clinic") == "postgresql+psycopg://me@host/clinic"
    assert shown_place(URL) == URL
    assert shown_place("postgresql+psycopg://me@host/clinic?password=se@cret&clinic=1") == (
        "postgresql+psycopg://me@host/clinic?clinic=1"
    )
    assert shown_place("postgresql+psycopg://me@host/clinic?password=secret") == "postgresql+psycopg://me@host/clinic"
    assert shown_place("/home/me@work/clinic.paindesk") == "/home/me@work/clinic.paindesk"


@pytest.mark.parametrize("keys", ['"abc"', '["abc"]', "[1]", '["AAAA"]'])
def test_a_key_that_is_none_stops_the_start(tmp_path: Path, keys: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"knowledge_keys = {keys}\n", "utf-8")
    with pytest.raises(PainDeskError, match="“knowledge_keys” must be a list of public keys"):
        load_site(file)
