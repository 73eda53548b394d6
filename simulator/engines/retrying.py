"""Asks again when that can help: never after a word was heard, never when it comes too late."""

import time
from collections.abc import Callable

import tenacity

from simulator.domain.errors import EngineError
from simulator.prompting.engine import Completion, Engine, OnText, Request

ATTEMPTS = 4
WHOLE_SECONDS = 20.0
"""No attempt begins later than this after the first, so a learner never waits much longer."""
LONGEST_WAIT = 10.0
"""A server that asks for more patience than this gets it from the learner, not from us."""


class Retrying:
    """Wraps an engine; only faults marked transient are tried again, with growing, uneven waits."""

    def __init__(
        self,
        engine: Engine,
        *,
        attempts: int = ATTEMPTS,
        whole_seconds: float = WHOLE_SECONDS,
        longest_wait: float = LONGEST_WAIT,
        first_wait: float = 0.4,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self._attempts = attempts
        self._whole_seconds = whole_seconds
        self._longest_wait = longest_wait
        self._jitter = tenacity.wait_exponential_jitter(
            multiplier=first_wait, max=4.0, jitter=first_wait
        )
        self._sleep = sleep
        self._clock = clock

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        heard = False

        def hear(piece: str) -> None:
            nonlocal heard
            heard = heard or bool(piece)
            if on_text is not None:
                on_text(piece)

        begun = self._clock()

        def is_over(state: tenacity.RetryCallState) -> bool:
            tried_enough = state.attempt_number >= self._attempts
            return (
                tried_enough or self._clock() - begun + state.upcoming_sleep > self._whole_seconds
            )

        def can_help(error: BaseException) -> bool:
            if heard or not isinstance(error, EngineError) or not error.transient:
                return False
            return error.retry_after is None or error.retry_after <= self._longest_wait

        def go_on(state: tenacity.RetryCallState) -> None:
            """Nobody is billed for asking again after they stopped."""
            if state.attempt_number > 1 and on_text is not None:
                on_text("")

        retrying = tenacity.Retrying(
            before=go_on,
            retry=tenacity.retry_if_exception(can_help),
            wait=self._wait,
            stop=is_over,
            sleep=self._sleep,
            reraise=True,
        )
        asked = hear if on_text is not None else None
        completion = retrying(self._engine.complete, request, asked)
        retries = retrying.statistics["attempt_number"] - 1
        if not retries:
            return completion
        sent = {**completion.params_sent, "retries": retries}
        return completion.model_copy(update={"params_sent": sent})

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, EngineError) and error.retry_after is not None:
            return error.retry_after
        return self._jitter(state)
