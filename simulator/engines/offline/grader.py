"""Answers a grading task without a model: rules read the line, in a millisecond."""

from simulator.prompting.grader import FindingAnswer, GradeTask, GraderAnswer, SuggestionAnswer


def answer(task: GradeTask) -> str:
    """The JSON text of a `GraderAnswer`, exactly as any engine would give it."""
    asked = task.rubric.asked(task.standing.stage, task.standing.concern)
    line = task.line.strip()
    open_question = "?" in line and line.lower().startswith(("what", "how", "tell"))
    heard = any(word in line.lower() for word in ("sounds", "hear", "feel", "so you"))
    findings = []
    for one in asked:
        met = (one.id == "L2" and open_question) or (one.id in {"L1", "L3", "E1"} and heard)
        findings.append(
            FindingAnswer(
                criterion=one.id,
                reason="Seen in the reply." if met else "Not in this reply.",
                quote=line[:280] if met else "",
                checks=[met, met, False],
                unsure=True,
            )
        )
    return GraderAnswer(
        findings=findings,
        breakers=[],
        specificity="topic",
        question="open" if open_question else "none",
        step_offered=False,
        apology=0,
        exempt="" if line else "not_a_reply",
        notes=[],
        suggestion=SuggestionAnswer(keep="", try_next="", say="", heard=""),
    ).model_dump_json()
