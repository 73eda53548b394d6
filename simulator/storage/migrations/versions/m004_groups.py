"""Groups of trainers: who is in them, what they share, and what was asked of them."""

import sqlalchemy as sa
from alembic import op

revision = "m004"
down_revision = "m003"
branch_labels = None
depends_on = None


def _of(table: str, name: str, **how: bool) -> sa.Column[str]:
    target = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, sa.String(200), target, **how)  # type: ignore[arg-type]


def upgrade() -> None:
    op.create_table(
        "groups",
        sa.Column("id", sa.String(200), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("code", sa.String(200), nullable=False, unique=True),
        sa.Column("created_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "places",
        _of("groups", "group_id", primary_key=True),
        _of("people", "member_id", primary_key=True),
        sa.Column("leads", sa.Integer, nullable=False),
        sa.Column("shares_all", sa.Integer, nullable=False),
        sa.Column("joined_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_places_member_id", "places", ["member_id"])
    op.create_table(
        "shares",
        _of("groups", "group_id", primary_key=True),
        _of("sessions", "session_id", primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_index("ix_shares_session_id", "shares", ["session_id"])
    op.create_table(
        "assignments",
        sa.Column("id", sa.String(200), primary_key=True),
        _of("groups", "group_id", nullable=False),
        sa.Column("persona_id", sa.Text, nullable=False),
        sa.Column("difficulty", sa.String(20)),
        sa.Column("due", sa.String(10)),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_assignments_group_id", "assignments", ["group_id"])
