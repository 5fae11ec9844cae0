"""The rest of the day's list: overdue, missed visits, and a second first visit."""

from datetime import date, timedelta

from paindesk.domain.dose import amount
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import Mechanism, PainProblem, PainSite
from paindesk.domain.patient import Apnoea, Background, Condition, Patient, Pregnancy, Record, Relief, Sex, Trial
from paindesk.sample.named import EVERY_SECTION, born, measured, takes
from paindesk.sample.story import Seen, Story, capsules, when_needed


def ines(on: date) -> Story:
    """Fibromyalgia; the dose was changed seven weeks ago and nobody has looked since."""
    record = Record(
        patient=Patient(
            id="", given="Ines", family="Kowalski", mrn="003-8842", birth_date=born(on, 39, 8, 21), sex=Sex.FEMALE
        ),
        conditions=(Condition(text="Fibromyalgia", code="M79.7", system="icd-10-cm", since="2022"),),
        medicines=(takes("levothyroxine", "0.05"),),
        observations=(
            measured("creatinine", "0.78", "mg/dL", on - timedelta(days=60)),
            measured("weight", "68", "kg", on - timedelta(days=49)),
            measured("phq2", "2", "", on - timedelta(days=49)),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_PREGNANT,
            alcohol_drinks_per_week=1,
            sleep_apnoea=Apnoea.NONE,
            falls_past_year=0,
            work="nurse, part time",
        ),
        confirmed=EVERY_SECTION,
        no_known_allergies=True,
    )
    thirty = capsules("duloxetine", "30", form="delayed-release capsule", morning="30")
    sixty = capsules("duloxetine", "60", form="delayed-release capsule", morning="60")
    return Story(
        record=record,
        problem=PainProblem(text="Fibromyalgia", key="fibromyalgia", mechanism=Mechanism.NOCIPLASTIC),
        mechanism=Mechanism.NOCIPLASTIC,
        site=PainSite(number=1, name="Widespread", regions=("neck back", "low back"), qualities=("aching", "stiff")),
        goal="Two full shifts a week",
        seen=(
            Seen(days_ago=140, nrs=7, peg=(7, 8, 7), takes=(thirty,)),
            Seen(days_ago=112, nrs=7, peg=(7, 7, 7), relief=10, effects=(("nausea", 3),), takes=(thirty,)),
            Seen(days_ago=84, nrs=6, peg=(6, 6, 6), relief=20, effects=(("nausea", 1),), takes=(thirty,)),
            Seen(days_ago=49, nrs=6, peg=(6, 6, 6), relief=20, effects=(("sweating", 2),), takes=(sixty,)),
        ),
        appointment="11:40",
    )


def george(on: date) -> Story:
    """Spinal stenosis at 72; two visits missed."""
    record = Record(
        patient=Patient(
            id="", given="George", family="Abara", mrn="001-9027", birth_date=born(on, 72, 4, 30), sex=Sex.MALE
        ),
        conditions=(
            Condition(text="Lumbar spinal stenosis", code="M48.061", system="icd-10-cm", since="2020"),
            Condition(text="Hypertension", code="I10", system="icd-10-cm"),
            Condition(text="Obstructive sleep apnea, moderate", code="G47.33", system="icd-10-cm"),
        ),
        medicines=(takes("amlodipine", "5"), takes("tamsulosin", "0.4", form="capsule")),
        observations=(
            measured("creatinine", "1.21", "mg/dL", on - timedelta(days=95)),
            measured("weight", "88", "kg", on - timedelta(days=95)),
            measured("height", "181", "cm", on - timedelta(days=95)),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_APPLICABLE,
            alcohol_drinks_per_week=4,
            sleep_apnoea=Apnoea.MODERATE_OR_SEVERE,
            falls_past_year=1,
            work="retired",
            function="walks 5 minutes",
        ),
        confirmed=EVERY_SECTION,
        no_known_allergies=True,
    )
    paracetamol = when_needed("acetaminophen", "500", dose="1000", hours=8, times=3)
    low = capsules("gabapentin", "100", bedtime="100")
    more = capsules("gabapentin", "100", morning="100", bedtime="300")
    return Story(
        record=record,
        problem=PainProblem(text="Spinal stenosis", key="spinal-stenosis", mechanism=Mechanism.MIXED),
        mechanism=Mechanism.MIXED,
        site=PainSite(number=1, name="Low back and both legs", regions=("low back",), qualities=("aching", "cramping")),
        goal="Walk to the market",
        seen=(
            Seen(days_ago=210, nrs=7, peg=(7, 7, 8), takes=(paracetamol,)),
            Seen(days_ago=182, nrs=7, peg=(7, 7, 7), relief=10, takes=(paracetamol, low)),
            Seen(
                days_ago=150, nrs=6, peg=(6, 7, 6), relief=20, effects=(("drowsiness", 2),), takes=(paracetamol, more)
            ),
            Seen(
                days_ago=95,
                nrs=5,
                peg=(5, 6, 6),
                relief=30,
                effects=(("unsteadiness", 4),),
                takes=(paracetamol, low),
                missed=2,
            ),
        ),
        appointment="13:30",
        note="2 missed visits",
    )


