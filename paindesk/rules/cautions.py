"""Cautions of a medicine: those the record brings up count towards the verdict, the others inform."""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Caution, Limit, Medicine, Verdict
from paindesk.rules.evidence import capital
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, opening, sentence
from paindesk.rules.once import once

KIND = "caution"


@once
def holding(medicine: Medicine, facts: Facts) -> tuple[tuple[Caution, str], ...]:
    """Each caution that holds, with the evidence for it; "" for those that always hold."""
    always, when = _when(medicine)
    brought_up = {place for token in when.keys() & facts.present for place in when[token]}
    found = []
    for place in sorted(always | brought_up):
        caution = medicine.cautions[place]
        evidence = ""
        if caution.when:
            evidence, names = _shown(caution.when, facts)
            if names and not names.isdisjoint((medicine.name, *medicine.substances)):
                evidence = _besides(medicine, caution.when, facts)
            if not evidence:
                continue
        if not facts.present.isdisjoint(caution.unless) and _besides(medicine, caution.unless, facts):
            continue
        found.append((caution, evidence))
    return tuple(found)


@once
def _when(medicine: Medicine) -> tuple[frozenset[int], dict[str, frozenset[int]]]:
    """The places of its cautions that always hold; token -> those that it brings up."""
    when: dict[str, set[int]] = {}
    for place, caution in enumerate(medicine.cautions):
        for token in caution.when:
            when.setdefault(token, set()).add(place)
    always = frozenset(place for place, caution in enumerate(medicine.cautions) if not caution.when)
    return always, {token: frozenset(places) for token, places in when.items()}


def _besides(medicine: Medicine, tokens: tuple[str, ...], facts: Facts) -> str:
    """What shows them besides the medicine itself."""
    return ", ".join(dict.fromkeys([one for token in tokens if (one := facts.evidence(token, medicine.name))]))


@once
def _shown(when: tuple[str, ...], facts: Facts) -> tuple[str, frozenset[str]]:
    """All that shows them, each once: "age 79, falls: 3 in the past year"; and the medicines taken that they mean."""
    present = [one for token in when if (one := facts.evidence(token))]
    return ", ".join(dict.fromkeys(present)), frozenset([name for one in when for name in facts.members.get(one, ())])


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


def findings(medicine: Medicine, facts: Facts) -> list[tuple[Finding, Verdict]]:
    """Every caution that holds, on the page and for the verdict."""
    told = _told(medicine)
    found = []
    for caution, evidence in holding(medicine, facts):
        alone, weight = told[caution.id]
        found.append((_because_of(opening(evidence, facts), alone) if evidence else alone, weight))
    return found


def _because_of(fact: str, alone: Finding) -> Finding:
    """The same finding, beginning with what this patient brings along."""
    return Finding(
        id=alone.id,
        level=alone.level,
        subject=alone.subject,
        title=alone.title,
        because=f"{fact} {alone.because}" if fact else alone.because,
        action=alone.action,
        sources=alone.sources,
    )


@once
def _told(medicine: Medicine) -> dict[str, tuple[Finding, Verdict]]:
    """Every caution of the file by its id, as it is said without a patient, and what it does to the verdict."""
    return {one.id: (_alone(one, medicine), verdict(one)) for one in medicine.cautions}


def _alone(caution: Caution, medicine: Medicine) -> Finding:
    """The caution on the page, as information where it tells patients nothing apart."""
    level = Level.INFO if verdict(caution) is Verdict.SUITS else caution.verdict.level
    boxed = "Boxed warning" if caution.boxed else ""
    return Finding(
        id=f"{medicine.name}.caution.{caution.id}",
        level=level,
        subject=medicine.name,
        title=caution.title,
        because=sentence(caution.text, boxed),
        action=caution.action,
        sources=(caution.source,),
    )
