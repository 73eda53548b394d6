"""Hanging up on a server that is still silent, when nobody wants its answer any more.

A call waits in a read of its socket, and nothing but the socket can wake it. So it is known here
which socket each call is reading, and one thread for all calls asks a few times a second whether each
is still wanted; where it is not, its socket is shut down. A server sees that at once, and stops
working and counting, where it would otherwise have been heard to its next piece.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Condition, Lock, Thread, get_ident
from typing import Any

from simulator.domain.errors import EngineError
from simulator.prompting.engine import OnText

EVERY_SECONDS = 0.2


class Calls:
    """The calls under way whose words somebody listens to; safe to share between threads."""

    def __init__(self) -> None:
        self._calls: dict[int, _Call] = {}
        self._reading: dict[int, Any] = {}
        """By thread: the stream that it is waiting for."""
        self._changed = Condition()
        self._watching = False

    def follow(self, client: Any) -> None:
        """Know from now on which socket of this HTTP client is read by whom.

        The client has no public name for what opens its sockets. Where a release of it calls that
        otherwise, calls are heard to their next piece, as before; a test would tell.
        """
        for transport in (client._transport, *client._mounts.values()):
            pool: Any = getattr(transport, "_pool", None)
            if hasattr(pool, "_network_backend"):
                pool._network_backend = _Sockets(pool._network_backend, self._reading)

    @contextmanager
    def listening(self, on_text: OnText) -> Iterator[OnText]:
        """`on_text`, asked also while nothing comes; what it raises then is raised from here."""
        call, thread = _Call(on_text), get_ident()
        with self._changed:
            self._calls[thread] = call
            begins, self._watching = not self._watching, True
        if begins:
            Thread(target=self._watch, name="hanging up", daemon=True).start()
        try:
            yield call.hear
        except EngineError:
            if call.stopped is not None:
                raise call.stopped from None
            raise
        finally:
            with self._changed:
                del self._calls[thread]
                self._changed.notify()

    def _watch(self) -> None:
        """Until no call is left: then the next one starts another watch."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: not self._calls, EVERY_SECONDS)
                calls = dict(self._calls)
                if not calls:
                    self._watching = False
                    return
            for thread, call in calls.items():
                if not call.is_wanted():
                    _shut(self._reading.get(thread))


class _Call:
    def __init__(self, on_text: OnText) -> None:
        self._on_text = on_text
        self._alone = Lock()
        self.stopped: EngineError | None = None

    def hear(self, piece: str) -> None:
        with self._alone:
            self._on_text(piece)

    def is_wanted(self) -> bool:
        """Whoever is taking in a piece just now has not stopped, and is not waited for."""
        if self._alone.acquire(blocking=False):
            try:
                self._on_text("")
            except EngineError as stopped:
                self.stopped = stopped
            finally:
                self._alone.release()
        return self.stopped is None


class _Sockets:
    """What opens sockets for an HTTP client."""

    def __init__(self, opens: Any, reading: dict[int, Any]) -> None:
        self._opens = opens
        self._reading = reading

    def connect_tcp(self, *where: Any, **how: Any) -> "_Stream":
        return _Stream(self._opens.connect_tcp(*where, **how), self._reading)

    def connect_unix_socket(self, *where: Any, **how: Any) -> "_Stream":
        return _Stream(self._opens.connect_unix_socket(*where, **how), self._reading)

    def sleep(self, seconds: float) -> None:
        self._opens.sleep(seconds)


class _Stream:
    """One open socket, which says while it is waited for, and keeps other threads out where it can:
    each time that one sends or asks, a whole class of them may come in between.
    """

    def __init__(self, stream: Any, reading: dict[int, Any]) -> None:
        self._stream = stream
        self._reading = reading
        self._unsent = b""
        self._used = False
        self.close = stream.close

    def write(self, content: bytes, timeout: float | None = None) -> None:
        """Sent when the answer is waited for: head and body in one go.

        Whether the server has closed an idle connection is seen here, where one socket is asked.
        """
        if self._used and not self._unsent and self._stream.get_extra_info("is_readable"):
            import httpcore2

            raise httpcore2.ConnectionNotAvailable  # the client takes another
        self._unsent += content

    def read(self, most: int, timeout: float | None = None) -> bytes:
        if self._unsent:
            request, self._unsent = self._unsent, b""
            self._stream.write(request, timeout)
        self._used = True
        self._reading[get_ident()] = self._stream
        try:
            read: bytes = self._stream.read(most, timeout)
            return read
        finally:
            del self._reading[get_ident()]

    def get_extra_info(self, info: str) -> Any:
        """Before each request the client would ask every idle socket whether it is still open; one is
        enough, that which is written to.
        """
        return False if info == "is_readable" else self._stream.get_extra_info(info)

    def start_tls(self, *how: Any, **named: Any) -> "_Stream":
        return _Stream(self._stream.start_tls(*how, **named), self._reading)


def _shut(stream: Any) -> None:
    if stream is None:
        return
    with suppress(OSError):
        # Not the method of a TLS socket, which would take its state from under the reading thread.
        socket.socket.shutdown(stream.get_extra_info("socket"), socket.SHUT_RDWR)
