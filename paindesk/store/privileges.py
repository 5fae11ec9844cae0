"""On a server: which rows a transaction sees, and what the role may do that people work with.

The owner of the tables makes and changes them and sees every clinic; it is for `paindesk server prepare` and for
backups. Everybody else sees the rows of the clinic that the transaction names (`paindesk.site`), and no others.
"""

from sqlalchemy import Connection, text

# Table → what the program does there. What is signed, printed or audited is written once.
MAY = {
    "alembic_version": "SELECT",
    "site": "SELECT, UPDATE (name, phone, address, audit_count, audit_head, names_version, version)",
    "letterhead": "SELECT, INSERT, UPDATE",
    "account": "SELECT, INSERT, UPDATE",
    "second_factor": "SELECT, INSERT, UPDATE, DELETE",
    "patient": "SELECT, INSERT, UPDATE",
    "patient_record": "SELECT, INSERT, UPDATE",
    "visit": "SELECT, INSERT, UPDATE, DELETE",  # of drafts; a guard refuses it for what is signed
    "visit_point": "SELECT, INSERT",
    "due": "SELECT, INSERT, DELETE",
    "appointment": "SELECT, INSERT, UPDATE",
    "paper": "SELECT, INSERT",
    "reason": "SELECT, INSERT",
    "kept_side": "SELECT, INSERT",
    "spelling": "SELECT, INSERT",
    "sitting": "SELECT, INSERT, UPDATE (last_act_at, alive_at), DELETE",
    "local_key": "SELECT, INSERT",
    "audit": "SELECT, INSERT",
}

_OURS = "site_id = current_setting('paindesk.site', true)"
_QUESTIONS = {
    # The clinic of a database that holds one: '' where it holds several, NULL where none.
    "paindesk_only_clinic()": (
        "CREATE OR REPLACE FUNCTION paindesk_only_clinic() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER AS "
        "$$ SELECT CASE count(*) WHEN 0 THEN NULL WHEN 1 THEN min(site_id) ELSE '' END FROM site $$"
    ),
    # Under a policy PostgreSQL does not use the index for LIKE, which it does not trust to keep rows to itself.
    # `part` is looked for among the names there are, once each, and who has them is read from the indexes over both
    # names: five times as fast as looking through the words of every patient, which is left to what is no name.
    "paindesk_find(text, text[], integer)": (
        "CREATE OR REPLACE FUNCTION paindesk_find(part text, others text[], most integer) RETURNS SETOF text "
        "LANGUAGE sql STABLE SECURITY DEFINER AS $$ "
        "WITH clinic AS MATERIALIZED (SELECT current_setting('paindesk.site', true) AS id), "
        "names AS MATERIALIZED ("
        "SELECT site_id, name FROM spelling WHERE site_id = (SELECT id FROM clinic) AND name LIKE part), "
        "called AS MATERIALIZED ("
        "SELECT by_family.id FROM names CROSS JOIN LATERAL (SELECT p.id FROM patient p "
        "WHERE p.site_id = names.site_id AND p.family_folded = names.name "
        "AND p.given_folded || ' ' || p.family_folded LIKE ALL (others) LIMIT most) AS by_family UNION ALL "
        "SELECT by_given.id FROM names CROSS JOIN LATERAL (SELECT p.id FROM patient p "
        "WHERE p.site_id = names.site_id AND p.given_folded = names.name "
        "AND p.given_folded || ' ' || p.family_folded LIKE ALL (others) LIMIT most) AS by_given LIMIT most) "
        "SELECT id FROM called UNION ALL "
        "SELECT p.id FROM patient p WHERE NOT EXISTS (SELECT FROM called) AND p.site_id = (SELECT id FROM clinic) "
        "AND p.folded LIKE part AND p.folded LIKE ALL (others) LIMIT most $$"
    ),
}


def policy(table: str) -> str:
    """The name of the policy of that table."""
    return f"{table}_of_clinic"


def with_site(connection: Connection) -> tuple[str, ...]:
    """Every table that holds rows of clinics."""
    rows = connection.execute(
        text(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id' "
            "WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace ORDER BY 1"
        )
    )
    return tuple(rows.scalars())


def protected(connection: Connection) -> frozenset[str]:
    """The policies that hold."""
    rows = connection.execute(
        text(
            "SELECT polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid "
            "WHERE c.relrowsecurity AND c.relnamespace = current_schema()::regnamespace"
        )
    )
    return frozenset(rows.scalars())


def protect(connection: Connection) -> None:
    """Puts the policies in place, and two questions that are asked past them."""
    for table in with_site(connection):
        connection.execute(text(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"))
        connection.execute(text(f"DROP POLICY IF EXISTS {policy(table)} ON {table}"))
        connection.execute(text(f"CREATE POLICY {policy(table)} ON {table} USING ({_OURS})"))
    schema = _schema(connection)
    # Tables that a later migration brings may be missing yet.
    connection.exec_driver_sql("SET LOCAL check_function_bodies = off")
    for question, says in _QUESTIONS.items():
        connection.exec_driver_sql(says)
        # Nothing that a user could put before these tables is looked at.
        connection.exec_driver_sql(f"ALTER FUNCTION {question} SET search_path = pg_catalog, {schema}, pg_temp")
        connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {question} FROM PUBLIC")


def grant(connection: Connection, role: str) -> None:
    """Gives the role what it needs of our tables and no more. `role` is quoted already."""
    schema = _schema(connection)
    orders = [
        *(f"REVOKE ALL ON {table} FROM PUBLIC, {role}" for table in MAY),
        f"REVOKE ALL ON SCHEMA {schema} FROM {role}",
        f"GRANT USAGE ON SCHEMA {schema} TO {role}",
        *(f"GRANT EXECUTE ON FUNCTION {one} TO {role}" for one in _QUESTIONS),
        *(f"GRANT {rights} ON {table} TO {role}" for table, rights in MAY.items()),
    ]
    for order in orders:
        connection.exec_driver_sql(order)


def owns(connection: Connection) -> bool:
    """Whether this user may change the tables."""
    return bool(
        connection.execute(
            text("SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'site'::regclass")
        ).scalar()
    )


def _schema(connection: Connection) -> str:
    return str(connection.execute(text("SELECT quote_ident(current_schema())")).scalar_one())
