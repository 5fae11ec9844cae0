"""Errors, notes of imports and faults of the audit in Spanish: none missing, none left over, nothing turned around."""

import re
from collections.abc import Callable, Iterator

import pytest

from paindesk.documents import sentences
from paindesk.documents.sentences import WINDOW, Told, in_window, told
from paindesk.domain.sentence import key
from tests.builders import shipped
from tests.documents.said_in_windows import ENTRY, found_altered, literals, noted, of_the_clinic, parts, raised
from tests.documents.test_exact_translations import BRACES, wrong

# What the operating system calls a fault is translated where it is likely, and stays as it is otherwise.
SOURCES = {
    "errors": (raised, 380),
    "notes": (noted, 150),
    "audit": (found_altered, 45),
    "clinic": (of_the_clinic, 60),
    "parts": (parts, 30),
}
# The files that hold these; "why" is held by the rules (tests/interface/test_told.py).
HELD = ("audit", "errors", "imports", "knowledge")
NO = re.compile(r"\b(no|not|cannot|never|nothing|nobody|neither|none|without|nor)\b", re.IGNORECASE)
AS_NO = re.compile(r"\b(anything|missing|still to come|unknown)\b", re.IGNORECASE)  # what Spanish says with a "no"
SPANISH_NO = re.compile(r"\b(no|nunca|nada|nadie|ningún|ningun[oa]|ni|sin|tampoco)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def spanish() -> Told:
    return in_window(told("es", shipped(), None))


@pytest.mark.parametrize("source", SOURCES)
def test_every_sentence_that_a_window_shows_has_its_spanish(source: str, spanish: Told) -> None:
    said, least = SOURCES[source]
    every = {text: where for where, text in said() if where != "the operating system"}
    assert len(every) >= least
    assert [f"{where}: {text}" for text, where in every.items() if spanish.text(text) is None] == []


def everything() -> Iterator[str]:
    for said, _ in SOURCES.values():
        yield from (text for _, text in said())


def test_no_spanish_is_left_of_a_sentence_that_is_not_said_any_more() -> None:
    said = {key(text) for text in everything()}
    for name, table in sentences.tables("es", WINDOW):
        for english in table if name in HELD else ():
            found = sentences._pattern(english, "")
            in_code = len(found.fixed) > 3 and found.fixed.lower() in literals()
            assert in_code or any(found.looks.fullmatch(one) for one in said), (name, english)


def test_every_spanish_sentence_says_what_its_english_says() -> None:
    for name, table in sentences.tables("es", WINDOW):
        for english, said in table.items():
            assert list(wrong(BRACES.sub("", english), BRACES.sub("", said))) == [], (name, english, said)


@pytest.mark.parametrize("name", HELD)
def test_what_was_not_done_is_not_said_to_be_done(name: str) -> None:
    table = dict(sentences.tables("es", WINDOW))[name]
    assert [one for one, said in table.items() if NO.search(one) and not SPANISH_NO.search(said)] == []
    assert [
        one for one, said in table.items() if SPANISH_NO.search(said) and not (NO.search(one) or AS_NO.search(one))
    ] == []


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("The disk is full, so nothing was saved. Free some space, then save again; "
         "what is on the screen is still there.",
         "El disco está lleno, así que no se guardó nada. Libere espacio y guarde de nuevo; "
         "lo que está en la pantalla sigue ahí."),
        ("Mary Hall is the last active administrator of the clinic. Make somebody else an administrator first.",
         "Mary Hall es el último administrador activo de la clínica. Primero haga administrador a otra persona."),
        ("There is a file plan.pdf already.", "Ya existe un archivo plan.pdf."),
        ("The backup place /media/Pain. 2/allergy is not there.",
         "El lugar de las copias /media/Pain. 2/allergy no está."),
        ("No backup could be made: No space left on device. The record itself is whole and saved.",
         "No se pudo hacer ninguna copia de seguridad: No queda espacio en el dispositivo. El expediente mismo está "
         "completo y guardado."),
        ("Line 3 of old visits.ndjson is not JSON: it is broken at line 7.",
         "El renglón 3 de old visits.ndjson no es JSON; está roto en la línea 7."),
        ("directions not read: not understood: “allergy until gone” (3 times)",
         "no se leyeron las indicaciones: no se entendió: «allergy until gone» (3 veces)"),
        (f"Audit {ENTRY} was altered after it was written.",
         "Se alteró la entrada 812 (2026-11-24 09:00:05 UTC, visit.sign) de la auditoría después de escribirse."),
    ],
)  # fmt: skip
def test_sentences_as_they_are_read(english: str, said: str, spanish: Told) -> None:
    assert spanish.text(english) == said


@pytest.mark.parametrize(
    "typed", ["My fridge is empty.", "He holds 2 jobs.", "Sleeps badly (3 times)", "Gabapentin: nothing helped"]
)
def test_what_a_person_wrote_is_no_error(typed: str, spanish: Told) -> None:
    assert spanish.or_own(typed) == typed


def test_papers_do_not_read_what_only_windows_say(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    before: Callable[..., Iterator[tuple[str, dict[str, str]]]] = sentences.tables
    monkeypatch.setattr(sentences, "tables", lambda language, of="": (read.append(of), before(language, of))[1])
    sentences.sentences.cache_clear()
    told("es", shipped(), None)
    assert read == [""]
