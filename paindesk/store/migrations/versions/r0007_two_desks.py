"""Two desks on one visit: the side that was not chosen is kept, and a key for what a workstation keeps meanwhile.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes two tables; nothing that is there already changes."""
    op.create_table(
        "kept_side",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("visit_id", sa.String(36), nullable=False),
        sa.Column("kept_at", sa.String(27), nullable=False),
        sa.Column("kept_by", sa.String(36), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_kept_side_site"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_kept_side"),
    )
    op.create_index("ix_kept_side_visit", "kept_side", ["site_id", "visit_id"])
    op.create_table(
        "local_key",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("account_id", sa.String(36), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "account_id"], ["account.site_id", "account.id"], name="fk_local_key_account"
        ),
        sa.PrimaryKeyConstraint("site_id", "account_id", name="pk_local_key"),
    )
