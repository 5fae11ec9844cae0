"""The trend report: both charts with words for who cannot see them, every dose period, the lowest effective dose."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pypdf
import pytest

from paindesk.documents.papers import make
from paindesk.domain.advice import Advice
from paindesk.domain.dose import amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Clinic, SideEffectReport, Visit, VisitKind, VisitPoint
from paindesk.sample.named import daniel, mateo
from paindesk.sample.story import Story
from paindesk.shell.signing import for_papers
from paindesk.steps.trends.step import STEP
from tests.builders import TODAY
from tests.documents.conftest import NASTY
from tests.steps.trends.follow_up import knowledge, lived, opened

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142")


@cache
def drawn(person: Callable[[date], Story]) -> tuple[Visit, Advice]:
    session = opened(person, STEP, answered=True)
    return session.visit, for_papers(
        ["trend_report"], session.visit, session.advice, knowledge(), clinic=CLINIC, history=lived(person)[0]
    )


def report(visit: Visit, advice: Advice, language: str = "en") -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(make("trend_report", visit, advice, knowledge(), CLINIC, language=language)))


def text_of(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def words_of_pictures(reader: pypdf.PdfReader) -> list[str]:
    """The alternative texts of all figures, walking the tags."""
    found: list[str] = []

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, dict):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"])
    return found


def test_it_names_the_lowest_effective_dose_and_every_dose_period():
    text = text_of(report(*drawn(mateo)))
    for said in (
        "Mateo Flores, born June 2, 1972, MRN 003-1190",
        "The lowest effective dose is gabapentin 1,200 mg + naproxen 1,000 mg.",
        "12 visits from 2026-03-03 to 2026-11-23.",
        "gabapentin 300 mg 3 6–13 % 2 nausea 7.0 below effective dose",
        "8 + 15 50–63 % 2 dry mouth 3.3 lowest effective dose",
        "no gain, more side effects",
    ):
        assert said in text, said


def test_where_the_lowest_dose_cannot_be_told_it_says_why_and_what_would_tell():
    text = text_of(report(*drawn(daniel)))
    assert "cannot be told: no dose gave 30 % relief without limits. What would tell: visits on another dose" in text


def test_both_charts_have_their_words():
    trend, balance = words_of_pictures(report(*drawn(mateo)))
    assert trend.startswith("Relief, side effects and doses over time. 12 visits from 2026-03-03")
    assert balance.startswith("Balance, visit by visit. 11 visits tell relief and side effects: first on 2026-03-16")


def test_the_charts_are_vectors_and_not_pictures_of_points():
    for page in report(*drawn(mateo)).pages:
        assert len(page.images) == 0


def test_hostile_text_prints_as_typed_and_700_visits_stay_few_pages():
    visit, advice = drawn(mateo)
    days = [TODAY - timedelta(days=3 * number) for number in range(700, 0, -1)]
    points = tuple(
        VisitPoint(
            visit_id=str(number), on=day, kind=VisitKind.FOLLOW_UP, relief_percent=number % 90, nrs=5,
            side_effects=(SideEffectReport(name=NASTY, grade=number % 8),),
            regimen=((f"{NASTY} {number // 100}", amount(100, "mg")),),
        )
        for number, day in enumerate(days)
    )  # fmt: skip
    patient = replace(visit.record.patient, given="María-José #1", family="O'Brien $x$ \\ <script>")
    visit = replace(visit, record=replace(visit.record, patient=patient))
    advice = for_papers(["trend_report"], visit, advice, knowledge(), clinic=CLINIC, history=points)
    reader = report(visit, advice)
    assert len(reader.pages) <= 6
    text = text_of(reader)
    assert "María-José #1 O'Brien $x$ \\ <script>" in text
    for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c`", "Ñandú"):
        assert typed in text, typed


def test_the_trend_is_drawn_only_for_its_own_report():
    visit, advice = drawn(mateo)
    plain = for_papers(["handout"], visit, advice, knowledge(), clinic=CLINIC)
    assert plain.after is not None
    assert plain.after.trend is None
    with pytest.raises(PainDeskError, match="not drawn"):
        report(visit, plain)


def test_in_spanish_it_says_the_same() -> None:
    reader = report(*drawn(mateo), "es")
    text = text_of(reader)
    for said in (
        "Mateo Flores, fecha de nacimiento 2 de junio de 1972, MRN 003-1190",
        "La dosis mínima eficaz es gabapentin 1,200 mg + naproxen 1,000 mg.",
        "12 visitas del 2026-03-03 al 2026-11-23.",
        "gabapentin 300 mg 3 6–13 % 2 náusea 7.0 por debajo de la dosis eficaz",
        "8 + 15 50–63 % 2 boca seca 3.3 dosis mínima eficaz",
        "sin ganancia, más efectos secundarios",
        "Traducción en borrador",
    ):
        assert said in text, said
    trend, balance = words_of_pictures(reader)
    assert trend.startswith("Alivio, efectos secundarios y dosis en el tiempo. 12 visitas del 2026-03-03")
    assert balance.startswith(
        "Balance, visita por visita. 11 visitas dicen alivio y efectos secundarios: primero el 2026"
    )


def test_in_spanish_it_says_why_the_lowest_dose_cannot_be_told() -> None:
    assert (
        "No se puede decir la dosis mínima eficaz: ninguna dosis dio 30 % de alivio sin limitaciones. "
        "Lo que la diría: visitas con otra dosis u otro medicamento."
    ) in text_of(report(*drawn(daniel), "es"))
