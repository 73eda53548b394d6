"""How fast the offline grader answers, beside counting words and beside a lexicon scorer.

    python -m evals.bench_grader [--replies 2000]

Each reply is new and has six new turns of context, so no cache helps. Processor time is counted,
not the clock; on a busy machine even that is longer, so trust the ratios most: all are taken in
turn, a few replies of each, so that every one meets the same machine.
"""

import argparse
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from simulator.domain.rubric import Rubric
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript, Turn
from simulator.domain.value import Speaker, Stage
from simulator.engines.offline.grader import answer
from simulator.library.locations import data
from simulator.library.rubrics import load_rubric
from simulator.prompting.grader import GradeTask

GOAL_PER_SECOND, GOAL_P99_MS, GOAL_START_MS = 1000, 10, 150
ROUND = 50
"""Replies of each before the next has its turn."""
HEAVY = ("numpy", "scipy", "pandas", "sklearn", "torch", "nltk", "spacy", "streamlit", "openai")
"""What a reader of a few sentences has no need of."""

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


def texts(task: GradeTask) -> list[str]:
    return [task.line, *(turn.text for turn in task.context.turns)]


def read_and_reword(task: GradeTask) -> object:
    """Everything that a card shows: the reading, and a wording that reads better."""
    return answer(task)


def read_only(task: GradeTask) -> object:
    """What a reply of the loved one waits for."""
    return answer(task.model_copy(update={"suggests": False}))


def count_words(task: GradeTask) -> object:
    """The plain baseline: split the same seven texts into words and count them."""
    return [Counter(re.findall(r"[\w']+", text.lower())) for text in texts(task)]


class Lexicon:
    """A published scorer that adds up the mood of words (VADER), on the same seven texts."""

    def __init__(self) -> None:
        self._scorer = SentimentIntensityAnalyzer()

    def __call__(self, task: GradeTask) -> object:
        return [self._scorer.polarity_scores(text) for text in texts(task)]


Work = Callable[[GradeTask], object]


def timed(works: Sequence[Work], given: Sequence[Sequence[GradeTask]]) -> list[list[float]]:
    """Seconds of every reply, sorted, for each kind of work.

    Each work has replies of its own: what one has read would be waiting in a cache for the next.
    """
    spent: list[list[float]] = [[] for _ in works]
    for at in range(0, len(given[0]), ROUND):
        for work, own, taken in zip(works, given, spent, strict=True):
            for one in own[at : at + ROUND]:
                start = time.process_time()
                work(one)
                taken.append(time.process_time() - start)
    return [sorted(one) for one in spent]


START = """
import sys, time
from simulator.prompting.grader import GradeTask
from simulator.library.rubrics import load_rubric
from simulator.library.locations import data
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
shared = time.process_time()
from simulator.engines.offline.grader import answer
answer(GradeTask(scene=None, context=Transcript(), line="Two cups again. What is that like?",
                 standing=Standing(stage="S1", concern=True, why=""),
                 rubric=load_rubric(data("prompts")), replies_before=1))
print(round(shared * 1000), round((time.process_time() - shared) * 1000))
print(*sorted({name.split(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)))
"""


class Started(NamedTuple):
    shared: int
    """Milliseconds of an empty interpreter until what the whole program needs is there."""
    own: int
    """From there to the first answer."""
    packages: set[str]


def started() -> Started:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    times, packages = done.stdout.splitlines()
    shared, own = map(int, times.split())
    return Started(shared, own, {name for name in packages.split() if not name.startswith("_")})


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_grader", description=__doc__)
    parser.add_argument("--replies", type=int, default=2000)
    count = parser.parse_args(arguments).replies
    works: dict[str, Work] = {
        "reading and rewording": read_and_reword,
        "reading": read_only,
        "counting words": count_words,
        "VADER lexicon": Lexicon(),
    }
    rubric = load_rubric(data("prompts"))
    given = [tasks(count + ROUND, rubric, seed) for seed in range(len(works))]
    timed(list(works.values()), [one[:ROUND] for one in given])
    found = dict(
        zip(works, timed(list(works.values()), [one[ROUND:] for one in given]), strict=True)
    )
    plain = sum(found["counting words"])
    print(f"{'':22}{'replies/s':>10}{'p50 ms':>8}{'p99 ms':>8}{'of counting':>13}")
    for name, spent in found.items():
        p50, p99 = spent[count // 2] * 1e3, spent[count * 99 // 100] * 1e3
        ratio = f"{sum(spent) / plain:.1f} x"
        print(f"{name:22}{count / sum(spent):10.0f}{p50:8.2f}{p99:8.2f}{ratio:>13}")
    print(f"goal for the grader   {GOAL_PER_SECOND:10}{'':8}{GOAL_P99_MS:8.2f}")
    shared, own, packages = started()
    print(
        f"first answer: {own} ms of its own (goal {GOAL_START_MS}), after {shared} ms for what the"
    )
    print(f"whole program shares; imports {', '.join(sorted(packages - {'simulator'}))};")
    print(f"of {', '.join(HEAVY)}: {', '.join(sorted(packages & set(HEAVY))) or 'none'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
