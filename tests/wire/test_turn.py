"""A whole turn over a wire that misbehaves: two questions at once, and no word of anyone's lost."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.delayed_server import grade
from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.session import SessionStatus
from simulator.domain.value import Provenance
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from simulator.settings import Settings
from simulator.storage.memory import MemorySessions
from simulator.use_cases.practise import Practise
from simulator.wiring import build, readers
from tests.fakes import desk
from tests.wire.raw_server import RawServer, Reply, chunked, error, event, silence, stream
from tests.wire.test_faults import CASES, MAKES_CERTIFICATES, UNREACHABLE, patience

pytestmark = pytest.mark.wire

LINE = "What are your mornings like, Mum?"
REPLY = ("It's age. ", "Things ache.")


def answering(reply: Reply, graded: Reply | None = None) -> Callable[[dict[str, Any]], Reply]:
    """Answer the loved one's request with `reply` and the grader's with `graded`."""

    def answer(asked: dict[str, Any]) -> Reply:
        form = asked.get("response_format")
        if form is None and "by this JSON schema" not in asked["messages"][0]["content"]:
            return reply
        return graded or stream(grade(form["json_schema"]["schema"]) if form else "{}")

    return answer


def practise(server: RawServer, retries: bool = False) -> Practise:
    engine = OpenAICompatible(server.url, "", "a-model", read_seconds=1.0)
    asked = Retrying(engine, first_wait=0.01) if retries else engine
    return desk(loved_one=asked, grader=asked)


def take(at: Practise, heard: list[str]) -> str:
    session = at.start("gloria")
    at.take_turn(
        session.id, LINE, session.version, lambda piece: heard.extend([piece] * bool(piece))
    )
    return session.id


def test_the_reply_and_the_grade_are_asked_at_the_same_time() -> None:
    both = threading.Barrier(2, timeout=10)

    def together(then: Reply) -> Reply:
        def reply(connection: Any) -> None:
            both.wait()
            then(connection)

        return reply

    def answer(asked: dict[str, Any]) -> Reply:
        return together(answering(stream(*REPLY))(asked))

    heard: list[str] = []
    with RawServer([], answers=answer) as server:
        at = practise(server)
        session = at.open(take(at, heard))
    assert heard == ["It's age.", " Things ache."]
    [exchange] = session.exchanges
    assert exchange.now.grade.origin.provenance is Provenance.LIVE
    assert not exchange.now.grade.provisional
    assert exchange.now.reply_origin.model == "raw-1"


def test_the_first_sentence_is_there_before_the_reply_is_over() -> None:
    slow = stream("It's age. ", "You'll ", "see, ", "love. ", pause=0.2)
    times: list[float] = []
    with RawServer([], answers=answering(slow)) as server:
        at = practise(server)
        session = at.start("gloria")
        at.take_turn(
            session.id,
            LINE,
            session.version,
            lambda said: times.extend([time.monotonic()] * bool(said)),
        )
        over = time.monotonic()
    assert over - times[0] > 0.3


FAILING: dict[str, tuple[Reply, EngineFault]] = {
    "busy": (error(429, "Rate limit"), EngineFault.BUSY),
    "key": (error(401, "Wrong key"), EngineFault.KEY_REJECTED),
    "silence": (silence(), EngineFault.TIMEOUT),
    "cut": (chunked(event(delta={"content": "It's age. You'll "})), EngineFault.CUT),
    "stall": (chunked(event(delta={"content": "It's age."}), then=silence()), EngineFault.CUT),
}


@pytest.mark.parametrize("name", FAILING)
def test_a_line_that_was_not_answered_is_kept_and_can_be_sent_again(name: str) -> None:
    reply, fault = FAILING[name]
    heard: list[str] = []
    with RawServer([], answers=answering(reply)) as server:
        at = practise(server)
        session = at.start("gloria")
        with pytest.raises(EngineError) as caught:
            at.take_turn(session.id, LINE, session.version, heard.append)
        assert caught.value.fault is fault
        kept = at.open(session.id)
        assert kept.status is SessionStatus.TALKING
        assert kept.exchanges == ()
        assert kept.pending is not None
        assert (kept.pending.line, kept.pending.error) == (LINE, caught.value.message)

        server.answers = answering(stream(*REPLY))
        answered = at.answer(session.id)
        assert answered.exchanges[0].now.line == LINE
        assert answered.exchanges[0].now.reply == "It's age. Things ache."


@pytest.mark.parametrize("name", UNREACHABLE)
def test_a_server_that_is_not_there_costs_no_word_and_the_line_goes_out_once_it_is(
    name: str,
) -> None:
    if name == "a strange certificate" and not MAKES_CERTIFICATES:
        pytest.skip("openssl makes the certificate")
    where, words = UNREACHABLE[name]
    kept = MemorySessions()
    with where() as url:
        engine = OpenAICompatible(url, "", "a-model", read_seconds=1.0)
        at = desk(loved_one=engine, grader=engine, sessions=kept)
        session = at.start("gloria")
        with pytest.raises(EngineError, match=words):
            at.take_turn(session.id, LINE, session.version)
    left = at.open(session.id)
    assert (left.status, left.exchanges) == (SessionStatus.TALKING, ())
    assert left.pending is not None
    assert left.pending.line == LINE
    assert words in left.pending.error

    draft = at.take_back(left.id, left.version)
    assert (draft.draft, draft.pending) == (LINE, None)
    with RawServer([], answers=answering(stream(*REPLY))) as server:
        found = OpenAICompatible(server.url, "", "a-model", read_seconds=5.0)
        again = desk(loved_one=found, grader=found, sessions=kept)
        again.take_turn(draft.id, draft.draft, draft.version)
        [exchange] = again.open(draft.id).exchanges
    assert (exchange.now.line, exchange.now.reply) == (LINE, "It's age. Things ache.")
    assert not exchange.now.grade.provisional


UNGRADED: dict[str, Reply] = {
    "half a JSON": stream('{"findings": [{"criterion": "L1", "rea'),
    "no JSON": stream("Rather good, I would say."),
    "another shape": stream('{"verdict": "good"}'),
    "a refusal": chunked(event(delta={"refusal": "No."}), event(finish_reason="stop"), b""),
    "busy": error(429, "Rate limit"),
    "quota": error(429, "No credit", name="insufficient_quota"),
    "cut": chunked(event(delta={"content": '{"findings"'})),
    "silence": silence(),
}


@pytest.mark.parametrize("name", UNGRADED)
def test_a_grade_that_does_not_come_leaves_the_provisional_one_and_the_reply(name: str) -> None:
    heard: list[str] = []
    with RawServer([], answers=answering(stream(*REPLY), UNGRADED[name])) as server:
        at = practise(server)
        session = at.open(take(at, heard))
    [exchange] = session.exchanges
    assert exchange.now.reply == "It's age. Things ache."
    assert exchange.now.grade.provisional
    assert exchange.now.grade.origin.provenance is Provenance.OFFLINE
    assert exchange.now.ungraded.endswith((".", "offline."))
    assert session.pending is None


def test_a_server_that_recovers_is_not_noticed() -> None:
    failures = [error(503, "overloaded"), error(500, "boom")]

    def answer(asked: dict[str, Any]) -> Reply:
        return failures.pop() if failures else answering(stream(*REPLY))(asked)

    heard: list[str] = []
    with RawServer([], answers=answer) as server:
        at = practise(server, retries=True)
        session = at.open(take(at, heard))
        assert len(server.asked) == 4
    assert "".join(heard) == "It's age. Things ache."
    assert not session.exchanges[0].now.grade.provisional


def test_a_model_that_steps_out_of_the_part_is_not_heard() -> None:
    coach = stream("As an AI, I can't feel that. ", "Great question! ", "I'd see a therapist. ")
    heard: list[str] = []
    with RawServer([], answers=answering(coach)) as server:
        at = practise(server)
        session = at.open(take(at, heard))
    [exchange] = session.exchanges
    refusals = session.persona.lines.refusal.values()
    assert exchange.now.reply in {line.say for lines in refusals for line in lines}
    assert heard == [exchange.now.reply]


def test_a_grade_in_parts_settles_a_turn_like_a_whole_one() -> None:
    with RawServer([], answers=answering(stream(*REPLY))) as server:
        engine = OpenAICompatible(server.url, "", "a-model", read_seconds=5.0)
        at = desk(loved_one=engine, grader=engine, calls="letter")
        session = at.open(take(at, []))
        forms = [one["response_format"] for one in server.asked if "response_format" in one]
    assert len(forms) == 3
    [exchange] = session.exchanges
    assert not exchange.now.grade.provisional
    assert [one.criterion for one in exchange.now.grade.findings][:3] == ["L1", "L2", "L3"]


def test_a_grade_that_came_while_the_reply_failed_is_not_paid_for_twice() -> None:
    with RawServer([], answers=answering(error(429, "Rate limit"))) as server:
        at = practise(server)
        session = at.start("gloria")
        with pytest.raises(EngineError):
            at.take_turn(session.id, LINE, session.version)
        server.answers = answering(stream(*REPLY))
        answered = at.answer(session.id)
        graded = [one for one in server.asked if "response_format" in one]
    assert len(graded) == 1
    assert not answered.exchanges[0].now.grade.provisional


def test_another_line_is_not_given_the_grade_of_the_one_before() -> None:
    with RawServer([], answers=answering(error(429, "Rate limit"))) as server:
        at = practise(server)
        session = at.start("gloria")
        with pytest.raises(EngineError):
            at.take_turn(session.id, LINE, session.version)
        server.answers = answering(stream(*REPLY))
        kept = at.take_back(session.id, at.open(session.id).version)
        at.take_turn(kept.id, "It sounds lonely, Mum.", kept.version)
        graded = [one for one in server.asked if "response_format" in one]
    assert len(graded) == 2


def test_whoever_stops_is_heard_at_the_next_piece_even_of_words_that_are_held_back() -> None:
    stopped = EngineError(EngineFault.STOPPED, "Stopped.")

    def stop(piece: str) -> None:
        raise stopped

    held = stream("As ", "an ", "AI ", "I ", "cannot ", "feel. ", pause=0.05)
    with RawServer([], answers=answering(held)) as server:
        at = practise(server, retries=True)
        session = at.start("gloria")
        with pytest.raises(EngineError, match="Stopped"):
            at.take_turn(session.id, LINE, session.version, stop)
        kept = at.open(session.id)
        replies = [one for one in server.asked if "response_format" not in one]
    assert kept.pending is not None
    assert (kept.pending.line, kept.exchanges) == (LINE, ())
    assert len(replies) == 1


REJECTED = {"400", "413", "context"}
"""Asked once more, otherwise or shorter: what was not taken is not billed."""


@pytest.mark.parametrize("name", CASES)
def test_whatever_fails_the_line_is_kept_and_nothing_is_asked_twice(name: str) -> None:
    with RawServer([], answers=answering(CASES[name][0])) as server:
        engine = OpenAICompatible(server.url, "", "a-model", read_seconds=patience(name))
        at = desk(loved_one=engine, grader=engine)
        session = at.start("gloria")
        with pytest.raises(EngineError) as caught:
            at.take_turn(session.id, LINE, session.version)
        asked = len([one for one in server.asked if one and not _is_grade(one)])
        kept = at.open(session.id)
        assert kept.pending is not None
        assert (kept.pending.line, kept.pending.error) == (LINE, caught.value.message)
        assert asked == (2 if name in REJECTED else 1)
        server.answers = answering(stream(*REPLY))
        assert at.answer(session.id).exchanges[0].now.line == LINE
        graded = [one for one in server.asked if _is_grade(one)]
        assert len(graded) == 1, "the grade that came is used"


def _is_grade(asked: dict[str, Any]) -> bool:
    return "response_format" in asked


def test_a_month_counts_every_call_of_every_process(tmp_path: Path) -> None:
    """A talk that is forgotten, a reply graded from a file, and an answer that broke off."""
    cut = chunked(event(delta={"content": "It's age. You'll "}))
    with RawServer([], answers=answering(stream(*REPLY))) as server:
        settings = Settings.from_env(
            {
                "LEAP_SIM_DATA_DIR": str(tmp_path),
                "LEAP_SIM_ENGINE": "openai",
                "OPENAI_BASE_URL": server.url,
                "LEAP_SIM_MODEL": "a-model",
                "LEAP_SIM_MONTH_TOKENS": "1000000",
            }
        )
        services = build(settings)
        session = services.practise.start("gloria")
        services.practise.take_turn(session.id, LINE, session.version)
        services.archive.forget(session.id)
        assert build(settings).costs.month().answers == 2

        reading = readers(settings).grading
        at = reading.standing(session.transcript)
        reading.settled(reading.task(None, session.transcript, LINE, at))
        assert build(settings).costs.month().answers == 3

        server.answers = answering(cut)
        session = services.practise.start("gloria")
        with pytest.raises(EngineError):
            services.practise.take_turn(session.id, LINE, session.version)
        month = build(settings).costs.month()
        assert month.failed >= 1
        assert month.guessed_tokens > 1000

        tight = settings.model_copy(update={"month_tokens": 500})
        session = services.practise.open(session.id)
        with pytest.raises(EngineError, match="budget of 500 tokens"):
            build(tight).practise.answer(session.id)
