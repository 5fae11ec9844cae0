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
# What shows a condition, each once ("age 79, falls: 3 in the past year"), the same as the sentence a finding begins
# with, and the medicines taken that are meant.
Shown = tuple[str, str, frozenset[str]]


@once
def holding(medicine: Medicine, facts: Facts) -> tuple[Held, ...]:
    """Each caution that holds, in the order of the file; then those of the house."""
    present, shown = facts.present, _looked_up(facts)
    found = []
    for caution in (*medicine.cautions, *medicine.house):
        when = caution.when
        if when not in shown:
            shown[when] = _shown(when, facts)
        evidence, opening, names = shown[when]
        if names and not names.isdisjoint((medicine.name, *medicine.substances)):
            evidence = _besides(medicine, when, facts)
            opening = sentence(capital(evidence))
        if when and not evidence:
            continue
        if caution.unless and not present.isdisjoint(caution.unless) and _besides(medicine, caution.unless, facts):
            continue
        found.append((caution, evidence, opening))
    return tuple(found)


@once
def _looked_up(_: Facts) -> dict[tuple[str, ...], Shown]:
    """What shows what cautions ask for, as they ask: many medicines share theirs."""
    return {}


def _besides(medicine: Medicine, tokens: tuple[str, ...], facts: Facts) -> str:
    """What shows them besides the medicine itself."""
    return ", ".join(dict.fromkeys([one for token in tokens if (one := facts.evidence(token, medicine.name))]))


def _shown(when: tuple[str, ...], facts: Facts) -> Shown:
    """All that shows one of these; "" where nothing does."""
    if facts.present.isdisjoint(when):
        return "", "", frozenset()
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


def verdicts(medicine: Medicine, facts: Facts) -> list[Verdict]:
    """What every caution of the file that holds does to the verdict."""
    weighs = _weighs(medicine)
    return [weighs[caution.id] for caution, _, _ in holding(medicine, facts) if caution.id in weighs]


def house_verdicts(medicine: Medicine, facts: Facts) -> list[Verdict]:
    """What every house rule that holds does to the verdict."""
    house = {one.id: verdict(one) for one in medicine.house}
    return [house[caution.id] for caution, _, _ in holding(medicine, facts) if caution.id in house] if house else []


@once
def _weighs(medicine: Medicine) -> dict[str, Verdict]:
    house = {one.id for one in medicine.house}
    return {one.id: verdict(one) for one in medicine.cautions if one.id not in house}


def findings(medicine: Medicine, facts: Facts) -> list[Finding]:
    """Every caution that holds, on the page, beginning with what this patient brings along."""
    told = _told(medicine)
    found = []
    for caution, _, fact in holding(medicine, facts):
        said = told[caution.id]
        if fact:
            key, level, subject, title, because, action, sources = said
            said = Finding(key, level, subject, title, f"{fact} {because}", action, sources)
        found.append(said)
    return found


@once
def _told(medicine: Medicine) -> dict[str, Finding]:
    """Every caution of the file by its id, as it is said without a patient."""
    return {one.id: _alone(one, medicine) for one in (*medicine.cautions, *medicine.house)}


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
