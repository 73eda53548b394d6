"""The screens of an organisation, asked for by people who may and people who may not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator import wiring
from simulator.domain.errors import SettingsInvalid
from simulator.domain.member import Role, viewer_of
from simulator.settings import Settings
from simulator.ui import context, serve
from simulator.ui.headers import StrictHeaders
from simulator.wiring import Services, seen_by
from tests.fakes import SHELF
from tests.teams import LOGIN, arrive, settings, team_of
from tests.ui.conftest import APP, shown

Visit = Callable[..., AppTest]


@pytest.fixture
def everyone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setattr(wiring, "personas", lambda settings: SHELF)
    context.use(settings(tmp_path))
    st.cache_resource.clear()
    yield context.services()
    st.cache_resource.clear()


@pytest.fixture
def visit(everyone: Services) -> Visit:
    """Somebody opens a screen, as themselves."""

    def opened(subject: str = "", screen: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=20)
        app.secrets["auth"] = {"redirect_uri": "http://127.0.0.1/oauth2callback"}
        if subject:
            app.user = {
                "is_logged_in": True,
                "iss": "https://login.example.org",
                "sub": subject,
                "name": subject.title(),
            }
        app.run()
        if screen:
            app.switch_page(f"screens/{screen}.py")
            for name, value in query.items():
                app.query_params[name] = value
            app.run()
        return app

    return opened


SCREENS = ("start", "practise", "debrief", "transcripts", "authoring", "people", "trail")


@pytest.mark.parametrize("screen", SCREENS)
def test_whoever_is_not_logged_in_sees_the_door(
    visit: Visit, everyone: Services, screen: str
) -> None:
    session = seen_by(everyone, arrive(everyone, "ann").id).practise.start("gloria")
    app = visit(screen=screen, p=session.id)
    assert [one.label for one in app.button] == ["Log in"]
    assert "Gloria" not in shown(app)


def test_a_learner_cannot_open_what_is_not_theirs_by_its_address(
    visit: Visit, everyone: Services
) -> None:
    own = seen_by(everyone, arrive(everyone, "ann").id)
    session = own.practise.start("gloria")
    own.practise.take_turn(session.id, "It sounds lonely, Mum.", session.version)
    arrive(everyone, "bob")
    for screen in ("practise", "debrief", "transcripts"):
        app = visit("bob", screen, p=session.id)
        assert "lonely" not in shown(app)
        assert "There is no session" in shown(app)
    assert "lonely" in shown(visit("ann", "transcripts", p=session.id))


def test_admins_give_roles_and_see_the_trail(visit: Visit, everyone: Services) -> None:
    bob = arrive(everyone, "bob")
    app = visit("ada", "people")
    app.button(key=f"switch-{bob.id}").click().run()
    assert "Bob is out." in shown(app)
    assert "cannot come in" in shown(visit("bob"))
    tess = viewer_of(arrive(everyone, "tess", Role.TRAINER))
    team_of(everyone).groups.found(tess, "Tuesdays")
    trail = shown(visit("ada", "trail"))
    assert "switched off" in trail
    assert "group Tuesdays" in trail


def test_a_screen_of_admins_says_no_to_others(visit: Visit, everyone: Services) -> None:
    ada = viewer_of(arrive(everyone, "ada"))
    bob = arrive(everyone, "bob", Role.ADMIN)
    app = visit("bob", "people")
    team_of(everyone).people.give_roles(ada, bob.id, ())
    app.run()
    assert "Ada" not in shown(app)


def test_a_trainer_founds_asks_and_reads_what_is_shared(visit: Visit, everyone: Services) -> None:
    tess = viewer_of(arrive(everyone, "tess", Role.TRAINER))
    ann = arrive(everyone, "ann")
    app = visit("tess", "leading")
    app.text_input(key="found-name").input("Tuesday")
    app.button[0].click().run()
    (mine,) = team_of(everyone).groups.mine(tess)
    assert "https://practice.example.org/groups?join=" in app.code[0].value
    invited = visit("ann", "groups", join=mine.group.code)
    assert "Led by Tess" in shown(invited)
    invited.radio(key="join-shares").set_value("Share all my talks, also those to come").run()
    invited.button(key="join").click().run()
    own = seen_by(everyone, ann.id).practise
    session = own.start("gloria")
    own.take_turn(session.id, "It sounds lonely, Mum.", session.version)
    lead = visit("tess", "leading")
    assert "every talk" in shown(lead)
    assert "1 unread" in shown(lead)
    lead.selectbox(key="look-at").select(ann.id).run()
    lead.button(key="review-them").click().run()
    assert not lead.exception
    read = visit("tess", "transcripts", p=session.id)
    assert "lonely" in shown(read)
    assert "forget" not in [one.key for one in read.button]
    back = visit("ann", "groups")
    back.radio[0].set_value("I share talk by talk").run()
    assert "lonely" not in shown(visit("tess", "transcripts", p=session.id))


def test_the_public_address_is_served_and_cookies_stay_on_https(tmp_path: Path) -> None:
    login = settings(tmp_path).login
    assert login is not None
    assert "practice.example.org" in serve.options("0.0.0.0", 8501, login)["server.allowedHosts"]
    sent = []

    async def app(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        cookies = [(b"set-cookie", b"_streamlit_user=x; HttpOnly; SameSite=lax")]
        await send({"type": "http.response.start", "status": 200, "headers": cookies})

    async def send(message) -> None:  # type: ignore[no-untyped-def]
        sent.append(message)

    strict = StrictHeaders(app, encrypted=login.is_encrypted)
    with pytest.raises(StopIteration):
        strict({"type": "http"}, None, send).send(None)  # type: ignore[arg-type]
    headers = dict(sent[0]["headers"])
    assert headers[b"set-cookie"].endswith(b"; Secure")
    assert b"strict-transport-security" in headers


def test_half_a_login_is_an_error_that_names_the_rest() -> None:
    with pytest.raises(SettingsInvalid, match="LEAP_SIM_OIDC_CLIENT_ID"):
        Settings.from_env({"LEAP_SIM_OIDC_ISSUER": "https://login.example.org"})
    with pytest.raises(SettingsInvalid, match="32 characters"):
        Settings.from_env({**LOGIN, "LEAP_SIM_COOKIE_SECRET": "short"})


def test_a_trainer_reviews_what_is_shared_and_nothing_else(
    visit: Visit, everyone: Services
) -> None:
    tess = viewer_of(arrive(everyone, "tess", Role.TRAINER))
    ann, bob = arrive(everyone, "ann"), arrive(everyone, "bob")
    groups = team_of(everyone).groups
    group = groups.found(tess, "Tuesday")
    groups.join(viewer_of(ann), group.code, shares_all=True)
    talks = []
    for member, line in ((ann, "It sounds lonely, Mum."), (bob, "Bob says this to her.")):
        own = seen_by(everyone, member.id).practise
        session = own.start("gloria")
        own.take_turn(session.id, line, session.version)
        talks.append(session.id)
    desk = visit("tess", "review")
    assert "Ann with Gloria" in shown(desk)
    assert "Bob" not in shown(desk)
    assert "There is no session" in shown(visit("tess", "review", p=talks[1]))
    read = visit("tess", "review", p=talks[0])
    assert "Ann with Gloria" in shown(read)
    assert "You review as" not in [one.label for one in read.text_input]
    read.button(key="agree").click().run()
    (made,) = everyone.reviewing.notes(talks[0])
    assert (made.author, made.by) == ("Tess", tess.id)
    assert seen_by(everyone, ann.id).reviewing.notes(talks[0]) == ()
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        visit("ann", "review")


def test_among_many_people_one_is_found_by_name_address_or_role(
    visit: Visit, everyone: Services
) -> None:
    arrive(everyone, "tess", Role.TRAINER)
    for number in range(10):
        arrive(everyone, f"learner{number}")
    app = visit("ada", "people")
    assert "12 of 12 people" in shown(app)
    app.text_input(key="find-person").set_value("LEARNER7@example").run()
    assert [one.label for one in app.expander] == ["Learner7 · learner"]
    app.text_input(key="find-person").set_value("").run()
    app.selectbox(key="find-role").select(Role.TRAINER).run()
    assert [one.label for one in app.expander] == ["Tess · trainer"]
