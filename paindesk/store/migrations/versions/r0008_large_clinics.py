"""The names there are, once each, and indexes by which one patient is opened without reading the others.

Imports nothing of the application, so that it stays what it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table and fills it from the patients there are; of other tables the indexes change."""
    op.drop_index("ix_visit_patient", table_name="visit")
    op.create_index("ix_visit_patient", "visit", ["site_id", "patient_id", "status", "on_day"], unique=False)
    op.drop_index("ix_visit_amends", table_name="visit")
    op.create_index("ix_visit_amends", "visit", ["site_id", "amends", "status"], unique=False)
    op.drop_index("ix_due_patient", table_name="due")
    op.create_index("ix_due_patient", "due", ["site_id", "patient_id", "id"], unique=False)
    op.create_index("ix_appointment_patient", "appointment", ["site_id", "patient_id", "day"], unique=False)
    names = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "spelling",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("name", names, nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_spelling_site"),
        sa.PrimaryKeyConstraint("site_id", "name", name="pk_spelling"),
    )
    op.create_index("ix_spelling_since", "spelling", ["site_id", "since"], unique=False)
    op.execute(
        "INSERT INTO spelling (site_id, name, since) "
        "SELECT site_id, family_folded, 0 FROM patient WHERE family_folded <> '' "
        "UNION SELECT site_id, given_folded, 0 FROM patient WHERE given_folded <> ''"
    )
