"""Says of which findings this reading is unsure: where rules disagree, and where little evidence carries all.

A single rule knows its own weak spots and says so itself. What only shows when all of them are laid side
by side is found here. It changes no level.
"""

from collections.abc import Mapping
from dataclasses import replace

from simulator.engines.offline.reading.breakers import Move
from simulator.engines.offline.reading.reply import Found, Reply

CLEAR = 2
STAY = "L1"
"""Staying with them is read from shared words alone, so it proves the least."""
OUTRIGHT = ("stay", "no_rush", "leave_door_open")


def thin(reply: Reply, findings: Mapping[str, Found]) -> dict[str, Found]:
    """The findings; L1 is unsure when it alone is clear, and not because it says outright to go on."""
    clear = [id_ for id_, one in findings.items() if one.level >= CLEAR]
    if clear != [STAY] or findings[STAY].level > CLEAR or reply.has(*OUTRIGHT):
        return dict(findings)
    return {**findings, STAY: replace(findings[STAY], unsure=True)}


def disputed(broken: tuple[Move, ...], findings: Mapping[str, Found]) -> tuple[Move, ...]:
    """The breakers; one is unsure when other rules read the same words as a help."""
    helps = [
        one.quote
        for id_, one in findings.items()
        if id_ != STAY and one.level >= CLEAR and one.quote
    ]
    return tuple(
        replace(move, unsure=True)
        if any(move.quote in quote or quote in move.quote for quote in helps)
        else move
        for move in broken
    )
