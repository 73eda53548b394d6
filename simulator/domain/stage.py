"""Where the talk stands, computed by rule from what was said and how the replies were graded."""

import re
from collections.abc import Sequence

from simulator.domain.grade import Grade, GradeResult
from simulator.domain.rubric import Rubric, StageCues
from simulator.domain.transcript import Transcript
from simulator.domain.value import Frozen, Letter, Speaker, Stage

OPENING_REPLIES = 2
BACK_STEP_REPLIES = 2
"""A severe hurt sends the talk back to listening for this many replies (domain.md 6.3)."""


class Standing(Frozen):
    """The stage of the next reply, whether a concern is on the table, and why."""

    stage: Stage
    concern: bool
    why: str


def standing(transcript: Transcript, grades: Sequence[GradeResult], rubric: Rubric) -> Standing:
    """Say where the learner's next reply stands.

    `grades` are those of the learner's replies so far, oldest first. An ungraded reply counts as a
    reply that neither helped nor hurt.
    """
    cues = rubric.cues
    last = transcript.last_of(Speaker.LOVED_ONE)
    concern = any(voices_concern(text, cues) for text in transcript.of(Speaker.LOVED_ONE)[-3:])

    def at(stage: Stage, why: str) -> Standing:
        return Standing(stage=stage, concern=concern, why=why)

    graded = [grade for grade in grades if isinstance(grade, Grade)]
    hurt = any(grade.worst >= 2 for grade in graded[-BACK_STEP_REPLIES:])
    if _found(cues.asks_for_help, last):
        return at(Stage.PARTNER, "they asked what to do")
    if len(grades) < OPENING_REPLIES:
        return at(Stage.OPEN, "the talk has just begun")
    if hurt:
        return at(Stage.LISTEN, "something hurt; listening first")
    if _found(cues.shuts_down, last):
        return at(Stage.LISTEN, "they closed the door; listening first")
    heard = [grade for grade in graded if max(_level(grade, "L"), _level(grade, "E")) >= 2]
    if len(heard) >= 3 and any(_level(grade, "A") >= 2 for grade in graded):
        return at(Stage.PARTNER, "they were heard, and you stand on common ground")
    reflected = any(_takes_up(grade) for grade in graded)
    if len(heard) >= 2 and reflected:
        return at(Stage.AGREE, "they were heard, and a worry of theirs was taken up")
    return at(Stage.LISTEN, "listening and feeling with them")


def voices_concern(text: str, cues: StageCues) -> bool:
    return _found(cues.concern, text)


def concern_was_voiced(transcript: Transcript, cues: StageCues) -> bool:
    return any(voices_concern(text, cues) for text in transcript.of(Speaker.LOVED_ONE))


def _found(patterns: tuple[str, ...], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _level(grade: Grade, letter: str) -> int:
    """The letter as scored: best level of its criteria under the cap of the worst breaker."""
    cap = (3, 2, 1, 0)[grade.worst]
    levels = [one.level for one in grade.findings if one.criterion.startswith(Letter(letter))]
    return min(cap, max(levels, default=0))


def _takes_up(grade: Grade) -> bool:
    """Something of theirs was said back: who refuses help has a worry in whatever they say."""
    taken_up = (grade.finding("L3"), grade.finding("E1"), grade.finding("A2"))
    return any(finding is not None and finding.level >= 2 for finding in taken_up)
