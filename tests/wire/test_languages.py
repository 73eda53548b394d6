"""A whole turn in German and in Spanish over a real connection, and names that never go out."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from evals.delayed_server import grade
from simulator.domain.language import Language
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.without_names import WithoutNames
from simulator.use_cases.practise import LineTaken
from tests.fakes import desk
from tests.wire.raw_server import RawServer, Reply, stream

pytestmark = pytest.mark.wire

TALKS = {
    Language.GERMAN: (
        "Tomasz sagt, du schläfst nicht. Wie sind die Nächte?",
        (
            "Als KI kann ich das nicht ",
            "fühlen. [NA",
            "ME1] redet viel. Ich will nicht mehr leben. ",
        ),
        "Tomasz redet viel.",
    ),
    Language.SPANISH: (
        "Tomasz dice que no duermes. ¿Cómo son las noches?",
        ("Gracias por escuchar. ", "¿Eso dice [NAM", "E1]? ", "Me quiero morir. "),
        "¿Eso dice Tomasz?",
    ),
}


def answering(pieces: tuple[str, ...]) -> Callable[[dict[str, Any]], Reply]:
    def answer(asked: dict[str, Any]) -> Reply:
        form = asked.get("response_format")
        return stream(grade(form["json_schema"]["schema"])) if form else stream(*pieces)

    return answer


@pytest.mark.parametrize("language", TALKS)
def test_a_turn_in_another_language(language: Language) -> None:
    line, pieces, said = TALKS[language]
    heard: list[str] = []
    with RawServer([], answers=answering(pieces)) as server:
        engine = WithoutNames(OpenAICompatible(server.url, "", "a-model", read_seconds=5.0))
        practise = desk(loved_one=engine, grader=engine)
        session = practise.start("gloria", language=language, names="Tomasz")
        taken = practise.take_turn(session.id, line, session.version, heard.append)
    assert isinstance(taken, LineTaken)
    [attempt] = taken.session.attempts
    assert "".join(heard) == attempt.reply == said
    assert not attempt.grade.provisional
    graded, spoken = server.asked
    assert f"the whole suggestion in {language.value}" in graded["messages"][-1]["content"]
    assert f"Language: {language.value}" in spoken["messages"][-1]["content"]
    assert "tomasz" not in json.dumps(server.asked, ensure_ascii=False).lower()
    assert line.replace("Tomasz", "[NAME1]") in spoken["messages"][-1]["content"]
