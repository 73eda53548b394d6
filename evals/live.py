"""The same suite on a model: what it will cost first, then asked, recorded, and resumed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from evals.cases import written
from evals.graders.engine import EngineGrader, rubric
from evals.lines import digest
from evals.recordings import (
    ANSWERS,
    FOLDER,
    About,
    Resuming,
    write_about,
)
from evals.suite import Suite, suite
from simulator.domain.cost import Cost
from simulator.domain.errors import EngineError, EngineFault, SettingsInvalid
from simulator.engines.metered import CHARACTERS_PER_TOKEN, Budget, Metered
from simulator.engines.recorded import Recorder, read_recordings
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.servers import live_engine
from simulator.settings import Settings
from simulator.storage.memory import MemoryLedger

ANSWER_TOKENS = 900
"""A typical grade."""
CACHED_SHARE = 0.9
"""Of a prompt: the rules and the rubric, the same for every reply."""
PARTS = 4
"""Calls for one grade when it is asked letter by letter: two to four letters, and the whole."""
OTHERS = 2.2
"""Times that a reply is read which is no plain case: twice, and again where the two differ."""


@dataclass(frozen=True)
class Wanted:
    """How a live run is to be made."""

    repeats: int = 5
    share: float = 1.0
    """Of the suite."""
    budget: int | None = None
    """Most calls; None has no limit."""
    jobs: int = 4
    """Calls at the same time."""
    wire_only: bool = False
    """Only to prove that the wire works: recorded as synthetic, never measured."""
    prices: tuple[float, float] | None = None
    """Of a million tokens in and out, to estimate the cost in money."""
    folder: Path = FOLDER
    """Where the answers are kept."""


@dataclass(frozen=True)
class Plan:
    """What a live run will ask for."""

    model: str
    server: str
    replies: int
    calls: int
    prompt_tokens: int
    answer_tokens: int
    money: float | None = None

    def __str__(self) -> str:
        cost = "" if self.money is None else f", about {self.money:.2f} at the prices given"
        return (
            f"{self.replies:,} replies, about {self.calls:,} calls to {self.model} at {self.server}: "
            f"{self.prompt_tokens / 1e6:.1f} million tokens in ({CACHED_SHARE:.0%} the same each "
            f"time) and {self.answer_tokens / 1e6:.1f} million out{cost}. All cases are made up; no "
            "one's own words are sent."
        )


def plan(settings: Settings, wanted: Wanted) -> Plan:
    """Raises SettingsInvalid when no model is chosen, or there is too little to ask."""
    if settings.engine != "openai":
        raise SettingsInvalid(
            "A live run needs a model: set LEAP_SIM_ENGINE=openai, and OPENAI_API_KEY or "
            "OPENAI_BASE_URL."
        )
    if wanted.repeats < 2:
        raise SettingsInvalid("Ask at least twice (--repeats 2): once shows nothing of repeating.")
    if not 0 < wanted.share <= 1:
        raise SettingsInvalid("The share of the suite is a number from 0 to 1, such as 0.1.")
    parts = suite().thinned(wanted.share)
    cases, others = len(parts.cases), len(parts.items()) - len(parts.cases)
    talks = sum(turn.speaker.value == "learner" for talk in parts.talks for turn in talk.turns)
    grades = round(cases * (wanted.repeats + 1) + others * min(OTHERS, wanted.repeats) + talks)
    calls = grades * (PARTS if settings.grader_calls == "letter" else 1)
    prompt, answer = calls * prompt_size() // CHARACTERS_PER_TOKEN, grades * ANSWER_TOKENS
    prices = wanted.prices
    return Plan(
        model=settings.grader_model,
        server=settings.server,
        replies=cases + others + talks,
        calls=calls,
        prompt_tokens=prompt,
        answer_tokens=answer,
        money=(prompt * prices[0] + answer * prices[1]) / 1e6 if prices else None,
    )


def prompt_size() -> int:
    """Characters of one rendered question."""
    asked: list[int] = []

    class Counting:
        def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
            asked.append(sum(len(message.content) for message in request.messages))
            raise _Counted

    with suppress(_Counted):
        EngineGrader(Counting()).read(suite().cases[0])
    return asked[0]


class _Counted(Exception):
    pass


class BudgetEnded(Exception):
    """Stops the run: going on would count what was never asked as ungraded."""


class Stopping:
    """Ends the run where going on would leave every further reply ungraded."""

    FINAL = frozenset(
        {
            EngineFault.QUOTA_SPENT,
            EngineFault.KEY_REJECTED,
            EngineFault.MODEL_UNKNOWN,
            EngineFault.NOT_AN_API,
            EngineFault.AWAY,
        }
    )

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        try:
            return self._engine.complete(request, on_text)
        except EngineError as error:
            if error.fault in self.FINAL:
                raise BudgetEnded(error.message) from error
            raise


@dataclass
class Asking:
    """A run that is under way."""

    grader: EngineGrader
    suite: Suite
    folder: Path
    _about: About
    _ledger: MemoryLedger
    _recorder: Recorder
    _resuming: Resuming

    @property
    def spent(self) -> Cost:
        return self._ledger.spent()

    @property
    def cost(self) -> str:
        spent = self.spent
        guessed = f", and about {spent.guessed_tokens:,} uncounted" if spent.guessed_tokens else ""
        return (
            f"{spent.answers + spent.failed:,} calls now, {spent.failed} failed, "
            f"{spent.retries} retries, {spent.prompt_tokens:,} tokens in and "
            f"{spent.completion_tokens:,} out{guessed}."
        )

    def finish(self) -> str:
        """Keep the answers that were of use, and say whether all is there."""
        if missing := self.spent.failed - self._recorder.lasting:
            return f"{missing} calls failed for a passing reason: run again to ask them again."
        file = self.folder / ANSWERS
        useful = [one for one in read_recordings(file) if one.key in self._resuming.used]
        text = "".join(one.model_dump_json() + "\n" for one in useful)
        file.write_text(text, encoding="utf-8")
        write_about(self.folder, self._about.model_copy(update={"finished": True}))
        return f"{len(useful):,} answers are kept in {self.folder.parent.name}/{self.folder.name}."


@contextmanager
def asking(settings: Settings, wanted: Wanted) -> Iterator[Asking]:
    """Ask the model and keep every raw answer; what was answered before is not asked again.

    Raises:
        BudgetEnded: the budget is spent; what was answered is kept and the next run goes on.
    """
    engine = live_engine(settings)
    if engine is None:
        raise SettingsInvalid("Set LEAP_SIM_ENGINE=openai to ask a model.")
    about = _about(settings, wanted)
    place = wanted.folder / folder_name(settings, wanted)
    file = place / ANSWERS
    place.mkdir(parents=True, exist_ok=True)
    file.touch()
    write_about(place, about)
    ledger = MemoryLedger()
    metered = Metered(engine, ledger, Budget(calls=wanted.budget))
    recorder = Recorder(metered, file, lambda: datetime.now(UTC), about.provenance)
    resuming = Resuming(read_recordings(file), recorder)
    grader = EngineGrader(Stopping(resuming), settings.grader_model, settings.grader_calls)
    yield Asking(grader, suite().thinned(wanted.share), place, about, ledger, recorder, resuming)


def folder_name(settings: Settings, wanted: Wanted) -> str:
    """Of the model, how it is asked, and whether it counts: what may not be mixed lies apart."""
    plain = "".join(c if c.isalnum() else "-" for c in settings.grader_model)
    calls = "-by-letter" if settings.grader_calls == "letter" else ""
    return f"{plain}{calls}{'-wire-only' if wanted.wire_only else ''}"


def _about(settings: Settings, wanted: Wanted) -> About:
    return About(
        model=settings.grader_model,
        calls=settings.grader_calls,
        repeats=wanted.repeats,
        share=wanted.share,
        prompt=EngineGrader().prompt,
        rubric=rubric().label,
        cases=digest(written()),
        provenance="synthetic" if wanted.wire_only else "live",
        started_at=datetime.now(UTC),
    )
