"""Every way an engine can fail, in one sentence that says what to do; never a key, never a URL."""

import re
import socket
import ssl
from urllib.parse import urlsplit

from simulator.domain.errors import EngineError, EngineFault
from simulator.engines.ladder import Rejection

WORDS: dict[EngineFault, str] = {
    EngineFault.AWAY: (
        "Nothing answers at {place}: start the model server there, or correct the base URL."
    ),
    EngineFault.TIMEOUT: (
        "{place} took too long to answer: try again, or choose a smaller or faster model."
    ),
    EngineFault.CUT: "The connection to {place} broke off before the answer was whole: try again.",
    EngineFault.KEY_REJECTED: (
        "{place} did not accept the key for {model}: check OPENAI_API_KEY and what it may use."
    ),
    EngineFault.MODEL_UNKNOWN: (
        "{place} has no model called {model}: choose one that it has, or load it there first."
    ),
    EngineFault.QUOTA_SPENT: (
        "The account at {place} has no credit left: add credit there, or practise offline."
    ),
    EngineFault.BUSY: "{place} is busy: wait {wait} and try again.",
    EngineFault.SERVER_FAILED: "{place} failed on its side: try again in a minute.",
    EngineFault.CONTEXT_TOO_LONG: (
        "The talk has grown too long for {model}: give the model a larger context, or start anew."
    ),
    EngineFault.REFUSED: (
        "{model} declined to answer: say it in other words, or choose another model."
    ),
    EngineFault.FILTERED: (
        "The content filter of {place} held the answer back: say it in other words, "
        "or choose another model."
    ),
    EngineFault.EMPTY: "{model} answered with nothing: try again, or choose another model.",
    EngineFault.NOT_AN_API: (
        "What answers at {place} is not an OpenAI-compatible API: check the base URL, "
        "which usually ends in /v1."
    ),
    EngineFault.BAD_REQUEST: (
        "{place} could not take the request{detail}: choose another model or server."
    ),
    EngineFault.STOPPED: "Stopped; nothing you wrote is lost.",
}
TRANSIENT = frozenset(
    {
        EngineFault.AWAY,
        EngineFault.TIMEOUT,
        EngineFault.CUT,
        EngineFault.BUSY,
        EngineFault.SERVER_FAILED,
    }
)

_TOO_LONG = re.compile(
    r"context[ _-]?(?:length|size|window)|maximum context|context_length_exceeded|too many tokens"
    r"|exceeds? the (?:available )?context|prompt is too long|input is too long|exceed_context",
    re.IGNORECASE,
)
_NO_CREDIT = re.compile(
    r"insufficient[ _](?:quota|credits?|balance|funds)|exceeded your current quota|billing"
    r"|credit balance|payment required",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"model_not_found|(?:not a valid|invalid|unknown|no such) model|model\b.{0,80}\b"
    r"(?:not found|not exist|not available|not supported|no longer available|unknown)"
    r"|try pulling it|no (?:allowed providers|endpoints found) for",
    re.IGNORECASE | re.DOTALL,
)
_NO_KEY = re.compile(
    r"no_db_connection|no connected db|api[ _]key (?:is )?(?:not valid|invalid)"
    r"|invalid[ _](?:api[ _]key|proxy server token)",
    re.IGNORECASE,
)
"""LiteLLM answers a key that it does not know with 400 and its missing database."""
_FILTER = re.compile(r"content[ _](?:filter|policy|management)|safety system", re.IGNORECASE)
_SECRETS = re.compile(r"\b(?:sk|pk|key|gsk|xai)-[\w*.-]{4,}|\bBearer \S+|\w+://\S+", re.IGNORECASE)


