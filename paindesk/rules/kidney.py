"""Kidney function from creatinine: Cockcroft-Gault (what drug labels mean) and CKD-EPI 2021 (what labs report).

Sources: Cockcroft and Gault, Nephron 1976;16:31; Inker et al., N Engl J Med 2021;385:1737. The choice of weight
(actual below ideal, ideal up to 1.2 times ideal, adjusted above) is custom of clinical pharmacy, not the formula's.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from paindesk.domain.dose import CannotTell, DerivationStep, Derived, plain
from paindesk.domain.finding import Source
from paindesk.domain.patient import Sex
from paindesk.rules.evidence import spoken

COCKCROFT_GAULT = Source(
    key="cockcroft-gault-1976",
    title="Cockcroft and Gault, Nephron 1976;16:31",
    date=date(1976, 1, 1),
    url="https://pubmed.ncbi.nlm.nih.gov/1244564/",
)
WEIGHT_RULE = Source(
    key="crcl-weight",
    title="Weight in Cockcroft-Gault: clinical pharmacy custom",
    url="https://creatinineclearancecalculator.net/adjusted-body-weight/",
)
CKD_EPI = Source(
    key="ckd-epi-2021",
    title="CKD-EPI 2021, N Engl J Med 2021;385:1737",
    date=date(2021, 9, 23),
    url="https://www.kidney.org/ckd-epi-creatinine-equation-2021",
)

STALE_DAYS = 365
STALE_DAYS_NEPHROTOXIC = 90
_CM_PER_INCH = Decimal("2.54")


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def ideal_weight(sex: Sex, height_cm: Decimal) -> Decimal:
    """Ideal body weight in kg (Devine): 50 kg for men, 45.5 for women, and 2.3 kg for each inch over 60."""
    base = Decimal(50) if sex is Sex.MALE else Decimal("45.5")
    over = max(height_cm / _CM_PER_INCH - 60, Decimal(0))
    return base + Decimal("2.3") * over


def weight_for_clearance(sex: Sex, weight_kg: Decimal, height_cm: Decimal | None) -> tuple[Decimal, DerivationStep]:
    """The weight that goes into Cockcroft-Gault, in kg, and the line of working that says why."""
    if height_cm is None:
        because, used = "no height on record, so the ideal weight is unknown", weight_kg
        what = "Actual weight"
    else:
        ideal = ideal_weight(sex, height_cm)
        said = f"ideal weight {plain(ideal.quantize(Decimal('0.1')))} kg"
        if weight_kg < ideal:
            what, used, because = "Actual weight", weight_kg, f"below the {said}"
        elif weight_kg <= ideal * Decimal("1.2"):
            what, used, because = "Ideal weight", ideal, f"actual {plain(weight_kg)} kg is within 120 % of the {said}"
        else:
            what, used = "Adjusted weight", ideal + Decimal("0.4") * (weight_kg - ideal)
            because = f"actual {plain(weight_kg)} kg is over 120 % of the {said}"
    shown = f"{plain(used.quantize(Decimal('0.1')))} kg"
    return used, DerivationStep(what=what, because=because, result=shown, source=WEIGHT_RULE)


def creatinine_step(creatinine: Decimal, measured_on: date | None, on: date, nephrotoxic: str = "") -> DerivationStep:
    """The line of working about the creatinine itself (mg/dL), which says when it is too old to lean on.

    `nephrotoxic` names a medicine taken that can change kidney function, "" for none.
    """
    if measured_on is None:
        because = "date not recorded: measure again"
    else:
        days = (on - measured_on).days
        because = f"measured {spoken(measured_on)}"
        if days > STALE_DAYS:
            because += f", {days} days ago: measure again"
        elif nephrotoxic and days > STALE_DAYS_NEPHROTOXIC:
            because += f", {days} days ago and {nephrotoxic} can change it: measure again"
    return DerivationStep(what="Creatinine", because=because, result=f"{plain(creatinine)} mg/dL")


def _missing(**facts: object) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name, value in facts.items() if value is None)


def _refusal(age: int | None, creatinine: Decimal | None, missing: tuple[str, ...]) -> CannotTell | None:
    if missing:
        names = " and ".join((", ".join(missing[:-1]), missing[-1])) if len(missing) > 1 else missing[0]
        return CannotTell(because=f"{names} not on record", missing=missing)
    assert age is not None
    assert creatinine is not None
    if age < 18:
        return CannotTell(because="the formula is for adults", missing=())
    if age > 120:
        return CannotTell(because="the birth date is not plausible", missing=("birth date",))
    if creatinine <= 0:
        return CannotTell(because="the creatinine is not plausible", missing=("creatinine",))
    return None


def cockcroft_gault(
    *,
    age: int | None,
    sex: Sex,
    weight_kg: Decimal | None,
    height_cm: Decimal | None,
    creatinine_mg_dl: Decimal | None,
    measured: DerivationStep | None = None,
) -> Derived | CannotTell:
    """Creatinine clearance in mL/min, rounded to a whole number: (140 - age) x kg x 0.85 if female / (72 x Cr)."""
    known_sex = None if sex is Sex.UNKNOWN else sex
    missing = _missing(age=age, sex=known_sex, weight=weight_kg, creatinine=creatinine_mg_dl)
    if (refusal := _refusal(age, creatinine_mg_dl, missing)) is not None:
        return refusal
    assert age is not None
    assert weight_kg is not None
    assert creatinine_mg_dl is not None
    if weight_kg <= 0:
        return CannotTell(because="the weight is not plausible", missing=("weight",))
    kilograms, weight_step = weight_for_clearance(sex, weight_kg, height_cm)
    factor = Decimal("0.85") if sex is Sex.FEMALE else Decimal(1)
    clearance = _whole((140 - age) * kilograms * factor / (72 * creatinine_mg_dl))
    shown = plain(kilograms.quantize(Decimal("0.1")))
    female = " × 0.85" if sex is Sex.FEMALE else ""
    working = f"(140 − {age}) × {shown} kg{female} / (72 × {plain(creatinine_mg_dl)} mg/dL)"
    result = f"{plain(clearance)} mL/min"
    last = DerivationStep(what="Cockcroft-Gault", because=working, result=result, source=COCKCROFT_GAULT)
    steps = (*((measured,) if measured else ()), weight_step, last)
    return Derived(value=clearance, unit="mL/min", steps=steps)


def ckd_epi_2021(
    *, age: int | None, sex: Sex, creatinine_mg_dl: Decimal | None, measured: DerivationStep | None = None
) -> Derived | CannotTell:
    """eGFR in mL/min/1.73 m2 without race, rounded to a whole number. Not for dosing: labels mean Cockcroft-Gault."""
    missing = _missing(age=age, sex=None if sex is Sex.UNKNOWN else sex, creatinine=creatinine_mg_dl)
    if (refusal := _refusal(age, creatinine_mg_dl, missing)) is not None:
        return refusal
    assert age is not None
    assert creatinine_mg_dl is not None
    female = sex is Sex.FEMALE
    kappa, alpha = (Decimal("0.7"), Decimal("-0.241")) if female else (Decimal("0.9"), Decimal("-0.302"))
    ratio = creatinine_mg_dl / kappa
    rate = Decimal(142) * min(ratio, Decimal(1)) ** alpha * max(ratio, Decimal(1)) ** Decimal("-1.2")
    rate = _whole(rate * Decimal("0.9938") ** age * (Decimal("1.012") if female else Decimal(1)))
    because = f"creatinine {plain(creatinine_mg_dl)} mg/dL, {sex.value}, {age} y"
    result = f"{plain(rate)} mL/min/1.73 m²"
    last = DerivationStep(what="CKD-EPI 2021", because=because, result=result, source=CKD_EPI)
    return Derived(value=rate, unit="mL/min/1.73 m²", steps=(*((measured,) if measured else ()), last))
