"""Two patients to print every paper for: one with little to say, and the longest that is realistic.

Both lower oxycodone to the end and are handed over for treatment, because some papers are only made then.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from paindesk.domain.advice import Advice
from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.monitoring import TREATS_OUD, OudCare
from paindesk.domain.pain import Goal, PainSite
from paindesk.domain.patient import Allergy, Condition, Observation, Patient, Provider, Relief, Sex, Trial
from paindesk.domain.visit import (
    Act,
    Clinic,
    Override,
    Plan,
    PlannedCheck,
    PlannedTherapy,
    Prescription,
    RefillRequest,
    SideEffectReport,
    Signature,
    Told,
    Visit,
)
from paindesk.sample.named import daniel
from paindesk.shell.session import Session
from paindesk.shell.signing import for_papers
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import STOP
from paindesk.steps.adjust.step import STEP
from tests.builders import TODAY, shipped
from tests.documents.plans import plan_of
from tests.steps.trends.follow_up import lived, opened

SHORT, LONG = "short", "long"
CARE = OudCare(
    offered_on=TODAY, answer="accepts", consent_on=TODAY, spoke_with="Dr Lee", appointment_on=date(2026, 11, 25),
    until_then="oxycodone as before, a week's supply",
)  # fmt: skip
SIGNED = Signature(by="Dr Maya Chen", at=datetime(2026, 11, 23, 15, 4, tzinfo=UTC), digest="0")
SMALL_CLINIC = Clinic(name="Pain Clinic", phone="555-0142")
LARGE_CLINIC = Clinic(
    name="Saint Bartholomew’s Regional Center for Interventional Pain Medicine and Rehabilitation",
    phone="+1 (555) 014-2000, extension 4417",
    address="Building C, Third Floor, 12450 North Riverside Memorial Boulevard, Suite 3100, Winchester-upon-Avon, "
    "Massachusetts 01890-2245",
)
PLANNED = (
    "oxycodone/acetaminophen", "buprenorphine patch", "hydrocodone/acetaminophen", "lidocaine patch", "diclofenac gel",
    "carbamazepine", "oxcarbazepine", "cyclobenzaprine", "methocarbamol", "duloxetine", "pregabalin", "nortriptyline",
    "lamotrigine",
)  # fmt: skip
TAKEN = (
    "Hydrochlorothiazide/lisinopril 12.5-20 mg tablet", "Insulin glargine 100 units/mL",
    "Metoprolol succinate ER 100 mg",
    "Empagliflozin/linagliptin 25-5 mg tablet", "Sacubitril/valsartan 97-103 mg tablet", "Rosuvastatin calcium 40 mg",
    "Fluticasone/umeclidinium/vilanterol 100-62.5-25 mcg", "Levothyroxine sodium 112 mcg tablet",
    "Apixaban 5 mg tablet",
    "Pantoprazole sodium delayed-release 40 mg tablet", "Tamsulosin hydrochloride 0.4 mg capsule",
    "Cholecalciferol (vitamin D3) 50,000 units capsule", "Methotrexate sodium 2.5 mg tablet", "Folic acid 1 mg tablet",
)  # fmt: skip
GOAL = (
    "I'd like to walk my granddaughter María José to Saint Mary's school and back each weekday morning, sit through "
    "the whole of Sunday's service without getting up, cook dinner for my family twice a week, sleep at least six "
    "hours before the pain wakes me, drive to my brother's house in Peñasco by myself, and work half days in O'Brien's "
    "bakery again."
)
WHY = "It did not help enough at the dose we reached, and she’d rather sleep through the night than sit half awake"


@dataclass(frozen=True)
class Case:
    """What every paper's `build` asks for."""

    visit: Visit
    advice: Advice
    clinic: Clinic


@cache
def case(who: str) -> Case:
    """The patient of that name with the advice that their papers get."""
    session = _lowered()
    visit = _short(session.visit) if who == SHORT else _long(session.visit)
    clinic = SMALL_CLINIC if who == SHORT else LARGE_CLINIC
    history = lived(daniel)[0]
    return Case(
        visit, for_papers(["trend_report"], visit, session.advice, shipped(), clinic=clinic, history=history), clinic
    )


