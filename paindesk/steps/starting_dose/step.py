"""Starting dose in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.starting_dose.model import StartingDoseModel
from paindesk.steps.step import Step


def _view(model: StartingDoseModel) -> Any:
    from paindesk.steps.starting_dose.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="starting_dose",
    title=later("Starting dose"),
    subtitle=later("lowest effective"),
    model=StartingDoseModel,
    view=_view,
)
