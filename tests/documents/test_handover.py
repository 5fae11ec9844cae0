"""The warm hand-over: only with consent and a reader; it says where the patient stands and what is asked."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdf
import pytest

from paindesk.documents.handover import build
from paindesk.documents.papers import make
from paindesk.domain.advice import Mme, MmeLine
from paindesk.domain.errors import PainDeskError
from paindesk.domain.monitoring import TREATS_OUD, OudCare
from paindesk.domain.patient import Observation, Provider
from paindesk.knowledge import load
from tests.builders import line

ON = date(2026, 11, 23)
CARE = OudCare(
    offered_on=ON, answer="accepts", consent_on=ON, spoke_with="Dr Lee", appointment_on=date(2026, 11, 25),
    until_then="oxycodone as before, a week's supply",
)  # fmt: skip
TREATS = Provider(name="Dr Mina Lee", role=TREATS_OUD, address="4 Hill Road")
ON_OXYCODONE = Mme(
    per_day=Decimal(60), complete=True, factors="cdc-2022",
    lines=(
        MmeLine(
            text="oxycodone 10 mg every 6 hours", medicine="oxycodone", per_day=Decimal(60), factor=Decimal("1.5"),
            included=True, reason="",
        ),
    ),
)  # fmt: skip


@pytest.fixture
def handed_over(rosa):
    """Rosa with the criteria scored, treatment accepted, and somebody to hand over to."""
    record = rosa.visit.record
    scored = Observation(code="oud_dsm5", value=Decimal(4), on=ON)
    kept = replace(record.stewardship, oud_care=CARE)
    record = replace(
        record, stewardship=kept, providers=(*record.providers, TREATS), observations=(*record.observations, scored)
    )
    advice = replace(rosa.advice, mme=ON_OXYCODONE)
    return replace(rosa.with_(record=record), advice=advice, knowledge=load())


def text_of(case, language="en"):
    pdf = make("handover", case.visit, case.advice, case.knowledge, case.clinic, language=language)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    return " ".join(reader.pages[0].extract_text().split())


def test_it_says_where_the_patient_stands_and_what_is_asked(handed_over):
    text = text_of(handed_over)
    for said in (
        "Dr Mina Lee", "We spoke with Dr Lee.", "November 25, 2026", "4 / 11, moderate",
        "oxycodone 10 mg every 6 hours",
        "60 MME/day", "The patient accepts treatment.", "a week's supply", "Naloxone is not on record",
        "agreed to this letter on", "Where 42 CFR Part 2 applies", "Draft, not signed",
        "Tolerance and withdrawal do not count where the opioid is taken as prescribed.",
    ):  # fmt: skip
        assert said in text, said


def test_in_spanish_it_is_marked_as_a_draft_translation(handed_over):
    text = text_of(handed_over, "es")
    assert "Traducción en borrador" in text
    assert "El paciente acepta el tratamiento." in text
    assert "4 / 11, moderado" in text


def test_the_severity_of_every_score_has_its_words(handed_over):
    bands = handed_over.knowledge.instruments["oud_dsm5"].bands
    assert list(bands) == [(0, "not met"), (2, "mild"), (4, "moderate"), (6, "severe")]
    for value, (english, spanish) in {
        1: ("not met", "no se cumplen"), 3: ("mild", "leve"), 5: ("moderate", "moderado"), 6: ("severe", "grave"),
    }.items():  # fmt: skip
        record = handed_over.visit.record
        scored = Observation(code="oud_dsm5", value=Decimal(value), on=ON)
        case = handed_over.with_(record=replace(record, observations=(scored,)))
        case = replace(case, knowledge=handed_over.knowledge)
        assert f"{value} / 11, {english}" in text_of(case)
        assert f"{value} / 11, {spanish}" in text_of(case, "es")


def test_what_has_ended_is_not_among_the_other_medicines(handed_over):
    record = handed_over.visit.record
    lines = (line({"name": "alprazolam"}), line({"name": "lorazepam", "activity": "ended"}))
    sheet = build(
        handed_over.with_(record=replace(record, medicines=lines)).visit, handed_over.advice, handed_over.knowledge,
        handed_over.clinic,
    )  # fmt: skip
    assert sheet.others == "alprazolam"


def test_naloxone_on_the_list_is_there_and_nothing_is_said_of_the_household(handed_over):
    record = handed_over.visit.record
    lines = (line({"name": "naloxone", "route": "nasal"}),)
    case = replace(handed_over.with_(record=replace(record, medicines=lines)), knowledge=handed_over.knowledge)
    text = text_of(case)
    assert "Naloxone was offered or is on the list." in text
    assert "household" not in text


@pytest.mark.parametrize("answer", ["", "accepts", "wants to think about it", "declines for now"])
def test_every_answer_has_its_words(handed_over, answer):
    record = handed_over.visit.record
    kept = replace(record.stewardship, oud_care=replace(CARE, answer=answer))
    case = handed_over.with_(record=replace(record, stewardship=kept))
    assert "What the patient says" in text_of(replace(case, knowledge=handed_over.knowledge))


def test_without_consent_or_a_reader_there_is_no_letter(handed_over):
    record = handed_over.visit.record
    no_consent = replace(record.stewardship, oud_care=replace(CARE, consent_on=None))
    nobody = tuple(one for one in record.providers if one.role != TREATS_OUD)
    args = (handed_over.advice, handed_over.knowledge, handed_over.clinic)
    with pytest.raises(PainDeskError, match="consent"):
        build(replace(handed_over.visit, record=replace(record, stewardship=no_consent)), *args)
    with pytest.raises(PainDeskError, match="Nobody who treats"):
        build(replace(handed_over.visit, record=replace(record, providers=nobody)), *args)


def test_a_sum_that_is_not_complete_is_at_least_that_much(handed_over):
    case = replace(handed_over, advice=replace(handed_over.advice, mme=replace(ON_OXYCODONE, complete=False)))
    assert "≥ 60 MME/day" in text_of(case)


def test_an_opioid_whose_mme_cannot_be_told_is_named_all_the_same(handed_over):
    unread = replace(ON_OXYCODONE.lines[0], text="oxycodone 10 mg, as told", per_day=None, included=False)
    advice = replace(handed_over.advice, mme=Mme(per_day=None, complete=False, factors="cdc-2022", lines=(unread,)))
    text = text_of(replace(handed_over, advice=advice))
    assert "oxycodone 10 mg, as told" in text
    assert "No opioid is on the medicine list" not in text
