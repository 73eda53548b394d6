"""Replies being written: one for a session at a time, and a failure leaves its sentence behind."""

import threading
from collections.abc import Callable

from simulator.domain.errors import SessionChanged
from simulator.domain.session import Session
from simulator.ui.answering import Answers
from tests.fakes import desk

LONG = 10


def a_session() -> Session:
    return desk().start("gloria")


def test_what_is_heard_can_be_read_while_it_comes() -> None:
    said, more = threading.Event(), threading.Event()
    session = a_session()

    def answer(session_id: str, on_text: Callable[[str], None]) -> Session:
        on_text("Kettle’s ")
        said.set()
        assert more.wait(LONG)
        on_text("on.")
        return session

    answers = Answers()
    job = answers.begin(session.id, answer)
    assert said.wait(LONG)
    assert job.text == "Kettle’s "
    assert answers.live(session.id) is job
    more.set()
    assert job.wait(LONG)
    assert job.text == "Kettle’s on."
    assert answers.live(session.id) is None


def test_a_double_click_does_not_ask_twice() -> None:
    go, asked = threading.Event(), []
    session = a_session()

    def answer(session_id: str, on_text: Callable[[str], None]) -> Session:
        asked.append(session_id)
        assert go.wait(LONG)
        return session

    answers = Answers()
    first = answers.begin(session.id, answer)
    assert answers.begin(session.id, answer) is first
    go.set()
    assert first.wait(LONG)
    assert asked == [session.id]


def test_a_failure_waits_for_whoever_looks_next() -> None:
    def answer(session_id: str, on_text: Callable[[str], None]) -> Session:
        raise SessionChanged("It went on elsewhere.")

    answers = Answers()
    job = answers.begin("one", answer)
    assert job.wait(LONG)
    assert answers.trouble("one") == "It went on elsewhere."
    assert answers.trouble("two") == ""


def test_a_reply_is_let_go_of_at_once_and_its_late_words_and_troubles_go_nowhere() -> None:
    go, stopped_there, seen = threading.Event(), threading.Event(), []
    session = a_session()

    def answer(session_id: str, on_text: Callable[[str], None]) -> Session:
        assert go.wait(LONG)
        try:
            on_text("Too late.")
        finally:
            stopped_there.set()
        return session

    answers = Answers(lambda began, kept: seen.append(kept))
    job = answers.begin(session.id, answer)
    answers.stop(session.id)
    assert job.wait(0), "nobody waits for a server to notice"
    assert answers.live(session.id) is None

    def another(session_id: str, on_text: Callable[[str], None]) -> Session:
        assert stopped_there.wait(LONG)
        return session

    second = answers.begin(session.id, another)
    assert second is not job
    go.set()
    assert second.wait(LONG)
    assert job.text == ""
    assert answers.trouble(session.id) == ""
    assert seen == [True]
