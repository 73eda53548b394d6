"""The server of the browser tests: the real one, with a loved one who takes their time."""

import os
import sys
import time

from simulator.chosen import settings_in
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.ui import context
from simulator.ui.serve import run

SLOW = float(os.environ["AJAR_TEST_SLOW"])


class Unhurried:
    """Says what the engine behind it says, a word at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        def slowly(piece: str) -> None:
            time.sleep(SLOW)
            if on_text is not None:
                on_text(piece)

        time.sleep(SLOW * 3)
        return self._engine.complete(request, slowly)


settings = settings_in(os.environ)
context.use(settings)
if SLOW:
    practise = context.services().practise
    practise._attempts._engine = Unhurried(practise._attempts._engine)
run(settings, port=int(sys.argv[1]))
