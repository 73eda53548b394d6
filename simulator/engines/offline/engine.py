"""The offline engine: it reads the typed task instead of the rendered words, and opens no socket."""

import re

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Provenance
from simulator.engines.offline import grader, loved_one
from simulator.prompting.engine import Completion, OnText, Request
from simulator.prompting.grader import GradeTask
from simulator.prompting.loved_one import LovedOneTask

NAME = "offline"
READING = "rules@6"
"""Which reading stands behind a grade. Raised whenever replies may be graded otherwise than before:
grades of two readings are not comparable."""


class Offline:
    """Answers both prompts at once, from the persona's own lines and the rubric's cues."""

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        model = ""
        match request.task:
            case GradeTask() as task:
                text, model = grader.answer(task), READING
            case LovedOneTask() as task:
                text = loved_one.reply(task)
            case other:
                raise EngineError(
                    EngineFault.BAD_REQUEST,
                    f"The offline engine cannot answer a {type(other).__name__}.",
                )
        if on_text is not None:
            for piece in re.findall(r"\S+\s*", text):
                on_text(piece)
        return Completion(text=text, provenance=Provenance.OFFLINE, engine=NAME, model=model)
