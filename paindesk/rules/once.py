"""What is asked again and again is worked out once: per patient, kept in the `Facts`; per edition, in the `Knowledge`.

The last argument keeps the answer and takes it along when it goes, so that nothing of a patient stays behind; what
one `Medicine` alone tells, it keeps itself. The other arguments tell the questions apart. Only for pure functions.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

Asked = TypeVarTuple("Asked")
Told = TypeVar("Told")


def once(rule: Callable[[*Asked], Told]) -> Callable[[*Asked], Told]:
    """The same function, working out each answer once for its last argument. It takes no keywords."""
    about: tuple[Any, ...] = (rule,)

    @wraps(rule)
    def told(*asked: Any) -> Told:
        answers: dict[tuple[Any, ...], Any] = asked[-1].told
        key = about + asked[:-1]
        answer = answers.get(key, answers)  # a new question is answered by the dictionary itself
        if answer is answers:
            answer = answers[key] = rule(*asked)
        return answer  # type: ignore[no-any-return]  # what the rule told

    @wraps(rule)
    def told_of_one(asked: Any, of: Any) -> Told:
        """For the many rules that ask one thing: twice as quick."""
        answers: dict[tuple[Any, ...], Any] = of.told
        key = (rule, asked)
        answer = answers.get(key, answers)
        if answer is answers:
            answer = answers[key] = rule(asked, of)  # type: ignore[call-arg]  # counted below
        return answer  # type: ignore[no-any-return]  # what the rule told

    of_one = rule.__code__.co_argcount == 2
    return told_of_one if of_one else told  # type: ignore[return-value]  # the same signature: `wraps` loses it
