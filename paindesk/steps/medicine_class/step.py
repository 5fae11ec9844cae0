"""Medicine class in the flow."""

from typing import Any

from paindesk.kit.language import later
from paindesk.steps.medicine_class.model import MedicineClassModel
from paindesk.steps.step import Step


def _view(model: MedicineClassModel) -> Any:
    from paindesk.steps.medicine_class.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


STEP = Step(
    id="medicine_class", title=later("Medicine class"), subtitle=later("choose"), model=MedicineClassModel, view=_view
)
