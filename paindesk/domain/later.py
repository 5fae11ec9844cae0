"""Values of which a part is worked out when somebody first asks for it, and kept from then on.

The idea: a consultation weighs sixty medicines, and few of them are opened. From outside nothing tells such a value
from one that was given whole: it is as frozen, equal to it, and shown and copied like it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple


class Later:
    """What a frozen dataclass with slots is made from, that leaves some of its fields to `work`.

    `work` must be pure: its answer, a named tuple of those fields, depends on what was known when the value was made.
    """

    __slots__ = ("_work",)
    _work: Callable[[], NamedTuple] | None

    @classmethod
    def _of(cls, work: Callable[[], Any], **known: object) -> Any:
        """The value with the fields that are known; the rest is left to `work`."""
        made = object.__new__(cls)
        for name, value in known.items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, "_work", work)
        return made

    if not TYPE_CHECKING:  # a field that is missing is a fault all the same

        def __getattr__(self, name: str) -> object:
            """A field nobody has asked for so far: only one that is not set comes here."""
            if name not in self.__dataclass_fields__:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            work = self._work
            if work is not None:  # another thread may have asked meanwhile: then all of it is set
                for part, value in work()._asdict().items():
                    object.__setattr__(self, part, value)
                object.__setattr__(self, "_work", None)
            return object.__getattribute__(self, name)
