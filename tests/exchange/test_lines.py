"""A line as it is typed."""

import pytest

from paindesk.exchange.lines import read_line
from tests.builders import TODAY
from tests.exchange.small import KNOWLEDGE


@pytest.mark.parametrize(
    ("text", "name", "dose", "times"),
    [
        ("oxycodone 10 mg every 6 hours", "oxycodone", "10 mg", "4"),
        ("Apixaban 5 MG twice a day", "apixaban", "5 mg", "2"),
        ("METHADONE 10MG TID", "methadone", "10 mg", "3"),
        ("Norco 5-325, 1 tablet twice a day", "hydrocodone/acetaminophen", "1 tablet", "2"),
        ("percocet 1-2 tablets every 4-6 hours", "oxycodone/acetaminophen", "2 tablet", "6"),
        ("hydrocodone/acetaminophen 5/325 mg every 6 hours", "hydrocodone/acetaminophen", "1 tablet", "4"),
        ("oxycodone 5 mg tablet, 2 tablets every 6 hours", "oxycodone", "2 tablet", "4"),
        ("fentanyl 25 mcg/hr patch every other day", "fentanyl", "1 patch", "0.5"),
        ("morphine 10 mg/5 ml, 5 ml every 4 hours", "morphine", "5 mL", "6"),
    ],
)
def test_name_dose_and_times(text: str, name: str, dose: str, times: str) -> None:
    line = read_line(text, KNOWLEDGE)
    assert line.text == text
    assert line.name == name
    assert line.sig is not None
    assert (str(line.sig.dose), str(line.sig.times_per_day)) == (dose, times)


def test_a_dose_is_not_taken_for_the_strength_of_a_tablet() -> None:
    (prednisone_like,) = read_line("oxycodone 15 mg every 6 hours", KNOWLEDGE).ingredients
    assert prednisone_like.strength is None


def test_a_strength_beside_a_form_is_kept() -> None:
    (one,) = read_line("gabapentin 300 mg capsule, take 1 capsule three times a day", KNOWLEDGE).ingredients
    assert str(one.strength) == "300 mg"


@pytest.mark.parametrize("text", ["blorp 10 mg twice a day", "", "take it when it hurts"])
def test_a_line_that_is_not_understood_keeps_its_text(text: str) -> None:
    line = read_line(text, KNOWLEDGE)
    assert (line.text, line.ingredients, line.name) == (text, (), text)


def test_a_medicine_without_directions_has_no_sig() -> None:
    assert read_line("ibuprofen", KNOWLEDGE).sig is None
    assert read_line("Tylenol 500 mg prn", KNOWLEDGE).sig is None


@pytest.mark.parametrize(
    "text",
    ["denies oxycodone", "Pt denies taking oxycodone", "no oxycodone", "not taking oxycodone 10 mg every 6 hours",
     "oxycodone 5 mg: not taking", "oxycodone (discontinued)", "stopped oxycodone in 2019", "never took oxycodone",
     "allergic to oxycodone", "oxycodone: none", "oxycodone 5 mg: never", "Patient is not taking oxycodone 5 mg",
     "oxycodone 5 mg (Patient not taking: Reported on 5/1/2025)", "oxycodone 5 mg, no longer taking it",
     "oxycodone 5 mg, not taking since May 2025", "oxycodone 5 mg discontinued by the surgeon",
     "oxycodone 5 mg, stopped May 2023", "no opioids", "oxycodone - stopped 3/2023",
     "mother says no longer taking oxycodone", "oxycodone/acetaminophen (Percocet) 5-325 mg, stopped in 2023"],
)  # fmt: skip
def test_what_is_denied_is_kept_as_not_taken(text: str) -> None:
    assert read_line(text, KNOWLEDGE).not_taking


