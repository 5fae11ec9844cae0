"""How long each patch is worn, against what it is made for: changed daily it would be an overdose.

Edition: each patch's own file (`worn_days` of its products, from its label).
"""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Prescription
from paindesk.rules.limits import sentence
from paindesk.rules.medicine_said import said


def worn_findings(prescription: Prescription, medicine: Medicine) -> list[Finding]:
    """How long each patch is worn, against what it is made for."""
    name, made_for = medicine.name, medicine.worn_days
    if made_for is None:
        return []
    worn = {step.rung.worn_days for step in prescription.steps}
    if None in worn:
        because = f"A new patch each day would add up: each is made to be worn for {made_for} days."
        return [said(f"{name}.worn.missing", Level.STOP, "How long a patch is worn is missing", because,
                     f"Write that it is changed every {made_for} days.")]  # fmt: skip
    other = [days for days in worn if days is not None and days != made_for]
    if not other:
        return []
    sooner = min(other) < made_for
    because = sentence(
        f"It is made to be worn for {made_for} days; {min(other) if sooner else max(other)} are planned",
        "Changed sooner, more gets into the blood" if sooner else "Worn longer, it gives less and less",
    )
    return [said(f"{name}.worn.other", Level.CAUTION, "Not worn as it is made for", because)]
