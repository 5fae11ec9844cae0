"""English costs nothing; Spanish is what the tables say, and what they do not know stays English."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from paindesk.domain.finding import Source
from paindesk.domain.months import DATE_FORMS, ISO, MONTH_FIRST, NUMBERS, WORDS
from paindesk.kit import dates, language
from paindesk.kit.language import told, tr
from tests.builders import shipped
from tests.steps.opened import rosa_visit

DAY = date(2026, 8, 7)


@pytest.fixture
def spanish(qapp: object) -> Iterator[None]:
    language.use("es")
    language.know(shipped(), rosa_visit())
    yield
    language.use("en")
    dates.use(WORDS)


def test_english_is_what_stands_in_the_code() -> None:
    assert language.code() == "en"
    assert tr("Enter {lowest} to {highest}.", lowest=1, highest="60 minutes") == "Enter 1 to 60 minutes."
    assert told("A sentence of a rule.") == "A sentence of a rule."


def test_an_extended_release_is_shown_as_labels_write_it() -> None:
    assert language.named("morphine er") == "morphine ER"
    assert told("Oxycodone gives way to morphine er.") == "Oxycodone gives way to morphine ER."
    assert tr("Starting dose: {medicine}", medicine="morphine er") == "Starting dose: morphine ER"
    assert language.named("metformin") == "metformin"


@pytest.mark.usefixtures("spanish")
def test_a_medicine_has_one_name_in_spanish_too() -> None:
    assert language.named("venlafaxine er") == told("venlafaxine er") == "venlafaxine ER"
    assert language.named("buprenorphine patch") == told("buprenorphine patch") == "buprenorphine (parche)"
    assert tr("Starting dose: {medicine}", medicine="fentanyl patch").endswith("fentanyl (parche)")


@pytest.mark.usefixtures("spanish")
def test_the_program_s_own_words_come_from_the_translations() -> None:
    assert tr("Enter {lowest} to {highest}.", lowest=1, highest="60 min") == "Escriba de 1 a 60 min."
    assert tr("Nobody ever wrote this into the code") == "Nobody ever wrote this into the code"


@pytest.mark.usefixtures("spanish")
def test_sentences_of_rules_come_from_the_papers_tables_and_unknown_ones_stay_english() -> None:
    assert told("Lower to stop") == "Bajar hasta suspender"
    assert told("Nobody ever told this") == "Nobody ever told this"
    source = Source(key="x", title="CDC Clinical Practice Guideline", section="")
    assert "CDC Clinical Practice Guideline" in language.cited(source)


@pytest.mark.usefixtures("spanish")
def test_what_is_typed_in_the_record_stays_as_it_is_once_it_is_known() -> None:
    own = rosa_visit().record.conditions[0].text
    assert told(own) == own


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("form", "shown"),
    [(WORDS, "7 ago 2026"), (MONTH_FIRST, "ago 7, 2026"), (NUMBERS, "08/07/2026"), (ISO, "2026-08-07")],
)
def test_days_are_shown_and_read_in_spanish(form: str, shown: str) -> None:
    dates.use(form)
    assert dates.shown(DAY) == shown
    assert dates.told("CrCl 41 (7 Aug 2026)") == f"CrCl 41 ({shown})"
    assert dates.read(shown) == (DAY if form != NUMBERS else dates.read("8/7/2026"))


@pytest.mark.usefixtures("spanish")
def test_a_month_alone_and_the_whole_day() -> None:
    assert dates.told("since Aug 2026") == "since ago 2026"
    assert dates.told("16 Aug") == "16 ago"
    assert dates.whole(DAY) == "viernes, 7 de agosto de 2026"


@pytest.mark.parametrize(
    "typed", ["7 ago 2026", "7 de agosto de 2026", "7 agosto del 2026", "7 Aug 2026", "Aug 7, 2026"]
)
@pytest.mark.parametrize("speaks", ["en", "es"])
def test_both_languages_are_read_whichever_is_spoken(typed: str, speaks: str, qapp: object) -> None:
    language.use(speaks)
    try:
        assert dates.read(typed) == DAY
    finally:
        language.use("en")


@pytest.mark.usefixtures("spanish")
def test_numbers_that_can_be_two_days_are_asked_about_where_nobody_said_which_comes_first() -> None:
    for form in DATE_FORMS:
        dates.use(form)
        assert dates.read("03/04/2026") == (date(2026, 3, 4) if form == NUMBERS else None)
    dates.use(WORDS)
    assert dates.ambiguous("03/04/2026") == "03/04/2026 puede ser 4 mar 2026 o 3 abr 2026."
    assert dates.read("21/12/2026") == date(2026, 12, 21)


def test_a_language_without_translations_is_english() -> None:
    language.use("xx")
    assert language.code() == "en"


def test_back_in_english_nothing_of_qt_stays_spanish(qapp: object) -> None:
    before = QLocale()
    language.use("es")
    assert QLocale().language() is QLocale.Language.Spanish
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    language.use("en")
    assert QLocale().language() is before.language()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.usefixtures("spanish")
def test_a_check_called_as_a_medicine_is_said_and_the_medicine_keeps_its_name() -> None:
    assert told("Naloxone") == "Naloxona"
    assert told("Agreement, Naloxone and Urine test") == "Acuerdo, Naloxona y Prueba de orina"
    assert told("naloxone") == language.named("naloxone") == "naloxone"
    assert tr("Starting dose: {medicine}", medicine="naloxone").endswith("naloxone")
