"""Lines that only sound like a move, or hide one: families of misreadings, each with several voices."""

import pytest

from evals.people.learners import known
from evals.people.talks import shelf
from simulator.domain.scoring import score
from tests.engines.offline.cases import RUBRIC, grade, task

SAID = "I don't want to go. I'm scared of what they'd write down, and I can't sleep."


def levels(line: str, stage: str = "S1") -> dict[str, int | None]:
    return dict(score(grade(task(SAID, line, stage)), RUBRIC).levels)


def breakers(line: str, stage: str = "S1", said: str = SAID) -> set[str]:
    return {one.breaker for one in grade(task(said, line, stage)).breakers}


@pytest.mark.parametrize(
    "line",
    ["What worries you most about talking to somebody?",
     "What would be the hardest part of seeing a doctor?",
     "What scares you about getting help?",
     "Did I do something wrong?",
     "Have I done something to push you off?",
     "just wanted to sit with u a bit.",
     "I only wanted to be here with you for a bit.",
     "There's nobody left to say it to.",
     "So there's no one you can tell.",
     "You said it's the only way you can rest."],
)  # fmt: skip
def test_what_only_sounds_like_a_move_is_none(line: str) -> None:
    assert breakers(line) == set()


def test_their_own_phrase_said_back_makes_nothing_small() -> None:
    said = "Up since three again. It's nothing."
    assert breakers("up since 3 and its nothing..", said=said) == set()
    assert "B4" in breakers("It's nothing, everybody has nights like that.")


def test_a_comparison_is_one_whatever_word_comes_last() -> None:
    assert "B6" in breakers("Look at her, with three kids, and look at you")
    assert breakers("It hurts you to even look at them.") == set()


def test_their_words_in_quotation_marks_argue_with_nobody() -> None:
    said = "So you think I'm making it up. Go ahead and say it."
    line = "You said “So you think I'm making it up”. What would you want me to make of it?"
    assert breakers(line, said=said) == set()


@pytest.mark.parametrize(
    "line", ["Fine. Suit yourself.", "Well, have it your way then.", "Okay, please yourself."]
)
def test_giving_up_with_a_sting_is_heard(line: str) -> None:
    assert "B13" in breakers(line)


@pytest.mark.parametrize(
    "line", ["Your feelings are valid.", "Your idea of rest is sitting up all night."]
)
def test_a_statement_about_feelings_asks_nothing(line: str) -> None:
    assert not grade(task(SAID, line)).open_question


@pytest.mark.parametrize(
    "line",
    ["We could write three questions on paper tonight. Would that be bearable?",
     "How about one phone call, ten minutes, me beside you? How does that sound?",
     "We could go and see the nurse once. What do you think?",
     "Two questions on paper, then we stop. Could you bear that?"],
)  # fmt: skip
def test_an_offer_that_ends_in_what_do_you_think_is_an_offer(line: str) -> None:
    assert "B15" in breakers(line)
    late = grade(task(SAID, line, "S3"))
    assert late.step_offered
    assert not late.breakers


def test_room_to_talk_is_room_and_no_choice_of_help() -> None:
    found = levels("Say as much as you want, or nothing.", "S3")
    assert found["P2"] == 0
    assert (found["E3"] or 0) >= 2


@pytest.mark.parametrize(
    ("kind", "denied", "criterion"),
    [
        ("That sounds scary, being written down.", "That doesn't sound scary, being written down.", "E1"),
        ("It makes sense, with what they write down.", "It doesn't make sense, what they write down.", "E3"),
    ],
)  # fmt: skip
def test_kind_words_that_are_denied_count_for_nothing(
    kind: str, denied: str, criterion: str
) -> None:
    assert (levels(kind)[criterion] or 0) >= 2
    assert levels(denied)[criterion] == 0


@pytest.mark.parametrize(
    "line", ["i get that ur scared of it, who wouldnt be", "I can see your scared of it."]
)
def test_your_typed_for_you_are_is_read_as_meant(line: str) -> None:
    assert (levels(line)["E1"] or 0) >= 2


