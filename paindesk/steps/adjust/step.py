"""Adjust in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.step import Step


def _view(model: AdjustModel) -> Any:
    from paindesk.steps.adjust.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="adjust", title=later("Adjust"), subtitle=later("hold, step, swap, taper"), model=AdjustModel, view=_view
)
