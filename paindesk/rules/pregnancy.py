"""Pregnancy and breastfeeding; where pregnancy was not asked and would matter, that is said."""

from dataclasses import replace

from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.patient import Pregnancy
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied


def pregnancy_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The medicine's limits for pregnancy and lactation, as far as they hold or must be asked about."""
    found: list[Applied] = []
    if "pregnant" in facts.tags:
        found.append(applied("pregnancy", "pregnancy", facts.tags["pregnant"].capitalize(), medicine.pregnancy))
    elif (
        "child-bearing" in facts.tags
        and facts.record.background.pregnancy is Pregnancy.UNKNOWN
        and medicine.pregnancy.verdict.weight >= Verdict.AVOID.weight
    ):
        fact = f"Pregnancy not asked ({facts.tags['child-bearing']})"
        # Only the verdict is lowered: the amounts are pregnancy's own and do not hold for her yet.
        asked = replace(
            medicine.pregnancy, verdict=Verdict.CAUTION, start_daily=None, ceiling_daily=None, times_per_day=None
        )
        one = applied("pregnancy", "pregnancy", fact, asked)
        found.append(replace(one, action="Ask about pregnancy before prescribing."))
    if "breastfeeding" in facts.tags:
        found.append(applied("lactation", "breastfeeding", "Breastfeeding", medicine.lactation))
    return tuple(found)
