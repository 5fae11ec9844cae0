"""What a language still lacks before patients may choose it, and who has checked what is there.

English is the measure: every word and sentence that stands in English wants the other language beside it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paindesk.documents import sentences
from paindesk.documents.folder import resources
from paindesk.domain import sentence
from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import LANGUAGES

_STRING = re.compile(r'"(?:\\.|[^"\\])*"')
_KEY = re.compile(r"(?:^|[(,])\s*([a-z][a-z0-9-]*):(?=[\s(\[])", re.MULTILINE)
_REMARK = re.compile(r"^\s*//.*$", re.MULTILINE)
_UNNAMED = "#let translator = none"
# What of the knowledge is read by somebody: file or folder -> its tables -> what they say, with everything within it;
# "*" is every table. Not keys, citations and titles of works, names of medicines, brands and metabolites, nor what has
# the other language beside it already. The English is the key of the translation, see documents/sentences.py.
_LIMITS = ("ages", "weights", "kidney", "liver", "dialysis", "pregnancy", "lactation")
_SAID: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "medicines": {
        **{one: (one,) for one in ("hold_if", "stop_if", "notes", "no_ladder")},
        **dict.fromkeys((*_LIMITS, "stopping", "low_dose", "course", "uses"), ("text",)),
        "genotypes": ("text", "phenotype"),
        "products": ("form", "note"),
        "cautions": ("title", "text", "action"),
        "ladders": ("because",),
        "checks": ("what", "why"),
        "side_effects": ("name",),
        "maximum": ("note",),
        "advice": ("driving", "alcohol", "food"),
        "evidence": ("outcome",),
    },
    "interactions": {"interactions": ("title", "effect", "action")},
    "instruments": {
        **{one: (one,) for one in ("title", "licence", "if_positive", "items")},
        **dict.fromkeys(("bands", "questions", "choices"), ("text", "words")),
    },
    "allergens": {"*": ("title", "text")},
    "classes": {"*": ("title", "evidence", "text")},
    "conditions": {"*": ("title",)},
    "equianalgesic": {
        "*": ("text", "note", "refuse", "ecg_again", "wait", "low_dose", "after_short", "after_extended")
    },
    "misuse_signals": {"*": ("title", "innocent", "ask")},
    "morphine_equivalents": {"*": ("title", "no_factor", "differs")},
    "observations": {"*": ("title",)},
    "opioid_states": {"*": ("title", "shows", "helps")},
    "problems": {"*": ("title",)},
    "red_flags": {"*": ("question", "if_present", "action")},
    "tapers": {"*": ("title", "text", "danger", "name")},
    "therapies": {"*": ("title", "detail", "evidence")},
    "thresholds": {"*": ("unit",)},
    "urine_tests": {"assays": ("title", "text"), "substances": ("title", "text")},
}
_WORKS = "sources"  # the table of every file with the works it cites
_OF_A_LANGUAGE = frozenset({"translation"})  # tables of a words file that hold no words


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`missing` and `unnamed` are places, as "file: key"; unnamed ones have no translator's name yet."""

    language: str
    offered: bool
    missing: tuple[str, ...]
    unnamed: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """The same to read."""
        name = LANGUAGES.get(self.language, self.language)
        offered = "offered to patients" if self.offered else "not offered to patients"
        lacking = f"{len(self.missing)} places are missing" if self.missing else "nothing is missing"
        said = [f"{name}: {offered}; {lacking}.", *(f"missing: {one}" for one in self.missing)]
        if self.unnamed:
            said.append(f"No translator is named in {len(self.unnamed)} places, so every page says that it is a draft.")
        return (*said, *(f"no translator: {one}" for one in self.unnamed))


def standing(language: str) -> Standing:
    """How far a language is. Raises PainDeskError for what is no language code."""
    if not (language.isascii() and language.isalpha() and language.islower()):
        raise PainDeskError(f"{language!r} is not a language code.", "Use a code such as en or es.")
    found = (*_templates(language), *_words(language), *_knowledge(language), *_sentences(language))
    unnamed = () if language == "en" else tuple(_unnamed(language))
    return Standing(language=language, offered=language in LANGUAGES, missing=found, unnamed=unnamed)


