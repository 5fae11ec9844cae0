"""The first tables.

Imports nothing of the application, so that it stays what it was. The search index and the guards against changing
signed rows are put in place by whoever runs the migrations, after the last of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.String(36)
FOLDED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes every table of the first record files."""
    op.create_table(
        "site",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.Column("audit_count", sa.BigInteger(), nullable=False),
        sa.Column("audit_head", sa.String(length=64), nullable=False),
        sa.Column("names_version", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("site_id", name="pk_site"),
    )
    op.create_table(
        "account",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("failed_at", sa.String(27), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_account_site"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_account"),
    )
    op.create_index("ix_account_login", "account", ["site_id", "login"], unique=True)
    op.create_table(
        "audit",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", KEY, nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", KEY, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_audit_site"),
        sa.PrimaryKeyConstraint("site_id", "seq", name="pk_audit"),
    )
    op.create_index("ix_audit_subject", "audit", ["site_id", "subject"], unique=False)
    op.create_table(
        "patient",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("mrn", sa.Text(), nullable=False),
        sa.Column("deceased", sa.Boolean(), nullable=False),
        sa.Column("family_folded", FOLDED, nullable=False),
        sa.Column("given_folded", FOLDED, nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_patient_site"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_patient"),
    )
    op.create_index("ix_patient_family", "patient", ["site_id", "family_folded"], unique=False)
    op.create_index("ix_patient_given", "patient", ["site_id", "given_folded"], unique=False)
    op.create_index("ix_patient_mrn", "patient", ["site_id", "mrn"], unique=False)
    op.create_table(
        "reason",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.site_id"], name="fk_reason_site"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_reason"),
    )
    op.create_table(
        "appointment",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("patient_id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "patient_id"], ["patient.site_id", "patient.id"], name="fk_appointment_patient"
        ),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_appointment"),
    )
    op.create_index("ix_appointment_day", "appointment", ["site_id", "day"], unique=False)
    op.create_table(
        "due",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("patient_id", KEY, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["site_id", "patient_id"], ["patient.site_id", "patient.id"], name="fk_due_patient"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_due"),
    )
    op.create_index("ix_due_day", "due", ["site_id", "due_on"], unique=False)
    op.create_index("ix_due_patient", "due", ["site_id", "patient_id"], unique=False)
    op.create_table(
        "patient_record",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("patient_id", KEY, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(27), nullable=False),
        sa.Column("saved_by", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "patient_id"], ["patient.site_id", "patient.id"], name="fk_patient_record_patient"
        ),
        sa.PrimaryKeyConstraint("site_id", "patient_id", name="pk_patient_record"),
    )
    op.create_table(
        "visit",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("patient_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("amends", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(27), nullable=False),
        sa.Column("saved_by", KEY, nullable=False),
        sa.Column("signed_at", sa.String(27), nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("base_version", sa.Integer(), nullable=False),
        sa.Column("base_body", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id", "patient_id"], ["patient.site_id", "patient.id"], name="fk_visit_patient"),
        sa.CheckConstraint("status IN ('draft', 'signed')", name="ck_visit_status"),
        sa.CheckConstraint("(status = 'draft') = (digest = '')", name="ck_visit_signed_has_digest"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_visit"),
    )
    op.create_index("ix_visit_amends", "visit", ["site_id", "amends"], unique=False)
    op.create_index("ix_visit_patient", "visit", ["site_id", "patient_id", "on_day"], unique=False)
    op.create_index("ix_visit_status", "visit", ["site_id", "status"], unique=False)
    op.create_table(
        "paper",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.Column("made_by", KEY, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["site_id", "visit_id"], ["visit.site_id", "visit.id"], name="fk_paper_visit"),
        sa.PrimaryKeyConstraint("site_id", "id", name="pk_paper"),
    )
    op.create_index("ix_paper_visit", "paper", ["site_id", "visit_id"], unique=False)
    op.create_table(
        "visit_point",
        sa.Column("site_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("patient_id", KEY, nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id", "patient_id"], ["patient.site_id", "patient.id"], name="fk_visit_point_patient"
        ),
        sa.ForeignKeyConstraint(["site_id", "visit_id"], ["visit.site_id", "visit.id"], name="fk_visit_point_visit"),
        sa.PrimaryKeyConstraint("site_id", "visit_id", name="pk_visit_point"),
    )
    op.create_index("ix_visit_point_patient", "visit_point", ["site_id", "patient_id", "on_day"], unique=False)
