"""How hard the papers for patients are to read, measured on what is printed: every medicine, every act, both languages.

US grade 6 or below in English, "fairly easy" (Fernández-Huerta 70, about the same) in Spanish; names are what they are.
"""

import re
from dataclasses import replace
from functools import cache

import pytest

from paindesk.documents import handout
from paindesk.documents.papers import PAPERS
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.domain.advice import Advice
from paindesk.domain.visit import Act, Plan, Prescription, Taper
from tests.builders import TODAY, shipped
from tests.documents.plans import plan_of
from tests.documents.printed import printed
from tests.documents.signed import CLINIC, advice_on, rosa_visit
from tests.documents.two_patients import SHORT, case

FOR_PATIENTS = ("handout", "dose_calendar", "taper_calendar", "diary_page", "naloxone_sheet", "wallet_list",
                "agreement", "exercise")  # fmt: skip
BUILD = {paper.id: paper.build for paper in PAPERS}
SPELLED = {
    "en": r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b",
    # "las dos" are both
    "es": r"(?<!\bl[oa]s )\b(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte)\b",
}
HARD = r"\b(administ|ingest|utiliz|discontinu|concomitan|adverse|contraindica|dosage|prior to|posolog)\w*"


def faults(said: str, language: str) -> list[str]:
    """What is hard in it."""
    grade = flesch_kincaid(said) if language == "en" else fernandez_huerta(said)
    found = [f"{grade:.1f}"] if (grade > 6 if language == "en" else grade < 70) else []
    found += [f"{one[0]!r} not as digits" for one in re.finditer(SPELLED[language], said, re.IGNORECASE)]
    return found + [f"{one[0]!r}" for one in re.finditer(HARD, said, re.IGNORECASE)]


@cache
def names() -> re.Pattern[str]:
    """Every name of a medicine: its own, its brands, how it is said, and what the patient takes beside it."""
    known = shipped()
    every = set(known.medicines) | set(known.other_medicines)
    every |= {name for one in known.medicines.values() for name in (*one.patient.brands, one.patient.say_it)}
    longest_first = sorted(filter(None, every), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def without_names(said: str) -> str:
    """The text with each name of a medicine as one short word."""
    return names().sub("it", said)


@cache
def advice() -> Advice:
    return advice_on(rosa_visit())


def acts(medicine: str) -> list[Prescription]:
    """Started, changed, continued and stopped; and lowered to the end where it must not stop at once."""
    lines = [plan_of(medicine, act) for act in (Act.START, Act.CONTINUE, Act.STOP)]
    if shipped().medicines[medicine].stopping.taper:
        start = lines[0].steps[0]
        taper = Taper(original=start.daily, began=TODAY, rule="")
        lines.append(replace(lines[0], act=Act.CHANGE, taper=taper, steps=(replace(start, to_day=14),)))
    else:
        lines.append(replace(lines[0], act=Act.CHANGE))
    return lines


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("medicine", sorted(shipped().medicines))
def test_every_handout_of_every_medicine_is_easy(medicine: str, language: str) -> None:
    plan = Plan(naloxone_offered=True, laxative=True, stomach_protection=True, follow_up_on=TODAY)
    for line in acts(medicine):
        visit = rosa_visit(prescriptions=(line,), plan=plan)
        made = printed(handout.build(visit, advice(), shipped(), CLINIC, language=language))
        said = without_names(made.sentences)
        assert len(said.split()) > 25
        assert faults(said, language) == [], (line.act, said)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", FOR_PATIENTS)
def test_every_other_paper_for_patients_is_easy(paper: str, language: str, large: bool) -> None:
    one = case(SHORT)
    sheet = BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language=language, large=large)
    if hasattr(sheet, "sources"):
        sheet = replace(sheet, sources=())  # titles of guidelines are for who looks them up
    assert faults(without_names(printed(sheet).sentences), language) == []


def test_the_check_sees_what_is_hard() -> None:
    hard = "Concomitant administration of anticoagulants potentiates gastrointestinal haemorrhage considerably."
    assert len(faults(hard, "en")) == 3
    assert faults("Take 2 tablets. Call us.", "en") == []
    assert faults("Take two tablets.", "en") == ["'two' not as digits"]
    assert faults("Tome dos tabletas. Nunca tome las dos.", "es") == ["'dos' not as digits"]
