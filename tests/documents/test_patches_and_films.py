"""A patch that is worn for days, and a film, on the handout and on the dose calendar, in both languages."""

import io
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pypdf
import pytest

from paindesk.documents import dose_calendar, handout, letter
from paindesk.documents.dosing import strength_line, strength_of, supplied
from paindesk.documents.render import render
from paindesk.documents.words import words
from paindesk.domain.dose import Rung, When
from paindesk.domain.errors import PainDeskError
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Provider
from paindesk.domain.visit import Act, Clinic, Plan, Prescription, Visit, VisitKind
from paindesk.rules.consult import consult
from tests.builders import TODAY, amount, patient
from tests.documents.plans import plan_of
from tests.patches import drafted, fentanyl, patch, shipped, somebody, written

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142")
WEEKS = timedelta(days=28)


def made(kind, *prescriptions: Prescription, language: str = "en", large: bool = False):
    record = somebody()
    visit = Visit(
        id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=record, prescriptions=prescriptions,
        plan=Plan(follow_up_on=TODAY + WEEKS),
    )  # fmt: skip
    advice = consult(record, PainToday(), shipped(), TODAY, problem="severe-chronic-pain")
    return kind.build(visit, advice, shipped(), CLINIC, language=language, large=large)


def boxes(calendar) -> list[str]:
    """The dates with a box to tick."""
    return [day.date for week in calendar.grids[0].weeks for day in week if day.doses]


def test_the_handout_says_how_long_each_patch_stays_on() -> None:
    table = made(handout, drafted("buprenorphine patch", 28)).medicines[0].schedule
    assert table.columns == ()
    assert [row.sentence for row in table.rows] == [
        "1 patch. Leave it on for 7 days. Then take it off, and put a new one on another spot."
    ]
    assert table.strength == "Each patch is 5 mcg/h."


def test_the_handout_in_spanish() -> None:
    table = made(handout, fentanyl(), language="es").medicines[0].schedule
    assert [row.sentence for row in table.rows] == [
        "1 parche. Déjelo puesto 3 días. Después quíteselo y ponga uno nuevo en otro lugar."
    ]


def test_two_patches_at_a_time_are_both_changed() -> None:
    plan = written("buprenorphine patch", patch("5 mcg/h", 7, 14), patch("10 mcg/h", 7), days=28)
    english = made(handout, plan).medicines[0].schedule.rows
    assert english[1].sentence.startswith("2 patches at a time. Leave them on for 7 days.")
    spanish = made(handout, plan, language="es").medicines[0].schedule.rows
    assert spanish[1].sentence.startswith("2 parches a la vez. Déjelos puestos 7 días.")


