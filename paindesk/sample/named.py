"""The people of the front page: the first-visit patient, the long follow-up, and those who need attention."""

from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import Mechanism, PainProblem, PainSite, Stroke
from paindesk.domain.patient import (
    Allergy,
    Apnoea,
    Background,
    Condition,
    Observation,
    Patient,
    Pregnancy,
    Provider,
    Record,
    Relief,
    Section,
    Sex,
    Trial,
)
from paindesk.domain.visit import PlannedTherapy
from paindesk.sample.fills import daniel_fills
from paindesk.sample.story import Seen, Story, capsules

EVERY_SECTION = tuple(Section)


def born(on: date, age: int, month: int, day: int) -> date:
    """The birth date of someone of that age on that day, so that ages are the same whenever the sample is opened."""
    had_birthday = (month, day) <= (on.month, on.day)
    return date(on.year - age - (0 if had_birthday else 1), month, day)


def takes(name: str, strength: str, *, times: str = "1", pieces: str = "1", form: str = "tablet") -> MedicineLine:
    """A medicine line in mg: `takes("apixaban", "5", times="2")`."""
    often = {"1": "once a day", "2": "twice a day", "3": "3 times a day", "4": "4 times a day"}[times]
    return MedicineLine(
        text=f"{name} {strength} mg {form}",
        ingredients=(Ingredient(name=name, strength=amount(strength, "mg")),),
        form=form,
        sig_text=f"{pieces} {form}{'' if pieces == '1' else 's'} {often}",
        sig=Sig(dose=amount(pieces, form), times_per_day=Decimal(times)),
    )


def measured(code: str, value: str, unit: str, on: date) -> Observation:
    """A dated result."""
    return Observation(code=code, value=Decimal(value), unit=unit, on=on)


def rosa(on: date) -> Story:
    """The first-visit patient: painful diabetic neuropathy and knee arthritis, CrCl 41, apixaban, sulfonamide."""
    lab_day = on - timedelta(days=11)
    record = Record(
        patient=Patient(
            id="",
            given="Rosa",
            family="Delgado",
            mrn="004-2817",
            birth_date=born(on, 68, 3, 14),
            sex=Sex.FEMALE,
            phone="555-0188",
        ),
        conditions=(
            Condition(text="Type 2 diabetes with painful neuropathy", code="E11.42", system="icd-10-cm", since="2009"),
            Condition(text="Atrial fibrillation", code="I48.91", system="icd-10-cm"),
            Condition(text="Hypertension", code="I10", system="icd-10-cm"),
            Condition(text="Knee osteoarthritis, left", code="M17.12", system="icd-10-cm"),
            Condition(text="Depression", code="F32.5", system="icd-10-cm", activity=Activity.REMISSION),
        ),
        allergies=(Allergy(substance="Sulfonamides", reaction="rash", kind="allergy"),),
        medicines=(
            takes("apixaban", "5", times="2"),
            takes("lisinopril", "20"),
            takes("metformin", "1000", times="2"),
            takes("sertraline", "50"),
            takes("acetaminophen", "500", times="3", pieces="2"),
        ),
        trials=(
            Trial(
                medicine="gabapentin",
                highest_daily=amount(300, "mg"),
                days=10,
                relief=Relief.LITTLE,
                side_effects=("drowsiness",),
                why_stopped="drowsiness",
            ),
            Trial(
                medicine="ibuprofen",
                highest_daily=amount(1200, "mg"),
                days=42,
                relief=Relief.SOME,
                side_effects=("stomach pain",),
                why_stopped="apixaban was started",
            ),
            Trial(medicine="acetaminophen", highest_daily=amount(3000, "mg"), ongoing=True, relief=Relief.SOME),
        ),
        observations=(
            measured("creatinine", "1.26", "mg/dL", lab_day),
            measured("alt", "24", "U/L", lab_day),
            measured("hba1c", "8.4", "%", lab_day),
            measured("weight", "61", "kg", lab_day),
            measured("height", "170", "cm", lab_day),
            measured("phq2", "1", "", on),
            measured("ort_oud", "2", "", on),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_APPLICABLE,
            falls_past_year=0,
            tobacco="never",
            work="retired teacher",
            function="walks 2 of 9 blocks to church",
        ),
        providers=(
            Provider(name="Dr Patel", role="primary care", phone="555-0109", referred=True),
            Provider(name="Lakeside Physical Therapy", role="physical therapist", phone="555-0155"),
        ),
        goals_in_own_words=("Walk to church and back, by March",),
    )
    feet = PainSite(
        number=1,
        name="Both feet",
        regions=("left foot front", "right foot front"),
        strokes=(
            Stroke(side="front", points=((0.40, 0.955), (0.42, 0.965), (0.44, 0.955))),
            Stroke(side="front", points=((0.56, 0.955), (0.58, 0.965), (0.60, 0.955))),
        ),
        qualities=("burning", "tingling", "numb", "worse at night", "touch hurts"),
        since="3 years",
        since_days=1095,
        course="getting worse",
        now=7,
        average=6,
        worst=9,
    )
    return Story(
        record=record,
        problem=PainProblem(
            text="Painful diabetic neuropathy", key="painful-diabetic-neuropathy", mechanism=Mechanism.NEUROPATHIC
        ),
        mechanism=Mechanism.NEUROPATHIC,
        site=feet,
        goal="Walk to church and back, by March",
        appointment="10:20",
        status="in room",
        room="2",
        note="Burning feet for 3 years, worse at night. Referred by Dr Patel (primary care).",
    )


