"""The clinic on its papers: logo, pre-printed paper, QR code, sizes; and names written from right to left."""

import io
import shutil
from dataclasses import replace
from functools import cache

import pypdf
import pypdfium2
import pytest

from paindesk.documents import panel_report, wallet_list
from paindesk.documents.folder import resources
from paindesk.documents.letterhead import code_target, letterhead
from paindesk.documents.panel_report import Group
from paindesk.documents.papers import PAPERS, dressed, make, titled
from paindesk.documents.render import render
from paindesk.documents.words import words
from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import LANGUAGES, PAPER_SIZES
from paindesk.domain.visit import Clinic, PrintChoice
from paindesk.rules.papers_wanted import FOR_PATIENTS, with_copies
from paindesk.sample.named import daniel
from paindesk.shell.signing import for_papers
from paindesk.steps.trends.step import STEP
from tests.builders import TODAY
from tests.documents.made import make_papers
from tests.documents.png import png
from tests.documents.test_provider_letters import EVERYBODY, daniels, telling
from tests.documents.test_trend_report import drawn, words_of_pictures
from tests.steps.trends.follow_up import knowledge, lived, opened

INCH = 72
PLAIN = Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 River Street\nSpringfield")
LETTERS = ("letter", "letter_surgeon", "letter_dentist")
WITH_CODE = ("handout", "agreement", "exercise", "taper_calendar")


@cache
def full(**changes: object) -> Clinic:
    """Everything a clinic can set."""
    return replace(PLAIN, **{"web": "riversidepain.example", "logo": png(300, 100), "code": "phone", **changes})


@cache
def everything():
    """Daniel's visit, for which every paper but the hand-over can be made, and its advice."""
    visit = telling(daniels(), *EVERYBODY)
    advice = drawn(daniel)[1]
    names = [paper.id for paper in PAPERS]
    return visit, for_papers(names, visit, advice, knowledge(), clinic=PLAIN, history=lived(daniel)[0])


def pdf(paper, clinic=None, **how):
    return make(paper, *everything(), knowledge(), clinic or full(), **how)


def read(paper, clinic=None, **how):
    return pypdf.PdfReader(io.BytesIO(pdf(paper, clinic, **how)))


def text_of(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


# Logo, address, web page ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", [one.id for one in PAPERS if one.id not in {"letter", "handover"}])
def test_the_logo_is_on_the_first_page_and_named_for_who_does_not_see_it(paper):
    reader = read(paper)
    assert words_of_pictures(reader).count("Logo of Riverside Pain Clinic") == 1
    assert "/XObject" in reader.pages[0]["/Resources"]
    assert "Logo of" not in "".join(words_of_pictures(read(paper, PLAIN)))


@pytest.mark.parametrize("paper", ["letter_surgeon", "visit_note", "trend_report"])
def test_letters_notes_and_reports_say_where_the_clinic_is(paper):
    text = read(paper).pages[0].extract_text()
    for said in ("Riverside Pain Clinic", "12 River Street", "Springfield", "555-0142", "riversidepain.example"):
        assert said in text, said


# Pre-printed paper ------------------------------------------------------------------------------------------------


def highest(page: pypdfium2.PdfPage) -> float:
    """Points from the upper edge to the first thing printed."""
    return page.get_height() - max(one.get_bounds()[3] for one in page.get_objects())


@pytest.mark.parametrize("large", [False, True])
def test_on_pre_printed_paper_the_first_page_leaves_the_place_of_the_head_blank(large):
    pages = pypdfium2.PdfDocument(pdf("letter_pharmacist", full(own_paper=True, head_mm=60), large=large))
    assert highest(pages[0]) >= 60 / 25.4 * INCH
    assert highest(pages[1]) < 0.9 * INCH
    first = pages[0].get_textpage().get_text_bounded()
    assert "12 River Street" not in first
    assert "November 23, 2026" in first


def test_only_letters_go_on_pre_printed_paper():
    clinic = full(own_paper=True, head_mm=60)
    for paper in ("visit_note", "handout", "trend_report"):
        assert pdf(paper, clinic) == pdf(paper, full())


# QR code ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phone", "leads_to"),
    [
        ("555-0142", "tel:5550142"),
        ("(555) 014-2000 ext. 12", "tel:5550142000;ext=12"),
        ("+1 555.014.2000", "tel:+15550142000"),
        ("1-800-NO-PAIN", ""),
        ("555-0142;phone-context=elsewhere", ""),
        ("", ""),
    ],
)
def test_a_code_of_the_telephone_holds_the_number_alone(phone, leads_to):
    assert code_target(replace(PLAIN, phone=phone, code="phone")) == leads_to
    assert code_target(replace(PLAIN, phone=phone)) == ""


