"""Both names and the patient's id stand in the indexes over names: parts of two names are found in them alone.

Imports nothing of the application, so that it stays what it was.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the two indexes again, with what was missing."""
    op.drop_index("ix_patient_names", table_name="patient")
    op.create_index("ix_patient_names", "patient", ["site_id", "family_folded", "given_folded", "id"], unique=False)
    op.drop_index("ix_patient_given", table_name="patient")
    op.create_index("ix_patient_given", "patient", ["site_id", "given_folded", "family_folded", "id"], unique=False)
