"""Whatever language the screens speak, the record keeps the words that rules and papers know."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from paindesk.domain.patient import Apnoea, Pregnancy, Relief
from paindesk.kit import language
from paindesk.kit.fields import ChoiceField
from paindesk.kit.language import Spoken
from paindesk.steps.history.step import STEP as HISTORY
from paindesk.steps.kept_words import lasting, said
from paindesk.steps.medicine_class.step import STEP as MEDICINE_CLASS
from paindesk.steps.pain_today.step import STEP as PAIN_TODAY
from paindesk.steps.place_names import shown
from paindesk.steps.plan_safety.step import STEP as PLAN_SAFETY
from paindesk.steps.starting_dose.step import STEP as STARTING_DOSE
from tests.steps.opened import Opened, open_step, rosa_visit, start

pytestmark = pytest.mark.usefixtures("themed")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def another() -> Iterator[None]:
    """Everything the program says stands in «», everything rules and knowledge say in «»."""
    language.speak(Spoken(code="es", say=lambda english, _: f"«{english}»", tell=lambda english: f"«{english}»"))
    yield
    language.speak(Spoken())


def _choose(qtbot: Any, field: ChoiceField, words: str) -> None:
    """With the keyboard, by what is shown."""
    place = field.findText(words)
    assert place >= 0
    field.setFocus()
    while field.currentIndex() != place:
        qtbot.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < place else Qt.Key.Key_Up)


def test_answers_of_history_are_kept_in_english(qtbot: Any) -> None:
    here = open_step(qtbot, HISTORY, rosa_visit())
    card = here.view.background
    _choose(qtbot, card.apnoea, "«suspected»")
    _choose(qtbot, card.pregnancy, "«not pregnant»")
    _choose(qtbot, card.overdose, "«no»")
    _choose(qtbot, card.gene, "«poor metabolizer»")
    kept = here.visit.record.background
    assert (kept.sleep_apnoea, kept.pregnancy, kept.overdose_before) == (
        Apnoea.SUSPECTED,
        Pregnancy.NOT_PREGNANT,
        False,
    )
    assert [one.phenotype for one in kept.genotypes if one.gene == "CYP2D6"] == ["poor metabolizer"]


def test_a_role_and_a_trial_are_kept_in_english(qtbot: Any) -> None:
    here = open_step(qtbot, HISTORY, rosa_visit())
    providers, trials = here.view.providers, here.view.trials
    _choose(qtbot, providers.role, "«dentist»")
    qtbot.keyClicks(providers.entry, "Dr Lee")
    qtbot.mouseClick(providers.row.button, LEFT)
    qtbot.mouseClick(trials._open, LEFT)
    qtbot.keyClicks(trials.medicine, "tramadol")
    _choose(qtbot, trials.relief, "«much»")
    trials.enter()
    assert here.visit.record.providers[-1].role == "dentist"
    assert here.visit.record.trials[-1].relief is Relief.MUCH


def _of_feet(qtbot: Any) -> Opened:
    """A place that is called by its regions."""
    visit = rosa_visit()
    site = replace(visit.pain.sites[0], regions=("left foot front", "right foot front"), name="Both feet")
    return open_step(qtbot, PAIN_TODAY, replace(visit, pain=replace(visit.pain, sites=(site,))))


def test_a_place_its_course_and_its_qualities_are_kept_in_english(qtbot: Any) -> None:
    here = _of_feet(qtbot)
    card = here.view.site
    assert card.name.value() == "«Both feet»"
    _choose(qtbot, card.period, "«months»")
    _choose(qtbot, card.course, "«steady»")
    qtbot.mouseClick(card._chips["aching"], LEFT)
    site = here.visit.pain.sites[0]
    assert (site.name, site.since, site.course) == ("Both feet", "3 months", "steady")
    assert "aching" in site.qualities
    assert card._title.text() == "1  «Both feet», «3 months», «steady»"


def test_a_name_that_somebody_wrote_stays_as_it_is(qtbot: Any) -> None:
    here = _of_feet(qtbot)
    here.view.site.name.clear()
    qtbot.keyClicks(here.view.site.name, "ambas plantas")
    assert here.visit.pain.sites[0].name == here.view.site.name.value() == "ambas plantas"
    assert shown(here.visit.pain.sites[0]) == "ambas plantas"


def test_how_somebody_is_told_is_kept_in_english(qtbot: Any) -> None:
    here = open_step(qtbot, PLAN_SAFETY, rosa_visit())
    provider, field = next(iter(here.view.told.choices.items()))
    _choose(qtbot, field, "«phone call»")
    assert [one.how for one in here.visit.plan.told if one.provider == provider] == ["phone call"]


def test_times_and_product_of_a_dose_are_kept_in_english(qtbot: Any) -> None:
    visit = rosa_visit()
    visit = replace(visit, prescriptions=(start("gabapentin"),))
    here = open_step(qtbot, STARTING_DOSE, visit)
    _choose(qtbot, here.view.start.times, "«morning, bedtime»")
    kept = here.visit.prescriptions[0]
    assert [when.value for when, _ in kept.steps[0].rung.slots] == ["morning", "bedtime"]
    assert kept.form == "capsule"
    assert kept.directions.startswith("Days 1–7: 100 mg in the morning and at bedtime")


def test_a_problem_is_kept_by_its_key(qtbot: Any) -> None:
    here = open_step(qtbot, MEDICINE_CLASS, rosa_visit())
    _choose(qtbot, here.view.problem, "«Knee osteoarthritis»")
    assert here.visit.choice.problem == here.view.model.problem_option() == "knee-osteoarthritis"


def test_a_persons_own_words_are_never_looked_up() -> None:
    assert said("dentist") == "«dentist»"
    assert said("cousin") == "cousin"
    assert lasting("1 years") == "«1 year»"
    assert lasting("since the fall") == "since the fall"
    assert lasting("3 moons") == "3 moons"
