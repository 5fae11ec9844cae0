"""`paindesk mme` over many records in one run, and the rule alone on a long list of orders."""

import contextlib
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from paindesk.cli import main
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import MedicineLine
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import mme
from tests.bench import people
from tests.bench.timing import Row, measure

RECORDS, ORDERS = 200, 60
_TYPED = (
    "oxycodone 10 mg 1 tablet every 6 hours",
    "morphine ER 30 mg every 12 hours",
    "fentanyl patch 25 mcg/h every 72 hours",
    "hydrocodone/acetaminophen 5-325 mg, 1 tablet 4 times a day as needed",
    "gabapentin 300 mg three times a day",
    "methadone 10 mg three times a day",
    "buprenorphine 10 mcg/h patch weekly",
    "denies tramadol",
)


def rows(folder: Path, knowledge: Knowledge) -> Iterator[Row]:
    """Records per second from the command line, knowledge and all; then 60 orders by the rule."""
    file = folder / "many.ndjson"
    file.write_text("\n".join(json.dumps(_record(number)) for number in range(RECORDS)), encoding="utf-8")

    def command() -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            assert main(["mme", str(file), "--on", people.ON.isoformat(), "--json"]) == 0

    found = measure("", command, runs=5, warm=1)
    a_second = RECORDS / median(found.times) * 1000
    yield Row(
        what=f"paindesk mme, {RECORDS} records of {len(_TYPED)} orders: {a_second:.0f} a second", times=found.times
    )
    started = [people.ON - timedelta(days=30 * number) for number in range(ORDERS)]
    lines = [_dated(_TYPED[number % len(_TYPED)], day, knowledge) for number, day in enumerate(started)]
    yield measure(f"MME of {ORDERS} orders", lambda: mme(lines, knowledge, people.ON), 5)


def _dated(text: str, day: date, knowledge: Knowledge) -> MedicineLine:
    return read_line(f"{text} since {day.isoformat()}", knowledge)


def _record(number: int) -> dict[str, object]:
    """A Bundle with a patient and these orders."""
    who = {"resourceType": "Patient", "id": f"p{number}", "gender": "female", "birthDate": "1960-01-01"}
    orders = [
        {
            "resourceType": "MedicationRequest", "id": f"o{number}-{place}", "status": "active", "intent": "order",
            "subject": {"reference": f"Patient/p{number}"}, "authoredOn": "2026-11-01",
            "medicationCodeableConcept": {"text": text}, "dosageInstruction": [{"text": text.split(", ")[-1]}],
        }
        for place, text in enumerate(_TYPED)
    ]  # fmt: skip
    return {
        "resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in (who, *orders)],
    }  # fmt: skip
