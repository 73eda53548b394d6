"""Every screen starts, says what it should, and says nothing it should not."""

from typing import Any

import pytest

from simulator.domain.session import LookBack, Session
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services
from tests.ui.conftest import Open, shown

LISTENING = "It sounds lonely, Mum. What are the mornings like?"


def begin(services: Services, **choices: Any) -> Session:
    return services.practise.start("gloria", seed="one", **choices)


def say(services: Services, session: Session, line: str) -> Session:
    taken = services.practise.take_turn(session.id, line, session.version)
    assert isinstance(taken, LineTaken)
    return taken.session


@pytest.mark.parametrize(
    "screen", ["practise", "debrief", "progress", "plan", "transcripts", "support", "settings"]
)
def test_each_screen_starts_before_anything_was_practised(open_screen: Open, screen: str) -> None:
    open_screen(screen)


def test_home_offers_everyone_by_situation(open_screen: Open, services: Services) -> None:
    home = shown(open_screen())
    for persona in services.personas.all():
        assert persona.name in home


def test_home_leaves_out_what_is_too_close(open_screen: Open) -> None:
    home = open_screen()
    assert "Talk with Gloria" in [button.label for button in home.button]
    home.multiselect(key="skip").select("grief").run()
    assert "Talk with Gloria" not in [button.label for button in home.button]


def test_the_briefing_says_where_you_stand_and_not_why_they_refuse(
    open_screen: Open, services: Services
) -> None:
    home = open_screen()
    home.button(key="meet-gloria").click().run()
    gloria = services.personas.get("gloria")
    text = shown(home)
    assert "grown-up child" in text
    for secret in (gloria.underlying_fear, *(layer.fact for layer in gloria.layers)):
        assert secret not in text


def test_the_first_talk_hides_ratings_unless_asked(open_screen: Open, services: Services) -> None:
    home = open_screen()
    home.button(key="meet-gloria").click().run()
    home.button(key="begin").click().run()
    (only,) = services.sessions.list()
    assert not services.practise.open(only.id).show_scores


def test_a_talk_shows_every_turn_and_the_feedback(open_screen: Open, services: Services) -> None:
    session = say(services, begin(services), LISTENING)
    text = shown(open_screen("practise", p=session.id))
    assert session.attempts[0].reply.split(".")[0].replace("'", "&#x27;") in text
    assert "Marked in your words" in text
    assert "Offline engine: nothing leaves this computer" in text


def test_feedback_waits_when_it_was_wanted_at_the_end(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services, feedback="end"), LISTENING)
    text = shown(open_screen("practise", p=session.id))
    assert "Feedback waits until the end" in text
    assert "Marked in your words" not in text


def test_a_line_that_nobody_answers_can_be_sent_again(
    open_screen: Open, services: Services
) -> None:
    session = begin(services)
    services.practise.take_line(session.id, LISTENING, session.version)
    talk = open_screen("practise", p=session.id)
    assert "has not answered this yet" in shown(talk)
    talk.button(key="again").click().run()
    assert not talk.exception
    assert len(services.practise.open(session.id).exchanges) == 1


def test_a_line_that_nobody_answers_can_be_taken_back(
    open_screen: Open, services: Services
) -> None:
    session = begin(services)
    services.practise.take_line(session.id, LISTENING, session.version)
    talk = open_screen("practise", p=session.id)
    talk.button(key="edit").click().run()
    now = services.practise.open(session.id)
    assert (now.pending, now.draft) == (None, LISTENING)


def test_pause_and_go_on(open_screen: Open, services: Services) -> None:
    session = begin(services)
    talk = open_screen("practise", p=session.id)
    talk.button(key="pause").click().run()
    assert "Paused" in shown(talk)
    talk.button(key="go-on").click().run()
    assert "Paused" not in shown(talk)


