"""The words knowledge files may refer to each other by."""

from dataclasses import dataclass
from functools import cached_property

from paindesk.knowledge.read import Table


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Every class, problem, condition tag, group, and name of a medicine that exists in this edition."""

    classes: frozenset[str]
    problems: frozenset[str]
    tags: frozenset[str]
    groups: frozenset[str]
    medicines: frozenset[str]
    subclasses: frozenset[str]

    def about_medicines(self, table: Table, key: str) -> tuple[str, ...]:
        """Names, groups, classes or subclasses of medicines, or condition tags."""
        return table.known(key, self._anything, "condition tag, group or medicine")

    @cached_property
    def _anything(self) -> frozenset[str]:
        return self.tags | self.groups | self.medicines | self.subclasses | self.classes
