"""Cautions of a medicine: those the record brings up count towards the verdict, the others inform."""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Caution, Limit, Medicine, Verdict
from paindesk.rules.evidence import capital
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, sentence
from paindesk.rules.once import once

KIND = "caution"


@once
def holding(medicine: Medicine, facts: Facts) -> tuple[tuple[Caution, str], ...]:
    """Each caution that holds, with the evidence for it; "" for those that always hold."""
    found = []
    for caution in medicine.cautions:
        if caution.when and facts.present.isdisjoint(caution.when):
            continue
        if any(facts.evidence(token, besides=medicine.name) for token in caution.unless):
            continue
        evidence = [facts.evidence(token, besides=medicine.name) for token in caution.when]
        shown = list(dict.fromkeys(one for one in evidence if one))
        if shown or not caution.when:
            found.append((caution, ", ".join(shown)))
    return tuple(found)


def caution_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The doses that cautions allow (acetaminophen and heavy drinking). `finding` says them; no limit's does."""
    found = []
    for caution, evidence in holding(medicine, facts):
        if caution.ceiling_daily is None and caution.start_daily is None:
            continue
        limit = Limit(
            text=caution.text,
            source=caution.source,
            verdict=verdict(caution),
            start_daily=caution.start_daily,
            ceiling_daily=caution.ceiling_daily,
        )
        fact = capital(evidence) or caution.title
        found.append(applied(KIND, caution.title, fact, limit))
    return tuple(found)


def verdict(caution: Caution) -> Verdict:
    """What it does to the verdict. A caution that holds for everybody tells patients nothing apart."""
    if not caution.when and caution.verdict is Verdict.CAUTION:
        return Verdict.SUITS
    return caution.verdict


def finding(caution: Caution, evidence: str, medicine: Medicine) -> Finding:
    """The caution on the page: with evidence at its own level, without as information."""
    level = Level.INFO if verdict(caution) is Verdict.SUITS else caution.verdict.level
    boxed = "Boxed warning" if caution.boxed else ""
    fact = capital(evidence)
    return Finding(
        id=f"{medicine.name}.caution.{caution.id}",
        level=level,
        subject=medicine.name,
        title=caution.title,
        because=sentence(fact, caution.text, boxed),
        action=caution.action,
        sources=(caution.source,),
    )
