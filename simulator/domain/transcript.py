"""The ordered turns of a talk, text only."""

from simulator.domain.value import Frozen, Speaker


class Turn(Frozen):
    """One message by one speaker."""

    speaker: Speaker
    text: str


class Transcript(Frozen):
    turns: tuple[Turn, ...] = ()

    def said(self, speaker: Speaker, text: str) -> "Transcript":
        return Transcript(turns=(*self.turns, Turn(speaker=speaker, text=text)))

    def last(self, count: int) -> "Transcript":
        return Transcript(turns=self.turns[-count:] if count else ())

    def last_of(self, speaker: Speaker) -> str:
        """The newest words of this speaker, empty when they have not spoken."""
        return next((turn.text for turn in reversed(self.turns) if turn.speaker is speaker), "")

    def of(self, speaker: Speaker) -> tuple[str, ...]:
        return tuple(turn.text for turn in self.turns if turn.speaker is speaker)
