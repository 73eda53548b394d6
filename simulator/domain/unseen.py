"""What a model did not get to read of a talk, in a sentence that names no number of tokens."""

from simulator.domain.session import Attempt
from simulator.domain.value import N_

OLDEST = N_(
    "The talk is longer than the model can hold, so it no longer sees the oldest part. A model with a "
    "larger context sees all of it."
)
SOME = N_(
    "The server seems to have read only part of what it was sent, so the answers may be off. The "
    "settings say what to set there."
)


def unseen(attempt: Attempt) -> str:
    """Empty where all was read, as far as anybody can tell."""
    if attempt.reply_origin.read_in_part or attempt.grade.origin.read_in_part:
        return SOME
    return OLDEST if attempt.reply_origin.left_out else ""
