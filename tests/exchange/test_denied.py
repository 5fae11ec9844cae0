"""What is said not to be taken is believed only where nothing else is said; where it is not plain, the sum asks.

A missed opioid is the worse error: tolerance, naloxone and what must not be taken beside it hang on it.
"""

import time
from datetime import date

import pytest

from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Patient, Record
from paindesk.exchange.denied import Denied, denied, directions_deny
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import shipped
from tests.exchange.records import order, whole


@pytest.mark.parametrize(
    "text",
    ["denies oxycodone", "oxycodone (d/c'd)", "oxycodone, quit", "oxycodone stopped due to nausea",
     "oxycodone 5 mg - pt stopped taking", "oxycodone 5 mg d/c'd by PCP 2023", "tramadol: patient reports not taking",
     "oxycodone 10 mg PO q6h (not taking)", "oxycodone: discontinued because of constipation", "allergic to codeine",
     "mother says no longer taking oxycodone", "oxicodona suspendida hace 2 meses", "oxycodone stopped after surgery",
     "dejó el tramadol en 2020", "tramadol suspendido por el cirujano", "no tramadol 50 mg tablet", "denies opioid"],
)  # fmt: skip
def test_a_plain_denial_is_believed(text: str) -> None:
    assert denied(text, shipped()) is Denied.YES


@pytest.mark.parametrize(
    "text",
    ["no oxycodone increase", "no oxycodone on Sundays", "never oxycodone before noon", "no oxycodone shortage",
     "refuses oxycodone taper", "declines oxycodone reduction", "stopped oxycodone tapering", "no oxycodone refill",
     "stopped oxycodone ER, oxycodone 5 mg every 6 hours", "stopped oxycodone yesterday, in withdrawal",
     "oxycodone 5 mg every 6 hours stopped, now takes oxycodone 10 mg every 6 hours",
     "quit oxycodone last month but started again", "no oxycodone from me, oxycodone 10 mg from Dr Lee",
     "weaned off oxycodone", "previously on oxycodone", "oxycodone 10 mg every 6 hours (on hold)", "codeine allergy",
     # less often than it is written, or not at that time
     "not taking oxycodone every day", "not taking oxycodone 4 times a day",
     "no toma oxicodona cada día", "stopped taking oxycodone daily", "not taking oxycodone after dinner",
     "no toma oxicodona después de comer", "no toma oxicodona por las noches", "not taking oxycodone by itself",
     "not taking oxycodone by mouth", "not taking oxycodone since this morning", "no toma oxicodona desde anoche",
     # the insurance or the pharmacy ended it, or it ran out: it may be had elsewhere, and tolerance is still there
     "oxycodone 10 mg every 6 hours stopped by insurance", "oxycodone stopped due to insurance",
     "oxicodona suspendida por el seguro", "oxycodone stopped because ran out",
     # another person's, a urine test's, the prescriber's "dejó", and "d/c", which is "discharge" too
     "wife stopped oxycodone", "mother denies oxycodone", "negative for oxycodone", "dejó la oxicodona a 10 mg",
     "dejó oxicodona 10 mg cada 6 horas", "ella dejó oxicodona 10 mg", "oxycodone (d/c)",
     "oxycodone 10 mg every 6 hours, d/c",
     # whether "none" speaks of it or of its side effects
     "oxycodone 5 mg every 6 hours, none", "oxycodone 5 mg every 6 hours - denies"],
)  # fmt: skip
def test_where_it_is_not_plain_the_opioid_stays_and_the_sum_asks(text: str) -> None:
    line = read_line(text, shipped())
    assert (line.not_taking, line.activity) == (False, Activity.UNKNOWN)
    mme = of_record(Record(patient=Patient(id="p"), medicines=(line,)), shipped(), date(2026, 11, 27))
    assert mme.lines[0].included or not mme.complete
    assert "not known to be active: confirm it is still taken" in mme.lines[0].reason


@pytest.mark.parametrize(
    "text",
    ["oxycodone 5 mg every 6 hours, no more than 4 a day", "oxycodone 5 mg twice a day; never misses a dose",
     "oxycodone 5 mg every 6 hours, stopped ibuprofen", "not taking anything but oxycodone 5 mg twice a day",
     "no longer taking gabapentin, now oxycodone 5 mg twice a day", "never without oxycodone 5 mg twice a day",
     "denies all meds except oxycodone 5 mg twice a day", "oxycodone 5 mg every 6 hours, stopped smoking 2020",
     "oxycodone 5 mg twice a day, insurance denied", "oxycodone 5 mg twice a day: effect none",
     "oxicodona 5 mg cada 6 horas, no toma alcohol", "sin oxicodona no duerme"],
)  # fmt: skip
def test_what_denies_something_else_raises_no_doubt(text: str) -> None:
    assert denied(text, shipped()) is Denied.NO


def test_an_order_from_elsewhere_that_is_not_plain_is_not_known_to_be_active() -> None:
    (line,) = whole(order("Oxycodone 5 MG Oral Tablet (on hold)")).record.medicines
    assert (line.not_taking, line.activity) == (False, Activity.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "denies"),
    [("Take 1 tablet every 6 hours (Patient not taking: Reported on 5/1/2025)", True),
     ("1 tablet twice a day. Not taking since May 2025", True),
     ("Take 1 tablet every 6 hours if not taking morphine", False), ("Do not take with alcohol", False),
     ("1 tablet twice a day, not taking more than 2", False)],
)  # fmt: skip
def test_directions_deny_only_by_not_taking_itself(text: str, denies: bool) -> None:
    assert directions_deny(text) is denies


@pytest.mark.parametrize("odd", ["-" * 300, "1-" * 150, "1 mg " * 75, "since it it it " * 24, "because it now " * 24])
def test_an_odd_text_is_answered_at_once(odd: str) -> None:
    began = time.perf_counter()
    denied(f"stopped oxycodone {odd}!", shipped())
    directions_deny(f"{odd}!")
    assert time.perf_counter() - began < 1
