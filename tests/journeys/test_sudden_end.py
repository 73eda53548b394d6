"""A process that is killed in the middle of a turn loses nothing that a learner wrote."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from simulator.settings import Settings
from simulator.wiring import build

TALK = """
import os, sys, time
from simulator.settings import Settings
from simulator.wiring import build

services = build(Settings.from_env(os.environ))
practise = services.practise
session = practise.start("gloria", seed="one")
for line in ("It sounds quiet here.", "What are your mornings like?"):
    session = practise.take_turn(session.id, line, session.version).session

class Stuck:
    def complete(self, request, on_text=None):
        print(session.id, flush=True)
        time.sleep(600)

practise._attempts._engine = Stuck()
practise.take_turn(session.id, "You wake at four, every night.", session.version)
"""


def test_sigkill_in_the_middle_of_a_turn_keeps_every_exchange_and_the_last_line(
    tmp_path: Path,
) -> None:
    env = {**os.environ, "LEAP_SIM_DATA_DIR": str(tmp_path), "LEAP_SIM_ENGINE": "offline"}
    child = subprocess.Popen(
        [sys.executable, "-c", TALK], env=env, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    session_id = child.stdout.readline().strip()
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    services = build(Settings.from_env(env))
    kept = services.practise.open(session_id)
    assert len(kept.exchanges) == 2
    assert kept.pending is not None
    assert kept.pending.line == "You wake at four, every night."

    answered = services.practise.answer(session_id)
    assert [attempt.line for attempt in answered.attempts][-1] == "You wake at four, every night."
    assert answered.pending is None
