"""What a month's calls to a model cost: a sum that outlives the talks."""

import sqlalchemy as sa
from alembic import op

revision = "m008"
down_revision = "m007"
branch_labels = None
depends_on = None

COUNTS = (
    "answers",
    "uncounted",
    "prompt_tokens",
    "completion_tokens",
    "cached_tokens",
    "cache_known",
    "unpriced",
    "guessed_tokens",
    "failed",
    "retries",
)


def upgrade() -> None:
    op.create_table(
        "spending",
        sa.Column("month", sa.String(7), primary_key=True),
        *(sa.Column(name, sa.BigInteger, nullable=False) for name in COUNTS),
        sa.Column("money", sa.Float, nullable=False),
        sa.Column("guessed_money", sa.Float, nullable=False),
    )
