"""The naloxone sheet: for whom, what must stand on it, and that anybody at home can read it, for every opioid."""

import io
import re
from dataclasses import replace
from functools import cache

import pypdf
import pytest

from paindesk.documents.folder import resources
from paindesk.documents.naloxone_sheet import build
from paindesk.documents.papers import make
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.documents.render import render
from paindesk.domain.advice import Advice
from paindesk.domain.dose import amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.medicine import on_label
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Act, Clinic, Plan, Prescription, Visit, VisitKind
from paindesk.rules.consult import consult
from paindesk.shell.signing import chosen_papers
from tests.builders import TODAY, shipped
from tests.documents.made import make_papers

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142")
EVERY = [(language, large) for language in ("en", "es") for large in (False, True)]
OPIOIDS = sorted(name for name in shipped().medicines if "opioid" in shipped().groups_of(name))
NASTY = r"#strong[x] \ $x^2$ <script>alert(1)</script> =1+1 *b* _i_ `c` @ref O'Brien & Ñandú"


@cache
def advice() -> Advice:
    record = Record(patient=Patient(id="p"))
    return consult(record, PainToday(), shipped(), TODAY, problem="severe-chronic-pain")


def takes(text: str, *names: str, **more: object) -> MedicineLine:
    return MedicineLine(text=text, ingredients=tuple(Ingredient(name=one) for one in names), **more)


OXYCODONE = takes("oxycodone 5 mg tablet", "oxycodone", form="tablet")


def visit_of(*lines: MedicineLine, plan: tuple[Prescription, ...] = (), name: str = "Daniel Price") -> Visit:
    given, _, family = name.partition(" ")
    record = Record(patient=Patient(id="p", given=given, family=family), medicines=lines)
    return Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=record, prescriptions=plan)


def built(*lines, plan=(), language="en", large=False):
    return build(visit_of(*lines, plan=plan), advice(), shipped(), CLINIC, language=language, large=large)


def reader_of(paper) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render(paper)))


def text_of(paper) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader_of(paper).pages).split())


def start(medicine: str, act: Act = Act.START) -> Prescription:
    return Prescription(medicine=medicine, act=act)


def test_what_must_be_done_stands_in_this_order():
    text = text_of(built(OXYCODONE))
    order = (
        "oxycodone (Roxicodone, Oxaydo)", "What an overdose looks like", "You cannot wake the person", "1. Check",
        "2. Call 911", "3. Spray naloxone in the nose", "Do not test the spray", "4. Help the breath",
        "1 breath each 5 seconds", "5. Wait 2 to 3 minutes. No change? Spray again.", "6. Stay until help comes",
        "on one side", "Keep it close", "Questions? Call 555-0142",
    )  # fmt: skip
    assert [text.index(said) for said in order] == sorted(text.index(said) for said in order)


@pytest.mark.parametrize("language", ["en", "es"])
def test_signs_and_all_six_steps_stand_on_one_page(language):
    first = reader_of(built(OXYCODONE, language=language)).pages[0].extract_text()
    assert all(f"{number}. " in first for number in range(1, 7))


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_tagged_named_on_each_page_and_short(language, large):
    reader = reader_of(built(OXYCODONE, language=language, large=large))
    assert reader.trailer["/Root"]["/Lang"].startswith(language)
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "pdfuaid:part" in reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert len(reader.pages) == (3 if large else 2)
    word, of = ("Page", "of") if language == "en" else ("Página", "de")
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert "Daniel Price" in text
        assert f"{word} {number} {of} {len(reader.pages)}" in text
        assert ("Traducción en borrador" in text) == (language == "es")


def running(printed: str) -> str:
    """Printed lines end anywhere; a bullet starts a sentence."""
    return " ".join(printed.replace("•", ". ").split())


@pytest.mark.parametrize("opioid", OPIOIDS)
def test_it_reads_at_sixth_grade_whatever_the_opioid_is_called(opioid):
    assert flesch_kincaid(running(text_of(built(plan=(start(opioid),))))) <= 6
    assert fernandez_huerta(running(text_of(built(plan=(start(opioid),), language="es")))) >= 70


@pytest.mark.parametrize("opioid", OPIOIDS)
def test_every_opioid_that_is_planned_is_named_and_every_patch_comes_off(opioid):
    text = text_of(built(plan=(start(opioid),)))
    assert f"Opioids in this home: {on_label(opioid)}" in text
    assert ("Take off each pain patch" in text) == opioid.endswith("patch")


