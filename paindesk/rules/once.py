"""What is asked again and again is worked out once: per patient, kept in the `Facts`; per edition, in the `Knowledge`.

The last argument keeps the answer and takes it along when it goes, so that nothing of a patient stays behind; what
one `Medicine` alone tells, it keeps itself. The other arguments tell the questions apart. Only for pure functions.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


def once(rule: Callable[Asked, Told]) -> Callable[Asked, Told]:
    """The same function, working out each answer once for its last argument. Call it without keywords."""

    @wraps(rule)
    def told(*asked: Asked.args, **more: Asked.kwargs) -> Told:
        keeper: Any = asked[-1]
        answers: dict[tuple[object, ...], Told] = keeper.told
        key = (rule, *asked[:-1])
        try:
            return answers[key]
        except KeyError:
            pass  # not worked out in here: its errors would bring this one along, and the question with it
        answers[key] = rule(*asked, **more)
        return answers[key]

    return told
