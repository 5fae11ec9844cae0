"""A knowledge of a dozen medicines, enough to read records with: what these tests know, and nothing else."""

from datetime import date
from decimal import Decimal

from paindesk.domain.dose import amount
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge, ObservationCode, OtherMedicine
from paindesk.domain.medicine import Limit, Medicine, PatientWords, Product, Stopping

SOURCE = Source(key="test", title="Test source")
_LIMIT = Limit(text="", source=SOURCE)


def medicine(
    name: str,
    rxcui: str,
    class_id: str,
    *,
    route: str = "oral",
    groups: tuple[str, ...] = (),
    brands: tuple[str, ...] = (),
    form: str = "tablet",
) -> Medicine:
    """A medicine with a name, brands and a form; nothing a rule could work on."""
    words: dict[str, str] = {}
    return Medicine(
        name=name, rxcui=rxcui, class_id=class_id, subclass="", route=route, reviewed=date(2026, 11, 24),
        schedule="none", groups=groups, allergens=(), uses=(), products=(Product(form=form, strength=amount(1, "mg")),),
        ladders=(), usual_from=None, usual_to=None, usual_source=None, maximum=None, maximum_source=SOURCE,
        maximum_note="", ages=(), kidney=(), liver={}, dialysis=None, pregnancy=_LIMIT, lactation=_LIMIT, genotypes=(),
        cautions=(), side_effects=(), hold_if=(), stop_if=(), checks=(), trial=None,
        stopping=Stopping(taper=False, text="", source=SOURCE), driving="", alcohol="", food="", evidence=(),
        patient=PatientWords(say_it="", for_what=words, how=words, notice={}, call_911={}, call_us={},
                             do_not_mix={}, stopping=words, brands=brands),
    )  # fmt: skip


def code(
    name: str,
    unit: str,
    *loinc: str,
    low: int = 0,
    high: int = 1000,
    also: dict[str, str] | None = None,
) -> ObservationCode:
    """An observation code with its unit and plausible range."""
    return ObservationCode(
        code=name, title=name, unit=unit, loinc=loinc, lowest=Decimal(low), highest=Decimal(high),
        also={unit: Decimal(factor) for unit, factor in (also or {}).items()},
    )  # fmt: skip


_MEDICINES = (
    medicine("acetaminophen", "161", "acetaminophen", brands=("Tylenol",)),
    medicine("ibuprofen", "5640", "nsaid", groups=("nsaid",), brands=("Advil", "Motrin")),
    medicine("diclofenac gel", "3355", "topical", route="topical", brands=("Voltaren gel",), form="gel"),
    medicine("lidocaine patch", "6387", "topical", route="topical", brands=("Lidoderm",), form="patch"),
    medicine("cyclobenzaprine", "21949", "muscle_relaxant", brands=("Flexeril", "Amrix")),
    medicine("gabapentin", "25480", "neuropathic", brands=("Neurontin",), form="capsule"),
    medicine("oxycodone", "7804", "opioid", groups=("opioid",), brands=("Roxicodone", "OxyContin")),
    medicine("tramadol", "10689", "opioid", groups=("opioid",), brands=("Ultram",)),
)
_OTHERS = (
    OtherMedicine(name="hydrocodone", rxcui=("5489",), groups=("opioid",)),
    OtherMedicine(name="methadone", rxcui=("6813",), brands=("Dolophine",), groups=("opioid",)),
    OtherMedicine(name="fentanyl", rxcui=("4337",), brands=("Duragesic",), groups=("opioid",)),
    OtherMedicine(name="codeine", rxcui=("2670",), groups=("opioid",)),
    OtherMedicine(name="morphine", rxcui=("7052",), brands=("MS Contin",), groups=("opioid",)),
    OtherMedicine(name="polyethylene glycol 3350", rxcui=("221147",), brands=("MiraLAX",)),
    OtherMedicine(name="apixaban", rxcui=("1364430",), brands=("Eliquis",), groups=("anticoagulant", "doac")),
    OtherMedicine(name="sertraline", rxcui=("36437",), brands=("Zoloft",), groups=("ssri",)),
    OtherMedicine(name="chlordiazepoxide", rxcui=("2356",), groups=("benzodiazepine",)),
    OtherMedicine(name="diclofenac", rxcui=("3355",), groups=("nsaid",)),
)
_CODES = (
    code("creatinine", "mg/dL", "2160-0", "38483-4", high=30, also={"umol/L": "0.0113122"}),
    code("weight", "kg", "29463-7", low=20, high=400, also={"lb": "0.45359237"}),
    code("height", "cm", "8302-2", low=50, high=250),
    code("bp_systolic", "mmHg", "8480-6", high=300),
    code("bp_diastolic", "mmHg", "8462-4", high=200),
    code("nrs", "", "72514-3", high=10),
    code("nrs_faces", "", "38221-8", high=10),
    code("peg", "", "91147-9", high=10),
    code("startback", "", high=9),
    code("mme_reported", "MME/day", high=5000),
    code("phq9", "", "44261-6", high=27),
    code("urine_opiates", "ng/mL", "19295-5", high=100000),
    code("hba1c", "%", "4548-4", high=30),
    code("sodium", "mmol/L", "2947-0", high=300),
    code("potassium", "mmol/L", "6298-4", high=30),
)

KNOWLEDGE = Knowledge(
    edition="test", reviewed_on=date(2026, 11, 24), sources={"test": SOURCE},
    medicines={one.name: one for one in _MEDICINES}, other_medicines={one.name: one for one in _OTHERS},
    groups={"opioid": ("oxycodone", "tramadol", "hydrocodone", "methadone", "fentanyl", "codeine", "morphine")},
    conditions={}, interactions=(), classes={}, problems={}, qualities={}, red_flags=(), therapies=(),
    instruments={}, factors={}, thresholds={}, observations={one.code: one for one in _CODES},
)  # fmt: skip
