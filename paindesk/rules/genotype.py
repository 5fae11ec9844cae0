"""Pharmacogenomic limits, after CPIC; medicines that block CYP2D6 change what the genotype amounts to.

Phenoconversion after CPIC's opioid guideline 2021: a strong inhibitor makes anyone a poor metabolizer, a moderate
one halves the activity score (normal becomes intermediate, ultrarapid normal).
"""

from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied
from paindesk.rules.once import once

CYP2D6_INHIBITORS = ("cyp2d6-inhibitor-strong", "cyp2d6-inhibitor-moderate")
_HALVED = {"ultrarapid metabolizer": "normal metabolizer", "normal metabolizer": "intermediate metabolizer"}


@once
def phenotypes(facts: Facts) -> dict[str, tuple[str, str]]:
    """Gene -> (phenotype in effect, the patient's own fact it rests on)."""
    found = {
        one.gene.upper(): (one.phenotype.lower(), f"{one.gene} {one.phenotype}")
        for one in facts.record.background.genotypes
    }
    strong, moderate = (facts.evidence(group) for group in CYP2D6_INHIBITORS)
    known = found.get("CYP2D6")
    if strong:
        before = f"{known[1]}, but " if known and known[0] != "poor metabolizer" else ""
        found["CYP2D6"] = ("poor metabolizer", f"{before}{strong} blocks CYP2D6: acts as a poor metabolizer")
    elif moderate and known and known[0] in _HALVED:
        slower = _HALVED[known[0]]
        found["CYP2D6"] = (slower, f"{known[1]}, but {moderate} slows CYP2D6: acts as {slower}")
    return found


def converted(medicine: Medicine, facts: Facts) -> tuple[tuple[str, int], ...]:
    """The inhibitor by which a CYP2D6 limit of this medicine holds, with the weight of that limit's verdict."""
    blocker = next((name for group in CYP2D6_INHIBITORS if (name := facts.evidence(group))), "")
    if not blocker:
        return ()
    return tuple(
        (blocker, one.limit.verdict.weight)
        for one in genotype_limits(medicine, facts)
        if one.kind == "genotype.cyp2d6" and blocker in one.fact
    )


def genotype_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """Every genotype limit of the medicine that holds for this patient."""
    if not medicine.genotypes:
        return ()
    known = phenotypes(facts)
    found = []
    for one in medicine.genotypes:
        phenotype, fact = known.get(one.gene.upper(), ("", ""))
        if phenotype and phenotype == one.phenotype.lower():
            found.append(applied(f"genotype.{one.gene.lower()}", f"{one.gene} genotype", fact, one.limit))
    return tuple(found)
