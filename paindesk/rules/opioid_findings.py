"""What the opioids on the medicine list ask for now.

The idea: from 50 MME a day the risk of overdose rises faster than the relief, so one pauses before it and looks more
often after it. Nothing is stopped at once. A sum with a line missing is said to be incomplete, and what may be over is
asked about. Whom the guideline does not speak of is said, and no guidepost is held against them. What goes with the
opioids (sedatives, naloxone, buprenorphine) is in opioid_safety.py, opioid use disorder in opioid_use_disorder.py.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, scope and recommendations 3, 4, 5 and
9 (source key cdc-2022).
"""

from collections.abc import Iterator

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level
from paindesk.rules import naloxone, opioid_safety, opioid_use_disorder
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts
from paindesk.rules.monitoring import on_opioid
from paindesk.rules.opioid_said import said
from paindesk.rules.opioid_scope import guided, outside, treated_for_oud
from paindesk.rules.taking import LONG_ACTING, groups_of_line

HIGH = "mme-high"  # the id of the finding from 50 MME a day on


def findings(facts: Facts, mme: Mme, problem: str = "") -> tuple[Finding, ...]:
    """Findings about the opioids taken now and about opioid use disorder; none where neither is on record."""
    taking = tuple(_taking(facts, mme, problem)) if on_opioid(facts, mme) else ()
    return (*taking, *opioid_use_disorder.findings(facts))


def _taking(facts: Facts, mme: Mme, problem: str) -> Iterator[Finding]:
    beyond = outside(facts, problem)
    if beyond:
        yield said(
            facts, "opioid-scope", "Outside the opioid guideline", beyond, section="scope", level=Level.INFO,
            action="Dose guideposts and review dates made for other pain are not held against this patient.",
        )  # fmt: skip
    else:
        yield from _dose(facts, mme)
    yield from _incomplete(facts, mme)
    yield from _to_confirm(facts)
    yield from _as_needed(facts)
    yield from opioid_safety.findings(facts, mme, problem, in_scope=not beyond)


def _dose(facts: Facts, mme: Mme) -> Iterator[Finding]:
    total = guided(facts, mme)
    if total is None or total < naloxone.PAUSE_MME:
        return
    treatment = treated_for_oud(facts)
    counted = [one for one in mme.lines if one.included and one.medicine not in treatment]
    sums = "; ".join(one.reason.split(";")[0] for one in counted)
    yield said(
        facts, HIGH, f"{plain(total)} MME a day", f"50 or more: {sums}.",
        action="Weigh benefit against risk, follow up more often, offer naloxone. Never stop at once.",
        section="recommendations 4 and 5",
    )  # fmt: skip


def _incomplete(facts: Facts, mme: Mme) -> Iterator[Finding]:
    if mme.complete:
        return
    missing = [f"{one.text}: {one.reason}" for one in mme.lines if one.per_day is None and not one.left_out]
    # No factor is no gap in the record: nothing can be corrected there.
    no_factor = all("no CDC factor" in one for one in missing)
    action = "Judge its risk without a number." if no_factor else "Ask how it is taken, and correct the line."
    yield said(facts, "mme-incomplete", "MME is not complete", f"{'; '.join(missing)}.", action=action, section="")


def _to_confirm(facts: Facts) -> Iterator[Finding]:
    """Orders that count and may no longer be taken: only the patient, or the monitoring program, can say."""
    doubtful = [one for one in facts.opioids if one.doubts]
    if doubtful:
        because = "; ".join(f"{one.line.name}: {'; '.join(one.doubts)}" for one in doubtful)
        yield said(
            facts, "opioids-to-confirm", "Ask which opioids are really taken", f"{because}.", level=Level.INFO,
            action="Ask, look into the monitoring program, and take off what is over.", section="recommendation 9",
        )  # fmt: skip


def _as_needed(facts: Facts) -> Iterator[Finding]:
    """A long-acting opioid that is ordered for when it hurts."""
    orders = facts.opioids
    found = [one.line for one in orders if one.line.sig is not None and one.line.sig.as_needed]
    names = listed(
        line.name
        for line in found
        if any(LONG_ACTING in groups_of_line(part.name, line, facts.knowledge) for part in line.ingredients)
    )
    if names:
        yield said(
            facts, "long-acting-as-needed", "A long-acting opioid as needed",
            f"{capital(names)} works for hours once taken.",
            action="Give it by the clock or not at all; for pain that comes and goes, immediate release.",
            section="recommendation 3",
        )  # fmt: skip
