"""Every paper, in every language and size, for an easy and a hard patient: tagged, complete, nothing executed."""

import io
import json
from dataclasses import asdict, replace
from datetime import date

import pypdf
import pytest

from paindesk.documents import handout
from paindesk.documents.papers import PAPERS, make
from paindesk.documents.render import render
from paindesk.domain.errors import PainDeskError
from paindesk.domain.readers import LETTERS

# What needs a taper, a consent, an opioid, another provider or a trend: each has its own test file.
ELSEWHERE = {"taper_calendar", "handover", "naloxone_sheet", "agreement", *LETTERS, "trend_report"}
PRINTED = [paper for paper in PAPERS if paper.id not in ELSEWHERE]
NAMES_NO_MEDICINE = {"exercise", "diary_page"}
PAGES = {"exercise": 5}  # two of them are weeks to tick
EVERY = [(paper.id, language, large) for paper in PRINTED for language in ("en", "es") for large in (False, True)]


def pdf_of(case, paper_id: str, language: str = "en", large: bool = False) -> pypdf.PdfReader:
    return pypdf.PdfReader(
        io.BytesIO(make(paper_id, case.visit, case.advice, case.knowledge, case.clinic, language=language, large=large))
    )


def text_of(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(("paper_id", "language", "large"), EVERY)
def test_a_paper_is_tagged_and_named_for_screen_readers(rosa, paper_id, language, large):
    reader = pdf_of(rosa, paper_id, language, large)
    catalogue = reader.trailer["/Root"]
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"].startswith(language)
    assert "pdfuaid:part" in catalogue["/Metadata"].get_data().decode()
    assert "Rosa Delgado" in reader.metadata.title


@pytest.mark.parametrize(("paper_id", "language", "large"), EVERY)
def test_an_easy_patient_gets_few_pages_with_the_name_on_each(rosa, paper_id, language, large):
    reader = pdf_of(rosa, paper_id, language, large)
    # In large print the diary has a page a week: four for Rosa.
    assert len(reader.pages) <= (4 if large and paper_id == "diary_page" else PAGES.get(paper_id, 3))
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert "Rosa Delgado" in text
        word, of = ("Page", "of") if language == "en" else ("Página", "de")
        assert f"{word} {number} {of} {len(reader.pages)}" in text


@pytest.mark.parametrize(("paper_id", "language", "large"), EVERY)
def test_fourteen_medicines_and_hostile_text_print_as_typed(crowded, paper_id, language, large):
    reader = pdf_of(crowded, paper_id, language, large)
    assert len(reader.pages) <= 30
    text = text_of(reader)
    assert "María-José #1 O'Brien $x$ \\ <script>" in text
    if paper_id not in NAMES_NO_MEDICINE:
        for prescription in crowded.visit.prescriptions:
            assert prescription.medicine in text
    if paper_id not in {"dose_calendar", "wallet_list"}:  # a line of the narrow card ends after a slash: its own test
        for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c` @ref", "Ñandú"):
            assert typed in text, typed


@pytest.mark.parametrize(("paper_id", "language", "large"), EVERY)
def test_only_the_shipped_typeface_is_embedded(rosa, paper_id, language, large):
    reader = pdf_of(rosa, paper_id, language, large)
    fonts = {
        str(font["/BaseFont"]) for page in reader.pages for font in map(_object, page["/Resources"]["/Font"].values())
    }
    assert fonts
    assert all("Inter-" in name for name in fonts), fonts


def _object(reference):
    return reference.get_object()


@pytest.mark.parametrize("paper_id", [paper.id for paper in PRINTED])
def test_an_unchecked_translation_says_so_on_every_page(rosa, paper_id):
    for page in pdf_of(rosa, paper_id, "es").pages:
        assert "Traducción en borrador" in page.extract_text()
    assert "borrador" not in text_of(pdf_of(rosa, paper_id, "en"))


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
    data["made_on"] = str(data["made_on"])
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
