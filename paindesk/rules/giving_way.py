"""One opioid in place of another: neither is the second of its kind, and the one that gives way is not tapered.

The idea: a change of opioids is one act in two lines of the plan. What gives way is taken before the new one, not
beside it (plan_facts.py), and a warning of one stopped at once would warn of what was just worked out. That both might
be taken by mistake is said instead.
Edition: Fine and Portenoy 2009 (source key fine-portenoy-2009, in equianalgesic.toml); the sentence is this project's.
"""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Prescription


def stops_for_another(medicine: Medicine, prescription: Prescription) -> tuple[Finding, ...]:
    """What is said of a medicine that stops because another takes its place."""
    return (
        Finding(
            id=f"{medicine.name}.replaced",
            level=Level.INFO,
            subject=medicine.name,
            title="Stops for another",
            because=f"{prescription.replaced_by} takes its place, so it is not tapered. Never both by mistake.",
            action="Say what becomes of the tablets left at home.",
        ),
    )
