"""Talks as an evaluation log that Inspect (inspect.aisi.org.uk) opens: one sample for each graded reply.

What is evaluated there is the model's answer; here it is what the learner said, so the learner speaks as
the assistant and the loved one as the user. Real names that the learner listed stay here.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from statistics import fmean
from typing import Any

from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Attempt, Session
from simulator.domain.transcript import Turn
from simulator.domain.value import Letter, Speaker
from simulator.prompting.names import Names

LEARNER = "ajar/learner"
"""Who answers, where a log names a model."""
SCORER = "leap"


def as_samples(session: Session, rubric: Rubric) -> list[dict[str, Any]]:
    """In the order of the talk."""
    names = Names.of(*session.names)
    said = [_message(Turn(speaker=Speaker.LOVED_ONE, text=session.opening), names)]
    samples = []
    for number, attempt in enumerate(session.attempts, start=1):
        answer = _message(Turn(speaker=Speaker.LEARNER, text=attempt.line), names)
        if not attempt.grade.exempt:
            samples.append(
                _sample(f"{session.id}-{number}", said, answer, session, attempt, rubric)
            )
        reply = _message(Turn(speaker=Speaker.LOVED_ONE, text=attempt.reply), names)
        said = [*said, answer, reply]
    return samples


def as_log(samples: Sequence[dict[str, Any]], at: datetime, rubric: Rubric) -> str:
    ids = [one["id"] for one in samples]
    made, key = at.isoformat(), sha256("\n".join([rubric.label, *ids]).encode()).hexdigest()[:22]
    log = {
        "version": 2,
        "status": "success",
        "eval": {
            "eval_id": key,
            "run_id": key,
            "created": made,
            "task": "leap-practice",
            "task_id": key,
            "dataset": {"name": "talks", "samples": len(ids), "sample_ids": ids},
            "model": LEARNER,
            "config": {"epochs": 1},
            "metadata": {"rubric": rubric.label},
        },
        "plan": {"name": "practice", "steps": []},
        "results": {
            "total_samples": len(ids),
            "completed_samples": len(ids),
            "scores": [_result(letter, samples) for letter in Letter],
        },
        "stats": {"started_at": made, "completed_at": made},
        "samples": list(samples),
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _message(turn: Turn, names: Names) -> dict[str, str]:
    role = "assistant" if turn.speaker is Speaker.LEARNER else "user"
    return {"role": role, "content": names.hidden(turn.text)}


def _sample(
    sample_id: str,
    said: list[dict[str, str]],
    answer: dict[str, str],
    session: Session,
    attempt: Attempt,
    rubric: Rubric,
) -> dict[str, Any]:
    choice = {"message": answer, "stop_reason": "stop"}
    return {
        "id": sample_id,
        "epoch": 1,
        "input": said,
        "target": "",
        "messages": [*said, answer],
        "output": {"model": LEARNER, "choices": [choice]},
        "scores": {SCORER: _score(attempt, answer["content"], rubric)},
        "metadata": {
            "persona": session.persona.id,
            "stage": attempt.grade.stage.value,
            "rubric": attempt.grade.origin.rubric or session.rubric,
            "provenance": attempt.grade.origin.provenance.value,
            "ungraded": attempt.ungraded,
        },
    }


def _score(attempt: Attempt, answer: str, rubric: Rubric) -> dict[str, Any]:
    """Quotes and reasons stay out: they would say again what a listed name hides."""
    found = score(attempt.grade, rubric)
    breakers = {one.breaker: one.severity for one in attempt.grade.breakers}
    return {
        "value": {str(letter): found.letters[letter] for letter in Letter},
        "answer": answer,
        "explanation": f"{found.band.value}; breakers: {', '.join(breakers) or 'none'}",
        "metadata": {"criteria": found.levels, "breakers": breakers, "points": found.points},
    }


def _result(letter: Letter, samples: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The mean of where the letter was asked for."""
    values = [one["scores"][SCORER]["value"][str(letter)] for one in samples]
    asked = [value for value in values if value is not None]
    metrics = {"mean": {"name": "mean", "value": fmean(asked)}} if asked else {}
    told = {"scored_samples": len(asked), "unscored_samples": len(values) - len(asked)}
    return {"name": str(letter), "scorer": SCORER, "metrics": metrics, **told}
