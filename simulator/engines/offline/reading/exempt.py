"""Replies that are not scored: a greeting, the question about suicide, words to the program."""

import re
from typing import Literal

from simulator.engines.offline.reading.phrases import hits
from simulator.engines.offline.reading.questions import questions
from simulator.engines.offline.reading.text import Line

_SUICIDE = re.compile(
    r"\b(suicid\w*|(kill|killing|harm|harming|hurt|hurting|cut|cutting) (yourself|you self)"
    r"|(end|ending|take|taking) (your (own )?life|it all)|not (want|wanting) to (live"
    r"|be alive|be here any ?more)"
    r"|better off dead|wish you were dead|thoughts of (dying|death))\b"
)
_TO_THE_PROGRAM = re.compile(
    r"\b(ignore (all|any|the|your|previous|prior|every)|previous instructions"
    r"|system prompt|grade (me|this|it)"
    r"|(award|score|rate|mark) (me|my reply) |give me (a|full|the)? ?(score|marks|level|points|three|3)\b"
    r"|full marks|highest (score"
    r"|level|grade)|as an ai|you are an ai"
    r"|language model|chatgpt|the (rubric|grader|simulator|app|game|program|prompt)\b"
    r"|this (app|program|game|simulator|bot|grader)"
    r"|what is my score|set (all|every) level|level 3 (in|for|on)|i am not a real"
    r"|stupid (app|bot|program)|(l|e|a|p)[123] (=|level))"
)
_ABOUT_THE_REPLY = re.compile(
    r"\b(reflective listening|active listening|leap (training|method|rubric)|"
    r"this (exact |very )?(reply|answer|response) (is|was|shows|deserves|contains|uses)|"
    r"(with|showing|using|expressing) (deep |full |great |real |true )*(empathy|validation|open questions)|"
    r"(reflecting|validating|naming|acknowledging) your (feelings?|emotions?) (accurately|fully|well|now)|"
    r"(reflection|empathy|validation|open question|agreement|partnership|feeling named) ?: |"
    r"let us think step by step|thought process)"
)
"""What is said about a reply, or thought aloud, and is said to nobody."""
_NAMES = 2


Excuse = Literal["", "greeting", "suicide_question", "not_a_reply"]


def exempt(line: Line, first: bool) -> Excuse:
    """Why this line is not scored, or an empty string."""
    spoken = [word for word in line.words if word[0].isalnum()]
    if not any(any(sign.isalpha() for sign in word) for word in spoken):
        return "not_a_reply"
    if asks_about_suicide(line):
        return "suicide_question"
    if not _latin(line.text):
        return "not_a_reply"
    if _is_data(line.text) or _speaks_to_program(line) or _says_little(spoken):
        return "not_a_reply"
    if first and _only_greets(line, spoken):
        return "greeting"
    return ""


def asks_about_suicide(line: Line) -> bool:
    """A direct question is always right to ask and never graded (rubric 6.8, case 27)."""
    if not _SUICIDE.search(line.plain):
        return False
    return any(_SUICIDE.search(line.plain[line.at[one.first] : line.at[one.last]])
               for one in questions(line) if one.kind in {"closed", "open", "echo", "check"}
               )  # fmt: skip


def _latin(text: str) -> bool:
    """Most letters are ones this reader knows."""
    if text.isascii():
        return True
    letters = [sign for sign in text[:2000] if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) * 2 >= len(letters)


def _is_data(text: str) -> bool:
    bare = text.strip()
    return bare[:1] in {"{", "["} and bare[-1:] in {"}", "]"} and ":" in bare


def _speaks_to_program(line: Line) -> bool:
    """Nothing is left once the sentences addressed to the program are taken out."""
    left = [
        sentence
        for sentence in line.sentences
        if not _speaks_of_itself(line.plain[line.at[sentence.first] : line.at[sentence.last]])
    ]
    return len(left) < len(line.sentences) and sum(one.last - one.first for one in left) < 4


def _speaks_of_itself(sentence: str) -> bool:
    return bool(_TO_THE_PROGRAM.search(sentence) or _ABOUT_THE_REPLY.search(sentence))


def _says_little(spoken: list[str]) -> bool:
    """The same few words over and over: "together, together, your choice, your choice"."""
    return len(spoken) > 5 and len(set(spoken)) <= 6 and len(set(spoken)) * 2 <= len(spoken)


def _only_greets(line: Line, spoken: list[str]) -> bool:
    greeted = hits(line).get("greeting", ())
    covered = {place for hit in greeted for place in range(hit.first, hit.last)}
    rest = [
        word for place, word in enumerate(line.words) if word[0].isalnum() and place not in covered
    ]
    return bool(greeted) and len(rest) <= _NAMES and len(spoken) <= 12
