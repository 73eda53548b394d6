"""The trainer's desk: find a talk, read it, change a grade, take it back, rate without seeing."""

import pytest
from streamlit.testing.v1 import AppTest

from simulator.domain.session import Session
from simulator.use_cases.calibrating import LabelledReply
from simulator.use_cases.practise import LineTaken
from simulator.use_cases.review import Place
from simulator.wiring import Services
from tests.ui.conftest import Open, shown

PUSHING = "You have to see a doctor this week. You're depressed."
LISTENING = "It sounds lonely, Mum. What are the mornings like?"


@pytest.fixture
def talk(services: Services) -> Session:
    session = services.practise.start("gloria", seed="one")
    for line in (PUSHING, LISTENING):
        taken = services.practise.take_turn(session.id, line, session.version)
        assert isinstance(taken, LineTaken)
        session = taken.session
    return session


def levels(services: Services, session: Session, reply: int = 0) -> dict[str, int]:
    grade = services.reviewing.look(session.id).session.exchanges[reply].now.grade
    return {one.criterion: one.level for one in grade.findings}


def change(app: AppTest, level: int, reason: str) -> None:
    app.button(key="change").click().run()
    app.radio[0].set_value(level)
    next(box for box in app.text_area if box.label == "Why").set_value(reason)
    next(one for one in app.button if one.label == "Save the change").click().run()
    assert not app.exception


def test_the_list_is_empty_before_anything_was_said(open_screen: Open) -> None:
    assert "No talks to review yet" in shown(open_screen("review"))


def test_a_talk_is_found_by_its_words_and_by_what_stands_out(
    open_screen: Open, services: Services, talk: Session
) -> None:
    services.practise.start("marcus")
    desk = open_screen("review")
    assert "Gloria" in shown(desk)
    assert "Marcus" not in shown(desk)
    desk.text_input(key="find-0").set_value("helicopter").run()
    assert "No talk fits these filters" in shown(desk)
    desk.text_input(key="find-0").set_value("MORNINGS lonely").run()
    assert "1 talk" in shown(desk)
    desk.button(key=f"review-{talk.id}").click().run()
    assert not desk.exception


def test_a_view_is_saved_picked_and_deleted(
    open_screen: Open, services: Services, talk: Session
) -> None:
    desk = open_screen("review")
    desk.text_input(key="find-0").set_value("helicopter").run()
    desk.text_input(key="view-name").set_value("In the air").run()
    desk.button(key="view-keep").click().run()
    (view,) = services.queue.views("Me")
    assert (view.name, view.wanted.text) == ("In the air", "helicopter")
    desk.button(key="view-drop-In the air").click().run()
    assert services.queue.views("Me") == ()


def test_a_level_is_changed_with_a_reason_and_taken_back(
    open_screen: Open, services: Services, talk: Session
) -> None:
    before = levels(services, talk)
    desk = open_screen("review", p=talk.id)
    first = next(iter(before))
    change(desk, 3, "She <b>stays</b>.")
    assert levels(services, talk)[first] == 3
    assert "She &lt;b&gt;stays&lt;/b&gt;." in shown(desk)
    assert f"<s>{'not yet'}</s>" in shown(desk)
    (made,) = services.reviewing.notes(talk.id)
    desk.button(key=f"undo-{made.id}").click().run()
    assert levels(services, talk) == before
    assert "Taken back." in shown(desk)


def test_a_change_without_a_reason_is_refused_in_a_sentence(
    open_screen: Open, services: Services, talk: Session
) -> None:
    desk = open_screen("review", p=talk.id)
    change(desk, 3, "")
    assert "Say why" in shown(desk)
    assert services.reviewing.notes(talk.id) == ()


def test_agreeing_is_one_click(open_screen: Open, services: Services, talk: Session) -> None:
    desk = open_screen("review", p=talk.id)
    desk.button(key="agree").click().run()
    (made,) = services.reviewing.notes(talk.id)
    assert made.kind == "rating"
    assert "the same in every level" in shown(desk)


def test_whoever_rates_blind_sees_no_grade_before_their_own(
    open_screen: Open, services: Services, talk: Session
) -> None:
    desk = open_screen("review", p=talk.id)
    assert "Looked for" in shown(desk)
    desk.toggle(key="blind").set_value(True).run()
    text = shown(desk)
    for told in ("Looked for", "<mark", "Because", "How open they became"):
        assert told not in text
    next(one for one in desk.button if one.label.startswith("Save my reading")).click().run()
    assert "Choose a level for" in shown(desk)
    for box in desk.radio:
        box.set_value(1)
    next(one for one in desk.button if one.label.startswith("Save my reading")).click().run()
    assert not desk.exception
    (made,) = services.reviewing.notes(talk.id)
    assert made.says is not None
    assert getattr(made.says, "blind", False)
    assert "Looked for" in shown(desk)


def test_a_comment_on_some_words_reaches_the_learner_when_it_is_shared(
    open_screen: Open, services: Services, talk: Session
) -> None:
    desk = open_screen("review", p=talk.id)
    box = next(one for one in desk.text_area if one.label == "Your comment")
    box.set_value("These words order her about.")
    words = next(one for one in desk.text_input if one.label.startswith("On these words"))
    words.set_value("you have to see a doctor")
    next(one for one in desk.button if one.label == "Leave the comment").click().run()
    (made,) = services.reviewing.notes(talk.id)
    assert made.shared
    assert made.span is not None
    assert made.span.text == "You have to see a doctor"
    assert "These words order her about." in shown(open_screen("transcripts", p=talk.id))


def test_the_learner_answers_and_the_figures_follow_what_was_changed(
    open_screen: Open, services: Services, talk: Session
) -> None:
    place = Place(session_id=talk.id, exchange=0, attempt=0)
    for breaker in services.reviewing.look(talk.id).session.grades[0].breakers:
        services.reviewing.change_breaker(place, "Tess", breaker.breaker, 0, "Not this time.")
    said = services.reviewing.add_note(talk.id, 0, "Tess", "You came back from this.")
    read = open_screen("transcripts", p=talk.id)
    assert "Not this time." in shown(read)
    read.text_area(key=f"answer-{said.id}").set_value("I was scared.").run()
    read.button(key=f"send-{said.id}").click().run()
    assert services.reviewing.notes(talk.id)[-1].answers == said.id
    assert services.learning.look().progress.hurts == 0
    assert "Not this time." in services.archive.export(talk.id, "md")


def test_agreement_shows_where_people_and_the_grader_part(
    open_screen: Open, services: Services, talk: Session
) -> None:
    nothing = shown(open_screen("agreement"))
    assert "Nothing was rated yet" in nothing
    assert "blind mode is made for it" in nothing
    given = levels(services, talk)
    place = Place(session_id=talk.id, exchange=0, attempt=0)
    services.reviewing.rate(place, "Tess", dict.fromkeys(given, 3), {}, blind=True)
    found = open_screen("agreement")
    text = shown(found)
    assert "1 person rated" in text
    assert PUSHING.split(".")[0] in text
    found.toggle(key="blind-only").set_value(True).run()
    found.button(key="parted-0").click().run()
    assert not found.exception
    assert LabelledReply.model_validate_json(services.calibrating.cases()).reply == PUSHING
