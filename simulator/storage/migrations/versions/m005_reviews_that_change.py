"""Reviews that say more than a note, and what a trainer's list is made of."""

import sqlalchemy as sa
from alembic import op

revision = "m005"
down_revision = "m004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, kind, default in (("kind", sa.String(20), "comment"), ("rest", sa.Text, "{}")):
        op.add_column("reviews", sa.Column(name, kind, nullable=False, server_default=default))
    op.create_table(
        "review_queue",
        _session(),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("rubric", sa.Text, nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("persona_id", sa.Text, nullable=False),
        sa.Column("persona_name", sa.Text, nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("ending", sa.String(20)),
        sa.Column("replies", sa.Integer, nullable=False),
        sa.Column("points", sa.Integer),
        sa.Column("band", sa.String(20)),
        sa.Column("hurts", sa.Integer, nullable=False),
        sa.Column("breakers", sa.Text, nullable=False),
        sa.Column("safety_pauses", sa.Integer, nullable=False),
        sa.Column("doubts", sa.Integer, nullable=False),
        sa.Column("disagreements", sa.Integer, nullable=False),
        sa.Column("comments", sa.Integer, nullable=False),
        sa.Column("raters", sa.Integer, nullable=False),
    )
    op.create_index("review_queue_by_time", "review_queue", ["created_at", "session_id"])
    op.create_index("review_queue_by_owner", "review_queue", ["owner"])
    op.create_table("review_words", _session(), sa.Column("words", sa.Text, nullable=False))
    op.create_table(
        "review_reads",
        sa.Column("reader", sa.String(200), primary_key=True),
        _session(),
        sa.Column("seen_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_review_reads_session_id", "review_reads", ["session_id"])
    op.create_table(
        "review_views",
        sa.Column("owner", sa.String(200), primary_key=True),
        sa.Column("name", sa.String(80), primary_key=True),
        sa.Column("filters", sa.Text, nullable=False),
    )


def _session() -> "sa.Column[str]":
    return sa.Column(
        "session_id",
        sa.String(200),
        sa.ForeignKey("sessions.id", ondelete="CASCADE"),
        primary_key=True,
    )
