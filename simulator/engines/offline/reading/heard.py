"""What the loved one has said so far, as far as a reply can take it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.domain.scene import Scene
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker
from simulator.engines.offline.reading.feelings import evoked
from simulator.engines.offline.reading.lists import bag
from simulator.engines.offline.reading.meaning import Content, line_content
from simulator.engines.offline.reading.text import Line, read

TURNS_BACK = 3
"""Their lines that a reply may still be answering."""
LONGEST = 2000
"""Characters read of one of their lines."""
NOD = bag(
    "okay yeah yes right sure all mm hm mhm oh good great i see no and so well cool absolutely "
    "exactly wow that is it awesome excellent perfect fine hmm uh wonderful definitely of "
    "course interesting really very ah huh"
)
"""Words that let the other one go on; a line of nothing else says nothing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The loved one's last lines, newest first."""

    lines: tuple[Line, ...]
    last: Content
    """The newest of them that does more than nod."""
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
    lines = _newest(context.of(Speaker.LOVED_ONE))
    contents = [line_content(line) for line in lines]
    telling = [one for one, line in zip(contents, lines, strict=True) if not only_nods(line)]
    return Heard(
        lines=lines,
        last=(telling or contents or [_NOTHING])[0],
        recent=Content(
            frozenset().union(*(one.stems for one in contents)),
            frozenset().union(*(one.groups for one in contents)),
        ),
        feelings=frozenset().union(*(evoked(line) for line in lines)),
        said=frozenset().union(*(line.words for line in lines)),
        home=_home(f"{scene.happening} {scene.setting} {scene.tried}") if scene else _NOTHING,
    )


def only_nods(line: Line) -> bool:
    """ "Yeah.", "mm, okay": it lets the other one go on."""
    return NOD.issuperset(word for word in line.words if word[0].isalnum())


def _newest(texts: Sequence[str]) -> tuple[Line, ...]:
    """The last line, and those before it up to where enough was said; nods between are left out."""
    lines: list[Line] = []
    for text in reversed(texts):
        line = read(text[:LONGEST])
        if not lines or not only_nods(line):
            lines.append(line)
        if len(lines) - only_nods(lines[0]) == TURNS_BACK:
            break
    return tuple(lines)
