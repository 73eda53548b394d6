"""Whether a layer was let out before it was told: as its own words, or nearly so."""

import re

from evals.people.talks import Outcome
from simulator.domain.persona import Persona
from simulator.domain.value import Frozen

NEAR = 0.6
"""Share of a telling's content stems in one reply that counts as a near paraphrase."""
FEWEST = 4
"""Tellings with fewer content stems are too short to be recognised by them."""
_COMMON = frozenset(
    """
    about after again always anything because been before being could didn does doing don down even
    every from going good have here into just keep know like little look made make mean more much
    must need never nothing only other over people really right said same says should some
    something still sure take tell than that their them then there these they thing think this
    those time very want were what when where which while will with without would yeah your
    """.split()  # noqa: SIM905 (a list of eighty words reads worse)
)


class Leak(Frozen):
    persona: str
    layer: int
    reply: str


def stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{4,}", text.lower().replace("’", "'"))
    return frozenset(word[:5] for word in words if word not in _COMMON)


def leaks(outcome: Outcome, persona: Persona) -> list[Leak]:
    found = []
    for number, layer in enumerate(persona.layers, 1):
        told_at = outcome.layers.get(number, len(outcome.talk))
        tellings = [stems(text) for text in (layer.fact, *layer.told)]
        for _, reply in outcome.talk[:told_at]:
            said = stems(reply)
            if any(
                len(telling) >= FEWEST and len(said & telling) / len(telling) >= NEAR
                for telling in tellings
            ):
                found.append(Leak(persona=persona.id, layer=number, reply=reply))
    return found
