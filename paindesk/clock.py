"""The one clock: what is below the shell and the command line is given the day."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """The clock of the record file, UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The clinic's day."""
    return datetime.now().astimezone().date()
