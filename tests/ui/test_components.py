"""Pieces of a screen, drawn from small values: text stays text, and words carry what colours show."""

import pytest

from simulator.domain.evidence import locate
from simulator.domain.grade import Finding
from simulator.domain.inner_state import Openness
from simulator.domain.persona import Reason
from simulator.domain.scoring import score
from simulator.domain.value import Speaker
from simulator.ui.components.composer import text_of
from simulator.ui.components.curve import BANDS, in_words
from simulator.ui.components.evidence import marked_line, marks_in
from simulator.ui.components.face import portrait
from simulator.ui.components.feedback import feedback_card
from simulator.ui.components.letters import letters_strip
from simulator.ui.components.reasons import REASONS
from simulator.ui.components.safety import TITLES, _how, lines_list
from simulator.ui.components.talk import turn
from simulator.ui.theme import _DARK, _LIGHT
from tests.fakes import RUBRIC, SHELF, desk

EVIL = "<img src=x onerror=alert(1)> ![a](http://evil.example/x.png) **b**"


def graded(line: str):  # type: ignore[no-untyped-def]
    practise = desk()
    session = practise.start("gloria", seed="one")
    return practise.take_turn(session.id, line, session.version).session.attempts[-1]


def test_a_turn_holds_nothing_but_its_text() -> None:
    html = turn(Speaker.LEARNER, "<b>Tess</b>", EVIL)
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<b>" not in turn(Speaker.LOVED_ONE, "<b>Tess</b>", "Hello")


def test_a_card_holds_nothing_but_the_words_of_the_learner() -> None:
    assert "<img" not in feedback_card(graded(EVIL), RUBRIC, "Gloria", scores=True)


def test_what_helped_and_what_hurt_is_marked_in_the_learners_own_words() -> None:
    attempt = graded("That sounds lonely. You have to see a doctor this week.")
    html = marked_line(attempt.line, attempt.grade)
    assert '<mark class="aj-hurt">' in html
    for breaker in attempt.grade.breakers:
        assert breaker.evidence == locate(breaker.evidence.text, attempt.line)


def test_a_hurt_that_is_only_guessed_is_shown_as_a_guess() -> None:
    attempt = graded("You have to see a doctor this week.")
    unsure = [one.model_copy(update={"unsure": True}) for one in attempt.grade.breakers]
    grade = attempt.grade.model_copy(update={"breakers": tuple(unsure)})
    card = feedback_card(attempt.model_copy(update={"grade": grade}), RUBRIC, "Gloria", scores=True)
    assert "may have landed hard" in card
    assert "This is a guess. Read it once more with Gloria&#x27;s ears." in card
    assert "what may have been hard to hear" in card
    assert "aj-hurt" not in card
    legend = marks_in(
        attempt.line,
        attempt.grade.model_copy(update={"breakers": (*unsure, *attempt.grade.breakers)}),
    )
    assert legend == {"hurt"}, "what lies under a sure mark is not in the legend"
    sure = feedback_card(attempt, RUBRIC, "Gloria", scores=True)
    assert "may have landed" not in sure


def test_ratings_are_words_and_can_be_hidden() -> None:
    attempt = graded("What are the mornings like?")
    assert "aj-letters" in feedback_card(attempt, RUBRIC, "Gloria", scores=True)
    assert "aj-letters" not in feedback_card(attempt, RUBRIC, "Gloria", scores=False)
    strip = letters_strip(score(attempt.grade, RUBRIC))
    assert "not needed yet" in strip
    assert "%" not in strip


def test_a_card_says_where_the_reading_is_unsure_and_which_letter_hangs_on_it() -> None:
    attempt = graded("What would you like to do with the garden?")
    sure = [one.model_copy(update={"unsure": False}) for one in attempt.grade.findings]
    shaky = [one.model_copy(update={"unsure": True}) for one in sure]

    def card(findings: list[Finding], scores: bool = True) -> str:
        grade = attempt.grade.model_copy(update={"findings": tuple(findings)})
        return feedback_card(
            attempt.model_copy(update={"grade": grade}), RUBRIC, "Gloria", scores=scores
        )

    assert "Unsure about “Ask openly”" in card(shaky).replace("“Stay with them” and ", "")
    assert "unsure</span>" in card(shaky)
    assert "Unsure" not in card(sure)
    assert "unsure" not in card(sure)
    assert "Unsure about" in card(shaky, scores=False)
    assert "what may have helped" in card(shaky)
    assert "what helped" in card(sure)
    assert "what may have helped" not in card(sure)


@pytest.mark.parametrize("persona", SHELF.all(), ids=lambda one: one.id)
def test_everyone_has_a_face_of_their_own_that_stays(persona) -> None:  # type: ignore[no-untyped-def]
    assert portrait(persona) == portrait(persona)
    others = [one for one in SHELF.all() if one.id != persona.id]
    assert portrait(persona) not in [portrait(one) for one in others]


def test_every_reason_and_band_has_words() -> None:
    assert set(REASONS) == set(Reason)
    assert set(BANDS) == set(Openness)
    assert all(TITLES.values())


def test_the_curve_is_said_in_words() -> None:
    practise = desk()
    session = practise.start("gloria", seed="one")
    from simulator.domain.debrief import debrief

    said = in_words("Gloria", debrief(session, RUBRIC).curve)
    assert said == "Gloria began guarded and ended guarded."


def test_an_event_of_a_box_that_was_changed_since_is_not_taken() -> None:
    assert text_of({"text": "old", "seq": 1}, 2) is None
    assert text_of({"text": "new", "seq": 2}, 2) == "new"
    assert text_of({"text": 7, "seq": 2}, 2) is None
    assert text_of(None, 2) is None


def test_a_number_is_one_tap_away_and_nothing_else_is_a_link() -> None:
    assert _how("Call 1-800-555 (us)") == 'Call <a href="tel:1800555">1-800-555</a> (us)'
    assert _how("Call or text 988") == 'Call or text <a href="tel:988">988</a>'
    assert _how("Text 85258") == 'Text <a href="sms:85258">85258</a>'
    assert _how("Open <b>x</b> 12") == "Open &lt;b&gt;x&lt;/b&gt; 12"


def test_lines_without_a_check_say_so() -> None:
    from simulator.library.crisis_lines import load_crisis_lines
    from simulator.library.locations import data

    lines = load_crisis_lines(data("prompts")).for_region("US")
    html = lines_list(lines)
    assert html.count("not verified by a person yet") == sum(not one.verified_by for one in lines)


@pytest.mark.parametrize("palette", [_LIGHT, _DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
@pytest.mark.parametrize("ink", ["textColor", "grayTextColor", "redTextColor", "linkColor"])
def test_text_can_be_read_on_its_ground(palette: dict[str, str], ground: str, ink: str) -> None:
    assert contrast(palette[ink], palette[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
