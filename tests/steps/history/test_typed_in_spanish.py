"""A clinician types in Spanish what the knowledge has in English: the record keeps the English, the screen does not."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from paindesk.kit import language
from paindesk.kit.language import Spoken
from paindesk.steps.history.step import STEP
from tests.steps.opened import Opened, new_patient, open_step

pytestmark = pytest.mark.usefixtures("themed", "spanish")
_TOLD = {"Heart failure": "Insuficiencia cardíaca", "NSAIDs": "AINE", "sulfonamides": "sulfonamidas"}


@pytest.fixture
def spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few words of it; the program's own stay English."""
    monkeypatch.setattr(language, "_now", [Spoken(code="es", tell=lambda english: _TOLD.get(english, english))])


@pytest.fixture
def opened(qtbot: Any) -> Opened:
    return open_step(qtbot, STEP, new_patient())


def _chips(card: Any) -> list[tuple[str, str, str]]:
    found = [card.chips.itemAt(place).widget() for place in range(card.chips.count())]
    return [(one.text().removesuffix("  ×"), one.kind(), one.toolTip().splitlines()[0]) for one in found]


def _type(qtbot: Any, card: Any, words: str) -> None:
    card.entry.setFocus()
    card.entry.setText(words)
    qtbot.keyClick(card.entry, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["Insuficiencia cardíaca", "insuficiencia CARDIACA", " insuficiencia cardiaca "])
def test_a_known_condition_is_kept_by_its_english_title(qtbot: Any, opened: Opened, typed: str) -> None:
    card = opened.view.conditions
    _type(qtbot, card, typed)
    assert [one.text for one in opened.visit.record.conditions] == ["Heart failure"]
    assert [(words, kind) for words, kind, _ in _chips(card)] == [("Insuficiencia cardíaca", "plain")]
    _type(qtbot, card, "Heart failure")
    assert len(opened.visit.record.conditions) == 1, "the same in both languages"


def test_conditions_are_offered_in_the_language_of_the_screen(opened: Opened) -> None:
    completer = opened.view.conditions.entry.completer()
    offered = [completer.model().index(row, 0).data() for row in range(completer.model().rowCount())]
    assert "Insuficiencia cardíaca" in offered
    assert "Heart failure" not in offered


def test_what_no_check_reads_is_shown_as_such(qtbot: Any, opened: Opened) -> None:
    _type(qtbot, opened.view.conditions, "fallo del corazón")
    _type(qtbot, opened.view.allergies, "penicilina")
    [condition], [allergy] = _chips(opened.view.conditions), _chips(opened.view.allergies)
    assert condition == (
        "fallo del corazón (not recognised)",
        "caution",
        "fallo del corazón: not recognized, no check uses it",
    )
    assert allergy == ("penicilina (not recognised)", "stop", "penicilina: not recognized, no check uses it")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Ibuprofeno", "ibuprofen"), ("codeina", "codeine"), ("aine", "NSAIDs"), ("Sulfonamidas", "sulfonamides"),
     ("penicilina", "penicilina")],
)  # fmt: skip
def test_an_allergy_is_kept_by_the_name_that_rules_know(qtbot: Any, opened: Opened, typed: str, kept: str) -> None:
    _type(qtbot, opened.view.allergies, typed)
    assert [one.substance for one in opened.visit.record.allergies] == [kept]
