"""Small valid values for tests, built in code: change only what the test is about."""

from datetime import UTC, datetime
from typing import Any

from simulator.domain.evidence import locate
from simulator.domain.grade import BreakerFinding, Finding, Grade, Suggestion
from simulator.domain.inner_state import Beat, InnerChange, InnerState, Openness, Talk
from simulator.domain.persona import Persona
from simulator.domain.review import Review
from simulator.domain.session import Attempt, Exchange, Session
from simulator.domain.value import Origin, Provenance, Stage

NOW = datetime(2026, 3, 1, 19, 30, tzinfo=UTC)
OFFLINE = Origin(engine="offline", provenance=Provenance.OFFLINE)


def a_persona(**changes: Any) -> Persona:
    lines = {"guarded": ["No."], "ajar": ["Maybe."], "open": ["I wish."], "trusting": ["Yes."]}
    layer = {"fact": "The dog died.", "told": ["The dog died, you know."]}
    given: dict[str, Any] = {
        "id": "test-mother",
        "name": "Tess",
        "full_name": "Tess Example",
        "age": 60,
        "pronoun": "she",
        "relation_to_learner": "mother",
        "learner_role": "adult child",
        "setting": "Her kitchen, in the evening.",
        "reason": "denial",
        "seed_lines": (33,),
        "difficulty": "easy",
        "start": {"trust": 40, "openness": 20, "readiness": 10, "tension": 20},
        "alpha": 1.2,
        "step_threshold": 40,
        "r_max": 70,
        "situation_line": "She says it is only age",
        "opening_line": "I'm fine. Did you eat?",
        "voice": {
            "register": "plain",
            "habits": ["wipes the table"],
            "humour": "dry",
            "typical_length": 8,
        },
        "life": "Sings in a choir.",
        "situation": {
            "you_are": "Her son.",
            "happening": "She sleeps little.",
            "tried": "Nothing.",
        },
        "underlying_fear": "Being a burden.",
        "layers": [layer, layer, layer],
        "triggers": [{"breaker": "B1"}],
        "softeners": [{"criterion": "E1"}],
        "perceived_problems": ["Sleep."],
        "own_goals": ["To sing again."],
        "small_steps": [{"text": "A walk.", "family": "walk", "words": ["walk"]}],
        "will_not_accept": ["A clinic."],
        "step_lines": {"accept": ["All right."], "maybe": ["We'll see."], "no": ["No."]},
        "lines": {"refusal": lines, "neutral": lines, "wish": lines},
        "endings": {"open_door": ["Sunday."], "not_today": ["Later."], "leaves": ["Enough."]},
        "content_limits": ["No harm."],
    }
    return Persona.model_validate(given | changes)


def a_grade(line: str = "You sound tired.", **changes: Any) -> Grade:
    given: dict[str, Any] = {
        "stage": Stage.LISTEN,
        "findings": (a_finding("L3", line), a_finding("E1", line, checks=(True, False, False))),
        "specificity": 0.5,
        "suggestion": Suggestion(keep=f"“{line}”", try_next="Ask how it was.", say="How was it?"),
        "origin": OFFLINE,
    }
    return Grade(**given | changes)


def a_finding(
    criterion: str, line: str, checks: tuple[bool, bool, bool] = (True, True, False)
) -> Finding:
    return Finding(
        criterion=criterion, reason="It is there.", evidence=locate(line, line), checks=checks
    )


def a_breaker(line: str, breaker: str = "B2", severity: int = 2) -> BreakerFinding:
    return BreakerFinding.model_validate(
        {
            "breaker": breaker,
            "severity": severity,
            "reason": "It pushes.",
            "evidence": locate(line, line),
        }
    )


def a_change(trust: float = 42.0) -> InnerChange:
    before = InnerState(trust=40, openness=20, readiness=10, tension=20)
    after = before.model_copy(update={"trust": trust, "turn": 1})
    return InnerChange(
        before=before, after=after, beat=Beat(talk=Talk.NEUTRAL, band=Openness.GUARDED)
    )


def an_attempt(line: str = "You sound tired.", **changes: Any) -> Attempt:
    given: dict[str, Any] = {
        "line": line,
        "grade": a_grade(line),
        "change": a_change(),
        "reply": "A bit.",
        "reply_origin": OFFLINE,
        "at": NOW,
    }
    return Attempt(**given | changes)


def an_exchange(*lines: str) -> Exchange:
    """One attempt for each line, the last one counts."""
    return Exchange(attempts=tuple(an_attempt(line) for line in lines or ("You sound tired.",)))


def a_session(id: str = "s1", **changes: Any) -> Session:
    given: dict[str, Any] = {
        "id": id,
        "created_at": NOW,
        "updated_at": NOW,
        "persona": a_persona(),
        "engine": "offline",
        "rubric": "leap-12@1",
        "seed": id,
        "dynamics": "dynamics@1",
        "opening": "I'm fine. Did you eat?",
    }
    return Session(**given | changes)


def a_review(id: str = "r1", session_id: str = "s1", **changes: Any) -> Review:
    given: dict[str, Any] = {
        "id": id,
        "session_id": session_id,
        "author": "A trainer",
        "note": "You waited. That helped.",
        "at": NOW,
    }
    return Review(**given | changes)
