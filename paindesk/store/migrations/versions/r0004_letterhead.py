"""How the clinic's papers look: web page, logo, pre-printed paper, QR code. A clinic without a row has none of them.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table; nothing that is there already changes."""
    op.create_table(
        "letterhead",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("web", sa.Text(), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=False),
        sa.Column("own_paper", sa.Boolean(), nullable=False),
        sa.Column("head_mm", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_letterhead_site"),
        sa.PrimaryKeyConstraint("site_id", name="pk_letterhead"),
    )
