"""Recordings at the engine boundary: what is live, what is made up, and what has gone stale.

A recording holds raw text, so replaying it runs the parser, the quotes and the scoring for real. A
made-up one (`synthetic`) proves that the replay works and never enters a measured figure.
"""

from dataclasses import dataclass
from pathlib import Path

from simulator.engines.recorded import Recorded, read_recordings

FOLDER = Path(__file__).parent / "recordings"


@dataclass(frozen=True)
class Inventory:
    live: int
    synthetic: int
    files: tuple[Path, ...]
    """Files with nothing but live answers: the only ones that may be measured."""


def inventory(folder: Path = FOLDER) -> Inventory:
    """Raises EngineError with file and line when a recording cannot be read."""
    live = synthetic = 0
    measurable = []
    for file in sorted(folder.glob("**/*.jsonl")):
        recordings = read_recordings(file)
        made_up = sum(one.provenance == "synthetic" for one in recordings)
        synthetic += made_up
        live += len(recordings) - made_up
        if recordings and not made_up:
            measurable.append(file)
    return Inventory(live, synthetic, tuple(measurable))


def replay(folder: Path = FOLDER) -> Recorded | None:
    """The live recordings as an engine that misses loudly; None when there are none."""
    files = inventory(folder).files
    return Recorded(files) if files else None
