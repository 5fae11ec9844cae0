"""Since last visit in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.step import Step


def _view(model: SinceLastVisitModel) -> Any:
    from paindesk.steps.since_last_visit.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="since_last_visit",
    title=later("Since last visit"),
    subtitle=later("relief, side effects"),
    model=SinceLastVisitModel,
    view=_view,
)
