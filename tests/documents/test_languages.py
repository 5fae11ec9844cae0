"""What a language lacks before patients may choose it, as somebody who adds one reads it."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paindesk.documents import languages
from paindesk.documents.folder import resources
from paindesk.documents.languages import said_in_knowledge, standing
from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_patients_may_choose_lacks_nothing(language):
    assert standing(language).missing == ()
    assert standing(language).offered


def test_the_spanish_says_where_no_translator_is_named():
    found = standing("es")
    assert (
        "documents/words/es.toml: translation (for its sentences, those of documents/sentences and all of knowledge)"
        in found.unnamed
    )
    assert "documents/handout/es.typ" in found.unnamed
    assert "every page says that it is a draft" in "\n".join(found.lines())


def test_arabic_has_one_paper_and_is_not_offered():
    found = standing("ar")
    assert not found.offered
    assert "documents/wallet_list/ar.typ" not in found.missing
    for lacking in (
        "documents/handout/ar.typ",
        "documents/words/ar.toml: diary.on",
        "knowledge/medicines/gabapentin.toml: patient.ar",
        "documents/sentences/ar: Serotonin syndrome, which can kill. (knowledge/interactions/serotonin.toml)",
        "knowledge/therapies.toml: cbt.words.ar",
    ):
        assert lacking in found.missing, lacking


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One paper, one word, one medicine in English and French."""
    for name, text in {
        "documents/note/layout.typ": "",
        "documents/note/en.typ": '#note((\n  lang: "en", title: "Note: it",\n  acts: (start: "Go", stop: "Stop"),\n))',
        "documents/note/fr.typ": '#let translator = "Anne Roux"\n#note((\n  lang: "fr",\n  acts: (start: "Début"),\n))',
        "documents/words/en.toml": '[language]\nname = "English"\n[phrases]\nand = "and"\nor = "or"\n',
        "documents/words/fr.toml": (
            '[phrases]\nand = "et"\n[translation]\ntranslator = "Anne Roux"\nchecked_on = "2026-11-26"\n'
        ),
        "knowledge/medicines/senna.toml": (
            'side_effects = [{ words = { en = "cramps" } }]\n'
            '[patient.en]\nfor = "x"\nhow = "y"\n[patient.fr]\nfor = "x"\n'
        ),
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(languages, "resources", lambda: tmp_path)
    return tmp_path


def test_every_place_beside_english_is_looked_at(small):
    found = standing("fr")
    assert found.missing == (
        "documents/note/fr.typ: title",
        "documents/note/fr.typ: stop",
        "documents/words/fr.toml: language.name",
        "documents/words/fr.toml: phrases.or",
        "knowledge/medicines/senna.toml: side_effects.1.words.fr",
        "knowledge/medicines/senna.toml: patient.fr.how",
    )
    assert found.unnamed == ()
    assert found.lines()[0] == "fr: not offered to patients; 6 places are missing."


def test_a_translator_without_a_day_has_not_checked(small):
    file = small / "documents/words/fr.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"2026-11-26"', '""'), encoding="utf-8")
    assert len(standing("fr").unnamed) == 1


@pytest.mark.parametrize("code", ["", "../en", "EN", "e n"])
def test_what_is_no_code_is_refused(code):
    with pytest.raises(PainDeskError, match="not a language code"):
        standing(code)


# Keys of the knowledge that hold several words and no sentence: what a record is searched for, names, citations.
NAMES_AND_WORDS = {
    "words", "not_words", "names", "name", "brands", "regions", "allergens", "group", "harm", "medicines", "others",
    "a", "b", "when", "unless", "who", "unit",
}  # fmt: skip
NAMES_ONLY = {"groups.toml", "other_medicines.toml", "sources.toml", "spanish_names.toml"}
AMOUNT = re.compile(r"[\d.,]+ (mg|mcg|g|mL|mcg/h|application|patch|film|spray)")


def phrases(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Everything of two words or more that stands in English alone, with the key above it."""
    if isinstance(value, str):
        if " " in value and not AMOUNT.fullmatch(value):
            yield key, value
    elif isinstance(value, list):
        for one in value:
            yield from phrases(one, key)
    elif isinstance(value, dict) and "en" not in value:
        for name, one in value.items():
            yield from phrases(one, name)


def test_no_sentence_of_the_knowledge_is_forgotten():
    folder, known, looked_at = resources() / "knowledge", defaultdict(set), 0
    for place, english in said_in_knowledge():
        known[place].add(english)
    for file in sorted(folder.rglob("*.toml")):
        place = file.relative_to(folder).as_posix()
        held = {name: one for name, one in tomllib.loads(file.read_text(encoding="utf-8")).items() if name != "sources"}
        for key, text in phrases(held):
            looked_at += 1
            names = place in NAMES_ONLY or key in NAMES_AND_WORDS or key.endswith("source")
            assert names or text in known[f"knowledge/{place}"], (place, key, text)
    assert looked_at > 6_000
