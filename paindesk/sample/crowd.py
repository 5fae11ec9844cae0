"""Thirty-six more invented people of all kinds, with up to three years of follow-up.

Names, illnesses and courses are drawn by a generator with a fixed seed: the same clinic on every machine.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from paindesk.domain.monitoring import CONFIRMATORY, Stewardship, UrineTest
from paindesk.domain.pain import Mechanism, PainProblem, PainSite
from paindesk.domain.patient import Allergy, Apnoea, Background, Condition, Patient, Pregnancy, Record, Sex
from paindesk.sample.named import EVERY_SECTION, born, measured, takes
from paindesk.sample.story import Seen, Story, Taken, capsules, when_needed

_SEED = 2026
_HOW_MANY = 36

_WOMEN = (
    "Amina",
    "Bé Thu",
    "Carmen",
    "Dorothea",
    "Édith",
    "Fatima",
    "Grace",
    "Hyun-ju",
    "Ilse",
    "Joan",
    "Keiko",
    "Lucía",
    "María José",
    "Nadia",
    "O’Shea",
    "Priya",
    "Ruth",
    "Siobhán",
)
_MEN = (
    "Ahmed",
    "Björn",
    "Cyrus",
    "Diego",
    "Emeka",
    "François",
    "Giorgos",
    "Hassan",
    "Ivan",
    "Joaquín",
    "Kwame",
    "Luis",
    "Mihai",
    "Nikhil",
    "Omar",
    "Pablo",
    "Samuel",
    "Tomás",
)
_FAMILIES = (
    "Adeyemi",
    "Bauer",
    "Castillo",
    "D’Angelo",
    "Eriksen",
    "Fernández",
    "García-Peña",
    "Haddad",
    "Ito",
    "Jansen",
    "Kovács",
    "Lopez",
    "Müller",
    "Nguyen",
    "Okafor",
    "Petrov",
    "Quispe",
    "Rahman",
    "Silva",
    "Tran",
    "Ümit",
    "Vargas",
    "Walker",
    "Xu",
    "Yilmaz",
    "Zapata",
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A pain problem and the regimens its course goes through, lowest first."""

    text: str
    key: str
    code: str
    mechanism: Mechanism
    place: str
    regions: tuple[str, ...]
    qualities: tuple[str, ...]
    regimens: tuple[tuple[Taken, ...], ...]
    effect: str


_DULOXETINE_30 = capsules("duloxetine", "30", form="delayed-release capsule", morning="30")
_DULOXETINE_60 = capsules("duloxetine", "60", form="delayed-release capsule", morning="60")

