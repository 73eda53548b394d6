"""Hearing one answer out, streamed or whole, whatever a server really sends in its place.

The events are read here and not by the client library, which takes ten times as long over each
piece: with a class of learners in one process that is what the first word would wait for.
"""

import json
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing
from typing import TYPE_CHECKING, Any, TypeAlias

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen
from simulator.engines.faults import Place, unreachable
from simulator.engines.ladder import Rejection
from simulator.engines.replies import (
    Aloud,
    events,
    from_body,
    items,
    mapping,
    retry_after,
    status_in,
    usage_in,
    whole,
)
from simulator.prompting.engine import OnText, Usage

if TYPE_CHECKING:
    import httpx2

Opened: TypeAlias = "AbstractContextManager[httpx2.Response]"
"""An answer whose head comes on entering, and whose body is still to be read then."""


class Answer(Frozen):
    """What came back, before anyone has judged it."""

    text: str
    finish: str
    model: str = ""
    refusal: str = ""
    thought: bool = False
    """The model sent its thinking beside the text."""
    usage: Usage = Usage()


class Rejected(Exception):
    """The server answered with an error; asking otherwise may help."""

    def __init__(self, why: Rejection, retry_after: float | None = None) -> None:
        super().__init__(why.status)
        self.why = why
        self.retry_after = retry_after


class Listener:
    """Listens to one answer and turns every way it can break into a fault."""

    def __init__(
        self, place: Place, on_text: OnText | None, clock: Callable[[], float], until: float
    ) -> None:
        self._place = place
        self._on_text = on_text
        self._clock = clock
        self._until = until
        self._text: list[str] = []
        self._refusal = ""
        self._finish = ""
        self._model = ""
        self._thought = False
        self._usage = Usage()
        self._aloud = Aloud()

    def listen(self, ask: Callable[[], Opened]) -> Answer:
        """Send the request that `ask` makes and hear the answer out.

        What `on_text` raises comes back unchanged, and the connection is closed at once.

        Raises:
            EngineError: the connection or the answer broke.
            Rejected: the server did not take the request.
        """
        with closing(self._bodies(ask)) as bodies:
            for body in bodies:
                self._piece(body)
        self._heard(self._aloud.close())
        if not self._finish:
            raise self._cut() if self._begun else self._place.fault(EngineFault.NOT_AN_API)
        return Answer(
            text="".join(self._text),
            finish=self._finish,
            model=self._model,
            refusal=self._refusal,
            thought=self._thought or self._aloud.thought,
            usage=self._usage,
        )

    def _bodies(self, ask: Callable[[], Opened]) -> Generator[dict[str, Any], None, None]:
        """The JSON objects of the answer, with what breaks on the way told as ours."""
        import httpx2

        try:
            with ask() as response:
                if response.is_error:
                    raise _rejected(response)
                kind = response.headers.get("content-type", "")
                if "json" in kind or "html" in kind:
                    yield whole(response.read())
                    return
                for event in events(response.iter_bytes()):
                    yield event
                    if self._clock() > self._until:
                        raise httpx2.ReadTimeout("the whole answer took too long")
        except httpx2.TimeoutException as error:
            raise self._late(error) from None
        except (httpx2.TransportError, httpx2.StreamError) as error:
            raise self._broken(error) from None
        except (httpx2.RequestError, httpx2.InvalidURL, ValueError):
            # Bytes that are no text, JSON that ends too early, objects of another shape, endless
            # redirections, no address at all.
            nothing = self._place.fault(EngineFault.NOT_AN_API)
            raise self._cut() if self._begun else nothing from None

    @property
    def _begun(self) -> bool:
        return bool(self._text or self._finish or self._thought or self._model)

    def _piece(self, body: dict[str, Any]) -> None:
        """One piece of a stream, or all of an answer that came whole."""
        if error := body.get("error"):
            raise self._told_inside(error)
        self._model = str(body.get("model") or self._model)
        self._usage = usage_in(body) or self._usage
        for choice in map(mapping, items(body.get("choices"))[:1]):
            self._finish = str(choice.get("finish_reason") or self._finish)
            self._said(mapping(choice.get("delta")) or mapping(choice.get("message")))

    def _said(self, message: dict[str, Any]) -> None:
        self._refusal += str(message.get("refusal") or "")
        if message.get("reasoning_content") or message.get("reasoning"):
            self._thought = True
        piece = message.get("content")
        if isinstance(piece, str):
            self._heard(self._aloud.feed(piece))

    def _heard(self, piece: str) -> None:
        if piece:
            self._text.append(piece)
            if self._on_text is not None:
                self._on_text(piece)

    def _told_inside(self, error: Any) -> Exception:
        """An error that a server sends after it has said that all is well."""
        if self._text:
            return self._cut()
        return Rejected(from_body(status_in(error), {"error": error}))

    def _late(self, cause: BaseException) -> EngineError:
        import httpx2

        if isinstance(cause, httpx2.ConnectTimeout):
            return unreachable(cause, self._place)
        return self._cut() if self._begun else self._place.fault(EngineFault.TIMEOUT)

    def _broken(self, cause: BaseException) -> EngineError:
        """The connection was never made, or broke, or what came over it was no HTTP."""
        import httpx2

        if isinstance(cause, httpx2.ConnectError):
            return unreachable(cause, self._place)
        garbled = isinstance(cause, httpx2.RemoteProtocolError) and "illegal" in str(cause)
        return self._place.fault(EngineFault.NOT_AN_API) if garbled else self._cut()

    def _cut(self) -> EngineError:
        return self._place.fault(EngineFault.CUT)


def _rejected(response: "httpx2.Response") -> Rejected:
    content = response.read()
    try:
        body: object = json.loads(content)
    except ValueError:
        body = content.decode(errors="replace")
    return Rejected(from_body(response.status_code, body), retry_after(response.headers))
