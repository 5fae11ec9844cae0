"""What the opioids on the medicine list ask for now.

The idea: from 50 MME a day the risk of overdose rises faster than the relief, so one pauses before it and looks more
often after it; a benzodiazepine or another medicine that slows breathing adds to the risk. Nothing is stopped at once.
A sum with a line missing is said to be incomplete.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 5, 8 and 11
(source key cdc-2022).
"""

from collections.abc import Iterator

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level
from paindesk.rules import naloxone
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.monitoring import on_opioid


def findings(facts: Facts, mme: Mme) -> tuple[Finding, ...]:
    """Findings about the opioids taken now; none when none is taken."""
    return tuple(_found(facts, mme)) if on_opioid(facts, mme) else ()


def _found(facts: Facts, mme: Mme) -> Iterator[Finding]:
    if mme.per_day is not None and mme.per_day >= naloxone.PAUSE_MME:
        sums = "; ".join(one.reason.split(";")[0] for one in mme.lines if one.included)
        yield _one(
            facts, "mme-high", f"{plain(mme.per_day)} MME a day", f"50 or more: {sums}.",
            action="Weigh benefit against risk, follow up more often, offer naloxone. Never stop at once.",
            section="recommendation 4",
        )  # fmt: skip
    if not mme.complete:
        missing = [f"{one.text}: {one.reason}" for one in mme.lines if one.per_day is None and not left_out(one.reason)]
        # No factor is no gap in the record: nothing can be corrected there.
        no_factor = all("no CDC factor" in one for one in missing)
        action = "Judge its risk without a number." if no_factor else "Ask how it is taken, and correct the line."
        yield _one(facts, "mme-incomplete", "MME is not complete", f"{listed(missing)}.", action=action, section="")
    opioids = {name for name, groups in facts.groups.items() if "opioid" in groups}
    for group, title in (("benzodiazepine", "Opioid with a benzodiazepine"), ("z-drug", "Opioid with a sleeping pill")):
        partner = next((name for name, tokens in facts.groups.items() if group in tokens and name not in opioids), "")
        if partner:
            names = listed((*sorted(opioids), partner)) if opioids else f"an opioid and {partner}"
            yield _one(
                facts, f"opioid-{group}", title, f"Together {names} can stop breathing.",
                action="Plan to lower one of them slowly; offer naloxone.", section="recommendation 11",
            )  # fmt: skip
    reasons = naloxone.reasons(facts, mme)
    if reasons and not naloxone.has_it(facts):
        yield _one(
            facts, "naloxone-missing", "Naloxone not yet offered", f"On an opioid, with {listed(reasons)}.",
            action="Offer it, and show someone at home how to use it.", section="recommendation 8",
        )  # fmt: skip


def left_out(reason: str) -> bool:
    """Whether a line was left out of the sum on purpose: stopped, not taken, counted elsewhere."""
    return "not counted" in reason or "counted once" in reason


def _one(facts: Facts, key: str, title: str, because: str, *, action: str, section: str) -> Finding:
    return Finding(
        id=key,
        level=Level.CAUTION,
        subject="patient",
        title=title,
        because=because,
        action=action,
        sources=(cite(facts.knowledge, "cdc-2022", section),),
    )
