"""An act that the database took back as a whole is done again: two that got in each other's way, a lost connection."""

import secrets
import time
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import ParamSpec, TypeVar

from paindesk.domain.errors import NothingKept, PainDeskError

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

# Seconds before each further try. Up to half as much again is added, so that two do not meet again.
PAUSES = (0.05, 0.2, 0.5, 1.0)


def repeated(act: Callable[P, R]) -> Callable[P, R]:
    """The act, tried again a few times where nothing of it was kept; then told."""

    @wraps(act)
    def whole(*given: P.args, **named: P.kwargs) -> R:
        for pause in PAUSES:
            try:
                return act(*given, **named)
            except NothingKept:
                time.sleep(pause * (1 + secrets.randbelow(500) / 1000))
        try:
            return act(*given, **named)
        except NothingKept as trouble:  # an act around this one shall not begin all over
            raise PainDeskError(trouble.message, trouble.advice) from None

    return whole


def every_act(cls: type[T]) -> type[T]:
    """Each public method of the class is one act."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, FunctionType) and not name.startswith("_"):
            setattr(cls, name, repeated(member))
    return cls
