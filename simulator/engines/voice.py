"""A server's ears and its voice: a recording becomes text, a reply becomes sound. Nothing is kept."""

import weakref
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from simulator.domain.errors import EngineFault
from simulator.domain.language import Language
from simulator.domain.scene import Pronoun
from simulator.engines.faults import Place, rejected, unreachable
from simulator.engines.openai_compatible import is_here
from simulator.engines.replies import from_body, retry_after

if TYPE_CHECKING:
    import openai

CONNECT_SECONDS, READ_SECONDS = 3.0, 60.0
VOICES: dict[Pronoun, str] = {"she": "coral", "he": "ash", "they": "alloy"}
"""Names of OpenAI's voices; other servers may need one of their own."""
MISSING = frozenset({404, 405, 501})
"""How servers say that they have no such ability."""
NO_EARS = "{place} cannot write down speech with {model}: write your reply, or set another model."
NO_VOICE = "{place} cannot speak with {model}: read the reply, or set another model."

Answer = TypeVar("Answer")


class ServerVoice:
    """OpenAI's two audio endpoints, on any server that has them; a model that is "" is not asked."""

    def __init__(
        self, base_url: str, api_key: str, *, hearing: str = "", speaking: str = "", voice: str = ""
    ) -> None:
        self._base_url = base_url
        self._key = api_key
        self._hearing = hearing
        self._speaking = speaking
        self._voice = voice
        self._lock = Lock()
        self._made: openai.OpenAI | None = None

    @property
    def hears(self) -> bool:
        return bool(self._hearing)

    @property
    def speaks(self) -> bool:
        return bool(self._speaking)

    def write_down(self, sound: bytes, language: Language) -> str:
        """Raises EngineError in words; a server that cannot do it is not asked again."""
        try:
            audio = self._client().audio.transcriptions
            heard = self._asked(
                self._hearing,
                lambda: audio.create(
                    file=("reply.wav", sound, "audio/wav"),
                    model=self._hearing,
                    language=language.code,
                ),
            )
        except _Missing as missing:
            self._hearing = ""
            raise missing.place.fault(EngineFault.MODEL_UNKNOWN, words=NO_EARS) from None
        text = str(getattr(heard, "text", "") or "").strip()
        if not text:
            place = Place(self._base_url, self._hearing, self._key)
            words = "No words were heard: speak a little closer, or write your reply."
            raise place.fault(EngineFault.EMPTY, words=words)
        return text

    def say(self, text: str, pronoun: Pronoun) -> bytes:
        """Raises EngineError in words; a server that cannot do it is not asked again."""
        try:
            audio = self._client().audio.speech
            spoken = self._asked(
                self._speaking,
                lambda: audio.create(
                    input=text, model=self._speaking, voice=self._voice or VOICES[pronoun]
                ),
            )
        except _Missing as missing:
            self._speaking = ""
            raise missing.place.fault(EngineFault.MODEL_UNKNOWN, words=NO_VOICE) from None
        kind = spoken.response.headers.get("content-type", "")
        if "html" in kind or "json" in kind:
            raise Place(self._base_url, self._speaking, self._key).fault(EngineFault.NOT_AN_API)
        return spoken.content

    def _asked(self, model: str, ask: Callable[[], Answer]) -> Answer:
        """Ask once, with whatever breaks told as ours: a voice is not worth a second bill."""
        import openai

        place = Place(self._base_url, model, self._key)
        try:
            return ask()
        except openai.APIStatusError as error:
            if error.status_code in MISSING:
                raise _Missing(place) from None
            why = from_body(error.status_code, error.body)
            raise rejected(why, place, retry_after(error.response.headers)) from None
        except openai.APITimeoutError:
            raise place.fault(EngineFault.TIMEOUT) from None
        except openai.APIConnectionError as error:
            raise unreachable(error.__cause__ or error, place) from None
        except (openai.OpenAIError, ValueError):
            raise place.fault(EngineFault.NOT_AN_API) from None

    def _client(self) -> "openai.OpenAI":
        with self._lock:
            if self._made is None:
                import openai

                self._made = openai.OpenAI(
                    base_url=self._base_url,
                    api_key=self._key or "not-needed",
                    max_retries=0,
                    timeout=openai.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
                    http_client=openai.DefaultHttpxClient(trust_env=not is_here(self._base_url)),
                )
                # Its open connections go when the voice goes, whoever forgets to say so.
                weakref.finalize(self, self._made.close)
            return self._made


class _Missing(Exception):
    def __init__(self, place: Place) -> None:
        super().__init__(place.name)
        self.place = place