class Place:
    """Where the engine is, and as much of it as may be said aloud."""

    def __init__(self, base_url: str, model: str, key: str) -> None:
        address = urlsplit(base_url)
        host = address.hostname or "the server"
        self.name = f"{host}:{address.port}" if address.port else host
        self.model = model or "the model"
        self._key = key

    def fault(
        self,
        fault: EngineFault,
        *,
        words: str = "",
        detail: str = "",
        transient: bool | None = None,
        retry_after: float | None = None,
    ) -> EngineError:
        detail = self._safe(detail)
        message = (words or WORDS[fault]).format(
            place=self.name,
            model=self.model,
            wait=f"{retry_after:.0f} seconds" if retry_after else "a little",
            detail=f" ({detail})" if detail else "",
        )
        return EngineError(
            fault,
            message[:1].upper() + message[1:],
            transient=fault in TRANSIENT if transient is None else transient,
            retry_after=retry_after,
        )

    def _safe(self, detail: str) -> str:
        """A server's own words, without anything that could be a secret or an address."""
        if self._key:
            detail = detail.replace(self._key, "…")
        return " ".join(_SECRETS.sub("…", detail).split())[:160].rstrip(" .:")


def rejected(why: Rejection, place: Place, retry_after: float | None = None) -> EngineError:
    """A status that a server answered with, as a fault."""
    fault = _by_text(why) or _by_status(why)
    if fault is EngineFault.BUSY:
        loading = why.status == 503 and why.names("loading")
        words = "{place} is still loading the model: wait {wait} and try again." if loading else ""
        return place.fault(fault, words=words, retry_after=retry_after)
    detail = why.text if fault is EngineFault.BAD_REQUEST else ""
    return place.fault(fault, detail=detail, retry_after=retry_after)


def is_too_long(why: Rejection) -> bool:
    return why.status == 413 or bool(_TOO_LONG.search(f"{why.code} {why.text}"))


def _by_text(why: Rejection) -> EngineFault | None:
    said = f"{why.code} {why.text}"
    if is_too_long(why):
        return EngineFault.CONTEXT_TOO_LONG
    if why.status == 402 or (why.status in {400, 403, 429} and _NO_CREDIT.search(said)):
        return EngineFault.QUOTA_SPENT
    if why.status in {400, 404, 422} and _NO_MODEL.search(said):
        return EngineFault.MODEL_UNKNOWN
    if why.status in {400, 403} and _FILTER.search(said):
        return EngineFault.FILTERED
    if why.status == 400 and _NO_KEY.search(said):
        return EngineFault.KEY_REJECTED
    return None


def _by_status(why: Rejection) -> EngineFault:
    known = {
        401: EngineFault.KEY_REJECTED,
        403: EngineFault.KEY_REJECTED,
        404: EngineFault.NOT_AN_API,
        405: EngineFault.NOT_AN_API,
        408: EngineFault.TIMEOUT,
        409: EngineFault.BUSY,
        425: EngineFault.BUSY,
        429: EngineFault.BUSY,
        503: EngineFault.BUSY,
        504: EngineFault.TIMEOUT,
        529: EngineFault.BUSY,
    }
    if why.status in known:
        return known[why.status]
    return EngineFault.SERVER_FAILED if why.status >= 500 else EngineFault.BAD_REQUEST


def unreachable(error: BaseException, place: Place) -> EngineError:
    """No connection could be made, as a fault: the cause says why."""
    causes = _causes(error)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        words = (
            "The certificate of {place} cannot be trusted: check that the base URL is right, "
            "or install the certificate on this machine."
        )
        return place.fault(EngineFault.AWAY, words=words, transient=False)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        words = "{place} does not speak https: write http in the base URL, or correct the port."
        return place.fault(EngineFault.AWAY, words=words, transient=False)
    lookup = next((cause for cause in causes if isinstance(cause, socket.gaierror)), None)
    if lookup is not None:
        words = "There is no server called {place}: check the base URL and the network."
        final = lookup.errno == socket.EAI_NONAME
        return place.fault(EngineFault.AWAY, words=words, transient=not final)
    return place.fault(EngineFault.AWAY)


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
