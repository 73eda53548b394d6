"""What the loved one has said so far, as far as a reply can take it up."""

from dataclasses import dataclass
from functools import lru_cache

from simulator.domain.scene import Scene
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.feelings import evoked
from simulator.engines.offline.reading.meaning import Content, line_content
from simulator.engines.offline.reading.text import Line, read

TURNS_BACK = 3
"""Their lines that a reply may still be answering."""
LONGEST = 2000
"""Characters read of one of their lines."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The loved one's last lines, newest first."""

    lines: tuple[Line, ...]
    last: Content
    recent: Content
    """All of `lines` together."""
    feelings: frozenset[str]
    """Families that can be heard in them."""
    said: frozenset[str]
    """Every plain word in them."""
    home: Content
    """What both know from home: neither has to say it for it to be about this person."""

    @property
    def anything(self) -> bool:
        return bool(self.lines)


_NOTHING = Content(frozenset(), frozenset())


@lru_cache(maxsize=64)
def _home(scene: str) -> Content:
    return line_content(read(scene[:LONGEST]))


def heard(context: Transcript, scene: Scene | None = None) -> Heard:
    """The newest lines of the loved one in this context, before what both know of the scene."""
    texts = context.of(Speaker.LOVED_ONE)[-TURNS_BACK:]
    lines = tuple(read(text[:LONGEST]) for text in reversed(texts))
    contents = [line_content(line) for line in lines]
    return Heard(
        lines=lines,
        last=contents[0] if contents else _NOTHING,
        recent=Content(
            frozenset().union(*(one.stems for one in contents)),
            frozenset().union(*(one.groups for one in contents)),
        ),
        feelings=frozenset().union(*(evoked(line) for line in lines)),
        said=frozenset().union(*(line.words for line in lines)),
        home=_home(f"{scene.happening} {scene.setting} {scene.tried}") if scene else _NOTHING,
    )
