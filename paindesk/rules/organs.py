"""Age, weight, kidney and liver of one record on one day, each number with its working."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import OrganFunction
from paindesk.domain.dose import CannotTell
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Observation, Record, Section
from paindesk.rules.kidney import ckd_epi_2021, cockcroft_gault, creatinine_step
from paindesk.rules.liver import child_pugh, child_pugh_class, liver_disease, sign_points
from paindesk.rules.wording import says

# Unit as written -> factor to the unit the formulas want. An unknown unit gives no number rather than a wrong one.
_FACTORS: dict[str, dict[str, Decimal]] = {
    "creatinine": {"": Decimal(1), "mg/dl": Decimal(1), "umol/l": 1 / Decimal("88.4"), "µmol/l": 1 / Decimal("88.4")},
    "bilirubin": {"": Decimal(1), "mg/dl": Decimal(1), "umol/l": 1 / Decimal("17.1"), "µmol/l": 1 / Decimal("17.1")},
    "albumin": {"": Decimal(1), "g/dl": Decimal(1), "g/l": Decimal("0.1")},
    "weight": {"": Decimal(1), "kg": Decimal(1), "lb": Decimal("0.45359237"), "[lb_av]": Decimal("0.45359237"),
               "lbs": Decimal("0.45359237"), "g": Decimal("0.001")},
    "height": {"": Decimal(1), "cm": Decimal(1), "m": Decimal(100), "in": Decimal("2.54"), "[in_i]": Decimal("2.54")},
    "inr": {"": Decimal(1), "{inr}": Decimal(1), "1": Decimal(1), "ratio": Decimal(1), "inr": Decimal(1)},
}  # fmt: skip


def in_our_unit(observation: Observation | None) -> Decimal | None:
    """Its value in mg/dL, g/dL, kg or cm; None when there is none, or its unit is not known."""
    if observation is None or observation.value is None:
        return None
    factor = _FACTORS[observation.code].get(observation.unit.lower().replace("μ", "µ").strip())
    return None if factor is None else observation.value * factor


def on_dialysis(record: Record) -> bool:
    """Whether a condition or code (Z99.2) says that the patient is on dialysis now."""
    return any(
        one.activity is not Activity.ENDED
        and (one.code.upper() == "Z99.2" or says(one.text, ("dialysis", "hemodialysis", "haemodialysis")))
        for one in record.conditions
    )


def organ_function(record: Record, on: date, nephrotoxic: Collection[str] = ()) -> OrganFunction:
    """Everything computed about the organs. `nephrotoxic`: names of medicines that can change kidney function."""
    age = record.patient.age_on(on)
    sex = record.patient.sex
    found = {code: record.latest(code, on) for code in _FACTORS}
    values = {code: in_our_unit(one) for code, one in found.items()}
    creatinine, weight = values["creatinine"], values["weight"]
    dialysis = on_dialysis(record)
    taken = next((one.name for line in record.medicines if line.activity is Activity.ACTIVE and not line.not_taking
                  for one in line.ingredients if one.name in nephrotoxic), "")  # fmt: skip
    lab = found["creatinine"]
    measured = None if creatinine is None or lab is None else creatinine_step(creatinine, lab.on, on, taken)
    no_meaning = CannotTell(because="the patient is on dialysis, where creatinine does not show kidney function")
    disease = liver_disease(record.conditions)
    asked = Section.CONDITIONS in record.confirmed
    score = child_pugh(
        bilirubin_mg_dl=values["bilirubin"],
        albumin_g_dl=values["albumin"],
        inr=values["inr"],
        ascites=sign_points(record.conditions, "ascites", asked),
        encephalopathy=sign_points(record.conditions, "encephalopathy", asked),
        disease=disease,
    )
    clearance = cockcroft_gault(
        age=age,
        sex=sex,
        weight_kg=weight,
        height_cm=values["height"],
        creatinine_mg_dl=creatinine,
        measured=measured,
    )
    rate = ckd_epi_2021(age=age, sex=sex, creatinine_mg_dl=creatinine, measured=measured)
    return OrganFunction(
        age_years=age,
        weight_kg=weight,
        creatinine_mg_dl=creatinine,
        crcl=no_meaning if dialysis else clearance,
        egfr=no_meaning if dialysis else rate,
        child_pugh=score,
        child_pugh_class=child_pugh_class(score),
        on_dialysis=dialysis,
    )
