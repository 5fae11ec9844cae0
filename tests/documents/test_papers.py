"""What every paper has in common, and what calendar and letter need; test_every_paper.py has how they print."""

import io
import json
from dataclasses import asdict, replace
from datetime import date

import pypdf
import pytest

from paindesk.documents import handout
from paindesk.documents.papers import make
from paindesk.documents.render import render
from paindesk.domain.errors import PainDeskError


def pdf_of(case, paper_id: str, language: str = "en", large: bool = False) -> pypdf.PdfReader:
    return pypdf.PdfReader(
        io.BytesIO(make(paper_id, case.visit, case.advice, case.knowledge, case.clinic, language=language, large=large))
    )


def text_of(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_same_paper_is_the_same_bytes_again(rosa):
    args = (rosa.visit, rosa.advice, rosa.knowledge, rosa.clinic)
    assert make("handout", *args) == make("handout", *args)


def test_a4_is_a_choice(rosa):
    paper = handout.build(rosa.visit, rosa.advice, rosa.knowledge, rosa.clinic)
    page = pypdf.PdfReader(io.BytesIO(render(replace(paper, paper_size="a4")))).pages[0]
    assert round(float(page.mediabox.height)) == 842
    with pytest.raises(PainDeskError):
        replace(paper, paper_size="a5")


def test_a_value_the_template_needs_and_does_not_get_is_an_error(rosa):
    import typst

    from paindesk.documents.folder import resources

    data = asdict(handout.build(rosa.visit, rosa.advice, rosa.knowledge, rosa.clinic))
    data |= {"made_on": str(data["made_on"]), "direction": "ltr", "checked": True}
    compiler = typst.Compiler(root=resources())
    for left_out in ("phone", "medicines", "do_not_take", "next_visit"):
        part = {key: value for key, value in data.items() if key != left_out}
        with pytest.raises(typst.TypstError, match=left_out):
            compiler.compile(
                input=str(resources() / "documents" / "handout" / "en.typ"),
                format="pdf",
                sys_inputs={"paper": json.dumps(part)},
            )


def test_a_paper_or_language_that_is_not_there_is_refused(rosa):
    with pytest.raises(PainDeskError, match="no document"):
        pdf_of(rosa, "poem")
    for language in ("fr", "../en"):
        with pytest.raises(PainDeskError):
            pdf_of(rosa, "handout", language)


def test_the_calendar_needs_a_medicine_with_set_times(rosa):
    acetaminophen_only = rosa.with_(prescriptions=rosa.visit.prescriptions[1:])
    with pytest.raises(PainDeskError, match="set times"):
        pdf_of(acetaminophen_only, "dose_calendar")


def test_the_calendar_runs_to_the_day_before_the_next_visit(rosa):
    text = text_of(pdf_of(rosa, "dose_calendar"))
    assert "Nov 23" in text
    assert "Dec 20" in text
    assert "Dec 21" not in text
    assert text_of(pdf_of(rosa.with_(plan=replace(rosa.visit.plan, follow_up_on=date(2028, 1, 1))), "dose_calendar"))


def test_the_letter_says_what_was_started_why_what_was_avoided_and_what_is_asked(rosa):
    text = text_of(pdf_of(rosa, "letter"))
    for said in (
        "Dr Anil Patel, primary care",
        "painful diabetic neuropathy",
        "PEG 7.0/10",
        "Started: gabapentin",
        "65 or older: start low → 100 mg [Gabapentin label §2.3]",
        "77 × 100 mg capsule",
        "ibuprofen, naproxen",
        "Bleeding risk with apixaban",
        "creatinine",
        "Draft, not signed",
    ):
        assert said in text, said


def test_a_letter_needs_a_reader(rosa):
    record = replace(rosa.visit.record, providers=())
    with pytest.raises(PainDeskError, match="nobody to write to"):
        pdf_of(rosa.with_(record=record), "letter")
