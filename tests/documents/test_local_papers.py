"""Papers of a visit that prescribes a local medicine, under a house rule: each is made, and says that it is local."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pypdf import PdfReader

from paindesk.documents.papers import PAPERS
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Act, Choice, Prescription, PrintChoice, Visit
from paindesk.knowledge_here import with_local
from paindesk.rules.consult import consult
from paindesk.rules.dispensing import best_product, holds
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
