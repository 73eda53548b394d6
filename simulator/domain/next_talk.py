"""What a loved one says next, refusal or change: the one table here that comes from data.

133 annotated counselling talks (AnnoMI, Wu et al. 2022): derived counts, no text. The inner state
bends the table, the session's seed draws from it.
"""

import math

from simulator.domain.inner_state import InnerState, Talk
from simulator.domain.move import Move
from simulator.domain.value import chance

_NEXT_TALK: dict[tuple[Talk, str], tuple[float, float, float]] = {
    (Talk.SUSTAIN, "reflect"): (0.341, 0.561, 0.099),
    (Talk.SUSTAIN, "open"): (0.401, 0.312, 0.287),
    (Talk.SUSTAIN, "closed"): (0.402, 0.477, 0.121),
    (Talk.SUSTAIN, "inform"): (0.188, 0.536, 0.275),
    (Talk.SUSTAIN, "push"): (0.465, 0.408, 0.127),
    (Talk.SUSTAIN, "filler"): (0.512, 0.378, 0.110),
    (Talk.NEUTRAL, "reflect"): (0.076, 0.781, 0.143),
    (Talk.NEUTRAL, "open"): (0.102, 0.628, 0.271),
    (Talk.NEUTRAL, "closed"): (0.079, 0.809, 0.112),
    (Talk.NEUTRAL, "inform"): (0.064, 0.816, 0.120),
    (Talk.NEUTRAL, "push"): (0.176, 0.647, 0.176),
    (Talk.NEUTRAL, "filler"): (0.068, 0.816, 0.115),
    (Talk.CHANGE, "reflect"): (0.039, 0.454, 0.507),
    (Talk.CHANGE, "open"): (0.072, 0.216, 0.712),
    (Talk.CHANGE, "closed"): (0.066, 0.467, 0.467),
    (Talk.CHANGE, "inform"): (0.079, 0.487, 0.435),
    (Talk.CHANGE, "push"): (0.111, 0.333, 0.556),
    (Talk.CHANGE, "filler"): (0.075, 0.327, 0.598),
}
"""P(sustain, neutral, change) after the previous talk and the helper's move, +0.5 smoothed."""


def next_talk(state: InnerState, previous: Talk, move: Move, seed: str) -> Talk:
    """Refusal, neutral or change talk: the table, bent by the inner state, drawn by the seed."""
    sustain, neutral, change = _NEXT_TALK[(previous, move.kind)]
    ready = (state.readiness - 25) / 35
    dug_in = (25 - state.readiness) / 45 + (state.tension - 20) / 40 + (35 - state.trust) / 70
    weights = (sustain * math.exp(dug_in), neutral, change * math.exp(ready))
    drawn = chance(seed, state.turn, "talk") * sum(weights)
    for talk, weight in zip(Talk, weights, strict=True):
        drawn -= weight
        if drawn <= 0:
            return talk
    return Talk.NEUTRAL