@pytest.mark.parametrize(
    ("web", "leads_to"),
    [
        ("www.riverside.example", "https://www.riverside.example"),
        ("https://riverside.example/pain/?a=1", "https://riverside.example/pain/?a=1"),
        ("riverside", ""),
        ("javascript:alert(1)", ""),
        ("https://somebody@riverside.example", ""),
        ("riverside.example and more", ""),
        ("a." * 80 + "example", ""),
        ("", ""),
    ],
)
def test_a_code_of_the_web_page_holds_its_address_alone(web, leads_to):
    assert code_target(replace(PLAIN, web=web, code="web")) == leads_to


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", WITH_CODE)
def test_the_code_stands_with_words_where_patients_read_whom_to_call(paper, language):
    reader = read(paper, language=language)
    said = {"en": "QR code that leads to tel:5550142", "es": "Código QR que lleva a tel:5550142"}[language]
    assert words_of_pictures(reader).count(said) == 1
    assert {"en": "Our phone: 555-0142", "es": "Nuestro teléfono: 555-0142"}[language] in text_of(reader)
    assert not any("QR" in one for one in words_of_pictures(read(paper, full(code=""), language=language)))


@pytest.mark.parametrize("paper", ["naloxone_sheet", "diary_page", "visit_note", "letter_surgeon", "trend_report"])
def test_other_papers_have_no_code(paper):
    assert not any("QR" in one for one in words_of_pictures(read(paper)))


def test_the_code_is_made_of_the_clinic_alone():
    """Of two patients' papers the code is the same: there is nothing of a patient it could be made of."""
    assert letterhead(full(), words("en")).code_svg == letterhead(replace(full(), name="Other"), words("en")).code_svg
    assert letterhead(full(), words("en")).code_svg != letterhead(full(phone="555-0143"), words("en")).code_svg


# Sizes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper_size", PAPER_SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [one.id for one in PAPERS if one.id not in {"letter", "handover"}])
def test_every_paper_comes_in_both_sizes_with_the_same_margin_at_both_sides(paper, language, paper_size):
    wanted = {"us-letter": (612, 792), "a4": (595, 842)}[paper_size]
    for page in pypdfium2.PdfDocument(pdf(paper, language=language, paper_size=paper_size)):
        size = (round(page.get_width()), round(page.get_height()))
        assert tuple(sorted(size)) == wanted
        bounds = [one.get_bounds() for one in page.get_objects()]
        left = min(one[0] for one in bounds)
        right = page.get_width() - max(one[2] for one in bounds)
        assert left == pytest.approx(right, abs=3)  # the foot's line runs from margin to margin
        assert left >= 0.7 * INCH


def test_reports_come_in_the_size_of_the_settings_too_and_name_the_clinic():
    model = opened(daniel, STEP, answered=True).models[STEP.id]
    model.context = replace(model.context, clinic=full(), paper_size="a4")
    trend = pypdf.PdfReader(io.BytesIO(model.sheet()()))
    group = Group(title="Due", rows=(("علي", "1958"),))
    panel = panel_report.build(
        TODAY, full(), 1, ("Patient", "Born"), (group,), knowledge=knowledge(), paper_size="a4", audit_count=1,
        audit_head="a" * 64,
    )  # fmt: skip
    drawn_panel = pypdf.PdfReader(io.BytesIO(render(panel)))
    for report in (trend, drawn_panel):
        assert round(report.pages[0].mediabox.width) == 842
        assert "Logo of Riverside Pain Clinic" in words_of_pictures(report)
        assert "riversidepain.example" in report.pages[0].extract_text()


# The copy for the chart -------------------------------------------------------------------------------------------


def test_a_paper_in_spanish_has_an_english_copy_that_says_so_on_every_page():
    assert titled("handout_copy_of_es") == "Patient handout, copy for the chart"
    reader = read("handout_copy_of_es", large=True, paper_size="a4")
    assert reader.pages[0].mediabox.height == pytest.approx(842, abs=1)
    assert "Copy for the chart" in reader.metadata.title
    for page in reader.pages:
        text = page.extract_text()
        assert "Copy for the chart. The patient has this paper in Spanish." in text
        assert "Daniel Price" in text
    assert "Copy for the chart" not in text_of(read("handout", large=True))
    with pytest.raises(PainDeskError, match="no document"):
        pdf("handout_copy_of_xx")


@pytest.mark.parametrize("paper", FOR_PATIENTS)
def test_every_patients_paper_is_followed_by_its_copy(paper):
    given = PrintChoice(document=paper, language="es", large=True)
    assert with_copies((given,)) == (given, PrintChoice(document=f"{paper}_copy_of_es", large=True, chosen=False))
    assert with_copies((PrintChoice(document=paper),)) == (PrintChoice(document=paper),)


def test_beside_a_visit_note_in_spanish_stands_the_english_one_of_the_chart():
    given = PrintChoice(document="visit_note", language="es", large=True)
    assert with_copies((given,)) == (given, PrintChoice(document="visit_note", large=True, chosen=False))
    assert with_copies((PrintChoice(document="visit_note"),)) == (PrintChoice(document="visit_note"),)
    visit, advice = everything()
    run = make_papers(replace(visit, printing=(given,)), advice, knowledge(), PLAIN)
    assert run.troubles == ()
    assert [(one.document, one.language) for one in run.papers] == [("visit_note", "es"), ("visit_note", "en")]


