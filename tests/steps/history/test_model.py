"""History, told as situations."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Provider, Section, Trial
from paindesk.domain.visit import Visit
from paindesk.kit import language
from paindesk.steps.history.model import (
    LABS,
    SCREENS,
    HistoryModel,
    as_written,
    daily_dose,
    day_in_short,
    in_short,
    taken,
)
from paindesk.steps.history.step import STEP
from paindesk.steps.step import Mark
from tests.builders import shipped
from tests.steps.opened import ON, new_patient, rosa_visit, session


def _model(visit: Visit) -> HistoryModel:
    model = session(STEP, visit).models["history"]
    assert isinstance(model, HistoryModel)
    return model


def test_history_is_done_when_every_part_was_reviewed_and_not_before() -> None:
    model = _model(rosa_visit())
    model.confirm(Section.CONDITIONS)
    model.confirm(Section.LABS)
    assert (model.state().line, model.state().mark) == ("reviewed 2 of 6", Mark.TODO)
    model.confirm(Section.LABS, on=False)
    assert model.state().line == "reviewed 1 of 6"
    model.confirm_all()
    assert model.is_complete()
    assert model.state().mark is Mark.DONE


def test_a_condition_is_added_once_however_it_is_written() -> None:
    model = _model(new_patient())
    assert model.add_condition(" Gout ")
    assert not model.add_condition("gout")
    assert not model.add_condition("  ")
    assert [one.text for one in model.record.conditions] == ["Gout"]


def test_adding_an_allergy_takes_no_known_allergies_back() -> None:
    model = _model(new_patient())
    model.set_no_known_allergies(none=True)
    assert model.record.no_known_allergies
    model.add_allergy("codeine", "itching", "intolerance")
    assert not model.record.no_known_allergies
    model.set_no_known_allergies(none=True)
    assert not model.record.no_known_allergies, "an allergy stands on record"


def test_a_medicine_with_an_unknown_name_is_kept_as_written_and_not_recognised() -> None:
    model = _model(new_patient())
    assert model.add_medicine("zorblax 5 mg once a day")
    assert model.record.medicines[0].ingredients == ()
    assert model.record.medicines[0].text == "zorblax 5 mg once a day"


def test_a_disagreement_is_settled_by_the_clinicians_choice_alone() -> None:
    daily = Sig(dose=amount(1, "tablet"), times_per_day=Decimal(1))
    twice = Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2))
    line = MedicineLine(text="naproxen", sig_choices=(daily, twice), disagreement="Text once, timing twice a day.")
    model = _model(rosa_visit(record=replace(rosa_visit().record, medicines=(line,))))
    assert model.record.medicines[0].sig is None
    model.choose_sig(line, twice)
    assert model.record.medicines[0].sig == twice
    assert model.record.medicines[0].disagreement == ""


def test_a_medicine_is_shown_by_its_dose_and_as_written_where_that_is_not_plain() -> None:
    sig = Sig(dose=amount(2, "tablet"), times_per_day=Decimal(3), as_needed=True)
    plain = MedicineLine(
        text="acetaminophen 500 mg tablet",
        ingredients=(Ingredient(name="acetaminophen", strength=amount(500, "mg")),),
        sig_text="2 tablets 3 times a day",
        sig=sig,
    )
    assert in_short(plain) == "acetaminophen 1,000 mg × 3 a day as needed"
    assert in_short(replace(plain, sig=None)) == "acetaminophen 500 mg tablet: 2 tablets 3 times a day"
    two = replace(plain, ingredients=(*plain.ingredients, Ingredient(name="hydrocodone")))
    assert in_short(two) == as_written(two)
    assert in_short(replace(plain, release="er")).startswith("acetaminophen ER 1,000 mg")


def test_a_result_of_today_comes_before_the_older_one_and_goes_again() -> None:
    model = _model(rosa_visit())
    shown = {one.code: one for one in model.results(LABS)}
    assert (shown["creatinine"].value, shown["qtc"].value) == (Decimal("1.26"), None)
    model.set_result("creatinine", Decimal("1.4"))
    assert model.results(("creatinine",))[0].on == ON
    model.set_result("creatinine", None)
    assert model.results(("creatinine",))[0].value == Decimal("1.26")


def test_scores_are_totals_and_one_not_asked_has_no_value() -> None:
    scores = {one.code: one.value for one in _model(rosa_visit()).results(SCREENS)}
    assert scores["phq2"] == 1
    assert scores["audit_c"] is None


@pytest.mark.parametrize(
    ("trial", "words"),
    [
        (Trial(medicine="x", highest_daily=amount(1200, "mg"), days=42), "1,200 mg, 6 weeks"),
        (Trial(medicine="x", highest_daily=amount(1, "patch"), days=1), "1 patch, 1 day"),
        (Trial(medicine="x", days=365), "dose not known, 12 months"),
        (Trial(medicine="x", ongoing=True), "dose not known, ongoing"),
        (Trial(medicine="x"), "dose not known, time not known"),
    ],
)
def test_what_was_taken_in_words(trial: Trial, words: str) -> None:
    assert taken(trial).replace("\u00a0", " ") == words


def test_grams_are_kept_as_milligrams_so_that_a_trial_can_be_judged() -> None:
    assert daily_dose(Decimal("1.8"), "g") == amount("1800", "mg")
    assert daily_dose(Decimal(2), "patch") == amount(2, "patch")


def test_each_trial_comes_with_what_it_tells() -> None:
    told = {trial.medicine: judged.verdict for trial, judged in _model(rosa_visit()).judged_trials()}
    assert told == {"gabapentin": "too_small", "ibuprofen": "stopped_for_harm", "acetaminophen": "tolerated"}


def test_one_gene_has_one_result() -> None:
    model = _model(new_patient())
    model.add_genotype("CYP2D6", "poor metabolizer")
    model.add_genotype("CYP2D6", "normal metabolizer")
    assert [one.phenotype for one in model.background.genotypes] == ["normal metabolizer"]
    model.add_genotype("CYP2D6", "")
    assert model.background.genotypes == ()


def test_a_provider_needs_a_name() -> None:
    model = _model(new_patient())
    assert not model.add_provider(Provider(name=" "))
    assert model.add_provider(Provider(name="Dr Patel", referred=True))


def test_a_date_says_its_year_only_when_it_is_another() -> None:
    assert [day_in_short(day, ON) for day in (ON, ON.replace(day=12), ON.replace(year=2025))] == [
        "today",
        "12 Nov",
        "23 Nov 2025",
    ]


def test_known_names_are_offered_to_complete_from() -> None:
    model = _model(new_patient())
    assert {"gabapentin", "apixaban"} <= set(model.known_medicines())
    assert {"Heart failure", "Sleep apnea"} <= set(model.known_conditions())
    assert "Age 65 or older" not in model.known_conditions(), "an age is no diagnosis"


def test_repeat_orders_are_one_chip_and_stay_on_record_as_not_taken() -> None:
    order = MedicineLine(text="oxycodone 10 mg capsule", source_id="order", started=date(2026, 1, 5))
    again = replace(order, source_id="later order", started=date(2026, 2, 5))
    visit = new_patient()
    running = session(STEP, replace(visit, record=replace(visit.record, medicines=(order, again))))
    model = running.models["history"]
    assert isinstance(model, HistoryModel)
    assert model.orders() == ((order, again),)
    model.take_off(model.orders()[0])
    assert model.medicines_now() == ()
    assert [line.not_taking for line in model.record.medicines] == [True, True]


def test_a_medicine_typed_here_by_mistake_goes_altogether() -> None:
    running = session(STEP, new_patient())
    model = running.models["history"]
    assert isinstance(model, HistoryModel)
    model.add_medicine("apixaban 5 mg twice a day")
    model.take_off(model.orders()[0])
    assert model.record.medicines == ()


def test_a_trial_is_offered_as_labels_write_it_and_kept_as_a_plan_calls_it() -> None:
    model = _model(new_patient())
    assert "venlafaxine ER" in model.known_medicines()
    assert model.add_trial(Trial(medicine="venlafaxine ER"))
    assert model.record.trials[-1].medicine == "venlafaxine er"


def test_a_side_effect_typed_in_spanish_is_kept_as_the_rules_read_it(qapp: object) -> None:
    model = _model(new_patient())
    language.use("es")
    language.know(shipped())
    try:
        assert [model.effect(one) for one in (" somnolencia", "boca rara", "drowsiness")] == [
            "drowsiness", "boca rara", "drowsiness",
        ]  # fmt: skip
    finally:
        language.use(language.ENGLISH)
