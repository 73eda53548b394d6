"""Closes sockets, in whatever process something is measured offline, whoever started that process.

`pytest-socket` guards the tests themselves; it does not reach the processes that the suite starts,
nor `leap-sim evals run`. The interpreter tells its audit hooks of every socket before there is one.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from socket import AF_UNIX

EVENTS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
"""Asking for an address is talking to somebody already."""


class SocketRefused(RuntimeError):
    """Something that is measured offline tried to reach the network."""


class _Guard:
    """A hook cannot be taken away again, so there is one, and it can be told to look away."""

    def __init__(self) -> None:
        self.closed = 0
        self._listening = False

    def listen(self) -> None:
        if not self._listening:
            sys.addaudithook(self._heard)
            self._listening = True

    def _heard(self, event: str, given: tuple[object, ...]) -> None:
        if not self.closed or not event.startswith("socket."):
            return
        if event in EVENTS or (event == "socket.__new__" and given[1] != AF_UNIX):
            raise SocketRefused("The grader tried to open a socket, and it is measured offline.")


_GUARD = _Guard()


def close_for_good() -> None:
    """For a process that does nothing but measure."""
    _GUARD.listen()
    _GUARD.closed += 1


@contextmanager
def closed() -> Iterator[None]:
    close_for_good()
    try:
        yield
    finally:
        _GUARD.closed -= 1
