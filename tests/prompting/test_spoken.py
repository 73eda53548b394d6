"""Only what this person could say aloud reaches the learner, a sentence at a time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.persona import Persona
from simulator.prompting.spoken import SpokenFilter
from simulator.prompting.spoken_rules import broken_rule, clean, stems
from simulator.prompting.unsaid import AGREEING, DIAGNOSIS, RULES, any_of
from tests.prompting.builders import personas

AWAY = "Not now."
SECRET = (
    "Almost every morning she puts out two cups, his and hers, and poured his before she noticed."
)


def spoken(text: str, limit: int = 40, size: int = 0, **rules: bool) -> SpokenFilter:
    """A filter through which `text` has gone, in pieces of `size` letters."""
    made = SpokenFilter(limit, (SECRET,), AWAY, **rules)
    step = size or len(text) or 1
    released = "".join(made.feed(text[at : at + step]) for at in range(0, len(text), step))
    released += made.close()
    assert released == made.text
    return made


def bad_from(rule: str, sentence: str) -> int:
    """Where the bad part of a sentence begins."""
    phrases = {**RULES, "diagnosis": DIAGNOSIS, "agreeing": AGREEING, "locked": ("two cups",)}[rule]
    found = any_of(phrases).search(sentence.replace("’", "'"))
    return found.start() + (4 if rule == "locked" else 0) if found else 0


@pytest.mark.parametrize("size", [0, 1, 3, 7])
def test_plain_speech_passes_whole(size: int) -> None:
    text = "It's age. You'll see. Did you lock the car?"
    made = spoken(text, size=size)
    assert made.text == text
    assert made.dropped == ()


def test_a_sentence_is_released_when_the_next_one_begins() -> None:
    made = SpokenFilter(40, (), AWAY)
    assert made.feed("Well") == ""
    assert made.feed(".") == ""
    assert made.feed(" You") == "Well."
    assert made.feed("'ll see.") == ""
    assert made.close() == " You'll see."


def test_the_first_words_come_before_their_sentence_is_whole() -> None:
    made = SpokenFilter(40, (), AWAY)
    pieces = ["I ", "was ", "up ", "at ", "four ", "again", ". ", "You ", "see. "]
    assert [made.feed(piece) for piece in pieces] == [
        *["", "I was", "", " up", " at", "", " four again.", "", " You see."],
    ]
    assert made.text == "I was up at four again. You see."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I could hurt myself. You'll see.", "You'll see."),
        ("Let me process my feelings first.", f"Let me… {AWAY}"),
        ("Kill your self-pity, I kill myself.", f"Kill your self-pity, I… {AWAY}"),
        ("Gloria Tavares: As an AI, I see.", AWAY),
        ("Nobody calls, so you're better off without me. Go.", "Nobody calls, so you're… Go."),
        ("Cups every morning, almost two, I poured them for him.", AWAY),
        ("So then I'm depressed, am I?", "So then I'm depressed, am I?"),
    ],
)
def test_a_sentence_that_turns_out_bad_is_broken_off_before_what_is_bad(
    text: str, said: str
) -> None:
    assert spoken(text, may_agree=False).text == said
    assert spoken(text, size=1, may_agree=False).text == said


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("Gloria: It's age.", "It's age."),
        ("Gloria Tavares: It's age.", "It's age."),
        ("“It's age.”", "It's age."),
        ('"It\'s age."', "It's age."),
        ("**It's age.**", "It's age."),
        ("It's *age*, love.", "It's age, love."),
        ("(shrugs) It's age.", "(shrugs) It's age."),
        ("*shrugs* It's age.", "(shrugs) It's age."),
        ("*sighs* It's age. *sighs* Well.", "(sighs) It's age. Well."),
        ("*She looks at the window for a long, long while.* It's age.", "It's age."),
        ("(Goes back to the crossword.)", "(Goes back to the crossword.)"),
        ("(Re-zips the bag.) What?", "(Re-zips the bag.) What?"),
        ("(She puts the kettle on, slowly. Then she sits down.) It's age.", "It's age."),
        ("[quietly, almost to herself, while she is wiping up] It's age.", "It's age."),
        ("\"It's age. You'll see.\"", "It's age. You'll see."),
        (
            'They ask so nicely. "And how\'s Mum?" And then.',
            'They ask so nicely. "And how\'s Mum?" And then.',
        ),
        ("It's age.\n\nYou'll see.", "It's age. You'll see."),
        ("It's… age.", "It's… age."),
        ("Half past 3.30. I was up.", "Half past 3.30. I was up."),
        ("...", "…"),
        ("No", "No"),
        ("もういい。帰って。", "もういい。 帰って。"),
    ],
)
def test_what_is_not_speech_is_taken_off(raw: str, said: str) -> None:
    assert spoken(raw).text == said
    assert spoken(raw, size=1).text == said


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("list", "- Sleep more"),
        ("list", "1. First I would rest."),
        ("list", "# My feelings"),
        ("list", "```json"),
        ("note", "The note says that I refuse."),
        ("note", ">>> and so on."),
        ("assistant", "As an AI, I cannot feel that."),
        ("assistant", "I'm just a language model."),
        ("assistant", "I can't help with that."),
        ("assistant", "How can I help you today?"),
        ("assistant", "I completely understand how you feel."),
        ("assistant", "Your feelings are completely valid."),
        ("assistant", "Thank you for listening to me."),
        ("assistant", "I really appreciate you asking so kindly."),
        ("assistant", "It's okay to feel overwhelmed."),
        ("assistant", "Let me process my feelings first."),
        ("assistant", "In this role-play I am Gloria."),
        ("technique", "You are using LEAP on me."),
        ("technique", "That was good active listening."),
        ("technique", "I feel so validated."),
        ("technique", "We have found common ground."),
        ("harm", "Sometimes I think of suicide."),
        ("harm", "I want to die."),
        ("harm", "You'd all be better off without me."),
        ("harm", "I don't want to be here anymore."),
        ("harm", "I could hurt myself."),
        ("harm", "When I'm gone you can have the house."),
        ("harm", "I wish I were dead."),
        ("harm", "I could take an overdose."),
        ("harm", "There's no point in living."),
        ("harm", "I'll hurt you if you go on."),
        ("harm", "I don’t want to live."),
        ("dosing", "I take 20 mg in the morning."),
        ("dosing", "You can stop taking them whenever you like."),
        ("dosing", "I would double the dose."),
        ("diagnosis", "I have bipolar disorder."),
        ("diagnosis", "I'm clinically depressed."),
        ("agreeing", "Okay, I'll see a therapist."),
        ("agreeing", "Let's book an appointment."),
        ("agreeing", "I'm ready to get some help."),
        ("locked", "I put out two cups every morning, and poured his."),
    ],
)
def test_a_sentence_that_breaks_a_rule_is_dropped(rule: str, sentence: str) -> None:
    made = spoken(f"Well. {sentence}\nYou'll see.", may_agree=False)
    assert made.text == "Well. You'll see."
    assert made.dropped == (rule,)
    before = bad_from(rule, sentence)
    alone = spoken(sentence, size=1, may_agree=False)
    assert alone.dropped == (rule,)
    first = alone.text.removesuffix(AWAY).rstrip(" …")
    assert sentence[:before].startswith(first), "not a word of what is bad is let out first"


@pytest.mark.parametrize(
    "sentence",
    [
        "You think I'm depressed.",
        "So I'm depressed, am I?",
        "Don't tell me I'm paranoid.",
        "I'm not depressed, I'm tired.",
        "I won't see a doctor.",
        "Why would I see a doctor?",
        "If I could get an appointment without the waiting room, maybe.",
        "It can't go on about the parking for ever.",
        "I won't hang myself out to dry.",
        "She's gone to her mother's.",
        "I'd kill for a coffee.",
        "It hurt him, that.",
        "I don't want to be here when they come.",
        "Since 1.30 I've been awake.",
    ],
)
def test_ordinary_speech_that_only_looks_alike_passes(sentence: str) -> None:
    assert broken_rule(sentence, (stems(SECRET),), may_agree=False) == ""


def test_agreeing_passes_when_the_beat_allows_it() -> None:
    assert spoken("I'll see the doctor. Once.").text == "I'll see the doctor. Once."


def test_when_nothing_is_left_they_withdraw() -> None:
    made = spoken("As an AI, I can't help with that. Feel free to ask me anything else.")
    assert made.text == AWAY
    assert made.dropped == ("assistant", "assistant")
    assert spoken("").text == AWAY


def test_a_reply_ends_at_the_sentence_before_its_limit() -> None:
    made = spoken("One two three. Four five six. Seven eight nine. Ten.", limit=8)
    assert made.text == "One two three. Four five six."
    assert made.dropped == ("too long",)


def test_a_limit_reached_exactly_ends_the_reply() -> None:
    assert spoken("One two three. Four five six.", limit=3).text == "One two three."


def test_a_first_sentence_may_run_over_a_little() -> None:
    assert spoken("One two three four five.", limit=4).text == "One two three four five."


def test_a_long_first_sentence_breaks_off_as_a_speaker_would() -> None:
    text = (
        "I got up and I made the bed, and then I went down and fed the cat and the neighbour's cat"
    )
    assert spoken(text, limit=10).text == "I got up and I made the bed…"
    assert spoken("word " * 30, limit=4).text == "word word word word…"


def test_a_reply_without_an_end_is_broken_off_while_it_streams() -> None:
    made = SpokenFilter(20, (), AWAY)
    released = "".join(made.feed("and then ") for _ in range(4_000))
    assert released == made.text == "and then " * 9 + "and then…"
    assert made.close() == ""


@given(st.text(max_size=200), st.integers(min_value=1, max_value=60), st.integers(1, 20))
def test_pieces_make_no_difference_and_something_is_always_said(
    text: str, limit: int, size: int
) -> None:
    whole, pieces = spoken(text, limit), spoken(text, limit, size)
    assert whole.text == pieces.text
    assert whole.text
    assert len(whole.text.split()) <= max(limit * 1.25, 2)


@pytest.mark.parametrize("persona", personas(), ids=lambda one: one.id)
def test_everything_an_author_wrote_may_be_said(persona: Persona) -> None:
    """The same filter stands behind the offline engine, so no author's line may fall through it."""
    groups = [persona.lines.refusal, persona.lines.neutral, persona.lines.wish]
    groups += [*persona.lines.answers.values(), *persona.lines.reactions.values()]
    lines = [(line.say, line.after) for group in groups for band in group.values() for line in band]
    lines += [(text, number) for number, one in enumerate(persona.layers, 1) for text in one.told]
    lost = []
    for text, known in lines:
        locked = [told for layer in persona.layers[known:] for told in (layer.fact, *layer.told)]
        made = SpokenFilter(60, tuple(locked), "", may_agree=False)
        if (made.feed(text) + made.close()).split() != text.split():
            lost.append((made.dropped, text))
    assert lost == []


@pytest.mark.parametrize("persona", personas(), ids=lambda one: one.id)
def test_a_locked_layer_told_in_other_words_is_caught(persona: Persona) -> None:
    """A paraphrase that keeps most of the telling words, as models make them."""
    for layer in persona.layers:
        guard = tuple(stems(text) for text in (layer.fact, *layer.told))
        retold = re.sub(r"\b(?:She|He|They)\b", "I", layer.fact)
        assert broken_rule(f"Well, {retold}", guard, may_agree=True) == "locked"


def test_cleaning_leaves_an_unclosed_bracket_behind() -> None:
    assert clean("It's age. (looks", keep_direction=True) == "It's age."
    assert clean("away) You'll see.", keep_direction=True) == "You'll see."