def lena(on: date) -> Story:
    """A first visit with little on record: migraine and muscle spasm."""
    record = Record(
        patient=Patient(
            id="", given="Lena", family="Fischer", mrn="005-0313", birth_date=born(on, 33, 11, 2), sex=Sex.FEMALE
        ),
        conditions=(
            Condition(text="Migraine", code="G43.909", system="icd-10-cm"),
            Condition(text="Muscle spasm of neck", code="M62.838", system="icd-10-cm"),
        ),
        medicines=(takes("sumatriptan", "50"),),
        trials=(Trial(medicine="ibuprofen", highest_daily=amount(1200, "mg"), days=20, relief=Relief.SOME),),
    )
    return Story(
        record=record,
        problem=PainProblem(text="Neck spasm with migraine", key="muscle-spasm", mechanism=Mechanism.SPASM),
        mechanism=Mechanism.SPASM,
        site=PainSite(number=1, name="Neck", regions=("neck back",), qualities=("cramping", "aching")),
        goal="Sleep through the night",
        appointment="14:10",
    )


def walter(on: date) -> Story:
    """On long-acting morphine with drowsiness and falling kidneys: the opioid is to be changed."""
    record = Record(
        patient=Patient(
            id="", given="Walter", family="Brandt", mrn="006-7715", birth_date=born(on, 71, 2, 17), sex=Sex.MALE
        ),
        conditions=(
            Condition(text="Low back pain after fusion", code="M96.1", system="icd-10-cm", since="2019"),
            Condition(text="Chronic kidney disease, stage 3b", code="N18.32", system="icd-10-cm"),
        ),
        medicines=(takes("amlodipine", "5"),),
        trials=(
            Trial(medicine="duloxetine", highest_daily=amount(60, "mg"), days=90, relief=Relief.LITTLE),
            Trial(medicine="acetaminophen", highest_daily=amount(3000, "mg"), days=60, relief=Relief.LITTLE),
        ),
        observations=(
            measured("creatinine", "1.74", "mg/dL", on - timedelta(days=12)),
            measured("weight", "79", "kg", on - timedelta(days=12)),
            measured("height", "176", "cm", on - timedelta(days=12)),
            measured("qtc", "428", "ms", on - timedelta(days=40)),
        ),
        background=Background(
            pregnancy=Pregnancy.NOT_APPLICABLE,
            alcohol_drinks_per_week=0,
            sleep_apnoea=Apnoea.NONE,
            falls_past_year=1,
            work="retired",
        ),
        stewardship=Stewardship(
            pdmp_reviews=(PdmpReview(on=on - timedelta(days=56), seen="as expected"),),
            urine_tests=(UrineTest(on=on - timedelta(days=200), found=("morphine",)),),
            agreement_on=on - timedelta(days=200),
            naloxone_on=on - timedelta(days=200),
            risk_talk_on=on - timedelta(days=56),
            opioid_since=on - timedelta(days=760),
        ),
        confirmed=EVERY_SECTION,
        no_known_allergies=True,
    )
    morphine = capsules("morphine er", "30", form="extended-release tablet", morning="30", bedtime="30")
    seen = tuple(
        Seen(days_ago=days, nrs=nrs, peg=(nrs, 6, 6), relief=relief, effects=effects, takes=(morphine,))
        for days, nrs, relief, effects in (
            (200, 5, 35, (("constipation", 2),)),
            (140, 5, 35, (("drowsiness", 2),)),
            (56, 6, 30, (("drowsiness", 5), ("constipation", 3))),
        )
    )
    return Story(
        record=record,
        problem=PainProblem(
            text="Low back pain after fusion", key="postlaminectomy-syndrome", mechanism=Mechanism.MIXED
        ),
        mechanism=Mechanism.MIXED,
        site=PainSite(number=1, name="Low back", regions=("low back",), qualities=("aching",), since="7 years"),
        goal="Walk the dog around the block",
        seen=seen,
    )
