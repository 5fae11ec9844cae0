"""The step's model of a visit that is open, for the tests of all its parts."""

from paindesk.shell.session import Session
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.step import STEP


def model_of(session: Session) -> AdjustModel:
    """What is decided there of each medicine."""
    model = session.models[STEP.id]
    assert isinstance(model, AdjustModel)
    return model
