"""What a taper asks for beside its steps, and what may not be stopped at once.

The idea: two sedatives are never withdrawn together unnoticed; in pregnancy an expert comes first, because withdrawal
endangers both; who comes down has lost tolerance, so that naloxone stays in the house to the end and after it;
withdrawal is scored, the step held, the symptoms treated. A sudden stop is for when life is at risk.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 5, 8 and 11 (key
cdc-2022); HHS guide on dosage reduction, 2019 (key hhs-taper-2019).
"""

from collections.abc import Iterator, Sequence

from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.medicine import Medicine
from paindesk.domain.taper import TaperRule
from paindesk.domain.visit import Act, Prescription
from paindesk.rules import naloxone
from paindesk.rules.evidence import capital, cite, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.length_of_use import used_days
from paindesk.rules.medicine_said import said
from paindesk.rules.screens import current, is_positive
from paindesk.rules.taper import rule_for

_OFFER = "Offer it today, and show someone at home how to use it."


def taper_findings(plans: Sequence[Prescription], facts: Facts) -> Iterator[Finding]:
    """What must be right while these are lowered."""
    tapers = [one for one in plans if one.taper is not None and one.act is not Act.STOP]
    opioids = [one for one in tapers if _is_opioid(facts, one)]
    if opioids:
        yield from _opioid(opioids[0], facts)
    for one in tapers:
        medicine = facts.knowledge.medicines.get(one.medicine)
        if one not in opioids and medicine is not None:
            yield said(
                f"{one.medicine}.taper.held",
                Level.INFO,
                "If it is felt",
                medicine.stopping.text,
                "Hold the step until it settles, then go on in smaller ones. A pause is no failure.",
                medicine.stopping.source,
            )


def _is_opioid(facts: Facts, one: Prescription) -> bool:
    return "opioid" in facts.knowledge.groups_of(one.medicine)


def _opioid(one: Prescription, facts: Facts) -> Iterator[Finding]:
    subject, guideline = one.medicine, cite(facts.knowledge, "cdc-2022", "recommendation 5")
    if pregnant := facts.evidence("pregnant"):
        yield said(
            f"{subject}.taper.pregnant", Level.STOP, "Pregnant: an expert first",
            f"{capital(pregnant)}. Withdrawal endangers mother and child.",
            "Ask somebody expert in opioids and pregnancy before any step; buprenorphine or methadone may be safer.",
            guideline,
        )  # fmt: skip
    if benzodiazepine := facts.evidence("benzodiazepine"):
        yield said(
            f"{subject}.taper.benzodiazepine", Level.CAUTION, "A benzodiazepine is taken too",
            f"{capital(benzodiazepine)}. Withdrawn together they bring anxiety and seizures, nobody knows from which.",
            "Leave it as it is during this taper and tell its prescriber; its own taper comes apart from this.",
            cite(facts.knowledge, "cdc-2022", "recommendation 11"),
        )  # fmt: skip
    has_it = naloxone.has_it(facts)
    yield said(
        f"{subject}.taper.naloxone", Level.INFO if has_it else Level.CAUTION,
        "Naloxone in the house throughout" if has_it else "Taper without naloxone on record",
        "Tolerance goes within a week or two: the old dose can then stop the breathing.",
        "Keep it in date until well after the last step." if has_it else _OFFER,
        cite(facts.knowledge, "cdc-2022", "recommendation 8"),
    )  # fmt: skip
    yield withdrawal(subject, facts, f"{subject}.taper.withdrawal", "Withdrawal: pause the taper")


def withdrawal(subject: str, facts: Facts, key: str, held: str) -> Finding:
    """The withdrawal score as it stands; `held` is the title where it is positive, `key` the finding's id."""
    help_with = (
        "Hold the step. Sweating and a fast pulse: clonidine, with the blood pressure watched. Treat aches, sleep, "
        "nausea, cramps and loose bowels each by itself. Then go on slower."
    )
    source = cite(facts.knowledge, "hhs-taper-2019")
    cows = facts.knowledge.instruments.get("cows")
    found = current(facts, "cows")
    if cows is None or found is None or found.value is None or found.on is None:
        words = "Score it (COWS, below the taper). A pause is no failure."
        return said(key, Level.INFO, "If withdrawal comes", words, help_with, source)
    positive = is_positive(cows, found.value, facts.record.patient.sex)
    words = f"COWS {plain(found.value)} of {cows.highest} on {spoken(found.on)}: {cows.meaning(found.value)}."
    title = held if positive else "No withdrawal to speak of"
    level = Level.CAUTION if positive else Level.OK
    return said(key, level, title, words, help_with if positive else "", source)


def stopped(
    one: Prescription, medicine: Medicine, facts: Facts, plan: Sequence[Prescription] = ()
) -> tuple[Finding, ...]:
    """What is said of a medicine that is stopped: nothing where that is right, a stop where it is dangerous."""
    if one.taper is not None:
        return ()  # its taper has come to zero
    if medicine.class_id == "opioid" and any(_is_opioid(facts, other) and other.act is Act.START for other in plan):
        return ()  # one opioid takes the place of another
    rule = rule_for(medicine, facts.knowledge, used_days(facts, medicine))
    told = medicine.stopping
    if rule is not None and rule.danger:
        action = "Lower it step by step. At once only if life is at risk (hard to wake, confused): then write so."
        title = "Never to be stopped at once"
        return (said(f"{medicine.name}.stopping", Level.STOP, title, rule.danger, action, rule.source),)
    if told.taper and not (rule is not None and rule.stop_at_once):
        action, by = _lowered(medicine, rule)
        title = "Not to be stopped at once"
        sources = dict.fromkeys((told.source, *by))
        return (said(f"{medicine.name}.stopping", Level.CAUTION, title, told.text, action, *sources),)
    return ()


def _lowered(medicine: Medicine, rule: TaperRule | None) -> tuple[str, tuple[Source, ...]]:
    """How it is lowered: the days its own file asks for, else the taper of so long a use, with that one's source."""
    if days := medicine.stopping.over_days_at_least:
        return f"Lower it over at least {days} days.", ()
    return ("Lower it slowly.", ()) if rule is None else (rule.text, (rule.source,))
