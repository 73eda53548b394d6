"""Stopping a call to a server that is silent: it ends now, and the server is told."""

import socket
import threading
import time
from collections.abc import Callable

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.session import Session, SessionStatus
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from simulator.ui.answering import Answers
from simulator.use_cases.practise import Practise
from tests.fakes import desk
from tests.wire.raw_server import RawServer, Reply, chunked, event, stream
from tests.wire.requests import say
from tests.wire.test_turn import LINE, REPLY, answering

pytestmark = pytest.mark.wire

PATIENCE, LONGEST = 60.0, 10.0
"""Of the engine with its server, and of the server and the test with the engine."""


class Waiting:
    """A server that goes silent, and tells when it begins to be and when it was hung up on."""

    def __init__(self) -> None:
        self.silent, self.left = threading.Event(), threading.Event()

    def __call__(self, connection: socket.socket) -> None:
        self.silent.set()
        connection.settimeout(LONGEST)
        if connection.recv(1) == b"":
            self.left.set()


def before_the_head(waiting: Waiting) -> Reply:
    return waiting


def before_the_first_word(waiting: Waiting) -> Reply:
    return chunked(then=waiting)


def in_the_middle(waiting: Waiting) -> Reply:
    return chunked(event(delta={"content": "It's "}), then=waiting)


@pytest.mark.parametrize("silence", [before_the_head, before_the_first_word, in_the_middle])
def test_a_silent_server_is_hung_up_on(silence: Callable[[Waiting], Reply]) -> None:
    waiting, stopped = Waiting(), EngineError(EngineFault.STOPPED, "Stopped.")

    def stop_once_it_is_silent(piece: str) -> None:
        if waiting.silent.is_set():
            raise stopped

    with RawServer([silence(waiting)]) as server:
        engine = Retrying(OpenAICompatible(server.url, "", "a-model", read_seconds=PATIENCE))
        with pytest.raises(EngineError) as caught:
            engine.complete(say(), stop_once_it_is_silent)
        assert waiting.left.wait(LONGEST)
        assert len(server.asked) == 1
    assert caught.value is stopped


def once_the_thread_has_ended(at: Practise, session_id: str) -> Session:
    """The session when the thread that was let go has written why it ended."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        kept = at.open(session_id)
        if kept.pending is not None and kept.pending.error:
            return kept
        time.sleep(0.01)
    raise AssertionError("the thread did not end")


def test_a_learner_who_stops_is_not_kept_on_the_line() -> None:
    waiting = Waiting()
    with RawServer([], answers=answering(waiting)) as server:
        engine = OpenAICompatible(server.url, "", "a-model", read_seconds=PATIENCE)
        at, answers = desk(loved_one=engine, grader=engine), Answers()
        session = at.start("gloria")
        at.take_line(session.id, LINE, session.version)
        answers.begin(session.id, at.answer)
        assert waiting.silent.wait(LONGEST)
        answers.stop(session.id)
        assert waiting.left.wait(LONGEST)

        kept = once_the_thread_has_ended(at, session.id)
        taken = at.take_back(session.id, kept.version)
        assert (taken.draft, taken.status) == (LINE, SessionStatus.TALKING)
        server.answers = answering(stream(*REPLY))
        at.take_turn(taken.id, taken.draft, taken.version)
        assert at.open(taken.id).exchanges[0].now.reply == "It's age. Things ache."


def test_a_call_that_is_wanted_is_left_alone() -> None:
    asked: list[str] = []
    slow = stream("Well. ", "You'll ", "see.", pause=0.5)
    with RawServer([slow]) as server:
        engine = OpenAICompatible(server.url, "", "a-model", read_seconds=PATIENCE)
        assert engine.complete(say(), asked.append).text == "Well. You'll see."
    assert "" in asked, "it was asked whether to go on while nothing came"
    assert "".join(asked) == "Well. You'll see."


def test_a_server_that_closed_an_idle_connection_is_asked_over_a_new_one() -> None:
    content = b'{"choices": [{"message": {"content": "Well."}}]}'
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(content)}"
    closed = threading.Event()

    def closes_without_a_word(connection: socket.socket) -> None:
        connection.sendall(head.encode() + b"\r\n\r\n" + content)
        connection.close()
        closed.set()

    with RawServer([closes_without_a_word]) as server:
        engine = OpenAICompatible(server.url, "", "a-model", read_seconds=PATIENCE)
        for _ in range(3):
            assert engine.complete(say()).text == "Well."
            assert closed.wait(LONGEST), "it is idle before it is closed, and then asked again"
            closed.clear()
        assert len(server.asked) == 3, "each asked once, and none in vain"
