"""Methadone, the fentanyl patch and buprenorphine: each begins by a table of its own, by the oral morphine a day.

The idea: none of them follows the equianalgesic table. The tables go one way; nothing is taken off again.
Edition: the labels' dosing sections; APS methadone guideline 2014; CDC 2022, recommendation 5 (source keys in
equianalgesic.toml).
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from paindesk.domain.dose import CannotTell, DerivationStep, Derived, plain
from paindesk.domain.medicine import Limit, Medicine
from paindesk.domain.rotation import FentanylTable, MethadoneTable, RotationTable, band_of
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts
from paindesk.rules.kidney_limits import kidney_limits
from paindesk.rules.liver_limits import liver_limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What such a table gives: a dose at one time, not yet rounded to what exists."""

    dose: Decimal
    unit: str
    times: int
    steps: tuple[DerivationStep, ...]
    start_day: int = 1
    lower_to_percent: Decimal | None = None
    notes: tuple[str, ...] = ()


def methadone(morphine: Derived, facts: Facts, table: MethadoneTable) -> Own | CannotTell:
    """The low end of the label's percentages, capped, three times a day; only with an ECG at hand."""
    band = band_of(table.bands, morphine.value)
    if band.low is None or band.high is None:
        return CannotTell(because=band.refuse)
    ecg = _ecg(facts, table)
    if isinstance(ecg, CannotTell):
        return ecg
    daily = morphine.value * band.low / 100
    rows = [
        *morphine.steps,
        ecg,
        DerivationStep(
            what=f"{plain(band.low)} % as methadone",
            because=f"{plain(morphine.value)} mg of oral morphine a day: {plain(band.low)}-{plain(band.high)} %, "
            "the low end; nothing more is taken off",
            result=f"{_short(daily)} mg a day",
            source=table.source,
        ),
    ]
    if daily > table.cap_mg:
        daily = table.cap_mg
        span = f"{plain(table.cap_mg)}-{plain(table.cap_high_mg)} mg a day"
        because = f"never more than {span} at the start, whatever the table says; the low end"
        rows.append(
            DerivationStep(what="Cap", because=because, result=f"{plain(daily)} mg a day", source=table.cap_source)
        )
    dose = daily / table.times
    rows.append(
        DerivationStep(what=every(table.times).capitalize(), because=f"in {table.times} doses",
                       result=f"{_short(dose)} mg at a time", source=table.source)
    )  # fmt: skip
    return Own(dose=dose, unit="mg", times=table.times, steps=tuple(rows), notes=(table.text,))


def _ecg(facts: Facts, table: MethadoneTable) -> DerivationStep | CannotTell:
    found = facts.record.latest("qtc", facts.on)
    if found is None or found.value is None or found.on is None:
        return CannotTell(because="an ECG comes first: no QTc is on record", missing=("qtc",))
    age = (facts.on - found.on).days
    if age > table.ecg_days:
        because = f"an ECG comes first: the QTc on record is of {spoken(found.on)}, {age} days ago"
        return CannotTell(because=because, missing=("qtc",))
    if found.value >= table.qtc_other:
        never = found.value >= table.qtc_never
        why = (
            f"methadone never from {plain(table.qtc_never)}"
            if never
            else f"another opioid from {plain(table.qtc_other)}"
        )
        return CannotTell(because=f"QTc {plain(found.value)} ms: {why} ms")
    because = f"below {plain(table.qtc_other)} ms, {age} days ago; {table.ecg_again}"
    return DerivationStep(
        what="ECG first", because=because, result=f"QTc {plain(found.value)} ms", source=table.ecg_source
    )


