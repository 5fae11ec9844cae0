"""Who is offered naloxone, and for whom it is at least talked about.

The idea: everyone on an opioid hears of it. It is offered where the risk of overdose is raised: 50 MME a day or more, a
benzodiazepine, disturbed breathing in sleep, a substance use disorder, an overdose before, and where tolerance is lost
or falls, because the old dose then kills. Age, lungs, kidneys, liver and other medicines that slow breathing speak for
it too, and so do children or anybody at risk in the home, whom no record shows.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 8 and 11 (source
key cdc-2022); FDA Drug Safety Communication, 23 July 2020 (fda-naloxone-2020). A year for lost tolerance is this
project's own number.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.domain.medicine_line import Activity
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts

PAUSE_MME = Decimal(50)
_RISKS = ("overdose-before", "substance-use-disorder", "opioid-use-disorder", "sleep-apnoea", "benzodiazepine")
_MORE = ("older-adult", "copd", "kidney-severe", "dialysis", "cirrhosis", "alcohol-heavy")
_LOST_WITHIN = timedelta(days=365)


def reasons(facts: Facts, mme: Mme | None = None, prescriptions: Sequence[Prescription] = ()) -> tuple[str, ...]:
    """Why it is offered, in the record's words, the dose first; empty when there is no reason on record."""
    found = [evidence for token in _RISKS if (evidence := facts.evidence(token))]
    if mme is not None and mme.per_day is not None and mme.per_day >= PAUSE_MME:
        found.insert(0, f"{plain(mme.per_day)} MME a day")
    found += [*lost_tolerance(facts), *_lowered(facts, prescriptions)]
    return tuple(dict.fromkeys(found))


def lost_tolerance(facts: Facts) -> tuple[str, ...]:
    """Opioids taken within the past year by somebody who takes none now."""
    if "opioid-naive" not in facts.tags:
        return ()
    return tuple(_stopped(facts))


def _stopped(facts: Facts) -> Iterator[str]:
    for line in facts.record.medicines:
        last = line.ends or (line.started if line.activity is Activity.ENDED else None)
        if last is None or not facts.on - _LOST_WITHIN <= last <= facts.on or line.not_taking:
            continue
        if any("opioid" in facts.knowledge.groups_of(one.name) for one in line.ingredients):
            yield f"{line.name} until {spoken(last)}, none now: tolerance is lost"
            return


def _lowered(facts: Facts, prescriptions: Sequence[Prescription]) -> Iterator[str]:
    """Opioids the plan stops or lowers step by step, or puts another in the place of."""
    for one in prescriptions:
        if "opioid" not in facts.knowledge.groups_of(one.medicine):
            continue
        if one.replaced_by:
            yield f"{one.medicine} gives way to {one.replaced_by}, which the body is less used to"
            continue
        falls = any(
            before.daily.unit == after.daily.unit and after.daily < before.daily
            for before, after in pairwise(one.steps)
        )
        if one.act is Act.STOP or falls:
            yield f"{one.medicine} is lowered, and tolerance with it"


def more(facts: Facts) -> tuple[str, ...]:
    """What else speaks for it: age, lungs, kidneys, liver, drink, and other medicines that slow breathing."""
    found = [evidence for token in _MORE if (evidence := facts.evidence(token))]
    opioids = facts.members.get("opioid", ())
    found += [name for name in facts.members.get("cns-depressant", ()) if name not in opioids]
    return tuple(dict.fromkeys(found))


def has_it(facts: Facts) -> bool:
    """Whether it was offered, or is on the medicine list.

    Only naloxone alone rescues: in buprenorphine/naloxone it is there so that nobody injects it.
    """
    alone = any(tuple(one.name for one in line.ingredients) == ("naloxone",) for line in facts.lines)
    return facts.record.stewardship.naloxone_on is not None or alone
