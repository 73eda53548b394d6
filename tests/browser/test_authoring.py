"""A trainer writes a loved one in a real browser, and nothing that was typed is lost."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from simulator.settings import Settings
from simulator.ui.components.authoring_fields import GROUPS
from simulator.use_cases.desk import Desk
from simulator.wiring import build
from tests.browser.conftest import NewContext, Server
from tests.browser.test_access import AXE, RULES
from tests.ui.test_authoring import WRITTEN

LABELS = {field.path: field.label for group in GROUPS for field in group.fields}
LABELS["layers.0.told"] = "How they would say it"


def desk(server: Server) -> Desk:
    """A second hand on the same folder, beside the server."""
    return build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(server.data)})).desk


def written(server: Server, **other: str) -> str:
    """A draft with everything that must be there."""
    found = desk(server)
    key = found.start_new("Rosalind", "aunt")
    for path, value in {**WRITTEN, **other}.items():
        found.fill(key, path, value)
    return key


def the_text(page: Page) -> Locator:
    return page.get_by_role("textbox", name="The whole text")


def field(page: Page, label: str) -> Locator:
    """One field of the form; while the page is drawn anew, the old one stands beside the new."""
    return page.get_by_label(label, exact=True).last


def open_draft(page: Page, server: Server, key: str) -> None:
    page.goto(f"{server.url}/write?d={key}")
    expect(page.get_by_role("button", name="Delete this draft")).to_be_visible()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)


def test_from_the_first_question_to_the_shelf(page: Page, face: Server) -> None:
    page.goto(f"{face.url}/write")
    page.get_by_label("First name").fill("Mirela")
    page.get_by_label("What they are to the learner").fill("aunt")
    page.get_by_role("button", name="Start writing").click()
    expect(page.get_by_text("still to write").first).to_be_visible()
    expect(page.get_by_role("button", name="Put on the shelf")).to_be_disabled()

    page.get_by_label("Age", exact=True).fill("58")
    page.get_by_label("The learner is their").click()
    expect(the_text(page)).to_have_value(re.compile("age: 58"))
    text = the_text(page).input_value()
    for old, new in (
        ("pronoun: ___", "pronoun: she"),
        ("learner_role: ___", "learner_role: niece"),
        ("reason: ___", "reason: family_stigma"),
    ):
        text = text.replace(old, new)
    the_text(page).fill(text)
    page.get_by_role("textbox", name="The first thing they say").click()
    expect(field(page, "The learner is their")).to_have_value("niece")

    key = page.url.partition("?d=")[2]
    found = desk(face)
    for path, value in WRITTEN.items():
        if path not in ("name", "age"):
            found.fill(key, path, value)
    page.reload()
    expect(page.get_by_text("It can be played.")).to_be_visible()
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_test_id("stVegaLiteChart")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("One who listens", exact=True)).to_be_visible()
    page.get_by_role("button", name="Put on the shelf").click()
    expect(page.get_by_text("Mirela is on the shelf now.")).to_be_visible()
    page.get_by_role("link", name="Home").click()
    expect(page.get_by_role("button", name="Talk with Mirela")).to_be_visible()


def test_what_was_just_typed_outlives_another_page_and_a_reload(page: Page, face: Server) -> None:
    key = written(face)
    open_draft(page, face, key)
    page.get_by_label("Where the two are as it starts").fill("On the stairs.")
    page.get_by_role("link", name="Support").click(delay=100)
    expect(page.get_by_role("heading", name="If someone may be in danger now")).to_be_visible()
    page.get_by_role("link", name="Write").click()
    page.get_by_role("button", name="Go on").first.click()
    expect(field(page, "Where the two are as it starts")).to_have_value("On the stairs.")
    page.reload()
    expect(field(page, "Where the two are as it starts")).to_have_value("On the stairs.")


def test_quick_fingers_lose_nothing(page: Page, face: Server) -> None:
    key = written(face)
    open_draft(page, face, key)
    page.get_by_label("Age", exact=True).fill("66")
    the_text(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type("# typed at once", delay=20)
    page.get_by_label("First name").fill("Rosa")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(the_text(page)).to_have_value(
        re.compile("name: .?Rosa\\b.*age: 66.*# typed at once", re.S)
    )
    expect(field(page, "Age")).to_have_value("66")
    page.reload()
    expect(the_text(page)).to_have_value(
        re.compile("name: .?Rosa\\b.*age: 66.*# typed at once", re.S)
    )


def test_a_broken_text_is_named_by_its_line_and_kept(page: Page, face: Server) -> None:
    key = written(face)
    open_draft(page, face, key)
    whole = the_text(page).input_value()
    the_text(page).fill(f"{whole}\tlines: [")
    the_text(page).press("Control+Enter")
    expect(page.get_by_role("heading", name="The form is waiting for the text")).to_be_visible()
    expect(
        page.get_by_text(f"Line {len(whole.splitlines()) + 1}", exact=False).first
    ).to_be_visible()
    page.reload()
    expect(the_text(page)).to_have_value(f"{whole}\tlines: [")


def test_what_authors_write_is_never_more_than_text(page: Page, face: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    evil = "<img src='http://127.0.0.1:9/x.png'> ![a](http://127.0.0.1:9/y.png) **b**"
    key = written(face, name=evil, age=evil, relation_to_learner=evil)
    open_draft(page, face, key)
    page.goto(f"{face.url}/write")
    expect(page.get_by_text(evil).first).to_be_visible()
    assert not [url for url in asked if ":9/" in url]


def test_on_a_phone_nothing_scrolls_sideways(new_context: NewContext, face: Server) -> None:
    page = new_context(360, 740).new_page()
    open_draft(page, face, written(face, opening_line="A" * 90))
    page.get_by_role("button", name="Put on the shelf").click()
    expect(page.get_by_text("on the shelf").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = page.evaluate(
        """[...document.querySelectorAll("[data-testid=stMainBlockContainer] *")].filter(
        one => one.getBoundingClientRect().right > window.innerWidth + 1
        && !one.closest("pre") && !one.closest("[data-testid=stTabs]")).map(one => one.className)"""
    )
    assert wide == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm is missing")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_context: NewContext, face: Server, scheme: str) -> None:
    page = new_context(color_scheme=scheme).new_page()
    found = {}
    for name, key in (
        ("choose", ""),
        ("new", desk(face).start_new("Ros", "")),
        ("full", written(face)),
    ):
        page.goto(f"{face.url}/write?d={key}")
        if key:
            expect(page.get_by_role("button", name="Delete this draft")).to_be_visible()
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found[name] = page.evaluate(RULES)
    assert found == {"choose": [], "new": [], "full": []}
