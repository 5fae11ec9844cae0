"""The visit note in Spanish: every word of the note's own is translated, days are said, and what was typed stays."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from paindesk.documents import note_line, sentences
from paindesk.documents.folder import resources
from paindesk.documents.sentences import told
from paindesk.documents.visit_note import build
from paindesk.documents.words import words
from paindesk.domain.patient import Patient, Record
from paindesk.domain.sentence import key
from paindesk.domain.visit import Override, Visit, VisitKind
from tests.builders import shipped
from tests.documents.two_patients import LONG, SHORT, case

NOTE = "note"  # the file with the note's own words
# What is chosen from a list on a step, or is a word of the record, and stands in the note as it is in Spanish.
CHOSEN = "# Respuestas que se eligen"


def _literals(node: ast.expr) -> Iterator[str]:
    yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))


def said_by_the_note() -> Iterator[str]:
    """What stands in `say("…")`, as the label of a line, and as what it says where nothing is known."""
    folder = Path(note_line.__file__).parent
    for file in sorted(folder.glob("note_*.py")):
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(one, ast.Call):
                continue
            if isinstance(one.func, ast.Name) and one.func.id == "say":
                yield from _literals(one.args[0])
            elif isinstance(one.func, ast.Attribute) and ast.unparse(one.func) in ("say.line", "say.about"):
                parts = (one.args[0], *one.args[2:]) if one.func.attr == "line" else one.args[2:]
                for part in parts:
                    yield from _literals(part)
    yield from (note_line.NOT_ASKED, note_line.NOT_RECORDED, note_line.NONE)


def test_every_word_of_the_note_has_its_spanish_and_none_is_left_over() -> None:
    said = set(said_by_the_note())
    assert len(said) > 100
    known = {english for _, table in sentences.tables("es") for english in map(key, table)}
    assert [one for one in sorted(said) if key(one) not in known] == []
    file = resources() / "documents" / "sentences" / "es" / f"{NOTE}.toml"
    own = tomllib.loads(file.read_text(encoding="utf-8").split(CHOSEN)[0])
    assert set(map(key, own)) - set(map(key, said)) == {"none known, asked"}  # a name holds it


def test_nothing_known_is_said_in_spanish_too() -> None:
    visit = Visit(id="v", kind=VisitKind.FIRST, on=date(2026, 11, 23), number=1,
                  record=Record(patient=Patient(id="p", given="Ann", family="Lee")))  # fmt: skip
    paper = build(visit, case(SHORT).advice, shipped(), case(SHORT).clinic, language="es")
    told_of = {one.label: one.text for part in (paper.pain, paper.history, paper.checks, paper.plan) for one in part}
    assert told_of["PEG"] == ("sin puntaje (dolor no se preguntó, disfrute no se preguntó, actividad no se preguntó)")
    assert told_of["PDMP"] == "no consta"
    assert told_of["Próxima visita"] == "no decidido"
    assert "ideas suicidas" in told_of["No se preguntó"]


def test_days_are_as_spanish_writes_them_and_the_chart_keeps_its_own() -> None:
    one = case(LONG)
    spanish, english = (
        build(one.visit, one.advice, shipped(), one.clinic, language=language) for language in ("es", "en")
    )
    assert spanish.date == "23 de noviembre de 2026"
    assert spanish.signed_at == "23 nov 2026 15:04 UTC"
    assert english.signed_at == "2026-11-23 15:04 UTC"
    assert spanish.schedule[0][1] == "21 dic 2026"
    assert english.schedule[0][1] == "2026-12-21"


def test_what_was_typed_stays_as_typed_also_where_it_looks_like_a_place() -> None:
    one = case(SHORT)
    plan = replace(one.visit.plan, note="{why} {0} she can come earlier", minutes=None)
    paper = build(replace(one.visit, plan=plan), one.advice, shipped(), one.clinic, language="es")
    assert {line.label: line.text for line in paper.plan}["Nota"] == "{why} {0} she can come earlier"


def test_a_finding_that_has_no_spanish_is_not_printed_in_english() -> None:
    one = case(SHORT)
    assert one.visit.overrides or one.advice.findings
    known = next(found for found in one.advice.findings if found.because)
    changed = replace(one.advice, findings=(known._replace(title="A title nobody has translated"),))
    visit = replace(one.visit, overrides=(Override(finding_id=known.id, because=known.because, reason="her wish"),))
    paper = build(visit, changed, shipped(), one.clinic, language="es")
    assert [line.label for line in paper.accepted] == [words("es").letter("untranslated")]
    assert told("es", shipped(), visit).text("A title nobody has translated") is None
