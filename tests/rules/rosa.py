"""The patient of the design, with her pain map: burning feet in diabetes, and an aching knee."""

from typing import Any

from paindesk.domain.pain import Goal, PainSite, PainToday, Peg
from paindesk.domain.patient import Record
from tests.builders import mockup_patient

FEET = PainSite(
    number=1,
    name="Both feet",
    regions=("left foot front", "right foot front"),
    qualities=("burning", "tingling", "numb"),
    since="3 years",
    since_days=1095,
    worse_with=("night",),
    now=7,
    average=6,
    worst=9,
)
KNEE = PainSite(number=2, name="Left knee", regions=("left knee front",), qualities=("aching",), average=5)
PAIN = PainToday(
    sites=(FEET, KNEE),
    peg=Peg(pain=6, enjoyment=7, activity=8),
    sleep=9,
    mood=4,
    goal=Goal(text="Walk to church and back"),
)


def rosa(**more: Any) -> Record:
    """Her record, with the two other trials of the design."""
    trials = [
        {"medicine": "gabapentin", "daily": "300 mg", "days": 10, "relief": "little", "side_effects": ["drowsy"]},
        {"medicine": "ibuprofen", "daily": "1200 mg", "days": 42, "relief": "some", "side_effects": ["stomach pain"]},
        {"medicine": "acetaminophen", "daily": "3000 mg", "ongoing": True, "relief": "some"},
    ]
    medicines = ["apixaban", "lisinopril", "metformin", "sertraline", "acetaminophen"]
    conditions = [
        "Type 2 diabetes", "Atrial fibrillation", "Hypertension", "Knee osteoarthritis, left",
        "Depression (in remission)",
    ]  # fmt: skip
    return mockup_patient(**{"trials": trials, "medicines": medicines, "conditions": conditions, **more})
