"""The same suite on a model: what it will cost first, then asked, recorded, and resumed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from evals.graders.engine import EngineGrader
from evals.recordings import FOLDER
from evals.suite import suite
from simulator.domain.errors import EngineError, EngineFault, SettingsInvalid
from simulator.engines.metered import CHARACTERS_PER_TOKEN, Budget, Metered
from simulator.engines.recorded import Recorded, Recorder
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.settings import Settings
from simulator.wiring import live_engine

ANSWER_TOKENS = 900
"""A typical grade."""
CACHED_SHARE = 0.9
"""Of a prompt: the rules and the rubric, the same for every reply."""


@dataclass(frozen=True)
class Plan:
    """What a live run will ask for."""

    model: str
    server: str
    replies: int
    calls: int
    prompt_tokens: int
    answer_tokens: int

    def __str__(self) -> str:
        return (
            f"{self.replies:,} replies, {self.calls:,} calls to {self.model} at {self.server}: about "
            f"{self.prompt_tokens / 1e6:.1f} million tokens in ({CACHED_SHARE:.0%} the same each time) "
            f"and {self.answer_tokens / 1e6:.1f} million out. All cases are made up; no one's own "
            "words are sent."
        )


def plan(settings: Settings, repeats: int) -> Plan:
    if settings.engine != "openai":
        raise SettingsInvalid(
            "A live run needs a model: set LEAP_SIM_ENGINE=openai, and OPENAI_API_KEY or "
            "OPENAI_BASE_URL."
        )
    replies = len(suite().items()) + len(suite().cases)
    calls = len(suite().items()) * repeats + len(suite().cases)
    return Plan(
        model=settings.grader_model,
        server=settings.server,
        replies=replies,
        calls=calls,
        prompt_tokens=calls * prompt_size() // CHARACTERS_PER_TOKEN,
        answer_tokens=calls * ANSWER_TOKENS,
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


class Resuming:
    """Answers from what was recorded before, and asks only for the rest."""

    def __init__(self, before: Recorded, rest: Engine) -> None:
        self._before = before
        self._rest = rest

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        try:
            return self._before.complete(request, on_text)
        except EngineError:
            pass
        try:
            return self._rest.complete(request, on_text)
        except EngineError as error:
            if error.fault is EngineFault.QUOTA_SPENT:
                raise BudgetEnded(error.message) from error
            raise


@contextmanager
def live_grader(
    settings: Settings, budget: int | None, folder: Path = FOLDER
) -> Iterator[EngineGrader]:
    """A grader that asks the model and keeps every raw answer.

    Raises:
        BudgetEnded: the budget is spent; what was answered is kept and the next run goes on.
    """
    engine = live_engine(settings)
    if engine is None:
        raise SettingsInvalid("Set LEAP_SIM_ENGINE=openai to ask a model.")
    file = folder / "".join(c if c.isalnum() else "-" for c in settings.grader_model) / "live.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    metered = Metered(engine, Budget(calls=budget))
    recorder = Recorder(metered, file, lambda: datetime.now(UTC))
    yield EngineGrader(Resuming(Recorded((file,)), recorder), settings.grader_model)
