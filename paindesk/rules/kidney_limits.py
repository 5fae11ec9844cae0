"""Kidney bands of a medicine by Cockcroft-Gault creatinine clearance, and dialysis."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import CannotTell
from paindesk.domain.medicine import Limit, Medicine, Verdict
from paindesk.rules.facts import Facts, measured_on
from paindesk.rules.limits import Applied, applied, lowers_dose, no_more_than
from paindesk.rules.once import once

# While the clearance is unknown, the plan stays within what moderate impairment would allow.
ASSUMED_CRCL = Decimal(30)


@once
def kidney_matters(medicine: Medicine) -> bool:
    """Whether any band changes the verdict, or the dose an adult would be given."""
    bands = (applied("kidney", "kidneys", "", band.limit, ASSUMED_CRCL) for band in medicine.kidney)
    return any(one.limit.verdict is not Verdict.SUITS or lowers_dose(one, medicine) for one in bands)


def _band(medicine: Medicine, clearance: Decimal) -> Limit | None:
    """The limit of the band that holds."""
    for place, band in enumerate(medicine.kidney):
        if band.holds(clearance):
            return _limit_of(place, medicine)
    return None


@once
def _limit_of(place: int, medicine: Medicine) -> Limit:
    """The limit of a band, allowing no more than those above it, which are milder."""
    own = medicine.kidney[place]
    bands = [] if own.below is None else [one for one in medicine.kidney if (one.at_least or 0) >= own.below]
    return no_more_than(own.limit, [one.limit for one in bands])


@once
def kidney_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The limit for this clearance or for dialysis; an unknown clearance is a caution that asks for creatinine."""
    if facts.organ.on_dialysis:
        limit = medicine.dialysis or _band(medicine, Decimal(0))
        return () if limit is None else (applied("dialysis", "dialysis", "On dialysis", limit),)
    clearance = facts.organ.crcl
    if isinstance(clearance, CannotTell):
        return _unknown(medicine, clearance)
    limit = _band(medicine, clearance.value)
    if limit is None:
        return ()
    return (applied("kidney", "kidneys", _fact(facts), limit, clearance.value),)


@once
def _fact(facts: Facts) -> str:
    return f"CrCl {facts.organ.crcl}{measured_on(facts.record, 'creatinine', facts.on)}"


def _unknown(medicine: Medicine, clearance: CannotTell) -> tuple[Applied, ...]:
    assumed = _band(medicine, ASSUMED_CRCL)
    if assumed is None or not kidney_matters(medicine):
        return ()
    fact = f"Kidney function unknown: {clearance.because}"
    text = f"Until it is known, the limits for CrCl {ASSUMED_CRCL} mL/min hold: {assumed.text}"
    worst = max(assumed.verdict, Verdict.CAUTION, key=lambda one: one.weight)
    # What is only assumed cannot rule a medicine out.
    verdict = Verdict.AVOID if worst is Verdict.CONTRAINDICATED else worst
    one = applied(
        "kidney", "kidneys, which are unknown", fact, replace(assumed, text=text, verdict=verdict), ASSUMED_CRCL
    )
    ask = ", ".join(clearance.missing) or "creatinine"
    return (one._replace(action=f"Record {ask} before the dose goes up."),)
