"""The audit is found by person and by kind of act without reading all of it.

Imports nothing of the application, so that it stays what it was.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two indexes on the audit, each ending in the number by which pages are read."""
    op.create_index("ix_audit_by", "audit", ["site_id", "by", "seq"], unique=False)
    op.create_index("ix_audit_act", "audit", ["site_id", "act", "seq"], unique=False)
