"""Visits of the sample clinic as their papers are made, with the knowledge that ships."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pypdf

from paindesk.documents.papers import make
from paindesk.domain.advice import Advice
from paindesk.domain.pain import Mechanism, PainToday, Peg
from paindesk.domain.visit import Clinic, Prescription, Signature, Visit, VisitKind
from paindesk.rules.after_visit import after_visit
from paindesk.rules.consult import consult
from paindesk.rules.prescription import draft
from paindesk.sample.named import rosa
from paindesk.sample.story import Story
from tests.builders import TODAY, no_red_flags, shipped
from tests.steps.trends.follow_up import opened

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 River Street, Springfield")
EVERY = [(language, large) for language in ("en", "es") for large in (False, True)]
PROBLEM = "painful-diabetic-neuropathy"
SIGNED = Signature(by="Dr Maya Chen", at=datetime(2026, 11, 23, 15, 4, tzinfo=UTC), digest="0")


def follow_up(person: Callable[[date], Story], **changes: Any) -> Visit:
    """Today's follow-up of that person, answered as the story tells."""
    return replace(opened(person, answered=True).visit, **changes)


def rosa_visit(**changes: Any) -> Visit:
    """Rosa Delgado's first visit of the sample clinic: burning feet, every red flag asked and none there."""
    story = rosa(TODAY)
    pain = PainToday(
        sites=(story.site,),
        peg=Peg(pain=6, enjoyment=7, activity=8),
        mechanism=Mechanism.NEUROPATHIC,
        sleep=9,
        red_flags=no_red_flags(shipped()),
    )
    visit = Visit(id="v1", kind=VisitKind.FIRST, on=TODAY, number=1, record=story.record, pain=pain)
    return replace(visit, **changes)


def started(medicine: str) -> Prescription:
    """The prescription the rules draft of that medicine for her."""
    found = advice_on(rosa_visit()).medicine(medicine)
    assert found is not None
    return draft(found, shipped().medicines[medicine], PROBLEM)


def advice_on(visit: Visit) -> Advice:
    """The advice as a paper gets it."""
    known = shipped()
    told = consult(visit.record, visit.pain, known, visit.on, visit.choice.problem, visit.choice)
    return replace(told, after=after_visit(visit, known))


def pages(paper: str, visit: Visit, language: str = "en", large: bool = False) -> pypdf.PdfReader:
    """The paper, read back."""
    pdf = make(paper, visit, advice_on(visit), shipped(), CLINIC, language=language, large=large)
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(reader: pypdf.PdfReader) -> str:
    """All its words, one blank between them."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