@cache
def _lowered() -> Session:
    session = opened(daniel, STEP, answered=True)
    model = session.models[STEP.id]
    assert isinstance(model, AdjustModel)
    model.choose("oxycodone", STOP)
    session.take(STEP.id, 0.0)
    return session


def _short(visit: Visit) -> Visit:
    """Ann Lee: nothing but the taper, one provider of each kind."""
    record = visit.record
    providers = tuple(
        Provider(name=name, role=role, referred=role == "primary care")
        for name, role in (("Dr Patel", "primary care"), ("Dr Stein", "surgeon"), ("Dr Kim", "psychologist"),
                           ("Corner Pharmacy", "pharmacy"), ("Dr Molar", "dentist"), ("Dr Lee", TREATS_OUD))
    )  # fmt: skip
    record = replace(
        record,
        patient=replace(record.patient, given="Ann", family="Lee", sex=Sex.FEMALE),
        providers=providers,
        stewardship=replace(record.stewardship, oud_care=CARE),
        observations=(*record.observations, Observation(code="oud_dsm5", value=Decimal(4), on=TODAY)),
    )
    plan = Plan(
        naloxone_offered=True,
        follow_up_on=date(2026, 12, 21),
        therapies=(PlannedTherapy(id="exercise", title="Exercise and walking plan"),),
    )
    pain = replace(visit.pain, goal=Goal(text="Walk to church"))
    return replace(visit, record=record, pain=pain, plan=plan, signature=SIGNED)


def _long(visit: Visit) -> Visit:
    """Fourteen medicines in the plan and fourteen more on the list; everything that can be told is told at length."""
    lowered = replace(visit.prescriptions[0], reason=WHY)
    stopped = tuple(Prescription(medicine=one, act=Act.STOP, reason=WHY) for one in ("naproxen", "celecoxib"))
    kept = tuple(plan_of(one, Act.CONTINUE, WHY) for one in PLANNED[:4])
    return replace(
        visit,
        record=_long_record(visit),
        pain=replace(
            visit.pain,
            sites=tuple(_site(number) for number in range(1, 5)),
            goal=Goal(text=GOAL, by=date(2027, 3, 1), today="a walk to the mailbox and back with one rest"),
        ),
        since=None if visit.since is None else replace(
            visit.since,
            side_effects=tuple(
                SideEffectReport(name=name, grade=grade, limits="she stays in bed until noon on most days")
                for name, grade in (("Constipation", 6), ("Light-headed on standing up", 4), ("Sleepy by day", 5))
            ),
            refills=tuple(
                RefillRequest(on=TODAY - timedelta(days=day), medicine="oxycodone", why=WHY) for day in (9, 40)
            ),
            note=WHY,
        ),
        choice=replace(visit.choice, reason=WHY),
        prescriptions=(lowered, *(plan_of(one, reason=WHY) for one in PLANNED[4:]), *kept, *stopped),
        plan=_long_plan(visit),
        overrides=tuple(
            Override(finding_id=f"x{number}", because="Takes a direct oral anticoagulant", reason=WHY)
            for number in range(3)
        ),
        amends="v0",
        amendment_reason=WHY,
        signature=SIGNED,
    )  # fmt: skip


