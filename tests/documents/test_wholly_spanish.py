"""A paper that is offered in Spanish holds no English sentence: its text, without what a person typed, has no English
word that sentences are made with.

Names stay as they are: of people, places and medicines as labels write them, and titles of works in brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from paindesk.charts import ink
from paindesk.documents.papers import PAPERS
from paindesk.documents.sheet import Sheet
from paindesk.documents.words import words
from paindesk.domain.visit import Visit
from tests.builders import shipped
from tests.documents.printed import printed
from tests.documents.two_patients import GOAL, LARGE_CLINIC, LONG, SHORT, WHY, case

# Words that English sentences are made with and Spanish ones are not.
ENGLISH = frozenset(
    re.findall(
        "[a-z]+",
        "the and with not for of to is are was were been at by from on or as an it its this that these those than then "
        "when where which who what how why if but until while after before between during every each other another "
        "you your we our they their she his her can cannot will would should could must take taken takes taking "
        "stop stopped start started begin lower higher avoid ask tell call watch give given used "
        "pain dose day days week weeks month months year hour hours morning noon evening bedtime night "
        "tablet tablets capsule patch medicine medicines visit visits relief side effect effects risk kidney liver age "
        "none never only less more most least likelier first last today yes unknown",
    )
)
OFFERED = [paper.id for paper in PAPERS]
BUILD = {paper.id: paper.build for paper in PAPERS}
_CITED = re.compile(r"\[[^\[\]]*\]")


def typed(visit: Visit) -> Iterator[str]:
    """What a person wrote, or another record: it stays in the language it was written in."""
    record, plan = visit.record, visit.plan
    goal = visit.pain.goal
    yield from (GOAL, WHY, goal.text, goal.text.rstrip("."), goal.today, plan.exit_plan, plan.note)
    yield from (LARGE_CLINIC.name, LARGE_CLINIC.address, LARGE_CLINIC.phone)
    yield from (record.background.function, record.background.work, record.stewardship.oud_care.until_then)
    for provider in record.providers:
        yield from (provider.name, provider.address)
    for line in record.medicines:
        yield from (line.text, line.sig_text)
    for allergy in record.allergies:
        yield from (allergy.substance, allergy.reaction)
    yield from (one.text for one in record.conditions)
    yield "Low back pain after fusion"  # the condition that is treated, as the record calls it
    for site in visit.pain.sites:
        yield from (site.name, site.since, ", ".join(site.worse_with), ", ".join(site.eased_by))
    for effect in visit.since.side_effects if visit.since is not None else ():
        yield from (effect.name, effect.limits)
    yield from (one.note for one in record.stewardship.urine_tests)
    for check in plan.checks:
        yield from (check.what, check.because)
    yield from (one.detail for one in plan.therapies)
    yield from (one.reason for one in visit.prescriptions)


def without(value: Any, said: tuple[str, ...]) -> Any:
    """The data of a paper without these texts."""
    if isinstance(value, str):
        for one in said:
            value = value.replace(one, "…")
        return value
    if isinstance(value, tuple):
        return tuple(without(one, said) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = ("patient", "clinic", "head", "language", "paper_size")
        changed = {one.name: without(getattr(value, one.name), said) for one in fields(value) if one.name not in kept}
        return replace(value, **changed)
    return value


@cache
def names() -> tuple[str, ...]:
    """Medicines and their brands, as labels write them, and names of questionnaires; the longest first."""
    known = shipped().medicines
    brands = (brand for one in known.values() for brand in one.patient.brands)
    return tuple(sorted((*known, *brands, "STarT Back", "STOP-Bang"), key=len, reverse=True))


def english_in(sheet: Sheet, visit: Visit, clinic: str) -> list[str]:
    """The English words of the printed paper, each with what stands around it."""
    said = sorted(filter(None, set(typed(visit))), key=len, reverse=True)
    sheet = without(sheet, tuple(said))
    if hasattr(sheet, "sources"):
        sheet = replace(sheet, sources=())  # titles of works
    made = printed(sheet)
    text = " ".join([*(page.text for page in made.pages), *made.figures])
    text = _CITED.sub("", re.sub("-\u200b ?", "-", " ".join(text.split())))
    for name in (clinic, sheet.patient, *names()):
        text = text.replace(name, "")
    found = [match for match in re.finditer(r"[A-Za-zÀ-ÿ]+", text) if match[0].lower() in ENGLISH]
    return [text[max(match.start() - 40, 0) : match.end() + 40] for match in found]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", OFFERED)
@pytest.mark.parametrize("who", [SHORT, LONG])
def test_no_english_is_left(who: str, paper: str, large: bool) -> None:
    one = case(who)
    sheet = BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language="es", large=large)
    assert english_in(sheet, one.visit, one.clinic.name) == []
    assert words("es").letter("untranslated") not in str(sheet)


@pytest.mark.parametrize(
    "paper", ["letter", "letter_pharmacist", "letter_dentist", "handover", "visit_note", "trend_report"]
)
def test_the_check_sees_one_english_sentence(paper: str) -> None:
    one = case(SHORT)
    sheet = BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language="es", large=False)
    wrong = replace(sheet, date="The dose was lowered.")
    assert len(english_in(wrong, one.visit, one.clinic.name)) >= 3
    assert english_in(BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language="en", large=False),
                      one.visit, one.clinic.name)  # fmt: skip


def test_the_charts_of_the_trend_report_are_in_spanish_too(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    write = ink.Ink.write
    monkeypatch.setattr(ink.Ink, "write", lambda *args, **where: (drawn.append(args[3]), write(*args, **where))[1])
    one = case(SHORT)
    BUILD["trend_report"](one.visit, one.advice, shipped(), one.clinic, language="es", large=False)
    text = " ".join(drawn)
    assert "Alivio, % desde el inicio" in text
    assert "Dosis al día" in text
    assert [word for word in re.findall(r"[A-Za-zÀ-ÿ]+", text) if word.lower() in ENGLISH] == []