def fentanyl(morphine: Derived, days: int, facts: Facts, table: FentanylTable) -> Own | CannotTell:
    """The label's band; only for those used to opioids; half with kidney or liver disease."""
    if days < table.tolerant_days:
        because = f"only after at least {table.tolerant_days} days on the opioid: {days} are on record"
        return CannotTell(because=because)
    band = band_of(table.bands, morphine.value)
    if band.amount is None:
        return CannotTell(because=band.refuse)
    rate = band.amount
    rows = [
        *morphine.steps,
        DerivationStep(
            what="Used to opioids",
            because=f"{plain(table.tolerant_mg)} mg of oral morphine a day or more for {table.tolerant_days} days",
            result="yes",
            source=table.source,
        ),
        DerivationStep(
            what="Label's table",
            because=f"{plain(morphine.value)} mg of oral morphine a day; nothing is taken off again",
            result=f"{plain(rate)} mcg/h",
            source=table.source,
        ),
    ]
    age = facts.organ.age_years
    if (
        (age is None or age >= table.older_from)
        and rate > table.older_mcg_h
        and morphine.value <= table.older_unless_mg
    ):
        rate = table.older_mcg_h
        since = f"from age {table.older_from} on" if age is not None else "age not on record"
        because = f"{since}: not above {plain(rate)} mcg/h at the start"
        rows.append(
            DerivationStep(what="Older", because=because, result=f"{plain(rate)} mcg/h", source=table.halve_source)
        )
    slower = _slow_organs(facts, table)
    if slower:
        rate /= 2
        rows.append(
            DerivationStep(what="Half of it", because=slower, result=f"{plain(rate)} mcg/h", source=table.halve_source)
        )
    return Own(dose=rate, unit="mcg/h", times=1, steps=tuple(rows), notes=(table.text,))


def _slow_organs(facts: Facts, table: FentanylTable) -> str:
    crcl = facts.organ.crcl
    if facts.organ.on_dialysis or facts.organ.child_pugh_class in ("A", "B", "C"):
        return "on dialysis" if facts.organ.on_dialysis else f"liver disease, Child-Pugh {facts.organ.child_pugh_class}"
    if isinstance(crcl, CannotTell):
        return "kidney function is not known"
    return f"CrCl {crcl}" if crcl.value < table.halve_crcl_below else ""


def buprenorphine(morphine: Derived, target: Medicine, facts: Facts, tables: RotationTable) -> Own | CannotTell:
    """The label's first dose; above 30 mg of oral morphine the opioid is brought down to that within a week."""
    table = tables.buprenorphine[target.name]
    band = band_of(table.bands, morphine.value)
    if band.amount is None:
        return CannotTell(because=band.refuse)
    rows, start, percent = list(morphine.steps), 1, None
    if band.lower_first and morphine.value > table.lower_to_mg:
        start = table.lower_days + 1
        percent = table.lower_to_mg * 100 / morphine.value
        because = (
            f"within {table.lower_days} days to {plain(table.lower_to_mg)} mg of oral morphine or less, then it stops"
        )
        rows.append(
            DerivationStep(what="First lower the opioid", because=because,
                           result=f"to {_short(percent)} % of today's", source=table.source)
        )  # fmt: skip
    times = band.times or table.times
    dose, unit = band.amount, table.unit
    often = f"changed every {target.worn_days} days" if target.worn_days else every(times)
    rows.append(
        DerivationStep(
            what="Label's first dose",
            because=f"{plain(morphine.value)} mg of oral morphine a day before; nothing more is taken off",
            result=f"{plain(dose)} {unit}, {often}",
            source=table.source,
        )
    )
    limit = organ_start(target, facts, unit)
    if limit is not None and limit.start_daily is not None and limit.start_daily.value < dose * times:
        dose, times = limit.start_daily.value, 1
        rows.append(DerivationStep(what="Less", because=limit.text, result=str(limit.start_daily), source=limit.source))
    rows.append(
        DerivationStep(what="Wait", because=tables.wait.text, result="then the first one", source=tables.wait.source)
    )
    return Own(
        dose=dose,
        unit=unit,
        times=times,
        start_day=start,
        lower_to_percent=percent,
        steps=tuple(rows),
        notes=(tables.low_dose,),
    )


def _short(value: Decimal) -> str:
    return plain(value.quantize(Decimal("0.1"), rounding=ROUND_DOWN))


def every(times: int) -> str:
    """ "once a day", "every 8 hours"."""
    return "once a day" if times == 1 else f"every {24 // times} hours"


def organ_start(target: Medicine, facts: Facts, unit: str) -> Limit | None:
    """The strictest start that kidneys or liver allow of this product."""
    found = [
        one.limit
        for one in (*kidney_limits(target, facts), *liver_limits(target, facts))
        if one.limit.start_daily is not None and one.limit.start_daily.unit == unit
    ]
    return min(found, key=lambda one: one.start_daily.value if one.start_daily else Decimal(0), default=None)
