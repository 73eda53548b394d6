"""The tables: one document per session is the truth, the other columns only serve the lists."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from simulator.domain.cost import Cost


class Moment(TypeDecorator[datetime]):
    """A time as UTC text of fixed width: sorts by time, and reads back alike from both databases."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return value.astimezone(UTC).isoformat(timespec="microseconds") if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value) if value else None


metadata = MetaData()

session_personas = Table(
    "session_personas",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("document", Text, nullable=False),
)
"""The personas that sessions hold a frozen copy of: each text once, under the digest of itself."""

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("owner", Text, nullable=False),
    Column("persona_id", Text, nullable=False),
    Column("persona_name", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("ending", Text),
    Column("exchanges", Integer, nullable=False),
    Column("safety_pauses", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("document", Text, nullable=False),
    Column("persona_kept", String(64), ForeignKey("session_personas.digest"), index=True),
    Index("sessions_by_owner", "owner", "created_at"),
)
"""`persona_kept`: what belongs into the document; empty when the document is whole."""

reviews = Table(
    "reviews",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(200), nullable=False, unique=True),
    Column(
        "session_id",
        String(200),
        ForeignKey("sessions.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("exchange", Integer),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(20), nullable=False, server_default="comment"),
    Column("rest", Text, nullable=False, server_default="{}"),
)
"""`rest` is a document: what a review holds beyond the columns."""

review_queue = Table(
    "review_queue",
    metadata,
    Column(
        "session_id", String(200), ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("version", Integer, nullable=False),
    Column("rubric", Text, nullable=False),
    Column("owner", String(200), nullable=False),
    Column("persona_id", Text, nullable=False),
    Column("persona_name", Text, nullable=False),
    Column("reason", String(40), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("status", String(20), nullable=False),
    Column("ending", String(20)),
    Column("replies", Integer, nullable=False),
    Column("points", Integer),
    Column("band", String(20)),
    Column("hurts", Integer, nullable=False),
    Column("breakers", Text, nullable=False),
    Column("safety_pauses", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),
    Column("disagreements", Integer, nullable=False),
    Column("comments", Integer, nullable=False),
    Column("raters", Integer, nullable=False),
    Index("review_queue_by_time", "created_at", "session_id"),
    Index("review_queue_by_owner", "owner"),
)
"""What a trainer's list shows of each session, worked out from it and its reviews: never the truth.

A row is made anew when the session has another version, and dropped when a review is added.
"""

review_words = Table(
    "review_words",
    metadata,
    Column(
        "session_id", String(200), ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("words", Text, nullable=False),
)
"""The talk in small letters, apart from the rows, so that lists do not read it."""

review_reads = Table(
    "review_reads",
    metadata,
    Column("reader", String(200), primary_key=True),
    Column(
        "session_id",
        String(200),
        ForeignKey("sessions.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("seen_at", Moment, nullable=False),
)
"""When each trainer looked last: what changed since is unread."""

review_views = Table(
    "review_views",
    metadata,
    Column("owner", String(200), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("filters", Text, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("issuer", String(500), nullable=False),
    Column("subject", String(255), nullable=False),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("disabled", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    UniqueConstraint("issuer", "subject", name="one_person_for_each_identity"),
)

trail = Table(
    "trail",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False, index=True),
    Column("member", String(200), nullable=False),
    Column("deed", String(20), nullable=False),
    Column("thing", Text, nullable=False),
    Column("owner", String(200), nullable=False),
    Column("detail", Text, nullable=False),
)
"""Only ever added to; a trigger refuses changes."""

notebooks = Table(
    "notebooks",
    metadata,
    Column("owner", String(200), primary_key=True),
    Column("document", Text, nullable=False),
)

groups = Table(
    "groups",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("name", Text, nullable=False),
    Column("code", String(200), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
)


def _of_group() -> Column[str]:
    return Column(
        "group_id",
        String(200),
        ForeignKey("groups.id", ondelete="CASCADE"),
        primary_key=True,
    )


places = Table(
    "places",
    metadata,
    _of_group(),
    Column(
        "member_id",
        String(200),
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("leads", Integer, nullable=False),
    Column("shares_all", Integer, nullable=False),
    Column("joined_at", Moment, nullable=False),
)

shares = Table(
    "shares",
    metadata,
    _of_group(),
    Column(
        "session_id",
        String(200),
        ForeignKey("sessions.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("at", Moment, nullable=False),
)

assignments = Table(
    "assignments",
    metadata,
    Column("id", String(200), primary_key=True),
    Column(
        "group_id",
        String(200),
        ForeignKey("groups.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("persona_id", Text, nullable=False),
    Column("difficulty", String(20)),
    Column("due", String(10)),
    Column("note", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
)

forgotten = Table(
    "forgotten",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
)
"""What must not come back with an old backup, as digests of ids: they name nobody."""

spending = Table(
    "spending",
    metadata,
    Column("month", String(7), primary_key=True),
    *(
        Column(name, Float if field.annotation is float else BigInteger, nullable=False)
        for name, field in Cost.model_fields.items()
    ),
)
"""What all calls of a month cost together: it outlives their talks, and holds no word of them."""
