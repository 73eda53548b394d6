"""The inner state is ruled by code: these are the promises that hold for every reply whatever."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.dynamics import LAYER_GATES, eased, respond, settle
from simulator.domain.grade import Grade
from simulator.domain.inner_state import InnerChange, InnerState, Openness, Step, Talk
from simulator.domain.move import Move, asks_openly, offered
from simulator.domain.next_talk import next_talk
from simulator.domain.persona import Persona
from simulator.domain.value import Origin, Provenance, Stage
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles

PERSONAS = PersonaFiles([data("personas")]).all()
LEVELS = st.integers(0, 3)
MOVES = st.builds(
    Move,
    listen=LEVELS,
    empathize=LEVELS,
    agree=LEVELS,
    partner=LEVELS,
    severity=LEVELS,
    multiplier=st.sampled_from([1.0, 1.5, 2.0]),
    softener=st.booleans(),
    specific=st.sampled_from([0.0, 0.5, 1.0]),
    open_question=st.booleans(),
    apology=LEVELS,
    step_offered=st.booleans(),
    step_fits=st.sampled_from(["", "own"]),
    advised=st.booleans(),
)
ADVICE = st.builds(
    Move,
    empathize=st.integers(0, 1),
    partner=st.integers(1, 3),
    severity=st.integers(1, 2),
    specific=st.just(0.5),
    step_offered=st.just(True),
    step_fits=st.sampled_from(["", "own"]),
    advised=st.just(True),
)
SHARES = st.floats(0, 100)
STATES = st.builds(
    InnerState,
    trust=SHARES,
    openness=SHARES,
    readiness=SHARES,
    tension=SHARES,
    rupture=st.booleans(),
    last_talk=st.sampled_from(Talk),
    generic_run=st.integers(0, 4),
    last_loss=st.floats(0, 20),
    since_loss=st.integers(0, 5),
)
WHO = st.sampled_from(PERSONAS)


def talk_through(persona: Persona, moves: list[Move], seed: str = "s") -> list[InnerChange]:
    state, changes = persona.first_state(), []
    for move in moves:
        changes.append(respond(state, move, persona, seed))
        state = changes[-1].after
    return changes


@given(WHO, st.lists(MOVES, max_size=30))
def test_no_layer_is_skipped_and_one_is_told_at_a_time(persona: Persona, moves: list[Move]) -> None:
    for change in talk_through(persona, moves):
        layers = change.after.layers
        assert layers == tuple(range(1, len(layers) + 1))
        assert 0 <= len(layers) - len(change.before.layers) <= 1
        if layers != change.before.layers:
            openness, trust = LAYER_GATES[layers[-1] - 1]
            assert change.after.openness >= openness
            assert change.after.trust >= trust


@given(WHO, STATES, MOVES)
def test_they_never_open_by_more_than_one_band_in_what_they_say(
    persona: Persona, state: InnerState, move: Move
) -> None:
    bands = list(Openness)
    change = respond(state, move, persona, "s")
    assert bands.index(change.beat.band) - bands.index(change.before.band) <= 1


@given(WHO, STATES, MOVES, st.sampled_from(["listen", "empathize", "agree"]))
def test_a_better_reply_never_leaves_trust_lower(
    persona: Persona, state: InnerState, move: Move, letter: str
) -> None:
    better = move.model_copy(update={letter: min(3, getattr(move, letter) + 1)})
    worse, improved = (respond(state, one, persona, "s").after for one in (move, better))
    assert improved.trust >= worse.trust - 1e-9


@given(WHO, STATES, MOVES, st.integers(0, 2))
def test_a_harsher_reply_never_leaves_trust_higher(
    persona: Persona, state: InnerState, move: Move, severity: int
) -> None:
    calm = move.model_copy(update={"severity": severity, "apology": 0})
    harsh = calm.model_copy(update={"severity": severity + 1})
    assert (
        respond(state, harsh, persona, "s").after.trust
        <= respond(state, calm, persona, "s").after.trust + 1e-9
    )


@given(WHO, st.lists(ADVICE, min_size=1, max_size=30))
def test_an_adviser_never_gets_a_step(persona: Persona, moves: list[Move]) -> None:
    steps = [change.beat.step for change in talk_through(persona, moves)]
    assert Step.ACCEPT not in steps


@given(WHO, st.lists(MOVES, max_size=20), st.text(max_size=8))
def test_the_same_talk_replays_the_same(persona: Persona, moves: list[Move], seed: str) -> None:
    assert talk_through(persona, moves, seed) == talk_through(persona, moves, seed)


GOOD = Move(listen=3, empathize=3, specific=1.0, open_question=True)
ULTIMATUM = Move(severity=3, multiplier=1.5, specific=0.5)
REPAIR = Move(listen=2, empathize=2, apology=3, specific=1.0)
NO_REPAIR = REPAIR.model_copy(update={"apology": 0})


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda one: one.id)
def test_repair_beats_no_repair(persona: Persona) -> None:
    before = [GOOD] * 4 + [ULTIMATUM]
    repaired = talk_through(persona, [*before, REPAIR, *[GOOD] * 4])[-1].after
    not_repaired = talk_through(persona, [*before, NO_REPAIR, *[GOOD] * 4])[-1].after
    assert repaired.trust > not_repaired.trust + 1


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda one: one.id)
def test_good_listening_reaches_the_fear_and_a_fitting_step(persona: Persona) -> None:
    agreeing = Move(listen=2, empathize=2, agree=3, specific=1.0, open_question=True)
    offer = agreeing.model_copy(update={"partner": 3, "step_offered": True, "step_fits": "own"})
    changes = talk_through(persona, [GOOD] * 12 + [agreeing] * 12 + [offer] * 6)
    assert changes[-1].after.layers == (1, 2, 3)
    assert Step.ACCEPT in [change.beat.step for change in changes]


def test_a_step_is_taken_once_and_then_let_be() -> None:
    persona = PERSONAS[0]
    ready = persona.first_state().model_copy(
        update={"trust": 70.0, "openness": 70.0, "readiness": 60.0, "tension": 0.0}
    )
    offer = Move(listen=2, partner=3, specific=1.0, step_offered=True, step_fits="own")
    first = respond(ready, offer, persona, "s")
    assert first.beat.step is Step.ACCEPT
    assert respond(first.after, offer, persona, "s").beat.step is None


def test_a_third_formula_in_a_row_wins_nothing() -> None:
    formula = Move(listen=1, empathize=1, specific=0.0)
    changes = talk_through(PERSONAS[0], [formula] * 3)
    assert changes[2].after.trust <= changes[2].before.trust
    assert changes[2].beat.heard[0].value == "formula"


def test_one_lucky_word_does_not_make_a_leaflet_personal() -> None:
    formula, lucky = Move(listen=1, specific=0.0), Move(listen=2, specific=0.5)
    *_, after_lucky, again = talk_through(PERSONAS[0], [formula] * 3 + [lucky, formula])
    alone = talk_through(PERSONAS[0], [lucky])[0]
    won = after_lucky.after.trust - after_lucky.before.trust
    assert 0 < won < alone.after.trust - alone.before.trust
    assert again.beat.heard[0].value == "formula"


def test_too_much_twice_ends_it_unless_they_calmed_down_in_between() -> None:
    persona = PERSONAS[0]
    push, nothing = Move(severity=2, advised=True), Move()
    once = persona.first_state().model_copy(update={"tension": 74.0, "hot": 1})
    breath = respond(once, nothing, persona, "s").after
    assert not breath.left
    hot_again = breath.model_copy(update={"tension": 80.0})
    assert respond(hot_again, push, persona, "s").after.left
    calm = breath.model_copy(update={"tension": 60.0})
    cooled = respond(calm, nothing, persona, "s").after
    assert cooled.hot == 0


def test_what_wants_something_of_them_before_its_time_costs_trust() -> None:
    persona = PERSONAS[0]
    kind, pushing = Move(listen=2, specific=0.5), Move(listen=2, specific=0.5, advised=True)
    plain, wanting = (
        respond(persona.first_state(), one, persona, "s").after for one in (kind, pushing)
    )
    assert wanting.trust < plain.trust
    assert wanting.tension > plain.tension


def test_pushing_on_ends_the_talk() -> None:
    changes = talk_through(PERSONAS[0], [ULTIMATUM] * 8)
    assert changes[-1].after.left
    assert changes[-1].beat.leaves


def test_gentler_calms_at_once_and_forgives_more() -> None:
    persona = PERSONAS[0]
    tense = persona.first_state().model_copy(update={"tension": 60.0})
    assert eased(tense).tension == 45
    push = Move(severity=2, specific=0.5)
    plain = respond(tense, push, persona, "s")
    gentle = respond(tense, push, persona, "s", eases=1)
    assert gentle.after.tension < plain.after.tension


def test_what_was_said_stays_said_when_the_grade_settles() -> None:
    persona = PERSONAS[0]
    ready = persona.first_state().model_copy(update={"trust": 60.0, "openness": 50.0})
    spoken = respond(ready, GOOD, persona, "s")
    settled = respond(ready, Move(severity=3), persona, "s")
    assert spoken.beat.tells == 1
    joined = settle(spoken, settled)
    assert joined.after.layers == (1,)
    assert joined.after.trust == settled.after.trust
    assert joined.beat == spoken.beat


@dataclass(frozen=True)
class Share:
    move: Move
    previous: Talk
    talk: Talk
    expected: float
    """From the annotated talks (domain.md 3.5)."""


@pytest.mark.parametrize(
    "share",
    [
        Share(Move(listen=2, specific=1.0), Talk.NEUTRAL, Talk.CHANGE, 0.14),
        Share(Move(open_question=True), Talk.NEUTRAL, Talk.CHANGE, 0.27),
        Share(Move(listen=2, specific=1.0), Talk.SUSTAIN, Talk.SUSTAIN, 0.34),
    ],
    ids=["change after a reflection", "change after an open question", "refusal stays"],
)
def test_what_they_say_next_follows_the_annotated_talks(share: Share) -> None:
    level = InnerState(trust=35, openness=30, readiness=25, tension=20)
    draws = [next_talk(level, share.previous, share.move, f"seed {n}") for n in range(4_000)]
    assert draws.count(share.talk) / len(draws) == pytest.approx(share.expected, abs=0.03)


@given(WHO, STATES, MOVES)
def test_a_layer_is_only_told_where_nothing_else_has_to_be_said(
    persona: Persona, state: InnerState, move: Move
) -> None:
    change = respond(state, move, persona, "s")
    told = change.after.layers != change.before.layers
    assert told == (change.beat.tells is not None)
    if told:
        assert not change.beat.leaves
        assert change.beat.step not in (Step.ACCEPT, Step.MAYBE)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("What about a private self-check, alone in your room?", True),
        ("There's an online check, nobody sees it. Would that be bearable?", True),
        ("Just a questionnaire, and you can close it halfway. What do you think?", True),
        ("How was that questionnaire at work last year?", False),
        ("What about dinner?", False),
        ("What goes through your mind when I bring up the questionnaire?", False),
    ],
)
def test_their_own_step_is_heard_as_an_offer_in_whatever_words(line: str, offers: bool) -> None:
    hana = next(one for one in PERSONAS if one.id == "hana")
    nothing = Origin(engine="offline", provenance=Provenance.OFFLINE)
    grade = Grade(stage=Stage.PARTNER, findings=(), origin=nothing, open_question=True)
    assert offered(grade, line.lower(), hana) is offers


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("What are the nights like?", True),
        ("how is it when you get home", True),
        ("I'd like to hear the rest of that.", True),
        ("I hear what you're saying and I validate your feelings.", False),
        ("You're up all night, and then you're too worn out for anything.", False),
    ],
)
def test_only_a_question_that_is_asked_has_them_look_for_an_answer(line: str, asks: bool) -> None:
    nothing = Origin(engine="offline", provenance=Provenance.OFFLINE)
    grade = Grade(stage=Stage.LISTEN, findings=(), origin=nothing, open_question=True)
    assert asks_openly(grade, line.lower()) is asks
