"""What a start costs, with a server and without one, and what a talk costs in memory.

Run `python -m evals.bench_start`. Each start is a process of its own; the smallest of some is printed,
because a busy machine only ever adds. A talk is kept in the database, so what a process holds for it
after its turns are over should be next to nothing.
"""

import json
import os
import subprocess
import sys
import tempfile

from evals.bench_prefix import Capture

ROUNDS = 5
TALKS, TURNS = 40, 3
START = """
import json, os, sys, time
begun = time.perf_counter()
from simulator.settings import Settings
from simulator.wiring import build

services = build(Settings.from_env(os.environ))
ready = time.perf_counter() - begun
if services.settings.engine == "openai":
    import openai  # what the thread that prepares the client loads, here waited for
loaded = time.perf_counter() - begun

def held():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(one for one in lines if one.startswith("VmRSS")).split()[1]) / 1024

print(json.dumps({"ready": ready, "loaded": loaded, "held": held(), "openai": "openai" in sys.modules}))
"""
MEMORY = f"""
import json, os
from simulator.settings import Settings
from simulator.wiring import build

services = build(Settings.from_env(os.environ))

def held():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(one for one in lines if one.startswith("VmRSS")).split()[1]) / 1024

def talk():
    session = services.practise.start("gloria")
    for _ in range({TURNS}):
        taken = services.practise.take_turn(
            session.id, "It sounds lonely, Mum. What are the mornings like?", session.version
        )
        session = taken.session

for _ in range(10):
    talk()  # what is loaded once is not a talk's
before = held()
for _ in range({TALKS}):
    talk()
print(json.dumps({{"each": (held() - before) / {TALKS}}}))
"""


def run(program: str, **env: str) -> dict[str, float]:
    """The figures that a process of its own prints; a database of its own, too."""
    clean = {name: value for name, value in os.environ.items() if "LEAP_SIM" not in name}
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**clean, "LEAP_SIM_DATA_DIR": place, **env},
            capture_output=True,
            text=True,
            check=True,
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    live = {"LEAP_SIM_ENGINE": "openai"}
    nobody = {**live, "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    for name, env in (("offline", {}), ("with a server", nobody)):
        runs = [run(START, **env) for _ in range(ROUNDS)]
        best = {key: min(one[key] for one in runs) for key in runs[0]}
        print(
            f"{name}: ready in {best['ready']:.2f} s, all loaded in {best['loaded']:.2f} s, "
            f"{best['held']:.0f} MiB, openai {'loaded' if best['openai'] else 'not loaded'}"
        )
    with Capture().serving() as url:
        held = {"offline": run(MEMORY), "with a server": run(MEMORY, **live, OPENAI_BASE_URL=url)}
    for name, one in held.items():
        print(
            f"{name}: a talk of {TURNS} turns leaves {one['each'] * 1024:.0f} KiB in the process "
            f"({TALKS} talks)"
        )


if __name__ == "__main__":
    main()
