"""A process that practises without end and says what is safely kept, until somebody kills it.

It prints `session number` after each exchange that was committed, and nothing before.
"""

import sys
import time
from itertools import count
from threading import Lock, Thread

from simulator.domain.errors import SimulatorError
from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

ONE_AT_A_TIME = Lock()
LINES = ("It sounds lonely, Mum.", "What are the mornings like?", "I hear you.", "Go on.")


def learner(services: Services, stop_after: float) -> None:
    while time.monotonic() < stop_after:
        try:
            session = services.practise.start("gloria")
            for number in count(1):
                line = LINES[number % len(LINES)]
                taken = services.practise.take_turn(session.id, line, session.version)
                assert isinstance(taken, LineTaken)
                session = taken.session
                with ONE_AT_A_TIME:
                    print(session.id, number, flush=True)
                if number == 8:
                    break
        except SimulatorError as error:
            print(f"refused: {error.message}", file=sys.stderr, flush=True)
            time.sleep(0.05)


if __name__ == "__main__":
    url, data, learners = sys.argv[1:]
    env = {"LEAP_SIM_DATABASE_URL": url, "LEAP_SIM_DATA_DIR": data}
    everything = build(Settings.from_env(env))
    print("ready", flush=True)
    until = time.monotonic() + 60
    threads = [Thread(target=learner, args=(everything, until)) for _ in range(int(learners))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
