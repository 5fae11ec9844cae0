"""Invented people for the bench: the patient of the mockups, one with everything, and names enough for a city."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from paindesk import store
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FillSource
from paindesk.domain.pain import PainSite, PainToday
from paindesk.domain.patient import Patient, Record, Sex
from paindesk.sample.named import rosa
from paindesk.sample.story import Seen
from paindesk.store.names import fold, spellings
from tests import builders
from tests.rules.fill_answers import filled

ON = builders.TODAY
_KNEE = PainSite(
    number=2, name="Left knee", regions=("left knee front",), qualities=("aching",), since_days=2900, now=4
)
_FILLED = ("oxycodone 10 mg tablet", "lorazepam 1 mg tablet", "hydrocodone/acetaminophen 5-325 mg tablet",
           "morphine ER 30 mg tablet", "metformin 500 mg tablet", "oxycodone 5 mg tablet")  # fmt: skip
_WRITERS = ("Dr Osei", "Dr Brandt", "Dr Lee", "Dr Patel", "Dr Ng")
_ONSETS = ("b", "br", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ei", "ou")
_ENDS = ("son", "ski", "ez", "man", "er", "ini", "berg", "ley", "ton", "")


def of_the_mockups() -> tuple[Record, PainToday]:
    """Rosa: burning feet in diabetes, weak kidneys, apixaban, and an aching knee."""
    story = rosa(ON)
    pain = story.pain(Seen(days_ago=0, nrs=7, peg=(6, 7, 8)), ON)
    return story.record, replace(pain, sites=(*pain.sites, _KNEE))


def with_everything() -> tuple[Record, PainToday]:
    """Twenty medicines and fifteen conditions."""
    record = builders.patient(
        age=79,
        creatinine="1.9",
        weight=58,
        qtc=470,
        sodium=131,
        drinks=10,
        falls=3,
        sleep_apnoea="suspected",
        conditions=[
            "Painful diabetic neuropathy", "Osteoarthritis of left knee", "Low back pain", "Atrial fibrillation",
            "Heart failure", "Hypertension", "Coronary artery disease", "COPD", "Depression", "Type 2 diabetes",
            "Chronic kidney disease", "Peptic ulcer", "Osteoporosis", "Epilepsy", "Obstructive sleep apnea",
        ],
        medicines=[
            {"name": "oxycodone", "strengths": ["10 mg"], "dose": "10 mg", "times": 4}, "apixaban", "clopidogrel",
            "sertraline", "tramadol", "lorazepam", "zolpidem", "metformin", "lisinopril", "furosemide", "prednisone",
            "omeprazole", "amitriptyline", "tizanidine", "ciprofloxacin", "carbamazepine", "lithium", "methotrexate",
            "diclofenac (topical)", "hydrocodone/acetaminophen",
        ],
        allergies=["codeine: itch (intolerance)", "sulfonamides: rash"],
        trials=[{"medicine": "gabapentin", "daily": "900 mg", "days": 40, "relief": "little"}],
    )  # fmt: skip
    _, pain = of_the_mockups()
    return record, pain


def with_fills(count: int, knowledge: Knowledge) -> tuple[Record, PainToday]:
    """The same, with so many fills of six medicines by five prescribers, one a week."""
    (record, pain), source = with_everything(), FillSource(file="pdmp.csv", on=ON)
    fills = tuple(
        filled(
            f"{ON - timedelta(weeks=number)} {_FILLED[number % len(_FILLED)]}, 60 for 30 days, {_WRITERS[number % 5]}",
            knowledge,
            source,
        )
        for number in range(count)
    )
    return replace(record, stewardship=replace(record.stewardship, fills=fills)), pain


def city(count: int) -> Iterator[Patient]:
    """So many patients, with some 15,000 family and 2,000 given names; the same ones every time."""
    chance = random.Random(7)
    families = sorted({_word(chance, 2, chance.choice(_ENDS)) for _ in range(16_000)})
    givens = sorted({_word(chance, 2, chance.choice(("", "n", "a"))) for _ in range(2_200)})
    for place in range(count):
        yield Patient(
            id="",
            given=chance.choice(givens),
            family=chance.choice(families),
            birth_date=date(1930, 1, 1) + timedelta(days=chance.randrange(33_000)),
            sex=Sex.FEMALE if place % 2 else Sex.MALE,
            mrn=f"{place // 10_000:03d}-{place % 10_000:04d}",
        )


def family(chance: random.Random) -> str:
    """One of some two million family names."""
    return _word(chance, chance.choice((2, 2, 3)), chance.choice(_ENDS))


def given(chance: random.Random) -> str:
    """One of some hundred thousand given names."""
    return _word(chance, 2, chance.choice(("", "n", "a", "is", "o")))


def _word(chance: random.Random, syllables: int, end: str) -> str:
    return ("".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables)) + end).capitalize()


def patient_rows(site_id: str, patients: Iterable[Patient]) -> list[dict[str, Any]]:
    """As they stand in the table of patients, each with an id of its own."""
    return [
        {
            "site_id": site_id, "id": store.new_id(), "given": one.given, "family": one.family,
            "birth_date": one.birth_date, "sex": one.sex.value, "mrn": one.mrn, "deceased": one.deceased,
            "family_folded": fold(one.family), "given_folded": fold(one.given), "folded": spellings(one), "version": 1,
        }
        for one in patients
    ]  # fmt: skip
