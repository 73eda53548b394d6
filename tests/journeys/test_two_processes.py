"""Two processes on one database: a line that both of them answer has one answer, and none is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from simulator.domain.errors import SessionChanged
from simulator.domain.session import Session
from simulator.settings import Settings
from simulator.use_cases.practise import LineTaken, Practise
from simulator.wiring import build


def test_a_line_that_both_answer_is_answered_once(tmp_path: Path) -> None:
    settings = Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)})
    one, two = build(settings).practise, build(settings).practise
    session = one.start("gloria")
    taken = one.take_line(session.id, "It sounds lonely, Mum.", session.version)
    assert isinstance(taken, LineTaken)
    assert two.open(session.id).pending is not None
    ready = Barrier(2)

    def answer(practise: Practise) -> Session | None:
        waited: list[str] = []

        def heard(text: str) -> None:
            if not waited:
                waited.append(text)
                ready.wait(timeout=30)

        try:
            return practise.answer(session.id, heard)
        except SessionChanged:
            return None

    with ThreadPoolExecutor(2) as pool:
        answers = [one for one in pool.map(answer, (one, two)) if one is not None]
    (kept,) = answers
    for practise in (one, two):
        assert practise.open(session.id) == kept
    assert len(kept.exchanges) == 1
    assert kept.pending is None
