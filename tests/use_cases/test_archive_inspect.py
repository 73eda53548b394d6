"""An evaluation log of what learners said. Inspect's own reader (0.3.285) took one in by hand."""

import json

from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.use_cases.archive import Archive, Form
from tests.builders import NOW, a_breaker, a_grade, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC

PUSH = "You have to see Dr Weber this week."


def test_each_graded_reply_is_a_sample_with_all_that_was_said_before_it() -> None:
    sessions = MemorySessions()
    pushed = an_attempt(PUSH, grade=a_grade(PUSH, breakers=(a_breaker(PUSH),)))
    greeting = an_attempt("Hi Mum.", grade=a_grade("Hi Mum.", exempt="a greeting"))
    exchanges = tuple(
        an_exchange().model_copy(update={"attempts": (one,)})
        for one in (greeting, an_attempt("You sound tired."), pushed)
    )
    sessions.save(a_session("s1", exchanges=exchanges, names=("Weber",)))
    sessions.save(a_session("s2", exchanges=(an_exchange(),)))
    archive = Archive(sessions, MemoryReviews(sessions), lambda: NOW, lambda: "new", RUBRIC)

    text = "".join(archive.export_all(Form.INSPECT))
    log = json.loads(text)
    assert log["eval"]["dataset"]["sample_ids"] == ["s2-1", "s1-2", "s1-3"]
    first, second = log["samples"][1:]
    assert [one["role"] for one in first["input"]] == ["user", "assistant", "user"]
    assert second["input"][-2:] == [first["messages"][-1], {"role": "user", "content": "A bit."}]
    assert "Weber" not in text
    score = second["scores"]["leap"]
    assert score["answer"] == second["output"]["choices"][0]["message"]["content"]
    assert score["metadata"]["breakers"] == {"B2": 2}
    assert set(score["value"]) == {"L", "E", "A", "P"}
    listened = log["results"]["scores"][0]
    values = [one["scores"]["leap"]["value"]["L"] for one in log["samples"]]
    assert listened["metrics"]["mean"]["value"] == sum(values) / 3
    assert [one["scored_samples"] for one in log["results"]["scores"]] == [3, 3, 0, 0]
    assert json.loads(archive.export("s2", "inspect"))["samples"] == log["samples"][:1]


def test_an_empty_archive_is_an_empty_log() -> None:
    sessions = MemorySessions()
    archive = Archive(sessions, MemoryReviews(sessions), lambda: NOW, lambda: "new", RUBRIC)
    log = json.loads("".join(archive.export_all("inspect")))
    assert log["samples"] == []
    assert {len(one["metrics"]) for one in log["results"]["scores"]} == {0}
