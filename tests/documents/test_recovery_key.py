"""The recovery key on paper: one page, every group where it can be compared, nothing of a patient."""

import io
from datetime import date

import pypdf
import pytest

from paindesk.documents.recovery_key import build
from paindesk.documents.render import render
from paindesk.domain.paper import LANGUAGES, PAPER_SIZES
from paindesk.domain.visit import Clinic
from paindesk.store import new_recovery_key
from tests.documents.conftest import NASTY

ON = date(2026, 11, 27)


def page_of(key: str, clinic: Clinic, language: str = "en", paper_size: str = "us-letter") -> str:
    reader = pypdf.PdfReader(io.BytesIO(render(build(key, clinic, ON, language, paper_size))))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    [page] = reader.pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper_size", PAPER_SIZES)
def test_the_whole_key_stands_on_one_page_under_its_numbers(language: str, paper_size: str) -> None:
    key = new_recovery_key()
    text = page_of(key, Clinic(name="Riverside Pain Clinic", address="12 Mill Lane"), language, paper_size)
    numbered = "".join(f"{number}{group}" for number, group in enumerate(key.split(), start=1))
    assert numbered in text.replace(" ", "")  # where letters stand close, as in YT, the extracted text has a space
    assert "Riverside Pain Clinic" in text
    assert "2026" in text


def test_it_says_what_it_is_where_to_keep_it_and_when_it_ends() -> None:
    text = page_of(new_recovery_key(), Clinic(name="Riverside Pain Clinic"))
    for said in ("opens the clinic's PainDesk record", "in a safe", "Use the recovery key", "destroy this sheet"):
        assert said in text


def test_a_hostile_clinic_name_prints_as_typed_on_one_page() -> None:
    assert "#strong[x]" in page_of(new_recovery_key(), Clinic(name=f"{NASTY} {'Pain ' * 20}"))
