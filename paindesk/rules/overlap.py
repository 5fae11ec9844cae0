"""Two opioids taken together on purpose: until which day, what to watch, and on which days somebody calls.

The idea: in a low-dose start both are meant. A warning of two opioids would be wrong, and so would silence: it is said
until when, and what to watch. Low-dose starts are followed by frequent contact; a call the day after each rise finds
drowsiness and withdrawal while the step can still be held.
Edition: Cohen et al., J Addict Med 2022 (source key cohen-2022, in equianalgesic.toml); the day of each call is this
project's own.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from paindesk.domain.finding import Finding, Level
from paindesk.domain.overlap import partners, until_day
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.evidence import capital, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.taper_findings import withdrawal

_SEDATIVES = ("benzodiazepine", "gabapentinoid", "muscle-relaxant")


def _comes(name: str, plan: Sequence[Prescription]) -> bool:
    going_on = [one for one in plan if one.act is not Act.STOP and one.taper is None]
    return not plan or any(one.medicine == name for one in going_on)


def call_days(one: Prescription) -> tuple[int, ...]:
    """The days of the plan on which somebody calls: the day after the start and after each rise."""
    begins = [step.from_day for step in one.steps if step.from_day > 1 or one.act is Act.START]
    return tuple(day + 1 for day in begins)


def meant(facts: Facts) -> tuple[frozenset[str], ...]:
    """The substances that are taken together on purpose, pair by pair, by the list of medicines."""
    return tuple(
        frozenset((*(part.name for part in line.ingredients), *known.substances))
        for line in facts.lines
        if line.together_with and (known := facts.knowledge.medicines.get(line.together_with)) is not None
    )


def taken(facts: Facts) -> Iterator[Finding]:
    """What is said of two on the list that are taken together on purpose."""
    for line in facts.lines:
        if line.together_with and line.together_with in facts.knowledge.medicines:
            until = f" until {spoken(line.ends)}" if line.ends is not None else ""
            yield Finding(
                id=f"taken.together.{line.name}",
                level=Level.INFO,
                subject="patient",
                title=f"{capital(line.name)} and {line.together_with} together on purpose{until}",
                because=f"A low-dose start under way: {line.name} ends, {line.together_with} goes on.",
                action="Ask for drowsiness and withdrawal (COWS); hold the step if either is there.",
            )


def findings(prescription: Prescription, facts: Facts, plan: Sequence[Prescription]) -> Iterator[Finding]:
    """What is said of the new one, once, instead of a warning of two opioids; of the old one, if the new one stops."""
    if prescription.together and prescription.replaced_by and not _comes(prescription.replaced_by, plan):
        yield Finding(
            id=f"{prescription.medicine}.together.alone",
            level=Level.STOP,
            subject=prescription.medicine,
            title=f"{capital(prescription.replaced_by)} does not take its place any more",
            because=f"It was to end beside {prescription.replaced_by}, which this plan does not go on with.",
            action="Decide anew: step up or down, or lower to stop.",
        )
    together = partners(prescription.medicine, plan)
    if not together:
        return
    table = facts.knowledge.rotation
    rule = None if table is None else table.low_dose_start.get(prescription.medicine)
    watch = () if rule is None else rule.watch
    names = listed(one.medicine for one in together)
    last = facts.on + timedelta(days=until_day(prescription.medicine, plan) - 1)
    sedatives = [name for group in _SEDATIVES for name in facts.members.get(group, ())]
    also = f" {listed(dict.fromkeys(sedatives)).capitalize()} too: the breath is slower still." if sedatives else ""
    yield Finding(
        id=f"{prescription.medicine}.together",
        level=Level.CAUTION if sedatives else Level.INFO,
        subject=prescription.medicine,
        title=f"With {names} on purpose until {spoken(last)}",
        because=f"A low-dose start, off label: both are taken, then {names} ends.{also}",
        action=" ".join(one.text for one in watch),
        sources=tuple(one.source for one in watch),
    )
    name = prescription.medicine
    scored = withdrawal(name, facts, f"{name}.together.withdrawal", "Withdrawal: hold this dose, put off the next step")
    if scored.level is not Level.INFO:  # INFO: not scored, and the finding above asks for it
        yield scored
