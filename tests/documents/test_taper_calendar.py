"""The taper calendar: every step with its dates and tablets, in words a patient reads, in both languages and sizes."""

import io
import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pypdf
import pytest

from paindesk.documents import handout
from paindesk.documents.papers import make
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid, sentences
from paindesk.documents.taper_calendar import build
from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import AsNeeded, Rung, amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Clinic
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.shell.signing import chosen_papers
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import STOP
from paindesk.steps.adjust.step import STEP
from tests.builders import TODAY
from tests.documents.made import make_papers
from tests.steps.trends.follow_up import knowledge, opened

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142")
EVERY = [(language, large) for language in ("en", "es") for large in (False, True)]


@cache
def tapering(medicine: str = "oxycodone") -> Session:
    session = opened(daniel if medicine == "oxycodone" else mateo, STEP, answered=True)
    model = session.models[STEP.id]
    assert isinstance(model, AdjustModel)
    model.choose(medicine, STOP)
    model.set_taper(medicine, pause_on=TODAY + timedelta(days=168) if medicine == "oxycodone" else None)
    session.take(STEP.id, 0.0)
    return session


def pages(medicine="oxycodone", language="en", large=False):
    session = tapering(medicine)
    pdf = make("taper_calendar", session.visit, session.advice, knowledge(), CLINIC, language=language, large=large)
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(reader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_every_step_to_the_last_day_in_tablets():
    paper = build(tapering().visit, tapering().advice, knowledge(), CLINIC)
    (oxycodone,) = paper.medicines
    said = [(one.dates, *one.cells, one.pause) for one in oxycodone.steps]
    assert said[0] == ("Nov 23 – Jan 3, 2027", "2 tablets", "1 tablet", "2 tablets", "2 tablets", False)
    assert said[4] == ("May 10 – Jun 6, 2027", "1 tablet", "1 tablet", "1 tablet", "1 tablet", True)
    assert said[-1] == ("Aug 30 – Oct 10, 2027", "none", "none", "none", "1 tablet", False)
    assert (oxycodone.strength, oxycodone.ends) == ("Each tablet is 5 mg.", "Oct 11, 2027")


def test_the_year_of_the_last_days_is_written_as_in_spanish():
    (oxycodone,) = build(tapering().visit, tapering().advice, knowledge(), CLINIC, language="es").medicines
    assert oxycodone.steps[0].dates == "23 nov – 3 ene de 2027"
    assert oxycodone.ends == "11 oct de 2027"


@pytest.mark.parametrize(("language", "large"), EVERY)
@pytest.mark.parametrize("medicine", ["oxycodone", "gabapentin"])
def test_tagged_named_on_each_page_and_short(medicine, language, large):
    reader = pages(medicine, language, large)
    assert reader.trailer["/Root"]["/Lang"].startswith(language)
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert len(reader.pages) <= (4 if large else 2)
    name = "Daniel Price" if medicine == "oxycodone" else "Mateo Flores"
    for page in reader.pages:
        assert name in page.extract_text()
        assert ("Traducción en borrador" in page.extract_text()) == (language == "es")


def test_naloxone_and_the_old_dose_are_said_only_where_it_is_an_opioid():
    assert "Narcan" in text_of(pages())
    assert "Your old dose can now stop your breath" in text_of(pages())
    assert "Narcan" not in text_of(pages("gabapentin"))
    assert "pregnant" not in text_of(pages())  # Daniel


@pytest.mark.parametrize("large", [False, True])
def test_it_reads_at_sixth_grade(large):
    for language, easy in (
        ("en", lambda text: flesch_kincaid(text) <= 6),
        ("es", lambda text: fernandez_huerta(text) >= 70),
    ):
        for medicine in ("oxycodone", "gabapentin"):
            text = "\n".join(page.extract_text() for page in pages(medicine, language, large).pages)
            running = ". ".join(one for one in sentences(text.replace("•", ".")) if len(one.split()) > 3)
            assert easy(running), language


def sizes_of(reader) -> dict[float, str]:
    """What is printed, by its size in points; the footer of each page is left out."""
    found: defaultdict[float, str] = defaultdict(str)

    def seen(text, _cm, tm, _font, size):
        found[round(size * abs(tm[0]), 1)] += text.strip() and f"{text.strip()} "

    for page in reader.pages:
        page.extract_text(visitor_text=seen)
    footer = re.compile(r"Daniel Price|Page \d+ of \d+|Página \d+ de \d+|Traducción en borrador[^.]*\.")
    return {size: said for size, text in found.items() if (said := footer.sub("", text).strip())}


@pytest.mark.parametrize("language", ["en", "es"])
def test_large_print_is_eighteen_points_to_the_last_word(language):
    sizes = sizes_of(pages(language=language, large=True))
    assert {size: said for size, said in sizes.items() if size < 18} == {}
    assert "555-0142" in sizes[18.0]
    assert all(one in sizes[18.0] for one in (("2 tablets", "Noon") if language == "en" else ("1 tableta", "Noche")))
    assert min(sizes_of(pages(language=language))) < 14  # in ordinary print some of it is smaller


@pytest.mark.parametrize(("language", "needed"), [("en", "only when you need it"), ("es", "solo cuando la necesite")])
def test_the_handout_of_a_taper_never_says_only_when_you_need_it(language, needed):
    session = tapering()
    block = handout.build(session.visit, session.advice, knowledge(), CLINIC, language=language).medicines[0]
    assert needed not in block.how
    when = AsNeeded(dose=amount("5", "mg"), every_hours=6, times_per_day=4)
    step = PlanStep(from_day=1, to_day=None, rung=Rung(as_needed=when), text="")
    plan = replace(session.visit.prescriptions[0], steps=(step,), taper=None)
    visit = replace(session.visit, prescriptions=(plan,))
    assert needed in handout.build(visit, session.advice, knowledge(), CLINIC, language=language).medicines[0].how


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_medicine_says_of_itself_that_it_is_taken_only_when_needed(language):
    said = {one.name: one.patient.how[language] for one in knowledge().medicines.values()}
    assert [name for name, how in said.items() if "when you need" in how or "necesite" in how] == []


def test_it_is_chosen_for_printing_when_there_is_a_taper():
    visit = replace(tapering().visit, printing=())
    assert "taper_calendar" in [one.document for one in chosen_papers(visit, knowledge())]
    run = make_papers(visit, tapering().advice, knowledge(), CLINIC)
    assert run.troubles == ()
    assert [one.title for one in run.papers][:3] == ["Patient handout", "Dose calendar", "Taper calendar"]


def test_without_a_taper_there_is_nothing_to_print():
    plain = opened(mateo, STEP, answered=True)
    assert "taper_calendar" not in [one.document for one in chosen_papers(plain.visit, knowledge())]
    with pytest.raises(PainDeskError, match="step by step"):
        make("taper_calendar", plain.visit, plain.advice, knowledge(), CLINIC)


def test_the_handout_says_from_which_day_on_nothing_is_taken():
    table = handout.build(tapering().visit, tapering().advice, knowledge(), CLINIC).medicines[0].schedule
    ends = build(tapering().visit, tapering().advice, knowledge(), CLINIC).medicines[0].ends
    assert set(table.rows[-1].cells) == {"none"}
    assert ends.startswith(table.rows[-1].dates.removeprefix("From ").removesuffix(" on"))
