"""The starting dose of the first-visit patient, as situations."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import CannotTell, Derived, When
from paindesk.domain.finding import Level
from paindesk.domain.patient import Observation
from paindesk.domain.visit import Act
from paindesk.rules.consult import consult
from paindesk.shell.session import Session
from paindesk.steps.medicine_class.step import STEP as MEDICINE_CLASS
from paindesk.steps.starting_dose.entries import Entries
from paindesk.steps.starting_dose.model import StartingDoseModel
from paindesk.steps.starting_dose.step import STEP
from paindesk.steps.step import Mark, StepState
from tests.builders import TODAY
from tests.steps.medicine_class.rosa_visit import knowledge, opened


def chosen(class_id: str, medicine: str, reason: str = "", session: Session | None = None) -> Session:
    """The visit with this medicine chosen in the step before."""
    session = session or opened(MEDICINE_CLASS, STEP)
    model = session.models[MEDICINE_CLASS.id]
    model.choose(class_id, medicine)  # type: ignore[attr-defined]  # the protocol has only what all steps share
    model.set_reason(reason)  # type: ignore[attr-defined]
    session.take(MEDICINE_CLASS.id, 0)
    return session


def model_of(session: Session) -> StartingDoseModel:
    found = session.models[STEP.id]
    assert isinstance(found, StartingDoseModel)
    return found


def drafted(class_id: str = "neuropathic", medicine: str = "gabapentin") -> tuple[Session, StartingDoseModel]:
    """The visit with the medicine drafted, as when the page is opened."""
    session = chosen(class_id, medicine)
    model = model_of(session)
    assert model.wants_draft()
    model.put_in_plan()
    session.take(STEP.id, 10)
    return session, model


def with_first_dose(model: StartingDoseModel, when: When, value: str | None) -> Entries:
    first = model.entries.steps[0]
    return model.entries.with_step(0, first.with_dose(when, None if value is None else Decimal(value)))


def ids(model: StartingDoseModel) -> list[str]:
    return [one.id for one in model.findings()]


def test_before_a_choice_the_page_says_what_is_missing() -> None:
    model = model_of(opened(MEDICINE_CLASS, STEP))
    assert model.obstacle().startswith("No medicine is chosen yet")
    assert not model.wants_draft()
    assert model.state().line == "choose a medicine first"


def test_gabapentin_starts_with_100_mg_at_bedtime_in_77_capsules_for_28_days() -> None:
    session, model = drafted()
    (one,) = session.visit.prescriptions
    assert one.act is Act.START
    assert one.steps[0].text == "100 mg at bedtime"
    assert one.quantity == 77
    assert one.advised
    assert model.is_complete()
    assert model.state().line == "gabapentin 100 mg"
    assert model.next_title() == "Add to plan"
    assert "gabapentin.dose.as-advised" in ids(model)
    assert str(model.review_on()) == "2026-12-21"
    assert model.mme().per_day == 0


def test_a_higher_start_is_the_clinicians_and_the_checks_follow() -> None:
    session, model = drafted()
    model.change_entries(with_first_dose(model, When.BEDTIME, "300"))
    session.take(STEP.id, 20)
    (one,) = session.visit.prescriptions
    assert not one.advised
    assert one.directions.startswith("Days 1–7: 300 mg at bedtime")
    assert one.quantity == 7 * 3 + 7 * 2 + 14 * 4
    assert "gabapentin.dose.above-start" in ids(model)
    model.use_advised()
    session.take(STEP.id, 30)
    assert session.visit.prescriptions[0].advised


def test_above_the_ceiling_for_her_kidneys_is_a_stop() -> None:
    session, model = drafted()
    model.change_entries(with_first_dose(model, When.BEDTIME, "1500"))
    session.take(STEP.id, 20)
    assert model.findings()[0].level is Level.STOP
    assert model.state().mark is Mark.ATTENTION


def test_a_dose_half_typed_is_neither_checked_nor_counted() -> None:
    session, model = drafted()
    model.change_entries(with_first_dose(model, When.BEDTIME, None))
    session.take(STEP.id, 20)
    (one,) = session.visit.prescriptions
    assert one.steps == ()
    assert one.quantity is None
    assert not model.is_complete()
    assert "gabapentin.dose.missing" in ids(model)
    assert model.entries.steps[1].at(When.MORNING) == 100  # the rest stays as typed
    model.change_entries(with_first_dose(model, When.BEDTIME, "100"))
    session.take(STEP.id, 30)
    assert session.visit.prescriptions[0].advised


def test_a_zero_on_the_way_to_half_a_milligram_stays_in_the_field() -> None:
    _, model = drafted()
    typed = model.entries.steps[0].with_dose(When.MORNING, Decimal(0))
    assert typed.at(When.MORNING) == 0
    assert typed.rung() == model.entries.steps[0].rung()


def test_a_strength_that_does_not_make_the_doses_says_so() -> None:
    session, model = drafted()
    product = next(one for one in model.products() if str(one.strength) == "300 mg")
    assert not model.makes_every_dose(product)
    model.set_product(product)
    session.take(STEP.id, 20)
    counted = model.counted()
    assert isinstance(counted, CannotTell)
    assert "100 mg cannot be made of 300 mg" in counted.because
    assert session.visit.prescriptions[0].quantity is None


def test_fewer_days_fewer_pieces() -> None:
    session, model = drafted()
    model.set_days(14)
    session.take(STEP.id, 20)
    assert session.visit.prescriptions[0].quantity == 7 + 14
    model.set_days(0)
    model.set_days(91)
    model.set_days(None)
    assert model.prescription is not None
    assert model.prescription.days == 14
    assert isinstance(model.counted(), Derived)


def test_a_second_medicine_keeps_the_first() -> None:
    session, model = drafted()
    chosen("topical", "lidocaine patch", session=session)
    assert model.current == "lidocaine patch"
    model.put_in_plan()
    session.take(STEP.id, 40)
    assert [one.medicine for one in session.visit.prescriptions] == ["gabapentin", "lidocaine patch"]
    assert model.state().line == "gabapentin 100 mg and 1 more"
    model.look_at("gabapentin")
    model.take_out()
    session.take(STEP.id, 50)
    assert [one.medicine for one in session.visit.prescriptions] == ["lidocaine patch"]


def test_what_was_taken_out_is_not_drafted_again_by_itself() -> None:
    session, model = drafted()
    model.take_out()
    session.take(STEP.id, 20)
    assert not model.wants_draft()
    assert not model.is_complete()
    model.put_in_plan()
    session.take(STEP.id, 30)
    assert model.is_complete()


def test_undo_takes_a_change_back() -> None:
    session, model = drafted()
    model.set_days(14)
    session.take(STEP.id, 20)
    assert session.undo()
    assert model.prescription is not None
    assert model.prescription.days == 28


def test_celecoxib_against_an_allergy_is_written_by_hand_and_stays_a_stop() -> None:
    session = chosen("nsaid", "celecoxib")
    model = model_of(session)
    assert model.obstacle().startswith("In Medicine class: write why celecoxib is chosen")
    assert not model.may_write_by_hand()
    chosen("nsaid", "celecoxib", "rash was from another medicine", session=session)
    assert model.obstacle() == "PainDesk has no starting dose of celecoxib for her."
    assert not model.wants_draft()
    assert model.may_write_by_hand()
    model.put_in_plan()
    session.take(STEP.id, 20)
    (one,) = session.visit.prescriptions
    assert not one.advised
    assert one.reason == "rash was from another medicine"
    assert model.findings()[0].id == "celecoxib.allergy"
    assert model.state().mark is Mark.ATTENTION


def test_no_medicine_first_leaves_nothing_to_prescribe() -> None:
    model = model_of(chosen("non_drug", ""))
    assert model.obstacle().startswith("No medicine was chosen: non-drug")
    assert model.is_complete()


def test_no_medicine_with_one_still_in_the_plan_asks_for_attention() -> None:
    session, model = drafted()
    chosen("non_drug", "", session=session)
    assert model.state() == StepState(Mark.ATTENTION, "still in the plan: gabapentin")
    assert not model.is_complete()
    model.take_out()
    session.take(STEP.id, 20)
    assert model.is_complete()


def test_a_reason_changed_later_reaches_the_prescription() -> None:
    session = chosen("nsaid", "naproxen", "own wish")
    model = model_of(session)
    model.put_in_plan()
    session.take(STEP.id, 10)
    assert not model.has_news()
    chosen("nsaid", "naproxen", "own wish, for 3 days", session=session)
    assert model.has_news()
    session.take(STEP.id, 20)
    assert session.visit.prescriptions[0].reason == "own wish, for 3 days"


def test_an_opioid_waits_for_its_conditions_and_is_counted_in_mme() -> None:
    session = chosen("opioid", "oxycodone", "nothing else holds until the operation")
    model = model_of(session)
    assert model.obstacle().startswith("In Medicine class: before oxycodone")
    session.models[MEDICINE_CLASS.id].set_exception("operation tomorrow")  # type: ignore[attr-defined]
    session.take(MEDICINE_CLASS.id, 10)
    model.put_in_plan()
    session.take(STEP.id, 20)
    assert model.mme().per_day == 15  # 2.5 mg up to 4 times a day x 1.5
    assert model.most_repeats() == 0


def test_a_plan_that_the_advice_no_longer_gives_is_not_called_advised() -> None:
    session, model = drafted()
    worse = Observation(code="creatinine", value=Decimal(4), unit="mg/dL", on=TODAY)
    record = replace(session.visit.record, observations=(*session.visit.record.observations, worse))
    visit = replace(session.visit, record=record)
    model.see(visit, consult(record, visit.pain, knowledge(), TODAY, choice=visit.choice))
    assert not model.is_advised()
    assert model.findings()[0].level is Level.STOP  # 400 mg a day is above the ceiling of a CrCl of 13 mL/min
    assert not model.apply_to(visit).prescriptions[0].advised
