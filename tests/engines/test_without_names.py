"""Names leave as placeholders and come back as names, streamed or whole."""

from simulator.engines.without_names import WithoutNames
from simulator.prompting.engine import Completion, OnText, Request
from simulator.prompting.names import Names
from tests.fakes import Scripted
from tests.wire.requests import say


class InPieces(Scripted):
    """Streams what it says three letters at a time."""

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        completion = super().complete(request)
        for start in range(0, len(completion.text), 3):
            if on_text is not None:
                on_text(completion.text[start : start + 3])
        return completion


def sent(engine: Scripted) -> str:
    return "\n".join(message.content for one in engine.asked for message in one.messages)


def test_no_name_leaves_and_every_name_comes_back() -> None:
    engine = InPieces(["Has [NAME1] sent you? And [NAME2]'s mother too."])
    heard: list[str] = []
    asked = say("Anna said so. ANNA's sure.", "Who?", "Annas Mum, and Jo.", names=("anna", "Jo"))
    completion = WithoutNames(engine).complete(asked, heard.append)
    assert "anna" not in sent(engine).lower()
    assert "Jo" not in sent(engine)
    assert sent(engine).count("[NAME1]") == 3
    assert "".join(heard) == completion.text == "Has anna sent you? And Jo's mother too."


def test_names_in_the_settings_are_hidden_in_every_talk() -> None:
    engine = Scripted(['{"reason": "[NAME1] is named", "quote": "Ask [NAME2]"}'])
    asked = say("Ask Jo.", names=("Jo",))
    completion = WithoutNames(engine, Names.of("Anna")).complete(asked)
    assert engine.asked[0].messages[-1].content == "Ask [NAME2]."
    assert completion.text == '{"reason": "Anna is named", "quote": "Ask Jo"}'


def test_without_names_nothing_is_touched() -> None:
    engine = Scripted(["[NAME1] is a strange word."])
    asked = say("Hello")
    assert WithoutNames(engine).complete(asked).text == "[NAME1] is a strange word."
    assert engine.asked == [asked]


def test_names_do_not_change_what_a_request_is() -> None:
    assert say("Hi").fingerprint == say("Hi", names=("Anna",)).fingerprint
