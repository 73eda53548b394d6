"""What somebody leaves beside their own talks: what they read, kept and wrote on the talks of others.

What they wrote has moved the figures of learners, who have read it, so it stays: without a name, and
under an id of its own, so that two who left are not taken for one.
"""

import json
import secrets

from sqlalchemy import Connection, delete, select, update

from simulator.storage.tables import review_reads, review_views, reviews

GONE = "Someone who left"


def erase(connection: Connection, member_id: str) -> None:
    """In the transaction that deletes the person."""
    connection.execute(delete(review_reads).where(review_reads.c.reader == member_id))
    connection.execute(delete(review_views).where(review_views.c.owner == member_id))
    likely = reviews.c.rest.contains(member_id, autoescape=True)
    signed = select(reviews.c.number, reviews.c.rest).where(likely)
    nobody = f"gone-{secrets.token_urlsafe(9)}"
    for row in connection.execute(signed).all():
        rest = json.loads(row.rest)
        if rest.get("by") == member_id:
            unsigned = {"author": GONE, "rest": json.dumps({**rest, "by": nobody})}
            connection.execute(
                update(reviews).where(reviews.c.number == row.number).values(unsigned)
            )
