"""Who acts, when, in which clinic, within which transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Acting:
    """One act under way. `at` is UTC; `by` is the account's id, `name` how the person signs."""

    session: Session
    site_id: str
    at: datetime
    by: str
    name: str = ""
