"""What a case may expect of the opioids on a list: `mme`, `tolerance`, `gate`, `increase`, `said`, `due`.

    lines = ["oxycodone 10 mg every 6 hours", { text = "morphine ER 30 mg every 12 hours", started = 2026-11-01 }]
    factors = "cdc-2016"                                        # the newest where left out
    expect.mme = { per_day = "60", complete = true, reasons = ["10 mg × 4 a day × 1.5 = 60 MME"] }

Each of `reasons` stands in the reason of a line; `per_day = "none"` is "cannot be calculated". `said` names findings
about the patient by their id, with words that must stand in one ("" for only being there), or false for not being
there. `due` names what is due with its date and words of the reason, or false. `kept` (PDMP, urine test, naloxone and
so on) is the stewardship record: a date each.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.patient import Record
from paindesk.exchange.lines import read_line
from paindesk.rules.consult import consult
from paindesk.rules.facts import Facts
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_orders import NEWEST
from paindesk.rules.opioid_tolerance import tolerance
from tests.builders import TODAY

_DAYS = ("started", "ends")


def typed(given: str | Mapping[str, Any], edition: Knowledge) -> MedicineLine:
    """A line as History reads it; a table is an order from elsewhere with dates, `activity`, `quantity` and so on."""
    if isinstance(given, str):
        return read_line(given, edition, TODAY)
    line = read_line(given["text"], edition, TODAY)
    more: dict[str, Any] = {key: given[key] for key in (*_DAYS, "not_taking", "prescriber") if key in given}
    more["source_id"] = "MedicationRequest/1"
    if "activity" in given:
        more["activity"] = Activity(given["activity"])
    if "quantity" in given:
        more["quantity"] = Decimal(str(given["quantity"]))
    return replace(line, **more)


def with_lines(record: Record, case: Mapping[str, Any], edition: Knowledge) -> Record:
    """The record with the case's lines after its medicines."""
    lines = tuple(typed(one, edition) for one in case.get("lines", ()))
    stewardship = kept(case["kept"]) if "kept" in case else record.stewardship
    return replace(record, medicines=(*record.medicines, *lines), stewardship=stewardship)


def mme_answer(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    """The total, whether it is complete, and words of the lines."""
    found = of_record(known.record, known.knowledge, known.on, case.get("factors", NEWEST))
    reasons = "\n".join(f"{one.text}: {one.reason}" for one in found.lines)
    if "per_day" in expected:
        assert ("none" if found.per_day is None else plain(found.per_day)) == expected["per_day"], reasons
    assert found.complete is expected.get("complete", True), reasons
    if "counted" in expected:
        assert [one.included for one in found.lines] == expected["counted"], reasons
    for words in expected.get("reasons", ()):
        assert words in reasons, f"no line says “{words}” in:\n{reasons}"
    for words in expected.get("no_reasons", ()):
        assert words not in reasons, f"“{words}” should not be said in:\n{reasons}"


def tolerance_answer(expected: Mapping[str, Any], known: Facts, _: Mapping[str, Any]) -> None:
    """How used to opioids, and words of the reason."""
    found = tolerance(known.record, known.knowledge, known.on)
    assert found.tolerance.value == expected["is"], found.because
    for words in expected.get("because", ()):
        assert words in found.because


def said_answer(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    """Findings about the patient, each by its id."""
    advice = consult(known.record, known.pain, known.knowledge, known.on, case.get("problem", ""))
    found = {one.id: one for one in advice.findings}
    for key, words in expected.items():
        if words is False:
            assert key not in found, f"{found[key].title}: {found[key].because}"
            continue
        assert key in found, f"no finding {key} among {sorted(found)}"
        text = " ".join((found[key].level, found[key].title, found[key].because, found[key].action))
        for one in [words] if isinstance(words, str) else words:
            assert one in text, f"“{one}” is not in: {text}"


def due_answer(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    """What is due: a date, or a list of the date and words of the reason."""
    advice = consult(known.record, known.pain, known.knowledge, known.on, case.get("problem", ""))
    found = {one.what: one for one in advice.due}
    for what, wanted in expected.items():
        if wanted is False:
            assert what not in found, found[what].why
            continue
        day, *words = wanted if isinstance(wanted, list) else [wanted]
        assert what in found, f"nothing due named {what}: {sorted(found)}"
        assert found[what].due_on == day, f"{found[what].due_on}: {found[what].why}"
        for one in words:
            assert one in found[what].why


def kept(given: Mapping[str, Any]) -> Stewardship:
    """The stewardship record of a case."""
    return Stewardship(
        pdmp_reviews=tuple(
            PdmpReview(on=one) if isinstance(one, date) else PdmpReview(**one) for one in given.get("pdmp", ())
        ),
        urine_tests=tuple(UrineTest(on=one) for one in given.get("urine", ())),
        agreement_on=given.get("agreement"),
        naloxone_on=given.get("naloxone"),
        risk_talk_on=given.get("talk"),
        opioid_since=given.get("since"),
    )


def on_day(given: Mapping[str, Any], today: date) -> date:
    """The day of a case, the usual one where it names none."""
    day = given.get("on", today)
    assert isinstance(day, date)
    return day
