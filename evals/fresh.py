"""Reads the cases in a process of its own, so that a repeat shares nothing with the first reading.

python -m evals.fresh > readings.json
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from evals.graders.engine import EngineGrader
from evals.readings import Grader, Reading
from evals.sockets import close_for_good
from evals.suite import suite


class Fresh:
    """A second reading, started early; with another hash seed, which orders sets differently."""

    def __init__(self, seed: int = 7) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "evals.fresh"],
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> "Fresh":
        return self

    def __exit__(self, *problem: object) -> None:
        with self._process:
            self._process.kill()

    def wait(self) -> dict[str, Reading]:
        out, _ = self._process.communicate(timeout=110)
        if self._process.returncode:
            raise RuntimeError("the second reading stopped early")
        rows = json.loads(out)
        return {id_: Reading(**{**row, "quotes": ()}) for id_, row in rows.items()}


def main(grader: Grader) -> None:
    close_for_good()
    readings = {item.id: asdict(grader.read(item)) for item in suite().cases}
    json.dump(readings, sys.stdout)


if __name__ == "__main__":
    main(EngineGrader())
