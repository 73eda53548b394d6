"""The questions a trainer answers about a loved one, in the order they are asked."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["line", "text", "lines", "choice"]


@dataclass(frozen=True)
class Field:
    path: str
    label: str
    kind: Kind = "line"
    example: str = ""
    help: str = ""


@dataclass(frozen=True)
class Group:
    title: str
    fields: tuple[Field, ...]
    intro: str = ""


ONE_A_LINE = "One on each line."
GROUPS = (
    Group(
        "Who they are",
        (
            Field("name", "First name", example="Rosalind"),
            Field("age", "Age", example="58"),
            Field("pronoun", "Spoken of as", "choice"),
            Field("relation_to_learner", "To the learner they are a", example="aunt"),
            Field("learner_role", "The learner is their", example="grown-up niece"),
            Field(
                "setting",
                "Where the two are as it starts",
                "text",
                "Sunday, her kitchen. You have brought the shopping.",
            ),
        ),
    ),
    Group(
        "Why they say no",
        (
            Field("reason", "The reason", "choice"),
            Field("difficulty", "How hard it is to reach them", "choice"),
            Field(
                "underlying_fear",
                "What they are really afraid of",
                "text",
                "That they take her flat from her, as they did with her mother.",
                "One sentence. They may never say it.",
            ),
        ),
        "The learner guesses it afterwards, so nothing the learner reads may give it away.",
    ),
    Group(
        "What the learner knows",
        (
            Field("situation.you_are", "Who they are to each other", "text", "You are her niece."),
            Field(
                "situation.happening",
                "What you have seen in the last weeks",
                "text",
                "The curtains stay closed. She no longer answers the door.",
                "Things one can see and hear; no reason and no diagnosis.",
            ),
            Field(
                "situation.tried",
                "What you have tried, and how it went",
                "text",
                "You offered to come along to the doctor. She hung up.",
            ),
        ),
        "Written to the learner as “you”.",
    ),
    Group(
        "How it begins",
        (
            Field(
                "opening_line",
                "The first thing they say",
                "text",
                "If it's about the curtains, I like them closed.",
                "They brush it off before you have begun.",
            ),
        ),
    ),
    Group(
        "What they keep back",
        (
            Field("layers.0.fact", "First: something neutral and true", "text"),
            Field("layers.0.told", "How they would say it", "lines", help=ONE_A_LINE),
            Field("layers.1.fact", "Then: a feeling, or something that happened", "text"),
            Field("layers.1.told", "How they would say that", "lines", help=ONE_A_LINE),
            Field("layers.2.fact", "Last: the fear itself", "text"),
            Field("layers.2.told", "How they would say this, at last", "lines", help=ONE_A_LINE),
        ),
        "Told one after the other, and only to somebody who listens.",
    ),
    Group(
        "One small step",
        (
            Field(
                "small_steps.0.text",
                "A step they could really take, on their terms",
                "text",
                "She asks the chemist, whom she knows, about the nights.",
            ),
            Field(
                "small_steps.0.words",
                "Words by which a learner's offer is known",
                "lines",
                "the chemist\nask about the nights",
                ONE_A_LINE + " Lower case.",
            ),
        ),
    ),
    Group(
        "Their own lines",
        (
            Field("lines.refusal.guarded", "Saying no, while the door is closed", "lines"),
            Field("lines.refusal.ajar", "Saying no, when it stands ajar", "lines"),
            Field("lines.neutral.guarded", "Everyday talk, while the door is closed", "lines"),
            Field("step_lines.accept", "Saying yes to the small step", "lines"),
            Field("step_lines.no", "Saying no to a step", "lines"),
        ),
        "All of this may wait: until you write theirs, they borrow lines that fit the reason. "
        "One on each line; short ones are best. Many more kinds can be written in the text.",
    ),
    Group(
        "On the shelf",
        (
            Field(
                "id", "Short name of the file", example="aunt-rosalind", help="Letters and hyphens."
            ),
        ),
    ),
)
