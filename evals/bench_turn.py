"""How long a turn takes beside the bare client library, for 1, 10 and 50 learners at once.

Run `python -m evals.bench_turn`. Both sides talk to the same server with set delays, one after the
other in the same run; ratios are what counts. A turn of ours is the whole of it: safety screen,
offline reading, two requests at once, the filter, the settled grade, two saves (in memory). As in a
class that is told to start, every talk is open before anybody sends.

The bare library is timed twice, with the same questions in the same form (the reply streamed, the
grade whole): with one call at a time for each learner, which is less work than any turn can be, and
with both calls at once, which is the same work. With many learners in one process they share its
interpreter; what that costs is in the second figure and not in the first. Processor time for each
turn is printed beside them: it says how many learners one core carries.

Last comes a server that is busy for some of the calls: how often they were asked again, and what that
cost in time.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count
from threading import Barrier
from typing import Any, NamedTuple

import openai

from simulator.domain.errors import EngineError
from simulator.engines.offline.engine import Offline
from simulator.engines.openai_compatible import OpenAICompatible
from simulator.engines.retrying import Retrying
from simulator.library.locations import data
from simulator.library.personas import PersonaFiles
from simulator.library.prompts import load_prompts
from simulator.library.rubrics import load_rubric
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.storage.memory import MemorySessions
from simulator.use_cases.grading import Grading
from simulator.use_cases.practise import Practise

LEARNERS = (1, 10, 50)
ROUNDS = {1: 12, 10: 4, 50: 2}
BUSY_EVERY, BUSY_LEARNERS = 4, 10
LINE = "You sound tired, Mum. What are the mornings like?"


class Timing(NamedTuple):
    first: float
    """Seconds to the first visible words."""
    whole: float


Turn = Callable[[], Timing]


class Kept:
    """Keeps the requests that a turn makes, so that the bare library asks exactly the same, how often
    they were asked again, and how many came to nothing.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.requests: list[Request] = []
        self.retries = self.failed = 0

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        self.requests.append(request)
        try:
            completion = self.engine.complete(request, on_text)
        except EngineError:
            self.failed += 1
            raise
        self.retries += int(completion.params_sent.get("retries", 0))
        return completion


def practise(engine: Engine) -> Practise:
    ids, prompts = count(1), load_prompts(data("prompts"))
    return Practise(
        sessions=MemorySessions(),
        personas=PersonaFiles([data("personas")]),
        grading=Grading(load_rubric(data("prompts")), prompts.grader, Offline(), engine),
        template=prompts.loved_one,
        engine=engine,
        engine_name="openai",
        clock=lambda: datetime.now(UTC),
        new_id=lambda: f"bench-{next(ids)}",
        model="delayed",
    )


def our_turn(desk: Practise) -> Turn:
    """A turn to take, in a talk that is open."""
    session = desk.start("gloria")

    def turn() -> Timing:
        begun, heard = time.perf_counter(), [0.0]

        def hear(piece: str) -> None:
            if piece:
                heard[0] = heard[0] or time.perf_counter() - begun

        desk.take_turn(session.id, LINE, session.version, hear)
        return Timing(heard[0], time.perf_counter() - begun)

    return turn


def bare_call(client: openai.OpenAI, body: dict[str, Any]) -> Timing:
    begun, first = time.perf_counter(), 0.0
    answer = client.chat.completions.create(**body)
    if "stream" in body:
        for piece in answer:
            if piece.choices and piece.choices[0].delta.content:
                first = first or time.perf_counter() - begun
    whole = time.perf_counter() - begun
    return Timing(first or whole, whole)