def _folders() -> list[Path]:
    """The papers that come in every language: those whose layout stands apart from their words."""
    return sorted(file.parent for file in (resources() / "documents").glob("*/layout.typ"))


def _templates(language: str) -> Iterator[str]:
    for folder in _folders():
        file = folder / f"{language}.typ"
        name = f"documents/{folder.name}/{language}.typ"
        if not file.is_file():
            yield name
            continue
        known = _keys(file)
        yield from (f"{name}: {key}" for key in _keys(folder / "en.typ") if key not in known)


def _keys(template: Path) -> dict[str, None]:
    words = _STRING.sub('""', _REMARK.sub("", template.read_text(encoding="utf-8")))
    return dict.fromkeys(_KEY.findall(words))


def _words_file(language: str) -> dict[str, Any]:
    file = resources() / "documents" / "words" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _words(language: str) -> Iterator[str]:
    there = _words_file(language)
    for table, entries in _words_file("en").items():
        if table not in _OF_A_LANGUAGE:
            known = there.get(table, {})
            yield from (f"documents/words/{language}.toml: {table}.{key}" for key in entries if key not in known)


def _knowledge(language: str) -> Iterator[str]:
    folder = resources() / "knowledge"
    for file in sorted(folder.rglob("*.toml")):
        name = f"knowledge/{file.relative_to(folder).as_posix()}"
        for place in _beside_english(tomllib.loads(file.read_text(encoding="utf-8")), language):
            yield f"{name}: {place}"


def _beside_english(value: Any, language: str, where: str = "") -> Iterator[str]:
    """Every place where English stands without the language, as "side_effects.2.words"."""
    if isinstance(value, list):
        for number, one in enumerate(value, start=1):
            yield from _beside_english(one, language, f"{where}.{number}")
    if not isinstance(value, dict):
        return
    if "en" in value:
        english, other = value["en"], value.get(language)
        if other is None:
            yield f"{where}.{language}".lstrip(".")
        elif isinstance(english, dict):
            yield from (f"{where}.{language}.{key}".lstrip(".") for key in english if key not in other)
    for key, one in value.items():
        yield from _beside_english(one, language, f"{where}.{key}" if where else key)


def _sentences(language: str) -> Iterator[str]:
    """The sentences of the knowledge that have no translation, each once with the first place that says it."""
    if language == "en":
        return
    known = {sentence.key(english) for _, table in sentences.tables(language) for english in table}
    first: dict[str, str] = {}
    for place, english in said_in_knowledge():
        first.setdefault(english, place)
    for english, place in first.items():
        if sentence.key(english) not in known:
            yield f"documents/sentences/{language}: {english} ({place})"


def said_in_knowledge() -> Iterator[tuple[str, str]]:
    """Every sentence of the knowledge that is read: its file, and the English."""
    folder = resources() / "knowledge"
    for name, said in _SAID.items():
        for file in sorted((folder / name).glob("*.toml")) or sorted(folder.glob(f"{name}.toml")):
            place = f"knowledge/{file.relative_to(folder).as_posix()}"
            for table, value in tomllib.loads(file.read_text(encoding="utf-8")).items():
                keys = said.get(table, said.get("*", ())) if table != _WORKS else ()
                yield from ((place, text) for text in _strings(value, keys, said=table in keys))


def _strings(value: Any, keys: tuple[str, ...], *, said: bool) -> Iterator[str]:
    """What stands under these keys, however deep; everything below where it is `said` already."""
    if isinstance(value, str):
        yield from (value,) if said and value else ()
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, keys, said=said)
    elif isinstance(value, dict) and "en" not in value:
        for key, one in value.items():
            yield from _strings(one, keys, said=said or key in keys)


def _unnamed(language: str) -> Iterator[str]:
    said = _words_file(language).get("translation", {})
    if not (said.get("translator") and said.get("checked_on")):
        meant = "for its sentences, those of documents/sentences and all of knowledge"
        yield f"documents/words/{language}.toml: translation ({meant})"
    for folder in _folders():
        file = folder / f"{language}.typ"
        if file.is_file() and _UNNAMED in file.read_text(encoding="utf-8"):
            yield f"documents/{folder.name}/{language}.typ"
