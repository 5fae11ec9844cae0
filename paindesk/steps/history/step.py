"""History in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.history.model import HistoryModel
from paindesk.steps.step import Step


def _view(model: HistoryModel) -> Any:
    from paindesk.steps.history.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="history", title=later("History"), subtitle=later("what came with the referral"), model=HistoryModel, view=_view
)
