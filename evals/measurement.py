"""One whole measuring, from reading to card; for pytest and for the command alike."""

from dataclasses import dataclass, field

from evals import trainers
from evals.fresh import Fresh
from evals.gates import Which
from evals.graders.engine import EngineGrader
from evals.live import Wanted, asking
from evals.measures.every import measure
from evals.measures.measured import Measured
from evals.power import Power
from evals.readings import Reading
from evals.recordings import Kept, Replay
from evals.report.card import Card, make
from evals.run import Progress, Run, collect
from evals.sockets import closed
from evals.suite import Suite, suite
from simulator.settings import Settings


def silent(done: int, total: int) -> None:
    """For where nobody looks."""


@dataclass(frozen=True)
class Measurement:
    """What one grader made of the suite."""

    grader: str
    which: Which
    """The bars that it is held to: today's for our own grader, the real ones for a model."""
    suite: Suite
    run: Run
    measured: dict[str, Measured]
    note: str = ""
    """What it took, and what is missing."""
    proof: bool = False
    """Only the wire was proved: nothing here is a figure about a grader."""

    trained: dict[str, Reading] = field(default_factory=dict)
    """What it says of the replies that trainers labelled; offline only, they are people's own words."""

    @property
    def read(self) -> int:
        """Replies that got a grade, or a reason why there is none to give."""
        return sum(not one.problem for one in self.run.readings.values())

    def card(self, power: Power | None = None) -> Card:
        return make(
            self.suite, self.run, self.measured, power, self.grader, self.which, self.trained
        )


def offline(progress: Progress = silent) -> Measurement:
    """The program's own grader, twice, the second time in another process."""
    parts, grader = suite(), EngineGrader()
    with Fresh() as again, closed():
        run = collect(grader, parts, samples=1, progress=progress).repeated(again.wait())
        trained = trainers.read(grader)
    return Measurement("offline", "today", parts, run, measure(parts, run), trained=trained)


def live(settings: Settings, wanted: Wanted, progress: Progress = silent) -> Measurement:
    """The model of the settings. Raises BudgetEnded when it may not ask further."""
    with asking(settings, wanted) as asked:
        run = collect(asked.grader, asked.suite, wanted.repeats, progress, wanted.jobs)
        note = asked.finish()
        return Measurement(
            grader=asked.folder.name,
            which="bar",
            suite=asked.suite,
            run=run,
            measured=measure(asked.suite, run),
            note=f"{note} {asked.cost}",
            proof=wanted.wire_only,
        )


def recorded(kept: Kept, progress: Progress = silent) -> Measurement:
    """A finished run again, from its recordings. Raises RecordingStale when they no longer fit."""
    replay, parts = Replay(kept), suite().thinned(kept.about.share)
    grader = EngineGrader(replay, kept.about.model, kept.about.calls)
    with closed():
        run = collect(grader, parts, kept.about.repeats, progress)
    replay.insist()
    return Measurement(f"{kept.folder.name} (recorded)", "bar", parts, run, measure(parts, run))
