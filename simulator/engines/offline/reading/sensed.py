"""Hears harm that no phrase of the lists names: the trained weights, where they are clear (rubric 6.4).

The lists know what they were told. What families say is wider; the weights have read some thousand
lines of it (`evals/training/talks`). What they hear is said with doubt: the card shows it as unsure, and
speaks of it in general, because which breaker it is they tell right only four times in ten.
"""

from collections.abc import Sequence

from simulator.domain.value import Severity
from simulator.engines.offline.reading.acts import Act
from simulator.engines.offline.reading.breakers import GUESSED, Move
from simulator.engines.offline.reading.marks import Piece, pieces
from simulator.engines.offline.reading.owning import apology
from simulator.engines.offline.reading.reply import Reply
from simulator.engines.offline.reading.severity import SEVERITY
from simulator.engines.offline.reading.weighing import clearest, likely, strongest

HEARD = tuple(f"B{at}" for at in range(1, 15))
"""Breakers that are in the words; B15 to B17 hang on the stage, the length and whose story it is."""
MOST: Severity = 2
"""Nothing that is only heard is severe."""
TIED = 0.5
"""How firmly a sentence hangs on their words that may be said back to them."""
OWNED = 2
"""From this level on an apology may name what was done without doing it again."""
_HELPS = ("makes_sense", "feeling_theirs", "worry_counts", "no_rush", "release", "permission", "shared",
          "shared_false", "stay", "own_feeling")  # fmt: skip


def harm_heard(reply: Reply, broken: Sequence[Move]) -> tuple[Move, ...]:
    """The breakers found, and the clearest one that is heard where none was found."""
    if any(one.breaker in HEARD for one in broken) or apology(reply) >= OWNED:
        return tuple(broken)
    doubtful = [act for act in reply.acts if not _helps(act)]
    if not doubtful:
        return tuple(broken)
    read = pieces(reply, broken)
    places = {place for act in doubtful for place in range(act.sentence.first, act.sentence.last)}
    best, sure = clearest("harm", [one for one in read if one.first in places] or read)
    if sure < 0.5 or _said_back(reply, best, read):
        return tuple(broken)
    breaker = strongest(HEARD, best)
    move = Move(
        breaker,
        SEVERITY[breaker] if SEVERITY[breaker] < MOST else MOST,
        GUESSED,
        reply.line.quote(best.first, best.last),
        best.first,
        best.last,
        unsure=True,
    )
    return (move, *broken)


def _helps(act: Act) -> bool:
    """The lists find a help in the sentence, or weighed a phrase there and let it be."""
    return act.has(*_HELPS, *HEARD) or any(one.kind == "open" for one in act.asks)


def _said_back(reply: Reply, piece: Piece, read: Sequence[Piece]) -> bool:
    act = next(one for one in reply.acts if piece.first < one.sentence.last)
    return act.ties >= TIED and likely("reflection", read) >= 0.5