def test_all_opioids_in_the_house_are_named_also_one_that_is_stopped_or_may_be_over():
    paper = built(
        OXYCODONE,
        takes("hydrocodone/apap 5-325", "hydrocodone", "acetaminophen", activity=Activity.UNKNOWN),
        takes("morphine ER 15 mg", "morphine", activity=Activity.ENDED),
        takes("tramadol 50 mg", "tramadol", not_taking=True),
        takes("apixaban 5 mg", "apixaban"),
        plan=(start("oxycodone", Act.STOP), start("buprenorphine patch")),
    )
    assert [name.partition(" (")[0] for name in paper.opioids] == [
        "buprenorphine patch", "oxycodone", "hydrocodone/acetaminophen",
    ]  # fmt: skip
    assert paper.patch


def test_without_an_opioid_there_is_nothing_to_print_and_the_way_out_is_said():
    with pytest.raises(PainDeskError, match="No opioid is taken or planned") as trouble:
        built(takes("apixaban 5 mg", "apixaban"), plan=(start("oxycodone", Act.STOP),))
    assert "History" in trouble.value.advice


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (takes("Narcan 4 mg nasal spray", "naloxone", route="nasal"), "Narcan 4 mg nasal spray (naloxone)"),
        (takes("naloxone 4 mg nasal spray", "naloxone"), "naloxone 4 mg nasal spray"),
    ],
)
def test_the_naloxone_on_record_is_named(line, said):
    text = text_of(built(OXYCODONE, line))
    assert f"The naloxone on our list: {said}." in text
    assert "Spray naloxone in the nose" in text


def test_a_planned_naloxone_is_named_with_its_strength():
    plan = Prescription(medicine="naloxone", act=Act.START, strength=amount(8, "mg"), form="nasal spray")
    assert built(OXYCODONE, plan=(plan,)).product == "naloxone 8 mg nasal spray"


def test_naloxone_mixed_with_buprenorphine_rescues_nobody():
    assert built(takes("Suboxone 8-2 film", "buprenorphine", "naloxone", form="film")).product == ""
    assert "drug store" in text_of(built(OXYCODONE))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (takes("Zimhi 5 mg/0.5 mL syringe", "naloxone"), "Zimhi 5 mg/0.5 mL syringe (naloxone)"),
        (takes("naloxone 0.4 mg/mL", "naloxone", form="injection"), "naloxone 0.4 mg/mL, injection"),
        (takes("naloxone 0.4 mg/mL", "naloxone", route="intramuscular"), "naloxone 0.4 mg/mL, intramuscular"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_injected_gets_no_steps_of_a_spray(line, said, language):
    paper = built(OXYCODONE, line, language=language)
    text = text_of(paper)
    assert (paper.product, paper.spray) == (said, False)
    assert "thumb" not in text
    assert "pulgar" not in text
    assert "leaflet in the box" in text or "la hoja de la caja" in text


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_hostile_text_prints_as_typed(language, large):
    visit = visit_of(OXYCODONE, takes(NASTY, "naloxone"), name=f"María-José {NASTY}")
    pdf = make("naloxone_sheet", visit, advice(), shipped(), CLINIC, language=language, large=large)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count(NASTY) >= 2 + len(reader.pages)  # the head, the product, each foot
    assert len(reader.pages) <= 5


def test_it_is_chosen_where_naloxone_was_offered_today_and_can_be_made():
    plain = visit_of(OXYCODONE)
    assert "naloxone_sheet" not in [one.document for one in chosen_papers(plain, shipped())]
    offered = replace(plain, plan=Plan(naloxone_offered=True))
    assert "naloxone_sheet" in [one.document for one in chosen_papers(offered, shipped())]
    run = make_papers(offered, advice(), shipped(), CLINIC)
    assert "Naloxone sheet for the household" in [one.title for one in run.papers]


def test_every_source_the_sheet_names_is_one():
    head = (
        (resources() / "documents" / "naloxone_sheet" / "en.typ")
        .read_text(encoding="utf-8")
        .partition("#naloxone-sheet(")[0]
    )
    named = set(re.findall(r"[a-z]+(?:-[a-z]+)*-20\d\d|label-[a-z-]+[a-z]", head))
    assert named == {
        "asam-oud-patient-2025",
        "samhsa-overdose-2025",
        "label-naloxone-otc",
        "label-naloxone-otc-generic",
    }
    assert named <= set(shipped().sources)
