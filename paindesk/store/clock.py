"""A computer's clock against what the record already tells of the time."""

from datetime import datetime, timedelta

from paindesk.domain.errors import PainDeskError

SLIP = timedelta(days=2)  # by which the audit's times may go back against its order without a word
_APART = timedelta(minutes=5)  # clocks of two computers may differ by so much
_LONG = timedelta(days=60)  # nobody signed in for so long, or the clock is ahead


def doubt(last: datetime | None, now: datetime) -> PainDeskError | None:
    """What to tell somebody who signs in at `now`, when the audit's last entry is of `last` (both UTC)."""
    if last is None:
        return None
    shown, before = now.astimezone(), last.astimezone()
    said = f"This computer's clock says {_moment(shown)}; the last entry of the audit is of {_moment(before)}."
    if now < last - _APART:
        return PainDeskError(
            said, "Set the clock right before you go on: visits, dates due and papers take their day from it."
        )
    if now > last + _LONG:
        return PainDeskError(said, "Is the clock ahead? Visits, dates due and papers take their day from it.")
    return None


def _moment(at: datetime) -> str:
    return f"{at.day} {at:%b %Y, %H:%M}"
