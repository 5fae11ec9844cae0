"""Opioid monitoring in the flow; there for who takes an opioid, or has a record of its monitoring."""

from typing import Any

from paindesk.domain.advice import Advice
from paindesk.domain.patient import Stewardship
from paindesk.domain.visit import Visit
from paindesk.steps.monitoring.model import ID, MonitoringModel
from paindesk.steps.step import Step


def _view(model: MonitoringModel) -> Any:
    from paindesk.steps.monitoring.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


def _needed(visit: Visit, advice: Advice) -> bool:
    taken = any(line.included for line in advice.mme.lines) or not advice.mme.complete
    return taken or visit.record.stewardship != Stewardship()


STEP = Step(id=ID, title="Monitoring", subtitle="PDMP, urine tests", model=MonitoringModel, view=_view, needed=_needed)