def mateo(on: date) -> Story:
    """The long follow-up of the Trends mockup: gabapentin up to 1,500 mg and back, naproxen added."""
    record = Record(
        patient=Patient(
            id="", given="Mateo", family="Flores", mrn="003-1190", birth_date=born(on, 54, 6, 2), sex=Sex.MALE
        ),
        conditions=(Condition(text="Cervical radiculopathy", code="M54.12", system="icd-10-cm"),),
        medicines=(takes("omeprazole", "20", form="capsule"),),
        observations=(
            measured("creatinine", "1.02", "mg/dL", on - timedelta(days=162)),
            measured("weight", "84", "kg", on - timedelta(days=162)),
            measured("height", "178", "cm", on - timedelta(days=162)),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_APPLICABLE,
            alcohol_drinks_per_week=2,
            sleep_apnoea=Apnoea.NONE,
            falls_past_year=0,
            work="joiner",
            function="bench work",
        ),
        providers=(Provider(name="Dr Lindqvist", role="primary care", referred=True),),
        confirmed=EVERY_SECTION,
        no_known_allergies=True,
    )
    low = capsules("gabapentin", "300", bedtime="300")
    middle = capsules("gabapentin", "300", morning="300", noon="300", bedtime="300")
    held = capsules("gabapentin", "300", morning="300", noon="300", bedtime="600")
    high = capsules("gabapentin", "300", morning="300", noon="600", bedtime="600")
    naproxen = capsules("naproxen", "500", form="tablet", morning="500", evening="500")
    seen = (
        Seen(days_ago=265, nrs=8, peg=(8, 8, 7), takes=(low,)),
        Seen(days_ago=252, nrs=7, peg=(7, 7, 7), relief=6, effects=(("nausea", 1),), takes=(low,)),
        Seen(days_ago=238, nrs=7, peg=(7, 7, 7), relief=13, effects=(("nausea", 2),), takes=(middle,)),
        Seen(days_ago=224, nrs=6, peg=(6, 6, 6), relief=25, effects=(("drowsiness", 4),), takes=(middle,)),
        Seen(days_ago=203, nrs=5, peg=(5, 6, 6), relief=38, effects=(("drowsiness", 3),), takes=(held,)),
        Seen(days_ago=182, nrs=4, peg=(4, 5, 5), relief=44, effects=(("dry mouth", 2),), takes=(held, naproxen)),
        Seen(days_ago=154, nrs=4, peg=(4, 4, 4), relief=50, effects=(("dry mouth", 2),), takes=(held, naproxen)),
        Seen(days_ago=126, nrs=4, peg=(4, 4, 4), relief=50, effects=(("dry mouth", 1),), takes=(high, naproxen)),
        Seen(days_ago=105, nrs=4, peg=(4, 4, 4), relief=50, effects=(("dizziness", 5),), takes=(held, naproxen)),
        Seen(days_ago=77, nrs=3, peg=(3, 4, 3), relief=63, effects=(("dizziness", 2),), takes=(held, naproxen)),
        Seen(days_ago=42, nrs=3, peg=(3, 3, 3), relief=63, effects=(("dry mouth", 1),), takes=(held, naproxen)),
        Seen(days_ago=0, nrs=4, peg=(4, 3, 3), relief=56, effects=(("dry mouth", 1),), takes=(held, naproxen)),
    )
    return Story(
        record=record,
        problem=PainProblem(text="Neck and arm pain, radicular", key="radicular-pain", mechanism=Mechanism.NEUROPATHIC),
        mechanism=Mechanism.NEUROPATHIC,
        site=PainSite(
            number=1,
            name="Neck and right arm",
            regions=("neck back", "right upper arm front"),
            qualities=("electric shocks", "burning"),
            since="14 months",
            since_days=420,
        ),
        goal="Back to 6 hours at the bench",
        seen=seen,
        therapies=(PlannedTherapy(id="physical-therapy", title="Physical therapy", detail="neck, 8 visits"),),
        appointment="09:30",
        status="signed",
        sign_today=True,
    )


