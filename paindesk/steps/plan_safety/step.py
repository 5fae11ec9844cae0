"""Plan and safety in the flow; shared by first visits and follow-ups."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.plan_safety.model import ID, PlanSafetyModel
from paindesk.steps.step import Step


def _view(model: PlanSafetyModel) -> Any:
    from paindesk.steps.plan_safety.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id=ID, title=later("Plan & safety"), subtitle=later("goals, therapies, checks"), model=PlanSafetyModel, view=_view
)
