"""Whether the medicine that was chosen may be prescribed yet: what is advised against needs a reason in words.

Nothing is forbidden here and nothing hidden: the clinician decides, and what was decided against advice says why.
An opioid waits for its gate (opioid_gate.py); every medicine waits for the red flags (red_flags.py).
"""

from paindesk.domain.advice import Advice, ClassVerdict, MedicineAdvice
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Choice
from paindesk.rules.red_flags import UNANSWERED


def needs_reason(advised: MedicineAdvice) -> bool:
    """Whether choosing this medicine asks for a reason in words."""
    return advised.verdict.weight >= Verdict.AVOID.weight


def flags_first(advice: Advice) -> str:
    """Why no medicine is started yet: red flags not asked, in one sentence; "" when all are answered."""
    open_flags = next((one for one in advice.findings if one.id == UNANSWERED), None)
    return f"{open_flags.title}. Answer them in Pain today before a medicine is started." if open_flags else ""


def unsettled(choice: Choice, advice: Advice) -> str:
    """What is still missing before the chosen medicine is prescribed, in one sentence; "" when nothing is."""
    advised = advice.medicine(choice.medicine) if choice.medicine else None
    if advised is None:
        return ""
    if waiting := flags_first(advice):
        return waiting
    group = next((one for one in advice.classes if one.id == advised.class_id), None)
    if group is not None and group.verdict is ClassVerdict.LOCKED:
        missing = ", ".join(one.title.lower() for one in advice.gate if not one.met)
        return f"Before {choice.medicine}: {missing}; or why these conditions cannot be met."
    # Why the opioid's conditions cannot be met says why it is chosen, too.
    reason = choice.reason.strip() or (choice.opioid_exception.strip() if advised.class_id == "opioid" else "")
    if needs_reason(advised) and not reason:
        return f"Write why {choice.medicine} is chosen: it is advised against for this patient."
    return ""
