"""What is asked again and again is worked out once: per patient, kept in the `Facts`; per edition, in the `Knowledge`.

The last argument keeps the answer and takes it along when it goes, so that nothing of a patient stays behind; what
one `Medicine` alone tells, it keeps itself. The other arguments tell the questions apart. Only for pure functions.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Told = TypeVar("Told")
_UNASKED = object()


def once(rule: Callable[Asked, Told]) -> Callable[Asked, Told]:
    """The same function, working out each answer once for its last argument. Call it without keywords."""

    @wraps(rule)
    def told(*asked: Asked.args, **more: Asked.kwargs) -> Told:
        keeper: Any = asked[-1]
        key = (rule, *asked[:-1])
        answer: Any = keeper.told.get(key, _UNASKED)
        if answer is _UNASKED:
            answer = keeper.told[key] = rule(*asked, **more)
        said: Told = answer
        return said

    return told
