"""The formulary sheet holds every fact of every file: nothing on the screen that a pharmacist could not have signed."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from paindesk.documents.folder import resources
from paindesk.documents.formulary import Entry, FormularySheet, build
from paindesk.domain.dose import plain
from paindesk.domain.medicine import on_label
from tests.builders import shipped

FILES = sorted((resources() / "knowledge" / "medicines").glob("*.toml"))
# What stands in the head line, is part of the patient's papers only, or is said by its parts.
_NOT_FACTS = {"name", "class", "subclass", "groups", "sources", "say_it", "words", "id", "source", "reviewed", "pace"}
_NAMED_OTHERWISE = {"problem", "rxcui", "schedule", "brands", "line", "verdict"}
_ABOUT_PATIENTS = {"when", "unless"}  # conditions, which the sheet calls by their titles
_BRITISH = r"\w*(?:aem|\boed|apnoea|haem|anaesth|programme|labell|isation|colour)\w*"


@cache
def sheet() -> FormularySheet:
    return build(shipped())


def entry(name: str) -> Entry:
    return next(one for one in sheet().entries if one.title.startswith(f"{on_label(name)} ("))


def shared(title: str) -> dict[str, str]:
    """What the sheet says of what medicines share, by what it is about."""
    found = next(one for one in sheet().entries if one.title == title)
    return {fact.about: fact.says for fact in found.facts}


def called(token: str) -> str:
    known = shipped().conditions.get(token)
    return token if known is None else known.title


def checked(key: str) -> str:
    known = shipped().observations.get(key)
    return {"pdmp": "PDMP"}.get(key, key) if known is None else known.title


def texts(value: Any) -> Iterator[str]:
    """Every sentence and every number with its unit that a file states."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "what":
                yield checked(inner)
            elif key in _ABOUT_PATIENTS:
                yield from (called(one) for one in inner)
            elif key not in _NOT_FACTS | _NAMED_OTHERWISE:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        number = re.fullmatch(r"([\d.]+) (\S+)", value)
        yield f"{plain(Decimal(number[1]))} {number[2]}" if number else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_and_amount_of_a_file_is_on_the_sheet(path: Path) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    printed = "\n".join(f"{one.about} {one.says}" for one in entry(file["name"]).facts) + entry(file["name"]).under
    missing = [one for one in map(on_label, texts(file)) if one not in printed]
    assert not missing


def unconfirmed_in(value: Any, confirmed: Mapping[str, bool]) -> int:
    """How many facts of a file nobody has confirmed: marked so, or read in a source that nobody has."""
    if isinstance(value, list):
        return sum(unconfirmed_in(one, confirmed) for one in value)
    if not isinstance(value, dict):
        return 0
    marked = "source" in value and (value.get("unconfirmed", False) or not confirmed[value["source"].split()[0]])
    return marked + sum(unconfirmed_in(one, confirmed) for key, one in value.items() if key != "sources")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_unconfirmed_in_a_file_is_marked_on_the_sheet(path: Path) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    common = {key: one.confirmed for key, one in shipped().sources.items()}
    own = {key: not one.get("unconfirmed", False) for key, one in file.get("sources", {}).items()}
    assert entry(file["name"]).unconfirmed == unconfirmed_in(file, common | own)


def test_every_source_cited_is_listed_with_its_title() -> None:
    keys = {fact.source.split()[0] for one in sheet().entries for fact in one.facts if fact.source}
    assert keys == {one.key for one in sheet().sources}
    assert all(one.title for one in sheet().sources)


def test_the_most_pieces_a_day_stand_beside_the_strength() -> None:
    products = next(one.says for one in entry("hydrocodone/acetaminophen").facts if one.about == "Products")
    assert "tablet 7.5 mg + acetaminophen 325 mg (at most 6 a day)" in products


def test_every_interaction_is_there() -> None:
    assert len(sheet().entries[-1].facts) == len(shipped().interactions)


def test_what_is_checked_is_called_by_its_title_and_a_range_of_one_dose_is_one_dose() -> None:
    every = [(one.about, one.says) for each in sheet().entries for one in each.facts]
    codes = set(shipped().observations)
    assert [about for about, _ in every if about.removeprefix("Check: ") in codes] == []
    assert ("Usual range", "200 mg a day") in every


