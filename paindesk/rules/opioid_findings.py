"""What the opioids on the medicine list ask for now.

The idea: from 50 MME a day the risk of overdose rises faster than the relief, so one pauses before it and looks more
often after it; a benzodiazepine or another medicine that slows breathing adds to the risk. Nothing is stopped at once.
A sum with a line missing is said to be incomplete. Where an opioid is taken every day for lasting pain, buprenorphine
is the safer one. Whom the guideline does not speak of is said, and no guidepost is held against them; opioid use
disorder is offered treatment, and treatment is not counted against its own dose.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, scope and recommendations 4, 5, 8, 9,
11 and 12 (source key cdc-2022); VA/DoD guideline, 2022, for buprenorphine (va-dod-2022); FDA, 2020, for talking about
naloxone (fda-naloxone-2020).
"""

from collections.abc import Iterator

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.rules import naloxone
from paindesk.rules.evidence import cite, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.long_acting import not_daily
from paindesk.rules.monitoring import on_opioid
from paindesk.rules.opioid_scope import guided, outside, treated_for_oud
from paindesk.rules.pain_duration import PainDuration, pain_duration

_PARTNERS = (("benzodiazepine", "Opioid with a benzodiazepine"), ("z-drug", "Opioid with a sleeping pill"))
_NOT_FULL = ("buprenorphine", "butorphanol", "nalbuphine", "pentazocine")


def findings(facts: Facts, mme: Mme, problem: str = "") -> tuple[Finding, ...]:
    """Findings about the opioids taken now and about opioid use disorder; none where neither is on record."""
    taken = on_opioid(facts, mme)
    about_opioids = _taken(facts, mme, problem) if taken else iter(())
    return (*about_opioids, *_use_disorder(facts))


def _taken(facts: Facts, mme: Mme, problem: str) -> Iterator[Finding]:
    beyond = outside(facts, problem)
    if beyond:
        yield _one(
            facts, "opioid-scope", "Outside the opioid guideline", beyond, section="scope", level=Level.INFO,
            action="Dose guideposts and review dates made for other pain are not held against this patient.",
        )  # fmt: skip
    yield from _dose(facts, mme, in_scope=not beyond)
    yield from _incomplete(facts, mme)
    yield from _partners(facts)
    yield from _naloxone(facts, mme)
    if not beyond:
        yield from _unexpected(facts)
        yield from _buprenorphine(facts, problem)


def _dose(facts: Facts, mme: Mme, *, in_scope: bool) -> Iterator[Finding]:
    total = guided(facts, mme)
    if not in_scope or total is None or total < naloxone.PAUSE_MME:
        return
    treatment = treated_for_oud(facts)
    counted = [one for one in mme.lines if one.included and one.medicine not in treatment]
    sums = "; ".join(one.reason.split(";")[0] for one in counted)
    yield _one(
        facts, "mme-high", f"{plain(total)} MME a day", f"50 or more: {sums}.",
        action="Weigh benefit against risk, follow up more often, offer naloxone. Never stop at once.",
        section="recommendations 4 and 5",
    )  # fmt: skip


def _incomplete(facts: Facts, mme: Mme) -> Iterator[Finding]:
    if mme.complete:
        return
    missing = [f"{one.text}: {one.reason}" for one in mme.lines if one.per_day is None and not _left_out(one.reason)]
    # No factor is no gap in the record: nothing can be corrected there.
    no_factor = all("no CDC factor" in one for one in missing)
    action = "Judge its risk without a number." if no_factor else "Ask how it is taken, and correct the line."
    yield _one(facts, "mme-incomplete", "MME is not complete", f"{listed(missing)}.", action=action, section="")


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
            yield _one(facts, f"opioid-{group}", title, because, action=action, section="recommendation 11")


def _naloxone(facts: Facts, mme: Mme) -> Iterator[Finding]:
    if naloxone.has_it(facts):
        return
    if reasons := naloxone.reasons(facts, mme):
        yield _one(
            facts, "naloxone-missing", "Naloxone not yet offered", f"On an opioid, with {listed(reasons)}.",
            action="Offer it, and show someone at home how to use it.", section="recommendation 8",
        )  # fmt: skip
        return
    speaks = naloxone.more(facts)
    because = f"On an opioid, with {listed(speaks)}." if speaks else "On an opioid."
    action = "Offer it where children or anybody at risk live in the home."
    source = cite(facts.knowledge, "fda-naloxone-2020")
    yield _one(
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
        yield _one(
            facts, "pdmp-unexpected", "Monitoring program: not as expected",
            f"On {spoken(last.on)}: {last.seen or 'what was seen is not written down'}.",
            action="Talk about it before judging: errors, other clinicians, pain not relieved. Nobody is sent away.",
            section="recommendation 9",
        )  # fmt: skip


def _buprenorphine(facts: Facts, problem: str) -> Iterator[Finding]:
    """Where a full opioid is taken every day for pain that lasts."""
    not_meant = (*_NOT_FULL, *treated_for_oud(facts))
    full = [name for name in facts.members.get("opioid", ()) if name not in not_meant]
    acute = pain_duration(facts.pain, problem) is PainDuration.ACUTE
    if not full or "buprenorphine" in facts.taking or acute or not_daily(facts):
        return
    yield _one(
        facts, "buprenorphine-preferred", "Every day an opioid: consider buprenorphine",
        f"{listed(full)} every day. Buprenorphine carries less risk of overdose and misuse than full opioids.",
        action="Start it in mild withdrawal (8-12 hours after immediate, 12-24 after extended release, longer after "
        "methadone), or in small doses beside the other opioid; for pain, several times a day.",
        section="", level=Level.INFO, source=cite(facts.knowledge, "va-dod-2022"),
    )  # fmt: skip


def _use_disorder(facts: Facts) -> Iterator[Finding]:
    """Opioid use disorder that is not said to be over: treatment is offered, or goes on."""
    evidence = facts.tags.get("opioid-use-disorder", "")
    if not evidence:
        return
    treatment = (*treated_for_oud(facts), *(["naltrexone"] if "naltrexone" in facts.taking else []))
    if treatment:
        yield _one(
            facts, "oud-treatment", "Treatment of opioid use disorder goes on",
            f"{listed(treatment)}, with {evidence} on record. No dose guidepost for pain holds for it.",
            action="Treat pain beside it; speak with whoever prescribes it. A clinic's methadone may not show in the "
            "monitoring program.",
            section="recommendation 12", level=Level.INFO,
        )  # fmt: skip
        return
    over = any(word in evidence.casefold() for word in ("remission", "resolved"))
    yield _one(
        facts, "oud-untreated", "Opioid use disorder without treatment", f"{evidence}, and no treatment on the list.",
        action="Ask how it stands; offer treatment where it is needed." if over
        else "Offer buprenorphine or methadone, or arrange it. Detoxification alone is not recommended.",
        section="recommendation 12", level=Level.INFO if over else Level.CAUTION,
    )  # fmt: skip


def _left_out(reason: str) -> bool:
    return "not counted" in reason or "counted once" in reason


def _one(
    facts: Facts,
    key: str,
    title: str,
    because: str,
    *,
    action: str,
    section: str,
    level: Level = Level.CAUTION,
    source: Source | None = None,
) -> Finding:
    return Finding(
        id=key,
        level=level,
        subject="patient",
        title=title,
        because=because,
        action=action,
        sources=(source or cite(facts.knowledge, "cdc-2022", section),),
    )
