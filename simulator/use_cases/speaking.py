"""Speaking a reply and hearing theirs: an option beside the text, on the same path to the same grade.

What was spoken becomes text that the learner reads and may change before it is sent. Sound is
passed on and forgotten; text is always there.
"""

from simulator.domain.errors import EngineError
from simulator.domain.safety import SafetySignal, screen
from simulator.domain.session import Session
from simulator.domain.value import Frozen, Speaker
from simulator.prompting.names import Names
from simulator.use_cases.ports import Voice

NAMED = "There is a name in it that stays on this computer, so it is not read aloud."


class Written(Frozen):
    """What was understood, to be read and sent by the learner."""

    text: str


class Aloud(Frozen):
    """Their newest words as sound."""

    sound: bytes


class NotSpoken(Frozen):
    """Why it did not work, in one sentence; the text is there all the same."""

    reason: str


class SpokenDanger(Frozen):
    """Someone may really be in danger: nothing of it is kept."""

    signal: SafetySignal


class Speaking:
    def __init__(self, voice: Voice | None, always: Names) -> None:
        self._voice = voice
        self._always = always

    @property
    def hears(self) -> bool:
        return self._voice is not None and self._voice.hears

    @property
    def speaks(self) -> bool:
        return self._voice is not None and self._voice.speaks

    def write_down(self, session: Session, sound: bytes) -> Written | SpokenDanger | NotSpoken:
        """A recording as text. What is said aloud is screened at once, sent or not."""
        if self._voice is None:
            return NotSpoken(reason="There is nobody here to listen: write your reply.")
        try:
            text = self._voice.write_down(sound, session.language)
        except EngineError as error:
            return NotSpoken(reason=error.message)
        signal = screen(text)
        if signal is not None and signal.certain:
            return SpokenDanger(signal=signal)
        return Written(text=text)

    def read_aloud(self, session: Session) -> Aloud | NotSpoken:
        """Their newest words as sound, unless a name in them must not leave."""
        if self._voice is None:
            return NotSpoken(reason="There is nobody here to read it aloud.")
        text = session.transcript.last_of(Speaker.LOVED_ONE)
        if Names.of(*self._always.real, *session.names).hidden(text) != text:
            return NotSpoken(reason=NAMED)
        try:
            return Aloud(sound=self._voice.say(text, session.persona.pronoun))
        except EngineError as error:
            return NotSpoken(reason=error.message)
