"""Keeps real names in the house: what goes out has placeholders, what comes back has the names."""

from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.prompting.names import Names, Returning

NOBODY = Names()


class WithoutNames:
    """Wraps an engine; hides the names that the request lists, and those that the settings list."""

    def __init__(self, engine: Engine, always: Names = NOBODY) -> None:
        self._engine = engine
        self._always = always

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        names = Names.of(*self._always.real, *request.names)
        if not names.real:
            return self._engine.complete(request, on_text)
        asked = request.model_copy(
            update={
                "messages": tuple(
                    one.model_copy(update={"content": names.hidden(one.content)})
                    for one in request.messages
                )
            }
        )
        if on_text is None:
            completion = self._engine.complete(asked)
        else:
            completion = _streamed(self._engine, asked, on_text, names)
        return completion.model_copy(update={"text": names.shown(completion.text)})


def _streamed(engine: Engine, asked: Request, on_text: OnText, names: Names) -> Completion:
    returning = Returning(names)

    def heard(piece: str) -> None:
        on_text(returning.feed(piece))

    completion = engine.complete(asked, heard)
    if rest := returning.close():
        on_text(rest)
    return completion
