"""Ears and a voice against a mock that we did not write, and servers that have neither."""

import pytest

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.language import Language
from simulator.engines.voice import ServerVoice
from tests.wire.raw_server import RawServer, error

pytestmark = pytest.mark.wire

SOUND = b"RIFF\x24\x00\x00\x00WAVEfmt "


def test_a_recording_is_written_down_and_words_are_read_aloud(aimock: str) -> None:
    voice = ServerVoice(aimock, "mock", hearing="hears", speaking="speaks")
    assert voice.write_down(SOUND, Language.GERMAN) == "What are the mornings like?"
    assert voice.say("It's age.", "she").startswith(b"ID3")


def test_silence_is_said_to_be_silence(aimock: str) -> None:
    voice = ServerVoice(aimock, "mock", hearing="hears-nothing")
    with pytest.raises(EngineError, match="No words were heard"):
        voice.write_down(SOUND, Language.ENGLISH)
    assert voice.hears, "the next recording may be better"


def test_each_is_there_only_where_a_model_is_set(aimock: str) -> None:
    assert not ServerVoice(aimock, "mock", speaking="speaks").hears
    assert not ServerVoice(aimock, "mock", hearing="hears").speaks


def test_a_server_that_has_neither_is_asked_once(aimock: str) -> None:
    voice = ServerVoice(aimock, "mock", hearing="no-such-ear", speaking="no-such-voice")
    with pytest.raises(EngineError, match="cannot write down speech with no-such-ear"):
        voice.write_down(SOUND, Language.ENGLISH)
    with pytest.raises(EngineError, match="cannot speak with no-such-voice"):
        voice.say("It's age.", "he")
    assert (voice.hears, voice.speaks) == (False, False)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (401, EngineFault.KEY_REJECTED),
        (429, EngineFault.BUSY),
        (500, EngineFault.SERVER_FAILED),
    ],
)
def test_a_fault_is_told_in_words_and_the_voice_stays(code: int, fault: EngineFault) -> None:
    with RawServer([error(code, "Wrong: sk-secret-0123456789")]) as server:
        voice = ServerVoice(server.url, "sk-secret-0123456789", speaking="tts")
        with pytest.raises(EngineError) as said:
            voice.say("It's age.", "they")
        assert server.asked[0] == {"input": "It's age.", "model": "tts", "voice": "alloy"}
    assert said.value.fault is fault
    assert "sk-secret" not in said.value.message
    assert voice.speaks


def test_nobody_there_is_told() -> None:
    voice = ServerVoice("http://127.0.0.1:9/v1", "", hearing="hears")
    with pytest.raises(EngineError) as caught:
        voice.write_down(SOUND, Language.ENGLISH)
    assert caught.value.fault is EngineFault.AWAY
