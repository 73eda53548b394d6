"""What a learner keeps for themself, one document each."""

import sqlalchemy as sa
from alembic import op

revision = "m003"
down_revision = "m002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notebooks",
        sa.Column("owner", sa.String(200), primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
    )