def test_a_second_window_is_told_and_shown_how_things_stand(
    open_screen: Open, services: Services
) -> None:
    session = begin(services)
    talk = open_screen("practise", p=session.id)
    services.practise.make_gentler(session.id, session.version)
    talk.button(key="pause").click().run()
    assert not talk.exception
    assert "another window" in shown(talk)
    talk.button(key="pause").click().run()
    assert "Paused" in shown(talk)


def test_a_session_may_have_any_id(
    open_screen: Open, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.practise, "_new_id", lambda: "a__b___c")
    talk = open_screen("practise", p=begin(services).id)
    assert not talk.exception


def test_a_safety_stop_shows_whom_to_call_and_only_the_learner_goes_back(
    open_screen: Open, services: Services
) -> None:
    session = begin(services)
    services.practise.take_line(session.id, "I want to kill myself", session.version)
    talk = open_screen("practise", p=session.id)
    text = shown(talk)
    assert "Is this about you, right now?" in text
    assert "988" in text
    assert "not verified by a person yet" in text
    assert "kill myself" not in text
    talk.button(key="back").click().run()
    assert "Is this about you" not in shown(talk)


def test_the_look_back_asks_first_and_shows_afterwards(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services), LISTENING)
    services.practise.end(session.id, session.version)
    look = open_screen("debrief", p=session.id)
    assert session.persona.underlying_fear not in shown(look)
    look.text_area[0].set_value("Hard.")
    look.button(key="together").click().run()
    assert not look.exception
    text = shown(look)
    assert session.persona.underlying_fear in text
    assert "a fictional character" in text
    assert services.practise.open(session.id).look_back.feeling == "Hard."


def test_danger_in_the_look_back_is_not_kept(open_screen: Open, services: Services) -> None:
    session = say(services, begin(services), LISTENING)
    look = open_screen("debrief", p=session.id)
    look.text_area[0].set_value("I want to kill myself")
    look.button(key="together").click().run()
    assert services.practise.open(session.id).look_back.feeling == ""
    assert "Is this about you, right now?" in shown(look)


def test_a_note_is_left_beside_a_reply(open_screen: Open, services: Services) -> None:
    session = say(services, begin(services), LISTENING)
    read = open_screen("transcripts", p=session.id)
    read.text_input[0].set_value("Tess")
    read.text_area[0].set_value("Good <b>question</b>")
    read.button("FormSubmitter:note-Leave the note").click().run()
    assert "Good &lt;b&gt;question&lt;/b&gt;" in shown(read)
    (note,) = services.reviewing.notes(session.id)
    assert note.author == "Tess"


def test_an_empty_note_is_refused_in_a_sentence(open_screen: Open, services: Services) -> None:
    session = say(services, begin(services), LISTENING)
    read = open_screen("transcripts", p=session.id)
    read.button("FormSubmitter:note-Leave the note").click().run()
    assert not read.exception
    assert "The note is empty" in shown(read)


def test_forgetting_asks_once_more(open_screen: Open, services: Services) -> None:
    session = begin(services)
    read = open_screen("transcripts", p=session.id)
    read.button(key="forget").click().run()
    assert len(services.sessions.list()) == 1
    read.button(key="forget-yes").click().run()
    assert services.sessions.list() == ()


def test_a_session_that_is_gone_is_one_sentence(open_screen: Open) -> None:
    for screen in ("practise", "debrief", "transcripts"):
        gone = open_screen(screen, p="nobody")
        assert 'role="alert"' in shown(gone)


def test_settings_say_where_things_are(open_screen: Open, services: Services) -> None:
    assert str(services.settings.data_dir) in shown(open_screen("settings"))


def test_support_follows_the_region(open_screen: Open) -> None:
    support = open_screen("support")
    assert "911" in shown(support)
    support.selectbox[0].set_value("AU").run()
    assert "13 11 14" in shown(support)


def test_progress_says_what_to_practise_next_and_claims_no_change(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services), LISTENING)
    services.practise.end(session.id, session.version)
    page = open_screen("progress")
    text = shown(page)
    assert "What to practise next" in text
    assert "then a change could be seen" in text
    assert "Clearer than" not in text
    page.button(key="next-person").click().run()
    assert not page.exception
    assert "Before you begin" in shown(page)


