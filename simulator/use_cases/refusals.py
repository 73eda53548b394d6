"""What a store says when it refuses, in the same words whichever store it is."""

from simulator.domain.errors import SessionChanged, SessionMissing


def missing(session_id: str) -> SessionMissing:
    return SessionMissing(
        f"There is no session {session_id!r}. It may have been forgotten; "
        "look in the list of your transcripts."
    )


def changed(session_id: str) -> SessionChanged:
    return SessionChanged(
        f"The session {session_id!r} was changed elsewhere, in another tab or by a second click. "
        "Load it again and go on from there; nothing was overwritten."
    )
