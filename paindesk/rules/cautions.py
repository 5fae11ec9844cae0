"""Cautions of a medicine: those the record brings up count towards the verdict, the others inform."""

from collections.abc import Iterator

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
        if caution.unless and any(facts.evidence(token, medicine.name) for token in caution.unless):
            continue
        if not caution.when:
            found.append((caution, ""))
        elif shown := _evidence(caution, medicine, facts):
            found.append((caution, shown))
    return tuple(found)


def _evidence(caution: Caution, medicine: Medicine, facts: Facts) -> str:
    """All that shows it, each once: "age 79, falls: 3 in the past year"."""
    present = [facts.evidence(token, medicine.name) for token in caution.when if token in facts.present]
    return ", ".join(dict.fromkeys([one for one in present if one]))


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


def findings(medicine: Medicine, facts: Facts) -> Iterator[tuple[Finding, Verdict]]:
    """Every caution that holds, on the page and for the verdict."""
    always = _always(medicine)
    for caution, evidence in holding(medicine, facts):
        said = finding(caution, evidence, medicine) if caution.when else always[caution.id]
        yield said, verdict(caution)


@once
def _always(medicine: Medicine) -> dict[str, Finding]:
    """Those that hold for everybody, by their ids."""
    return {one.id: finding(one, "", medicine) for one in medicine.cautions if not one.when}


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
