"""Errors, and why a finding is here, have their Spanish: whoever adds one adds its sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from paindesk.documents.sentences import Told, told
from paindesk.domain import errors
from paindesk.rules import why
from paindesk.store import backup as backup_made
from tests.builders import shipped

CODE = Path(why.__file__).parents[1]
KINDS = {name for name, one in vars(errors).items() if isinstance(one, type)}
# These raise with `tr`, or what they raise is read by who starts a command or maintains the knowledge, in English.
OTHERWISE = ("kit", "shell", "steps", "knowledge", "documents", "sample")
FOR_COMMANDS = ("cli", "answers", "moving", "server_setup", "demo", "tour", "self_check")
# What may stand in a place of a sentence.
FILLED = ("7", "clinician", "a clinician", "12 characters or more; a short sentence is best.", backup_made._SAVED)


@pytest.fixture(scope="module")
def spanish() -> Told:
    return told("es", shipped(), None)


def texts() -> Iterator[tuple[str, list[str]]]:
    """Where an error is made, and what it may say: each text with its places filled."""
    for file in sorted(CODE.rglob("*.py")):
        inside = file.relative_to(CODE)
        if inside.parts[0] in OTHERWISE or inside.stem.startswith(FOR_COMMANDS):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS:
                for one in node.args:
                    if said := filled(one):
                        yield f"{inside}:{node.lineno}", said


def filled(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.Constant) else None for one in node.values]
        return ["".join(fill if part is None else str(part) for part in parts) for fill in FILLED]
    return []


def test_every_error_that_a_window_shows_has_its_spanish(spanish: Told) -> None:
    every = list(texts())
    assert len(every) > 150
    assert [f"{where} {said[0]}" for where, said in every if all(spanish.text(one) is None for one in said)] == []


def test_every_answer_to_why_has_its_spanish(spanish: Told) -> None:
    every = {text for pair in why._RULES.values() for text in pair} | {why.OWN}
    assert len(every) > 100
    assert sorted(one for one in every if spanish.text(one) is None) == []


def test_what_was_named_in_an_error_stays_as_it_is(spanish: Told) -> None:
    assert spanish.text("There is a file plan.pdf already.") == "Ya existe un archivo plan.pdf."
    assert spanish.text("Wait 30 seconds, then try again.") == "Espere 30 segundos y vuelva a intentarlo."