@pytest.mark.parametrize(
    "text",
    ["oxycodone 5 mg every 6 hours, no more than 4 a day", "oxycodone 5 mg, not to exceed 4 a day",
     "oxycodone 5 mg twice a day until stopped by the surgeon", "oxycodone 5 mg, not taken with alcohol",
     "oxycodone 5 mg daily, do not take more than 2", "no more than 2 oxycodone 5 mg a day"],
)  # fmt: skip
def test_a_limit_denies_nothing(text: str) -> None:
    assert not read_line(text, KNOWLEDGE).not_taking


@pytest.mark.parametrize(
    "text",
    ["oxycodone 5 mg every 6 hours, not using alcohol", "oxycodone 5 mg every 6 hours, stopped ibuprofen",
     "oxycodone 5 mg every 6 hours and ibuprofen stopped", "oxycodone 5 mg every 6 hours, ibuprofen: not taking",
     "oxycodone 5 mg every 6 hours, alcohol: none", "oxycodone 5 mg every 6 hours, allergies: none",
     "oxycodone 5 mg every 6 hours, smoking stopped", "oxycodone 5 mg every 6 hours, not taking as prescribed",
     "oxycodone 5 mg every 6 hours, not taking, only at night", "no relief with oxycodone 5 mg every 6 hours",
     "denies side effects of oxycodone 5 mg every 6 hours", "denies oxycodone side effects",
     "denies pain with oxycodone 5 mg", "no ibuprofen, oxycodone 5 mg every 6 hours",
     "never stopped taking oxycodone", "oxycodone 5 mg has not been discontinued",
     "oxycodone 5 mg every 6 hours, stopped smoking 2020", "no oxycodone left", "no tramadol allergy",
     "no morphine now oxycodone 5 mg every 6 hours", "oxycodone 5 mg replaced morphine, stopped 2023",
     "oxycodone 5 mg every 6 hours, not taking 2 at a time", "not taking oxycodone 10 mg, takes 5 mg",
     "oxycodone 5 mg twice a day if not taking morphine", "stopped oxycodone for a week, restarted oxycodone 5 mg"],
)  # fmt: skip
def test_what_denies_something_else_leaves_the_opioid_taken(text: str) -> None:
    assert not read_line(text, KNOWLEDGE).not_taking


def test_of_two_patches_in_one_line_none_is_read_alone() -> None:
    assert read_line("fentanyl patch 25 mcg/h and 12 mcg/h every 3 days", KNOWLEDGE).sig is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("oxycodone 10 mg every 6 hours since 2026-03-05", "2026-03-05"),
        ("oxycodone 10 mg every 6 hours, since 5 March 2026", "2026-03-05"),
        ("oxycodone 10 mg every 6 hours since Mar 5, 2026", "2026-03-05"),
        ("oxycodone 10 mg every 6 hours (since 3/5/2026)", "2026-03-05"),
        ("oxycodone 10 mg every 6 hours since March 2026", "2026-03-31"),
        ("oxycodone 10 mg every 6 hours since Feb 2024", "2024-02-29"),
        ("oxycodone 10 mg every 6 hours since 2024", "2024-12-31"),
        ("oxycodone 10 mg every 6 hours since 2026", "2026-11-23"),
        ("oxycodone 10 mg every 6 hours since 31 Feb 2026", "None"),
        ("oxycodone 10 mg every 6 hours", "None"),
    ],
)
def test_since_when_it_is_taken_is_never_longer_than_was_said(text: str, day: str) -> None:
    line = read_line(text, KNOWLEDGE, TODAY)
    assert str(line.started) == day
    assert line.sig is not None
    assert str(line.sig.dose) == "10 mg"


