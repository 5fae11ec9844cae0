"""A step-up plan as a patient takes it: dates, times of day and pieces."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.documents.words import HALF, Words
from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, When
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Prescription

PIECES = ("tablet", "capsule", "patch", "suppository", "film", "lozenge", "spray", "application", "dose")
LIQUIDS = ("mL", "solution", "suspension", "syrup", "liquid", "elixir", "concentrate")
WHOLE = ("patch", "film")  # cut, they give all at once
_ITS_OWN_DOSE = ("patch", "g", "application")
BY_WEIGHT = ("mg", "mcg", "mcg/h")  # nobody can count these at home: they must become pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A time of day that the plan uses; `when` names its pictogram, `title` is always beside it."""

    when: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One stretch of days: one cell for each column, or one sentence across when taken as needed."""

    dates: str
    cells: tuple[str, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The table of one medicine, and the line that says what one piece holds. `worn`: it is put on, not taken."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    strength: str
    worn: bool = False


def piece_of(form: str) -> str:
    """The countable piece in a product's form ("extended-release tablet" → "tablet"); "" for gels and creams."""
    words = re.findall("[a-z]+", form.lower())
    if any(word in LIQUIDS or word == "ml" for word in words):
        return "mL"
    return next((piece for piece in PIECES if piece in words or f"{piece}s" in words), "")


def pieces(dose: Amount, prescription: Prescription) -> tuple[Decimal, str]:
    """How many of which piece make this dose; halves allowed, but never of a patch or a film.

    Raises PainDeskError when the strength is missing or the dose cannot be made of whole or half pieces.
    """
    piece, strength = piece_of(prescription.form), prescription.strength
    if dose.unit in PIECES or dose.unit in ("mL", "g"):  # grams of a solution are no millilitres
        return dose.value, dose.unit
    if piece and strength is not None and strength.unit.removesuffix("/mL") == dose.unit:
        number = dose.value / strength.value
        least = 1 if piece in WHOLE else HALF
        if piece != "mL" and number % least:
            raise PainDeskError(
                f"{dose} of {prescription.medicine} cannot be made of {strength} {piece} pieces.",
                "Choose another strength in Starting dose.",
            )
        return number.quantize(Decimal("0.1")) if piece == "mL" else number, piece
    if dose.unit in BY_WEIGHT:
        raise PainDeskError(
            f"The strength of {prescription.medicine} is not chosen, so its pieces cannot be counted.",
            "Choose form and strength in Starting dose.",
        )
    return dose.value, dose.unit


def in_words(dose: Amount, prescription: Prescription, words: Words) -> str:
    """ "3 capsules"."""
    return words.pieces(*pieces(dose, prescription))


def days_of(step: PlanStep, start: date) -> tuple[date, date | None]:
    """The first and last day of a step; day 1 is `start`."""
    last = None if step.to_day is None else start + timedelta(days=step.to_day - 1)
    return start + timedelta(days=step.from_day - 1), last


def times_used(steps: tuple[PlanStep, ...]) -> tuple[When, ...]:
    """The times of day that any step uses, in the order of the day; a patch worn for days has none."""
    used = {when for step in steps if step.rung.worn_days is None for when, _ in step.rung.slots}
    return tuple(when for when in When if when in used)


def strength_line(prescription: Prescription, words: Words) -> str:
    """ "Each capsule is 100 mg."; of a combination what each substance comes to; "" where there is nothing to count."""
    piece, strength = piece_of(prescription.form), prescription.strength
    if strength is None or not piece or strength.unit in PIECES:
        return ""
    parts = tuple(f"{one.strength} {one.name}" for one in prescription.holds if one.strength is not None)
    if len(parts) > 1:
        return words.phrase("each_holds", piece=words.piece(piece), parts=words.several(parts))
    if piece == "mL":
        return words.phrase("each_ml", strength=str(strength).removesuffix("/mL"))
    return words.phrase("each_piece", piece=words.piece(piece), strength=str(strength))


