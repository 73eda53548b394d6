"""Two graders on the same cases: which is better, by how much for sure, and what each costs.

    leap-sim evals compare gpt-x gpt-x-by-letter

Each is `offline` or a folder of `evals/recordings`.
"""

from collections.abc import Iterator
from pathlib import Path

from evals.baseline import compare, snapshot
from evals.cases import nameable
from evals.gates import gates
from evals.measurement import Measurement, offline, recorded
from evals.recordings import FOLDER, Kept, kept
from evals.report.text import number
from simulator.domain.errors import SettingsInvalid


def words(first: str, second: str, folder: Path = FOLDER) -> Iterator[str]:
    """Raises SettingsInvalid when one of them may not be measured."""
    runs = {one.folder.name: one for one in kept(folder)}
    one, other = _measured(first, runs), _measured(second, runs)
    found = compare(snapshot(one.suite, one.run), snapshot(other.suite, other.run))
    if found is None:
        raise SettingsInvalid(f"{first} and {second} have no case in common.")
    verdict = "no worse" if found.no_worse else "worse" if found.regressed else "not told apart"
    yield (
        f"{second} against {first}: {found.change:+.3f} of verdicts right [{found.low:+.3f}, "
        f"{found.high:+.3f}] in {found.n} cases: {verdict}."
    )
    yield f"better: {len(found.better)} ({', '.join(nameable(found.better)[:12])})"
    yield f"worse: {len(found.worse)} ({', '.join(nameable(found.worse)[:12])})"
    yield f"{'':26}{first:>24}{second:>24}"
    for gate in gates():
        values = (number(m.measured[gate.id].value) for m in (one, other))
        yield f"{gate.id:26}" + "".join(f"{value:>24}" for value in values)
    for name in (first, second):
        if name in runs:
            yield f"{name}: {cost(runs[name])}"


def _measured(name: str, runs: dict[str, Kept]) -> Measurement:
    if name == "offline":
        return offline()
    if name not in runs:
        known = ", ".join(["offline", *runs])
        raise SettingsInvalid(f"There is no recorded run {name!r}. Choose from: {known}.")
    if not runs[name].measurable:
        raise SettingsInvalid(
            f"{name} may not be measured: it was not finished, or only proves the wire."
        )
    return recorded(runs[name])


def cost(run: Kept) -> str:
    """What its answers took, where the server counted."""
    taken = [one.usage for one in run.recordings]
    given = sum(one.prompt_tokens or 0 for one in taken)
    cached = sum(one.cached_tokens or 0 for one in taken)
    out = sum(one.completion_tokens or 0 for one in taken)
    return f"{len(taken):,} answers, {given:,} tokens in ({cached:,} cached), {out:,} out"
