"""The same dose at other times, and something else in its place: what there is beside more, less and nothing."""

from collections.abc import Sequence

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.finding import Level
from paindesk.kit.language import tr
from paindesk.rules.moved_doses import split, to_bedtime
from paindesk.rules.prescription import check_prescription
from paindesk.steps.adjust.options import MOVE, SWAP, Case, Option, changed, option_of


def other_ways(case: Case, swaps: Sequence[MedicineAdvice]) -> tuple[Option, ...]:
    """Other times, where pieces make them; a swap, where something suits."""
    found = []
    moved = _moved(case)
    if moved is not None:
        found.append(moved)
    if swaps:
        own = sum(one.class_id == case.advised.class_id for one in swaps)
        parts = [tr("{count} of its class", count=own)] if own else []
        parts += [tr("{count} of other classes", count=len(swaps) - own)] if len(swaps) > own else []
        reason = case.trend.to_swap()
        found.append(
            Option(key=SWAP, title=tr("Swap"), reason=reason, looks=", ".join(parts), prescription=None, opens=True)
        )
    return tuple(found)


def _moved(case: Case) -> Option | None:
    """More at bedtime where it makes sleepy, else one dose a day more; None where the checks refuse both."""
    night, parts = to_bedtime(case.now, case.medicine), split(case.now, case.medicine)
    order = (night, parts) if case.trend.sleepy() else (parts, night)
    for rung in order:
        if rung is None:
            continue
        made = changed(case, rung)
        found = check_prescription(made, case.facts, case.plan)
        if any(one.level is Level.STOP or one.id.endswith((".too-often", ".not-dispensable")) for one in found):
            continue
        return option_of(
            MOVE, tr("Other times"), case.trend.to_move(bedtime=rung is night), made, tr("the same dose a day")
        )
    return None
