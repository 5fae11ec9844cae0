"""What the parts of this step's model ask of the model that holds them."""

from typing import Protocol

from paindesk.domain.visit import SinceLastVisit
from paindesk.steps.step import Context


class Holder(Protocol):
    """The model a part belongs to; a part reads and changes its `since`."""

    context: Context
    since: SinceLastVisit
