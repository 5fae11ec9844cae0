"""What goes on is told with its dose as the list records it; what nobody knows is left to the label."""

from dataclasses import replace

import pytest

from paindesk.documents import handout
from paindesk.documents.keep_taking import kept
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.documents.words import words
from paindesk.domain.visit import Act, Prescription, Visit
from paindesk.exchange.lines import read_line
from tests.builders import shipped
from tests.documents.signed import CLINIC, advice_on, pages, rosa_visit, started, text_of

DOSES = [
    ("lisinopril 20 mg tablet, 1 tablet daily", "lisinopril 20 mg: 1 tablet once a day",
     "lisinopril 20 mg: 1 tableta una vez al día"),
    ("lisinopril 20 mg once a day", "lisinopril 20 mg once a day", "lisinopril 20 mg una vez al día"),
    ("metformin 500 mg twice a day", "metformin 500 mg 2 times a day", "metformin 500 mg 2 veces al día"),
    ("methotrexate 2.5 mg tablet, 6 tablets weekly", "methotrexate 2.5 mg: 6 tablets once a week",
     "methotrexate 2.5 mg: 6 tabletas una vez por semana"),
    ("Ventolin HFA 90 mcg inhaler, 2 puffs every 6 hours as needed",
     "albuterol 90 mcg: 2 puffs up to 4 times a day, only if you need it",
     "albuterol 90 mcg: 2 inhalaciones hasta 4 veces al día, solo si hace falta"),
    ("fentanyl 25 mcg/hr patch every 72 hours", "fentanyl patch 25 mcg/h: 1 patch every 3 days",
     "fentanyl patch 25 mcg/h: 1 parche cada 3 días"),
    ("Norco 10/325 every 6 hours", "hydrocodone/acetaminophen 10/325 mg: 1 tablet 4 times a day",
     "hydrocodone/acetaminophen 10/325 mg: 1 tableta 4 veces al día"),
    ("morphine ER 15 mg tablet, 1 tablet twice a day", "morphine ER 15 mg: 1 tablet 2 times a day",
     "morphine ER 15 mg: 1 tableta 2 veces al día"),
    ("zolpidem 10 mg tablet", "zolpidem 10 mg", "zolpidem 10 mg"),
]  # fmt: skip
NAME_ALONE = [
    ("lisinopril", "lisinopril"),
    ("prednisone 10 mg as directed", "prednisone"),
    ("lisinopril 20 tablet daily", "lisinopril"),  # the strength, or how many
    ("warfarin 5 mg tablet, 1 tablet Mon Wed Fri and half a tablet other days", "warfarin"),
    ("insulin glargine 100 units/mL as directed", "insulin glargine"),
    # a course: nothing that goes on
    ("prednisone 20 mg daily for 5 days", "prednisone"),
    ("amoxicillin 500 mg 3 times a day x 7 days", "amoxicillin"),
    ("prednisona 20 mg una vez al día por 5 días", "prednisone"),
    # the order leaves less open: what was read of it is the most, and no paper asks for that
    ("oxycodone 5 mg 1-2 tabs q4-6h prn", "oxycodone 5 mg"),
    ("oxicodona 5 mg 1 a 2 tabletas cada 4 a 6 horas", "oxycodone 5 mg"),
    ("metoprolol 25 mg 1 or 2 tablets bid", "metoprolol 25 mg"),
    ("metoprolol 25 mg one to two tablets twice a day", "metoprolol 25 mg"),
    ("tramadol 50 mg 1 tab every 4 to 6 hours prn", "tramadol 50 mg"),
    ("ibuprofen 600 mg up to 3 times a day", "ibuprofen"),
]


def told(*texts: str, language: str = "en") -> tuple[str, ...]:
    return kept((read_line(one, shipped()) for one in texts), shipped(), words(language))


def taking(*texts: str, **changes: object) -> Visit:
    visit = rosa_visit(prescriptions=(started("gabapentin"),))
    lines = tuple(read_line(one, shipped()) for one in texts)
    return replace(visit, record=replace(visit.record, medicines=lines), **changes)


@pytest.mark.parametrize(("text", "english", "spanish"), DOSES)
def test_the_dose_is_told_as_recorded(text: str, english: str, spanish: str) -> None:
    assert told(text) == (english,)
    assert told(text, language="es") == (spanish,)


@pytest.mark.parametrize(("text", "name"), NAME_ALONE)
def test_a_dose_that_is_not_known_is_not_told(text: str, name: str) -> None:
    assert told(text) == told(text, language="es") == (name,)


def test_two_lines_that_differ_are_told_by_name_alone_and_a_name_says_nothing_against_a_dose() -> None:
    assert told("lisinopril 10 mg once a day", "lisinopril 20 mg once a day") == ("lisinopril",)
    assert told("lisinopril", "lisinopril 20 mg once a day") == ("lisinopril 20 mg once a day",)


@pytest.mark.parametrize(
    ("language", "line"), [("en", "lisinopril 20 mg once a day"), ("es", "lisinopril 20 mg una vez al día")]
)
def test_it_stands_on_the_handout(language: str, line: str) -> None:
    said = text_of(pages("handout", taking("lisinopril 20 mg once a day", "metformin 500 mg twice a day"), language))
    assert line in said


def test_a_medicine_the_plan_goes_on_with_unsaid_is_told_by_the_list() -> None:
    going_on = Prescription(medicine="duloxetine", act=Act.CONTINUE)
    visit = taking("duloxetine 60 mg once a day", prescriptions=(started("gabapentin"), going_on))
    (one,) = handout.build(visit, advice_on(visit), shipped(), CLINIC).keep
    assert (one.name, one.how) == ("duloxetine 60 mg once a day", "")


def test_it_reads_at_sixth_grade() -> None:
    texts = [text for text, _, _ in DOSES]
    assert flesch_kincaid(". ".join(f"Keep taking it: {one.partition(' ')[2]}" for one in told(*texts))) <= 6
    assert fernandez_huerta(". ".join(f"Siga con {one.partition(' ')[2]}" for one in told(*texts, language="es"))) >= 70
