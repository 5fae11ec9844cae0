"""The limits that the patient's own body and record set to one medicine, whatever else is taken."""

from paindesk.domain.medicine import Medicine
from paindesk.rules import cautions
from paindesk.rules.age import age_limits
from paindesk.rules.facts import Facts
from paindesk.rules.genotype import genotype_limits
from paindesk.rules.kidney_limits import kidney_limits
from paindesk.rules.limits import Applied
from paindesk.rules.liver_limits import liver_limits
from paindesk.rules.pregnancy import pregnancy_limits
from paindesk.rules.weight import weight_limits


def own_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """Age, weight, kidneys, liver, pregnancy, genotype and cautions, in the order of the derivation."""
    return (
        *age_limits(medicine, facts),
        *weight_limits(medicine, facts),
        *kidney_limits(medicine, facts),
        *liver_limits(medicine, facts),
        *pregnancy_limits(medicine, facts),
        *genotype_limits(medicine, facts),
        *cautions.caution_limits(medicine, facts),
    )