def _long_record(visit: Visit):
    record = visit.record
    roles = (
        "primary care",
        "orthopedic surgeon",
        "physical therapist",
        "psychologist",
        "pharmacy",
        "dentist",
        TREATS_OUD,
    )
    return replace(
        record,
        patient=Patient(
            id="p", given="Anne-Élise María José", family="O’Shaughnessy-Núñez de la Peña", mrn="MRN-0004-2817-5540-33",
            birth_date=date(1958, 9, 30), sex=Sex.FEMALE,
        ),
        medicines=record.medicines
        + tuple(
            MedicineLine(
                text=text, ingredients=(Ingredient(name=_substance(text)),),
                sig_text="1 tablet in the morning with food and 1 tablet in the evening with a full glass of water",
            )
            for text in TAKEN
        ),
        allergies=tuple(
            Allergy(substance=substance, reaction=reaction, kind="allergy")
            for substance, reaction in (
                ("Sulfamethoxazole/trimethoprim", "rash over the whole body"), ("Penicillin", "hives and swollen lips"),
                ("Iodinated contrast", "short of breath"), ("Latex gloves", "blisters"), ("Shellfish", "hives"),
                ("Adhesive tape", "raw skin"), ("Codeine", "itch"), ("Erythromycin", "vomiting"),
                ("Bee venom", "shock"),
                ("Nickel", "eczema"), ("Aspirin", "asthma"), ("Chlorhexidine", "rash"),
            )
        ),
        no_known_allergies=False,
        conditions=tuple(
            Condition(text=text, code="Z00.00", system="icd-10-cm", since="2011")
            for text in (
                "Failed back surgery syndrome with radicular pain of the left leg", "Type 2 diabetes mellitus",
                "Atrial fibrillation", "Rheumatoid arthritis of both hands", "Chronic kidney disease stage 3b",
                "Obstructive sleep apnea", "Major depressive disorder, recurrent", "Hypothyroidism", "Osteoporosis",
                "Benign paroxysmal positional vertigo", "Hypertensive heart disease with heart failure", "Psoriasis",
            )
        ),
        trials=tuple(
            Trial(medicine=one, highest_daily=amount(600, "mg"), days=90, relief=Relief.LITTLE,
                  side_effects=("drowsiness", "swollen ankles"), why_stopped=WHY)
            for one in ("gabapentin", "ibuprofen", "tramadol", "amitriptyline", "venlafaxine er", "topiramate")
        ),
        providers=tuple(
            Provider(
                name=f"Dr Wilhelmina Fitzgerald-Montgomery {number}, MD, PhD, FACS", role=role, referred=number == 0,
                address="Department of Advanced Care, 98 Commonwealth Avenue, Suite 1207, Boston, Massachusetts 02215",
            )
            for number, role in enumerate(roles)
        ),
        stewardship=replace(record.stewardship, oud_care=replace(CARE, until_then=WHY)),
        observations=(*record.observations, Observation(code="oud_dsm5", value=Decimal(6), on=TODAY)),
    )  # fmt: skip


def _substance(text: str) -> str:
    return "folic acid" if text.startswith("Folic acid") else text.split(maxsplit=1)[0].lower()


def _long_plan(visit: Visit) -> Plan:
    return replace(
        visit.plan,
        therapies=tuple(
            PlannedTherapy(id=one.id, title=one.title, detail="twice a week for eight weeks, then once a week at home")
            for one in shipped().therapies[:8]
        ),
        checks=tuple(
            PlannedCheck(what=what, on=date(2026, 12, 21), because="the dose follows the kidneys, and she’s over 65")
            for what in ("Creatinine and electrolytes", "Urine drug test", "PDMP", "ECG", "Liver enzymes", "Sodium")
        ),
        told=tuple(Told(provider=one) for one in _long_record(visit).providers[1:]),
        exit_plan=f"Lower it by a tenth every four weeks; pause when sleep gets worse. {WHY}.",
        naloxone_offered=True,
        laxative=True,
        stomach_protection=True,
        follow_up_on=date(2027, 1, 18),
        phone_check_on=date(2026, 11, 30),
        minutes=75,
        note=WHY,
    )


def _site(number: int) -> PainSite:
    return PainSite(
        number=number, name=f"Lower back to the left foot, place {number}", regions=("low back",),
        qualities=("burning", "stabbing", "electric shocks", "worse at night", "numb"),
        since="since the 2nd operation",
        since_days=900, course="getting worse",
        worse_with=("sitting for long", "stairs"), eased_by=("lying flat", "heat"),
        now=7, average=6, worst=9,
    )  # fmt: skip
