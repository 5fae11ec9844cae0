"""Older record files become today's, with everything in them; newer ones are refused kindly."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.store import engine, keyfile, migrate, schema
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, NOW, PASSPHRASE, new_clinic, rosa, signed_first_visit

KEY = bytes(range(32))
LATER = ("kept_side", "local_key", "sitting")  # tables that came after the letterhead

NEXT = f"""
import sqlalchemy as sa
from alembic import op
revision = "next_of_a_test"
down_revision = "{schema.HEAD}"
branch_labels = None
depends_on = None
def upgrade():
    with op.batch_alter_table("patient", recreate="always") as batch:
        batch.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("visit", recreate="always") as batch:
        batch.add_column(sa.Column("room", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE visit SET room = 'exam 1'")
"""


def _shape(connections: Engine) -> dict[str, list[str]]:
    """Every table, index and trigger by name; the order of the constraints within one means nothing."""
    with connections.connect() as connection:
        rows = connection.execute(text("SELECT type || ' ' || name, sql FROM sqlite_master")).all()
    plain = {name: " ".join((sql or "").replace('"', "").split()).replace("( ", "(") for name, sql in rows}
    return {name: sorted(re.split(r"[ (),]*\bCONSTRAINT |[ )]*$", sql)) for name, sql in plain.items()}


def _scripts(folder: Path) -> Path:
    (folder / "r9999.py").write_text(NEXT, encoding="utf-8")
    return folder


def test_tables_made_at_once_and_by_migrations_are_the_same(tmp_path: Path) -> None:
    at_once = engine.embedded(tmp_path / "at-once", KEY)
    with at_once.begin() as connection:
        schema.create(connection)
    by_steps = engine.embedded(tmp_path / "by-steps", KEY)
    migrate.run(by_steps, "head")
    assert _shape(by_steps) == _shape(at_once)
    with by_steps.connect() as one, at_once.connect() as other:
        assert schema.revision(one) == schema.revision(other) == schema.HEAD
    at_once.dispose()
    by_steps.dispose()


def test_the_revisions_known_are_the_migrations_there_are() -> None:
    names = sorted(path.name[1:5] for path in (migrate.SCRIPTS / "versions").glob("r*.py"))
    assert names == sorted(schema.REVISIONS)


def test_migrations_import_nothing_of_the_application() -> None:
    for path in migrate.SCRIPTS.rglob("*.py"):
        assert "paindesk" not in path.read_text(encoding="utf-8"), path.name


def test_a_migration_keeps_every_row_and_puts_the_guards_back(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    signed = signed_first_visit(desk, desk.add_record(rosa()))
    before = file.verify()
    assert before.ok, before.lines
    raw_key = file._raw_key
    file.close()

    connections = engine.embedded(path, raw_key)
    migrate.run(connections, "next_of_a_test", _scripts(tmp_path))
    with connections.connect() as connection:
        assert connection.execute(text("SELECT room FROM visit")).scalars().all() == ["exam 1"]
        assert connection.execute(text("SELECT count(*) FROM visit_point")).scalar() == 1
        assert connection.execute(text("SELECT count(*) FROM patient_search")).scalar() == 1
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert schema.missing_guards(connection) == ()
    with pytest.raises(PainDeskError), engine.plain_words(), connections.begin() as connection:
        connection.execute(text("UPDATE visit SET room = 'exam 2'"))
    with connections.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": schema.HEAD})
    connections.dispose()

    file = store.open_record(path, PASSPHRASE, NOW)
    assert file.verify().ok
    assert file.sign_in("ann", ANN.password).visit(signed.id) == signed
    file.close()


def test_who_could_sign_in_before_the_first_passwords_came_still_can(tmp_path: Path) -> None:
    path = tmp_path / "old.paindesk"
    connections = engine.embedded(path, KEY)
    migrate.run(connections, "0001")
    weak = "ann12345"  # was long enough then
    with connections.begin() as connection:
        connection.execute(
            text("INSERT INTO site VALUES ('s', 'Riverside', '', '', '2026-01-02T03:04:05.000000Z', 0, :start, 0, 1)"),
            {"start": "0" * 64},
        )
        connection.execute(
            text("INSERT INTO account VALUES ('s', 'a', 'ann', 'Ann Doe, MD', 'clinician', :hash, 1, 0, NULL, 1)"),
            {"hash": PasswordHasher().hash(weak)},
        )
    keyfile.write(path, keyfile.wrap(KEY, PASSPHRASE))
    migrate.bring_up_to_date(connections, path, KEY)
    file = RecordFile(connections, path, KEY, NOW)
    desk = file.sign_in("ann", weak)
    assert (desk.user.name, desk.user.must_change) == ("Ann Doe, MD", False)
    assert file.verify().ok
    file.close()


def test_a_migration_that_would_break_a_reference_changes_nothing(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    signed_first_visit(desk, desk.add_record(rosa()))
    raw_key = file._raw_key
    file.close()
    (tmp_path / "r9999.py").write_text(
        NEXT.replace("UPDATE visit SET room = 'exam 1'", "DELETE FROM patient"), encoding="utf-8"
    )
    connections = engine.embedded(path, raw_key)
    with pytest.raises(PainDeskError, match="stays as it was"):
        migrate.run(connections, "next_of_a_test", tmp_path)
    with connections.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM patient")).scalar() == 1
        assert schema.revision(connection) == schema.HEAD
        assert schema.missing_guards(connection) == ()
    connections.dispose()


def test_a_record_of_a_newer_version_is_refused_kindly(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    with file.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    file.close()
    with pytest.raises(PainDeskError, match="newer version") as refused:
        store.open_record(path, PASSPHRASE, NOW)
    assert "Update PainDesk" in refused.value.advice


def test_an_older_record_is_copied_before_it_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    raw_key = file._raw_key
    file.close()
    before = schema.HEAD
    monkeypatch.setattr(schema, "HEAD", "next_of_a_test")
    monkeypatch.setattr(schema, "REVISIONS", (before, "next_of_a_test"))
    ran: list[str] = []
    monkeypatch.setattr(migrate, "run", lambda _connections, to: ran.append(to))
    connections = engine.embedded(path, raw_key)
    migrate.bring_up_to_date(connections, path, raw_key)
    connections.dispose()
    assert ran == ["head"]
    copy = engine.embedded(tmp_path / f"{path.name}.before-{before}", raw_key)
    with copy.connect() as connection:
        assert connection.execute(text("SELECT family FROM patient")).scalars().all() == ["Núñez"]
    copy.dispose()


def _before_large_clinics(session: Session) -> None:
    """Takes away what revision 0008 brought; of 0009 nothing would be in the way."""
    session.execute(text("DROP TABLE spelling"))
    session.execute(text("DROP INDEX ix_appointment_patient"))


def test_a_record_from_before_the_letterhead_has_none_and_may_get_one(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    clinic, before = file.clinic, schema.REVISIONS[schema.REVISIONS.index("0004") - 1]
    with file.writing() as session:
        _before_large_clinics(session)
        for table in ("letterhead", *LATER):
            session.execute(text(f"DROP TABLE {table}"))
        session.execute(text("UPDATE alembic_version SET version_num = :before"), {"before": before})
    file.close()
    file = store.open_record(path, PASSPHRASE, NOW)
    assert file.verify().ok
    assert file.clinic == clinic
    new = replace(
        clinic, web="riversidepain.example", logo=b"\x89PNG\r\n\x1a\n...", own_paper=True, head_mm=45, code="web"
    )
    file.sign_in("ann", ANN.password).set_clinic(new)
    file.close()
    file = store.open_record(path, PASSPHRASE, NOW)
    assert file.clinic == new
    file.close()


def test_the_names_of_an_older_record_are_found_misspelt_too(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    with file.writing() as session:
        _before_large_clinics(session)
        session.execute(text("UPDATE alembic_version SET version_num = '0007'"))
    file.close()
    file = store.open_record(path, PASSPHRASE, NOW)
    assert [one.name for one in file.sign_in("ann", ANN.password).find("nunes")] == ["Rosa Núñez"]
    assert file.verify().ok
    file.close()
