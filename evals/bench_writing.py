"""Fifty learners who write at the same time, on SQLite and on PostgreSQL: how many exchanges are lost.

    python -m evals.bench_writing [postgresql://user@host/empty_database]

Prints counts and ratios; it is no test, because how fast it goes depends on the machine.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

LEARNERS, EXCHANGES = 50, 6
LINES = ("It sounds lonely, Mum.", "What are the mornings like?", "I hear you.", "Go on.")


def practise(services: Services) -> tuple[str, int]:
    session, said = services.practise.start("gloria"), 0
    for number in range(EXCHANGES):
        line = LINES[number % len(LINES)]
        taken = services.practise.take_turn(session.id, line, session.version)
        assert isinstance(taken, LineTaken)
        session, said = taken.session, said + 1
    return session.id, said


def measure(name: str, url: str, data: str) -> None:
    env = {"LEAP_SIM_DATA_DIR": data, "LEAP_SIM_DATABASE_URL": url}
    services = build(Settings.from_env(env))
    began = time.perf_counter()
    with ThreadPoolExecutor(LEARNERS) as pool:
        done = list(pool.map(practise, [services] * LEARNERS))
    seconds = time.perf_counter() - began
    again = build(Settings.from_env(env))
    kept = sum(len(again.sessions.load(session_id).exchanges) for session_id, _ in done)
    said = sum(number for _, number in done)
    print(f"{name}: {LEARNERS} learners, {said} exchanges in {seconds:.1f} s, {said - kept} lost")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", f"sqlite:///{folder}/ajar.sqlite3", folder)
        for address in sys.argv[1:]:
            measure("PostgreSQL", address, folder)
