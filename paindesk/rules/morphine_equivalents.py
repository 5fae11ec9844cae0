"""Morphine milligram equivalents a day, line by line, each with the arithmetic a reader can redo.

The idea: the dose of every opioid a patient takes, times a factor, gives one number that speaks for the risk of
overdose. It never picks a dose for changing from one opioid to another. Buprenorphine, injections and opioids
outside the table have no factor: such a line is shown as not calculated, never as 0.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, table of factors (source key of
the factor set in use). Where a record leaves a choice, the higher number is kept: over-counting is the safe side.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme, MmeLine
from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.knowledge import Knowledge, MorphineFactors
from paindesk.domain.patient import Activity, Ingredient, MedicineLine, Record
from paindesk.rules.evidence import spoken

_IN_MG = {"mg": Decimal(1), "mcg": Decimal("0.001"), "g": Decimal(1000)}
_PIECES = {"tablet", "capsule", "patch", "lozenge", "film", "piece", "suppository"}
_CENT = Decimal("0.01")
_MOST_HALVES = 8  # four tablets at a time


@dataclass(frozen=True, slots=True)
class _Sum:
    """A worked sum; `per_day` None with the reason where it cannot be worked."""

    per_day: Decimal | None
    words: str


def is_opioid(name: str, knowledge: Knowledge, table: MorphineFactors) -> bool:
    """Whether that ingredient is an opioid: it has a factor, is known to have none, or is in the opioid group."""
    return name in table.factors or name in table.no_factor or "opioid" in knowledge.groups_of(name)


def of_record(record: Record, knowledge: Knowledge, on: date, factors: str = "cdc-2022") -> Mme:
    """The MME of everything on record; after a death no line is active."""
    dead_on = record.patient.deceased_on
    dead = record.patient.deceased or (dead_on is not None and dead_on <= on)
    return mme(record.medicines, knowledge, on, factors, deceased=dead)


def mme(
    lines: Sequence[MedicineLine],
    knowledge: Knowledge,
    on: date,
    factors: str = "cdc-2022",
    *,
    deceased: bool = False,
) -> Mme:
    """MME a day on that day. Lines that are no opioid are left out; every opioid line is shown with its reason."""
    table = knowledge.factors[factors]
    opioids = [line for line in lines if _opioid_words(line, knowledge, table)]
    repeated = _repeated(opioids, on)
    shown: list[MmeLine] = []
    complete = True
    active = False
    for number, line in enumerate(opioids):
        one = _judge(line, table, knowledge, on, deceased=deceased, repeat=repeated.get(number, ""))
        shown.append(one)
        if not one.included and _takes(line, on, deceased) and number not in repeated:
            complete = False
        active = active or (_takes(line, on, deceased) and number not in repeated)
    counted = [one.per_day for one in shown if one.included and one.per_day is not None]
    total = sum(counted, Decimal(0)) if counted or not active else None
    return Mme(per_day=total, complete=complete, factors=table.key, lines=tuple(shown))


def _opioid_words(line: MedicineLine, knowledge: Knowledge, table: MorphineFactors) -> bool:
    """Whether the line is an opioid; a text that was not recognised counts when it names one."""
    if line.ingredients:
        return any(is_opioid(one.name, knowledge, table) for one in line.ingredients)
    words = line.text.casefold()
    return any(name in words for name in (*table.factors, *table.no_factor))


def _takes(line: MedicineLine, on: date, deceased: bool) -> bool:
    """Whether the line speaks for what is taken now. Orders past their end but still active are kept."""
    return not _why_not_taken(line, on, deceased)


def _why_not_taken(line: MedicineLine, on: date, deceased: bool) -> str:
    if deceased:
        return "the patient has died: not counted"
    if line.activity in (Activity.ENDED, Activity.REMISSION):
        return "stopped: not counted"
    if line.not_taking:
        return "recorded as not taken: not counted"
    if line.started is not None and line.started > on:
        return f"starts {spoken(line.started)}: not counted yet"
    return ""


def _repeated(lines: Sequence[MedicineLine], on: date) -> dict[int, str]:
    """The numbers of older orders of the same product and dose, each with why it is not counted again."""
    same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.started is not None and line.ingredients and _takes(line, on, deceased=False):
            taken = line.sig or line.sig_choices or line.sig_text
            same[line.ingredients, line.release, line.form, line.route, taken].append(number)
    older: dict[int, str] = {}
    for numbers in same.values():
        newest = max(lines[number].started or date.min for number in numbers)
        for number in numbers:
            if lines[number].started != newest:
                older[number] = f"ordered again on {spoken(newest)}: counted once, there"
    return older


def _judge(
    line: MedicineLine, table: MorphineFactors, knowledge: Knowledge, on: date, *, deceased: bool, repeat: str
) -> MmeLine:
    opioid = next((one for one in line.ingredients if is_opioid(one.name, knowledge, table)), None)
    factor = None if opioid is None else table.factors.get(opioid.name)
    why_not = _why_not_taken(line, on, deceased) or repeat
    worked = _work(line, opioid, table)
    if why_not:
        return MmeLine(text=line.text, medicine=line.name, per_day=None, factor=factor, included=False, reason=why_not)
    words = worked.words
    if worked.per_day is not None:
        words += _doubts(line, on)
    return MmeLine(
        text=line.text,
        medicine=line.name,
        per_day=worked.per_day,
        factor=factor,
        included=worked.per_day is not None,
        reason=words,
    )


def _doubts(line: MedicineLine, on: date) -> str:
    """What a reader must know of a line that was counted."""
    doubts = ""
    if (line.sig or line.sig_choices[0]).as_needed:
        doubts += "; as needed, counted at the most ordered"
    sig = line.sig or line.sig_choices[0]
    if line.ingredients[0].name == "methadone" and sig.times_per_day <= 1 and not sig.unequal:
        doubts += "; once a day: if it is for opioid use disorder, dose limits for pain do not hold"
    if line.ends is not None and line.ends < on:
        doubts += f"; order ended {spoken(line.ends)}: confirm it is still taken"
    if line.activity is Activity.UNKNOWN:
        doubts += "; not known to be active: confirm it is still taken"
    return doubts


def _work(line: MedicineLine, opioid: Ingredient | None, table: MorphineFactors) -> _Sum:
    """The sum for one line; both readings are tried where text and timing disagree."""
    if opioid is None:
        return _Sum(None, "the medicine was not recognised: cannot calculate")
    factor, why = _factor(line, opioid, table)
    if factor is None:
        return _Sum(None, why)
    if line.sig is not None:
        return _multiply(line, opioid, line.sig, factor)
    sums = [_multiply(line, opioid, choice, factor) for choice in line.sig_choices]
    if not sums:
        said = f"“{line.sig_text}” was not understood" if line.sig_text else "no directions on record"
        return _Sum(None, f"{said}: cannot calculate")
    if len({one.per_day for one in sums}) == 1 and sums[0].per_day is not None:
        return sums[0]
    both = " or ".join(one.words for one in sums)
    return _Sum(None, f"text and timing disagree ({line.disagreement or line.sig_text}): {both}; choose one")


def _factor(line: MedicineLine, opioid: Ingredient, table: MorphineFactors) -> tuple[Decimal | None, str]:
    """The factor for this substance by this route, or why there is none."""
    if opioid.name in table.no_factor:
        return None, f"no CDC factor: {table.no_factor[opioid.name]}"
    factor = table.factors.get(opioid.name)
    if factor is None:
        return None, f"no CDC factor for {opioid.name}"
    patch = line.form == "patch" or line.route == "transdermal"
    if opioid.name == "fentanyl":
        return (factor, "") if patch else (None, "the CDC factor of fentanyl is for patches only")
    if patch or line.route not in ("oral", ""):
        return None, f"no CDC factor for {opioid.name} by this route ({line.route})"
    return factor, ""


def _multiply(line: MedicineLine, opioid: Ingredient, sig: Sig, factor: Decimal) -> _Sum:
    """Dose × times a day × factor; for a patch mcg/h × factor, however often it is changed."""
    if opioid.name == "fentanyl":
        return _patch(opioid, sig, factor)
    read = _milligrams(line, opioid, sig.dose)
    if isinstance(read, str):
        return _Sum(None, f"{read}: cannot calculate")
    dose, words = read
    per_day = _rounded(dose * sig.times_per_day * factor)
    return _Sum(per_day, f"{words} {sig.times_said} × {plain(factor)} = {plain(per_day)} MME")


def _rounded(value: Decimal) -> Decimal:
    """To two places; whole numbers without any, so that 180 never reads 180.00."""
    cents = value.quantize(_CENT)
    return cents.quantize(Decimal(1)) if cents % 1 == 0 else cents


def _patch(opioid: Ingredient, sig: Sig, factor: Decimal) -> _Sum:
    worn, strength = sig.dose, opioid.strength
    if worn.unit == "mcg/h":
        rate, words = worn.value, str(worn)
    elif strength is None or strength.unit != "mcg/h":
        return _Sum(None, "patch strength in mcg/h not on record: cannot calculate")
    elif worn.unit in _PIECES:
        rate = worn.value * strength.value
        words = str(strength) if worn.value == 1 else f"{plain(worn.value)} patches × {strength}"
    else:
        return _Sum(None, f"a patch dose in {worn.unit} cannot be read: cannot calculate")
    per_day = _rounded(rate * factor)
    return _Sum(per_day, f"{words} × {plain(factor)} = {plain(per_day)} MME")


def _milligrams(line: MedicineLine, opioid: Ingredient, dose: Amount) -> tuple[Decimal, str] | str:
    """The opioid taken at one time in mg and how it is written, or what is missing."""
    strength = opioid.strength
    if dose.unit in _IN_MG:
        taken = dose.value * _IN_MG[dose.unit]
        if len(line.ingredients) > 1 and not _whole_pieces(taken, strength):
            return f"{dose} of a combination does not say how much {opioid.name}"
        return taken, str(dose)
    if strength is None:
        return f"strength of {opioid.name} not on record"
    mass = strength.unit.removesuffix("/mL")
    if mass not in _IN_MG:
        return f"strength in {strength.unit} cannot be read"
    if dose.unit not in _PIECES and dose.unit != "mL":
        return f"a dose in {dose.unit} cannot be read"
    if (dose.unit == "mL") != (
        strength.unit.endswith("/mL")
        or any(word in line.form for word in ("solution", "liquid", "syrup", "suspension"))
    ):
        return f"{dose} of {strength} cannot be read"
    taken = dose.value * strength.value * _IN_MG[mass]
    single = dose.value == 1 and dose.unit != "mL"
    return taken, str(strength) if single else f"{_pieces(dose)} × {strength}"


def _whole_pieces(taken: Decimal, strength: Amount | None) -> bool:
    """Whether that many mg make a likely number of pieces, so that the opioid was meant and not its partner."""
    if strength is None or strength.unit not in _IN_MG:
        return False
    halves = taken * 2 / (strength.value * _IN_MG[strength.unit])
    return halves % 1 == 0 and 1 <= halves <= _MOST_HALVES


def _pieces(dose: Amount) -> str:
    plural = "" if dose.value <= 1 or dose.unit == "mL" else "es" if dose.unit.endswith("ch") else "s"
    return f"{dose}{plural}"
