"""Translations of sentences: none missing, none left over, numbers kept, and what a person wrote as it was written."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from paindesk.documents import sentences
from paindesk.documents.languages import said_in_knowledge
from paindesk.documents.sentences import CHARTS, NAMES, PATTERNS, WINDOW, Told, in_window, told
from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell
from paindesk.domain.finding import Level
from paindesk.domain.pain import PainToday
from paindesk.domain.paper import LANGUAGES
from paindesk.domain.patient import Condition, Trial
from paindesk.domain.sentence import key
from paindesk.domain.visit import Visit, VisitKind
from paindesk.rules.after_visit import after_visit
from paindesk.rules.consult import consult
from paindesk.rules.facts import gather
from paindesk.rules.follow_up import planned_checks
from paindesk.sample.clinic import stories
from tests.builders import TODAY, shipped
from tests.documents.test_note_in_spanish import NOTE
from tests.documents.two_patients import LONG, SHORT, case

OTHERS = [one for one in LANGUAGES if one != "en"]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
BRACES = re.compile(r"\{\w+\}")


def every_table(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The files of papers, and those of windows."""
    for of in ("", WINDOW):
        yield from sentences.tables(language, of)


def spanish(visit: Visit | None = None) -> Told:
    return told("es", shipped(), visit or case(LONG).visit)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_numbers_of_the_english(language: str) -> None:
    for name, table in every_table(language):
        for english, said in table.items():
            wanted, found = (sorted(NUMBER.findall(BRACES.sub("", text))) for text in (english, said))
            assert wanted == found, (name, english, said)


# What turns a dose or an order around when it is lost, and how Spanish says it.
WEIGHTY = {
    r"\bhalf\b": "mitad|medi",
    r"\bquarters?\b": "cuart",
    r"\b(a|one)[ -]third\b": "terci",
    r"\btwice\b": "dos veces|doble|duplicado",
    r"\bthree times\b": "tres veces",
    r"\bfour times\b": "cuatro veces",
    r"\bat most\b": "máximo",
    r"\bat least\b": "al menos|mínimo",
    r"\bavoid\b": "evit|desaconsej",
    r"\bcontraindicated\b": "contraindicad",
    r"\bnever\b": "nunca",
    r"\bno change\b": "sin cambio|no pide cambio",
    r"\bdo not\b": r"\bno\b|\bni\b",
    r"\bonly\b": r"sol[oa]|únic",
}


def test_a_spanish_sentence_keeps_what_turns_its_meaning_around() -> None:
    for name, table in every_table("es"):
        for english, said in table.items():
            for weighty, wanted in WEIGHTY.items():
                if re.search(weighty, english, re.IGNORECASE):
                    assert re.search(wanted, said, re.IGNORECASE), (name, english, said)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_places_of_the_english(language: str) -> None:
    for name, table in every_table(language):
        for english, said in table.items():
            assert sorted(BRACES.findall(english)) == sorted(BRACES.findall(said)), (name, english, said)


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_left_of_a_sentence_that_the_knowledge_does_not_say(language: str) -> None:
    said = {key(english) for _, english in said_in_knowledge()}
    for name, table in sentences.tables(language):
        if name not in (*PATTERNS, CHARTS, NAMES, NOTE):
            assert [one for one in table if key(one) not in said] == [], name


@pytest.mark.parametrize("language", OTHERS)
def test_one_english_sentence_has_one_translation(language: str) -> None:
    found: dict[str, str] = {}
    for name, table in every_table(language):
        for english, said in table.items():
            bare = said.rstrip(". ").lower()
            assert found.setdefault(key(english), bare) == bare, (name, english)


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("10 mg in the morning, 5 mg at noon, 10 mg at bedtime",
         "10 mg por la mañana, 5 mg al mediodía y 10 mg al acostarse"),
        ("650 mg every 6 hours when needed, at most 4 times a day",
         "650 mg cada 6 horas si se necesita, como máximo 4 veces al día"),
        ("5 mcg/h, patch changed every 7 days", "5 mcg/h, parche que se cambia cada 7 días"),
        ("1 patch at bedtime", "1 parche al acostarse"),
        ("days 1–7, then buprenorphine patch", "días 1–7, después buprenorphine (parche)"),
        ("Lower dose for kidneys", "Dosis menor por función renal"),
        ("CrCl 41 mL/min on 12 Nov 2026. No change.", "Depuración de creatinina 41 mL/min el 12 nov 2026. Sin cambio."),
        ("Oxycodone and age 68. Severe sedation, falls, slow breathing.",
         "Oxycodone y edad 68. Sedación intensa, caídas, depresión respiratoria."),
        ("naproxen and ibuprofen", "naproxen e ibuprofen"),
        ("Naltrexone, lithium and fentanyl patch", "Naltrexone, lithium y fentanyl (parche)"),
        ("Allergy: Shellfish", "Alergia: Shellfish"),
        ("opioid-tolerant (oxycodone 40 mg a day since 3 Aug 2026)",
         "tolerante a los opioides (oxycodone 40 mg al día desde el 3 ago 2026)"),
        ("NSAIDs", "AINE"),
        ("Alcohol, sleep apnea and thoughts of suicide.", "Alcohol, apnea del sueño e ideas suicidas."),
        ("oxycodone and morphine not found", "no se encontró oxycodone y morphine"),
        ("oxycodone not found, morphine and fentanyl found on 22 Nov",
         "no se encontró oxycodone, se encontró morphine y fentanyl el 22 nov"),
    ],
)  # fmt: skip
def test_sentences_as_they_are_read(english: str, said: str) -> None:
    assert spanish().text(english) == said


