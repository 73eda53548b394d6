"""An organisation's people come in through their login provider, and go out when an admin says so."""

import re
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, free_port, say
from tests.browser.provider import running
from tests.browser.test_access import AXE, RULES

# A server, a provider and a browser are started first, on a machine that may be busy.
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    port = free_port()
    with running(free_port(), "ada", "bob") as issuer:
        server = Server(
            tmp_path_factory.mktemp("organisation"),
            port=port,
            settings={
                "LEAP_SIM_OIDC_ISSUER": issuer,
                "LEAP_SIM_OIDC_CLIENT_ID": "ajar",
                "LEAP_SIM_OIDC_CLIENT_SECRET": "secret",
                "LEAP_SIM_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
                "LEAP_SIM_PUBLIC_URL": f"http://127.0.0.1:{port}",
                "LEAP_SIM_FIRST_ADMIN": "ada",
            },
        ).start()
        yield server
        server.kill()


@pytest.fixture
def windows(chromium: Browser) -> Iterator[tuple[Page, Page]]:
    """Of two people. The provider's own pages ask others for their style, so nobody counts here."""
    contexts = [chromium.new_context(viewport={"width": 1280, "height": 900}) for _ in range(2)]
    ada, bob = (context.new_page() for context in contexts)
    yield ada, bob
    for context in contexts:
        context.close()


def log_in(page: Page, server: Server, subject: str) -> None:
    page.goto(server.url)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name=subject).click()
    expect(page.get_by_role("heading", name="Practise the talk before you have it")).to_be_visible()


def test_an_invitation_is_there_after_the_login(
    windows: tuple[Page, Page], organisation: Server
) -> None:
    bob, _ = windows
    bob.goto(f"{organisation.url}/groups?join=a-code")
    expect(bob.get_by_text("it opens once you have logged in")).to_be_visible()
    bob.get_by_role("button", name="Log in").click()
    bob.get_by_role("button", name="bob").click()
    expect(bob.get_by_role("heading", name="Groups")).to_be_visible()
    assert bob.url == f"{organisation.url}/groups?join=a-code"
    assert "ajar_came_for" not in {one["name"] for one in bob.context.cookies()}


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm is missing")
def test_everyone_can_use_the_pages_of_a_team(
    windows: tuple[Page, Page], organisation: Server
) -> None:
    ada, bob = windows
    log_in(ada, organisation, "ada")
    ada.get_by_role("link", name="People").click()
    ada.get_by_text(re.compile("^Ada · ")).click()
    ada.get_by_role("button", name="Trainer").locator("visible=true").click()
    ada.get_by_role("button", name="Save roles").locator("visible=true").click()
    ada.get_by_role("link", name="Lead").click()
    ada.get_by_label("Name of a new group").fill("Tuesdays")
    ada.get_by_role("button", name="Found it").click()
    expect(ada.get_by_role("heading", name="The way in")).to_be_visible()
    ada.get_by_role("button", name="Ask the group").click()
    expect(ada.get_by_role("button", name="Withdraw")).to_be_visible()
    link = ada.get_by_test_id("stCode").first.inner_text().strip()
    log_in(bob, organisation, "bob")
    found = {}
    for page, addresses in (
        (bob, (link.removeprefix(organisation.url + "/"), "groups")),
        (ada, ("lead", "people", "trail", "review", "settings")),
    ):
        for address in addresses:
            for scheme, width in (("light", 1280), ("dark", 360)):
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 800})
                page.goto(f"{organisation.url}/{address}")
                expect(page.get_by_role("heading", level=1).first).to_be_visible()
                expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
                assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), address
                page.evaluate(AXE.read_text(encoding="utf-8"))
                found[address, scheme] = page.evaluate(RULES)
            if "join" in address:
                page.get_by_role("button", name="Join", exact=True).click()
                expect(page.get_by_text("You are in Tuesdays.")).to_be_visible()
    assert found == {place: [] for place in found}


def take_along(page: Page, server: Server) -> str:
    """The address of a file that somebody saved; it is nothing to whoever is not logged in."""
    page.goto(f"{server.url}/transcripts")
    page.get_by_role("button", name="Read").first.click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save everything").click()
    address = saved.value.url
    assert "/media/" in address
    assert page.request.get(address).status == 200
    with pytest.raises(HTTPError, match="404"):
        urlopen(address, timeout=5)
    return address


def test_roles_decide_what_there_is_and_switching_off_ends_it(
    windows: tuple[Page, Page], organisation: Server
) -> None:
    ada, bob = windows
    for shut in ("practise?p=anything", "people", "transcripts"):
        bob.goto(f"{organisation.url}/{shut}")
        expect(bob.get_by_role("button", name="Log in")).to_be_visible()
    log_in(bob, organisation, "bob")
    expect(bob.get_by_role("link", name="Transcripts")).to_be_visible()
    for not_theirs in ("Write", "People", "Trail"):
        expect(bob.get_by_role("link", name=not_theirs)).to_have_count(0)
    bob.get_by_role("button", name="Talk with Gloria").click()
    expect(bob.get_by_role("button", name="Talk with Gloria")).to_have_count(0)  # the next page
    bob.get_by_role("button", name="Begin").click()
    say(bob, "It sounds lonely, Mum. What are the mornings like?")
    expect(bob.get_by_text("What are the mornings like?")).to_be_visible()
    bobs_talk = bob.url

    taken_along = take_along(bob, organisation)
    log_in(ada, organisation, "ada")
    ada.goto(bobs_talk)
    expect(ada.get_by_text("There is no session")).to_be_visible()
    expect(ada.get_by_text("mornings")).to_have_count(0)

    ada.get_by_role("link", name="People").click()
    ada.get_by_text("Bob · learner").click()
    ada.get_by_role("button", name="Author").locator("visible=true").click()
    ada.get_by_role("button", name="Save roles").locator("visible=true").click()
    expect(ada.get_by_text("Bob · author")).to_be_visible()
    bob.get_by_role("link", name="Home").click()
    expect(bob.get_by_role("link", name="Write")).to_be_visible()

    ada.get_by_text("Bob · author").click()
    ada.get_by_role("button", name="Switch off").locator("visible=true").click()
    expect(ada.get_by_text("Bob is out.")).to_be_visible()
    bob.get_by_role("link", name="Transcripts").click()
    expect(bob.get_by_text("Your access was switched off")).to_be_visible()
    expect(bob.get_by_role("link", name="Transcripts")).to_have_count(0)
    bob.goto(bobs_talk)
    expect(bob.get_by_text("Your access was switched off")).to_be_visible()
    assert bob.request.get(taken_along).status == 404

    ada.get_by_role("link", name="Trail").click()
    expect(ada.get_by_role("cell", name="switched off")).to_be_visible()
    ada.get_by_role("link", name="Settings").click()
    ada.get_by_role("button", name="Log out").click()
    ada.get_by_role("button", name="End session").click()
    expect(ada.get_by_role("button", name="Log in")).to_be_visible()
