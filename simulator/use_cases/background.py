"""Work that goes on beside its caller, handed over without a wait.

The standard library's pool makes whoever hands something over wait for its locks: when fifty learners
send in the same instant, for longer than all the rest that their turns do before they leave.
"""

from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")

IDLE_SECONDS = 60.0
"""A thread without work ends after that."""


class Background(Generic[Result]):
    """As many threads as there is work at the same time; safe to share between threads."""

    def __init__(self) -> None:
        self._work: SimpleQueue[tuple[Future[Result], Callable[[], Result]]] = SimpleQueue()
        self._alone = Lock()
        self._free = 0
        """Threads that wait for work, less what waits for a thread."""

    def begin(self, work: Callable[[], Result]) -> Future[Result]:
        future: Future[Result] = Future()
        with self._alone:
            self._work.put((future, work))
            self._free -= 1
            short = self._free < 0
        if short:
            Thread(target=self._serve, name="background", daemon=True).start()
        return future

    def _serve(self) -> None:
        while self._is_free():
            try:
                future, work = self._work.get(timeout=IDLE_SECONDS)
            except Empty:
                if self._is_spare():
                    return
                continue
            _fill(future, work)

    def _is_free(self) -> bool:
        with self._alone:
            self._free += 1
        return True

    def _is_spare(self) -> bool:
        """Whether nothing was handed over since, so that this thread may end."""
        with self._alone:
            self._free -= 1
            return self._free >= 0


def _fill(future: Future[Result], work: Callable[[], Result]) -> None:
    try:
        future.set_result(work())
    finally:
        if not future.done():
            # A bug of ours: it is reported as of any thread, and nobody waits for ever.
            future.set_exception(RuntimeError("what was begun in the background failed"))