_KINDS = (
    _Kind(
        "Knee osteoarthritis",
        "knee-osteoarthritis",
        "M17.0",
        Mechanism.NOCICEPTIVE,
        "Both knees",
        ("left knee front", "right knee front"),
        ("aching", "stiff"),
        (
            (when_needed("acetaminophen", "500", dose="1000", hours=8, times=3),),
            (capsules("naproxen", "250", form="tablet", morning="250", evening="250"),),
            (_DULOXETINE_30,),
            (_DULOXETINE_60,),
        ),
        "nausea",
    ),
    _Kind(
        "Low back pain",
        "low-back-pain",
        "M54.50",
        Mechanism.NOCICEPTIVE,
        "Low back",
        ("low back",),
        ("aching", "dull"),
        (
            (capsules("naproxen", "250", form="tablet", morning="250", evening="250"),),
            (capsules("naproxen", "500", form="tablet", morning="500", evening="500"),),
        ),
        "heartburn",
    ),
    _Kind(
        "Painful diabetic neuropathy",
        "painful-diabetic-neuropathy",
        "E11.42",
        Mechanism.NEUROPATHIC,
        "Both feet",
        ("left foot front", "right foot front"),
        ("burning", "tingling", "numb"),
        (
            (capsules("gabapentin", "100", bedtime="100"),),
            (capsules("gabapentin", "300", bedtime="300"),),
            (capsules("gabapentin", "300", morning="300", bedtime="300"),),
            (capsules("gabapentin", "300", morning="300", noon="300", bedtime="300"),),
        ),
        "drowsiness",
    ),
    _Kind(
        "Postherpetic neuralgia",
        "postherpetic-neuralgia",
        "B02.29",
        Mechanism.NEUROPATHIC,
        "Left chest",
        ("left chest front",),
        ("burning", "touch hurts"),
        ((capsules("pregabalin", "75", bedtime="75"),), (capsules("pregabalin", "75", morning="75", bedtime="75"),)),
        "dizziness",
    ),
    _Kind(
        "Fibromyalgia",
        "fibromyalgia",
        "M79.7",
        Mechanism.NOCIPLASTIC,
        "Widespread",
        ("neck back", "low back"),
        ("aching", "stiff"),
        ((_DULOXETINE_30,), (_DULOXETINE_60,)),
        "nausea",
    ),
    _Kind(
        "Neck spasm",
        "muscle-spasm",
        "M62.838",
        Mechanism.SPASM,
        "Neck",
        ("neck back",),
        ("cramping",),
        (
            (capsules("tizanidine", "2", form="tablet", bedtime="2"),),
            (capsules("tizanidine", "2", form="tablet", morning="2", bedtime="2"),),
        ),
        "dry mouth",
    ),
    _Kind(
        "Back pain after surgery",
        "postlaminectomy-syndrome",
        "M96.1",
        Mechanism.MIXED,
        "Low back and left leg",
        ("low back",),
        ("aching", "electric shocks"),
        ((capsules("nortriptyline", "10", bedtime="10"),), (capsules("nortriptyline", "25", bedtime="25"),)),
        "dry mouth",
    ),
    _Kind(
        "Hip osteoarthritis",
        "hip-osteoarthritis",
        "M16.11",
        Mechanism.NOCICEPTIVE,
        "Right hip",
        ("right hip front",),
        ("aching",),
        (
            (when_needed("ibuprofen", "200", dose="400", hours=8, times=3),),
            (when_needed("tramadol", "50", dose="50", hours=6, times=3),),
        ),
        "constipation",
    ),
)

_OTHER = (
    ("I10", "Hypertension", "lisinopril", "10"),
    ("E78.5", "High cholesterol", "atorvastatin", "20"),
    ("K21.9", "Reflux", "omeprazole", "20"),
    ("F32.9", "Depression", "sertraline", "50"),
    ("J44.9", "COPD", "", ""),
    ("N18.30", "Chronic kidney disease, stage 3", "", ""),
)


def crowd(on: date) -> tuple[Story, ...]:
    """The same people for the same day, always."""
    draw = Random(_SEED)  # noqa: S311 - invented people, not secrets
    return tuple(_someone(draw, number, on) for number in range(_HOW_MANY))


def _talked_about(visit: date) -> UrineTest:
    """A confirmed result with a substance nobody prescribed, talked about at that visit."""
    return UrineTest(
        on=visit - timedelta(days=6),
        method=CONFIRMATORY,
        found=("tramadol", "O-desmethyltramadol", "lorazepam", "oxycodone", "noroxycodone"),
        not_found=("morphine", "fentanyl", "methadone", "cocaine"),
        creatinine=Decimal(112),
        talked_on=visit,
        explanation="two pills left from the dentist, the night before",
        decided="the rest goes back to the pharmacy; next test in three months",
    )


