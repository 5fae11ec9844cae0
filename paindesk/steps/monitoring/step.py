"""Opioid monitoring in the flow; there for who takes an opioid, or has a record of its monitoring."""

from dataclasses import replace
from typing import Any

from paindesk.domain.advice import Advice
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.visit import Visit
from paindesk.kit.language import later
from paindesk.rules.fill_findings import among
from paindesk.steps.monitoring.model import ID, MonitoringModel
from paindesk.steps.step import Step


def _view(model: MonitoringModel) -> Any:
    from paindesk.steps.monitoring.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


def _needed(visit: Visit, advice: Advice) -> bool:
    taken = any(line.included for line in advice.mme.lines) or not advice.mme.complete
    # A record from elsewhere has fills of every kind; those of a statin are no reason to monitor anything.
    return taken or replace(visit.record.stewardship, fills=()) != Stewardship() or bool(among(advice.findings))


STEP = Step(
    id=ID,
    title=later("Monitoring"),
    subtitle=later("PDMP, urine tests"),
    model=MonitoringModel,
    view=_view,
    needed=_needed,
)