def test_a_lone_ok_shows_nobody_that_they_were_heard() -> None:
    assert levels("ok")["L1"] == 0
    assert levels("Mm. Go on.")["L1"] == 2


@pytest.mark.parametrize(
    "line",
    ["One free call, ten minutes, and you hang up when you like.",
     "I could write the questions down while you talk.",
     "I'll come with you to the pharmacist."],
)  # fmt: skip
def test_a_step_put_to_them_too_soon_is_a_plan_in_whatever_form(line: str) -> None:
    assert breakers(line, "S0") == {"B15"}
    assert breakers(line, "S3") == set()


@pytest.mark.parametrize(
    "line",
    ["Hey. Can I sit here a minute?",
     "Shall we just walk the dog?",
     "Can we start again? I came in too hot.",
     "Can I ring you tomorrow?",
     "Can I get you anything?",
     "You decide. I'll go with it."],
)  # fmt: skip
def test_company_and_a_new_start_are_no_plan(line: str) -> None:
    assert breakers(line, "S0") == set()
    assert not grade(task(SAID, line)).step_offered


def test_company_that_brings_help_in_is_a_plan() -> None:
    assert "B15" in breakers("Can I get you an appointment?", "S0")


def test_how_much_it_matters_asks_openly_unless_a_number_is_wanted() -> None:
    assert grade(task(SAID, "How important is sleep to you just now?")).open_question
    assert not grade(task(SAID, "On a scale of ten, how important is sleep to you?")).open_question


@pytest.mark.parametrize(
    "line",
    ["ok i mean what do you think would happen then",
     "so you know what would you like them to understand",
     "and your week was full of work are there any bits of it you didn't mind",
     "Talk to me a bit about the nights.",
     "If you could just tell me what a night is like.",
     "I'd love to find out what goes through your mind at three in the morning.",
     "Any other thoughts about that?"],
)  # fmt: skip
def test_what_asks_is_heard_without_marks_and_in_a_statement(line: str) -> None:
    read = grade(task(SAID, line))
    assert read.open_question or read.closed_question


@pytest.mark.parametrize(
    "line",
    ["the worry for me is that you are not sleeping",
     "what I said was you are right about the notes",
     "You wanted what's best for all of us.",
     "i know what you mean"],
)  # fmt: skip
def test_a_verb_that_only_meets_a_subject_asks_nothing(line: str) -> None:
    read = grade(task(SAID, line))
    assert not read.open_question
    assert not read.closed_question


@pytest.mark.parametrize(
    ("line", "is_open"),
    [("Could you at least think about it?", False),
     ("Can you think of a night when it was better?", True),
     ("What clinic did they send you to?", False),
     ("What plan do you have for the nights?", True),
     ("So when are you finally going to sleep?", False)],
)  # fmt: skip
def test_what_a_question_leaves_room_for(line: str, is_open: bool) -> None:
    assert grade(task(SAID, line)).open_question is is_open


@pytest.mark.parametrize(
    ("said", "line"),
    [("Leave it.", "I'll leave it there."),
     ("I don't want it all over town.", "I'll leave other people out of it."),
     ("They talk over me.", "It sounds like nobody is listening to what's going on."),
     ("I do the bins, I do the boiler.", "You've always been the one who sorts it."),
     ("I don't know what to say.", "There's nothing you have to tell me."),
     ("He's been crying all morning.", "I'll take him, you have the tea."),
     ("I'm fine.", "Everyone's so good at being fine in that house, it must be tiring."),
     ("I can't face the day.", "I'll make the tea. You can tell me to go away."),
     ("I said no.", "Oh, of course you don't want that."),
     ("It's a lot.", "I can only imagine how hard this is.")],
)  # fmt: skip
def test_a_kind_line_that_shares_words_with_a_blow_is_let_be(said: str, line: str) -> None:
    assert breakers(line, said=said) == set()


