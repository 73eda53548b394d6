"""How fast the offline grader answers, beside plain counting of words in the same replies.

    python -m evals.bench_grader [--replies 2000]

Each reply is new and has six new turns of context, so no cache helps. Processor time is counted,
not the clock, because a busy machine should not change the answer; trust the ratio most.
"""

import argparse
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from simulator.domain.rubric import Rubric
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.grader import answer
from simulator.library.locations import data
from simulator.library.rubrics import load_rubric
from simulator.prompting.grader import GradeTask

GOAL_PER_SECOND, GOAL_P99_MS, GOAL_START_MS = 1000, 10, 150

_OPENINGS = ("It sounds like", "So", "What is it like when", "You need to know that", "Tell me how",
             "I care that", "No wonder", "We could see if", "Everyone says", "I hear that")  # fmt: skip
_MIDDLES = ("you are up with the bills", "the nights get long", "nobody at work listens",
            "the form goes to the office", "the kids need shoes", "the house is this quiet",
            "you keep the shop going", "they write things down")  # fmt: skip
_ENDS = ("and it wears you down.", "and there is no rush.", "again?", "before the weekend.",
         "on your own. Have I got that right?", "or leave it for now.", "after all that.")  # fmt: skip


def tasks(count: int, rubric: Rubric, seed: int = 7) -> list[GradeTask]:
    """Replies of everyday length, each in a talk of its own."""
    random = Random(seed)

    def line(number: int) -> str:
        said = [random.choice(_OPENINGS), random.choice(_MIDDLES), random.choice(_ENDS)]
        more = [random.choice(_MIDDLES).capitalize() + "."] if random.random() < 0.5 else []
        return " ".join([*said, *more, f"That was day {number}."])

    speakers = [Speaker.LOVED_ONE, Speaker.LEARNER] * 3
    return [
        GradeTask(
            scene=None,
            context=Transcript(
                turns=tuple(Turn(speaker=one, text=line(number)) for one in reversed(speakers))
            ),
            line=line(number),
            standing=Standing(stage=random.choice(list(Stage)), concern=True, why=""),
            rubric=rubric,
            replies_before=3,
        )
        for number in range(count)
    ]


def count_words(task: GradeTask) -> str:
    """The plain baseline: split the same seven texts into words and count them."""
    texts = [task.line, *(turn.text for turn in task.context.turns)]
    return str([Counter(re.findall(r"[\w']+", text.lower())) for text in texts])


def timed(work: Callable[[GradeTask], str], given: Sequence[GradeTask]) -> list[float]:
    spent = []
    for one in given:
        start = time.process_time()
        work(one)
        spent.append(time.process_time() - start)
    return sorted(spent)


def start_ms() -> float:
    """Processor time from nothing to the first answer, less what the shared domain costs."""
    code = (
        "import time, simulator.prompting.grader, simulator.domain.scoring, yaml\n"
        "from evals.bench_grader import load_rubric, data, tasks\n"
        "import sys\n"
        "one = tasks(1, load_rubric(data('prompts')))[0]\n"
        "for name in [n for n in sys.modules if 'engines.offline' in n]: del sys.modules[name]\n"
        "start = time.process_time()\n"
        "from simulator.engines.offline.grader import answer\n"
        "answer(one)\n"
        "print((time.process_time() - start) * 1000)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_grader", description=__doc__)
    parser.add_argument("--replies", type=int, default=2000)
    count = parser.parse_args(arguments).replies
    given = tasks(count + 200, load_rubric(data("prompts")))
    timed(answer, given[:200])
    read, counted = timed(answer, given[200:]), timed(count_words, given[200:])
    per_second, plain = count / sum(read), count / sum(counted)
    print(f"offline grader   {per_second:8.0f} replies/s   goal {GOAL_PER_SECOND}")
    print(f"                 p50 {read[count // 2] * 1e3:.2f} ms   p99 {read[count * 99 // 100] * 1e3:.2f} ms"
          f"   goal {GOAL_P99_MS} ms")  # fmt: skip
    print(f"counting words   {plain:8.0f} replies/s   {plain / per_second:.0f} times as fast")
    print(f"first answer     {start_ms():8.0f} ms          goal {GOAL_START_MS} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