@pytest.mark.parametrize(
    ("text", "daily"),
    [
        ("morphine 15 mg twice a day and 30 mg at bedtime", "60 mg"),
        ("methadone 2.5 mg in the morning, 2.5 mg at noon and 5 mg at bedtime", "10 mg"),
        ("hydrocodone/acetaminophen 7.5-325 mg/15 mL, 10 mL every morning and 15 mL at bedtime", "25 mL"),
    ],
)
def test_unequal_doses_are_all_counted(text: str, daily: str) -> None:
    sig = read_line(text, KNOWLEDGE).sig
    assert sig is not None
    assert (str(sig.dose), sig.times_per_day, sig.unequal) == (daily, 1, True)


@pytest.mark.parametrize(
    "text",
    ["morphine 15 mg twice a day, then 30 mg at bedtime", "oxycodone 10 mg every 6 hours until 5 mg every 8 hours"],
)
def test_of_two_directions_none_is_read_alone(text: str) -> None:
    line = read_line(text, KNOWLEDGE)
    assert (line.name, line.sig) == (text.split(" ", maxsplit=1)[0], None)


@pytest.mark.parametrize(
    "text",
    ["oxycodone 2-5 mg tablets every 6 hours", "oxycodone 5 mg every 6 hours for pain, for severe pain 10 mg",
     "oxycodone 5 mg tablet, 1 tablet every 6 hours as needed, for severe pain 2 tablets",
     "oxycodone 5 mg daily for 7 days, 10 mg daily"],
)  # fmt: skip
def test_of_two_doses_none_is_read_alone(text: str) -> None:
    line = read_line(text, KNOWLEDGE)
    assert (line.name, line.sig) == ("oxycodone", None)


@pytest.mark.parametrize(
    "text",
    ["oxycodone total daily dose 60 mg every 12 hours", "oxycodone 60 mg daily every 12 hours",
     "Norco 5-325, 1 (two) tablets every 6 hours", "Norco 5-325, 2 tablets every 4 hours, max 6 per day",
     "Norco 5-325, take 1 - 1/2 tablets bid", "Norco 5-325, 1² tablets every 6 hours",
     "Norco 5-325, 1 tablet every 6 hours. Do not take any more", "Norco 5-325, 1 tablet at night and at bedtime"],
)  # fmt: skip
def test_a_dose_that_can_be_read_in_two_ways_is_not_read_as_one_piece(text: str) -> None:
    line = read_line(text, KNOWLEDGE)
    assert line.ingredients
    assert line.sig is None


def test_the_strengths_of_a_combination_are_no_number_of_tablets() -> None:
    sig = read_line("Percocet 5-325 tablet every 6 hours", KNOWLEDGE).sig
    assert sig is not None
    assert (str(sig.dose), sig.times_per_day) == ("1 tablet", 4)


@pytest.mark.parametrize(
    ("text", "dose", "times"),
    [("Vicodin ES 7.5/750 mg 1 tablet every 6 hours", "1 tablet", 4),
     ("butorphanol nasal spray 1 spray every 4 hours", "1 spray", 6)],
)  # fmt: skip
def test_english_words_that_are_spelled_like_spanish_ones_leave_a_line_english(
    text: str, dose: str, times: int
) -> None:
    sig = read_line(text, KNOWLEDGE).sig
    assert sig is not None
    assert (str(sig.dose), sig.times_per_day) == (dose, times)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("oxicodona 1.000 mg cada 12 horas", "whether 1.000 is one or a thousand is not said"),
        ("oxycodone 1.000 mg every 12 hours", "whether 1.000 is one or a thousand is not said"),
        (
            "oxicodona 10 mg cada tercer día",
            "“cada tercer día” is every other day to some and every third day to others",
        ),
        ("oxicodona 5 mg, 1 tableta once veces", "“once” is eleven in Spanish and one time in English"),
        ("oxycodone 10 mg whenever", "it does not say how often"),
        ("oxycodone 10 mg every 6 hours, blue moon", ""),  # the words beside it say no less
        ("oxycodone 10 mg every 6 hours", ""),
    ],
)
def test_directions_that_are_not_read_say_why(text: str, why: str) -> None:
    assert read_line(text, KNOWLEDGE).unread == why
