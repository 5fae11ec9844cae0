"""Rows of a whole table, read and written many at a time: for moving a record, not for working in one.

Moments stay the text that stands in the table, so that what comes out of one database is what goes into the other.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, String, Table, func, select, type_coerce
from sqlalchemy.sql import ColumnElement

from paindesk.store.tables import Utc

Values = tuple[Any, ...]
BATCH = 2_000  # rows
_WIDTH = 256  # bits of the hash of a row


@dataclass(slots=True)
class Sum:
    """How many rows were seen, and the sum of their hashes: the same rows in any order have the same sum."""

    rows: int = 0
    total: int = 0

    def add(self, rows: Sequence[Values]) -> None:
        """Those rows were seen too."""
        self.rows += len(rows)
        self.total = (self.total + sum(hash_of(row) for row in rows)) % (1 << _WIDTH)

    @property
    def hash(self) -> str:
        """The sum as 64 hexadecimal digits."""
        return f"{self.total:064x}"


def hash_of(row: Values) -> int:
    """SHA-256 over every value of the row, as a number."""
    return int.from_bytes(hashlib.sha256(msgspec.json.encode(row)).digest(), "big")


def count(connection: Connection, table: Table, site_id: str) -> int:
    """How many rows of that clinic there are."""
    of_clinic = table.columns["site_id"] == site_id
    return connection.execute(select(func.count()).select_from(table).where(of_clinic)).scalar() or 0


def read(connection: Connection, table: Table, site_id: str) -> Iterator[Sequence[Values]]:
    """Every row of that clinic in the order of the columns, so many at a time; no more of them are held at once."""
    query = select(*map(_plain, table.columns)).where(table.columns["site_id"] == site_id)
    with connection.execute(query, execution_options={"stream_results": True}) as rows:
        for some in rows.partitions(BATCH):
            yield [tuple(row) for row in some]


def differences(one: Connection, other: Connection, table: Table, site_id: str) -> list[str]:
    """The keys of the rows that are not the same in both, or in one of them only."""
    places = [place for place, column in enumerate(table.columns) if column.primary_key]
    found = [
        {tuple(row[place] for place in places): hash_of(row) for rows in read(each, table, site_id) for row in rows}
        for each in (one, other)
    ]
    keys = {key for key, _ in found[0].items() ^ found[1].items()}
    return sorted(" ".join(map(str, key)) for key in keys)


def write(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Adds those rows, in the order of the columns."""
    # The names are those of `tables.py`. SQLAlchemy's own insert takes four times as long over so many rows.
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', list(rows))  # noqa: S608 - as said
        return
    raw = connection.connection.driver_connection
    assert raw is not None
    with raw.cursor().copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)


def _plain(column: Column[Any]) -> ColumnElement[Any]:
    return type_coerce(column, String) if isinstance(column.type, Utc) else column