@pytest.mark.parametrize(
    ("kind", "blow", "breaker"),
    [("I'll leave you in peace.", "If you don't go I'll leave you.", "B8"),
     ("You're just scared of what they'd write down.", "You're just scared, that's all.", "B13"),
     ("You must miss sleeping.", "You must ring them.", "B2"),
     ("I told mum to let you be.", "I told mum about the pills.", "B3"),
     ("Do you have to be up early?", "You have to be up early and ring them.", "B2"),
     ("You don't worry about yourself.", "Don't worry about that.", "B4"),
     ("I can't make you, and I wouldn't.", "I can make you go, you know.", "B14"),
     ("I'm not asking you to do anything.", "I'm not asking you any more, I'm telling you.", "B2")],
)  # fmt: skip
def test_the_same_words_hurt_or_not_by_who_does_what(kind: str, blow: str, breaker: str) -> None:
    assert breakers(kind) == set()
    assert breaker in breakers(blow)


def test_advice_on_top_of_advice_lands_harder() -> None:
    before = {"speaker": "learner", "text": "Have you thought about yoga?"}
    answered = [before, {"speaker": "loved_one", "text": "No."}]

    def severity(line: str, said: str | list[dict[str, str]]) -> int:
        return max((one.severity for one in grade(task(said, line, "S0")).breakers), default=0)

    walk = "Have you tried going for a walk every morning?"
    assert (severity(walk, "No."), severity(walk, answered)) == (1, 2)
    assert severity("Shall we ring someone together?", answered) == 1


@pytest.mark.parametrize(
    "line",
    ["It's nothing, everybody has nights when they can't sleep.",
     "At least you've got a bed to not sleep in.",
     "My friend went and it changed her life.",
     "I'm here for you and your feelings are valid.",
     "k. dinner's in the oven"],
)  # fmt: skip
def test_what_works_against_them_or_fits_anyone_does_not_stay_with_them(line: str) -> None:
    assert (levels(line)["L1"] or 0) < 2


def test_a_fair_paraphrase_without_a_word_of_theirs_stays_with_them() -> None:
    said = "I'm not ill. Sort out whoever's doing this."
    line = "You want it to end, and everyone keeps looking at you instead."
    read = grade(task(said, line, "S1"))
    assert (dict(score(read, RUBRIC).levels)["L1"] or 0) >= 2


def test_a_worry_called_fair_or_a_word_of_oneself_says_nothing_back() -> None:
    assert (levels("That's a fair thing to be scared of.")["L3"] or 0) < 2
    assert (levels("I'd not sleep either, with that going round.")["L3"] or 0) < 2
    assert (
        levels("You can't sleep, and you're scared of what they'd put on paper.")["L3"] or 0
    ) >= 2


def test_a_run_of_their_own_plain_words_is_theirs() -> None:
    said = "I'd do anything for him, and that's the one thing I can't."
    line = "Anything for him. That's the thing we've both got, whatever else we see differently."
    read = grade(task(said, line, "S2"))
    assert (dict(score(read, RUBRIC).levels)["A1"] or 0) >= 2


@pytest.mark.parametrize(
    ("kind", "turned", "criterion", "stage"),
    [("I'm not going to hurry you.", "I'm going to hurry you.", "E3", "S1"),
     ("You don't have to say.", "You do have to say.", "E3", "S1"),
     ("I get not wanting it written down.", "I don't get not wanting it written down.", "A2", "S2"),
     ("I want sleep for you and all.", "I don't want sleep for you and all.", "A1", "S2")],
)  # fmt: skip
def test_a_no_turns_the_kindest_line_round(
    kind: str, turned: str, criterion: str, stage: str
) -> None:
    assert (levels(kind, stage)[criterion] or 0) >= 2 > (levels(turned, stage)[criterion] or 0)


def test_what_somebody_who_knows_them_would_say_is_hardly_ever_taken_for_harm() -> None:
    """The lines of the simulated learner who listens well, each after what this person has told."""
    told = {
        one.id: [{"speaker": "loved_one", "text": layer.fact} for layer in one.layers]
        for one in shelf().all()
    }
    said = [
        (persona, line)
        for persona, groups in known().items()
        for lines in groups.values()
        for line in lines
    ]
    harm = [line for who, line in said if grade(task(told[who], line, "S3")).breakers]
    assert len(harm) <= 0.01 * len(said), harm