def strength_of(one: Prescription) -> str:
    """What one piece holds: "5 mg", of a combination "5 mg/325 mg", of a liquid "2 mg/mL"; "" where the piece itself is
    the dose, as of a gel.

    In milligrams a strength is the same in every language; a form ("extended-release tablet") is not.
    """
    if one.strength is None or one.strength.unit in _ITS_OWN_DOSE:
        return ""
    inside = [part.strength for part in one.holds if part.strength is not None]
    parts = inside if len(inside) > 1 else [one.strength]
    per = "/mL" if piece_of(one.form) == "mL" else ""
    return "/".join(f"{str(part).removesuffix('/mL')}{per}" for part in parts)


def supplied(one: Prescription, words: Words) -> str:
    """What is handed out, for a pharmacy: "196 × 5 mg tablet", of a liquid "140 mL (2 mg/mL oral solution)"."""
    if one.quantity is None or one.strength is None:
        return ""
    piece = f"{strength_of(one) or one.strength} {one.form}".strip()
    count = words.count(one.quantity)
    return f"{count} mL ({piece})" if piece_of(one.form) == "mL" and strength_of(one) else f"{count} × {piece}"


def as_needed_sentence(step: PlanStep, prescription: Prescription, words: Words) -> str:
    """ "1 tablet when you need it. Wait 6 hours..."; "" for a step taken at set times."""
    if (needed := step.rung.as_needed) is None:
        return ""
    dose = in_words(needed.dose, prescription, words)
    return words.phrase("as_needed", dose=dose, hours=str(needed.every_hours), times=str(needed.times_per_day))


def worn_sentence(step: PlanStep, prescription: Prescription, words: Words) -> str:
    """ "1 patch. Leave it on for 7 days..."; "" for what is not worn for days."""
    if (days := step.rung.worn_days) is None:
        return ""
    number, piece = pieces(step.rung.slots[0][1], prescription)
    key = "worn" if number == 1 else "worn_several"
    return words.phrase(key, dose=words.pieces(number, piece), days=str(days))


def is_change_day(step: PlanStep, first: date, day: date) -> bool:
    """Whether something is taken on that day: a patch worn for days is put on only when the last one comes off."""
    return step.rung.worn_days is None or (day - first).days % step.rung.worn_days == 0


def schedule(prescription: Prescription, start: date, words: Words) -> Schedule:
    """The handout's table for one medicine; columns only for the times of day that are used."""
    used = times_used(prescription.steps)
    rows = []
    for step in prescription.steps:
        slots = dict(step.rung.slots)
        cells = tuple(
            in_words(slots[when], prescription, words) if when in slots else words.phrase("none") for when in used
        )
        rows.append(
            Row(
                dates=words.between(*days_of(step, start)),
                cells=cells,
                sentence=as_needed_sentence(step, prescription, words) or worn_sentence(step, prescription, words),
            )
        )
    columns = tuple(Column(when=when.value, title=words.time(when)) for when in used)
    return Schedule(
        columns=columns,
        rows=tuple(rows),
        strength=strength_line(prescription, words),
        worn=any(step.rung.worn_days is not None for step in prescription.steps),
    )


def to_nothing(table: Schedule, prescription: Prescription, start: date, words: Words) -> Schedule:
    """The same table; that of a taper says from which day on nothing is taken any more."""
    if prescription.taper is None or prescription.last_day is None:
        return table
    after = words.between(start + timedelta(days=prescription.last_day), None)
    return replace(table, rows=(*table.rows, Row(dates=after, cells=(words.phrase("none"),) * len(table.columns))))


def daily_sentence(prescription: Prescription, words: Words) -> str:
    """The last step as one sentence, for a medicine that goes on unchanged; as written where no steps exist."""
    if not prescription.steps:
        return prescription.directions
    step = prescription.steps[-1]
    if step.rung.as_needed is not None:
        return as_needed_sentence(step, prescription, words)
    if step.rung.worn_days is not None:
        return worn_sentence(step, prescription, words)
    doses = tuple(
        words.phrase("taken", dose=in_words(dose, prescription, words), when=words.at_time(when))
        for when, dose in step.rung.slots
    )
    return words.several(doses) + "."
