"""How a reply changes the loved one inside, and what they do next: pure, seeded, never a model's choice.

The shape and every number are ours, calibrated as domain.md 7.3 describes, and stand here under one
version.
"""

from simulator.domain.grade import Grade
from simulator.domain.inner_state import (
    Beat,
    Heard,
    InnerChange,
    InnerState,
    Openness,
    Step,
)
from simulator.domain.lines import BAND_LIMIT
from simulator.domain.move import AGENDA, Move, about_them, asks_openly, felt, fitting_step, offered
from simulator.domain.next_talk import next_talk
from simulator.domain.persona import Persona
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.value import Letter, clamp

VERSION = "dynamics@3"
LAYER_GATES: tuple[tuple[float, float], ...] = ((26, 20), (42, 36), (58, 50))
"""Openness and trust at which layer 1, 2, 3 is told."""
CURT_TENSION = 50
LEAVING_TENSION = 75
TENSION_BY_SEVERITY = (0, 8, 18, 30)
TRUST_LOSS_BY_SEVERITY = (0, 3, 8, 15)
TRUST_PACE = 1.7
READINESS_PACE = 2.4
"""Real replies do one thing at a time, so each counts for more than in the sketch of 7.3; both set so
that a competent learner is met with a yes at about reply 8, 13 and 19 (easy, medium, hard)."""
LEAFLET = 3
"""Formulas before they sound like a leaflet; each reply that is about this person takes one of them back."""
WARY = 0.4
"""What a good reply still counts for while formulas are in the air."""
INVITED = 0.5
"""How specific an open question is at least, or a reply that speaks of their own life."""
EASE_TENSION = 15.0
"""What one "make it gentler" takes off the tension at once."""


def move_of(grade: Grade, line: str, persona: Persona, rubric: Rubric) -> Move:
    """What this reply is to this person: the grade, and their own triggers, softeners and steps."""
    result = score(grade, rubric)
    letters = {letter: level or 0 for letter, level in result.letters.items()}
    said = line.lower().replace("’", "'")
    offers, asked = offered(grade, said, persona), asks_openly(grade, said)
    invited = INVITED if asked or about_them(said, persona) else 0.0
    breakers = {one.breaker for one in grade.breakers}
    multiplier = max(
        (
            trigger.multiplier
            for trigger in persona.triggers
            if trigger.breaker in breakers or any(word in said for word in trigger.words)
        ),
        default=1.0,
    )
    softener = any(
        result.levels.get(soft.criterion, 0) >= 2 or any(word in said for word in soft.words)
        for soft in persona.softeners
    )
    return Move(
        listen=letters[Letter.LISTEN],
        empathize=letters[Letter.EMPATHIZE],
        agree=letters[Letter.AGREE],
        partner=letters[Letter.PARTNER],
        severity=grade.worst,
        multiplier=multiplier,
        softener=softener,
        specific=max(grade.specificity, invited),
        open_question=asked,
        closed_question=grade.closed_question,
        apology=grade.apology,
        step_offered=offers,
        step_fits=fitting_step(grade, said, persona) if offers else "",
        advised=bool(AGENDA & breakers) or offers,
        neutral=bool(grade.exempt),
        heard=felt(grade, result.levels),
    )


def eased(state: InnerState) -> InnerState:
    """The state after the learner asked to make it gentler."""
    tension = clamp(state.tension - EASE_TENSION)
    return state.model_copy(update={"tension": tension, "hot": 0})


def respond(
    state: InnerState, move: Move, persona: Persona, seed: str, eases: int = 0
) -> InnerChange:
    """One exchange inside. `seed` names the session; `eases` counts "make it gentler" so far."""
    alpha = persona.alpha * (1 + 0.2 * eases)
    gate = state.openness >= 40 and state.tension < 40
    premature = (move.partner >= 1 or move.advised) and not gate and not move.neutral
    generic_run = _formulas(state.generic_run, move)
    leaflet = move.formula and generic_run >= LEAFLET
    tension = _tension(state, move, premature, leaflet, 0.8**eases)
    wary = generic_run >= LEAFLET - 1
    trust = _trust(state, move, premature, leaflet, wary, alpha)
    openness = _openness(state, move, trust.trust, tension, leaflet)
    readiness = _readiness(state, move, openness, tension, premature, alpha, persona.r_max)
    hot = _hot(state.hot, tension)
    after = trust.model_copy(
        update={
            "openness": openness,
            "readiness": readiness,
            "tension": tension,
            "turn": state.turn + 1,
            "generic_run": generic_run,
            "hot": hot,
            "left": hot >= 2,
        }
    )
    talk = next_talk(after, state.last_talk, move, seed)
    step = None if after.left else step_answer(after, move, persona)
    busy = after.left or step in (Step.ACCEPT, Step.MAYBE)
    after = after.model_copy(
        update={
            "last_talk": talk,
            "layers": state.layers if busy else _layers(state, after.trust, openness),
            "accepted": state.accepted or step is Step.ACCEPT,
        }
    )
    beat = _beat(state, after, move, step, leaflet)
    return InnerChange(before=state, after=after, beat=beat)


def _formulas(so_far: int, move: Move) -> int:
    """How many formulas are in the air: one lucky word does not clear it, and silence changes nothing."""
    if move.formula:
        return so_far + 1 if so_far < LEAFLET else LEAFLET
    personal = move.best >= 2 and move.specific >= INVITED
    return max(0, so_far - 1) if personal else so_far


def _hot(so_far: int, tension: float) -> int:
    """How often it has been too much without their calming down in between."""
    if tension >= LEAVING_TENSION:
        return so_far + 1
    return so_far if tension >= CURT_TENSION else 0


