"""Every key begins with the clinic: a distributed PostgreSQL keeps a clinic's rows together, and holds their keys."""

import pytest
from sqlalchemy import ForeignKeyConstraint, Table, UniqueConstraint

from paindesk.store.tables import Base

TABLES = Base.metadata.sorted_tables


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_every_key_begins_with_the_clinic(table: Table) -> None:
    assert next(iter(table.primary_key)).name == "site_id"
    assert not table.columns["site_id"].nullable
    for one in table.constraints:
        if isinstance(one, ForeignKeyConstraint):
            # Both sides the same clinic: the reference never leaves the machine that the clinic is on.
            assert (one.elements[0].parent.name, one.elements[0].column.name) == ("site_id", "site_id"), one.name
            assert (one.ondelete, one.onupdate) == (None, None), one.name
        if isinstance(one, UniqueConstraint):
            assert next(iter(one.columns)).name == "site_id", one.name
    for index in table.indexes:
        assert next(iter(index.columns)).name == "site_id", index.name


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_no_number_is_drawn_from_a_sequence(table: Table) -> None:
    """Ids are UUIDv7, made anywhere; the audit counts by its clinic's row."""
    for column in table.columns:
        assert column.autoincrement in (False, "auto"), column
        assert column.name in ("seq", "site_id") or not (column.primary_key and column.type.python_type is int)
        assert column.identity is None
