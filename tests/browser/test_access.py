"""Everyone can use it: checked by axe-core in light and dark, walked by keyboard, and heard."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext, Server, begin, look_back, say
from tests.browser.test_journey import PUSHING, SCREENS

AXE = Path(os.environ.get("AXE") or ".venv/axe/node_modules/axe-core/axe.min.js")
RULES = """async () => (await axe.run(document, {runOnly:
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})).violations.map(
    one => [one.id, one.nodes[0].target.join(" "), one.nodes[0].failureSummary])"""


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm is missing")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_context: NewContext, face: Server, scheme: str) -> None:
    page = new_context(color_scheme=scheme).new_page()
    begin(page, face)
    say(page, PUSHING)
    expect(page.get_by_text("Marked in your words")).to_be_visible()
    session = page.url.partition("?")[2]
    look_back(page, face)
    found = {}
    for screen in SCREENS:
        page.goto(f"{face.url}/{screen}?{session if screen != 'transcripts' else ''}")
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        if screen == "look-back":
            page.get_by_role("button", name="Read this moment").first.click()
            expect(page.get_by_role("heading", name="Reply 1 of 1")).to_be_visible()
        expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found[screen] = page.evaluate(RULES)
    assert found == {screen: [] for screen in SCREENS}


def press(page: Page, name: str) -> None:
    """A button reached and pressed by keyboard."""
    page.get_by_role("button", name=name, exact=True).press("Enter")


def test_the_whole_way_by_keyboard_alone(page: Page, face: Server) -> None:
    page.goto(face.url)
    press(page, "Talk with Gloria")
    press(page, "Begin")
    box = page.get_by_role("textbox")
    expect(box).to_be_editable()
    box.focus()
    page.keyboard.type("What are the mornings like?")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("Tell me.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Feedback")).to_contain_text("Marked in your words")
    expect(page.get_by_role("group", name="You")).to_contain_text("Tell me.")
    press(page, "Hint")
    page.locator("summary", has_text="A whole line").press("Enter")
    press(page, "Put it into the box")
    expect(box).not_to_have_value("")
    press(page, "Pause")
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    press(page, "Go on")
    press(page, "End")
    press(page, "Look back on it")
    page.get_by_label("How was that for you?").focus()
    page.keyboard.type("Hard.")
    press(page, "Look at it together")
    expect(page.get_by_role("heading", name="Why Gloria said no")).to_be_visible()
    press(page, "Before the real talk")
    expect(page.get_by_role("heading", name="Three ways to begin")).to_be_visible()
    page.get_by_label("How I want to end it").focus()
    page.keyboard.type("Sunday, then?")
    page.keyboard.press("Tab")
    expect(page.get_by_role("article")).to_contain_text("Sunday, then?")


def test_a_finished_reply_is_announced_once(page: Page, face: Server) -> None:
    begin(page, face)
    region = page.get_by_role("log", name="Replies")
    expect(region).to_have_attribute("data-seq", re.compile("."))
    said = region.get_by_role("paragraph")
    expect(said).to_have_count(0)
    say(page, "What are the mornings like?")
    expect(said).to_have_count(1)
    expect(said).to_contain_text("Gloria: ")
    page.get_by_text("Where you stand").click()
    expect(said).to_have_count(1)
