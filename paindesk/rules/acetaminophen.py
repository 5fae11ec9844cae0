"""Acetaminophen added up over all products: taken, bought, inside combinations, and prescribed at this visit.

The idea: most overdoses are two products at once. One patient has one daily limit (the acetaminophen file's, for this
age, weight, liver and drinking); whatever holds acetaminophen gets what the others leave of it. As-needed lines count
at their most; a line nobody can read makes the sum incomplete, and that is said.
Edition: labels of acetaminophen and of its combinations (source key label-acetaminophen).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.dose import Amount, CannotTell, plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.medicine import Limit, Medicine, Product, Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.visit import Prescription
from paindesk.rules import together
from paindesk.rules.dispensing import dispensable, is_measured
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.limits import Applied, sentence
from paindesk.rules.once import once
from paindesk.rules.own_limits import own_limits
from paindesk.rules.plan_facts import PLAN_LINE, line_of

SUBSTANCE = "acetaminophen"
KIND = "acetaminophen-total"
_SEVERAL = "Acetaminophen in more than one product"
_MOST_HALVES = 8  # four tablets at a time; more mg than that were never meant for the partner
_PIECES = ("tablet", "capsule", "packet", "piece", "suppository", "film")


@dataclass(frozen=True, slots=True)
class _Holds:
    """One product of the sum: who it is, its mg a day with the words of the sum, or why it cannot be told."""

    name: str
    daily: Amount | CannotTell
    words: str


@dataclass(frozen=True, slots=True)
class DailyLimit:
    """The most this patient may take in a day, and why."""

    daily: Amount
    reason: str
    source: Source


def daily_limit(facts: Facts) -> DailyLimit | None:
    """The lowest of the file's maximum and its limits for this patient; None in an edition without that file."""
    known = facts.knowledge.medicines.get(SUBSTANCE)
    if known is None or known.maximum is None:
        return None
    found = DailyLimit(known.maximum, "label maximum", known.maximum_source)
    for one in own_limits(known, facts):
        if one.ceiling is not None and one.ceiling < found.daily:
            found = DailyLimit(one.ceiling, one.fact, one.limit.source)
    return found


# What a line of the list gives in a day ---------------------------------------------------------------------------


def daily_of(line: MedicineLine, facts: Facts) -> _Holds:
    """The acetaminophen of one line in mg a day, at the most its directions allow."""
    name = line.text if line.source_id == PLAN_LINE else line.name
    if line.sig is None:
        return _Holds(
            name, CannotTell(because=f"how {line.text} is taken is not clear", missing=("directions",)), line.text
        )
    worked = _at_one_time(line, line.sig.dose, facts)
    if isinstance(worked, str):
        return _Holds(name, CannotTell(because=worked, missing=("strength",)), line.text)
    (each, words), times = worked, line.sig.times_per_day
    daily = (each * times).quantize(Decimal(1))
    sum_of_it = f" × {plain(times)} a day = {plain(daily)} mg" if times != 1 else f" = {plain(daily)} mg"
    simple = times == 1 and words == f"{plain(daily)} mg"
    return _Holds(name, Amount(daily, "mg"), f"{name} {words}{'' if simple else sum_of_it}")


def _at_one_time(line: MedicineLine, dose: Amount, facts: Facts) -> tuple[Decimal, str] | str:
    """The mg at one time with the words of it, or what is not clear."""
    part = next(one for one in line.ingredients if one.name == SUBSTANCE)
    if dose.unit in ("mg", "g") and len(line.ingredients) == 1:
        mg = dose.value * (1000 if dose.unit == "g" else 1)
        return mg, f"{plain(mg)} mg"
    if dose.unit == "mg":
        return _from_partner(line, dose, facts)
    if part.strength is not None and part.strength.unit.removesuffix("/mL") == "mg":
        if (dose.unit == "mL") != part.strength.unit.endswith("/mL") or dose.unit not in (*_PIECES, "mL"):
            return f"{dose} of {line.text} cannot be read"
        return part.strength.value * dose.value, f"{plain(dose.value)} × {plain(part.strength.value)} mg"
    products = _possible(line, facts)
    if not products or dose.unit not in _PIECES:
        return f"the strength of {line.text} is not recorded"
    most = max(_held(one) for one in products)
    return most * dose.value, f"{plain(dose.value)} × at most {plain(most)} mg"


