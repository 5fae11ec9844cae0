"""Two medicines of one visit are checked against each other wherever prescriptions are checked."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import When
from paindesk.domain.finding import Level
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Clinic, Prescription, Visit, VisitKind
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import check_plan
from paindesk.shell.session import Session
from paindesk.steps.adjust.step import STEP as ADJUST
from paindesk.steps.plan_safety.step import STEP as PLAN_SAFETY
from paindesk.steps.review_sign.model import ReviewSignModel
from paindesk.steps.review_sign.step import STEP as REVIEW_SIGN
from paindesk.steps.starting_dose.model import StartingDoseModel
from paindesk.steps.starting_dose.step import STEP as STARTING_DOSE
from paindesk.steps.step import Context, Step
from tests.builders import TODAY, line, patient, rung
from tests.steps.medicine_class.rosa_visit import knowledge

PAIR = "plan.interaction.opioid-gabapentinoid"


def prescribed(medicine: str, text: str, act: Act = Act.START) -> Prescription:
    return Prescription(medicine=medicine, act=act, steps=plan([rung(text, None)]))


def record(*medicines: MedicineLine) -> Record:
    healthy = patient(age=45, sex="male", weight=80, creatinine="0.9")
    return replace(healthy, medicines=medicines)


def opened(
    step: Step, *prescriptions: Prescription, who: Record | None = None, kind: VisitKind = VisitKind.FIRST
) -> Session:
    visit = Visit(id="1", kind=kind, on=TODAY, number=1, record=who or record(), prescriptions=prescriptions)
    return Session(visit, Context(knowledge=knowledge(), on=TODAY, clinic=Clinic(name="Riverside")), [step])


def ids(session: Session) -> list[str]:
    (model,) = session.models.values()
    return [one.id for one in model.findings()]


OXYCODONE = prescribed("oxycodone", "5 mg every 6 h x 4")
GABAPENTIN = prescribed("gabapentin", "300 mg bedtime")


def test_plan_and_safety_says_it_once() -> None:
    assert ids(opened(PLAN_SAFETY, OXYCODONE, GABAPENTIN)).count(PAIR) == 1


def test_adjust_says_it_once_of_what_goes_on_and_what_is_started() -> None:
    going_on = prescribed("gabapentin", "300 mg bedtime", Act.CONTINUE)
    running = opened(ADJUST, OXYCODONE, going_on, who=record(line("gabapentin")), kind=VisitKind.FOLLOW_UP)
    found = ids(running)
    assert found.count(PAIR) == 1
    assert not [one for one in found if one.endswith(".interaction.opioid-gabapentinoid") and one != PAIR]


def test_review_and_sign_shows_it_among_what_is_accepted() -> None:
    model = opened(REVIEW_SIGN, OXYCODONE, GABAPENTIN).models[REVIEW_SIGN.id]
    assert isinstance(model, ReviewSignModel)
    assert [one.id for one in model.serious()].count(PAIR) == 1


def test_the_starting_dose_page_says_it_at_the_next_keystroke() -> None:
    running = opened(STARTING_DOSE, OXYCODONE, GABAPENTIN)
    model = running.models[STARTING_DOSE.id]
    assert isinstance(model, StartingDoseModel)
    for name in ("oxycodone", "gabapentin"):
        model.look_at(name)
        assert PAIR in ids(running)
    first = model.entries.steps[0].with_dose(When.BEDTIME, Decimal(100))
    model.change_entries(model.entries.with_step(0, first))
    assert PAIR in ids(running)
    model.look_at("oxycodone")
    model.take_out()
    model.look_at("gabapentin")
    assert PAIR not in ids(running)


def test_a_second_acetaminophen_above_the_limit_stops_and_one_reason_settles_it() -> None:
    listed = MedicineLine(
        text="Tylenol 500 mg",
        ingredients=(Ingredient(name="acetaminophen"),),
        sig=line({"name": "x", "dose": "1000 mg", "times": 3}).sig,
    )
    running = opened(REVIEW_SIGN, prescribed("acetaminophen", "500 mg every 6 h x 4"), who=record(listed))
    model = running.models[REVIEW_SIGN.id]
    assert isinstance(model, ReviewSignModel)
    (stop,) = model.open_stops()
    assert (stop.id, stop.level) == ("plan.acetaminophen", Level.STOP)
    model.accept(stop, "the old tablets were thrown away")
    running.take(REVIEW_SIGN.id, at=1.0)
    assert not model.open_stops()


def test_the_whole_plan_names_each_pair_once() -> None:
    known = Context(knowledge=knowledge(), on=TODAY, clinic=Clinic(name="Riverside")).facts(record(), Visit(
        id="1", kind=VisitKind.FIRST, on=TODAY, number=1, record=record()).pain)  # fmt: skip
    three = (OXYCODONE, GABAPENTIN, prescribed("tizanidine", "2 mg bedtime"))
    found = [one.id for one in check_plan(three, known)]
    assert len(found) == len(set(found))
    assert found.count("plan.sedation") == 1
