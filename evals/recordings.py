"""Recordings at the engine boundary: what is live, what is made up, and what has gone stale.

A recording holds raw text, so replaying it runs the parser, the quotes and the scoring for real.
Each run has a folder with its answers (`answers.jsonl`) and what was asked (`run.json`). Only a
finished run of live answers is measured. A made-up one (`synthetic`), and a run that only proves
that the wire works, show that replaying works and never enter a figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from simulator.domain.errors import EngineError, EngineFault
from simulator.domain.value import Frozen, Provenance
from simulator.engines.recorded import Recording, read_recordings
from simulator.prompting.engine import Completion, Engine, OnText, Request
from simulator.use_cases.grading import Calls

FOLDER = Path(__file__).parent / "recordings"
ANSWERS = "answers.jsonl"
ABOUT = "run.json"


class About(Frozen):
    """What was asked in one run, so that the same can be asked of its recordings."""

    model: str
    calls: Calls = "one"
    """One call for everything, or one for each letter."""
    repeats: int
    share: float
    """Of the suite, from 0 to 1."""
    prompt: str
    rubric: str
    cases: str
    """Digest of the cases."""
    provenance: Literal["live", "synthetic"]
    finished: bool = False
    started_at: datetime


@dataclass(frozen=True)
class Kept:
    """One run as it lies in its folder."""

    folder: Path
    about: About
    recordings: tuple[Recording, ...]

    @property
    def synthetic(self) -> int:
        return sum(one.provenance == "synthetic" for one in self.recordings)

    @property
    def live(self) -> int:
        return len(self.recordings) - self.synthetic

    @property
    def measurable(self) -> bool:
        """One made-up answer is enough to keep the whole run out of every figure."""
        return self.about.provenance == "live" and self.about.finished and self.synthetic == 0


class RecordingStale(Exception):
    """A recording that does not answer what is asked today. Not an EngineError: that would become
    an ungraded reply, and a figure with a hole in it."""


def kept(folder: Path = FOLDER) -> tuple[Kept, ...]:
    """Every run. Raises EngineError with file and line when one cannot be read."""
    return tuple(_kept(file.parent) for file in sorted(folder.glob(f"*/{ANSWERS}")))


def _kept(folder: Path) -> Kept:
    return Kept(folder, read_about(folder), read_recordings(folder / ANSWERS))


def read_about(folder: Path) -> About:
    file = folder / ABOUT
    try:
        return About.model_validate_json(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        said = f"{folder.name} has answers and no {ABOUT}, so nobody knows what was asked"
    except ValidationError as error:
        said = f"{folder.name}/{ABOUT} is not what a run writes: {error.errors()[0]['msg']}"
    raise EngineError(EngineFault.BAD_REQUEST, f"{said}. Remove the folder and record again.")


def write_about(folder: Path, about: About) -> None:
    (folder / ABOUT).write_text(about.model_dump_json(indent=1) + "\n", encoding="utf-8")


class Replay:
    """Answers from one run only. What is not there stops the reading; it is never made up or asked."""

    def __init__(self, run: Kept) -> None:
        self._name = run.folder.name
        self._kept = {one.key: one for one in run.recordings}
        self._asked: set[tuple[str, int]] = set()

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        key = (request.fingerprint, request.sample_index)
        found = self._kept.get(key)
        if found is None:
            raise RecordingStale(
                f"evals/recordings/{self._name} has no answer to what is asked today "
                f"({request.prompt}, sample {request.sample_index}, {key[0][:12]}): the prompt, the "
                "rubric or a case has changed since. Record it again, or remove the folder."
            )
        self._asked.add(key)
        return _as_it_came(found)

    def insist(self) -> None:
        """Raises RecordingStale when some answers were of no use: their question is gone."""
        if over := len(self._kept.keys() - self._asked):
            raise RecordingStale(
                f"evals/recordings/{self._name} has {over} answers to what nobody asks any more. "
                "Record it again, or remove the folder."
            )


class Resuming:
    """Answers from what the same run recorded before, and asks only for the rest."""

    def __init__(self, before: Sequence[Recording], rest: Engine) -> None:
        self._before = {one.key: one for one in before}
        self._rest = rest
        self.used: set[tuple[str, int]] = set()

    def complete(self, request: Request, on_text: OnText | None = None) -> Completion:
        key = (request.fingerprint, request.sample_index)
        self.used.add(key)
        found = self._before.get(key)
        return _as_it_came(found) if found else self._rest.complete(request, on_text)


def _as_it_came(one: Recording) -> Completion:
    """As live as it was then: an answer that could not be read is mended by the one that followed."""
    if one.fault is not None:
        raise EngineError(one.fault, one.text)
    return Completion(
        text=one.text,
        provenance=Provenance.LIVE,
        engine="openai",
        model=one.model,
        usage=one.usage,
        finish=one.finish,
        params_sent=one.params_sent,
    )
