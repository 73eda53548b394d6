"""Learning over sessions: read from the store, with a plan that a calendar can take."""

from datetime import timedelta

from simulator.storage.memory import MemorySessions
from simulator.use_cases.learning import Learning
from tests.builders import NOW, a_session, an_exchange
from tests.fakes import RUBRIC, SHELF


def learning(*days: int) -> Learning:
    sessions = MemorySessions()
    for day in days:
        at = NOW + timedelta(days=day)
        sessions.save(a_session(f"s{day}", created_at=at, exchanges=(an_exchange(),)))
    sessions.save(a_session("begun", created_at=NOW))
    return Learning(sessions, SHELF, RUBRIC, lambda: NOW + timedelta(days=3))


def test_what_was_practised_and_what_comes_next() -> None:
    found = learning(0, 2).look()
    assert len(found.progress.points) == 2
    assert len(found.days) == 2
    assert found.plan[0].on == found.days[-1] + timedelta(days=4)
    assert found.next.persona is not None


def test_the_calendar_has_one_day_for_each_session_to_come() -> None:
    one = learning(0, 2)
    lines = one.calendar().split("\r\n")
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    assert days == [f"{planned.on:%Y%m%d}" for planned in one.look().plan]
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert all(len(line.encode()) <= 75 for line in lines)
