"""How a reply changes the loved one inside, and what they do next: pure, seeded, never a model's choice.

The shape and every number are ours, calibrated as domain.md 7.3 describes; only the table of what
people say next after which move comes from data (133 annotated counselling talks, AnnoMI, Wu et al.
2022: derived counts, no text).
"""

import math
from collections.abc import Mapping

from simulator.domain.grade import Grade
from simulator.domain.inner_state import (
    Beat,
    Heard,
    InnerChange,
    InnerState,
    Openness,
    Step,
    Talk,
)
from simulator.domain.persona import BAND_LIMIT, Persona
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.value import Frozen, Letter, chance, clamp

VERSION = "dynamics@1"
LAYER_GATES: tuple[tuple[float, float], ...] = ((26, 20), (42, 36), (58, 50))
"""Openness and trust at which layer 1, 2, 3 is told."""
CURT_TENSION = 50
LEAVING_TENSION = 75
TENSION_BY_SEVERITY = (0, 8, 18, 30)
TRUST_LOSS_BY_SEVERITY = (0, 3, 8, 15)
READINESS_PACE = 1.25
"""Real replies do one thing at a time, so each counts a little more than in the sketch of 7.3; set so
that a competent learner is met with a yes at about reply 8, 13 and 19 (easy, medium, hard)."""
INVITED = 0.5
"""How specific an open question is at least: it asks for what only they can say."""
EASE_TENSION = 15.0
"""What one "make it gentler" takes off the tension at once."""

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

_FELT: dict[str, Heard] = {
    "B1": Heard.LABELLED,
    "B2": Heard.PUSHED,
    "B3": Heard.TAKEN_OVER,
    "B4": Heard.MINIMISED,
    "B5": Heard.PROMISED,
    "B6": Heard.COMPARED,
    "B7": Heard.CHEERED_ON,
    "B8": Heard.THREATENED,
    "B9": Heard.GUILTED,
    "B10": Heard.ARGUED_WITH,
    "B11": Heard.LOVE_AS_LEVER,
    "B12": Heard.FALSELY_AGREED,
    "B13": Heard.INSULTED,
    "B14": Heard.FORCED,
    "B15": Heard.HURRIED,
    "B16": Heard.PILED_ON,
    "B17": Heard.UPSTAGED,
    "E1": Heard.FEELING_NAMED,
    "A3": Heard.ASKED_CONDITIONS,
    "A2": Heard.TAKEN_SERIOUSLY,
    "E3": Heard.UNDERSTOOD,
    "A1": Heard.ON_ONE_SIDE,
    "P2": Heard.GIVEN_CHOICE,
    "P1": Heard.TOGETHER,
    "P3": Heard.SMALL_STEP,
    "E2": Heard.CARED_FOR,
    "L3": Heard.REFLECTED,
    "L2": Heard.ASKED_OPEN,
}


class Move(Frozen):
    """One reply as this loved one takes it."""

    listen: int = 0
    empathize: int = 0
    agree: int = 0
    partner: int = 0
    severity: int = 0
    multiplier: float = 1.0
    """Above 1 when it hit what hurts this person more than others."""
    softener: bool = False
    specific: float = 1.0
    open_question: bool = False
    closed_question: bool = False
    apology: int = 0
    step_offered: bool = False
    step_fits: str = ""
    """Family of their own small step that the offer matches, else empty."""
    advised: bool = False
    """Advice or a plan before its time (breaker B15)."""
    neutral: bool = False
    """Exempt from grading: nothing won, nothing lost."""
    heard: tuple[Heard, ...] = ()

    @property
    def quality(self) -> float:
        """0 to 1: q of domain.md 7.3."""
        letters = (self.listen, self.empathize, self.agree)
        return (0.7 * max(letters) + 0.3 * sum(letters) / 3) / 3 * self.specific

    @property
    def best(self) -> int:
        return max(self.listen, self.empathize, self.agree)

    @property
    def formula(self) -> bool:
        """Warm words that fit anyone; a plain question is no formula."""
        return self.specific < 0.3 and self.best > 0 and not self.open_question

    @property
    def kind(self) -> str:
        """The row of the next-talk table."""
        if self.severity >= 2:
            return "push"
        if self.open_question:
            return "open"
        if self.closed_question:
            return "closed"
        if max(self.listen, self.empathize) >= 2 and self.specific >= 0.5:
            return "reflect"
        return "inform" if self.partner >= 2 else "filler"


