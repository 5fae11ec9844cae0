"""The formulary sheet holds every fact of every file: nothing on the screen that a pharmacist could not have signed."""

import io
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import pypdf
import pytest

from paindesk.documents.folder import resources
from paindesk.documents.formulary import Entry, FormularySheet, build
from paindesk.documents.render import render
from paindesk.domain.dose import plain
from paindesk.knowledge import load

FILES = sorted((resources() / "knowledge" / "medicines").glob("*.toml"))
# What stands in the head line, is part of the patient's papers only, or is said by its parts.
_NOT_FACTS = {"name", "class", "subclass", "groups", "sources", "say_it", "words", "id", "source", "reviewed", "pace"}
_NAMED_OTHERWISE = {"problem", "rxcui", "schedule", "brands", "line", "verdict"}


@cache
def sheet() -> FormularySheet:
    return build(load())


def entry(name: str) -> Entry:
    return next(one for one in sheet().entries if one.title.startswith(f"{name} ("))


def texts(value: Any) -> Iterator[str]:
    """Every sentence and every number with its unit that a file states."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_FACTS | _NAMED_OTHERWISE:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        number = re.fullmatch(r"([\d.]+) (\S+)", value)
        yield f"{plain(Decimal(number[1]))} {number[2]}" if number else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_and_amount_of_a_file_is_on_the_sheet(path: Any) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    printed = "\n".join(f"{one.about} {one.says}" for one in entry(file["name"]).facts) + entry(file["name"]).under
    missing = [one for one in texts(file) if one not in printed]
    assert not missing


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_unconfirmed_in_a_file_is_marked_on_the_sheet(path: Any) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    marked = entry(file["name"]).unconfirmed
    assert marked >= path.read_text(encoding="utf-8").count("unconfirmed = true") - len(file.get("sources", ()))


def test_every_source_cited_is_listed_with_its_title() -> None:
    keys = {fact.source.split()[0] for one in sheet().entries for fact in one.facts if fact.source}
    assert keys == {one.key for one in sheet().sources}
    assert all(one.title for one in sheet().sources)


def test_the_most_pieces_a_day_stand_beside_the_strength() -> None:
    products = next(one.says for one in entry("hydrocodone/acetaminophen").facts if one.about == "Products")
    assert "tablet 7.5 mg + acetaminophen 325 mg (at most 6 a day)" in products


def test_every_interaction_is_there() -> None:
    assert len(sheet().entries[-1].facts) == len(load().interactions)


def test_the_sheet_prints_tagged_with_a_place_to_sign_for_every_medicine() -> None:
    reader = pypdf.PdfReader(io.BytesIO(render(sheet())))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count("Read and agreed") == len(sheet().entries)
    for one in sheet().entries:
        assert one.title in text
    assert len(reader.pages) < 6 * len(sheet().entries)


def test_the_tables_for_changing_opioids_are_there_to_be_signed() -> None:
    changing = next(one for one in sheet().entries if one.title == "Changing opioids")
    said = {fact.about: fact.says for fact in changing.facts}
    assert said["oxycodone"].startswith("20 mg by mouth relieve as much as 30 mg of oral morphine")
    assert "Below 100 mg of oral morphine: 20-30 % as methadone." in said["Methadone"]
    assert "Below 135 mg of oral morphine: 25 mcg/h." in said["Fentanyl patch"]
    assert "To 80 mg of oral morphine: 10 mcg/h, the opioid lowered first." in said["buprenorphine patch"]
    assert {"Tolerance", "Physical dependence", "Hyperalgesia", "Withdrawal"} <= said.keys()
    assert changing.unconfirmed
