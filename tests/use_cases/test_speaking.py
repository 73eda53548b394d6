"""Voice is an option: what is spoken becomes text on the same path, and failing leaves the text."""

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.language import Language
from simulator.domain.scene import Pronoun
from simulator.domain.session import Session
from simulator.prompting.names import Names
from simulator.use_cases.speaking import (
    NAMED,
    Aloud,
    NotSpoken,
    Speaking,
    SpokenDanger,
    Written,
)
from tests.fakes import desk

WHALE = b"RIFF....WAVE"


class Mimic:
    """A server's ears and voice, with a script."""

    def __init__(self, heard: str = "", fault: str = "") -> None:
        self.heard, self.fault = heard, fault
        self.asked: list[object] = []

    hears = speaks = True

    def write_down(self, sound: bytes, language: Language) -> str:
        self.asked.append((sound, language))
        if self.fault:
            raise EngineError(EngineFault.AWAY, self.fault)
        return self.heard

    def say(self, text: str, pronoun: Pronoun) -> bytes:
        self.asked.append((text, pronoun))
        if self.fault:
            raise EngineError(EngineFault.AWAY, self.fault)
        return b"ID3"


def session(names: str = "") -> Session:
    return desk().start("gloria", seed="one", names=names)


def speaking(voice: Mimic | None, *names: str) -> Speaking:
    return Speaking(voice, Names.of(*names))


def test_what_was_said_becomes_text_and_nothing_is_kept_or_sent() -> None:
    voice, at = Mimic("What are the mornings like?"), session()
    assert speaking(voice).write_down(at, WHALE) == Written(text="What are the mornings like?")
    assert voice.asked == [(WHALE, Language.ENGLISH)]
    assert at.pending is None


def test_danger_that_was_spoken_stops_the_game_like_danger_that_was_typed() -> None:
    heard = speaking(Mimic("I am going to kill myself tonight.")).write_down(session(), WHALE)
    assert isinstance(heard, SpokenDanger)
    assert heard.signal.certain


def test_what_may_be_part_of_the_practice_is_asked_about_when_it_is_sent() -> None:
    practise = desk()
    heard = speaking(Mimic("Are you thinking of suicide, Mum?")).write_down(session(), WHALE)
    assert isinstance(heard, Written)
    at = practise.start("gloria")
    assert practise.take_turn(at.id, heard.text, at.version).session.attempts[0].grade.exempt


@pytest.mark.parametrize("names", [("Gloria's",), ()])
def test_their_newest_words_are_read_aloud(names: tuple[str, ...]) -> None:
    voice, at = Mimic(), session()
    assert speaking(voice, *names).read_aloud(at) == Aloud(sound=b"ID3")
    assert voice.asked == [(at.opening, "she")]


def test_a_name_that_stays_here_is_not_read_aloud_elsewhere() -> None:
    word = max(session().opening.replace(".", " ").replace("'", " ").split(), key=len)
    voice = Mimic()
    assert speaking(voice, word).read_aloud(session()) == NotSpoken(reason=NAMED)
    assert speaking(voice).read_aloud(session(names=word)) == NotSpoken(reason=NAMED)
    assert voice.asked == []


def test_when_it_fails_the_reason_is_told_and_the_text_stands() -> None:
    away = speaking(Mimic(fault="The server is away. Start it."))
    assert away.write_down(session(), WHALE) == NotSpoken(reason="The server is away. Start it.")
    assert away.read_aloud(session()) == NotSpoken(reason="The server is away. Start it.")


def test_without_a_voice_neither_is_offered() -> None:
    silent = speaking(None)
    assert (silent.hears, silent.speaks) == (False, False)
    assert isinstance(silent.write_down(session(), WHALE), NotSpoken)
    assert isinstance(silent.read_aloud(session()), NotSpoken)