def _someone(draw: Random, number: int, on: date) -> Story:
    kind = _KINDS[number % len(_KINDS)]
    woman = number % 2 == 0
    given = (_WOMEN if woman else _MEN)[number // 2]
    age = draw.randint(24, 88)
    others = draw.sample(_OTHER, draw.randint(0, 3))
    sedated = (
        kind.key == "hip-osteoarthritis" and number % 2 == 1
    )  # a benzodiazepine beside tramadol: the panel finds it
    if sedated:
        others.append(("F41.1", "Anxiety", "lorazepam", "0.5"))
    visits = draw.choice((0, 1, 3, 5, 8, 12, 18))
    last_days_ago = draw.choice((9, 16, 25, 40, 62, 88, 130)) if visits else 0
    lab_day = on - timedelta(days=last_days_ago + draw.randint(3, 200))
    tests = (_talked_about(on - timedelta(days=last_days_ago)),) if sedated and visits > 3 else ()
    female = woman and age < 52
    record = Record(
        patient=Patient(
            id="",
            given=given,
            family=_FAMILIES[draw.randrange(len(_FAMILIES))],
            mrn=f"1{number:02d}-{draw.randint(1000, 9999)}",
            birth_date=born(on, age, draw.randint(1, 12), draw.randint(1, 28)),
            sex=Sex.FEMALE if woman else Sex.MALE,
            language="es" if number % 5 == 3 else "en",
        ),
        conditions=(
            Condition(text=kind.text, code=kind.code, system="icd-10-cm"),
            *(Condition(text=text, code=code, system="icd-10-cm") for code, text, _, _ in others),
        ),
        allergies=(Allergy(substance="Penicillin", reaction="hives", kind="allergy"),) if number % 6 == 0 else (),
        medicines=tuple(takes(medicine, strength) for _, _, medicine, strength in others if medicine),
        observations=(
            measured("creatinine", f"{draw.uniform(0.6, 1.9):.2f}", "mg/dL", lab_day),
            measured("weight", str(draw.randint(48, 112)), "kg", lab_day),
            measured("height", str(draw.randint(150, 192)), "cm", lab_day),
        ),
        stewardship=Stewardship(urine_tests=tests),
        background=Background(
            pregnancy=Pregnancy.NOT_PREGNANT if female else Pregnancy.NOT_APPLICABLE,
            alcohol_drinks_per_week=draw.choice((0, 0, 1, 3, 7)),
            sleep_apnoea=draw.choice((Apnoea.NONE, Apnoea.NONE, Apnoea.MILD)),
            falls_past_year=draw.choice((0, 0, 0, 1)) if age >= 65 else 0,
        ),
        confirmed=EVERY_SECTION if visits else (),
        no_known_allergies=number % 6 != 0,
    )
    goal = draw.choice(
        ("Garden for an hour", "Sleep through the night", "Climb the stairs at home", "Play with the children")
    )
    return Story(
        record=record,
        problem=PainProblem(text=kind.text, key=kind.key, mechanism=kind.mechanism),
        mechanism=kind.mechanism,
        site=PainSite(number=1, name=kind.place, regions=kind.regions, qualities=kind.qualities),
        goal="" if number % 9 == 5 else goal,  # not everybody was asked
        seen=_course(draw, kind, visits, last_days_ago),
    )


def _course(draw: Random, kind: _Kind, visits: int, last_days_ago: int) -> tuple[Seen, ...]:
    """A course that climbs the regimens, with relief rising and side effects after each change."""
    baseline = draw.randint(6, 9)
    gap = draw.choice((28, 42, 60))
    seen = []
    relief = 0
    for index in range(visits):
        rung = min(index // 2, len(kind.regimens) - 1)
        changed = index > 0 and rung != min((index - 1) // 2, len(kind.regimens) - 1)
        relief = max(0, min(80, relief + draw.randint(-4, 14))) if index else 0
        nrs = max(1, round(baseline * (100 - relief) / 100))
        grade = draw.randint(2, 5) if changed else draw.randint(0, 2)
        seen.append(
            Seen(
                days_ago=last_days_ago + (visits - 1 - index) * gap,
                nrs=nrs,
                peg=(nrs, max(0, nrs - draw.randint(0, 1)), nrs),
                relief=relief if index else None,
                effects=((kind.effect, grade),) if grade else (),
                takes=kind.regimens[rung],
            )
        )
    return tuple(seen)
