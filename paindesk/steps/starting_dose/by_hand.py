"""A prescription to fill in by hand, where no dose is advised and the clinician decided for the medicine."""

from dataclasses import replace

from paindesk.domain.medicine import Medicine, Pace
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.dispensing import holds
from paindesk.rules.ladder import choose, plan
from paindesk.rules.prescription import directions, first_days


def by_hand(medicine: Medicine, problem: str) -> Prescription:
    """The first rung of the slowest ladder on file, not advised, for the clinician to change; no steps without one."""
    ladder = choose(medicine, (Pace.SLOW, Pace.OLDER), problem)
    steps = plan([replace(ladder.rungs[0], days=None)]) if ladder is not None else ()
    product = next(iter(medicine.products), None)
    return Prescription(
        medicine=medicine.name,
        act=Act.START,
        strength=None if product is None else product.strength,
        form="" if product is None else product.form,
        steps=steps,
        days=first_days(medicine, problem),
        directions=directions(steps),
        for_problem=problem,
        advised=False,
        holds=holds(medicine, product),
        route=medicine.route,
    )
