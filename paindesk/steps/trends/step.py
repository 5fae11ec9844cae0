"""Trends in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.step import Step
from paindesk.steps.trends.model import TrendsModel


def _view(model: TrendsModel) -> Any:
    from paindesk.steps.trends.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(id="trends", title=later("Trends"), subtitle=later("relief vs side effects"), model=TrendsModel, view=_view)
