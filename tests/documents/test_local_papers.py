"""Papers of a visit that prescribes a local medicine, under a house rule: each is made, and says that it is local."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pypdf import PdfReader

from paindesk.documents.papers import PAPERS
from paindesk.documents.sentences import told
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import LOCAL
from paindesk.domain.visit import Act, Choice, Prescription, PrintChoice, Visit
from paindesk.knowledge_here import with_local
from paindesk.rules.consult import consult
from paindesk.rules.dispensing import best_product, holds
from paindesk.rules.facts import gather
from paindesk.rules.follow_up import planned_checks
from paindesk.rules.ladder import plan
from paindesk.shell.signing import PaperMaker
from tests.builders import TODAY, shipped
from tests.documents.two_patients import SHORT, case
from tests.knowledge.local_folder import HOUSE_RULES, write

NAME = "lacosamide (local)"


@cache
def knowledge() -> Knowledge:
    with TemporaryDirectory() as name:
        rules = HOUSE_RULES.replace('medicine = "gabapentin"', 'medicine = "lacosamide"').replace("1800", "200")
        return with_local(shipped(), write(Path(name) / "house", rules))


@cache
def visit() -> Visit:
    """Ann Lee starts the local medicine; what else she takes stays."""
    medicine = knowledge().medicines[NAME]
    ladder = medicine.ladders[0]
    product = best_product(ladder.rungs, medicine)
    assert product is not None
    start = Prescription(
        medicine=NAME, act=Act.START, strength=product.strength, form=product.form, steps=plan(ladder.rungs),
        holds=holds(medicine, product),
    )  # fmt: skip
    before = case(SHORT).visit
    choice = Choice(problem="trigeminal neuralgia", class_id="neuropathic", medicine=NAME)
    return replace(before, prescriptions=(*before.prescriptions, start), choice=choice)


# The others tell of no medicine that is started: a diary, exercises, an agreement about opioids.
TELLS_IT = {"handout", "dose_calendar", "wallet_list", "letter", "visit_note", "letter_pharmacist", "trend_report"}
_SOURCE = "acosamide tablets prescribing information (local)"


@pytest.mark.parametrize(
    ("paper", "language"), [(one.id, language) for one in PAPERS for language in ("en", "es") if one.id != "visit_note"]
    + [("visit_note", "en")],
)  # fmt: skip
def test_a_paper_with_a_local_medicine_is_made_and_marks_it(paper: str, language: str) -> None:
    one = visit()
    advice = consult(one.record, one.pain, knowledge(), TODAY, one.choice.problem, one.choice)
    pdf = PaperMaker(one, advice, knowledge(), case(SHORT).clinic).make(PrintChoice(document=paper, language=language))
    told = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    if paper in TELLS_IT:
        assert "lacosamide (local)" in told
    unmarked = told.replace(_SOURCE, "").replace("acosamide (local)", "")
    assert "acosamide" not in unmarked


CHECKS = """
clinic = "Riverside Pain Clinic"
decided = 2026-11-03
by = "Ada Vega, MD"

[[checks]]
medicine = "lacosamide"
what = "bone density scan"
why = "after the first month"
first_after_days = 28
SPANISH

[[checks]]
medicine = "lacosamide"
what = "creatinine"
why = "the kidneys clear it"
first_after_days = 28

[[cautions]]
id = "falls"
medicine = "lacosamide"
verdict = "avoid"
title = "not after falls"
text = "Our patients fell more often with it."
TITLE
"""


def ruled(spanish: str = "", title: str = "") -> Knowledge:
    with TemporaryDirectory() as name:
        rules = CHECKS.replace("SPANISH", spanish).replace("TITLE", title)
        return with_local(shipped(), write(Path(name) / "house", rules))


def letter(known: Knowledge) -> str:
    """The Spanish letter of a plan with the clinic's own checks."""
    facts = gather(visit().record, visit().pain, known, TODAY)
    checks = tuple(one for one in planned_checks(visit().prescriptions, facts) if one.what.endswith(LOCAL))
    one = replace(visit(), plan=replace(visit().plan, checks=checks))
    advice = consult(one.record, one.pain, known, TODAY, one.choice.problem, one.choice)
    pdf = PaperMaker(one, advice, known, case(SHORT).clinic).make(PrintChoice(document="letter", language="es"))
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_a_check_of_the_clinic_stands_as_typed_and_is_marked_so() -> None:
    said = letter(ruled())
    assert "Bone density scan (local, sin traducir)" in said
    assert "Regla de la clínica: after the first month (sin traducir)" in said
    assert "Creatinina (local)" in said


def test_a_check_of_the_clinic_has_the_spanish_that_the_clinic_wrote() -> None:
    said = letter(ruled('what_es = "densitometría ósea"\nwhy_es = "después del primer mes"'))
    assert "Densitometría ósea (local)" in said
    assert "Regla de la clínica: después del primer mes" in said
    assert "Bone density" not in said
    assert re.findall(r"[^:]+ \(sin traducir\)", said) == [" the kidneys clear it (sin traducir)"]


def test_a_house_rule_on_a_spanish_screen() -> None:
    known = ruled(title='title_es = "no después de caídas"\ntext_es = "Nuestros pacientes se cayeron más."')
    spanish = told("es", known, visit())
    assert spanish.text("House rule: not after falls") == "Regla de la clínica: no después de caídas"
    assert spanish.text("Our patients fell more often with it.") == "Nuestros pacientes se cayeron más."
    as_typed = told("es", ruled(), visit())
    assert as_typed.or_own("House rule: not after falls") == "Regla de la clínica: not after falls (sin traducir)"
    assert (
        as_typed.text("Our patients fell more often with it.") == "Our patients fell more often with it (sin traducir)."
    )
    assert as_typed.or_own("House rule of Riverside Pain Clinic, 3 Nov 2026, Ada Vega, MD (local)") == (
        "Regla de la clínica Riverside Pain Clinic, 3 nov 2026, Ada Vega, MD (local)"
    )
