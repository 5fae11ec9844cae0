"""Review and sign in the flow; shared by first visits and follow-ups."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.review_sign.model import ReviewSignModel
from paindesk.steps.step import Step


def _view(model: ReviewSignModel) -> Any:
    from paindesk.steps.review_sign.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="review_sign", title=later("Review & sign"), subtitle=later("then print"), model=ReviewSignModel, view=_view
)
