"""What must be on record before a first opioid.

The idea: opioids come last, after the other classes were tried fairly or cannot be used; with the risks looked at
(a screen, the prescription monitoring program, a urine test), talked about, naloxone offered where the risk is high,
and a goal set, so that it can be seen whether they help. Pain from active cancer or sickle cell disease and palliative
care lie outside. The clinician may record why the conditions cannot be met; that opens the gate, and is kept.
The exit plan and immediate release first are asked for when the prescription is signed (signing.py).
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1, 2, 8, 9, 10
(source key cdc-2022).
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from paindesk.domain.advice import GateCheck, MedicineAdvice, Mme
from paindesk.domain.dose import plain
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainProblem
from paindesk.rules import naloxone
from paindesk.rules.class_base import base_verdict
from paindesk.rules.evidence import cite, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.mechanism import problems
from paindesk.rules.trials import failed_or_unsuitable

PDMP_DAYS = 90
URINE_DAYS = 365
_SCREEN_DAYS = 365
_NON_OPIOID = ("acetaminophen", "nsaid", "topical", "muscle_relaxant", "neuropathic")
_OUTSIDE = ("sickle-cell", "palliative-care")


def gate(
    facts: Facts,
    exception: str = "",
    *,
    problem: PainProblem | None = None,
    medicines: Mapping[str, MedicineAdvice] | None = None,
    mme: Mme | None = None,
) -> tuple[GateCheck, ...]:
    """The conditions, each met or with what is missing. With `medicines`, classes that cannot be used count as done."""
    if outside := _outside(facts):
        return (_check(facts, "scope", "Outside the guideline's scope", met=True, detail=outside, section="scope"),)
    checks = (
        _non_opioids(facts, problem, medicines or {}),
        _risk_screen(facts),
        _pdmp(facts),
        _urine(facts),
        _talk(facts),
        _naloxone(facts, mme),
        _goal(facts),
    )
    if exception.strip():
        reason = f"Opened by the clinician: {exception.strip()}"
        return (*checks, _check(facts, "exception", "Exception recorded", met=True, detail=reason, section="scope"))
    return checks


def is_open(checks: Sequence[GateCheck]) -> bool:
    """Open when every condition is met, or an exception is recorded."""
    return all(one.met for one in checks) or any(one.id == "exception" for one in checks)


def _check(facts: Facts, key: str, title: str, *, met: bool, detail: str, section: str) -> GateCheck:
    return GateCheck(id=key, title=title, met=met, detail=detail, source=cite(facts.knowledge, "cdc-2022", section))


def _outside(facts: Facts) -> str:
    """What puts the patient outside the guideline; cancer in the past does not."""
    for tag in _OUTSIDE:
        if tag in facts.tags:
            return f"{facts.tags[tag]}: these conditions are not asked for; take the usual care."
    cancer = facts.tags.get("cancer", "")
    named = any(one.key == "cancer-pain" for one in problems(facts.pain, facts.record, facts.knowledge))
    past = any(word in cancer.casefold() for word in ("remission", "history", "resolved"))
    if named or (cancer and not past):
        return f"{cancer or 'Cancer pain'}: these conditions are not asked for in pain from cancer."
    return ""


def _non_opioids(facts: Facts, problem: PainProblem | None, medicines: Mapping[str, MedicineAdvice]) -> GateCheck:
    """Each non-opioid class that could help this pain: tried fairly, or not to be used."""
    about = problem or next(iter(problems(facts.pain, facts.record, facts.knowledge)), PainProblem(text="pain"))
    tried = {_class_of(one.medicine, facts) for one in facts.record.trials if failed_or_unsuitable(one, facts)}
    untried: list[str] = []
    for class_id in _NON_OPIOID:
        known = facts.knowledge.classes.get(class_id)
        if known is None or base_verdict(known, about, facts.knowledge)[0] not in ("suits", "consider"):
            continue
        advised = [one for one in medicines.values() if one.class_id == class_id]
        ruled_out = bool(advised) and all(one.verdict.weight >= Verdict.AVOID.weight for one in advised)
        if class_id not in tried and not ruled_out:
            untried.append(known.title)
    met = not untried
    plural = "class" if len(untried) == 1 else "classes"
    detail = (
        "Each was tried fairly or cannot be used."
        if met
        else f"{len(untried)} non-opioid {plural} not yet tried fairly: {listed(untried)}."
    )
    return _check(facts, "non-opioids", "Non-opioid trials", met=met, detail=detail, section="recommendations 1 and 2")


def _class_of(name: str, facts: Facts) -> str:
    known = facts.knowledge.medicines.get(name.strip().casefold())
    if known is not None:
        return known.class_id
    return "nsaid" if "nsaid" in facts.knowledge.groups_of(name.strip().casefold()) else ""


def _risk_screen(facts: Facts) -> GateCheck:
    found = facts.record.latest("ort_oud", facts.on)
    recent = found is not None and (found.on is None or found.on >= facts.on - timedelta(days=_SCREEN_DAYS))
    if found is None or not recent:
        detail = "No ORT-OUD score in the past year."
    else:
        detail = f"ORT-OUD {plain(found.value) if found.value is not None else found.text}."
    return _check(facts, "risk-screen", "Risk screen", met=recent, detail=detail, section="recommendation 8")


def _recent(days: Sequence[date], on: date, within: int) -> tuple[date | None, bool]:
    last = max((day for day in days if day <= on), default=None)
    return last, last is not None and last >= on - timedelta(days=within)


def _pdmp(facts: Facts) -> GateCheck:
    reviews = facts.record.stewardship.pdmp_reviews
    last, met = _recent([one.on for one in reviews], facts.on, PDMP_DAYS)
    detail = f"Last reviewed {spoken(last)}." if last else "Not reviewed."
    if last and not met:
        detail += f" More than {PDMP_DAYS} days ago."
    return _check(facts, "pdmp", "Prescription monitoring program", met=met, detail=detail, section="recommendation 9")


def _urine(facts: Facts) -> GateCheck:
    last, met = _recent([one.on for one in facts.record.stewardship.urine_tests], facts.on, URINE_DAYS)
    detail = f"Last tested {spoken(last)}." if last else "No baseline on record."
    if last and not met:
        detail += " More than a year ago."
    return _check(facts, "urine-test", "Urine test", met=met, detail=detail, section="recommendation 10")


def _talk(facts: Facts) -> GateCheck:
    kept = facts.record.stewardship
    last, _ = _recent([day for day in (kept.agreement_on, kept.risk_talk_on) if day], facts.on, 0)
    detail = f"Recorded {spoken(last)}." if last else "No agreement or talk about benefits and risks on record."
    return _check(
        facts,
        "agreement",
        "Agreement, benefits and risks",
        met=last is not None,
        detail=detail,
        section="recommendation 1",
    )


def _naloxone(facts: Facts, mme: Mme | None) -> GateCheck:
    offered, reasons = facts.record.stewardship.naloxone_on, naloxone.reasons(facts, mme)
    if naloxone.has_it(facts):
        detail = f"Offered {spoken(offered)}." if offered else "On the medicine list."
    elif reasons:
        detail = f"Offer it: {listed(reasons)}."
    else:
        detail = "No reason for it on record; offer it from 50 MME a day."
    met = naloxone.has_it(facts) or not reasons
    return _check(facts, "naloxone", "Naloxone", met=met, detail=detail, section="recommendation 8")


def _goal(facts: Facts) -> GateCheck:
    words = facts.pain.goal.text.strip() or listed(facts.record.goals_in_own_words)
    detail = f"“{words}”" if words else "No goal in the patient's words."
    return _check(facts, "goal", "Goal", met=bool(words), detail=detail, section="recommendation 2")
