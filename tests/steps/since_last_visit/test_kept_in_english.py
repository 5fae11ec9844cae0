"""What is chosen on the screen is shown in its language and kept in English: rules, papers and other desks read it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from paindesk.domain.patient import Pregnancy
from paindesk.kit.fields import ChoiceField
from paindesk.sample.named import daniel
from paindesk.steps.since_last_visit.step import STEP
from paindesk.steps.since_last_visit.taking import ADHERENCE
from tests.steps.trends.follow_up import opened, shown

pytestmark = pytest.mark.usefixtures("themed", "marked")


def choose(field: ChoiceField, row: int) -> None:
    """As with the mouse."""
    field.setCurrentIndex(row)
    field.activated.emit(row)
    QApplication.processEvents()


def test_answers_are_shown_translated_and_kept_in_english(qtbot: Any) -> None:
    session = opened(daniel, STEP)
    view, acts = shown(session, STEP, qtbot)
    taken = view.taking.rows["oxycodone"].how
    assert [taken.itemText(row) for row in range(taken.count())] == [f"«{one}»" for one in ("not asked", *ADHERENCE)]
    choose(taken, 2)
    choose(view.report.adherence, 3)
    choose(view.living.bowel, 2)
    choose(view.living.pregnancy, 2)
    since = session.visit.since
    assert since is not None
    assert [one.how for one in since.taking] == ["misses some doses"]
    assert (since.adherence, since.bowel) == ("takes less", "constipated")
    assert session.visit.record.background.pregnancy is Pregnancy.POSSIBLE
    assert view.living.bowel.currentText() == "«constipated»"
    assert len(acts) == 4


def test_a_side_effect_of_the_files_is_shown_translated_and_kept_by_its_name(qtbot: Any) -> None:
    session = opened(daniel, STEP)
    view, _ = shown(session, STEP, qtbot)
    view.effects._name("nausea")
    view.effects.rows["nausea"].grade.set_value(5)
    view.effects._graded("nausea")
    since = session.visit.since
    assert since is not None
    assert [(one.name, one.grade) for one in since.side_effects] == [("nausea", 5)]
    assert view.effects.rows["nausea"].grade.accessibleName() == "«nausea»"


def test_what_is_typed_is_shown_as_it_was_typed(qtbot: Any) -> None:
    session = opened(daniel, STEP)
    view, _ = shown(session, STEP, qtbot)
    view.report.note.setPlainText("fewer {braces}, please")
    assert session.visit.since is not None
    assert session.visit.since.note == "fewer {braces}, please"
    assert view.report.note.value() == "fewer {braces}, please"


def test_a_side_effect_typed_in_the_language_is_kept_by_its_name_and_graded_next(qtbot: Any) -> None:
    session = opened(daniel, STEP)
    view, _ = shown(session, STEP, qtbot)
    view.effects.entry.set_value("«CONSTIPATION»")
    view.effects._typed()
    view.effects.entry.set_value("«what nobody knows»")
    view.effects._typed()
    assert set(view.effects.rows) == {"constipation", "«what nobody knows»"}
