"""Settings handed on as a file: what comes in is all in order, or nothing is taken over."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.errors import PainDeskError
from paindesk.settings import PrinterChoice, Settings
from paindesk.settings_share import _WANTED, MOST_BYTES, SHARED, TITLES, differences, exported, imported

MINE = Settings(
    theme="dark", text_scale=150, language="es", lock_minutes=3, paper_size="a4", creatinine_unit="µmol/L",
    weight_unit="lb", height_unit="in", date_form="2026-11-27", alerts={"living": "folded"},
)  # fmt: skip
THEIRS = Settings(record_file="/their/clinic.paindesk", backup_folder="/their/disk", window=(1, 2, 800, 700),
                  printers={"handout": PrinterChoice(printer="Theirs")})  # fmt: skip


def test_what_is_exported_is_imported_and_each_computer_keeps_its_own_places() -> None:
    taken = imported(exported(MINE), THEIRS)
    assert all(getattr(taken, key) == getattr(MINE, key) for key in SHARED)
    assert taken == replace(
        MINE, record_file=THEIRS.record_file, backup_folder=THEIRS.backup_folder, window=THEIRS.window,
        printers=THEIRS.printers,
    )  # fmt: skip


def test_no_place_leaves_the_computer() -> None:
    secret = replace(MINE, record_file="postgresql+psycopg://me:secret@host/clinic", backup_folder="/b")
    assert set(json.loads(exported(secret))) == {"paindesk_settings", *SHARED}
    assert b"secret" not in exported(secret)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"theme": "pink"}, "“theme” is pink; it must be light, dark or high_contrast"),
        ({"text_scale": "big"}, "“text_scale” is big; it must be a whole number from 100 to 200"),
        ({"text_scale": 900}, "“text_scale” is 900"),
        ({"lock_minutes": 0}, "“lock_minutes” is 0; it must be a whole number from 1 to 60"),
        ({"language": "fr"}, "“language” is fr; it must be en or es"),
        ({"lock_minutes": True}, "“lock_minutes” is True"),
        ({"creatinine_unit": "mmol/L"}, "it must be mg/dL or µmol/L"),
        ({"alerts": {"interactions": "folded"}}, "it must be a table of kinds that may be lowered"),
        ({"record_file": "/somewhere/else"}, "“record_file” is no setting that stands here"),
        ({"window": [0, 0, 9, 9]}, "“window” is no setting"),
        ({"x" * 500: 1}, "“" + "x" * 40 + "” is no setting"),
    ],
)
def test_one_thing_that_is_wrong_is_named_and_nothing_is_taken(entry: dict[str, object], said: str) -> None:
    data = json.dumps({"paindesk_settings": 1, "date_form": "2026-11-27", **entry}).encode()
    with pytest.raises(PainDeskError) as refused:
        imported(data, THEIRS)
    assert said in str(refused.value)
    assert refused.value.advice == "Nothing was taken over. Choose a file that PainDesk exported."


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b'{"paindesk_settings": 2}', b"\xff\xfe", b"[" * 60_000, b" " * (MOST_BYTES + 1)],
)
def test_what_is_no_settings_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(PainDeskError, match="settings"):
        imported(data, THEIRS)


pairs = st.dictionaries(st.sampled_from(SHARED), st.none() | st.integers() | st.text())
files = pairs.map(lambda raw: json.dumps({"paindesk_settings": 1, **raw}).encode())


@given(data=st.binary(max_size=300) | files)
def test_whatever_a_file_holds_the_settings_stay_such_as_paindesk_keeps(data: bytes) -> None:
    try:
        taken = imported(data, THEIRS)
    except PainDeskError:
        return
    assert taken == taken.checked()


def test_what_would_change_is_said_in_words() -> None:
    assert differences(THEIRS, imported(exported(THEIRS), THEIRS)) == ()
    changed = {title: (now, then) for title, now, then in differences(THEIRS, imported(exported(MINE), THEIRS))}
    assert changed["Text size"] == ("100 %", "150 %")
    assert changed["Findings beside a visit"] == ("all open", "living folded")
    assert changed["Dates"] == ("27 Nov 2026", "2026-11-27")
    assert set(changed) == {TITLES[key] for key in SHARED}


def test_every_setting_has_a_title_and_says_what_it_must_be() -> None:
    own = {"window", "maximised", "printers"}  # of the computer, remembered and never chosen
    assert {one.name for one in fields(Settings)} - own == set(TITLES) == set(_WANTED)
