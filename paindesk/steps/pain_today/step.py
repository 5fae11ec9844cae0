"""Pain today in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.pain_today.model import PainTodayModel
from paindesk.steps.step import Step


def _view(model: PainTodayModel) -> Any:
    from paindesk.steps.pain_today.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="pain_today",
    title=later("Pain today"),
    subtitle=later("map, scores, red flags"),
    model=PainTodayModel,
    view=_view,
)
