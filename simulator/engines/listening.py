"""Hearing one answer out, streamed or whole, whatever a server really sends in its place."""

from collections.abc import Callable, Iterator
from typing import Any

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen
from simulator.engines.faults import Place, unreachable
from simulator.engines.ladder import Rejection
from simulator.engines.replies import (
    from_body,
    items,
    mapping,
    parsed,
    plain,
    rejection,
    retry_after,
    status_in,
)
from simulator.prompting.engine import OnText, Usage


class Answer(Frozen):
    """What came back, before anyone has judged it."""

    text: str
    finish: str
    model: str = ""
    refusal: str = ""
    thought: bool = False
    """The model sent its thinking beside the text."""
    usage: Usage = Usage()


class Aloud:
    """Keeps back the thinking that some models put in front of their text, between two tags."""

    OPEN, CLOSE = "<think>", "</think>"

    def __init__(self) -> None:
        self._waiting = ""
        self._over = False
        self.thought = False

    def feed(self, piece: str) -> str:
        if self._over:
            return piece
        self._waiting += piece
        start = self._waiting.lstrip()
        if self.OPEN.startswith(start[: len(self.OPEN)]) and len(start) < len(self.OPEN):
            return ""
        if not start.startswith(self.OPEN):
            return self.close()
        self.thought = True
        _, closed, rest = self._waiting.partition(self.CLOSE)
        if not closed:
            return ""
        self._waiting = rest.lstrip()
        return self.close()

    def close(self) -> str:
        """What is left; thinking that never ended is none of it."""
        if not self._over and self._waiting.lstrip().startswith(self.OPEN):
            self._waiting = ""
        self._over = True
        left, self._waiting = self._waiting, ""
        return left


class Rejected(Exception):
    """The server answered with an error; asking otherwise may help."""

    def __init__(self, why: Rejection, retry_after: float | None) -> None:
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

    def listen(self, ask: Callable[[], Any], streamed: bool) -> Answer:
        """Send the request that `ask` makes and hear the answer out.

        Raises:
            EngineError: the connection or the answer broke.
            Rejected: the server did not take the request.
        """
        [reply] = self._guarded(lambda: iter([ask()]))
        if not streamed:
            self._whole(plain(reply))
            return self._answer()
        response = reply.response
        kind = response.headers.get("content-type", "")
        try:
            if "json" in kind or "html" in kind:
                [body] = self._guarded(lambda: iter([response.read()]))
                self._whole(parsed(body))
            else:
                for chunk in self._guarded(lambda: iter(reply)):
                    self._piece(plain(chunk))
        finally:
            response.close()
        return self._answer()

    def _guarded(self, start: Callable[[], Iterator[Any]]) -> Iterator[Any]:
        """The same things, with what breaks on the way told as ours.

        What `on_text` raises does not pass through here, so stopping stays what it was.
        """
        import httpx2
        import openai

        try:
            for one in start():
                yield one
                if self._clock() > self._until:
                    raise httpx2.ReadTimeout("the whole answer took too long")
        except openai.APIStatusError as error:
            raise Rejected(rejection(error), retry_after(error.response.headers)) from None
        except (openai.APITimeoutError, httpx2.TimeoutException) as error:
            raise self._late(error) from None
        except (openai.APIConnectionError, httpx2.TransportError, httpx2.StreamError) as error:
            raise self._broken(error) from None
        except openai.APIError as error:
            raise self._told_in_stream(error) from None
        except (openai.OpenAIError, ValueError, TypeError) as error:
            raise self._nonsense(error) from None

    @property
    def _begun(self) -> bool:
        return bool(self._text or self._finish or self._thought or self._model)

    def _piece(self, chunk: dict[str, Any]) -> None:
        """One piece of a stream; servers leave out or set to null nearly any of it."""
        self._meta(chunk)
        for choice in items(chunk.get("choices"))[:1]:
            self._finish = str(choice.get("finish_reason") or self._finish)
            self._said(mapping(choice.get("delta")) or mapping(choice.get("message")))

    def _whole(self, body: Any) -> None:
        """An answer that came in one piece, because we or the server do not stream."""
        if not isinstance(body, dict):
            raise self._place.fault(EngineFault.NOT_AN_API)
        if error := body.get("error"):
            raise Rejected(from_body(status_in(mapping(error).get("code")), error), None)
        if not items(body.get("choices")):
            raise self._place.fault(EngineFault.NOT_AN_API)
        self._piece(body)
        self._finish = self._finish or "stop"

    def _meta(self, chunk: dict[str, Any]) -> None:
        self._model = str(chunk.get("model") or self._model)
        usage = mapping(chunk.get("usage"))
        if usage:
            details = mapping(usage.get("prompt_tokens_details"))
            self._usage = Usage(
                prompt_tokens=usage.get("prompt_tokens"),
                completion_tokens=usage.get("completion_tokens"),
                cached_tokens=details.get("cached_tokens"),
            )

    def _said(self, delta: dict[str, Any]) -> None:
        self._refusal += str(delta.get("refusal") or "")
        if delta.get("reasoning_content") or delta.get("reasoning"):
            self._thought = True
        piece = delta.get("content")
        if isinstance(piece, str):
            self._heard(self._aloud.feed(piece))

    def _heard(self, piece: str) -> None:
        if piece:
            self._text.append(piece)
            if self._on_text is not None:
                self._on_text(piece)

    def _answer(self) -> Answer:
        self._heard(self._aloud.close())
        self._thought = self._thought or self._aloud.thought
        if not self._finish:
            raise self._cut() if self._begun else self._place.fault(EngineFault.NOT_AN_API)
        return Answer(
            text="".join(self._text),
            finish=self._finish,
            model=self._model,
            refusal=self._refusal,
            thought=self._thought,
            usage=self._usage,
        )

    def _late(self, error: Exception) -> EngineError:
        import httpx2

        cause = error.__cause__ or error
        if isinstance(cause, httpx2.ConnectTimeout):
            return unreachable(error, self._place)
        return self._cut() if self._begun else self._place.fault(EngineFault.TIMEOUT)

    def _broken(self, error: Exception) -> EngineError:
        """The connection was never made, or broke, or what came over it was no HTTP."""
        import httpx2

        cause = error.__cause__ or error
        if isinstance(cause, httpx2.ConnectError):
            return unreachable(error, self._place)
        garbled = isinstance(cause, httpx2.RemoteProtocolError) and "illegal" in str(cause)
        return self._place.fault(EngineFault.NOT_AN_API) if garbled else self._cut()

    def _cut(self) -> EngineError:
        return self._place.fault(EngineFault.CUT)

    def _told_in_stream(self, error: Any) -> Exception:
        """An error that a server sends after it has said that all is well."""
        if self._text:
            return self._cut()
        body = error.body if isinstance(error.body, dict) else {"message": error.message}
        return Rejected(from_body(status_in(body.get("code")), body), None)

    def _nonsense(self, error: Exception) -> EngineError:
        """Bytes that are no text, JSON that ends too early, objects of another shape."""
        return self._cut() if self._begun else self._place.fault(EngineFault.NOT_AN_API)
