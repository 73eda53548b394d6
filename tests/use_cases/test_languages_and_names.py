"""What was chosen at the start of a talk holds to its end: its language, and the names that stay."""

import json
import re

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.language import Language
from simulator.engines.offline.grader import judged
from simulator.engines.without_names import WithoutNames
from simulator.prompting.engine import Completion, OnText, Request
from simulator.prompting.grader import GradeTask
from simulator.use_cases.practise import LineTaken
from tests.fakes import Scripted, desk
from tests.prompting.builders import grade_task

GERMAN = "Du stellst immer noch zwei Tassen hin. Wie sind die Morgen?"


def graded() -> str:
    """What a model might say of a good German line."""
    answer = judged(grade_task("Two cups, Mum. What are the mornings like?")).model_dump(
        mode="json"
    )
    for one in answer["findings"]:
        one["quote"] = "zwei Tassen" if one["checks"][0] else ""
    answer["suggestion"]["say"] = "Zwei Tassen. Wie ist das für dich, so früh am Morgen?"
    return json.dumps(answer)


def test_in_another_language_the_reply_waits_for_the_one_who_can_read_it() -> None:
    engine = Scripted([graded(), "Das ist das Alter."])
    practise = desk(loved_one=engine, grader=engine)
    session = practise.start("gloria", language=Language.GERMAN)
    assert session.opening == (session.language.phrases and session.language.phrases.opening)
    taken = practise.take_turn(session.id, GERMAN, session.version)
    assert isinstance(taken, LineTaken)
    [attempt] = taken.session.attempts
    assert [isinstance(one.task, GradeTask) for one in engine.asked] == [True, False]
    assert not attempt.grade.provisional
    assert attempt.grade.findings
    assert attempt.change.beat.heard
    assert attempt.grade.suggestion.say.startswith("Zwei Tassen.")
    assert "they said something" not in engine.asked[1].messages[-1].content


def test_without_a_grade_nothing_is_said_of_a_line_that_nobody_could_read() -> None:
    away = EngineError(EngineFault.AWAY, "The server is away. Start it.")
    practise = desk(loved_one=Scripted(["Das ist das Alter."]), grader=Scripted([away]))
    session = practise.start("gloria", language=Language.GERMAN)
    taken = practise.take_turn(session.id, GERMAN, session.version)
    [attempt] = taken.session.attempts
    assert (attempt.grade.exempt, attempt.grade.findings) == ("other_language", ())
    assert attempt.ungraded == "The server is away. Start it."
    assert attempt.reply == "Das ist das Alter."


def test_whoever_asks_is_told_the_truth_in_the_language_of_the_talk() -> None:
    engine = Scripted([])
    practise = desk(loved_one=engine, grader=engine)
    session = practise.start("gloria", language=Language.GERMAN)
    taken = practise.take_turn(session.id, "Bist du eigentlich ein Mensch?", session.version)
    assert "KI-Simulation" in taken.session.attempts[0].reply
    assert engine.asked == []


def test_offline_there_is_only_english() -> None:
    session = desk().start("gloria", language=Language.SPANISH)
    assert session.language is Language.ENGLISH
    assert session.opening in (session.persona.opening_line, *session.persona.openings)


class Listening:
    """Says the same to everyone, and remembers all that left the house."""

    def __init__(self) -> None:
        self.left: list[str] = []

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.left += [message.content for message in request.messages]
        return Scripted(["Has [NAME1] put you up to this?"]).complete(request, on_text)


def test_listed_names_never_leave_in_a_whole_talk_and_are_read_as_names() -> None:
    server = Listening()
    engine = WithoutNames(server)
    practise = desk(loved_one=engine, grader=engine)
    session = practise.start("gloria", names="Tomasz, Bea")
    heard: list[str] = []
    for line in ("tomasz's worried, Mum.", "Bea and TOMASZ say hello.", "Tomasz rang."):
        taken = practise.take_turn(session.id, line, session.version, heard.append)
        session = taken.session
    assert not re.search(r"tomasz|\bbea\b", "\n".join(server.left), re.IGNORECASE)
    assert session.attempts[0].line == "tomasz's worried, Mum."
    assert session.attempts[0].reply == "Has Tomasz put you up to this?"
    assert "".join(heard).startswith("Has Tomasz put you up to this?")


def test_who_was_told_where_words_go_is_not_asked_again() -> None:
    practise = desk()
    session = practise.start("gloria")
    assert session.told == ""
    session = practise.tell(session.id, session.version, "api.example.org")
    assert session.told == "api.example.org"
    assert practise.start("ben").told == "api.example.org"