def _from_partner(line: MedicineLine, dose: Amount, facts: Facts) -> tuple[Decimal, str] | str:
    """mg of a combination are its leading substance's, where they make a likely number of pieces.

    A plan of PainDesk is always written in the leading substance, for the whole day.
    """
    rows = [
        (dose.value / one.strength.value, one)
        for one in _possible(line, facts)
        if one.strength.unit == dose.unit and (line.source_id == PLAN_LINE or _likely(dose, one))
    ]
    if not rows:
        return f"{dose} of {line.text} does not say how much acetaminophen"
    count, product = max(rows, key=lambda row: row[0] * _held(row[1]))
    return _held(product) * count, f"{plain(count)} × {plain(_held(product))} mg"


def _likely(dose: Amount, product: Product) -> bool:
    halves = dose.value * 2 / product.strength.value
    return halves % 1 == 0 and halves <= _MOST_HALVES


def _possible(line: MedicineLine, facts: Facts) -> tuple[Product, ...]:
    """The products of its file a line can mean: those of the leading strength written, else all counted ones."""
    known = facts.knowledge.medicines.get(facts.knowledge.name_of(line))
    if known is None or SUBSTANCE not in known.substances:
        return ()
    counted = tuple(one for one in known.products if not is_measured(one.form))
    lead = next((one.strength for one in line.ingredients if one.name == known.substances[0]), None)
    if known.substances[0] == SUBSTANCE:
        return tuple(one for one in counted if lead is not None and one.strength == lead)
    return tuple(one for one in counted if lead is None or one.strength == lead) or counted


def _held(product: Product) -> Decimal:
    """The acetaminophen in one piece, mg."""
    held = product.contains.get(SUBSTANCE)
    return product.strength.value if held is None else held.value


@once
def _products(facts: Facts) -> tuple[tuple[str, _Holds], ...]:
    """Every product taken that holds acetaminophen, by the name of its file, and how much of it in a day."""
    return tuple((facts.knowledge.name_of(one), daily_of(one, facts)) for one in _lines(facts))


def _lines(facts: Facts) -> tuple[MedicineLine, ...]:
    """Every line that holds acetaminophen; the same order written again counts once."""
    holding = [
        line
        for line in facts.lines
        if any(one.name == SUBSTANCE for one in line.ingredients) and not is_topical(line.route)
    ]
    return tuple(
        {(one.ingredients, one.release, one.form, one.route, one.sig or one.sig_text): one for one in holding}.values()
    )


def taken_daily(facts: Facts) -> Amount | CannotTell:
    """What all products on the list give in a day; it cannot be told where one of them cannot be read."""
    total = Decimal(0)
    for row in (daily_of(one, facts) for one in _lines(facts)):
        if isinstance(row.daily, CannotTell):
            return row.daily
        total += row.daily.value
    return Amount(total, "mg")


# What one medicine may still give ---------------------------------------------------------------------------------


def limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """What the other products leave of this patient's limit, in the medicine's own unit; () where it holds none."""
    if SUBSTANCE not in medicine.substances:
        return ()
    limit = daily_limit(facts)
    others = [daily for name, daily in _products(facts) if name != medicine.name]
    combined = len(medicine.substances) > 1
    if limit is None or not (others or combined):
        return ()
    known = [one for one in others if isinstance(one.daily, Amount)]
    unclear = [one for one in others if isinstance(one.daily, CannotTell)]
    used = sum((one.daily.value for one in known if isinstance(one.daily, Amount)), Decimal(0))
    left = max(limit.daily.value - used, Decimal(0))
    ceiling = Amount(left, "mg") if not combined else _in_own_unit(medicine, left)
    words = [f"At most {limit.daily} of acetaminophen a day from all products ({limit.reason})"]
    words += [f"{listed(one.words for one in known)}, which leaves {plain(left)} mg"] if known else []
    words += (
        [f"Unknown: {listed(str(one.daily).removeprefix('cannot tell, because ') for one in unclear)}"]
        if unclear
        else []
    )
    verdict = Verdict.CONTRAINDICATED if not ceiling.value else Verdict.CAUTION if others else Verdict.SUITS
    action = "Clear up the line before adding more." if unclear else f"At most {ceiling} a day."
    return (
        Applied(
            kind=KIND,
            about="acetaminophen in other products" if others else "its acetaminophen",
            fact=listed(one.name for one in others) or f"Holds {SUBSTANCE}",
            limit=Limit(text=". ".join(words), source=limit.source, verdict=verdict),
            ceiling=ceiling,
            action=action,
        ),
    )