def move_of(grade: Grade, line: str, persona: Persona, rubric: Rubric) -> Move:
    """What this reply is to this person: the grade, and their own triggers, softeners and steps."""
    result = score(grade, rubric)
    letters = {letter: level or 0 for letter, level in result.letters.items()}
    said = line.lower()
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
        specific=max(grade.specificity, INVITED if grade.open_question else 0.0),
        open_question=grade.open_question,
        closed_question=grade.closed_question,
        apology=grade.apology,
        step_offered=grade.step_offered,
        step_fits=fitting_step(grade, said, persona) if grade.step_offered else "",
        advised="B15" in breakers,
        neutral=bool(grade.exempt),
        heard=_heard(grade, result.levels),
    )


def fitting_step(grade: Grade, said: str, persona: Persona) -> str:
    """The family of their own step that was offered; an open "what would be doable?" is theirs too."""
    for step in persona.small_steps:
        if any(word in said for word in step.words):
            return step.family
    return persona.small_steps[0].family if grade.open_question else ""


def _heard(grade: Grade, levels: Mapping[str, int]) -> tuple[Heard, ...]:
    felt = [_FELT[one.breaker] for one in grade.breakers if one.breaker in _FELT]
    if grade.apology >= 2:
        felt.append(Heard.APOLOGISED_TO)
    good = [id_ for id_ in _FELT if levels.get(id_, 0) >= 2]
    order = {id_: index for index, id_ in enumerate(_FELT)}
    good.sort(key=lambda id_: (-levels[id_], order[id_]))
    felt += [_FELT[id_] for id_ in good]
    finding = grade.finding("E3")
    if finding is not None and finding.uncapped and finding.level >= 2:
        felt.append(Heard.NOT_HURRIED)
    if grade.open_question and Heard.ASKED_OPEN not in felt:
        felt.append(Heard.ASKED_OPEN)
    if grade.closed_question:
        felt.append(Heard.ASKED_CLOSED)
    return tuple(dict.fromkeys(felt))


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
    generic_run = state.generic_run + 1 if move.formula else 0
    leaflet = generic_run >= 3
    tension = _tension(state, move, premature, leaflet, 0.8**eases)
    trust = _trust(state, move, premature, leaflet, alpha)
    openness = _openness(state, move, trust.trust, tension)
    readiness = _readiness(state, move, openness, tension, premature, alpha, persona.r_max)
    hot = state.hot + 1 if tension >= LEAVING_TENSION else 0
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
    return clamp(clamp(0.70 * state.tension + rise * share - relief) + (4 if leaflet else 0))


def _trust(
    state: InnerState, move: Move, premature: bool, leaflet: bool, alpha: float
) -> InnerState:
    """Trust and its memory of hurts and repairs."""
    quality = move.quality
    gain = alpha * 7.0 * quality * (1 - state.trust / 115) * (1.4 if move.softener else 1.0)
    good_run = state.good_run + 1 if move.severity == 0 and quality >= 0.45 else 0
    rupture = state.rupture and not (move.apology >= 2 or good_run >= 4)
    gain *= 0.0 if leaflet else 1.0
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


def _openness(state: InnerState, move: Move, trust: float, tension: float) -> float:
    """Follows trust, and closes faster than it opens."""
    invited = 6 * move.specific if move.open_question and tension < CURT_TENSION else 0
    wanted = trust + 4 - 0.7 * tension + 8 * move.quality + invited
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
