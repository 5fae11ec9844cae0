"""Whom and which visit a command is about: an id, or the number of a chart."""

from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.store import Desk


def patient(desk: Desk, named: str) -> str:
    """The id for a chart number; what is none comes back as it is. Raises PainDeskError where several have it."""
    found = [one.id for one in desk.find(named) if one.mrn == named]
    if len(found) > 1:
        raise PainDeskError(
            f"{len(found)} patients have that chart number.", f"Name one by the id: {', '.join(found)}."
        )
    return found[0] if found else named


def visit(desk: Desk, named: str) -> str:
    """The id of the last signed visit for a patient's id or chart number; what is neither comes back as it is. Raises
    PainDeskError where that patient has none, or several have that number."""
    chart = patient(desk, named)
    if chart == named:
        try:
            desk.record(named)
        except NotAllowed:
            raise
        except PainDeskError:  # no patient's id
            return named
    signed = [one for one in desk.visits(chart) if one.signed_at is not None]
    if not signed:
        raise PainDeskError("That patient has no signed visit.", "Sign one first; drafts are not printed.")
    return signed[0].visit_id
