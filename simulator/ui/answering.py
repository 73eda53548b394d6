"""Replies being written: a thread of its own carries each one to the store, and the page only watches.

Streamlit stops a script at any click, reload or closed tab; a reply must outlive all of them.
"""

import logging
import threading
from collections.abc import Callable
from time import monotonic

from simulator.domain.errors import EngineError, EngineFault, SimulatorError
from simulator.domain.session import Session
from simulator.domain.value import N_

Answer = Callable[[str, Callable[[str], None]], Session]
"""`use_cases.practise.Practise.answer`."""


class Job:
    """One reply on its way."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._done = threading.Event()
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Nobody wants it any more, whatever still comes."""
        return self._stopped

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def hear(self, piece: str) -> None:
        """Raises EngineError once it was stopped, which ends the call to the server."""
        if self._stopped:
            raise EngineError(EngineFault.STOPPED, N_("Stopped; nothing you wrote is lost."))
        self._pieces.append(piece)

    def stop(self) -> None:
        self._stopped = True
        self._done.set()

    def finish(self) -> None:
        self._done.set()

    def wait(self, seconds: float) -> bool:
        """True once the reply stands in the store, or cannot."""
        return self._done.wait(seconds)


class Answers:
    """The replies being written in this process, at most one for a session."""

    def __init__(self, seen: Callable[[float, bool], None] = lambda began, kept: None) -> None:
        """`seen`: told of each reply, when it began and whether it was kept."""
        self._seen = seen
        self._lock = threading.Lock()
        self._live: dict[str, Job] = {}
        self._troubles: dict[str, str] = {}

    def begin(self, session_id: str, answer: Answer) -> Job:
        with self._lock:
            running = self._live.get(session_id)
            if running is not None:
                return running
            job = self._live[session_id] = Job()
            self._troubles.pop(session_id, None)
        threading.Thread(target=self._write, args=(session_id, answer, job), daemon=True).start()
        return job

    def stop(self, session_id: str) -> None:
        """Let go of a reply at once, even where the server has not begun to answer.

        Its thread ends in a moment, whether or not a piece comes; a reply that comes whole finds its
        line taken back, and is not kept.
        """
        with self._lock:
            job = self._live.pop(session_id, None)
        if job is not None:
            job.stop()

    @property
    def running(self) -> int:
        return len(self._live)

    def live(self, session_id: str) -> Job | None:
        return self._live.get(session_id)

    def trouble(self, session_id: str) -> str:
        """Why the last reply did not reach the store, in one sentence; empty when it did."""
        return self._troubles.get(session_id, "")

    def _write(self, session_id: str, answer: Answer, job: Job) -> None:
        began, kept = monotonic(), False
        try:
            answer(session_id, job.hear)
            kept = True
        except SimulatorError as error:
            if job.stopped:
                return
            # Nobody may be watching; the sentence waits here for the next look at this session.
            self._troubles[session_id] = error.message
            logging.getLogger(__name__).info("no reply: %s", error.message)
        finally:
            with self._lock:
                if self._live.get(session_id) is job:
                    self._live.pop(session_id)
            job.finish()
            if not job.stopped:
                self._seen(began, kept)
