"""What it costs to ask for a grade in one call, and what letter by letter, on a server with set delays.

Run `python -m evals.bench_calls`. Both are asked of the same server in the same run; ratios are what
counts. The server answers as many calls at once as come, as a hosted one does; a server that answers
one at a time would make the letters queue. A token is counted as four characters.
"""

import statistics
import time
from typing import NamedTuple

from evals.bench_turn import delayed_server
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.engine import Offline
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.library.locations import data
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.grader import GradeTask, grade_request, in_parts
from simulator.use_cases.grading import Calls, Grading

ROUNDS = 9
CHARACTERS = 4
LINE = "Two cups, Mum. That sounds lonely. What are those mornings like?"


class Cost(NamedTuple):
    calls: int
    tokens: int
    """Sent, all calls together."""
    shared: float
    """How much of it is the same beginning, which a server can read from its cache."""
    seconds: float


def grading(url: str, calls: Calls) -> Grading:
    engine = OpenAICompatible(url, "", "delayed")
    template = load_prompts(data("prompts")).grader
    return Grading(load_rubric(data("prompts")), template, Offline(), engine, calls=calls)


def cost(at: Grading, task: GradeTask, calls: Calls) -> Cost:
    template = load_prompts(data("prompts")).grader
    parts = in_parts(task) if calls == "letter" else (task,)
    sent = [grade_request(template, one, "").messages for one in parts]
    sizes = [sum(len(message.content) for message in messages) for messages in sent]
    again = len(sent[0][0].content) * (len(sent) - 1)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        at.settled(task)
        times.append(time.perf_counter() - begun)
    total = sum(sizes)
    return Cost(len(sent), total // CHARACTERS, again / total, statistics.median(times))


def main() -> None:
    heard = Transcript().said(Speaker.LOVED_ONE, "I put out two cups this morning.")
    with delayed_server() as url:
        for stage in (Stage.LISTEN, Stage.PARTNER):
            at = Standing(stage=stage, concern=False, why="bench")
            both: dict[Calls, Cost] = {}
            for calls in ("one", "letter"):
                one = grading(url, calls)
                both[calls] = cost(one, one.task(None, heard, LINE, at), calls)
            whole, parts = both["one"], both["letter"]
            print(
                f"{stage.value}: {parts.calls} calls in place of 1, "
                f"{parts.tokens / whole.tokens:.1f} times the tokens "
                f"({whole.tokens} and {parts.tokens}, {parts.shared:.0%} of the latter a repeated "
                f"beginning), {parts.seconds / whole.seconds:.2f} times the time"
            )


if __name__ == "__main__":
    main()