def test_the_tables_for_changing_opioids_are_there_to_be_signed() -> None:
    said = shared("Changing opioids")
    assert said["oxycodone"].startswith("20 mg by mouth relieve as much as 30 mg of oral morphine")
    assert "Below 100 mg of oral morphine: 20-30 % as methadone." in said["Methadone"]
    assert "Only after 7 days on 60 mg of oral morphine a day or more." in said["Fentanyl patch"]
    assert "Below 135 mg of oral morphine: 25 mcg/h." in said["Fentanyl patch"]
    assert "To 80 mg of oral morphine: 10 mcg/h, the opioid lowered first." in said["buprenorphine patch"]
    assert "Below 30 mg of oral morphine: 75 mcg once a day." in said["buprenorphine film"]
    assert (
        "Below 90 mg of oral morphine: 150 mcg 2 times a day, the opioid lowered first." in said["buprenorphine film"]
    )
    assert {"Tolerance", "Physical dependence", "Hyperalgesia", "Withdrawal"} <= said.keys()
    assert next(one for one in sheet().entries if one.title == "Changing opioids").unconfirmed


def test_from_what_dose_on_an_opioid_is_high_stands_under_its_own_source() -> None:
    facts = next(one.facts for one in sheet().entries if one.title == "Changing opioids")
    high = next(one for one in facts if "100 mg of oral morphine a day on" in one.says)
    assert (high.says, high.source) == ("50 % less from 100 mg of oral morphine a day on.", "paindesk")


@pytest.mark.parametrize(("name", "days"), [("fentanyl patch", 3), ("buprenorphine patch", 7)])
def test_how_long_a_patch_is_worn_stands_beside_each_strength(name: str, days: int) -> None:
    products = next(one.says for one in entry(name).facts if one.about == "Products")
    assert products.count(f"worn {days} days") == len(shipped().medicines[name].products) > 0


def test_every_factor_of_morphine_equivalents_is_there() -> None:
    said = shared("Morphine equivalents")
    for one in shipped().factors.values():
        told = {name: said[f"{one.title}: {name}"] for name in {*one.factors, *one.by_dose, *one.no_factor}}
        for name, factor in one.factors.items():
            assert told[name].startswith(f"{plain(factor)} MME for each ")
        for name, bands in one.by_dose.items():
            assert [band for band in bands if f"{plain(band.factor)} " not in told[name]] == []
        assert [name for name, reason in one.no_factor.items() if told[name] != f"No factor: {reason}."] == []
        assert [name for name, reason in one.differs.items() if reason not in told[name]] == []
    assert said["CDC 2016: methadone"].startswith(
        "MME for each mg by the daily dose: 4 up to 20 mg; 8 above 20 up to 40 mg; 10 above 40 up to 60 mg; 12 above 60"
    )
    assert said["CDC 2022: fentanyl"] == "2.4 MME for each mcg/h of a patch."


def test_every_taper_is_there_with_its_speeds() -> None:
    said = shared("Tapers")
    assert len(said) == len(shipped().tapers)
    for one in shipped().tapers.values():
        told = next(says for says in said.values() if one.text in says and one.danger in says)
        assert all(f"{speed.name} {plain(speed.percent)} %" in told for speed in one.speeds)
    months = said["opioid: weeks to months"]
    assert "[usual 10 % every 7 days; slower 10 % every 14 days; slowest 10 % every 30 days; used 30 to 364" in months
    assert "from 30 % of the first dose on; the smallest tablet held 28 days at most]" in months
    assert said["carisoprodol: 3 weeks or less"].endswith("[no taper; used 21 days or less]")
    assert "usual 25 % (at most 10 mg) every 7 days; faster 25 % every 4 days" in said["baclofen: any length"]
    assert said["baclofen: any length"].endswith("not faster than its own file]")


def test_the_sheet_is_in_us_spelling() -> None:
    every = " ".join(f"{one.title} {fact.about} {fact.says}" for one in sheet().entries for fact in one.facts)
    assert set(re.findall(_BRITISH, every, re.IGNORECASE)) == set()


def test_what_urine_tests_can_tell_is_on_it_with_every_source() -> None:
    found = next(one for one in sheet().entries if one.title == "Urine tests")
    said = [f"{fact.about}: {fact.says}" for fact in found.facts]
    assert "Sample: creatinine dilute: 20 mg/dL" in said
    assert any(one.startswith("Opiate screen: misses oxycodone, oxymorphone") for one in said)
    assert any(one.startswith("codeine: becomes morphine (on the first day") for one in said)
    assert "codeine: becomes a little hydrocodone (below 11 % of the codeine)." in said
    assert "Amphetamine screen: can answer to bupropion" in " ".join(said)
    assert any("8 hours" in one for one in said if one.startswith("heroin (6-MAM)"))
    keys = re.findall(r'source = "(\S+?)[ "]', (resources() / "knowledge" / "urine_tests.toml").read_text())
    assert set(keys) <= {one.key for one in sheet().sources}
    assert found.unconfirmed
