"""A fill history as CSV, as monitoring programs export it: what was understood, and every line that was not.

The file is a stranger's (see csv_rows.py). Nothing is kept here; the caller shows it first. A line with a day, a number
or a patient that cannot be right is listed with its reason and not half read; one that merely does not tell its
quantity or its days is read, and what they would tell stays unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.domain.patient import Patient
from paindesk.exchange.csv_rows import MOST_TITLE, NotRead, cell_of, columns_of, day_first, day_of, rows_of, short
from paindesk.exchange.fills_read import FillsRead, refused
from paindesk.exchange.names import recognise

MOST_BYTES = 500_000
MOST_ROWS = 1_000
MOST_DAYS = 400
_OLDEST_DAYS = 3660
_MOST_PIECES = Decimal(10_000)
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,6})?(\.\d{1,4})?\s*([A-Za-z]*)", re.ASCII)
_WHOLE = re.compile(r"(\d{1,4})(?:\.0+)?(?:\s*days?)?", re.ASCII | re.IGNORECASE)
_UNITS = {
    "": "", "ea": "", "each": "", "unit": "", "units": "", "tab": "tablet", "tabs": "tablet", "tablet": "tablet",
    "tablets": "tablet", "cap": "capsule", "caps": "capsule", "capsule": "capsule", "capsules": "capsule",
    "patch": "patch", "patches": "patch", "film": "film", "films": "film", "ml": "mL", "mls": "mL",
}  # fmt: skip
_PIECES = ("tablet", "capsule", "patch", "lozenge", "film", "suppository")
# As the reports of US monitoring programs and of pharmacies head their columns.
_HEADINGS = {
    "on": ("fill date", "filled", "filled on", "filled date", "date filled", "fill", "fill dt", "date dispensed",
           "dispensed", "dispensed date", "dispense date", "dispensed on", "date of fill", "date"),
    "written": ("written", "written date", "date written", "written on", "rx written", "rx date", "written dt",
                "date issued"),
    "drug": ("drug", "medication", "medicine", "drug name", "medication name", "prescription", "product",
             "product name", "drug description", "drug name and strength", "drug/strength", "controlled substance"),
    "strength": ("strength", "drug strength"),
    "form": ("form", "dosage form", "drug form"),
    "quantity": ("qty", "quantity", "qty dispensed", "quantity dispensed", "qty filled", "quantity filled", "qty."),
    "days": ("days", "days supply", "day supply", "days' supply", "days of supply", "supply days", "ds", "day sup"),
    "prescriber": ("prescriber", "prescriber name", "prescribed by", "provider", "provider name", "doctor"),
    "pharmacy": ("pharmacy", "pharmacy name", "dispenser", "dispenser name", "dispensed by", "store"),
    "refills": ("refills", "refill", "refill #", "refill number", "refills authorized", "auth refills", "fill #"),
    "payment": ("pymt type", "payment", "payment type", "pmt type", "pay type", "payment method", "paid by"),
    "person": ("patient", "patient name"),
    "born": ("dob", "patient dob", "birth date", "birthdate", "date of birth", "patient birth date"),
}  # fmt: skip
# Of no use here: what they tell is worked out or counted anew. They are named all the same.
_NO_USE = ("id", "rx", "rx #", "rx number", "prescription #", "sold", "sold date", "mme", "mme/d", "mme/day", "mgeq",
           "daily dose", "daily mme", "pmp", "state", "ndc", "dea", "schedule", "class", "gender", "sex", "address",
           "city", "zip")  # fmt: skip


def read_fills_csv(content: bytes, file: str, patient: Patient, knowledge: Knowledge, today: date) -> FillsRead:
    """Read a file. What cannot be read at all comes back as one line of `not_read`."""
    rows = rows_of(content, MOST_BYTES, _is_head)
    if isinstance(rows, str):
        return refused(file, rows)
    start = next((number for number, row in enumerate(rows[: 2 * MOST_TITLE]) if _is_head(row)), None)
    if start is None:
        return refused(file, 'a line must name the columns: at least "Filled" and "Drug"')
    return _Reader(rows, start, file, patient, knowledge, today).read()


def _is_head(row: Sequence[str]) -> bool:
    return {"on", "drug"} <= columns_of(row, _HEADINGS)[0].keys()


class _Reader:
    """One file being read; `start` is the row of the headings."""

    def __init__(  # noqa: PLR0917 - a private piece of one function
        self, rows: list[list[str]], start: int, file: str, patient: Patient, knowledge: Knowledge, today: date
    ) -> None:
        self._rows, self._start, self._today = rows, start, today
        self._patient, self._knowledge = patient, knowledge
        self._source = FillSource(file=file, on=today)
        self._places, self._unknown = columns_of(rows[start], _HEADINGS)

    def read(self) -> FillsRead:
        """Every line of it, understood or listed."""
        problems = [
            NotRead(line=number, text=short(", ".join(row)), why="it stands above the headings")
            for number, row in enumerate(self._rows[: self._start], 1)
            if any(cell.strip() for cell in row)
        ]
        not_used = [name for name in self._unknown if _plain(name) in _NO_USE]
        problems += [
            NotRead(line=self._start + 1, text=short(name), why="this column is not known")
            for name in self._unknown
            if name not in not_used
        ]
        body = self._rows[self._start + 1 :]
        if len(body) > MOST_ROWS:
            left = f"{len(body) - MOST_ROWS} lines"
            problems.append(NotRead(line=self._start + 2 + MOST_ROWS, text=left, why=f"only {MOST_ROWS} are read"))
            body = body[:MOST_ROWS]
        days = [self._cell(row, key) for row in body for key in ("on", "written")]
        first = day_first(days)
        fills: list[FilledPrescription] = []
        names: dict[str, None] = {}
        for number, row in enumerate(body, self._start + 2):
            if not any(cell.strip() for cell in row):
                continue
            found = self._fill(row, first)
            if isinstance(found, str):
                problems.append(NotRead(line=number, text=short(", ".join(row)), why=found))
                continue
            fills.append(found)
            names.setdefault(short(self._cell(row, "person")))
        return FillsRead(
            file=self._source.file,
            fills=tuple(sorted(fills, key=lambda one: one.on)),
            columns=tuple(self._places),
            not_used=tuple(short(name) for name in not_used),
            names=tuple(name for name in names if name),
            born_told=bool(fills) and "born" in self._places and self._patient.birth_date is not None,
            not_read=tuple(problems),
        )

    def _cell(self, row: Sequence[str], key: str) -> str:
        return cell_of(row, self._places.get(key))

    def _fill(self, row: Sequence[str], first: bool | None) -> FilledPrescription | str:
        """The line, or in words why it cannot be read."""
        if why := self._somebody_else(row):
            return why
        on = self._day(self._cell(row, "on"), first, "the day of the fill")
        if isinstance(on, str):
            return on
        words = short(" ".join(filter(None, (self._cell(row, key) for key in ("drug", "strength", "form")))))
        if not self._cell(row, "drug"):
            return "it names no medicine"
        told = self._cell(row, "written")
        written = self._day(told, first, "the day it was written") if told else None
        if isinstance(written, str):
            return written
        known = recognise(words, self._knowledge)
        made = FilledPrescription(
            on=on, text=words, ingredients=known.ingredients, form=known.form, release=known.release, route=known.route,
            written_on=written, prescriber=short(self._cell(row, "prescriber")),
            pharmacy=short(self._cell(row, "pharmacy")), payment=short(self._cell(row, "payment")),
            refills=short(self._cell(row, "refills")), sources=(self._source,),
        )  # fmt: skip
        return self._counted(made, self._cell(row, "quantity"), self._cell(row, "days"))

    def _counted(self, made: FilledPrescription, quantity: str, days: str) -> FilledPrescription | str:
        """The line with its quantity and its days of supply, where it tells them."""
        amount = quantity_of(quantity, made) if quantity else None
        if quantity and amount is None:
            return "the quantity is no number of pieces or mL"
        supply = _WHOLE.fullmatch(days)
        if days and (supply is None or not 1 <= int(supply[1]) <= MOST_DAYS):
            return f"the days of supply must be a whole number from 1 to {MOST_DAYS}"
        return replace(made, quantity=amount, days=None if supply is None else int(supply[1]))

    def _somebody_else(self, row: Sequence[str]) -> str:
        told, born = self._cell(row, "born"), self._patient.birth_date
        if not told or born is None:
            return ""
        readings = {day_of(told, one) for one in (False, True)} - {None}
        if not readings:
            return "the birth date cannot be read"
        return "" if born in readings else "the birth date is another patient's"

    def _day(self, text: str, first: bool | None, what: str) -> date | str:
        day = day_of(text, first, short_years=True)
        if day is None:
            return f"{what} cannot be read"
        if day > self._today:
            return f"{what} is still to come"
        if day < self._today - timedelta(days=_OLDEST_DAYS):
            return f"{what} is more than ten years back"
        return day


def _plain(heading: str) -> str:
    return " ".join(heading.replace("_", " ").split()).casefold()


def quantity_of(text: str, made: FilledPrescription) -> Amount | None:
    """How much was handed out: in the unit written, else in that of the product; None where it is no such number."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None or not (match[1] or match[2]) or (unit := _UNITS.get(match[3].casefold())) is None:
        return None
    value = Decimal(f"{(match[1] or '0').replace(',', '')}{match[2] or ''}")
    return Amount(value, unit or unit_of(made)) if 0 < value <= _MOST_PIECES else None


def unit_of(made: FilledPrescription) -> str:
    """What a bare number counts: mL of a liquid, pieces of anything else."""
    per_ml = any(one.strength is not None and one.strength.unit.endswith("/mL") for one in made.ingredients)
    if per_ml or made.form == "solution":
        return "mL"
    return made.form if made.form in _PIECES else "piece"
