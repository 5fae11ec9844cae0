"""Accounts: a first password is to be replaced at the next sign-in, and there may be a second factor.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever signs in today chose their password themselves."""
    # SQLite would put the new column behind the constraints; made anew, the table is the one that new records have.
    lite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("account", recreate="always" if lite else "never") as batch:
        batch.add_column(sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "second_factor",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("account_id", sa.String(36), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "account_id"], ["account.site_id", "account.id"], name="fk_second_factor_account"
        ),
        sa.PrimaryKeyConstraint("site_id", "account_id", name="pk_second_factor"),
    )
