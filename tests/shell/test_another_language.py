"""The shell in another language: what is shown changes, what is kept or exported does not."""

import csv
import inspect
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from paindesk.documents.folder import resources
from paindesk.domain.merge import merge
from paindesk.domain.visit import Visit
from paindesk.kit import language
from paindesk.kit.language import Spoken
from paindesk.shell.audit_lines import cells
from paindesk.shell.command_menu import palette
from paindesk.shell.commands import COMMANDS, MENUS
from paindesk.shell.help_act import key_groups
from paindesk.shell.help_pages import ABOUT, KEYS, help_pages
from paindesk.shell.in_english import in_english
from paindesk.shell.main_window import MainWindow
from paindesk.shell.merge_words import kept_lines, sides, what
from paindesk.shell.names_of_parts import part_names, value_names
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.workplace import Workplace
from paindesk.store import AuditEntry
from tests.shell.test_merge_words import DRAFT

WRITTEN = [one.stem for one in resources().glob("interface/*.ts")]


@pytest.fixture
def marked() -> Iterator[None]:
    """A language in which every text stands in «…»."""
    language.speak(Spoken(code="xx", say=lambda english, _: f"«{english}»", tell=lambda english: f"«{english}»"))
    yield
    language.speak(Spoken())


def translations(code: str) -> dict[str, str]:
    """English and its translation, of what is said without telling two meanings apart."""
    messages = ElementTree.parse(resources() / "interface" / f"{code}.ts").iter("message")
    return {
        one.findtext("source", ""): one.findtext("translation", "") for one in messages if one.find("comment") is None
    }


def test_what_two_people_changed_is_shown_in_the_language_and_kept_in_english(marked: None) -> None:
    site = DRAFT.pain.sites[0]
    ann, ben = (replace(DRAFT, pain=replace(DRAFT.pain, sites=(replace(site, worst=n),))) for n in (10, None))
    differences = merge(DRAFT, ann, ben).differences
    assert what(differences[0]) == "«Pain today» › «Place» 1 › «Worst pain, 0–10»"
    assert sides(differences[0]) == ("9", "10", "«nothing»")
    [kept] = kept_lines(differences, ["mine"])
    assert (kept.what, kept.before, kept.theirs, kept.mine) == (
        "Pain today › Place 1 › Worst pain, 0–10", "9", "10", "nothing"
    )  # fmt: skip


def test_every_part_and_value_of_a_visit_has_words() -> None:
    from paindesk.shell.merge_words import _PARTS

    names: set[str] = set()
    values: set[str] = set()
    seen: set[Any] = set()

    def walk(kind: Any) -> None:
        for one in get_args(kind):
            walk(one)
        if inspect.isclass(kind) and issubclass(kind, Enum):
            values.update(str(one.value) for one in kind)
        if is_dataclass(kind) and kind not in seen:
            seen.add(kind)
            hints = get_type_hints(kind)
            for one in fields(kind):
                names.add(one.name)
                walk(hints[one.name])

    walk(Visit)
    assert names - part_names().keys() - _PARTS.keys() == set()
    assert part_names().keys() - names == set()
    assert {name: words for name, words in part_names().items() if words != name.replace("_", " ")} == {}
    assert {value for value, words in value_names().items() if value == words} == values


def test_the_audit_is_shown_in_the_language_and_saved_in_english(marked: None) -> None:
    at = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    entry = AuditEntry(seq=7, at=at, by="", act="record.view", subject="", detail="", patient="Rosa Delgado")
    assert cells(entry)[1:] == ("«Nobody signed in»", "«looked at the chart of Rosa Delgado»", "7")
    assert cells(entry, in_english)[1:] == ("Nobody signed in", "looked at the chart of Rosa Delgado", "7")


def test_the_panel_is_saved_in_english_as_it_is_sorted(
    qtbot: QtBot, place: Workplace, tmp_path: Path, marked: None
) -> None:
    page = PanelPage(place, lambda _: None, lambda: None, "not_known")
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    assert page.table.words()[0][3:6] == ["«no signed visit»", "", "«never»"]
    page.save_csv(tmp_path / "panel.csv")
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    with (tmp_path / "panel.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][:2] == ["Patient", "Born"]
    assert rows[1][0] == "Rosa Delgado"
    assert rows[1][3:6] == ["no signed visit", "", "never"]


def test_a_command_is_found_by_its_word_in_the_language_and_in_english(qtbot: QtBot, place: Workplace) -> None:
    said = {"&Lock": "&Bloquear", "Cover the window; nothing typed is lost": "Cubre la ventana"}
    language.speak(Spoken(code="xx", say=lambda english, _: said.get(english, "…")))
    try:
        window = MainWindow(place, lambda _: None)
        qtbot.addWidget(window)
        found = palette(window)
        qtbot.addWidget(found)
        found.show()
        for words in ("bloq", "cubre ventana", "lock", "cover window"):
            found.field.clear()
            qtbot.keyClicks(found.field, words)
            assert "Bloquear" in found.titles(), words
            assert found.titles().count("Bloquear") == 1
        window.close()
    finally:
        language.speak(Spoken())


@pytest.mark.parametrize("code", WRITTEN)
def test_each_entry_of_a_menu_has_a_letter_of_its_own(code: str) -> None:
    said = translations(code)
    assert len({said[menu][0] for menu in MENUS}) == len(MENUS)
    for menu in MENUS:
        titles = [said[one.title] for one in COMMANDS if one.menu == menu]
        letters = [title[title.index("&") + 1].casefold() for title in titles]
        assert len(set(letters)) == len(letters), (menu, titles)


HELP = resources() / "help"


@pytest.mark.parametrize("page", sorted(HELP.glob("*/*.md")), ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_translated_help_page_has_the_parts_links_keys_and_numbers_of_the_english(page: Path) -> None:
    english, said = (one.read_text(encoding="utf-8") for one in (HELP / page.name, page))
    for part in (r"(?m)^#+ ", r"(?m)^- ", r"(?m)^\|", r"\]\(([^)]*)\)", r"`([^`]+)`", r"\d+"):
        assert sorted(re.findall(part, said)) == sorted(re.findall(part, english)), part


def test_the_help_is_read_in_the_language() -> None:
    language.speak(Spoken(code="es"))
    try:
        pages = {one.id: one.title for one in help_pages(key_groups())}
    finally:
        language.speak(Spoken())
    assert pages["welcome"] == "Cómo funciona PainDesk"
    assert pages["history"] == translations("es")["History"]


def test_a_help_page_that_nobody_translated_is_read_in_english(marked: None) -> None:
    pages = {one.id: one for one in help_pages(key_groups())}
    assert pages["welcome"].title == "How PainDesk works"
    assert pages["welcome"].group == "«Begin»"
    assert pages[KEYS].title == "«Keyboard shortcuts»"
    assert pages[ABOUT].title == "«About PainDesk»"
