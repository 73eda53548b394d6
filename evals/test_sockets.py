"""A grader that phones home is stopped in every process that measures."""

import subprocess
import sys
from pathlib import Path
from socket import AF_INET, AF_UNIX, getaddrinfo, socket

import pytest

from evals.fresh import main
from evals.graders.mutants.mutant import Mutant
from evals.measurement import offline
from evals.power import worker_pool
from evals.readings import Gold, Item, Reading
from evals.sockets import SocketRefused, closed

pytestmark = pytest.mark.enable_socket
"""The other guard would see it first; here it is ours that is tried."""


ITEM = Item("a", "a", "a", "case", "S1", (), "Go on.", ("L1",), Gold({"L1": 2}))


class PhonesHome(Mutant):
    """Asks somebody else."""

    def bend(self, item: Item, reading: Reading, sample: int) -> Reading:
        with socket(AF_INET):
            return reading


def read_one() -> Reading:
    return PhonesHome().read(ITEM)


def read_afresh() -> None:
    main(PhonesHome())


def test_no_socket_and_no_address_where_it_is_measured() -> None:
    with closed():
        with pytest.raises(SocketRefused):
            read_one()
        with pytest.raises(SocketRefused):
            getaddrinfo("localhost", 80)
        socket(AF_UNIX).close()
    socket(AF_INET).close()


def test_none_in_the_processes_that_try_the_gates() -> None:
    with worker_pool(1) as pool, pytest.raises(SocketRefused):
        pool.submit(read_one).result()


def test_none_in_the_process_of_the_second_reading() -> None:
    code = "from evals.test_sockets import read_afresh; read_afresh()"
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode
    assert "SocketRefused" in done.stderr


def test_the_program_s_own_grader_is_read_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever starts it: under pytest, under xdist or as a command."""
    monkeypatch.setattr("evals.measurement.EngineGrader", PhonesHome)
    with pytest.raises(SocketRefused):
        offline()