def daniel(on: date) -> Story:
    """On oxycodone for years with little relief: PDMP due, an unexpected urine test, no naloxone."""
    record = Record(
        patient=Patient(
            id="", given="Daniel", family="Price", mrn="002-5540", birth_date=born(on, 47, 1, 9), sex=Sex.MALE
        ),
        conditions=(
            Condition(text="Low back pain after fusion", code="M96.1", system="icd-10-cm", since="2021"),
            Condition(text="Opioid-induced constipation", code="K59.03", system="icd-10-cm"),
        ),
        medicines=(takes("bupropion", "150"), takes("senna", "8.6")),
        trials=(
            Trial(medicine="naproxen", highest_daily=amount(1000, "mg"), days=90, relief=Relief.LITTLE),
            Trial(medicine="duloxetine", highest_daily=amount(60, "mg"), days=120, relief=Relief.LITTLE),
        ),
        observations=(
            measured("creatinine", "1.13", "mg/dL", on - timedelta(days=11)),
            measured("weight", "91", "kg", on - timedelta(days=11)),
            measured("ort_oud", "1", "", on - timedelta(days=700)),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_APPLICABLE,
            alcohol_drinks_per_week=0,
            sleep_apnoea=Apnoea.SUSPECTED,
            falls_past_year=0,
            work="dispatcher",
            function="sits 30 minutes",
            surgery=("L4-L5 fusion",),
        ),
        stewardship=Stewardship(
            pdmp_reviews=(PdmpReview(on=on - timedelta(days=112), seen="as expected"),),
            urine_tests=(
                UrineTest(on=on - timedelta(days=380), found=("oxycodone",)),
                UrineTest(
                    on=on - timedelta(days=5),
                    found=("amphetamines",),
                    not_found=("oxycodone", "opiates", "cocaine", "benzodiazepines", "methadone", "fentanyl"),
                    creatinine=Decimal(84),
                    specific_gravity=Decimal("1.014"),
                    temperature=Decimal(95),
                    note="immunoassay only",
                ),
            ),
            agreement_on=on - timedelta(days=1400),
            opioid_since=on - timedelta(days=1480),
            fills=daniel_fills(on),
        ),
        confirmed=EVERY_SECTION,
        no_known_allergies=True,
    )
    dose = capsules("oxycodone", "10", form="tablet", morning="10", noon="10", evening="10", bedtime="10")
    lower = capsules("oxycodone", "10", form="tablet", morning="10", noon="10", bedtime="10")
    seen = tuple(
        Seen(
            days_ago=days,
            nrs=6,
            peg=(6, 7, 6),
            relief=relief,
            effects=(("constipation", grade),),
            takes=(lower if days > 700 else dose,),
            early_refills=1 if days in {420, 252} else 0,
        )
        for days, relief, grade in (
            (1064, 40, 3),
            (980, 35, 3),
            (896, 30, 4),
            (812, 30, 3),
            (728, 25, 4),
            (644, 30, 4),
            (560, 25, 4),
            (504, 20, 4),
            (420, 20, 5),
            (336, 20, 4),
            (252, 20, 4),
            (168, 20, 4),
            (112, 20, 4),
        )
    )
    return Story(
        record=record,
        problem=PainProblem(
            text="Low back pain after fusion", key="postlaminectomy-syndrome", mechanism=Mechanism.MIXED
        ),
        mechanism=Mechanism.MIXED,
        site=PainSite(
            number=1, name="Low back", regions=("low back",), qualities=("aching", "burning"), since="5 years"
        ),
        goal="Coach his daughter's team",
        seen=seen,
        appointment="11:00",
        status="arrived",
        note="Urine test of last week did not find oxycodone.",
    )
