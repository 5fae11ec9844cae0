"""Row-level security on a server: a transaction sees the rows of the clinic that it names.

The tables stay as they are. The policies belong to the guards, which whoever runs the migrations puts in place after
the last of them; a record file, which holds one clinic, has none.
"""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing but the revision changes, so that the guards are put in place anew."""
