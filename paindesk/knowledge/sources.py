"""Where facts are written: guidelines, labels, papers."""

from collections.abc import Mapping

from paindesk.domain.finding import Source
from paindesk.knowledge.read import Table


def read_sources(table: Table, known: Mapping[str, Source] | None = None) -> dict[str, Source]:
    """The sources by key. A key that is `known` already is a fault."""
    for key in table.items():
        if key in (known or {}):
            table.fault(key, "stands in sources.toml already")
        if " " in key:
            table.fault(key, "a source key has no space")
    return table.named(_source)


def _source(key: str, table: Table) -> Source:
    return Source(
        key=key,
        title=table.text("title"),
        date=table.day_or_none("date"),
        url=table.text_or_blank("url"),
        confirmed=not table.flag("unconfirmed"),
    )