def settle(spoken: InnerChange, settled: InnerChange) -> InnerChange:
    """Join the beat that was spoken with the numbers of the settled grade.

    The reply was put into words before the grade arrived. What was said can't be unsaid: layers
    told, the answer to a step and a walk-out follow the words, all else the settled grade.
    """
    said = spoken.after
    after = settled.after.model_copy(
        update={
            "layers": said.layers,
            "last_talk": said.last_talk,
            "left": said.left,
            "accepted": said.accepted,
        }
    )
    return InnerChange(before=spoken.before, after=after, beat=spoken.beat)


def _tension(state: InnerState, move: Move, premature: bool, leaflet: bool, share: float) -> float:
    rise = TENSION_BY_SEVERITY[move.severity] * move.multiplier + (6 if premature else 0)
    relief = (5 * move.empathize / 3 + 3 * move.listen / 3) * move.specific
    return clamp(clamp(0.70 * state.tension + rise * share - relief) + (6 if leaflet else 0))


def _trust(
    state: InnerState, move: Move, premature: bool, leaflet: bool, wary: bool, alpha: float
) -> InnerState:
    """Trust and its memory of hurts and repairs."""
    quality = move.quality
    gain = (
        TRUST_PACE
        * alpha
        * 7.0
        * quality
        * (1 - state.trust / 115)
        * (1.4 if move.softener else 1.0)
    )
    good_run = state.good_run + 1 if move.severity == 0 and quality >= 0.45 else 0
    rupture = state.rupture and not (move.apology >= 2 or good_run >= 4)
    gain *= 0.0 if leaflet else WARY if wary else 1.0
    gain *= 0.5 if rupture else 1.0
    gain *= 0.35 if move.severity >= 1 else 1.0
    loss = TRUST_LOSS_BY_SEVERITY[move.severity] * move.multiplier + (1.5 if premature else 0)
    change = gain - loss
    last_loss, since_loss, repairs = state.last_loss, state.since_loss + 1, state.repairs
    if move.apology >= 2 and since_loss <= 3 and last_loss > 0:
        change += 0.5 * last_loss * (1.0, 0.5, 0.2)[min(repairs, 2)]
        repairs, last_loss = repairs + 1, 0.0
    if change < -2.0:
        last_loss, since_loss = -change, 0
    if move.severity == 3 or (move.severity == 2 and move.multiplier > 1):
        rupture = True
    return state.model_copy(
        update={
            "trust": clamp(state.trust + change),
            "last_loss": last_loss,
            "since_loss": since_loss,
            "repairs": repairs,
            "rupture": rupture,
            "good_run": good_run,
        }
    )


def _openness(state: InnerState, move: Move, trust: float, tension: float, leaflet: bool) -> float:
    """Follows trust, and closes faster than it opens."""
    invited = 6 * move.specific if move.open_question and tension < CURT_TENSION else 0
    wanted = trust + 4 - 0.7 * tension + 8 * move.quality + invited - (6 if leaflet else 0)
    target = clamp(wanted, 0, min(100, trust + 20))
    pace = 0.30 if target > state.openness else 0.55
    return clamp(state.openness + pace * (target - state.openness))


def _readiness(
    state: InnerState,
    move: Move,
    openness: float,
    tension: float,
    premature: bool,
    alpha: float,
    r_max: int,
) -> float:
    """Moves only when open and calm; a hurt takes it back."""
    readiness = state.readiness
    if openness >= 35 and tension < 40 and move.severity <= 1:
        gain = 1.2 * move.empathize / 3 + 2.2 * move.agree / 3 + 1.0 * move.listen / 3
        gain = (gain + (2.0 if move.open_question else 0)) * move.specific
        if move.partner >= 1:
            gain += 3.5 * move.partner / 3 + (2.5 if move.step_offered and move.step_fits else 0)
        readiness = min(r_max, readiness + READINESS_PACE * alpha * gain)
    elif premature:
        readiness -= 2.0
    if move.severity >= 2:
        readiness -= 3.0 * move.severity * move.multiplier
    return clamp(readiness, 0, r_max)


def _layers(state: InnerState, trust: float, openness: float) -> tuple[int, ...]:
    """In order, one a turn, none skipped; a turn that answers a step or leaves tells nothing."""
    told = len(state.layers)
    if told < len(LAYER_GATES):
        open_gate, trust_gate = LAYER_GATES[told]
        if openness >= open_gate and trust >= trust_gate:
            return (*state.layers, told + 1)
    return state.layers


def step_answer(state: InnerState, move: Move, persona: Persona) -> Step | None:
    """What they say to an offered step: their own, when ready, open and calm (domain.md 7.3)."""
    if not move.step_offered or state.accepted:
        return None
    if not move.step_fits or move.severity >= 2:
        return Step.NO
    ready = state.readiness >= persona.step_threshold
    if ready and state.openness >= 45 and state.tension < 35:
        return Step.ACCEPT
    if state.readiness >= 0.7 * persona.step_threshold and state.tension < 45:
        return Step.MAYBE
    return Step.NO


def _beat(
    before: InnerState, after: InnerState, move: Move, step: Step | None, leaflet: bool
) -> Beat:
    bands = list(Openness)
    band = bands[min(bands.index(after.band), bands.index(before.band) + 1)]
    curt = after.tension >= CURT_TENSION
    told = after.layers[-1] if len(after.layers) > len(before.layers) else None
    heard = (Heard.FORMULA, *move.heard) if leaflet else move.heard
    return Beat(
        talk=after.last_talk,
        band=band,
        tells=told,
        step=step,
        leaves=after.left,
        heard=heard,
        curt=curt,
        max_words=min(12, BAND_LIMIT[band]) if curt else BAND_LIMIT[band],
        fits=move.step_fits,
    )
