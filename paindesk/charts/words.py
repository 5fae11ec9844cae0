"""The words that stand in a chart: English in the code, those of another language by their English."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """Data of a chart with its `words`: those of another language by their English, {values} within braces; without
    them it is English."""

    words: Mapping[str, str] = field(default_factory=dict)

    def said(self, english: str, **values: object) -> str:
        """These words in the language of the chart, with their values."""
        found = self.words.get(english, english)
        return found.format(**values) if values else found  # what somebody typed may hold braces
