"""The audit is found by person and by kind of act, a patient by birth date and by both names, without reading all.

Imports nothing of the application, so that it stays what it was.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Indexes only: on the audit each ends in the number by which pages are read."""
    op.create_index("ix_audit_by", "audit", ["site_id", "by", "seq"], unique=False)
    op.create_index("ix_audit_act", "audit", ["site_id", "act", "seq"], unique=False)
    op.drop_index("ix_patient_family", table_name="patient")
    op.create_index("ix_patient_names", "patient", ["site_id", "family_folded", "given_folded"], unique=False)
    op.create_index("ix_patient_born", "patient", ["site_id", "birth_date"], unique=False)