@pytest.mark.parametrize(("language", "said"), [("en", "Put on"), ("es", "Póngase")])
@pytest.mark.parametrize("large", [False, True])
def test_a_patch_is_put_on_and_not_taken(language: str, said: str, large: bool) -> None:
    paper = made(handout, fentanyl(), language=language, large=large)
    pages = pypdf.PdfReader(io.BytesIO(render(paper))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert said in text
    assert ("Do not put on more than this." if language == "en" else "No se ponga más que esto.") in text


def test_a_patch_that_goes_on_is_said_in_one_sentence() -> None:
    (kept,) = made(handout, fentanyl(act=Act.CONTINUE)).keep
    assert kept.how == "1 patch. Leave it on for 3 days. Then take it off, and put a new one on another spot."


def test_the_calendar_of_a_72_hour_patch_has_a_box_every_third_day() -> None:
    calendar = made(dose_calendar, fentanyl())
    assert boxes(calendar) == [
        "Nov 23", "Nov 26", "Nov 29", "Dec 2", "Dec 5", "Dec 8", "Dec 11", "Dec 14", "Dec 17", "Dec 20",
    ]  # fmt: skip
    first = calendar.grids[0].weeks[0][0].doses[0]
    (column,) = calendar.grids[0].columns
    assert (first.when, first.take, column.when, column.title) == ("", "1 patch", "", "New patch")
    assert calendar.grids[0].strength == "Each patch is 25 mcg/h. Take the old patch off first."


def test_the_calendar_of_a_weekly_patch_in_spanish() -> None:
    calendar = made(dose_calendar, drafted("buprenorphine patch", 28), language="es")
    assert boxes(calendar) == ["23 nov", "30 nov", "7 dic", "14 dic"]
    assert calendar.grids[0].columns[0].title == "Parche nuevo"
    assert "Primero quite el parche viejo." in calendar.grids[0].strength
    assert render(calendar).startswith(b"%PDF")


def test_each_step_begins_with_a_change() -> None:
    plan = written("buprenorphine patch", patch("5 mcg/h", 7, 10), patch("10 mcg/h", 7), days=28)
    assert boxes(made(dose_calendar, plan)) == ["Nov 23", "Nov 30", "Dec 3", "Dec 10", "Dec 17"]


def test_of_a_patch_that_goes_on_the_patient_knows_the_days() -> None:
    calendar = made(dose_calendar, fentanyl(act=Act.CONTINUE))
    assert calendar.grids[0].strength.endswith("If you change it on other days, keep your days.")


def test_no_paper_cuts_a_patch_or_a_film() -> None:
    with pytest.raises(PainDeskError, match="cannot be made"):
        made(handout, replace(fentanyl("12.5 mcg/h"), strength=amount("25 mcg/h"), form="patch"))
    half = written("buprenorphine film", Rung(slots=((When.MORNING, amount("75 mcg")),)), days=28)
    with pytest.raises(PainDeskError, match="cannot be made"):
        made(handout, replace(half, strength=amount("150 mcg"), form="film"))


def test_a_film_twice_a_day_is_counted_by_time_of_day() -> None:
    twice = Rung(slots=((When.MORNING, amount("150 mcg")), (When.EVENING, amount("150 mcg"))))
    one = replace(written("buprenorphine film", twice, days=28), strength=amount("150 mcg"))
    table = made(handout, one).medicines[0].schedule
    assert [column.title for column in table.columns] == ["Morning", "Evening"]
    assert table.rows[0].cells == ("1 film", "1 film")
    spanish = made(handout, one, language="es").medicines[0].schedule
    assert spanish.rows[0].cells == ("1 película", "1 película")
    assert len(boxes(made(dose_calendar, one))) == 28


@pytest.mark.parametrize("act", [Act.STOP, Act.CHANGE])
def test_what_is_changed_is_never_among_what_goes_on_and_its_other_form_is(act: Act) -> None:
    """The extended release is decided on; the tablets and the patch of another opioid are not."""
    record = patient(
        medicines=[
            {"name": "morphine", "release": "er", "text": "morphine ER 30 mg"},
            "morphine",
            {"name": "fentanyl", "route": "transdermal", "form": "patch"},
        ]
    )
    plan = replace(drafted("morphine er", 28), act=act)
    visit = Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=record, prescriptions=(plan,), plan=Plan())
    advice = replace(consult(record, PainToday(), shipped(), TODAY, problem="severe-chronic-pain"), classes=())
    assert handout.build(visit, advice, shipped(), CLINIC).others == ("morphine", "fentanyl patch")
    told = replace(
        visit, record=replace(record, providers=(Provider(name="Dr Lee", role="primary care", referred=True),))
    )
    assert letter.build(told, advice, shipped(), CLINIC).others == "morphine, fentanyl patch"


def test_of_a_combination_each_substance_is_told() -> None:
    plan = plan_of("oxycodone/acetaminophen")
    assert strength_of(plan) == "5 mg/325 mg"
    assert strength_line(plan, words("en")) == "Each tablet has 5 mg oxycodone and 325 mg acetaminophen."
    assert strength_line(plan, words("es")) == "Cada tableta tiene 5 mg oxycodone y 325 mg acetaminophen."


def test_of_a_liquid_the_strength_is_what_a_milliliter_holds() -> None:
    plan = replace(plan_of("nortriptyline"), quantity=Decimal(140))
    assert (plan.form, strength_of(plan)) == ("oral solution", "2 mg/mL")
    assert supplied(plan, words("en")) == "140 mL (2 mg/mL oral solution)"
    assert supplied(replace(plan_of("duloxetine"), quantity=Decimal(28)), words("en")).startswith("28 × 30 mg ")


def test_a_gel_has_no_pieces_whose_strength_could_be_told() -> None:
    assert strength_of(plan_of("diclofenac gel")) == ""


def test_the_calendar_ends_with_the_medicine() -> None:
    """A page of days without a dose would be for nothing."""
    days = [day.date for week in made(dose_calendar, written("buprenorphine patch", patch("5 mcg/h", 7, 14), days=14))
            .grids[0].weeks for day in week if day.date]  # fmt: skip
    assert len(days) == 14