def bare_both(client: openai.OpenAI, reply: dict[str, Any], grade: dict[str, Any]) -> Timing:
    """Both calls at once: the first words of the reply, and whole when the longer one is."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(1) as pool:
        graded = pool.submit(bare_call, client, grade)
        said = bare_call(client, reply)
        graded.result()
    return Timing(said.first, time.perf_counter() - begun)


def at_once(turns: list[Turn]) -> list[Timing]:
    """Everybody sends in the same instant: a classroom told to start."""
    ready = Barrier(len(turns))

    def one(turn: Turn) -> Timing:
        ready.wait()
        return turn()

    with ThreadPoolExecutor(len(turns)) as pool:
        return list(pool.map(one, turns))


class Measured(NamedTuple):
    timing: Timing
    """Medians over all learners of all rounds."""
    processor: float
    """Seconds of this process for each turn."""


def measured(learners: int, turn: Callable[[], Turn]) -> Measured:
    timings: list[Timing] = []
    spent = 0.0
    for _ in range(ROUNDS[learners]):
        turns = [turn() for _ in range(learners)]
        begun = time.process_time()
        timings += at_once(turns)
        spent += time.process_time() - begun
    medians = (statistics.median(column) for column in zip(*timings, strict=True))
    return Measured(Timing(*medians), spent / len(timings))


@contextmanager
def delayed_server(busy_every: int = 0) -> Iterator[str]:
    command = [sys.executable, "-m", "evals.delayed_server", str(busy_every)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def bodies(requests: list[Request]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same two questions for the bare library: the reply's and the grade's."""
    made = []
    for request in sorted(requests, key=lambda one: one.schema_ is not None)[:2]:
        body: dict[str, Any] = {
            "model": "delayed",
            "messages": [message.model_dump() for message in request.messages],
        }
        if request.schema_ is not None:
            form = {"name": "grade", "strict": True, "schema": request.schema_.json_schema}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        else:
            body["stream"] = True
        made.append(body)
    return made[0], made[1]


def busy_server(calm: Timing) -> str:
    """The same turns where one call in `BUSY_EVERY` is not taken at first."""
    with delayed_server(BUSY_EVERY) as url:
        kept = Kept(Retrying(OpenAICompatible(url, "", "delayed")))
        desk = practise(kept)
        busy = measured(BUSY_LEARNERS, lambda: our_turn(desk)).timing
        turns = len(kept.requests) // 2
    return (
        f"a server that is busy for one call in {BUSY_EVERY}: {kept.retries} retries in {turns} turns, "
        f"{kept.failed} answers lost; first words {busy.first / calm.first:4.2f} and turn "
        f"{busy.whole / calm.whole:4.2f} of those on a server with time"
    )


def main() -> None:
    with ExitStack() as stack:
        url = stack.enter_context(delayed_server())
        kept = Kept(Retrying(OpenAICompatible(url, "", "delayed")))
        desk = practise(kept)
        our_turn(desk)()
        reply_body, grade_body = bodies(kept.requests)
        client = stack.enter_context(openai.OpenAI(base_url=url, api_key="none", max_retries=0))
        bare_reply = partial(bare_call, client, reply_body)
        bare_grade = partial(bare_call, client, grade_body)
        bare_turn = partial(bare_both, client, reply_body, grade_body)
        bare_reply()
        print(
            "learners | first words: ours, over one bare call, over both at once "
            "| turn: ours, over the longer call, over both at once | processor: ours, both"
        )
        calm: dict[int, Timing] = {}
        for learners in LEARNERS:
            reply = measured(learners, lambda: bare_reply).timing
            grade = measured(learners, lambda: bare_grade).timing
            both, bare_work = measured(learners, lambda: bare_turn)
            ours, our_work = measured(learners, lambda: our_turn(desk))
            calm[learners] = ours
            longer = max(reply.whole, grade.whole)
            print(
                f"{learners:8} | {ours.first:5.3f} s, {ours.first / reply.first:4.2f}, "
                f"{ours.first / both.first:4.2f} | {ours.whole:5.3f} s, "
                f"{ours.whole / longer:4.2f}, {ours.whole / both.whole:4.2f} | "
                f"{our_work * 1000:4.0f} ms, {bare_work * 1000:4.0f} ms",
                flush=True,
            )
    print(busy_server(calm[BUSY_LEARNERS]))


if __name__ == "__main__":
    main()
