"""What every paper has in common, and what calendar and letter need; test_every_paper.py has how they print."""

import io
import json
import re
from dataclasses import asdict, replace
from datetime import date

import pypdf
import pytest

from paindesk.documents import handout, letter
from paindesk.documents.do_not_take import ruled_out
from paindesk.documents.papers import make
from paindesk.documents.render import render
from paindesk.domain.errors import PainDeskError
from paindesk.domain.medicine import on_label
from tests.builders import shipped
from tests.documents.signed import CLINIC, advice_on, pages, rosa_visit, started


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


def rosa_letter(language: str = "en") -> letter.ReferralLetter:
    """The letter on Rosa Delgado of the sample clinic, with the advice that she gets: age 68, CrCl 41, apixaban."""
    visit = rosa_visit(prescriptions=(started("gabapentin"),))
    return letter.build(visit, advice_on(visit), shipped(), CLINIC, language=language)


def test_the_letter_gives_every_reason_against_an_nsaid():
    (diclofenac,) = [one for one in rosa_letter().avoided if "diclofenac" in one.names]
    assert "naproxen" in diclofenac.names
    for reason in ("Age 68", "CrCl 41 mL/min", "Takes a blood thinner and an antidepressant (Apixaban, sertraline)"):
        assert reason in diclofenac.reason


def test_the_letter_names_stops_and_allergies_first_and_every_medicine_that_is_advised_against():
    paper = rosa_letter()
    assert paper.avoided[0].names == "NSAIDs: celecoxib"
    assert "Allergy: Sulfonamides" in paper.avoided[0].reason
    assert len(paper.avoided) == letter.AVOIDED_AT_MOST
    count = int(re.match(r"And (\d+) more advised against: ", paper.avoided_more)[1])
    listed = paper.avoided_more.partition(": ")[2].rstrip(".").split(", ")
    assert count == len(listed)
    advice = advice_on(rosa_visit())
    against = {on_label(one.name) for group in advice.classes for one in group.medicines if ruled_out(one)}
    said = ", ".join([*(one.names.partition(": ")[2] for one in paper.avoided), *listed]).split(", ")
    assert against <= set(said)
    assert rosa_letter("es").avoided_more.startswith(f"Y {count} más que no se aconsejan: ")


def test_what_the_letter_has_no_room_for_is_printed_by_name():
    visit = rosa_visit(prescriptions=(started("gabapentin"),))
    assert "more advised against: " in text_of(pages("letter", visit))


def test_a_letter_needs_a_reader(rosa):
    record = replace(rosa.visit.record, providers=())
    with pytest.raises(PainDeskError, match="nobody to write to"):
        pdf_of(rosa.with_(record=record), "letter")
