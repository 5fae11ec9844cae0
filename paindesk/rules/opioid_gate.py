"""What must be on record before a first opioid.

The idea: opioids come last, after the other classes and treatment without medicine were tried or cannot be used; with
the risks looked at (a screen, questions, the prescription monitoring program, a urine test), talked about, naloxone
offered where the risk is high, and a goal set, so that it can be seen whether they help. In acute pain nobody must have
failed other classes for weeks: they are taken alongside or cannot be used, and neither urine test nor long-term goal is
asked for. The clinician may record why the conditions cannot be met; that opens the gate, and is kept.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022 (source key cdc-2022).

Where each of its recommendations is held:

     what it asks                        before the first opioid   before each increase   afterwards
  -  scope; treatment of OUD             here (scope)              opioid_scope           opioid_findings
  1  nonopioids for acute pain, a talk   non-opioids, agreement
  2  nonopioids, goals, an exit plan     non-opioids, non-drug,    benefit in pain and    benefit_and_harm;
                                         goal; signing (exit)      function               due: benefits and risks
  3  immediate release first             long_acting (verdict),
                                         signing
  4  lowest dose; pause before 50 MME    opioid_start (held)       opioid_increase        opioid_findings (mme-high)
  5  go on, lower slowly, never abrupt                                                    opioid_findings, prescription
                                                                                          (stopping), benefit_and_harm
  6  acute: days, not weeks              prescription (supply)                            follow_up (2 weeks),
                                                                                          monitoring (1 month)
  7  look again in 1-4 weeks                                       pain and function      follow_up, monitoring
  8  risk factors, naloxone              risk-screen, naloxone     risk talk, naloxone    opioid_safety, monitoring
  9  monitoring program                  pdmp                      pdmp                   monitoring, opioid_safety
 10  toxicology                          urine-test                                       monitoring
 11  benzodiazepines, other depressants  interactions (verdict)                           opioid_safety
 12  offer treatment of OUD              medicine files                                   opioid_use_disorder

Nobody in hospital is seen with PainDesk: that part of the scope needs no check.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from paindesk.domain.advice import GateCheck, MedicineAdvice, Mme
from paindesk.domain.dose import plain
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainProblem
from paindesk.domain.patient import Apnoea
from paindesk.rules import naloxone
from paindesk.rules.class_base import base_verdict
from paindesk.rules.evidence import capital, cite, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.named_medicine import files_named
from paindesk.rules.opioid_scope import outside
from paindesk.rules.pain_duration import PainDuration, pain_duration
from paindesk.rules.screens import current
from paindesk.rules.trials import failed_or_unsuitable
from paindesk.rules.wording import says

PDMP_DAYS = 90
URINE_DAYS = 365
NON_DRUG = "non-drug"  # how a trial without medicine is written down: "non-drug: swimming"
_NON_OPIOID = ("acetaminophen", "nsaid", "topical", "muscle_relaxant", "neuropathic")


def gate(
    facts: Facts,
    exception: str = "",
    *,
    problem: PainProblem | None = None,
    medicines: Mapping[str, MedicineAdvice] | None = None,
    mme: Mme | None = None,
) -> tuple[GateCheck, ...]:
    """The conditions, each met or with what is missing. With `medicines`, classes that cannot be used count as done."""
    about = problem or next(iter(facts.problems), PainProblem(text="pain"))
    if beyond := outside(facts, about.key):
        return (check(facts, "scope", "Outside the guideline's scope", met=True, detail=beyond, section="scope"),)
    acute = pain_duration(facts.pain, about.key) is PainDuration.ACUTE
    checks = (
        _non_opioids(facts, about, medicines or {}, acute=acute),
        _non_drug(facts),
        _risk_screen(facts),
        pdmp(facts),
        *(() if acute else (_urine(facts),)),
        _talk(facts),
        _naloxone(facts, mme),
        *(() if acute else (_goal(facts),)),
    )
    if exception.strip():
        reason = f"Opened by the clinician: {exception.strip()}"
        return (*checks, check(facts, "exception", "Exception recorded", met=True, detail=reason, section="scope"))
    return checks


def is_open(checks: Sequence[GateCheck]) -> bool:
    """Open when every condition is met, or an exception is recorded."""
    return all(one.met for one in checks) or any(one.id == "exception" for one in checks)


def check(facts: Facts, key: str, title: str, *, met: bool, detail: str, section: str) -> GateCheck:
    """One condition of the guideline, met or with what is missing."""
    return GateCheck(id=key, title=title, met=met, detail=detail, source=cite(facts.knowledge, "cdc-2022", section))


def _non_opioids(
    facts: Facts, about: PainProblem, medicines: Mapping[str, MedicineAdvice], *, acute: bool
) -> GateCheck:
    """Each non-opioid class that could help this pain: tried fairly or unusable; in acute pain, taken or tried."""
    tried = {_class_of(one.medicine, facts) for one in facts.record.trials if acute or failed_or_unsuitable(one, facts)}
    if acute:
        tried |= {_class_of(name, facts) for name in facts.taking}
    untried: list[str] = []
    for class_id in _NON_OPIOID:
        known = facts.knowledge.classes.get(class_id)
        if known is None or base_verdict(known, about, facts.knowledge)[0] not in ("suits", "consider"):
            continue
        advised = [one for one in medicines.values() if one.class_id == class_id]
        # Not by a house rule: it would open opioids by what it forbids.
        verdicts = [one.own_verdict or one.verdict for one in advised]
        ruled_out = bool(verdicts) and all(one.weight >= Verdict.AVOID.weight for one in verdicts)
        if class_id not in tried and not ruled_out:
            untried.append(known.title)
    met = not untried
    plural = "class" if len(untried) == 1 else "classes"
    detail = (
        "Each was tried fairly or cannot be used."
        if met
        else f"{len(untried)} non-opioid {plural} not yet tried{'' if acute else ' fairly'}: {listed(untried)}."
    )
    return check(facts, "non-opioids", "Non-opioid trials", met=met, detail=detail, section="recommendations 1 and 2")


def _non_drug(facts: Facts) -> GateCheck:
    """A treatment without medicine that was tried or is under way, by its name or marked as one."""
    names = [name for one in facts.knowledge.therapies for name in (one.title, one.id.replace("-", " "))]
    tried = [one.medicine for one in facts.record.trials if says(one.medicine, (NON_DRUG, *names))]
    detail = (
        f"{capital(listed(tried))}." if tried else "No treatment without medicine on record: exercise, heat, therapy."
    )
    return check(
        facts, "non-drug", "Without medicine", met=bool(tried), detail=detail, section="recommendations 1 and 2"
    )


def _class_of(name: str, facts: Facts) -> str:
    known = files_named(name, facts.knowledge)
    if len(known) == 1:
        return "" if known[0].local else known[0].class_id  # what a clinic calls one opens no opioid
    return "nsaid" if "nsaid" in facts.knowledge.groups_of(name.strip().casefold()) else ""


def _risk_screen(facts: Facts) -> GateCheck:
    """A score within the year, and the questions whose answers change what an opioid does."""
    found = current(facts, "ort_oud")
    if found is None:
        detail = "No ORT-OUD score in the past year."
    else:
        detail = f"ORT-OUD {plain(found.value) if found.value is not None else found.text}."
    asked = facts.record.background
    rows = (
        ("an overdose before", asked.overdose_before is None and "overdose-before" not in facts.tags),
        ("sleep apnea", asked.sleep_apnoea is Apnoea.UNKNOWN and "sleep-apnoea" not in facts.tags),
        ("alcohol", asked.alcohol_drinks_per_week is None and facts.record.latest("audit_c", facts.on) is None),
    )
    missing = [words for words, lacking in rows if lacking]
    if missing:
        detail += f" Not yet asked: {listed(missing)}."
    met = found is not None and not missing
    return check(facts, "risk-screen", "Risk screen", met=met, detail=detail, section="recommendation 8")


def _recent(days: Sequence[date], on: date, within: int) -> tuple[date | None, bool]:
    last = max((day for day in days if day <= on), default=None)
    return last, last is not None and last >= on - timedelta(days=within)


def pdmp(facts: Facts) -> GateCheck:
    """A look into the monitoring program within 90 days."""
    reviews = facts.record.stewardship.pdmp_reviews
    last, met = _recent([one.on for one in reviews], facts.on, PDMP_DAYS)
    detail = f"Last reviewed {spoken(last)}." if last else "Not reviewed."
    if last and not met:
        detail += f" More than {PDMP_DAYS} days ago."
    return check(facts, "pdmp", "Prescription monitoring program", met=met, detail=detail, section="recommendation 9")


def _urine(facts: Facts) -> GateCheck:
    last, met = _recent([one.on for one in facts.record.stewardship.urine_tests], facts.on, URINE_DAYS)
    detail = f"Last tested {spoken(last)}." if last else "No baseline on record."
    if last and not met:
        detail += " More than a year ago."
    return check(facts, "urine-test", "Urine test", met=met, detail=detail, section="recommendation 10")


def _talk(facts: Facts) -> GateCheck:
    kept = facts.record.stewardship
    last, _ = _recent([day for day in (kept.agreement_on, kept.risk_talk_on) if day], facts.on, 0)
    detail = f"Recorded {spoken(last)}." if last else "No agreement or talk about benefits and risks on record."
    return check(
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
    elif speaks := naloxone.more(facts):
        detail = f"Talk about it: {listed(speaks)}."
    else:
        detail = "No raised risk on record; talk about it all the same, and ask who lives in the home."
    met = naloxone.has_it(facts) or not reasons
    return check(facts, "naloxone", "Naloxone", met=met, detail=detail, section="recommendation 8")


def _goal(facts: Facts) -> GateCheck:
    words = facts.pain.goal.text.strip() or listed(facts.record.goals_in_own_words)
    detail = f"“{words}”" if words else "No goal in the patient's words."
    return check(facts, "goal", "Goal", met=bool(words), detail=detail, section="recommendation 2")
