"""Records and knowledge in few words, for every test: `patient(age=68, sex="female", creatinine="1.26")`.

Amounts are written as in the knowledge files ("300 mg"). `TODAY` is the day all tests live on.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from paindesk.domain.dose import Amount, AsNeeded, Rung, Sig, When
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import ConditionTag, Interaction, Knowledge, OtherMedicine, Problem
from paindesk.domain.medicine import Ladder, Limit, Medicine, Pace, PatientWords, Product, Stopping
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.pain import Mechanism, PainToday, RedFlagAnswer
from paindesk.domain.patient import (
    Allergy,
    Apnoea,
    Background,
    Condition,
    Genotype,
    Observation,
    Patient,
    Pregnancy,
    Record,
    Relief,
    Section,
    Sex,
    Trial,
)
from paindesk.knowledge import load
from paindesk.rules.facts import Facts, gather

TODAY = date(2026, 11, 23)
LAB_DAY = date(2026, 11, 12)
SOURCE = Source(key="label", title="Label", section="§2")
_UNITS = {"creatinine": "mg/dL", "weight": "kg", "height": "cm", "bilirubin": "mg/dL", "albumin": "g/dL",
          "sodium": "mmol/L", "qtc": "ms"}  # fmt: skip
# Child-Pugh 5, 8 and 11 points, with no ascites and no encephalopathy among the confirmed conditions.
_CHILD_PUGH: dict[str, dict[str, str]] = {
    "A": {"bilirubin": "1", "albumin": "4", "inr": "1.1"},
    "B": {"bilirubin": "2.5", "albumin": "3", "inr": "1.8"},
    "C": {"bilirubin": "4", "albumin": "2", "inr": "2.5"},
}
# Sections no test means to leave unasked, unless it says so.
_ASKED = (Section.CONDITIONS, Section.ALLERGIES, Section.MEDICINES, Section.BACKGROUND)


def amount(text: str) -> Amount:
    """ "1,400 mg" -> Amount."""
    value, unit = text.split(" ", 1)
    return Amount(Decimal(value.replace(",", "")), unit)


def born(age: int) -> date:
    """A birth date that makes somebody that old on TODAY."""
    return date(TODAY.year - age, 3, 14)


def condition(text: str | Mapping[str, str]) -> Condition:
    """A condition by its text; "(resolved)" or "(in remission)" at the end says how active it is."""
    if not isinstance(text, str):
        given = {**text, "activity": Activity(text.get("activity", "active"))}
        return Condition(**given)  # type: ignore[arg-type]  # a TOML table of the same names
    for ending, activity in (("(resolved)", Activity.ENDED), ("(in remission)", Activity.REMISSION)):
        if text.endswith(ending):
            return Condition(text=text.removesuffix(ending).strip(), activity=activity)
    return Condition(text=text)


def allergy(text: str) -> Allergy:
    """ "sulfonamides: rash" or "codeine: itch (intolerance)" or "penicillin"."""
    kind = ""
    for one in ("allergy", "intolerance"):
        if text.endswith(f"({one})"):
            text, kind = text.removesuffix(f"({one})").strip(), one
    substance, _, reaction = text.partition(":")
    return Allergy(substance=substance.strip(), reaction=reaction.strip(), kind=kind)


def line(text: str | Mapping[str, Any]) -> MedicineLine:
    """A medicine taken: "apixaban", "diclofenac (topical)", or a table with name, dose, times and so on.

    "hydrocodone/acetaminophen" has two ingredients; a table may give `strengths` = ["5 mg", "325 mg"].
    """
    table: Mapping[str, Any] = {"name": text} if isinstance(text, str) else text
    name = str(table["name"])
    route = str(table.get("route", "oral"))
    if name.endswith("(topical)"):
        name, route = name.removesuffix("(topical)").strip(), "topical"
    parts = name.split("/")
    strengths = [amount(one) for one in table.get("strengths", [])] or [None] * len(parts)
    sig = None
    if "dose" in table:
        sig = Sig(dose=amount(table["dose"]), times_per_day=Decimal(str(table.get("times", 1))))
    return MedicineLine(
        text=str(table.get("text", name)),
        ingredients=()
        if table.get("unread")
        else tuple(Ingredient(name=part, strength=one) for part, one in zip(parts, strengths, strict=True)),
        form=str(table.get("form", "")),
        release=str(table.get("release", "")),
        route=route,
        sig=sig,
        activity=Activity(table.get("activity", "active")),
        not_taking=bool(table.get("not_taking", False)),
        started=table.get("started"),
        ends=table.get("ends"),
    )


def trial(table: Mapping[str, Any]) -> Trial:
    """An earlier trial from a table: medicine, daily, days, relief, side_effects, stopped, ongoing."""
    return Trial(
        medicine=table["medicine"],
        highest_daily=amount(table["daily"]) if "daily" in table else None,
        days=table.get("days"),
        ongoing=table.get("ongoing", False),
        relief=Relief(table["relief"]) if "relief" in table else None,
        side_effects=tuple(table.get("side_effects", ())),
        why_stopped=table.get("stopped", ""),
    )


def observation(code: str, value: object) -> Observation:
    """A lab result on LAB_DAY in its usual unit; a table may give value, unit and on."""
    if isinstance(value, Mapping):
        on = value.get("on", LAB_DAY)
        unit = str(value.get("unit", _UNITS.get(code, "")))
        return Observation(code=code, value=Decimal(str(value["value"])), unit=unit, on=on)
    return Observation(code=code, value=Decimal(str(value)), unit=_UNITS.get(code, ""), on=LAB_DAY)


def _creatinine_for(crcl: int, age: int | None, sex: str, weight_kg: Decimal) -> str:
    assert age is not None, "no age, no clearance"
    female = Decimal("0.85") if sex == "female" else Decimal(1)
    return str(((140 - age) * weight_kg * female / (72 * crcl)).quantize(Decimal("0.001")))


def patient(
    *,
    age: int | None = 50,
    sex: str = "female",
    conditions: Sequence[str | Mapping[str, str]] = (),
    medicines: Sequence[str | Mapping[str, Any]] = (),
    allergies: Sequence[str] = (),
    trials: Sequence[Mapping[str, Any]] = (),
    genotypes: Sequence[str] = (),
    surgery: Sequence[str] = (),
    substances: Sequence[str] = (),
    family_history: Sequence[str] = (),
    pregnancy: str = "unknown",
    sleep_apnoea: str = "unknown",
    falls: int | None = None,
    drinks: int | None = None,
    breastfeeding: bool | None = None,
    suicidal_thoughts: bool | None = None,
    overdose_before: bool | None = None,
    tobacco: str = "",
    confirmed: Sequence[Section] = _ASKED,
    crcl: int | None = None,
    liver: str = "",
    given: str = "Rosa",
    family: str = "Delgado",
    **labs: object,
) -> Record:
    """A record from few words. Other names are observations: `creatinine="1.26"`, `weight=61`, `qtc=480`.

    `crcl=41` writes the creatinine that gives this clearance (mL/min; 70 kg where no weight is given); `liver="B"` a
    cirrhosis with the laboratory values of that Child-Pugh class.
    """
    if crcl is not None:
        labs = {"weight": 70, **labs}
        labs["creatinine"] = _creatinine_for(crcl, age, sex, Decimal(str(labs["weight"])))
    if liver:
        conditions = (*conditions, "Cirrhosis")
        labs = {**labs, **_CHILD_PUGH[liver]}
    return Record(
        patient=Patient(
            id="01900000-0000-7000-8000-000000000001",
            given=given,
            family=family,
            birth_date=None if age is None else born(age),
            sex=Sex(sex),
        ),
        conditions=tuple(condition(one) for one in conditions),
        allergies=tuple(allergy(one) for one in allergies),
        medicines=tuple(line(one) for one in medicines),
        trials=tuple(trial(one) for one in trials),
        observations=tuple(observation(code, value) for code, value in labs.items()),
        background=Background(
            pregnancy=Pregnancy(pregnancy),
            breastfeeding=breastfeeding,
            alcohol_drinks_per_week=drinks,
            tobacco=tobacco,
            substances=tuple(substances),
            sleep_apnoea=Apnoea(sleep_apnoea),
            falls_past_year=falls,
            suicidal_thoughts=suicidal_thoughts,
            overdose_before=overdose_before,
            family_history=tuple(family_history),
            surgery=tuple(surgery),
            genotypes=tuple(Genotype(gene=one.split(" ", 1)[0], phenotype=one.split(" ", 1)[1]) for one in genotypes),
        ),
        confirmed=tuple(confirmed),
    )


def mockup_patient(**more: Any) -> Record:
    """The patient of the design: 68 years, CrCl 41 mL/min, on apixaban and lisinopril, sulfonamide rash."""
    known: dict[str, Any] = {
        "age": 68, "sex": "female", "weight": 61, "creatinine": "1.26",
        "conditions": ["Painful diabetic neuropathy", "Osteoarthritis of left knee", "Atrial fibrillation",
                       "Hypertension"],
        "medicines": ["apixaban", "lisinopril", "metformin", "sertraline"],
        "allergies": ["sulfonamides: rash"],
        "trials": [{"medicine": "gabapentin", "daily": "300 mg", "days": 10, "relief": "little",
                    "side_effects": ["drowsiness"], "stopped": "drowsiness"}],
    }  # fmt: skip
    return patient(**{**known, **more})


def rung(text: str, days: int | None = 7) -> Rung:
    """ "100 mg bedtime", "100 mg morning + 300 mg bedtime", or "5 mg every 6 h x 4" for as needed."""
    if " every " in text:
        dose, _, rest = text.partition(" every ")
        hours, _, times = rest.partition(" h x ")
        as_needed = AsNeeded(dose=amount(dose), every_hours=int(hours), times_per_day=int(times))
        return Rung(as_needed=as_needed, days=days)
    slots = []
    for part in text.split(" + "):
        dose, _, when = part.rpartition(" ")
        slots.append((When(when), amount(dose)))
    return Rung(slots=tuple(slots), days=days)


def ladder(pace: Pace, *rungs: Rung, because: str = "") -> Ladder:
    """A ladder from the label."""
    return Ladder(pace=pace, rungs=rungs, source=SOURCE, because=because)


def limit(text: str = "As the label says.", **more: Any) -> Limit:
    """A limit from the label; amounts as Amount."""
    return Limit(text=text, source=SOURCE, **more)


def medicine(name: str = "examplol", **more: Any) -> Medicine:
    """A medicine nobody sells: 100 and 300 mg capsules, 300 mg a day for adults, at most 3,600 mg."""
    usual: dict[str, Any] = {
        "name": name, "rxcui": "1", "class_id": "neuropathic", "subclass": "", "route": "oral", "reviewed": TODAY,
        "schedule": "none", "groups": (), "allergens": (name,), "uses": (),
        "products": tuple(Product(form="capsule", strength=amount(one)) for one in ("100 mg", "300 mg")),
        "ladders": (
            ladder(Pace.ADULT, rung("300 mg bedtime", 1), rung("300 mg morning + 300 mg bedtime", None)),
            ladder(Pace.OLDER, rung("100 mg bedtime"), rung("100 mg morning + 100 mg bedtime"),
                   rung("100 mg morning + 300 mg bedtime", 14)),
        ),
        "usual_from": None, "usual_to": None, "usual_source": None,
        "maximum": amount("3600 mg"), "maximum_source": SOURCE, "maximum_note": "",
        "ages": (), "kidney": (), "liver": {}, "dialysis": None, "pregnancy": limit(), "lactation": limit(),
        "genotypes": (), "cautions": (), "side_effects": (), "hold_if": (), "stop_if": (), "checks": (), "trial": None,
        "stopping": Stopping(taper=False, text="", source=SOURCE), "driving": "", "alcohol": "", "food": "",
        "evidence": (),
        "patient": PatientWords(say_it="", for_what={}, how={}, notice={}, call_911={}, call_us={}, do_not_mix={},
                                stopping={}),
    }  # fmt: skip
    return Medicine(**{**usual, **more})


def knowledge(
    *medicines: Medicine,
    interactions: Sequence[Interaction] = (),
    conditions: Sequence[ConditionTag] = (),
    groups: Mapping[str, tuple[str, ...]] | None = None,
    others: Sequence[OtherMedicine] = (),
) -> Knowledge:
    """A small edition by hand: these medicines and rules and nothing else."""
    return Knowledge(
        edition="test", reviewed_on=TODAY, sources={}, medicines={one.name: one for one in medicines},
        other_medicines={one.name: one for one in others}, groups=groups or {},
        conditions={one.tag: one for one in conditions}, interactions=tuple(interactions), classes={},
        problems={"neuropathic-pain": Problem(key="neuropathic-pain", title="Neuropathic pain",
                                              mechanism=Mechanism.NEUROPATHIC)},
        qualities={}, red_flags=(), therapies=(), instruments={}, factors={}, thresholds={}, observations={},
    )  # fmt: skip


@cache
def shipped() -> Knowledge:
    """The edition that ships, read once for all tests."""
    return load()


def no_red_flags(known: Knowledge) -> tuple[RedFlagAnswer, ...]:
    """Every red flag asked, none there: what stands before any medicine."""
    return tuple(RedFlagAnswer(id=one.id, present=False) for one in known.red_flags)


def facts(record: Record, known: Knowledge, on: date = TODAY) -> Facts:
    """What the rules read of that record."""
    return gather(record, PainToday(), known, on)
