"""Who is signed in where, until they sign out.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table; nothing that is there already changes."""
    op.create_table(
        "sitting",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("account_id", sa.String(36), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.String(27), nullable=False),
        sa.Column("last_act_at", sa.String(27), nullable=False),
        sa.Column("alive_at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "account_id"], ["account.site_id", "account.id"], name="fk_sitting_account"
        ),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_sitting"),
    )
