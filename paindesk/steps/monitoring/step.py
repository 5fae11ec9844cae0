"""Opioid monitoring in the flow; there for who takes an opioid, or has a record of its monitoring."""

from dataclasses import replace
from typing import Any

from paindesk.domain.advice import Advice
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.visit import Visit
from paindesk.steps.monitoring.model import ID, MonitoringModel
from paindesk.steps.step import Step


def _view(model: MonitoringModel) -> Any:
    from paindesk.steps.monitoring.view import View  # noqa: PLC0415 - Qt only when shown

    return View(model)


def _needed(visit: Visit, advice: Advice) -> bool:
    taken = any(line.included for line in advice.mme.lines) or not advice.mme.complete
    # A record from elsewhere has fills of every kind; those of a statin are no reason to monitor anything.
    return taken or replace(visit.record.stewardship, fills=()) != Stewardship() or _filled(advice)


def _filled(advice: Advice) -> bool:
    """Whether the fill history of an opioid or a benzodiazepine has something to say."""
    return any(one.id.startswith("fills-") for one in advice.findings)


STEP = Step(id=ID, title="Monitoring", subtitle="PDMP, urine tests", model=MonitoringModel, view=_view, needed=_needed)
