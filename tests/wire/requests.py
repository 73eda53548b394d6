"""Small requests for the tests on the wire."""

from pydantic import BaseModel, Field

from simulator.prompting.engine import AnswerSchema, Message, Request, Sampling, Task
from simulator.prompting.grade_answer import strict


class Verdict(BaseModel):
    """The smallest structured answer that has a string, a list and a choice."""

    reason: str = Field(max_length=40)
    checks: list[bool] = Field(min_length=3, max_length=3)


VERDICT = AnswerSchema(name="verdict", json_schema=strict(Verdict.model_json_schema()))
GOOD = '{"reason": "Named the nights.", "checks": [true, true, false]}'


def say(*lines: str, **changes: object) -> Request:
    """A request for free text."""
    talk = [
        Message(role="assistant" if number % 2 else "user", content=line)
        for number, line in enumerate(lines or ("How was the night?",))
    ]
    made = Request(
        prompt="test@1",
        messages=(Message(role="system", content="You are at the kitchen table."), *talk),
        task=Task(),
        sampling=Sampling(temperature=0.8, max_tokens=40, seed=7),
    )
    return made.model_copy(update=changes)


def judge(**changes: object) -> Request:
    """A request for a structured answer."""
    return say(schema_=VERDICT, sampling=Sampling(temperature=0.0, max_tokens=200), **changes)
