"""Wordings that made-up graders offer, with what they are worth."""

from evals.readings import Gold

SAY = "Go on, I'd like to hear it in your words."
WEAK = "Okay."
PEP = "Go on, chin up, tell me in your words."

OFFERED = {
    SAY: Gold({"L1": 3, "E2": 2, "A3": 2, "P2": 2}, {}, 1.0),
    WEAK: Gold({}, {}, 0.0),
    PEP: Gold({"L1": 3, "E2": 2, "A3": 2, "P2": 2}, {"B7": 1}, 1.0),
}
