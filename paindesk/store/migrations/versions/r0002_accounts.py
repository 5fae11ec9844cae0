"""Accounts: a first password, given by somebody else, is to be replaced at the next sign-in.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever signs in today chose their password themselves."""
    with op.batch_alter_table("account", recreate="always") as batch:
        batch.add_column(sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false()))