@pytest.mark.parametrize(
    "typed",
    [
        "1,5 tablet every 6 hours as needed",  # not 15
        "1-2 tablet every 6 hours as needed",
        "1.2.3 tablet every 6 hours as needed",
        "CrCl 41 mL/min on 12 Tab 2024",
    ],
)
def test_a_number_or_a_day_that_is_not_understood_stays_as_written(typed: str) -> None:
    assert spanish().or_own(typed) == typed


def test_what_was_pressed_may_hold_a_colon() -> None:
    pressed = "Stopped at once: life at risk"
    said = spanish().or_own(pressed)
    assert said != pressed
    assert spanish().with_reason(pressed) == said
    assert spanish().with_reason(f"{pressed}: he fell twice") == f"{said}: he fell twice"
    assert spanish().with_reason("he fell: twice") == "he fell: twice"


def test_what_is_not_known_is_not_said_in_english() -> None:
    has = spanish()
    assert has.text("A sentence that nobody has translated.") is None
    assert has.text("No change. A sentence that nobody has translated.") is None
    assert has.sure("A sentence that nobody has translated.").startswith("aviso sin traducir")
    assert has.or_own("she sleeps badly") == "she sleeps badly"
    assert told("en", shipped(), case(LONG).visit).text("Any sentence.") == "Any sentence."


def test_what_was_told_is_remembered_within_bounds() -> None:
    """Somebody types for hours in one visit: each keystroke is a sentence that is asked for once."""
    window = in_window(spanish())
    first = window.text("Stop it.")
    for place in range(sentences.REMEMBERED + 50):
        window.text(f"typed {place}")
    assert len(window.seen) == sentences.REMEMBERED
    assert window.text("Stop it.") == first


def test_the_records_own_words_stay_as_written() -> None:
    visit = case(LONG).visit
    conditions = (Condition(text="COPD, oxygen at night, and a stent"), *visit.record.conditions)
    has = spanish(replace(visit, record=replace(visit.record, conditions=conditions)))
    assert has.text("COPD, oxygen at night, and a stent, age 68. Opioids can stop it.") == (
        "COPD, oxygen at night, and a stent y edad 68. Los opioides pueden detenerlo."
    )
    assert spanish().text("COPD, oxygen at night, and a stent, age 68. Opioids can stop it.") is None


def test_braces_in_what_was_typed_are_no_places() -> None:
    visit = case(SHORT).visit
    trials = (Trial(medicine="{names} {0}", why_stopped="{own}"),)
    has = spanish(replace(visit, record=replace(visit.record, trials=trials)))
    assert has.text("Stopped: {own} {1}") == "Suspendido: {own} {1}"


@cache
def people() -> tuple[tuple[Visit, Advice], ...]:
    """The named people of the sample clinic and a third of the others at a first visit, and the two of the papers."""
    known, found = shipped(), []
    everybody = stories(TODAY)
    for story in (*everybody[:7], *everybody[7::3]):
        visit = Visit(id="x", kind=VisitKind.FIRST, on=TODAY, number=1, record=story.record,
                      pain=PainToday(sites=(story.site,)))  # fmt: skip
        advice = consult(visit.record, visit.pain, known, visit.on)
        found.append((visit, replace(advice, after=after_visit(visit, known))))
    return (*found, *((case(one).visit, case(one).advice) for one in (SHORT, LONG)))


def said(visit: Visit, advice: Advice) -> Iterator[str]:
    """Every sentence of rules and knowledge that a letter about this patient could hold."""
    after = advice.after
    assert after is not None
    for group in advice.classes:
        yield group.title
        for medicine in group.medicines:
            for one in medicine.findings:
                if one.level in (Level.STOP, Level.CAUTION):
                    yield from (one.title, one.because)
            for step in medicine.start.derivation if medicine.start is not None else ():
                yield from (step.what, step.because, step.result)
            yield from (step.text for step in medicine.steps)
    for one in after.to_watch:
        yield from (one.title, one.because, one.action)
    yield after.tolerance
    if after.acetaminophen is not None:
        yield after.acetaminophen.reason
        if isinstance(after.acetaminophen.taken, CannotTell):
            yield after.acetaminophen.taken.because
    facts = gather(visit.record, visit.pain, shipped(), visit.on)
    for check in planned_checks(visit.prescriptions, facts):
        yield from (check.what, check.because)
    for prescription in visit.prescriptions:
        yield from (str(prescription.because or ""), prescription.in_the_change)


def test_every_sentence_about_people_of_the_sample_clinic_has_its_translation() -> None:
    counted: Counter[str] = Counter()
    for visit, advice in people():
        has = spanish(visit)
        every = set(filter(None, said(visit, advice)))
        counted["looked at"] += len(every)
        missing = sorted(one for one in every if has.text(one) is None)
        assert missing == [], visit.record.patient.name
    assert counted["looked at"] > 2_000


def test_a_window_says_what_rules_say_as_a_paper_does() -> None:
    for visit, advice in people():
        paper = spanish(visit)
        window = in_window(paper)
        for one in set(filter(None, said(visit, advice))):
            assert window.text(one) == paper.text(one), one
