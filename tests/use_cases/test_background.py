"""Work beside its caller: every piece is done once, a bug in one is told, and threads end when idle."""

import threading

import pytest

from simulator.use_cases import background
from simulator.use_cases.background import Background


def test_work_that_needs_each_other_is_done_at_the_same_time() -> None:
    together = threading.Barrier(20, timeout=30)
    beside: Background[int] = Background()
    begun = [beside.begin(together.wait) for _ in range(20)]
    assert sorted(one.result(timeout=30) for one in begun) == list(range(20))


def test_everything_that_is_handed_over_from_many_threads_is_done_once() -> None:
    beside: Background[None] = Background()
    done: list[int] = []

    def hand_over(start: int) -> None:
        for number in range(start, start + 50):
            beside.begin(lambda number=number: done.append(number)).result(timeout=30)

    threads = [threading.Thread(target=hand_over, args=(50 * one,)) for one in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(done) == list(range(400))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_leaves_nobody_waiting() -> None:
    beside: Background[float] = Background()
    served_by: list[threading.Thread] = []

    def bug() -> float:
        served_by.append(threading.current_thread())
        return 1 / 0

    with pytest.raises(RuntimeError, match="failed"):
        beside.begin(bug).result(timeout=30)
    served_by[0].join(timeout=30)  # its last words belong to this test, not to the next
    assert beside.begin(lambda: 1.0).result(timeout=30) == 1.0


def test_threads_end_when_there_is_nothing_to_do_and_others_come_when_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(background, "IDLE_SECONDS", 0.01)
    beside: Background[threading.Thread] = Background()
    for _ in range(3):
        served_by = beside.begin(threading.current_thread).result(timeout=30)
        served_by.join(timeout=30)
        assert not served_by.is_alive()
