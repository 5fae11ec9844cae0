"""What goes with the opioids that are taken: sedatives beside them, naloxone, the monitoring program, a safer opioid.

The idea: a benzodiazepine or another medicine that slows breathing adds to the risk, and is lowered slowly; treatment
of opioid use disorder is not withheld for it. Naloxone is offered where the risk is raised and talked about with
everybody. What the monitoring program showed unexpectedly is talked about, and nobody is sent away. Where a full opioid
is taken every day for lasting pain, buprenorphine is the safer one.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 8, 9 and 11 (source key
cdc-2022) and its text on changing to buprenorphine; VA/DoD guideline, 2022 (va-dod-2022); FDA, 2020, for talking about
naloxone (fda-naloxone-2020).
"""

from collections.abc import Iterator

from paindesk.domain.advice import Mme
from paindesk.domain.finding import Finding, Level
from paindesk.rules import naloxone
from paindesk.rules.evidence import capital, cite, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.opioid_said import said
from paindesk.rules.opioid_scope import treated_for_oud
from paindesk.rules.pain_duration import PainDuration, pain_duration

_PARTNERS = (("benzodiazepine", "Opioid with a benzodiazepine"), ("z-drug", "Opioid with a sleeping pill"))
_NOT_FULL = ("buprenorphine", "butorphanol", "nalbuphine", "pentazocine")


def findings(facts: Facts, mme: Mme, problem: str, *, in_scope: bool) -> Iterator[Finding]:
    """What goes with the opioids taken; the guideline's own reviews only for those it speaks of."""
    yield from _partners(facts)
    yield from _naloxone(facts, mme)
    if in_scope:
        yield from _unexpected(facts)
        yield from _buprenorphine(facts, problem)


def _partners(facts: Facts) -> Iterator[Finding]:
    opioids = {name for name, groups in facts.groups.items() if "opioid" in groups}
    treatment = treated_for_oud(facts)
    for group, title in _PARTNERS:
        partner = next((name for name, tokens in facts.groups.items() if group in tokens and name not in opioids), "")
        if partner:
            names = listed((*sorted(opioids), partner)) if opioids else f"an opioid and {partner}"
            action = "Plan to lower one of them slowly; offer naloxone."
            if treatment:
                action = f"Do not withhold {listed(treatment)} for it; lower {partner} slowly; offer naloxone."
            because = f"Together {names} can stop breathing."
            yield said(facts, f"opioid-{group}", title, because, action=action, section="recommendation 11")


def _naloxone(facts: Facts, mme: Mme) -> Iterator[Finding]:
    if naloxone.has_it(facts):
        return
    if reasons := naloxone.reasons(facts, mme):
        yield said(
            facts, "naloxone-missing", "Naloxone not yet offered", f"On an opioid, with {listed(reasons)}.",
            action="Offer it, and show someone at home how to use it.", section="recommendation 8",
        )  # fmt: skip
        return
    speaks = naloxone.more(facts)
    because = f"On an opioid, with {listed(speaks)}." if speaks else "On an opioid."
    action = "Offer it where children or anybody at risk live in the home."
    source = cite(facts.knowledge, "fda-naloxone-2020")
    yield said(
        facts,
        "naloxone-talk",
        "Talk about naloxone",
        because,
        action=action,
        section="",
        level=Level.INFO,
        source=source,
    )


def _unexpected(facts: Facts) -> Iterator[Finding]:
    """The newest look into the monitoring program, where it was not as expected."""
    seen = [one for one in facts.record.stewardship.pdmp_reviews if one.on <= facts.on]
    last = max(seen, key=lambda one: one.on, default=None)
    if last is not None and not last.as_expected:
        yield said(
            facts, "pdmp-unexpected", "Monitoring program: not as expected",
            f"On {spoken(last.on)}: {last.seen or 'what was seen is not written down'}.",
            action="Talk about it before judging: errors, other clinicians, pain not relieved. Nobody is sent away.",
            section="recommendation 9",
        )  # fmt: skip


def _buprenorphine(facts: Facts, problem: str) -> Iterator[Finding]:
    """Where a full opioid is taken every day for pain that lasts."""
    not_meant = (*_NOT_FULL, *treated_for_oud(facts))
    lines = [one.line for one in facts.opioids for part in one.opioids[:1]
             if part.name not in not_meant]  # fmt: skip
    full = listed(line.name for line in lines if line.sig is not None and not line.sig.as_needed)
    acute = pain_duration(facts.pain, problem) is PainDuration.ACUTE
    if not full or "buprenorphine" in facts.taking or acute:
        return
    yield said(
        facts, "buprenorphine-preferred", "Every day an opioid: consider buprenorphine",
        f"{capital(full)} every day. Buprenorphine carries less risk of overdose and misuse than full opioids.",
        action="Start it in mild withdrawal (8-12 hours after immediate, 12-24 after extended release, longer after "
        "methadone), or in small doses beside the other opioid; for pain, several times a day.",
        section="", level=Level.INFO, source=cite(facts.knowledge, "va-dod-2022"),
    )  # fmt: skip
