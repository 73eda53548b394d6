"""The questions a trainer answers about a loved one, in the order they are asked."""

from dataclasses import dataclass
from typing import Literal

from simulator.domain.value import N_

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


ONE_A_LINE = N_("One on each line.")
GROUPS = (
    Group(
        N_("Who they are"),
        (
            Field("name", N_("First name"), example=N_("Rosalind")),
            Field("age", N_("Age"), example="58"),
            Field("pronoun", N_("Spoken of as"), "choice"),
            Field("relation_to_learner", N_("To the learner they are a"), example=N_("aunt")),
            Field("learner_role", N_("The learner is their"), example=N_("grown-up niece")),
            Field(
                "setting",
                N_("Where the two are as it starts"),
                "text",
                N_("Sunday, her kitchen. You have brought the shopping."),
            ),
        ),
    ),
    Group(
        N_("Why they say no"),
        (
            Field("reason", N_("The reason"), "choice"),
            Field("difficulty", N_("How hard it is to reach them"), "choice"),
            Field(
                "underlying_fear",
                N_("What they are really afraid of"),
                "text",
                N_("That they take her flat from her, as they did with her mother."),
                N_("One sentence. They may never say it."),
            ),
        ),
        N_("The learner guesses it afterwards, so nothing the learner reads may give it away."),
    ),
    Group(
        N_("What the learner knows"),
        (
            Field(
                "situation.you_are",
                N_("Who they are to each other"),
                "text",
                N_("You are her niece."),
            ),
            Field(
                "situation.happening",
                N_("What you have seen in the last weeks"),
                "text",
                N_("The curtains stay closed. She no longer answers the door."),
                N_("Things one can see and hear; no reason and no diagnosis."),
            ),
            Field(
                "situation.tried",
                N_("What you have tried, and how it went"),
                "text",
                N_("You offered to come along to the doctor. She hung up."),
            ),
        ),
        N_("Written to the learner as “you”."),
    ),
    Group(
        N_("How it begins"),
        (
            Field(
                "opening_line",
                N_("The first thing they say"),
                "text",
                N_("If it's about the curtains, I like them closed."),
                N_("They brush it off before you have begun."),
            ),
        ),
    ),
    Group(
        N_("What they keep back"),
        (
            Field("layers.0.fact", N_("First: something neutral and true"), "text"),
            Field("layers.0.told", N_("How they would say it"), "lines", help=ONE_A_LINE),
            Field("layers.1.fact", N_("Then: a feeling, or something that happened"), "text"),
            Field("layers.1.told", N_("How they would say that"), "lines", help=ONE_A_LINE),
            Field("layers.2.fact", N_("Last: the fear itself"), "text"),
            Field(
                "layers.2.told", N_("How they would say this, at last"), "lines", help=ONE_A_LINE
            ),
        ),
        N_("Told one after the other, and only to somebody who listens."),
    ),
    Group(
        N_("One small step"),
        (
            Field(
                "small_steps.0.text",
                N_("A step they could really take, on their terms"),
                "text",
                N_("She asks the chemist, whom she knows, about the nights."),
            ),
            Field(
                "small_steps.0.words",
                N_("Words by which a learner's offer is known"),
                "lines",
                N_("the chemist\nask about the nights"),
                N_("One on each line. Lower case."),
            ),
        ),
    ),
    Group(
        N_("Their own lines"),
        (
            Field("lines.refusal.guarded", N_("Saying no, while the door is closed"), "lines"),
            Field("lines.refusal.ajar", N_("Saying no, when it stands ajar"), "lines"),
            Field("lines.neutral.guarded", N_("Everyday talk, while the door is closed"), "lines"),
            Field("step_lines.accept", N_("Saying yes to the small step"), "lines"),
            Field("step_lines.no", N_("Saying no to a step"), "lines"),
        ),
        N_(
            "All of this may wait: until you write theirs, they borrow lines that fit the reason. "
            "One on each line; short ones are best. Many more kinds can be written in the text."
        ),
    ),
    Group(
        N_("On the shelf"),
        (
            Field(
                "id",
                N_("Short name of the file"),
                example=N_("aunt-rosalind"),
                help=N_("Letters and hyphens."),
            ),
        ),
    ),
)
