"""The rubric, the scene and the talk in the words that the grader reads."""

from simulator.domain.rubric import Breaker, Criterion, Taught
from simulator.domain.scene import Scene
from simulator.domain.stage import Standing
from simulator.domain.transcript import Transcript
from simulator.domain.value import Speaker, Stage
from simulator.prompting.grade_answer import Part
from simulator.prompting.wording import as_data, fence

STAGE_WORDS: dict[Stage, str] = {
    Stage.OPEN: "opening: the talk has just begun, so offering steps comes too early",
    Stage.LISTEN: "listening: offering steps comes too early",
    Stage.AGREE: "finding common ground",
    Stage.PARTNER: "finding a small step together",
}


def criterion(one: Criterion, taught: tuple[Taught, ...] = ()) -> str:
    checks = "\n".join(f"{number}. {check}" for number, check in enumerate(one.checks, start=1))
    # What the higher levels are stands in the checks; what fails them does not.
    none, tried, *_ = one.levels
    told = "".join(_example(each) for each in taught if each.criterion == one.id)
    return f"## {one.id} {one.name}\n{checks}\nNo check: {none} One: {tried}{told}"


def _example(one: Taught) -> str:
    """An example as data: a trainer may have copied what a learner typed."""
    passed = f"{one.level} of its checks hold" if one.level else "none of its checks holds"
    heard = f"{fence('heard', one.context)}\n" if one.context else ""
    return (
        f"\nAn example in which {passed}, because: {as_data(one.why)}\n"
        f"{heard}{fence('reply', one.reply)}"
    )


def breaker(one: Breaker) -> str:
    examples = "; ".join(f'"{example}"' for example in one.examples)
    return f"- **{one.id} {one.name}** ({one.severity}): {one.looks_like} {examples}"


def scene_words(scene: Scene | None) -> str:
    if scene is None:
        return "Not known; take them as two people who are close."
    return (
        f"The loved one is {scene.loved_one}, {scene.age}, the learner's {scene.relation}; the "
        f"learner is {scene.loved_one}'s {scene.learner_role}. {scene.setting} {scene.happening}"
    )


def context_words(context: Transcript) -> str:
    names = {Speaker.LEARNER: "Learner", Speaker.LOVED_ONE: "Loved one"}
    said = "\n".join(f"{names[turn.speaker]}: {as_data(turn.text)}" for turn in context.turns)
    return f"<<<talk\n{said or '(the reply opens the talk)'}\n>>>"


def stage_words(at: Standing) -> str:
    concern = "; a worry or an objection of theirs is on the table" if at.concern else ""
    return f"{at.stage.value}, {STAGE_WORDS[at.stage]} ({at.why}{concern})."


def heard_words(context: Transcript) -> str:
    """The line that the reply answers, apart, so that nobody has to look for it."""
    return fence("heard", context.last_of(Speaker.LOVED_ONE) or "(nothing yet)")


def question_words(part: Part, asked: tuple[str, ...]) -> str:
    """What this call answers."""
    criteria = f"exactly these criteria, each once, in this order: {', '.join(asked)}"
    match part:
        case "all":
            return f"Give the whole answer; in `findings`, {criteria}."
        case "whole":
            return (
                "Give every part of the answer but `findings`, as if you had written them: "
                "other readers judge the criteria. An object with `breakers`, `specificity`, "
                "`question`, `step_offered`, `apology`, `exempt`, `notes` and `suggestion`."
            )
        case "L" | "E" | "A" | "P":
            return (
                f"Give `findings` and no other part of the answer: {criteria}. "
                "Other readers judge the rest of the reply."
            )
