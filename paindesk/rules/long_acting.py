"""Immediate release first: what speaks against a long-acting opioid.

The idea: extended-release opioids, methadone and fentanyl patches are for severe, continuous pain of people who already
take an opioid every day. Started in others they overdose, most in the first two weeks. They are never for acute pain
and never as needed. A fentanyl patch is only for people used to opioids by the labels' definition. Methadone, long and
uneven in the body, is not the first of them. Buprenorphine is not among them: where an opioid is needed every day, it
is what to think of first.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 3 (source key
cdc-2022); VA/DoD Clinical Practice Guideline for the Use of Opioids, 2022 (va-dod-2022); for the patch the labels of
extended-release opioids (label-opioid-tolerance).
"""

from collections.abc import Iterator
from dataclasses import replace

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.finding import Finding, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import cautions
from paindesk.rules.evidence import capital, cite
from paindesk.rules.facts import Facts
from paindesk.rules.once import once
from paindesk.rules.pain_duration import PainDuration, pain_duration
from paindesk.rules.taking import LONG_ACTING, as_released

OPIOIDS = "opioid"  # the class, and the group
ID = "immediate-release-first"
_NOT_TOLERANT = "not-opioid-tolerant"
_HOW_OFTEN = "how often"
_INSTEAD = "Start with immediate release, as needed; if one is needed every day, buprenorphine comes first."


def is_buprenorphine(medicine: Medicine) -> bool:
    """The partial agonist, in any of its forms."""
    return "buprenorphine" in medicine.substances


@once
def is_long_acting(medicine: Medicine, knowledge: Knowledge) -> bool:
    """Whether it is a long-acting full opioid: extended release, methadone, or a patch."""
    groups = as_released(knowledge.groups_of(medicine.name), medicine.release, medicine.route)
    return LONG_ACTING in groups and not is_buprenorphine(medicine)


def findings(medicine: Medicine, facts: Facts, problem: str) -> tuple[tuple[Finding, Verdict], ...]:
    """What speaks against this medicine as a long-acting opioid; nothing for every other."""
    return tuple(_found(medicine, facts, problem)) if is_long_acting(medicine, facts.knowledge) else ()


def _found(medicine: Medicine, facts: Facts, problem: str) -> Iterator[tuple[Finding, Verdict]]:
    guideline = cite(facts.knowledge, "cdc-2022", "recommendation 3")
    if evidence := _only_for_tolerant(medicine, facts):
        source = cite(facts.knowledge, "label-opioid-tolerance")
        because = f"{capital(evidence)}. What is in the skin works on for a day: breathing can stop."
        about = ("not-tolerant", "Only for people used to opioids")
        yield _one(medicine, about, Verdict.CONTRAINDICATED, because, source)
    if pain_duration(facts.pain, problem) is PainDuration.ACUTE:
        because = "Long-acting opioids are for severe, continuous pain; acute pain changes faster than they do."
        yield _one(medicine, ("acute", "Not for acute pain"), Verdict.AVOID, because, guideline)
    if missing := not_daily(facts):
        unknown = missing.startswith(_HOW_OFTEN)
        if not _said_by_file(medicine, facts):
            verdict = Verdict.CAUTION if unknown else Verdict.AVOID
            because = f"{capital(missing)}. Overdose is likelier with long-acting opioids, most in the first two weeks."
            yield _one(medicine, (ID, "Immediate release first"), verdict, because, guideline)
    elif "methadone" in medicine.substances and "methadone" not in facts.taking:
        because = "It stays in the body for days, unevenly, and slows breathing longer than it relieves pain."
        source = replace(guideline, confirmed=False)
        yield _one(medicine, ("not-first", "Not the first long-acting opioid"), Verdict.CAUTION, because, source)


@once
def not_daily(facts: Facts) -> str:
    """Why the patient does not count as taking an opioid every day; "" when one is taken every day."""
    lines = [one.line for one in facts.opioids]
    if not lines:
        return "no opioid is taken now"
    if any(line.sig is not None and not line.sig.as_needed for line in lines):
        return ""
    names = ", ".join(dict.fromkeys(line.name for line in lines))
    if all(line.sig is not None for line in lines):
        return f"{names} is taken as needed only"
    return f"{_HOW_OFTEN} {names} is taken is not on record"


def too_early(advised: MedicineAdvice) -> bool:
    """Whether the advice on a medicine says that immediate release comes first: this rule, or the medicine's file."""
    ids = [one.id.rpartition(".")[2] for one in advised.findings]
    return ID in ids or ("first-opioid" in ids and advised.verdict.weight >= Verdict.AVOID.weight)


def _said_by_file(medicine: Medicine, facts: Facts) -> bool:
    """Whether the medicine's own file advises against it for people without an opioid: then it is said there."""
    held = (
        one
        for one, _, _ in cautions.holding(medicine, facts)
        if "opioid-naive" in one.when and one not in medicine.house
    )
    return any(one.verdict.weight >= Verdict.AVOID.weight for one in held)


def _only_for_tolerant(medicine: Medicine, facts: Facts) -> str:
    """What shows that the patient may not wear a fentanyl patch; "" when the medicine's own file says it."""
    evidence = facts.tags.get(_NOT_TOLERANT, "")
    if not evidence or not (medicine.route == "transdermal" and "fentanyl" in medicine.substances):
        return ""
    said = any(
        one.verdict is Verdict.CONTRAINDICATED and _NOT_TOLERANT in one.when and one not in medicine.house
        for one, _, _ in cautions.holding(medicine, facts)
    )
    return "" if said else evidence


def _one(
    medicine: Medicine, about: tuple[str, str], verdict: Verdict, because: str, source: Source
) -> tuple[Finding, Verdict]:
    key, title = about
    finding = Finding(
        id=f"{medicine.name}.{key}",
        level=verdict.level,
        subject=medicine.name,
        title=title,
        because=because,
        action=_INSTEAD if verdict.weight >= Verdict.AVOID.weight else "Prescribe it only with experience in it.",
        sources=(source,),
    )
    return finding, verdict
