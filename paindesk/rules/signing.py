"""Why a visit may not be signed yet.

The idea: little blocks. A stop finding does until it is overridden with a reason, and the override lapses when what
the finding says changes; so do a medicine without a dose, and an opioid without gate, exit plan or, at the start,
immediate release. Why another release is chosen all the same may be written where the medicine is chosen.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 2 and 3 for opioids.
"""

from collections.abc import Iterator, Sequence

from paindesk.domain.advice import Advice
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.visit import Act, Prescription, Visit
from paindesk.rules import long_acting
from paindesk.rules.choosing import flags_first
from paindesk.rules.opioid_gate import is_open

_EXTENDED = ("extended", "er tablet", "er capsule", "12 hr", "24 hr")


def blockers(visit: Visit, advice: Advice, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One sentence for each thing that must be settled first; empty when the visit may be signed."""
    return tuple(dict.fromkeys((*_stops(visit, advice, findings), *_plan(visit, advice))))


def open_stops(visit: Visit, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Stop findings that are not overridden with a reason for what they say now."""
    accepted = {(one.finding_id, one.because) for one in visit.overrides if one.reason.strip()}
    return tuple(one for one in findings if one.level is Level.STOP and (one.id, one.because) not in accepted)


def _stops(visit: Visit, advice: Advice, findings: Sequence[Finding]) -> Iterator[str]:
    both = most_serious_first((*advice.findings, *findings))
    for one in open_stops(visit, both):
        yield f"{one.title}: change the plan, or record why it stands."


def _plan(visit: Visit, advice: Advice) -> Iterator[str]:
    if visit.amends and not visit.amendment_reason.strip():
        yield "An amendment needs its reason."
    if any(one.act is Act.START for one in visit.prescriptions) and (waiting := flags_first(advice)):
        yield waiting
    opioids = {one.name for group in advice.classes if group.id == "opioid" for one in group.medicines}
    for one in visit.prescriptions:
        if one.act in (Act.START, Act.CHANGE) and not one.steps:
            yield f"{one.medicine} has no dose yet."
        if one.medicine in opioids and one.act is Act.START:
            yield from _opioid(one, visit, advice)


def _opioid(one: Prescription, visit: Visit, advice: Advice) -> Iterator[str]:
    # In place of another opioid it is no first one: the conditions before the first are not asked again.
    if not one.replaces and not is_open(advice.gate) and not visit.choice.opioid_exception.strip():
        missing = "; ".join(check.title for check in advice.gate if not check.met)
        yield f"{one.medicine} is an opioid and conditions are missing ({missing}): meet them, or record why not."
    if not visit.plan.exit_plan.strip():
        yield f"{one.medicine} needs an exit plan: how and when it ends."
    if _too_early(one, advice) and not _reason(one, visit):
        yield f"{one.medicine}: a first opioid starts with immediate release."


def _too_early(one: Prescription, advice: Advice) -> bool:
    """Whether a long-acting opioid is started in somebody who takes none every day."""
    advised = advice.medicine(one.medicine)
    found = advised is not None and long_acting.too_early(advised)
    return found or (not advice.mme.lines and any(word in one.form.casefold() for word in _EXTENDED))


def _reason(one: Prescription, visit: Visit) -> str:
    """Why it is chosen all the same, in the clinician's words."""
    chosen = visit.choice.reason if visit.choice.medicine == one.medicine else ""
    return (chosen or visit.choice.opioid_exception).strip()
