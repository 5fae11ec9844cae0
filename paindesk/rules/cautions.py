"""Cautions of a medicine: those the record brings up count towards the verdict, the others inform."""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Caution, Limit, Medicine, Verdict
from paindesk.rules.evidence import capital
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, sentence
from paindesk.rules.once import once

KIND = "caution"


# A caution that holds, the evidence for it, and that as the sentence a finding begins with; "" for what always holds.
Held = tuple[Caution, str, str]


@once
def holding(medicine: Medicine, facts: Facts) -> tuple[Held, ...]:
    """Each caution that holds, in the order of the file; then those of the house."""
    present, own = facts.present, (medicine.name, *medicine.substances)
    found = []
    for caution in (*medicine.cautions, *medicine.house):
        evidence = opening = ""
        if caution.when:
            if present.isdisjoint(caution.when):
                continue
            evidence, opening, names = _shown(caution.when, facts)
            if names and not names.isdisjoint(own):
                evidence = _besides(medicine, caution.when, facts)
                opening = sentence(capital(evidence))
            if not evidence:
                continue
        if caution.unless and not present.isdisjoint(caution.unless) and _besides(medicine, caution.unless, facts):
            continue
        found.append((caution, evidence, opening))
    return tuple(found)


def _besides(medicine: Medicine, tokens: tuple[str, ...], facts: Facts) -> str:
    """What shows them besides the medicine itself."""
    return ", ".join(dict.fromkeys([one for token in tokens if (one := facts.evidence(token, medicine.name))]))


@once
def _shown(when: tuple[str, ...], facts: Facts) -> tuple[str, str, frozenset[str]]:
    """All that shows them, each once ("age 79, falls: 3 in the past year"), the same as the sentence a finding begins
    with, and the medicines taken that they mean. Many medicines share theirs."""
    evidence = ", ".join(dict.fromkeys([one for token in when if (one := facts.evidence(token))]))
    names = frozenset([name for one in when for name in facts.members.get(one, ())])
    return evidence, sentence(capital(evidence)), names


def caution_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The doses that cautions allow (acetaminophen and heavy drinking). `finding` says them; no limit's does."""
    doses = _doses(medicine)
    if not doses:
        return ()
    return tuple(
        applied(KIND, caution.title, capital(evidence) or caution.title, doses[caution.id])
        for caution, evidence, _ in holding(medicine, facts)
        if caution.id in doses
    )


@once
def _doses(medicine: Medicine) -> dict[str, Limit]:
    """The limits that its cautions set to the dose, by their ids; most set none."""
    return {
        one.id: Limit(
            text=one.text,
            source=one.source,
            verdict=verdict(one),
            start_daily=one.start_daily,
            ceiling_daily=one.ceiling_daily,
        )
        for one in (*medicine.cautions, *medicine.house)
        if one.ceiling_daily is not None or one.start_daily is not None
    }


def verdict(caution: Caution) -> Verdict:
    """What it does to the verdict. A caution that holds for everybody tells patients nothing apart."""
    if not caution.when and caution.verdict is Verdict.CAUTION:
        return Verdict.SUITS
    return caution.verdict


def findings(medicine: Medicine, facts: Facts) -> list[tuple[Finding, Verdict]]:
    """Every caution that holds, on the page and for the verdict, beginning with what this patient brings along."""
    told = _told(medicine)
    found = []
    for caution, _, fact in holding(medicine, facts):
        said, weight = told[caution.id]
        if fact:
            said = Finding(
                id=said.id,
                level=said.level,
                subject=said.subject,
                title=said.title,
                because=f"{fact} {said.because}",
                action=said.action,
                sources=said.sources,
            )
        found.append((said, weight))
    return found


def finding_id(medicine: Medicine, caution: Caution) -> str:
    """What the finding about it is called."""
    return f"{medicine.name}.caution.{caution.id}"


@once
def _told(medicine: Medicine) -> dict[str, tuple[Finding, Verdict]]:
    """Every caution of the file by its id, as it is said without a patient, and what it does to the verdict."""
    return {one.id: (_alone(one, medicine), verdict(one)) for one in (*medicine.cautions, *medicine.house)}


def _alone(caution: Caution, medicine: Medicine) -> Finding:
    """The caution on the page, as information where it tells patients nothing apart."""
    level = Level.INFO if verdict(caution) is Verdict.SUITS else caution.verdict.level
    boxed = "Boxed warning" if caution.boxed else ""
    return Finding(
        id=finding_id(medicine, caution),
        level=level,
        subject=medicine.name,
        title=caution.title,
        because=sentence(caution.text, boxed),
        action=caution.action,
        sources=(caution.source,),
    )