def test_everything_is_deleted_only_after_asking_twice(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services), LISTENING)
    page = open_screen("progress", p=session.id)
    page.button(key="delete-all").click().run()
    assert page.button(key="delete-yes").disabled
    assert len(services.sessions.list()) == 1
    page.checkbox(key="delete-sure").check().run()
    page.button(key="delete-yes").click().run()
    assert not page.exception
    assert services.sessions.list() == ()
    assert "Everything is deleted." in shown(page)


def test_the_plan_starts_from_ones_own_lines_and_keeps_what_is_changed(
    open_screen: Open, services: Services
) -> None:
    say(services, begin(services), LISTENING)
    page = open_screen("plan")
    assert page.text_area(key="plan-opening-0").value == LISTENING
    assert services.planning.open().kept is None
    page.text_area(key="plan-opening-1").set_value("Mum, <b>tea</b>?").run()
    page.text_input(key="plan-ending").set_value("Sunday, then?").run()
    assert not page.exception
    kept = services.planning.open().kept
    assert kept is not None
    assert (kept.openings[:2], kept.ending) == ((LISTENING, "Mum, <b>tea</b>?"), "Sunday, then?")
    assert "Mum, &lt;b&gt;tea&lt;/b&gt;?" in shown(page)
    again = open_screen("plan")
    assert again.text_input(key="plan-ending").value == "Sunday, then?"


def test_danger_in_the_plan_is_not_kept(open_screen: Open, services: Services) -> None:
    page = open_screen("plan")
    page.text_input(key="plan-me").set_value("I want to kill myself").run()
    assert "Is this about you, right now?" in shown(page)
    assert services.planning.open().kept is None


def test_what_is_too_close_is_remembered_and_never_offered(
    open_screen: Open, services: Services
) -> None:
    open_screen().multiselect(key="skip").select("grief").run()
    assert services.planning.skipped == ("grief",)
    again = open_screen()
    assert again.multiselect(key="skip").value == ["grief"]
    assert "Talk with Gloria" not in [button.label for button in again.button]
    assert "Talk with Gloria" not in [button.label for button in open_screen("progress").button]


def test_a_turning_point_is_read_again_where_it_happened(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services), "You have to see a doctor. You're depressed.")
    session = say(services, session, LISTENING)
    services.practise.look_back(session.id, LookBack(self_rating={"L": 1}))
    look = open_screen("debrief", p=session.id)
    look.button(key="turning-1").click().run()
    assert not look.exception
    assert "Reply 1 of 2" in shown(look)
    assert look.button(key="moment-before").disabled
    look.button(key="moment-after").click().run()
    assert "Reply 2 of 2" in shown(look)
    look.button(key="moment-close").click().run()
    assert "of 2</h3>" not in shown(look)


def test_a_way_to_begin_is_of_this_moment(open_screen: Open, services: Services) -> None:
    session = say(services, begin(services), LISTENING)
    talk = open_screen("practise", p=session.id)
    begins = " ".join(services.wording(session).split()[:4])
    assert not [one for one in talk.text if one.value.startswith(begins)]
    talk.session_state["begin-0"] = True
    talk.run()
    assert not talk.exception
    [begun] = [one.value for one in talk.text if one.value.startswith(begins)]
    assert begun.endswith("…")


def test_the_last_step_of_help_is_a_whole_line_in_the_box(
    open_screen: Open, services: Services
) -> None:
    session = say(services, begin(services), LISTENING)
    talk = open_screen("practise", p=session.id)
    line = services.wording(session)
    assert line
    assert not [one for one in talk.button if one.key == "use-hint"]
    talk.session_state["whole-0"] = True
    talk.run().button(key="use-hint").click().run()
    assert not talk.exception
    assert services.practise.open(session.id).draft == line
