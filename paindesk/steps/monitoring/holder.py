"""What the parts of this step ask of the model that holds them."""

from datetime import date
from typing import Protocol

from paindesk.domain.finding import Finding
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.patient import Record
from paindesk.steps.step import Context


class Holder(Protocol):
    """The model; a part replaces its `stewardship`."""

    context: Context
    stewardship: Stewardship

    def record(self) -> Record:
        """The record of the visit as it stands."""

    def findings(self) -> tuple[Finding, ...]:
        """What matters for this patient."""

    def asked_early(self) -> tuple[date, ...]:
        """The refill log: days on which an early refill was asked for."""
