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


def with_own_sources(file: Table, shared: Mapping[str, Source]) -> Table:
    """The file reading its sources from the shared ones and from those it brings itself under [sources]."""
    return file.with_sources({**shared, **read_sources(file.child("sources"), shared)})


def _source(key: str, table: Table) -> Source:
    return Source(
        key=key,
        title=table.text("title"),
        date=table.day_or_none("date"),
        url=table.text_or_blank("url"),
        confirmed=not table.flag("unconfirmed"),
    )
