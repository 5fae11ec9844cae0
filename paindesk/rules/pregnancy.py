"""Pregnancy and breastfeeding; where pregnancy was not asked and would matter, that is said.

The idea: what can harm a child before birth is not started before contraception was talked about, in everybody who
could become pregnant.
"""

from dataclasses import replace

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.patient import Pregnancy
from paindesk.rules.evidence import capital
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, sentence


def contraception(medicine: Medicine, facts: Facts) -> tuple[Finding, ...]:
    """Who is not pregnant but could become so, with a medicine that pregnancy advises against.

    Said by the medicine's own caution where it has one.
    """
    possible = facts.tags.get("child-bearing", "")
    asked = facts.record.background.pregnancy is Pregnancy.NOT_PREGNANT
    if not possible or not asked or medicine.pregnancy.verdict.weight < Verdict.AVOID.weight:
        return ()
    if any("child-bearing" in one.when for one in medicine.cautions):
        return ()
    return (
        Finding(
            id=f"{medicine.name}.contraception",
            level=Level.INFO,
            subject=medicine.name,
            title="Could become pregnant",
            because=sentence(capital(possible), medicine.pregnancy.text),
            action="Agree on contraception, and what to do if a period is late.",
            sources=(medicine.pregnancy.source,),
        ),
    )


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
        found.append(one._replace(action="Ask about pregnancy before prescribing."))
    if "breastfeeding" in facts.tags:
        found.append(applied("lactation", "breastfeeding", "Breastfeeding", medicine.lactation))
    return tuple(found)
