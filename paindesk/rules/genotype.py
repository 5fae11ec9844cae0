"""Pharmacogenomic limits, after CPIC; medicines that block CYP2D6 change what the genotype amounts to.

Phenoconversion after CPIC's opioid guideline 2021: a strong inhibitor makes anyone a poor metabolizer, a moderate
one halves the activity score (normal becomes intermediate, ultrarapid normal).
"""

from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied

_HALVED = {"ultrarapid metabolizer": "normal metabolizer", "normal metabolizer": "intermediate metabolizer"}


def phenotypes(facts: Facts) -> dict[str, tuple[str, str]]:
    """Gene -> (phenotype in effect, the patient's own fact it rests on)."""
    found = {
        one.gene.upper(): (one.phenotype.lower(), f"{one.gene} {one.phenotype}")
        for one in facts.record.background.genotypes
    }
    strong = facts.evidence("cyp2d6-inhibitor-strong")
    moderate = facts.evidence("cyp2d6-inhibitor-moderate")
    known = found.get("CYP2D6")
    if strong:
        before = f"{known[1]}, but " if known and known[0] != "poor metabolizer" else ""
        found["CYP2D6"] = ("poor metabolizer", f"{before}{strong} blocks CYP2D6: acts as a poor metabolizer")
    elif moderate and known and known[0] in _HALVED:
        slower = _HALVED[known[0]]
        found["CYP2D6"] = (slower, f"{known[1]}, but {moderate} slows CYP2D6: acts as {slower}")
    return found


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