def test_an_english_paper_and_a_letter_have_no_copy():
    visit, advice = everything()
    choices = (("handout", "es"), ("diary_page", "en"), ("letter_surgeon", "es"))
    visit = replace(visit, printing=tuple(PrintChoice(document=name, language=language) for name, language in choices))
    run = make_papers(visit, advice, knowledge(), PLAIN)
    assert run.troubles == ()
    assert [(one.document, one.language) for one in run.papers] == [
        ("handout", "es"), ("handout_copy_of_es", "en"), ("diary_page", "en"), ("letter_surgeon", "es")
    ]  # fmt: skip


# Languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "sentences", "draft"), [(True, True, False), (True, False, True), (False, True, True)]
)
def test_a_translation_is_a_draft_until_page_and_sentences_have_a_translator(
    tmp_path, page, sentences, draft, monkeypatch
):
    import typst

    from paindesk.documents import render as module

    shutil.copytree(resources() / "documents", tmp_path / "documents")
    template, said = tmp_path / "documents/handout/es.typ", tmp_path / "documents/words/es.toml"
    if page:
        text = template.read_text(encoding="utf-8")
        template.write_text(text.replace("translator = none", 'translator = "Ana Ruiz"'), encoding="utf-8")
    if sentences:
        text = said.read_text(encoding="utf-8")
        for key, value in (("translator", "Ana Ruiz"), ("checked_on", "2026-12-01")):
            assert f'{key} = ""' in text
            text = text.replace(f'{key} = ""', f'{key} = "{value}"')
        said.write_text(text, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(resources() / "fonts")])
    monkeypatch.setattr(module, "_compiler", lambda: typst.Compiler(root=tmp_path, font_paths=fonts))
    for where in ("render.resources", "words.resources"):
        monkeypatch.setattr(f"paindesk.documents.{where}", lambda: tmp_path)
    words.cache_clear()
    try:
        assert ("Traducción en borrador" in text_of(read("handout", language="es"))) == draft
    finally:
        words.cache_clear()


def placed(page: pypdfium2.PdfPage) -> list[tuple[str, float]]:
    """Every letter with its place from the left, in points."""
    text = page.get_textpage()
    return [(text.get_text_range(at, 1), text.get_charbox(at)[0]) for at in range(text.count_chars())]


def named(given, family):
    visit, advice = everything()
    patient = replace(visit.record.patient, given=given, family=family)
    return replace(visit, record=replace(visit.record, patient=patient)), advice


@pytest.mark.parametrize(("given", "family"), [("محمد", "علي"), ("יעל", "כהן")])
def test_a_name_from_right_to_left_stays_before_the_date_that_follows_it(given, family):
    """Without isolation the line "name · 23 de noviembre" would begin with the 23."""
    paper = make("handout", *named(given, family), knowledge(), PLAIN, language="es")
    letters = placed(pypdfium2.PdfDocument(paper)[0])
    line = "".join(one for one, _ in letters)
    at = line.index("de noviembre de 2026")
    (_, number), (_, month) = letters[at - 3], letters[at]
    assert line[at - 3 : at - 1] == "23"
    name = [place for one, place in letters[:at] if one in given + family]
    assert name
    assert max(name[-len(given + family) :]) < number < month


def test_a_script_without_a_typeface_is_refused_without_repeating_what_was_written():
    with pytest.raises(PainDeskError) as refused:
        make("handout", *named("雷", "李"), knowledge(), PLAIN)
    assert "no letters for the patient's name" in refused.value.message
    assert "李" not in f"{refused.value.message}{refused.value.advice}"
    assert refused.value.__cause__ is refused.value.__context__ is None  # a log would keep those too


@pytest.mark.parametrize("large", [False, True])
def test_the_wallet_list_is_tried_in_arabic_as_a_draft(large):
    sheet = wallet_list.build(*everything(), knowledge(), PLAIN, language="ar", large=large)
    made = render(dressed(sheet, full(), "us-letter"))
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert reader.trailer["/Root"]["/Lang"] == "ar"
    fonts = {str(f.get_object()["/BaseFont"]) for p in reader.pages for f in p["/Resources"]["/Font"].values()}
    assert any("NotoSansArabic" in one for one in fonts)
    page = pypdfium2.PdfDocument(made)[0]
    letters = placed(page)
    first = next(place for one, place in letters if "\u0600" <= one <= "\u06ff")
    assert first > page.get_width() / 2  # the title begins at the right
    assert "oxycodone" in "".join(one for one, _ in letters)
    text = page.get_textpage()
    low = [at for at in range(text.count_chars()) if 0 < text.get_charbox(at)[1] < 0.6 * INCH]
    assert sum("\u0600" <= text.get_text_range(at, 1) <= "\u06ff" for at in low) > 20  # the draft line, the lowest


def test_a_language_that_is_not_complete_is_not_given_to_a_patient():
    assert "ar" not in LANGUAGES
    with pytest.raises(PainDeskError, match="no complete papers"):
        pdf("wallet_list", language="ar")