def _in_own_unit(medicine: Medicine, left: Decimal) -> Amount:
    """Room for acetaminophen as an amount of the leading substance: whole pieces, the strictest strength in use."""
    used = _in_use(medicine)
    return min(
        (Amount(left // _held(one) * one.strength.value, one.strength.unit) for one in used),
        key=lambda one: one.value,
    )


@once
def _in_use(medicine: Medicine) -> tuple[Product, ...]:
    """The products that make the doses of its step-up plans; all of them where it has none."""
    doses = [dose for ladder in medicine.ladders for rung in ladder.rungs for dose in rung.doses]
    found = [one for dose in doses for _, one in dispensable(dose, medicine) or () if one.strength.unit == dose.unit]
    return tuple(found) or medicine.products


# What the whole plan comes to -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Total:
    """The products added up: whether it is too much, the sum in words ("" where none can be read), what is unclear."""

    above: bool
    words: str
    unclear: str


def _total(rows: Sequence[_Holds], limit: DailyLimit) -> _Total:
    total = sum((one.daily.value for one in rows if isinstance(one.daily, Amount)), Decimal(0))
    known = "; ".join(one.words for one in rows if isinstance(one.daily, Amount))
    return _Total(
        above=total > limit.daily.value,
        words=f"{known}: {plain(total)} mg a day of at most {limit.daily} ({limit.reason})" if known else "",
        unclear=listed(one.words for one in rows if isinstance(one.daily, CannotTell)),
    )


def planned_total(prescription: Prescription, medicine: Medicine, facts: Facts) -> tuple[Finding, ...]:
    """The sum once this is followed beside everything taken and prescribed; () where there is nothing to add."""
    limit = daily_limit(facts)
    if SUBSTANCE not in medicine.substances or limit is None or not prescription.steps:
        return ()
    mine = daily_of(line_of(prescription, medicine), facts)
    rows = [mine, *(daily_of(one, facts) for one in _lines(facts))]
    if len(rows) == 1 and len(medicine.substances) == 1:
        return ()  # alone, its own ceiling says it
    order = together.everybody(medicine, tuple(one.name for one in rows[1:]), facts)
    rows.sort(key=lambda one: order.index(one.name) if one.name in order else len(order))
    total = _total(rows, limit)
    if len(rows) == 1 and not total.above and not total.unclear:
        return ()
    unread = f"Not counted: {total.unclear}, which nobody can read" if total.unclear else ""
    action = "Lower or leave out one of them." if total.above else "Count every product; no other one beside these."
    return (
        Finding(
            id=f"{together.PLAN}.acetaminophen",
            level=Level.STOP if total.above else Level.CAUTION,
            subject=together.PLAN,
            title="Too much acetaminophen over all products" if total.above else _SEVERAL,
            because=sentence(total.words, unread),
            action=action,
            sources=(limit.source,),
        ),
    )


def said_as_a_sum(prescription: Prescription, medicine: Medicine, facts: Facts) -> tuple[str, ...]:
    """The reasons of ceilings that `planned_total` speaks for; none when it could not count this prescription."""
    if SUBSTANCE not in medicine.substances:
        return ()
    counted = isinstance(daily_of(line_of(prescription, medicine), facts).daily, Amount)
    return tuple(one.fact for one in limits(medicine, facts)) if counted else ()


def taken(facts: Facts) -> tuple[Finding, ...]:
    """Too much over all that is taken already, or two products of which one cannot be read."""
    limit, rows = daily_limit(facts), [daily_of(one, facts) for one in _lines(facts)]
    if limit is None or not rows:
        return ()
    total = _total(rows, limit)
    if not total.above and not (total.unclear and len(rows) > 1):
        return ()
    unread = f"Cannot tell for {total.unclear}" if total.unclear else ""
    return (
        Finding(
            id="taken.acetaminophen",
            level=Level.CAUTION,
            subject="patient",
            title="Takes too much acetaminophen" if total.above else _SEVERAL,
            because=sentence(total.words, unread),
            action="Lower or stop one of them today." if total.above else "Ask how each is taken.",
            sources=(limit.source,),
        ),
    )
